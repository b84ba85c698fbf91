package dk.overgang.portal.plan;

import static dk.overgang.portal.RunningPortal.SERVICES;
import static java.util.stream.Collectors.joining;

import dk.overgang.portal.StubServices.Answer;
import dk.overgang.portal.handover.Annas;
import java.util.UUID;
import java.util.stream.Stream;

/// The plan of Anna Holm: three needs of which one is the worker's alone, a goal with two sub-goals, an activity.
final class AnnasPlan {

    static final String PAGE = "/forloeb/" + Annas.COURSE + "/plan";
    static final String PLAN = "/course/api/v1/courses/" + Annas.COURSE + "/plan";
    static final String SLEEP = "41000000-0000-4000-8000-000000000001";
    static final String SUB_GOAL = "42000000-0000-4000-8000-000000000001";
    static final String GOAL = "43000000-0000-4000-8000-000000000001";

    private AnnasPlan() {}

    static void answers() {
        says("Jeg vil gerne sove igennem", "\"4\"");
    }

    /// What Anna says of sleeping, in a version of the plan.
    static void says(String words, String version) {
        Annas.course();
        SERVICES.on("GET " + PLAN, Answer.ok(plan(words), version));
        SERVICES.on("GET " + PLAN + "/evaluations", Answer.ok("""
                {"items": [{"number": 1, "dueOn": "2026-08-06", "latestOn": "2026-08-06", "countsFrom": "2026-07-01", "held": false, "doneOn": "2026-08-04"},
                 {"number": 2, "dueOn": "2026-12-07", "latestOn": "2026-12-07", "countsFrom": "2026-10-01", "held": false, "doneOn": null}]}"""));
    }

    static void empty() {
        Annas.course();
        SERVICES.on("GET " + PLAN, Answer.ok("""
                {"version": 0, "needs": [], "seenByWorker": [], "focusAreas": [], "activities": [], "goals": [], "evaluations": []}""", "\"1\""));
        SERVICES.on("GET " + PLAN + "/evaluations", Answer.ok("{\"items\": []}"));
    }

    /// A plan with these goals and nothing else.
    static void goals(String... texts) {
        Annas.course();
        var goals = Stream.of(texts)
                .map(text -> """
                        {"goalId": "%s", "text": "%s", "subGoals": []}""".formatted(UUID.randomUUID(), text))
                .collect(joining(", "));
        SERVICES.on("GET " + PLAN, Answer.ok("""
                {"version": 4, "needs": [], "seenByWorker": [], "focusAreas": [], "activities": [], "goals": [%s], "evaluations": []}""".formatted(goals), "\"4\""));
    }

    private static String plan(String words) {
        return """
                {"version": 4, "needs": [
                  {"needId": "%s", "area": "HOME", "kind": "NEED", "state": "IN_PLAN", "citizensWords": "%s", "workersView": "Døgnrytmen er vendt", "priority": "NOW", "closed": null},
                  {"needId": "41000000-0000-4000-8000-000000000002", "area": "NETWORK", "kind": "NEED", "state": "CLOSED", "citizensWords": "أريد أن أقابل أشخاصًا", "workersView": null, "priority": null, "closed": {"reason": "MET", "on": "2026-10-01"}}],
                 "seenByWorker": [{"needId": "41000000-0000-4000-8000-000000000003", "area": "WORK", "kind": "NEED", "state": "SEEN_BY_WORKER", "citizensWords": null, "workersView": "Speciallægepraksisoverenskomstforhandlingerne fylder meget", "priority": null, "closed": null}],
                 "focusAreas": [{"phase": 3, "areas": ["HOME"], "on": "2026-11-06", "warnings": [{"code": "FOCUS_AREAS_OUTSIDE_GUIDELINE", "from": 2, "to": 4}]}],
                 "activities": [{"activityId": "44000000-0000-4000-8000-000000000001", "title": "Gå en tur om aftenen", "serves": ["%s"], "priority": "NOW", "by": "CITIZEN", "plannedFrom": "2026-12-01", "state": "STARTED", "trial": null}],
                 "goals": [{"goalId": "%s", "text": "Et hjem, jeg kan være i", "subGoals": [
                  {"subGoalId": "%s", "goalId": "%s", "text": "sove igennem", "measure": "fem nætter om ugen", "dueOn": "2026-11-20", "state": "OPEN", "closedOn": null, "passedInPause": false,
                   "evaluations": [{"on": "2026-11-10", "degree": "SOME", "words": "det går bedre"}]},
                  {"subGoalId": "42000000-0000-4000-8000-000000000002", "goalId": "%s", "text": "købe gardiner", "measure": "de hænger", "dueOn": "2026-10-01", "state": "REACHED", "closedOn": "2026-09-20", "passedInPause": false, "evaluations": []}]}],
                 "evaluations": [], "references": [], "passedInPause": []}""".formatted(SLEEP, words, SLEEP, GOAL, SUB_GOAL, GOAL, GOAL);
    }
}
