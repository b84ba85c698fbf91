package dk.overgang.network.networks.domain.facts;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A consent of the citizen, as referral-service reported it last. Purpose and state are kept as text: a value
/// that is unknown here permits nothing.
///
/// @param givenOn null in a network stored before this was read
public record ConsentFacts(
        UUID consentId,
        String purpose,
        @Nullable UUID networkMemberId,
        @Nullable String recipient,
        String state,
        @Nullable LocalDate endedOn,
        @Nullable LocalDate givenOn) {

    public boolean isInForce() {
        return state.equals("IN_FORCE");
    }

    /// Whether it permits to involve this member.
    public boolean allowsInvolving(UUID member) {
        return isInForce() && isAboutInvolving(member);
    }

    /// Whether it is or was about involving this member.
    public boolean isAboutInvolving(UUID member) {
        return purpose.equals("INVOLVE_NETWORK_MEMBER") && member.equals(networkMemberId);
    }
}
