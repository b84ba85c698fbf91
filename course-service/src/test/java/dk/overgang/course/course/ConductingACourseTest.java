package dk.overgang.course.course;

import static dk.overgang.course.course.Asking.body;
import static dk.overgang.course.course.Asking.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.overgang.access.Role;
import dk.overgang.testkit.Events;
import dk.overgang.testkit.MovableTestClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What workers and leaders do with a course, and what it answers when it will not.
@CourseServiceTest
class ConductingACourseTest {

    private static final String SENTENCE = "{\"reason\": \"SENTENCE\", \"from\": \"2026-04-10\"}";

    @Autowired
    MockMvcTester http;

    @Autowired
    MovableTestClock clock;

    private final CitizenEvents anna = CitizenEvents.unknown();
    private Asking worker;
    private Asking leader;

    @BeforeEach
    void a_course_in_contact() {
        worker = Asking.as(http, Role.WORKER, CitizenEvents.COPENHAGEN);
        leader = Asking.as(http, Role.LEADER, CitizenEvents.COPENHAGEN);
        clock.set(LocalDate.parse("2026-03-02"));
        var _ = anna.accepted();
        worker.awaitsStatus(anna.course(), "CONTACT");
    }

    @Test
    void a_worker_starts_pauses_and_resumes_a_course() {
        assertThat(start()).hasStatusOk();
        clock.set(LocalDate.parse("2026-05-02"));

        var paused = worker.post(anna.course(), "pause", SENTENCE);
        assertThat(paused).hasStatusOk();
        assertThat(json(paused).<String>read("$.status")).isEqualTo("PAUSED");
        assertThat(json(paused).<Map<String, Object>>read("$.pauses[0]"))
                .containsEntry("reason", "SENTENCE")
                .containsEntry("from", "2026-04-10")
                .containsEntry("to", null)
                .containsEntry("confirmed", true)
                .containsEntry("voided", false);

        var resumed = worker.post(anna.course(), "resume", "{\"on\": \"2026-05-02\"}");
        assertThat(resumed).hasStatusOk();
        assertThat(json(resumed).<List<String>>read("$.plan.phases[*].end"))
                .containsExactly("2026-06-24", "2026-09-24", "2026-12-24");
    }

    @Test
    void a_start_since_which_a_phase_has_passed_must_be_confirmed() {
        clock.set(LocalDate.parse("2026-07-01"));

        assertRefused(
                worker.post(anna.course(), "start", "{\"on\": \"2026-03-02\"}"),
                409,
                "course:start-needs-confirmation");
        assertThat(worker.post(anna.course(), "start", "{\"on\": \"2026-03-02\", \"confirmed\": true}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.phase")
                .isEqualTo(2);
    }

    @Test
    void a_start_after_which_the_course_would_be_over_is_refused_unless_it_is_meant_so() {
        clock.set(LocalDate.parse("2026-12-02"));

        var refused = worker.post(anna.course(), "start", "{\"on\": \"2026-03-02\", \"confirmed\": true}");
        Asking.assertRefused(refused, "/on", "3. marts 2026");
        assertThat(Asking.body(refused)).contains("ended");
        worker.awaitsStatus(anna.course(), "CONTACT");

        assertThat(worker.post(
                        anna.course(), "start", "{\"on\": \"2026-03-02\", \"confirmed\": true, \"ended\": true}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"status\": \"ENDED\", \"endedOn\": \"2026-12-02\"}");
    }

    @Test
    void a_proposal_names_the_pause_that_ends_by_it_and_only_that_one_ends() {
        assertThat(start()).hasStatusOk();
        clock.set(LocalDate.parse("2026-04-20"));
        assertThat(worker.post(anna.course(), "pause", SENTENCE)).hasStatusOk();
        anna.discharged(2, "2026-04-12", "2026-04-15");
        worker.awaits(
                anna.course(),
                seen -> assertThat(seen.<List<String>>read("$.proposals[*].pause"))
                        .hasSize(1));
        var pause = json(worker.course(anna.course())).<String>read("$.proposals[0].pause");

        var resumed =
                worker.post(anna.course(), "resume", "{\"on\": \"2026-04-15\", \"pause\": \"%s\"}".formatted(pause));

        assertThat(json(resumed).<String>read("$.status")).isEqualTo("PAUSED");
        assertThat(json(resumed).<List<String>>read("$.pauses[?(@.to == '2026-04-15')].id"))
                .containsExactly(pause);
    }

    @Test
    void a_worker_judges_an_automatic_pause() {
        assertThat(start()).hasStatusOk();
        anna.admitted(2, "2026-03-02");
        worker.awaitsStatus(anna.course(), "PAUSED");
        var pause = "pauses/" + json(worker.course(anna.course())).<String>read("$.pauses[0].id");

        var confirmed = worker.post(anna.course(), pause + "/confirm", "");
        assertThat(json(confirmed).<Boolean>read("$.pauses[0].confirmed")).isTrue();

        var voided = worker.post(anna.course(), pause + "/void", "");
        assertThat(json(voided).<Boolean>read("$.pauses[0].voided")).isTrue();
        assertThat(json(voided).<String>read("$.status")).isEqualTo("ACTIVE");
    }

    @Test
    void a_leader_assigns_the_worker_and_a_worker_does_not() {
        var body = "{\"worker\": \"7a6b5c4d-3e2f-4a1b-8c9d-0e1f2a3b4c5d\"}";

        assertThat(worker.post(anna.course(), "worker", body)).hasStatus(403);
        assertThat(leader.post(anna.course(), "worker", body))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.worker")
                .isEqualTo("7a6b5c4d-3e2f-4a1b-8c9d-0e1f2a3b4c5d");
        await().untilAsserted(() -> assertThat(toldTypes())
                .containsExactly("dk.overgang.course.opened.v1", "dk.overgang.worker.assigned.v1"));
    }

    @Test
    void a_worker_ends_a_course_for_a_reason_with_a_code() {
        assertThat(worker.post(anna.course(), "end", "{\"reason\": \"MOVED\", \"on\": \"2026-03-02\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.endReason")
                .isEqualTo("MOVED");

        assertRefused(start(), 409, "course:already-ended");
        assertThat(body(start())).contains("2. marts 2026");
    }

    @Test
    void what_a_course_does_not_allow_is_a_conflict_in_the_callers_language() {
        assertRefused(
                worker.post(anna.course(), "pause", SENTENCE.replace("04-10", "03-01")), 409, "course:not-started");
        assertThat(start()).hasStatusOk();
        assertRefused(worker.post(anna.course(), "resume", "{\"on\": \"2026-03-02\"}"), 409, "course:not-paused");

        var danish = start();
        assertRefused(danish, 409, "course:already-started");
        assertThat(json(danish).<String>read("$.title")).isEqualTo("Forløbet er allerede startet");
        var english = worker.post(anna.course(), "start", "{\"on\": \"2026-03-02\"}", Map.of("Accept-Language", "en"));
        assertThat(json(english).<String>read("$.title")).isEqualTo("The course has already started");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            da | Datoen skal ligge fra 2. marts 2026 til 20. april 2026.
            en | The date must lie from 2 March 2026 to 20 April 2026.
            """)
    void a_date_that_is_not_allowed_is_answered_with_the_allowed_ones(String language, String detail) {
        assertThat(start()).hasStatusOk();
        clock.set(LocalDate.parse("2026-04-20"));

        var refused = worker.post(
                anna.course(),
                "pause",
                "{\"reason\": \"SENTENCE\", \"from\": \"2026-04-21\"}",
                Map.of("Accept-Language", language));

        assertRefused(refused, 422, "invalid");
        assertThat(json(refused).<String>read("$.errors[0].pointer")).isEqualTo("/from");
        assertThat(json(refused).<String>read("$.errors[0].detail")).isEqualTo(detail);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            400 | pause | {"reason": "SENTENCE", "from": "2026-03-02", "to": "2026-03-09"} | /to
            400 | pause | {"reason": "SENTENCE", "from": "2026-02-30"}                     | /from
            400 | start | {"on": "soon"}                                                   | /on
            400 | start | {"on": 20260302}                                                 | /on
            422 | start | {}                                                               | /on
            422 | pause | {"reason": "she was taken in again", "from": "2026-03-02"}       | /reason
            422 | pause | {"reason": "CPR_0102039999", "from": "2026-03-02"}               | /reason
            422 | end   | {"reason": "COMPLETED", "on": "2026-03-02"}                      | /reason
            """)
    void a_body_that_cannot_be_read_is_answered_with_the_field(int status, String what, String body, String field) {
        var answer = worker.post(anna.course(), what, body);

        assertThat(answer).hasStatus(status);
        assertThat(json(answer).<String>read("$.errors[0].pointer")).isEqualTo(field);
        assertThat(body(answer)).doesNotContain("taken in");
        assertThat(json(worker.course(anna.course())).<String>read("$.status")).isEqualTo("CONTACT");
    }

    @Test
    void who_saw_an_older_version_is_told_so() {
        var seen = worker.course(anna.course()).getResponse().getHeader("ETag");
        assertThat(seen).isEqualTo("\"1\"");

        var started = worker.post(anna.course(), "start", "{\"on\": \"2026-03-02\"}", Map.of("If-Match", seen));
        assertThat(started).hasStatusOk().headers().hasValue("ETag", "\"2\"");

        var late = worker.post(
                anna.course(), "end", "{\"reason\": \"MOVED\", \"on\": \"2026-03-02\"}", Map.of("If-Match", seen));
        assertRefused(late, 412, "precondition-failed");
        assertThat(json(worker.course(anna.course())).<String>read("$.status")).isEqualTo("ACTIVE");
    }

    @Test
    void the_same_request_under_one_key_has_one_effect() {
        assertThat(start()).hasStatusOk();
        clock.set(LocalDate.parse("2026-04-10"));
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());

        var first = worker.post(anna.course(), "pause", SENTENCE, key);
        clock.set(LocalDate.parse("2026-04-11"));
        var again = worker.post(anna.course(), "pause", SENTENCE, key);

        assertThat(first).hasStatusOk();
        assertThat(again).hasStatusOk();
        assertThat(body(again)).isEqualTo(body(first));
        assertThat(json(again).<List<Object>>read("$.pauses")).hasSize(1);
        assertRefused(
                worker.post(anna.course(), "pause", SENTENCE.replace("04-10", "04-09"), key),
                422,
                "idempotency-key:reused");
    }

    @Test
    void a_pause_that_is_none_of_the_course_is_not_found() {
        assertRefused(worker.post(anna.course(), "pauses/" + UUID.randomUUID() + "/void", ""), 404, "not-found");
        assertThat(worker.post(anna.course(), "pauses/none/void", "")).hasStatus(404);
    }

    private MvcTestResult start() {
        return worker.post(anna.course(), "start", "{\"on\": \"2026-03-02\"}");
    }

    private static void assertRefused(MvcTestResult answer, int status, String problem) {
        assertThat(answer).hasStatus(status).hasContentType("application/problem+json");
        assertThat(json(answer).<String>read("$.type")).isEqualTo("urn:problem:" + problem);
    }

    private List<String> toldTypes() {
        return Events.on("overgang.course-events", anna.id().toString()).stream()
                .map(Events.Event::type)
                .toList();
    }
}
