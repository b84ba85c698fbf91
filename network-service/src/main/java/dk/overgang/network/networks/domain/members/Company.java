package dk.overgang.network.networks.domain.members;

import java.time.LocalDate;

/// Whose company the citizen prefers.
///
/// @param on the day on which the citizen said so
/// @param by the subject of the token of who noted it
public record Company(Preference preference, LocalDate on, String by) {

    /// People in the same situation, or others.
    public enum Preference {
        SAME_SITUATION,
        OTHERS,
        BOTH,
        NO_PREFERENCE
    }
}
