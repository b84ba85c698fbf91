package dk.overgang.referral.citizens.domain.decisions;

import dk.overgang.referral.citizens.domain.DanishDay;
import dk.overgang.referral.referrals.domain.Progress;
import dk.overgang.referral.referrals.domain.Referral;
import dk.overgang.referral.referrals.domain.Step;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Until when the sender of a referral is to have an answer, by the municipality's own goal. It is no
/// limit of the law, and nothing is refused for it. While the authority waits for the sender it stands still.
///
/// @param on the last day that is in time
/// @param daysLeft 0 on that day, below 0 when it has passed
/// @param standsStill that it moves by a day with each day
public record AnswerDeadline(LocalDate on, long daysLeft, boolean standsStill) {

    /// None for a referral that is decided, and where there is no goal.
    public static Optional<AnswerDeadline> of(Referral referral, @Nullable Integer withinDays, LocalDate today) {
        if (withinDays == null || !referral.isOpen()) {
            return Optional.empty();
        }
        var on = DanishDay.of(referral.receivedAt()).plusDays(withinDays + daysAwaited(referral, today));
        return Optional.of(new AnswerDeadline(
                on, ChronoUnit.DAYS.between(today, on), referral.status() == Referral.Status.NEEDS_INFORMATION));
    }

    /// The days on which the sender was asked and had not answered.
    private static long daysAwaited(Referral referral, LocalDate today) {
        var steps = referral.steps();
        return IntStream.range(0, steps.size())
                .filter(i -> steps.get(i).progress() == Progress.NEEDS_INFORMATION)
                .mapToLong(i -> ChronoUnit.DAYS.between(
                        day(steps.get(i)), i + 1 < steps.size() ? day(steps.get(i + 1)) : today))
                .sum();
    }

    private static LocalDate day(Step step) {
        return DanishDay.of(step.at());
    }
}
