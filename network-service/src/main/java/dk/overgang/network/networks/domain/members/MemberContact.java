package dk.overgang.network.networks.domain.members;

import java.time.LocalDate;

/// That a member and the citizen met, or did not although they had agreed to (F-61).
///
/// @param by the subject of the token of who noted it
public record MemberContact(LocalDate on, Kind kind, String by) {

    /// What came of it.
    public enum Kind {
        CONTACT,
        /// The member called it off.
        CANCELLED,
        /// The member did not come, without a word.
        DID_NOT_COME
    }

    boolean isHeld() {
        return kind == Kind.CONTACT;
    }
}
