package dk.overgang.network.networks.domain.facts;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A consent of the citizen, as referral-service reported it last. Purpose and state are kept as text: a value
/// that is unknown here permits nothing.
public record ConsentFacts(
        UUID consentId,
        String purpose,
        @Nullable UUID networkMemberId,
        @Nullable String recipient,
        String state,
        @Nullable LocalDate endedOn) {

    public boolean isInForce() {
        return state.equals("IN_FORCE");
    }

    /// Whether it permits to involve this member.
    public boolean allowsInvolving(UUID member) {
        return isInForce() && purpose.equals("INVOLVE_NETWORK_MEMBER") && member.equals(networkMemberId);
    }
}
