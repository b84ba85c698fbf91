package dk.overgang.launcher.cli;

import static java.util.stream.Collectors.joining;

import dk.overgang.access.Role;
import dk.overgang.launcher.http.JsonClient.Reply;
import dk.overgang.launcher.http.Polling;
import dk.overgang.launcher.setup.Port;
import dk.overgang.launcher.setup.SetupError;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/// One course of a running demo, changed and read as its worker does.
///
/// @param path of the course
record WalkedCourse(RunningDemo demo, String path) {
    private static final Polling PATIENTLY = new Polling(Duration.ofMinutes(1));
    private static final int LONGEST_PAGE = 200;

    /// The course that the acceptance of a referral opens, a moment later.
    static WalkedCourse of(RunningDemo demo, String citizenId) {
        var list = "/api/v1/courses?citizenId=" + citizenId;
        var opened = patiently(
                () -> expected(demo.ask(Role.LEADER, Port.COURSE, list), list),
                answer -> !answer.body().path("items").isEmpty(),
                "the course is open");
        return new WalkedCourse(
                demo, "/api/v1/courses/" + opened.body().at("/items/0/courseId").asString());
    }

    /// @param rest of the path, behind that of the course
    Reply post(Role role, String rest, Map<String, ?> body) {
        return expected(demo.tell(role, Port.COURSE, path + rest, body), rest);
    }

    Reply post(String rest, Map<String, ?> body) {
        return post(Role.WORKER, rest, body);
    }

    JsonNode get(String rest) {
        return expected(demo.ask(Role.WORKER, Port.COURSE, path + rest), rest).body();
    }

    /// Waits until the course is so, at most one minute.
    ///
    /// @param what to be told if it never is
    void await(String what, Predicate<JsonNode> isSo) {
        var _ = patiently(
                () -> expected(demo.ask(Role.WORKER, Port.COURSE, path), path),
                answer -> isSo.test(answer.body()),
                what);
    }

    CourseState state() {
        return CourseState.of(get(""), get("/plan"), timeline());
    }

    /// Every entry in a line.
    String shownTimeline() {
        return timeline().valueStream().map(WalkedCourse::line).collect(joining("\n"));
    }

    private JsonNode timeline() {
        return get("/timeline?limit=" + LONGEST_PAGE).path("items");
    }

    private static String line(JsonNode entry) {
        var facts = new TreeMap<String, String>();
        entry.path("facts").properties().forEach(fact -> {
            var _ = facts.put(fact.getKey(), fact.getValue().asString());
        });
        return "%s  %-15s %s"
                .formatted(
                        entry.path("on").asString(),
                        entry.path("kind").asString(),
                        facts.entrySet().stream()
                                .map(fact -> fact.getKey() + " " + fact.getValue())
                                .collect(joining(", ")));
    }

    /// @throws SetupError in one sentence if the answer is another one
    static Reply expected(Reply reply, String path) {
        if (!reply.isOk()) {
            throw new SetupError("The walk stopped, '%s' was answered with %d: %s"
                    .formatted(path, reply.status(), reply.text("detail")));
        }
        return reply;
    }

    /// Asks until the answer is so, at most one minute.
    ///
    /// @param what to be told if it never is
    static Reply patiently(Supplier<Reply> question, Predicate<Reply> answered, String what) {
        return PATIENTLY.until(
                question,
                answered,
                () -> new SetupError("The walk stopped: after a minute it is still not so that %s.".formatted(what)));
    }
}
