package dk.overgang.course.course.domain;

import dk.overgang.commands.domain.Decision;
import dk.overgang.course.course.domain.CourseEvent.Ended;
import dk.overgang.course.course.domain.CourseEvent.Lengthened;
import dk.overgang.course.course.domain.CourseEvent.PauseCorrected;
import dk.overgang.course.course.domain.CourseEvent.PauseVoided;
import dk.overgang.course.course.domain.CourseEvent.Paused;
import dk.overgang.course.course.domain.CourseEvent.PhaseEntered;
import dk.overgang.course.course.domain.CourseEvent.PhaseTakenBack;
import dk.overgang.course.course.domain.CourseEvent.PlanMoved;
import dk.overgang.course.course.domain.CourseEvent.Proposed;
import dk.overgang.course.course.domain.CourseEvent.Resumed;
import dk.overgang.course.course.domain.CourseEvent.StartCorrected;
import dk.overgang.course.course.domain.dates.Plan;
import dk.overgang.course.course.domain.pauses.Proposal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// Collects the events of a decision, with the course as it is after them.
record DecisionBuilder(Course course, List<CourseEvent> events) {

    static DecisionBuilder of(Course course) {
        return new DecisionBuilder(course, List.of());
    }

    DecisionBuilder then(CourseEvent event) {
        return new DecisionBuilder(
                course.evolve(event),
                Stream.concat(events.stream(), Stream.of(event)).toList());
    }

    Decision<Course> accepted() {
        return events.isEmpty() ? Decision.unchanged() : Decision.changed(course, events);
    }

    /// Enters the phases whose boundary has passed and ends the course on its planned end, each on its own date;
    /// takes a phase back where the boundary has moved behind the day again. In a pause the day is the pause's
    /// first one.
    DecisionBuilder passTime(LocalDate today) {
        var plan = course.plan().orElse(null);
        if (plan == null || course.ending() != null) {
            return this;
        }
        var next = inPhaseOf(course.clockStandsAt(today), plan);
        return isOver(today) ? next.then(new Ended(new Ending(Ending.COMPLETED, plan.plannedEnd()))) : next;
    }

    /// Whether time alone has ended the course by that day, as its plan stands.
    boolean isOver(LocalDate day) {
        return course.plan()
                .map(Plan::plannedEnd)
                .filter(end -> !course.clockStandsAt(day).isBefore(end))
                .isPresent();
    }

    /// Ends the course in the phase of its last day: one whose boundary came on the day of the ending or later
    /// was never entered.
    DecisionBuilder end(Ending ending, LocalDate today) {
        var last = ending.on().minusDays(1);
        var day = course.clockStandsAt(last.isAfter(today) ? today : last);
        return course.plan().map(plan -> inPhaseOf(day, plan)).orElse(this).then(new Ended(ending));
    }

    private DecisionBuilder inPhaseOf(LocalDate day, Plan plan) {
        var phase = plan.phaseOn(day);
        var next = phase < course.phase() ? then(new PhaseTakenBack(phase)) : this;
        for (int entered = next.course.phase() + 1; entered <= phase; entered++) {
            next = next.then(new PhaseEntered(entered, plan.ends().get(entered - 2)));
        }
        return next;
    }

    /// Follows up what changed in the pauses: the next version of the plan, the phases by it, and what is now
    /// proposed.
    DecisionBuilder settle(LocalDate today) {
        return countVersion().passTime(today).propose();
    }

    /// The next version of the plan, if any pause changed.
    DecisionBuilder countVersion() {
        return events.stream().anyMatch(DecisionBuilder::movesDates)
                ? then(new PlanMoved(course.planVersion() + 1))
                : this;
    }

    private static boolean movesDates(CourseEvent event) {
        return event instanceof Paused
                || event instanceof PauseCorrected
                || event instanceof PauseVoided
                || event instanceof Resumed
                || event instanceof StartCorrected
                || event instanceof Lengthened;
    }

    private DecisionBuilder propose() {
        var standing = course.ending() == null ? Proposals.standing(course) : List.<Proposal>of();
        if (standing.equals(course.proposals())) {
            return this;
        }
        var fresh = standing.stream()
                .filter(proposal -> !course.proposals().contains(proposal))
                .toList();
        return then(new Proposed(standing, fresh));
    }
}
