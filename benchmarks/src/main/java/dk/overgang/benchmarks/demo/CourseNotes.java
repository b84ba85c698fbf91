package dk.overgang.benchmarks.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What a worker has written in a course after its first weeks: six contacts, some ticked items of the checklist, a
/// small plan and two measurements.
public record CourseNotes(LoadClient client, UUID course) {
    private static final List<String> CONTACTS =
            List.of("MEETING", "PHONE_CALL", "MEETING", "MESSAGE", "MEETING", "VIDEO");
    private static final int DAYS_BETWEEN = 6;
    private static final String NOTE = """
            Vi mødtes som aftalt og gik en tur. Borgeren fortalte om huslejen, om søsteren og om de sidste nætter.
            Vi ringede sammen til boligselskabet og aftalte, at borgeren selv spørger efter en rate til den første.
            Næste gang ser vi på de åbne regninger, og borgeren tænker over, hvem der kan tage med til lægen.
            """;
    private static final List<String> TICKED = List.of("TOLD_COURSE", "KNOWS_WORKER", "OWN_HOME", "ECONOMY");
    private static final Map<String, Integer> WELLBEING = Map.of(
            "OPTIMISM", 2,
            "USEFULNESS", 3,
            "CALM", 2,
            "PROBLEM_SOLVING", 2,
            "CLARITY", 3,
            "CLOSENESS", 2,
            "OPINION", 3);
    private static final Map<String, Integer> FUNCTIONING =
            Map.of("WORK_SCHOOL", 8, "SOCIAL_LIFE", 7, "FAMILY_HOME", 6);

    /// Writes all of it. Where the demo has no plans, there is none.
    ///
    /// @throws dk.overgang.launcher.setup.SetupError when something is not accepted
    public void write() {
        var day = client.started();
        for (var kind : CONTACTS) {
            contact(kind, day);
            day = day.plusDays(DAYS_BETWEEN);
        }
        TICKED.forEach(item -> {
            var _ = client.write(course, "/checklist/items/" + item, Map.of("state", "DONE"));
        });
        measurement("SWEMWBS", WELLBEING);
        measurement("SDS", FUNCTIONING);
        if (client.knows(course, "/plan")) {
            plan();
        }
    }

    private void contact(String kind, LocalDate on) {
        var _ = client.write(
                course,
                "/contacts",
                Map.of("on", on, "kind", kind, "minutes", 45, "areas", List.of("HOME", "ECONOMY"), "note", NOTE));
    }

    private void measurement(String instrument, Map<String, Integer> answers) {
        var _ = client.write(
                course,
                "/measurements",
                Map.of(
                        "instrument",
                        instrument,
                        "on",
                        client.started().plusDays(DAYS_BETWEEN),
                        "answeredBy",
                        "CITIZEN",
                        "answers",
                        answers));
    }

    private void plan() {
        var need = client.write(
                        course,
                        "/plan/needs",
                        Map.of(
                                "area", "HOME",
                                "kind", "NEED",
                                "citizensWords", "ro om natten og penge til huslejen",
                                "workersView", "sover for lidt, har gæld til boligselskabet",
                                "priority", "NOW"))
                .text("needId");
        var _ = client.write(
                course,
                "/plan/focus-areas",
                Map.of(
                        "phase",
                        1,
                        "areas",
                        List.of("HOME", "ECONOMY", "NETWORK"),
                        "on",
                        client.started().plusDays(DAYS_BETWEEN),
                        "withCitizen",
                        true));
        var _ = client.write(
                course,
                "/plan/activities",
                Map.of(
                        "title", "spørge boligselskabet efter en rate",
                        "serves", List.of(need),
                        "priority", "NOW",
                        "by", "CITIZEN"));
        var goal = client.write(course, "/plan/goals", Map.of("text", "at blive boende"))
                .text("goalId");
        var _ = client.write(
                course,
                "/plan/sub-goals",
                Map.of(
                        "goal",
                        goal,
                        "text",
                        "sove igennem",
                        "measure",
                        "fem nætter om ugen",
                        "dueOn",
                        client.started().plusMonths(2)));
    }
}
