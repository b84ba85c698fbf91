package dk.overgang.referral.onward;

import dk.overgang.referral.onward.domain.OnwardCommand;
import dk.overgang.referral.onward.domain.OnwardReferral;
import dk.overgang.referral.referrals.domain.rules.Fault;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is sent and answered about onward referrals: codes and days. Which codes there are is data, so that the rules
/// check them and not the bodies.
final class OnwardBodies {

    private OnwardBodies() {}

    record NewOnward(@NotNull String offer, @NotNull String reason) {}

    enum Choice {
        GRANT,
        DECLINE
    }

    record NewOutcome(
            @NotNull Choice decision,
            @Nullable String legalBasis,
            @Nullable LocalDate decidedOn,
            @Nullable String reason,
            @Nullable String nextStep) {

        /// What belongs to the other decision.
        List<Fault> misplaced() {
            return switch (decision) {
                case GRANT ->
                    Stream.of(misplaced("reason", reason, "declined"), misplaced("nextStep", nextStep, "declined"))
                            .flatMap(faults -> faults)
                            .toList();
                case DECLINE ->
                    Stream.of(
                                    misplaced("legalBasis", legalBasis, "accepted"),
                                    misplaced("decidedOn", decidedOn, "accepted"))
                            .flatMap(faults -> faults)
                            .toList();
            };
        }

        OnwardCommand command(UUID onwardId) {
            return switch (decision) {
                case GRANT -> new OnwardCommand.Grant(onwardId, legalBasis, decidedOn);
                case DECLINE -> new OnwardCommand.Decline(onwardId, reason, nextStep);
            };
        }

        private static Stream<Fault> misplaced(String field, @Nullable Object value, String when) {
            return value == null ? Stream.empty() : Stream.of(Fault.of(field, "only-when-" + when));
        }
    }

    record Withdrawal(@NotNull String reason) {}

    /// @param days how old it is, or was when it came to its end
    record OnwardAnswer(
            UUID onwardId,
            UUID citizenId,
            UUID courseId,
            String offer,
            String reason,
            OnwardReferral.State state,
            LocalDate openedOn,
            long days,
            @Nullable OutcomeAnswer outcome) {

        static OnwardAnswer of(UUID citizen, OnwardReferral onward, LocalDate today) {
            return new OnwardAnswer(
                    onward.onwardId(),
                    citizen,
                    onward.course(),
                    onward.offer(),
                    onward.reason(),
                    onward.state(),
                    onward.openedOn(),
                    onward.days(today),
                    OutcomeAnswer.of(onward));
        }
    }

    record OutcomeAnswer(
            LocalDate on,
            @Nullable String legalBasis,
            @Nullable String paragraph,
            @Nullable String reason,
            @Nullable String nextStep) {

        static @Nullable OutcomeAnswer of(OnwardReferral onward) {
            var outcome = onward.outcome();
            return outcome == null
                    ? null
                    : new OutcomeAnswer(
                            outcome.on(),
                            outcome.legalBasis(),
                            outcome.paragraph(),
                            outcome.reason(),
                            outcome.nextStep());
        }
    }

    record All(List<OnwardAnswer> items, @Nullable String next) {}
}
