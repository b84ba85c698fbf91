package dk.overgang.course.endings;

import static dk.overgang.course.course.Asking.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.DocumentContext;
import dk.overgang.access.Role;
import dk.overgang.course.course.Asking;
import dk.overgang.course.course.CitizenEvents;
import dk.overgang.course.course.CourseServiceTest;
import dk.overgang.course.endings.domain.ClosingAction;
import dk.overgang.course.endings.domain.ClosingCommand;
import dk.overgang.testkit.MovableTestClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What the closing answers that may be done is what happens when it is done, in every phase of a course
/// (R-185 to R-191, E21, E23).
@CourseServiceTest
class AllowedAtTheClosingTest {

    /// Where a course can stand. The order of the actions is one in which each may follow the one before.
    enum State {
        IN_CONTACT,
        IN_PHASE_ONE,
        IN_THE_LAST_PHASE,
        PAUSED_IN_THE_LAST_PHASE,
        COMPLETED,
        MOVED_AWAY
    }

    @Autowired
    MockMvcTester http;

    @Autowired
    MovableTestClock clock;

    private final CitizenEvents anna = CitizenEvents.unknown();
    private Asking worker;

    @BeforeEach
    void a_worker() {
        worker = Asking.as(http, Role.WORKER, CitizenEvents.COPENHAGEN);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void what_is_said_to_be_allowed_is_what_happens(State state) {
        stands(state);
        for (var action : ClosingAction.values()) {
            var said = said(action);
            assertSame(said, done(action), "%s %s".formatted(state, action));
        }
    }

    /// The matrix above compares two answers; this one knows the right one.
    @Test
    void the_course_is_closed_once_every_condition_is_answered() {
        stands(State.IN_THE_LAST_PHASE);
        assertThat(said(ClosingAction.CLOSE))
                .containsEntry("allowed", false)
                .containsEntry("code", "closing:conditions-unanswered");
        for (var condition : List.of(
                "NETWORK_CAN_TAKE_OVER", "HANDOVER_CONVERSATIONS_HELD", "LONG_TERM_PLAN", "RESPONSIBILITY_PLACED")) {
            assertThat(worker.post(anna.course(), "closing/conditions/" + condition, "{\"state\": \"MET\"}"))
                    .hasStatusOk();
        }
        assertThat(said(ClosingAction.CLOSE)).containsEntry("allowed", true);
        assertThat(done(ClosingAction.CLOSE)).hasStatusOk();
    }

    @Test
    void who_may_only_look_is_told_so() {
        stands(State.IN_THE_LAST_PHASE);
        var seen = json(Asking.as(http, Role.AUTHORITY, CitizenEvents.COPENHAGEN)
                .get(Asking.COURSES + anna.course() + "/closing"));

        assertThat(seen.<List<String>>read("$.allowed[*].code")).hasSize(5).containsOnly("insufficient-scope");
    }

    /// A new command fails here until it has an action.
    @Test
    void everything_that_is_done_about_an_ending_has_an_action() {
        assertThat(ClosingCommand.class.getPermittedSubclasses()).hasSize(ClosingAction.values().length);
    }

    private void stands(State state) {
        clock.set(LocalDate.parse("2026-03-02"));
        var _ = anna.accepted();
        worker.awaitsStatus(anna.course(), "CONTACT");
        if (state == State.IN_CONTACT) {
            return;
        }
        worker.starts(anna.course(), "2026-03-02");
        switch (state) {
            case IN_CONTACT, IN_PHASE_ONE -> {}
            case IN_THE_LAST_PHASE -> comesToTheLastPhase();
            case PAUSED_IN_THE_LAST_PHASE -> {
                comesToTheLastPhase();
                assertThat(worker.post(anna.course(), "pause", "{\"reason\": \"SENTENCE\", \"from\": \"2026-11-20\"}"))
                        .hasStatusOk();
            }
            case COMPLETED -> {
                clock.set(LocalDate.parse("2026-12-03"));
                worker.awaitsStatus(anna.course(), "ENDED");
            }
            case MOVED_AWAY ->
                assertThat(worker.post(anna.course(), "end", "{\"reason\": \"MOVED\", \"on\": \"2026-03-02\"}"))
                        .hasStatusOk();
        }
    }

    private void comesToTheLastPhase() {
        clock.set(LocalDate.parse("2026-11-20"));
        worker.awaits(
                anna.course(), seen -> assertThat(seen.<Integer>read("$.phase")).isEqualTo(3));
    }

    private Map<String, @Nullable Object> said(ClosingAction action) {
        return closing()
                .<List<Map<String, @Nullable Object>>>read("$.allowed[?(@.action == '%s')]".formatted(action))
                .getFirst();
    }

    private DocumentContext closing() {
        var answer = worker.get(Asking.COURSES + anna.course() + "/closing");
        assertThat(answer).hasStatusOk();
        return json(answer);
    }

    private MvcTestResult done(ClosingAction action) {
        var today = LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of("Europe/Copenhagen"));
        var body = switch (action) {
            case ANSWER_CONDITION -> "{\"state\": \"MET\"}";
            case PLAN_FORMAL_ENDING ->
                "{\"on\": \"%s\", \"form\": \"%s\"}"
                        .formatted(
                                today.isBefore(LocalDate.parse("2026-09-02")) && isRunning() ? "2026-12-02" : today,
                                form());
            case HOLD_FORMAL_ENDING -> "{\"on\": \"%s\"}".formatted(today);
            case MAKE_RESULTS_SHEET -> "{}";
            case CLOSE -> "{\"accepted\": [%s]}".formatted(accepted());
        };
        return worker.post(anna.course(), action.path(), body);
    }

    private boolean isRunning() {
        return json(worker.course(anna.course())).<@Nullable String>read("$.endedOn") == null;
    }

    private String form() {
        return json(worker.get("/api/v1/closing-codes")).read("$.forms[0].code");
    }

    private String accepted() {
        return closing().<List<String>>read("$.open[*].code").stream()
                .map("{\"code\": \"%s\", \"reason\": \"GOES_ON_WITH_OTHERS\"}"::formatted)
                .collect(Collectors.joining(", "));
    }

    private static void assertSame(Map<String, @Nullable Object> said, MvcTestResult done, String what) {
        if (Boolean.TRUE.equals(said.get("allowed"))) {
            assertThat(done).as(what).hasStatusOk();
        } else {
            var answer = json(done);
            assertThat(answer.<String>read("$.type")).as(what).isEqualTo("urn:problem:" + said.get("code"));
            assertThat(said).as(what).containsEntry("why", words(answer));
        }
    }

    private static String words(DocumentContext problem) {
        var whole = problem.<Map<String, Object>>read("$");
        return whole.containsKey("errors")
                ? problem.<List<String>>read("$.errors[*].detail").stream().collect(Collectors.joining(" "))
                : String.valueOf(whole.get("detail"));
    }
}
