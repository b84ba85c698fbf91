package dk.overgang.course.endings.domain;

import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.Ending;
import dk.overgang.course.course.domain.dates.Plan;
import java.util.Set;

/// What the way in which a course ended means for its closing (E21 to E24, F-48).
public final class EndingEffects {

    /// After these no closing condition is asked for (E21): the citizen has died, has left, or goes on in another
    /// course.
    private static final Set<String> WITHOUT_CONDITIONS =
            Set.of(Ending.DEATH, Ending.MOVED, Ending.DECLINED_BY_CITIZEN, Ending.RESTARTED);

    /// These do not count as early for the fidelity of the method (E22).
    private static final Set<String> NOT_EARLY = Set.of(Ending.COMPLETED, Ending.DEATH, Ending.MOVED);

    private EndingEffects() {}

    /// Whether the course was given up before its planned end, which the method does not want (E22). In a pause
    /// the planned end stands still and is not reached, however long the pause lasts. A course that never began
    /// has none.
    public static boolean isEarly(Course course) {
        var ending = course.ending();
        return ending != null
                && course.plan()
                        .map(Plan::plannedEnd)
                        .filter(end -> ending.on().isBefore(end) || course.heldToTheEnd(end))
                        .isPresent()
                && !NOT_EARLY.contains(ending.reason());
    }

    /// After a death nothing is asked, and nothing is open (E23).
    static boolean isDeath(Course course) {
        var ending = course.ending();
        return ending != null && ending.isDeath();
    }

    /// Whether the ending asks for no condition, or the course never began.
    static boolean asksForNoConditions(Course course) {
        var ending = course.ending();
        return ending != null && (course.start() == null || WITHOUT_CONDITIONS.contains(ending.reason()));
    }
}
