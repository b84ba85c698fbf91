package dk.overgang.referral.onward.domain;

import dk.overgang.referral.referrals.domain.rules.Fault;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is done with an onward referral.
public sealed interface OnwardCommand {

    record Open(UUID onwardId, String offer, String reason) implements OnwardCommand {}

    /// The two ways in which the authority decides.
    enum Choice {
        GRANT,
        DECLINE
    }

    /// The authority's decision as it was sent: fields that belong to the other choice are a fault.
    record Decide(
            UUID onwardId,
            Choice choice,
            @Nullable String legalBasis,
            @Nullable LocalDate on,
            @Nullable String reason,
            @Nullable String nextStep)
            implements OnwardCommand {

        public List<Fault> misplaced() {
            var misplaced = switch (choice) {
                case GRANT -> Stream.of(only("declined", "reason", reason), only("declined", "nextStep", nextStep));
                case DECLINE ->
                    Stream.of(only("accepted", "legalBasis", legalBasis), only("accepted", "decidedOn", on));
            };
            return misplaced.flatMap(Optional::stream).toList();
        }

        public OnwardCommand chosen() {
            return switch (choice) {
                case GRANT -> new Grant(onwardId, legalBasis, on);
                case DECLINE -> new Decline(onwardId, reason, nextStep);
            };
        }

        private static Optional<Fault> only(String when, String field, @Nullable Object value) {
            return Fault.when(value != null, field, "only-when-" + when);
        }
    }

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
