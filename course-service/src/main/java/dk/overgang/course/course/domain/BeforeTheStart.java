package dk.overgang.course.course.domain;

import dk.overgang.commands.domain.Decision;
import dk.overgang.course.course.domain.CourseCommand.LoseHome;
import dk.overgang.course.course.domain.CourseCommand.SetTransition;
import dk.overgang.course.course.domain.CourseEvent.HomeLost;
import dk.overgang.course.course.domain.CourseEvent.TransitionSet;
import dk.overgang.course.course.domain.CourseRefusal.DateOutOfRange;
import dk.overgang.course.course.domain.CourseRefusal.NotInContactPhase;

/// What a course answers to a worker's commands about its planned start, in the contact phase alone.
final class BeforeTheStart {

    private BeforeTheStart() {}

    /// The planned start may slip as often as it does (E15). It lies ahead: a start that has taken place is entered
    /// as the start.
    static Decision<Course> setTransition(DecisionBuilder now, SetTransition command) {
        if (now.course().start() != null) {
            return Decision.refused(new NotInContactPhase());
        }
        var today = command.today();
        var latest = today.plusYears(2);
        return command.on().isBefore(today) || command.on().isAfter(latest)
                ? Decision.refused(new DateOutOfRange("on", today, latest))
                : now.then(new TransitionSet(command.on(), today)).accepted();
    }

    /// The referral waits for a home and is not rejected (E16); the contact phase stays open.
    static Decision<Course> loseHome(DecisionBuilder now, LoseHome command) {
        if (now.course().start() != null) {
            return Decision.refused(new NotInContactPhase());
        }
        var earliest = CourseRules.longAgo(command.today());
        if (command.on().isBefore(earliest) || command.on().isAfter(command.today())) {
            return Decision.refused(new DateOutOfRange("on", earliest, command.today()));
        }
        return command.on().equals(now.course().casework().preparation().homeLostOn())
                ? now.accepted()
                : now.then(new HomeLost(command.on())).accepted();
    }
}
