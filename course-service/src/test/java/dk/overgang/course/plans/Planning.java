package dk.overgang.course.plans;

import static dk.overgang.course.course.Asking.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.jayway.jsonpath.DocumentContext;
import dk.overgang.course.course.Asking;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Somebody who works with the plan of a course over HTTP.
record Planning(Asking who, UUID course) {

    MvcTestResult post(String what, String body) {
        return post(what, body, Map.of());
    }

    MvcTestResult post(String what, String body, Map<String, String> headers) {
        return who.post(course, "plan/" + what, body, headers);
    }

    MvcTestResult get(String what) {
        return who.get(Asking.COURSES + course + "/plan" + what);
    }

    DocumentContext plan() {
        var answer = get("");
        assertThat(answer).hasStatusOk();
        return json(answer);
    }

    String version() {
        return String.valueOf(get("").getResponse().getHeader("ETag"));
    }

    /// Adds something and answers its id.
    @CanIgnoreReturnValue
    String add(String what, String id, String body) {
        var answer = post(what, body);
        assertThat(answer).hasStatus(201);
        return json(answer).read("$." + id);
    }

    @CanIgnoreReturnValue
    String need(String words) {
        return add("needs", "needId", """
                {"area": "HOME", "kind": "NEED", "citizensWords": "%s"}""".formatted(words));
    }

    String goal(String text) {
        return add("goals", "goalId", "{\"text\": \"%s\"}".formatted(text));
    }

    String subGoal(String goal, String dueOn) {
        return add("sub-goals", "subGoalId", """
                {"goal": "%s", "text": "sove igennem", "measure": "fem nætter om ugen", "dueOn": "%s"}
                """.formatted(goal, dueOn));
    }

    MvcTestResult chooses(int phase, List<String> areas, String on) {
        return post("focus-areas", """
                {"phase": %d, "areas": [%s], "on": "%s", "withCitizen": true}
                """.formatted(
                phase, String.join(", ", areas.stream().map("\"%s\""::formatted).toList()), on));
    }

    MvcTestResult evaluates(String goal, String on) {
        return post("evaluations", """
                {"on": "%s", "goals": [{"goal": "%s", "degree": "SOME", "words": "det går bedre"}],
                 "planAdjusted": true, "withCitizen": true}
                """.formatted(on, goal));
    }

    static void assertRefused(MvcTestResult answer, int status, String problem) {
        assertThat(answer).hasStatus(status).hasContentType("application/problem+json");
        assertThat(json(answer).<String>read("$.type")).isEqualTo("urn:problem:" + problem);
    }

    static void assertInvalid(MvcTestResult answer, String pointer) {
        assertRefused(answer, 422, "invalid");
        assertThat(json(answer).<List<String>>read("$.errors[*].pointer")).contains(pointer);
    }
}
