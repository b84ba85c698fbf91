package dk.overgang.course.course.domain;

import dk.overgang.commands.domain.Decision;
import dk.overgang.course.course.domain.CourseCommand.LoseHome;
import dk.overgang.course.course.domain.CourseCommand.SetTransition;
import dk.overgang.course.course.domain.CourseEvent.HomeLost;
import dk.overgang.course.course.domain.CourseEvent.TransitionSet;
import dk.overgang.course.course.domain.CourseRefusal.DateOutOfRange;
import dk.overgang.course.course.domain.CourseRefusal.NotInContactPhase;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a course answers to a worker's commands about its planned start, in the contact phase alone.
final class BeforeTheStart {

    private BeforeTheStart() {}

    /// The planned start may slip as often as it does (E15). It lies ahead: a start that has taken place is entered
    /// as the start.
    static Decision<Course> setTransition(DecisionBuilder now, SetTransition command) {
        if (now.course().start() != null) {
            return Decision.refused(new NotInContactPhase());
        }
        var outside = outsidePlanning("on", command.on(), command.today());
        return outside == null
                ? now.then(new TransitionSet(command.on(), command.today())).accepted()
                : Decision.refused(outside);
    }

    /// Why a day can be no planned start; null where it can. More than two years ahead it is a slip of the pen.
    static @Nullable DateOutOfRange outsidePlanning(String field, LocalDate on, LocalDate today) {
        var latest = today.plusYears(2);
        return on.isBefore(today) || on.isAfter(latest) ? new DateOutOfRange(field, today, latest) : null;
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
