package dk.overgang.launcher.cli;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// What one sees of a course from outside: where it stands, its dates and warnings, and how much its timeline has of
/// each kind.
record CourseState(Map<String, String> facts) {
    static final CourseState NOTHING = new CourseState(Map.of());

    /// @param course as `GET /api/v1/courses/{id}` answers
    /// @param plan as `GET /api/v1/courses/{id}/plan` answers
    /// @param timeline the entries
    static CourseState of(JsonNode course, JsonNode plan, JsonNode timeline) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("status", course.path("status").asString());
        facts.put("worker", course.path("worker").isString() ? "assigned" : "none");
        facts.put("phase", course.path("phase").asString("none"));
        facts.put("boundaries", boundaries(course.path("plan")));
        facts.put("warnings", warnings(course.path("warnings")));
        facts.put("needs and resources", String.valueOf(plan.path("needs").size()));
        facts.put("goals", String.valueOf(plan.path("goals").size()));
        timeline.valueStream()
                .map(entry -> entry.path("kind").asString().toLowerCase(Locale.ROOT))
                .collect(groupingBy(kind -> kind, TreeMap::new, counting()))
                .forEach((kind, entries) -> facts.put(kind + " entries", String.valueOf(entries)));
        return new CourseState(facts);
    }

    private static String boundaries(JsonNode plan) {
        var days = plan.path("phases")
                .valueStream()
                .map(phase -> phase.path("end").asString())
                .collect(joining(" "));
        return days.isEmpty() ? "none" : days + (plan.path("held").asBoolean(false) ? " (held)" : "");
    }

    private static String warnings(JsonNode warnings) {
        var codes = warnings.valueStream()
                .map(warning -> warning.path("code").asString())
                .collect(joining(" "));
        return codes.isEmpty() ? "none" : codes;
    }

    /// In the order of importance, separated by commas.
    String changesSince(CourseState before) {
        var changes = facts.entrySet().stream()
                .filter(fact -> !Objects.equals(before.facts().get(fact.getKey()), fact.getValue()))
                .map(fact -> fact.getKey() + " " + fact.getValue())
                .collect(joining(", "));
        return changes.isEmpty() ? "nothing on the timeline" : changes;
    }
}
