package dk.overgang.referral.onward.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What can be wanted of an onward referral.
public sealed interface OnwardCommand {

    record Open(UUID onwardId, String offer, String reason) implements OnwardCommand {}

    /// The authority grants the offer.
    ///
    /// @param legalBasis none: the only one that the offer is given under
    /// @param on none: today
    record Grant(
            UUID onwardId,
            @Nullable String legalBasis,
            @Nullable LocalDate on) implements OnwardCommand {}

    record Decline(
            UUID onwardId,
            @Nullable String reason,
            @Nullable String nextStep) implements OnwardCommand {}

    record Withdraw(UUID onwardId, @Nullable String reason) implements OnwardCommand {}
}
