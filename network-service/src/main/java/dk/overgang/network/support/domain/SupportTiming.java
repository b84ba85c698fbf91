package dk.overgang.network.support.domain;

import dk.overgang.network.networks.domain.facts.CourseFacts;
import dk.overgang.network.support.domain.SupportFacts.Answer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// What follows from the register and its course as both stand now; nothing of it is stored, so that it moves with
/// the course's plan.
///
/// @param deadline the last day on which the decision is in time (E19); null before the course has a plan
/// @param deadlineHeld a pause is open, so the deadline will move
/// @param late the decision came after the deadline; false while there is none
/// @param overdue there is no decision, the deadline is over, and nobody has said that no support is needed
/// @param waitingDays from the application to the first day of support; before that is known, to today; of a refused
///     application, to the decision. Null before an application
/// @param gapDays without support, from the end of the course to the first day of support; null before that is known
/// @param newWorkerMissing support is granted, and who gives it is not named
/// @param newWorkerIsCtiWorker who was named has been made the CTI worker since (E20)
public record SupportTiming(
        @Nullable LocalDate deadline,
        boolean deadlineHeld,
        boolean late,
        boolean overdue,
        @Nullable Long waitingDays,
        @Nullable Long gapDays,
        boolean newWorkerMissing,
        boolean newWorkerIsCtiWorker) {

    /// What follows today.
    ///
    /// @param hasDied whether the citizen has died, in the course or after it
    public static SupportTiming of(
            SupportFacts facts, CourseFacts course, boolean hasDied, SupportRules rules, LocalDate today) {
        var plan = course.plan();
        var deadline = plan == null ? null : plan.plannedEnd().minusDays(rules.decisionDaysBeforeEnd());
        var outcome = facts.outcome();
        var decidedOn = outcome == null ? today : outcome.on();
        var missed = deadline != null && decidedOn.isAfter(deadline);
        return new SupportTiming(
                deadline,
                plan != null && plan.held() && !course.hasEnded(),
                outcome != null && missed,
                outcome == null
                        && missed
                        && facts.needed() != Answer.NO
                        && !hasDied
                        && !course.hasEndedWithoutFollowUp(),
                waitingDays(facts, today),
                gapDays(facts, course),
                facts.isGranted() && facts.newWorker() == null,
                facts.successor(course, rules).isCtiWorker());
    }

    private static @Nullable Long waitingDays(SupportFacts facts, LocalDate today) {
        var appliedOn = facts.appliedOn();
        if (appliedOn == null) {
            return null;
        }
        var outcome = facts.outcome();
        if (outcome == null) {
            return days(appliedOn, today);
        }
        return days(appliedOn, outcome.fromOn() == null ? outcome.on() : outcome.fromOn());
    }

    /// The planned end, or the day on which the course ended, is the first day without the course.
    private static @Nullable Long gapDays(SupportFacts facts, CourseFacts course) {
        var from = facts.outcome() == null ? null : facts.outcome().fromOn();
        var planned = course.plan() == null ? null : course.plan().plannedEnd();
        var end = course.endedOn() == null ? planned : course.endedOn();
        return from == null || end == null ? null : Long.valueOf(Math.max(0, days(end, from)));
    }

    private static long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }
}
