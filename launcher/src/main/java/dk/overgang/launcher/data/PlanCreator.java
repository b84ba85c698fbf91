package dk.overgang.launcher.data;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Adds the plan of one demo course: needs in the citizen's words, focus areas, an activity, a goal, and the
/// evaluations until now.
///
/// @param story what the course is about
/// @param other another need of the citizen
record PlanCreator(CourseDays days, DemoCasework.Story story, DemoCasework.Area other, CourseRequests course) {
    private static final List<String> DEGREES = List.of("SOME", "MOSTLY");

    /// The ids of the needs.
    List<String> create() {
        var need = add("need", story.need(), "NEED", "NOW");
        var later = add("later-need", other, "NEED", "LATER");
        var _ = add("resource", story.resource(), "RESOURCE", "LATER");
        choose(1, days.start());
        var activity = Map.of("title", story.activity(), "serves", List.of(need), "priority", "NOW", "by", "CITIZEN");
        course.send("/plan/activities", "activity", activity);
        var goal =
                course.post("/plan/goals", "goal", Map.of("text", story.goal())).text("goalId");
        course.send(
                "/plan/sub-goals",
                "sub-goal",
                Map.of(
                        "goal", goal,
                        "text", story.subGoal(),
                        "measure", story.measure(),
                        "dueOn", days.boundary(1)));
        for (var change = 1; change <= days.changes(); change++) {
            evaluate(change, goal);
            choose(change + 1, days.boundary(change));
        }
        return List.of(need, later);
    }

    private String add(String name, DemoCasework.Area area, String kind, String priority) {
        return course.post(
                        "/plan/needs",
                        name,
                        Map.of("area", area.area(), "kind", kind, "citizensWords", area.words(), "priority", priority))
                .text("needId");
    }

    private void choose(int phase, LocalDate on) {
        var areas = story.focusAreas().get(phase - 1);
        course.send(
                "/plan/focus-areas",
                "focus-areas-" + phase,
                Map.of("phase", phase, "areas", areas, "on", on, "withCitizen", true));
    }

    private void evaluate(int change, String goal) {
        var evaluated = Map.of("goal", goal, "degree", DEGREES.get(change - 1));
        course.send(
                "/plan/evaluations",
                "evaluation-" + change,
                Map.of(
                        "on",
                        days.boundary(change),
                        "goals",
                        List.of(evaluated),
                        "planAdjusted",
                        true,
                        "withCitizen",
                        true));
    }
}
