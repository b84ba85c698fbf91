package dk.overgang.course.course;

import static dk.overgang.course.course.Asking.COURSES;
import static dk.overgang.course.course.Asking.json;
import static dk.overgang.testkit.Tokens.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.DocumentContext;
import dk.overgang.access.Role;
import dk.overgang.commands.domain.Decision.Changed;
import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.CourseCommand;
import dk.overgang.course.course.domain.CourseCommand.CaseworkCommand;
import dk.overgang.course.course.domain.CourseCommand.ConfirmPause;
import dk.overgang.course.course.domain.CourseCommand.End;
import dk.overgang.course.course.domain.CourseCommand.HearOfCitizen;
import dk.overgang.course.course.domain.CourseCommand.PauseFrom;
import dk.overgang.course.course.domain.CourseCommand.Resume;
import dk.overgang.course.course.domain.CourseCommand.Start;
import dk.overgang.course.course.domain.Programme;
import dk.overgang.course.course.domain.actions.CourseAction;
import dk.overgang.course.course.domain.actions.PauseAction;
import dk.overgang.course.course.domain.casework.Casework;
import dk.overgang.course.course.domain.pauses.HospitalStay;
import dk.overgang.course.programmes.domain.ProgrammeVersion.Pauses.Policy;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Trigger;
import dk.overgang.testkit.MovableTestClock;
import dk.overgang.testkit.Tokens;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What a course answers that may be done with it is what happens when it is done: every action in every state of a
/// course, by who may and who may not (R-147, E12, E15, E16, E18, E23).
@CourseServiceTest
class AllowedActionsTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-06-10");

    /// A municipality that no other test lives in.
    private static final String GLADSAXE = "0159";

    private static final Programme NINE_MONTHS = new Programme("SEL85-9M", 9, Policy.AUTOMATIC);
    private static final Programme SIX_MONTHS = new Programme("SEL82B-6M", 6, Policy.AUTOMATIC);
    private static final Programme ASKING_FIRST = new Programme("SEL85-9M", 9, Policy.PROPOSE);

    /// Where a course can stand.
    enum State {
        IN_CONTACT,
        IN_PHASE_ONE,
        IN_PHASE_ONE_OF_SIX_MONTHS,
        IN_PHASE_TWO,
        PAUSED_BY_THE_WORKER,
        PAUSED_BY_A_NOTICE,
        PAUSED_AND_CONFIRMED,
        PAUSE_PROPOSED,
        RETURN_PROPOSED,
        PAUSED_BEFORE,
        ENDED,
        ENDED_IN_A_PAUSE;

        private Course course() {
            return switch (this) {
                case IN_CONTACT -> opened(NINE_MONTHS);
                case IN_PHASE_ONE -> started(NINE_MONTHS);
                case IN_PHASE_ONE_OF_SIX_MONTHS -> started(SIX_MONTHS);
                case IN_PHASE_TWO ->
                    then(opened(NINE_MONTHS), new Start(LocalDate.parse("2026-03-01"), TODAY, true, false));
                case PAUSED_BY_THE_WORKER -> paused();
                case PAUSED_BY_A_NOTICE -> admitted(NINE_MONTHS, null);
                case PAUSED_AND_CONFIRMED -> confirmed(admitted(NINE_MONTHS, null));
                case PAUSE_PROPOSED -> admitted(ASKING_FIRST, null);
                case RETURN_PROPOSED -> admitted(NINE_MONTHS, "2026-06-05");
                case PAUSED_BEFORE -> then(paused(), new Resume(LocalDate.parse("2026-06-07"), TODAY));
                case ENDED -> then(started(NINE_MONTHS), new End("MOVED", TODAY, TODAY));
                case ENDED_IN_A_PAUSE -> then(paused(), new End("MOVED", TODAY, TODAY));
            };
        }

        private static Course opened(Programme programme) {
            return Course.opened(UUID.randomUUID(), UUID.randomUUID(), GLADSAXE, programme, TODAY, Casework.UNKNOWN);
        }

        private static Course started(Programme programme) {
            return then(opened(programme), new Start(LocalDate.parse("2026-05-01"), TODAY));
        }

        private static Course paused() {
            return then(
                    started(NINE_MONTHS),
                    new PauseFrom(UUID.randomUUID(), "SENTENCE", LocalDate.parse("2026-06-01"), TODAY));
        }

        private static Course admitted(Programme programme, @Nullable String dischargedOn) {
            var stay = new HospitalStay(
                    UUID.randomUUID(),
                    List.of(UUID.randomUUID()),
                    true,
                    false,
                    LocalDate.parse("2026-06-01"),
                    dischargedOn == null ? null : LocalDate.parse(dischargedOn),
                    List.of(),
                    List.of());
            return then(started(programme), new HearOfCitizen(List.of(stay), null, TODAY));
        }

        private static Course confirmed(Course course) {
            return then(
                    course, new ConfirmPause(course.currentPauses().getFirst().id(), TODAY));
        }

        private static Course then(Course course, CourseCommand command) {
            if (course.decide(command) instanceof Changed<Course>(var after, var _)) {
                return after;
            }
            throw new IllegalStateException(command + " changes nothing");
        }
    }

    @Autowired
    MockMvcTester http;

    @Autowired
    MovableTestClock clock;

    @Autowired
    AggregateStore<Course> courses;

    @BeforeEach
    void a_day() {
        clock.set(TODAY);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void what_is_said_to_be_allowed_is_what_happens(State state) {
        for (var role : List.of(Role.WORKER, Role.LEADER)) {
            for (var action : CourseAction.values()) {
                var course = stored(state);
                var asking = Asking.as(http, role, GLADSAXE);
                assertSame(
                        said(asking, course, action.name(), null),
                        asking.post(course.id(), action.path(), body(action, course)),
                        "%s %s by %s".formatted(state, action, role));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {
                "PAUSED_BY_THE_WORKER",
                "PAUSED_BY_A_NOTICE",
                "PAUSED_AND_CONFIRMED",
                "RETURN_PROPOSED",
                "PAUSED_BEFORE",
                "ENDED_IN_A_PAUSE"
            })
    void the_same_of_what_is_said_of_a_pause(State state) {
        var asking = Asking.as(http, Role.WORKER, GLADSAXE);
        for (var action : PauseAction.values()) {
            var course = stored(state);
            var pause = course.currentPauses().getFirst().id();
            assertSame(
                    said(asking, course, action.name(), pause),
                    asking.post(course.id(), "pauses/" + pause + "/" + action.path(), body(action)),
                    "%s %s".formatted(state, action));
        }
    }

    /// The matrix above compares two answers; this one knows the right one.
    @Test
    void what_may_be_done_in_each_phase_of_a_course() {
        var worker = Asking.as(http, Role.WORKER, GLADSAXE);

        assertThat(allowed(worker, State.IN_CONTACT)).containsExactly("START", "SET_TRANSITION", "LOSE_HOME", "END");
        assertThat(allowed(worker, State.IN_PHASE_ONE)).containsExactly("PAUSE", "CORRECT_START", "RESTART", "END");
        assertThat(allowed(worker, State.IN_PHASE_ONE_OF_SIX_MONTHS)).contains("LENGTHEN");
        assertThat(allowed(worker, State.PAUSED_BY_THE_WORKER))
                .containsExactly(
                        "RESUME",
                        "CORRECT_START",
                        "RESTART",
                        "END",
                        "CONFIRM_PAUSE",
                        "VOID_PAUSE",
                        "DESCRIBE_PAUSE",
                        "REVIEW_PAUSE");
        assertThat(allowed(worker, State.PAUSE_PROPOSED)).contains("PAUSE");
        assertThat(allowed(worker, State.RETURN_PROPOSED)).contains("RESUME");
        assertThat(allowed(worker, State.ENDED)).isEmpty();
        assertThat(allowed(Asking.as(http, Role.LEADER, GLADSAXE), State.IN_PHASE_ONE))
                .contains("ASSIGN_WORKER");
    }

    @Test
    void who_may_only_look_is_told_so_for_each_action() {
        var course = stored(State.IN_PHASE_ONE);
        for (var role : List.of(Role.AUTHORITY, Role.AUDITOR)) {
            var seen = json(Asking.as(http, role, GLADSAXE).course(course.id()));
            assertThat(seen.<List<Boolean>>read("$.allowed[*].allowed")).containsOnly(false);
            assertThat(seen.<List<String>>read("$.allowed[*].code")).containsOnly("insufficient-scope");
        }
    }

    @Test
    void the_reason_stands_in_the_readers_language() {
        var course = stored(State.IN_CONTACT);

        assertThat(why(course, "da", "PAUSE"))
                .isEqualTo("Forløbet er i kontaktfasen og har ingen plan endnu. Start forløbet først.");
        assertThat(why(course, "en", "PAUSE")).contains("contact phase");
        assertThat(why(stored(State.IN_PHASE_ONE), "da", "LENGTHEN")).startsWith("Forløbet varer 9 måneder.");
    }

    /// A new command of a person fails here until it has an action.
    @Test
    void everything_that_a_person_can_ask_of_a_course_has_an_action() {
        assertThat(CaseworkCommand.class.getPermittedSubclasses())
                .hasSize(CourseAction.values().length + PauseAction.values().length);
    }

    private List<String> allowed(Asking asking, State state) {
        return json(asking.course(stored(state).id())).read("$.allowed[?(@.allowed == true)].action");
    }

    private String why(Course course, String language, String action) {
        var answer = http.get()
                .uri(COURSES + course.id())
                .header(HttpHeaders.AUTHORIZATION, bearer(Tokens.of(Role.WORKER, GLADSAXE)))
                .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                .exchange();
        return json(answer)
                .<List<String>>read("$.allowed[?(@.action == '%s')].why".formatted(action))
                .getFirst();
    }

    private Course stored(State state) {
        var course = state.course();
        assertThat(courses.insert(course.id(), course, List.of(), Trigger.asked()))
                .isPresent();
        return course;
    }

    private static Map<String, @Nullable Object> said(Asking asking, Course course, String action, @Nullable UUID of) {
        List<Map<String, @Nullable Object>> all =
                json(asking.course(course.id())).read("$.allowed");
        return all.stream()
                .filter(one -> action.equals(one.get("action")))
                .filter(one ->
                        of == null ? one.get("of") == null : of.toString().equals(one.get("of")))
                .findFirst()
                .orElseThrow();
    }

    private static void assertSame(Map<String, @Nullable Object> said, MvcTestResult done, String what) {
        var answer = json(done);
        if (Boolean.TRUE.equals(said.get("allowed"))) {
            assertThat(done).as(what).hasStatusOk();
            assertThat(said).as(what).containsEntry("code", null).containsEntry("why", null);
        } else {
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

    private static String body(CourseAction action, Course course) {
        return switch (action) {
            case START, SET_TRANSITION, LOSE_HOME, RESTART -> "{\"on\": \"%s\"}".formatted(TODAY);
            case RESUME -> "{\"on\": \"%s\"}".formatted(TODAY);
            case PAUSE -> "{\"reason\": \"OTHER\", \"from\": \"%s\"}".formatted(TODAY);
            case CORRECT_START ->
                "{\"on\": \"%s\", \"reason\": \"SLIP\"}".formatted(course.start() == null ? TODAY : course.start());
            case LENGTHEN -> "{\"months\": 9, \"reason\": \"NEW_GRANT\"}";
            case END -> "{\"reason\": \"OTHER\", \"on\": \"%s\"}".formatted(TODAY);
            case ASSIGN_WORKER -> "{\"worker\": \"%s\"}".formatted(UUID.randomUUID());
        };
    }

    private static String body(PauseAction action) {
        return switch (action) {
            case CONFIRM_PAUSE, VOID_PAUSE -> "{}";
            case DESCRIBE_PAUSE -> "{\"reason\": \"OTHER\"}";
            case REVIEW_PAUSE -> "{\"on\": \"%s\", \"outcome\": \"GOES_ON\"}".formatted(TODAY);
        };
    }
}
