package dk.overgang.course.course;

import static dk.overgang.course.course.Asking.COURSES;
import static dk.overgang.course.course.Asking.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.DocumentContext;
import dk.overgang.access.Role;
import dk.overgang.testkit.MovableTestClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What is shown before a pause, a return or a voided pause is what then happens, or nothing (R-146, R-148, E3).
@CourseServiceTest
class WhatIfOverHttpTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    MovableTestClock clock;

    private final CitizenEvents anna = CitizenEvents.unknown();
    private Asking worker;

    @BeforeEach
    void a_course_from_the_second_of_march() {
        worker = Asking.as(http, Role.WORKER, CitizenEvents.COPENHAGEN);
        clock.set(LocalDate.parse("2026-03-02"));
        var _ = anna.accepted();
        worker.awaitsStatus(anna.course(), "CONTACT");
        worker.starts(anna.course(), "2026-03-02");
        clock.set(LocalDate.parse("2026-05-20"));
    }

    @Test
    void a_pause_moves_nothing_yet_and_shows_what_will_wait() {
        var preview = whatIf("pauseFrom=2026-05-20");

        assertThat(preview.<Boolean>read("$.held")).isTrue();
        assertThat(preview.<List<Object>>read("$.moves")).isEmpty();
        assertThat(preview.<List<String>>read("$.waits[*].what"))
                .contains("BOUNDARY_1", "BOUNDARY_2", "BOUNDARY_3")
                .doesNotContain("MEASUREMENT_SDS_START_1");
        assertThat(preview.<List<String>>read("$.stands[*].what")).contains("MEASUREMENT_SDS_START_1");
        assertThat(json(worker.course(anna.course())).<String>read("$.status")).isEqualTo("ACTIVE");
    }

    @Test
    void a_return_is_previewed_and_done_as_it_was_shown() {
        pause("2026-05-20");
        clock.set(LocalDate.parse("2026-06-11"));

        var answer = get("resumeOn=2026-06-11");
        var preview = json(answer);
        assertThat(preview.<List<String>>read("$.moves[?(@.what == 'BOUNDARY_1')].from"))
                .containsExactly("2026-06-02");
        assertThat(preview.<List<String>>read("$.moves[?(@.what == 'BOUNDARY_1')].to"))
                .containsExactly("2026-06-24");
        assertThat(preview.<String>read("$.plannedEnd")).isEqualTo("2026-12-24");
        assertThat(preview.<List<Object>>read("$.waits")).isEmpty();
        assertThat(preview.<@Nullable String>read("$.endedOn")).isNull();

        var version = version(answer);
        assertThat(version).isEqualTo("\"%d\"".formatted(preview.<Integer>read("$.courseVersion")));
        var done = json(resumes("2026-06-11", version));
        assertThat(done.<Object>read("$.plan.phases")).isEqualTo(preview.<Object>read("$.phases"));
        assertThat(done.<Integer>read("$.plan.version")).isEqualTo(preview.<Integer>read("$.version"));
    }

    /// V6 of acceptance course A: in hospital from 20 May to 11 June, and a sentence that has begun on 5 June.
    @Test
    void a_return_within_another_pause_shows_that_every_date_waits_on() {
        anna.admitted(2, "2026-05-20");
        worker.awaitsStatus(anna.course(), "PAUSED");
        var hospital = json(worker.course(anna.course())).<String>read("$.pauses[0].id");
        clock.set(LocalDate.parse("2026-06-05"));
        pause("2026-06-05");
        clock.set(LocalDate.parse("2026-06-11"));
        anna.discharged(2, "2026-05-20", "2026-06-11");
        worker.awaits(
                anna.course(),
                seen -> assertThat(seen.<List<Object>>read("$.proposals")).isNotEmpty());

        assertWaits(whatIf("resumeOn=2026-06-11&pause=" + hospital));
    }

    @Test
    void a_pause_from_a_day_of_another_pause_shows_that_every_date_will_wait() {
        pause("2026-05-20");
        clock.set(LocalDate.parse("2026-06-11"));
        assertThat(resumes("2026-06-11", "*")).hasStatusOk();

        assertWaits(whatIf("pauseFrom=2026-06-05"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pauseFrom=2026-05-20", "pauseFrom=2026-05-20&pauseTo=2026-06-11"})
    void a_course_that_is_over_is_paused_no_more(String asked) {
        assertThat(worker.post(anna.course(), "end", "{\"reason\": \"OTHER\", \"on\": \"2026-05-20\"}"))
                .hasStatusOk();

        var answer = get(asked);

        assertThat(answer).hasStatus(409);
        assertThat(json(answer).<String>read("$.type")).isEqualTo("urn:problem:course:already-ended");
    }

    private static void assertWaits(DocumentContext preview) {
        assertThat(preview.<Boolean>read("$.held")).isTrue();
        assertThat(preview.<List<String>>read("$.waits[*].what"))
                .contains("BOUNDARY_1", "BOUNDARY_2", "BOUNDARY_3", "GOAL_EVALUATION_1", "MEASUREMENT_SDS_END_1")
                .doesNotContain("MEASUREMENT_SDS_START_1");
        assertThat(preview.<List<String>>read("$.stands[*].what")).doesNotContain("BOUNDARY_1");
    }

    @Test
    void what_was_previewed_is_not_done_once_the_course_is_another() {
        pause("2026-05-20");
        clock.set(LocalDate.parse("2026-06-11"));
        var version = version(get("resumeOn=2026-06-11"));
        anna.admitted(1, "2026-06-09");
        worker.awaits(
                anna.course(),
                seen -> assertThat(seen.<List<Object>>read("$.pauses")).hasSize(2));

        assertThat(resumes("2026-06-11", version)).hasStatus(412);
        assertThat(json(worker.course(anna.course())).<String>read("$.status")).isEqualTo("PAUSED");
    }

    @Test
    void a_voided_pause_gives_the_days_back() {
        pause("2026-05-20");
        clock.set(LocalDate.parse("2026-05-30"));
        assertThat(resumes("2026-05-30", "*")).hasStatusOk();
        var pause = json(worker.course(anna.course())).<String>read("$.pauses[0].id");

        var answer = get("voidPause=" + pause);
        assertThat(json(answer).<List<String>>read("$.moves[?(@.what == 'BOUNDARY_1')].from"))
                .containsExactly("2026-06-12");
        assertThat(json(answer).<List<String>>read("$.moves[?(@.what == 'BOUNDARY_1')].to"))
                .containsExactly("2026-06-02");
        var done = worker.post(anna.course(), "pauses/" + pause + "/void", "{}", Map.of("If-Match", version(answer)));
        assertThat(json(done).<Object>read("$.plan.phases"))
                .isEqualTo(json(answer).<Object>read("$.phases"));
    }

    /// The planned end had passed long before the return.
    @Test
    void a_voided_pause_may_end_the_course_and_the_preview_says_so() {
        pause("2026-05-20");
        clock.set(LocalDate.parse("2026-12-10"));
        var pause = json(worker.course(anna.course())).<String>read("$.pauses[0].id");

        assertThat(whatIf("voidPause=" + pause).<String>read("$.endedOn")).isEqualTo("2026-12-02");
        assertThat(whatIf("resumeOn=2026-12-10").<@Nullable String>read("$.endedOn"))
                .isNull();
    }

    @Test
    void who_voids_what_is_voided_already_moves_nothing() {
        pause("2026-05-20");
        var pause = json(worker.course(anna.course())).<String>read("$.pauses[0].id");
        assertThat(worker.post(anna.course(), "pauses/" + pause + "/void", "{}"))
                .hasStatusOk();

        assertThat(whatIf("voidPause=" + pause).<List<Object>>read("$.moves")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "resumeOn=2026-05-20, 409, course:not-paused",
        "pauseFrom=2026-05-21, 400, malformed",
        "pauseFrom=2026-03-01, 400, malformed"
    })
    void what_would_be_refused_is_refused_here(String asked, int status, String code) {
        var answer = get(asked);

        assertThat(answer).hasStatus(status);
        assertThat(json(answer).<String>read("$.type")).isEqualTo("urn:problem:" + code);
        if (status == 400) {
            assertThat(json(answer).<String>read("$.errors[0].parameter")).isEqualTo(asked.split("=", -1)[0]);
            assertThat(json(answer).<String>read("$.errors[0].detail")).contains("20. maj 2026");
        }
    }

    @Test
    void a_return_before_the_pause_began_is_refused_with_the_days_that_are_allowed() {
        pause("2026-05-20");
        clock.set(LocalDate.parse("2026-06-11"));

        for (var wrong : List.of("resumeOn=2026-05-19", "resumeOn=2026-06-12")) {
            assertThat(get(wrong)).hasStatus(400);
            assertThat(json(get(wrong)).<String>read("$.errors[0].detail"))
                    .contains("20. maj 2026")
                    .contains("11. juni 2026");
        }
        assertThat(get("resumeOn=2026-06-11&pause=" + UUID.randomUUID())).hasStatus(404);
        assertThat(get("voidPause=" + UUID.randomUUID())).hasStatus(404);
    }

    /// E15
    @Test
    void a_corrected_start_is_previewed_and_done_as_it_was_shown() {
        var answer = get("startCorrectedTo=2026-02-23");
        assertThat(json(answer).<List<String>>read("$.moves[?(@.what == 'BOUNDARY_1')].to"))
                .containsExactly("2026-05-23");
        assertThat(json(answer).<List<String>>read("$.moves[*].what"))
                .contains("BOUNDARY_3", "GOAL_EVALUATION_1", "MEASUREMENT_SDS_START_1");

        var done = worker.post(
                anna.course(),
                "start-correction",
                "{\"on\": \"2026-02-23\", \"reason\": \"SLIP\"}",
                Map.of("If-Match", version(answer)));
        assertThat(json(done).<Object>read("$.plan.phases"))
                .isEqualTo(json(answer).<Object>read("$.phases"));
    }

    /// On 20 May 2026 a course that began on 20 August 2025 would be over.
    @Test
    void a_start_after_which_the_course_would_be_over_is_refused_or_shown_as_its_end() {
        var refused = get("startCorrectedTo=2025-08-20");
        assertThat(refused).hasStatus(400);
        assertThat(json(refused).<String>read("$.errors[0].parameter")).isEqualTo("startCorrectedTo");
        assertThat(json(refused).<String>read("$.errors[0].detail")).contains("21. august 2025");

        assertThat(whatIf("startCorrectedTo=2025-08-20&ended=true").<String>read("$.endedOn"))
                .isEqualTo("2026-05-20");
        assertThat(whatIf("startCorrectedTo=2025-08-21").<@Nullable String>read("$.endedOn"))
                .isNull();
    }

    /// E12: the plan of the next course, from its planned start or from today.
    @Test
    void a_restart_shows_the_dates_of_the_next_course_and_opens_none() {
        var preview = whatIf("restartOn=2026-05-18");
        assertThat(preview.<String>read("$.endedOn")).isEqualTo("2026-05-18");
        assertThat(preview.<String>read("$.plannedEnd")).isEqualTo("2027-02-20");
        assertThat(preview.<List<String>>read("$.moves[?(@.what == 'BOUNDARY_1')].from"))
                .containsExactly("2026-06-02");
        assertThat(preview.<List<String>>read("$.moves[?(@.what == 'BOUNDARY_1')].to"))
                .containsExactly("2026-08-20");
        assertThat(whatIf("restartOn=2026-05-18&transitionOn=2026-06-01").<String>read("$.plannedEnd"))
                .isEqualTo("2027-03-01");

        assertThat(get("restartOn=2026-05-21")).hasStatus(400);
        var planned = get("restartOn=2026-05-18&transitionOn=1926-07-01");
        assertThat(planned).hasStatus(400);
        assertThat(json(planned).<String>read("$.errors[0].parameter")).isEqualTo("transitionOn");
        assertThat(json(worker.course(anna.course())).<String>read("$.status")).isEqualTo("ACTIVE");
    }

    /// E18
    @Test
    void six_months_become_nine_as_it_was_shown() {
        var bo = CitizenEvents.unknown();
        var _ = bo.accepted("SEL82B-6M", "SEL82B");
        worker.awaitsStatus(bo.course(), "CONTACT");
        worker.starts(bo.course(), "2026-05-20");

        var answer = worker.get(COURSES + bo.course() + "/what-if?lengthenTo=9");
        assertThat(json(answer).<List<String>>read("$.moves[?(@.what == 'BOUNDARY_3')].from"))
                .containsExactly("2026-11-20");
        assertThat(json(answer).<List<String>>read("$.moves[?(@.what == 'BOUNDARY_3')].to"))
                .containsExactly("2027-02-20");
        assertThat(json(answer).<List<String>>read("$.stands[*].what")).contains("GOAL_EVALUATION_3");
        assertThat(worker.get(COURSES + bo.course() + "/what-if?lengthenTo=12")).hasStatus(400);

        var done = worker.post(
                bo.course(),
                "length",
                "{\"months\": 9, \"reason\": \"NEW_GRANT\"}",
                Map.of("If-Match", version(answer)));
        assertThat(json(done).<Object>read("$.plan.phases"))
                .isEqualTo(json(answer).<Object>read("$.phases"));
        assertThat(get("lengthenTo=9")).hasStatus(400);
    }

    /// The first phase of a course that began on 1 February has passed: it is shown, and confirmed when it is
    /// entered.
    @Test
    void a_start_shows_the_dates_that_the_course_would_get() {
        var bo = CitizenEvents.unknown();
        var _ = bo.accepted();
        worker.awaitsStatus(bo.course(), "CONTACT");

        var answer = worker.get(COURSES + bo.course() + "/what-if?startOn=2026-02-01");
        assertThat(json(answer).<String>read("$.plannedEnd")).isEqualTo("2026-11-01");
        assertThat(json(answer).<List<Object>>read("$.moves")).isEmpty();
        assertThat(json(answer).<List<String>>read("$.stands[*].what")).contains("BOUNDARY_1", "GOAL_EVALUATION_1");
        assertThat(json(worker.course(bo.course())).<String>read("$.status")).isEqualTo("CONTACT");

        assertThat(worker.get(COURSES + bo.course() + "/what-if?startOn=2026-05-21"))
                .hasStatus(400);
        for (var other : List.of("pauseFrom=2026-05-20", "lengthenTo=9", "startCorrectedTo=2026-05-20")) {
            assertThat(worker.get(COURSES + bo.course() + "/what-if?" + other)).hasStatus(409);
        }
        assertThat(get("startOn=2026-05-20")).hasStatus(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pauseTo=2026-06-01", "pauseFrom=2026-05-20&resumeOn=2026-05-20", "voidPause=x"})
    void one_thing_is_asked_at_a_time(String asked) {
        assertThat(get(asked)).hasStatus(400);
    }

    private void pause(String from) {
        assertThat(worker.post(anna.course(), "pause", "{\"reason\": \"SENTENCE\", \"from\": \"%s\"}".formatted(from)))
                .hasStatusOk();
    }

    private MvcTestResult resumes(String on, String version) {
        return worker.post(anna.course(), "resume", "{\"on\": \"%s\"}".formatted(on), Map.of("If-Match", version));
    }

    private static String version(MvcTestResult answer) {
        var version = answer.getResponse().getHeader(HttpHeaders.ETAG);
        assertThat(version).isNotNull();
        return String.valueOf(version);
    }

    private DocumentContext whatIf(String asked) {
        var answer = get(asked);
        assertThat(answer).hasStatusOk();
        return json(answer);
    }

    private MvcTestResult get(String asked) {
        return worker.get(COURSES + anna.course() + "/what-if?" + asked);
    }
}
