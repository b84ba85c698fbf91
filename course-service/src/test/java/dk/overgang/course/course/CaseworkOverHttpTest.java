package dk.overgang.course.course;

import static dk.overgang.course.course.Asking.assertRefused;
import static dk.overgang.course.course.Asking.json;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.access.Role;
import dk.overgang.testkit.MovableTestClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What a worker does with a course beside pauses: planned start, lost home, corrected start, length, restart, reviews
/// (E11, E12, E15, E16, E18, R-146), and its timeline (F-25).
/// Rules: R-063.
@CourseServiceTest
class CaseworkOverHttpTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    MovableTestClock clock;

    private final CitizenEvents anna = CitizenEvents.unknown();
    private Asking worker;

    @BeforeEach
    void a_course_in_the_contact_phase() {
        worker = Asking.as(http, Role.WORKER, CitizenEvents.COPENHAGEN);
        clock.set(LocalDate.parse("2026-03-02"));
        var _ = anna.accepted();
        worker.awaitsStatus(anna.course(), "CONTACT");
    }

    @Test
    void the_planned_start_slips_and_a_lost_home_takes_it_away() {
        var slipped = worker.post(anna.course(), "transition", "{\"on\": \"2026-04-01\"}");
        assertThat(slipped).hasStatusOk();
        assertThat(json(slipped).<String>read("$.transitionOn")).isEqualTo("2026-04-01");

        var lost = json(worker.post(anna.course(), "home-lost", "{\"on\": \"2026-03-02\"}"));
        assertThat(lost.<@Nullable String>read("$.transitionOn")).isNull();
        assertThat(lost.<List<String>>read("$.warnings[*].code")).contains("HOME_LOST", "TRANSITION_UNCERTAIN");

        assertThat(worker.post(anna.course(), "transition", "{\"on\": \"2026-03-01\"}"))
                .hasStatus(422)
                .bodyJson()
                .isLenientlyEqualTo("{\"errors\": [{\"pointer\": \"/on\"}]}");
    }

    @Test
    void a_start_without_meetings_warns_and_is_accepted() {
        var started = json(worker.post(anna.course(), "start", "{\"on\": \"2026-03-02\"}"));

        assertThat(started.<Integer>read("$.warnings[0].target")).isEqualTo(2);
        assertThat(started.<String>read("$.warnings[0].code")).isEqualTo("CONTACT_MEETINGS_MISSING");
        assertThat(started.<Integer>read("$.phaseDay.of")).isEqualTo(92);
        assertThat(started.<Integer>read("$.programmeVersion")).isEqualTo(1);
    }

    @Test
    void a_corrected_start_needs_a_reason_and_is_kept() {
        start("2026-03-02");
        assertThat(worker.post(anna.course(), "start-correction", "{\"on\": \"2026-02-23\"}"))
                .hasStatus(422);

        var corrected =
                json(worker.post(anna.course(), "start-correction", "{\"on\": \"2026-02-23\", \"reason\": \"SLIP\"}"));

        assertThat(corrected.<String>read("$.plan.plannedEnd")).isEqualTo("2026-11-23");
        assertThat(corrected.<String>read("$.startCorrections[0].from")).isEqualTo("2026-03-02");
    }

    /// E15: on 2 March a course that began on 2 June of the year before would be over.
    @Test
    void a_corrected_start_ends_no_course_but_where_it_is_meant_so() {
        start("2026-03-02");

        var refused = worker.post(anna.course(), "start-correction", "{\"on\": \"2025-06-01\", \"reason\": \"SLIP\"}");
        assertRefused(refused, "/on", "3. juni 2025");
        assertThat(json(worker.course(anna.course())).<String>read("$.status")).isEqualTo("ACTIVE");

        var meant = worker.post(
                anna.course(), "start-correction", "{\"on\": \"2025-06-01\", \"reason\": \"SLIP\", \"ended\": true}");
        assertThat(json(meant).<String>read("$.status")).isEqualTo("ENDED");
    }

    @Test
    void a_course_of_nine_months_is_not_lengthened() {
        start("2026-03-02");

        assertThat(worker.post(anna.course(), "length", "{\"months\": 9, \"reason\": \"NEW_GRANT\"}"))
                .hasStatus(422)
                .bodyJson()
                .isLenientlyEqualTo("{\"errors\": [{\"pointer\": \"/months\"}]}");
    }

    @Test
    void a_pause_gets_its_reason_and_its_reviews() {
        start("2026-03-02");
        clock.set(LocalDate.parse("2026-05-20"));
        anna.admitted(1, "2026-05-20");
        worker.awaitsStatus(anna.course(), "PAUSED");
        var pause = json(worker.course(anna.course())).<String>read("$.pauses[0].id");
        clock.set(LocalDate.parse("2026-06-19"));
        assertThat(json(worker.course(anna.course())).<List<String>>read("$.warnings[*].code"))
                .contains("PAUSE_UNCONFIRMED", "PAUSE_REVIEW_DUE");

        var described =
                worker.post(anna.course(), "pauses/" + pause + "/reason", "{\"reason\": \"ADMITTED_PSYCHIATRIC\"}");
        assertThat(json(described).<String>read("$.pauses[0].reason")).isEqualTo("ADMITTED_PSYCHIATRIC");
        var reviewed = json(worker.post(
                anna.course(), "pauses/" + pause + "/reviews", "{\"on\": \"2026-06-19\", \"outcome\": \"GOES_ON\"}"));
        assertThat(reviewed.<String>read("$.pauses[0].reviews[0].outcome")).isEqualTo("GOES_ON");
        assertThat(reviewed.<List<String>>read("$.warnings[*].code")).doesNotContain("PAUSE_REVIEW_DUE");
        assertThat(worker.post(anna.course(), "pauses/" + pause + "/reviews", "{\"on\": \"2026-06-19\"}"))
                .hasStatus(422);
        assertThat(worker.post(
                        anna.course(),
                        "pauses/" + UUID.randomUUID() + "/reviews",
                        "{\"on\": \"2026-06-19\", \"outcome\": \"GOES_ON\"}"))
                .hasStatus(404);
    }

    @Test
    void a_restart_opens_a_linked_course_that_hears_of_the_citizen_from_then_on() {
        start("2026-03-02");
        clock.set(LocalDate.parse("2026-06-20"));
        var key = Map.of("Idempotency-Key", "restart-" + anna.id());
        var body = "{\"on\": \"2026-06-20\", \"transitionOn\": \"2026-07-01\"}";

        assertRefused(
                worker.post(anna.course(), "restart", "{\"on\": \"2026-06-20\", \"transitionOn\": \"1926-07-01\"}"),
                "/transitionOn",
                "2026");
        var ended = json(worker.post(anna.course(), "restart", body, key));
        assertThat(ended.<String>read("$.endReason")).isEqualTo("RESTARTED");
        var next = UUID.fromString(ended.read("$.restartedAs"));
        var again = json(worker.post(anna.course(), "restart", body, key));
        assertThat(again.<String>read("$.restartedAs")).isEqualTo(next.toString());

        var opened = json(worker.course(next));
        assertThat(opened.<String>read("$.status")).isEqualTo("CONTACT");
        assertThat(opened.<String>read("$.restartOf")).isEqualTo(anna.course().toString());
        assertThat(opened.<String>read("$.transitionOn")).isEqualTo("2026-07-01");

        assertThat(worker.post(next, "start", "{\"on\": \"2026-06-20\"}")).hasStatusOk();
        anna.admitted(2, "2026-06-20");
        worker.awaitsStatus(next, "PAUSED");
        assertThat(json(worker.course(anna.course())).<String>read("$.status")).isEqualTo("ENDED");
    }

    /// E12, E38
    @Test
    void a_restart_on_the_day_of_the_discharge_proposes_the_next_start_at_once() {
        start("2026-03-02");
        clock.set(LocalDate.parse("2026-05-20"));
        anna.admitted(1, "2026-05-20");
        worker.awaitsStatus(anna.course(), "PAUSED");
        clock.set(LocalDate.parse("2026-06-11"));
        anna.discharged(1, "2026-05-20", "2026-06-11");
        worker.awaits(
                anna.course(),
                seen -> assertThat(seen.<List<String>>read("$.proposals[*].kind"))
                        .contains("RESUME"));

        var ended = json(worker.post(anna.course(), "restart", "{\"on\": \"2026-06-11\"}"));

        var next = json(worker.course(UUID.fromString(ended.read("$.restartedAs"))));
        assertThat(next.<List<String>>read("$.proposals[*].kind")).containsExactly("START");
        assertThat(next.<List<String>>read("$.proposals[*].date")).containsExactly("2026-06-11");
    }

    @Test
    void the_timeline_tells_what_happened_in_order_and_can_be_narrowed_and_paged() {
        start("2026-03-02");
        clock.set(LocalDate.parse("2026-06-11"));
        anna.admitted(1, "2026-05-20");
        worker.awaitsStatus(anna.course(), "PAUSED");
        anna.discharged(1, "2026-05-20", "2026-06-11");
        worker.awaits(
                anna.course(),
                seen -> assertThat(seen.<List<String>>read("$.proposals[*].kind"))
                        .contains("RESUME"));
        assertThat(worker.post(anna.course(), "resume", "{\"on\": \"2026-06-11\"}"))
                .hasStatusOk();

        var all = json(worker.get(timeline("")));
        assertThat(all.<List<String>>read("$.items[*].kind"))
                .containsExactly("COURSE", "COURSE", "PHASE", "PAUSE", "STAY", "PAUSE", "STAY");
        assertThat(all.<List<String>>read("$.items[*].on")).isSorted();
        assertThat(json(worker.get(timeline("?kind=PAUSE"))).<List<String>>read("$.items[*].facts.step"))
                .containsExactly("PAUSED", "RESUMED");
        var first = json(worker.get(timeline("?limit=4")));
        assertThat(json(worker.get(timeline("?limit=4&after=" + first.<String>read("$.next"))))
                        .<List<String>>read("$.items[*].kind"))
                .containsExactly("STAY", "PAUSE", "STAY");

        var drawing = json(worker.get(timeline("/drawing")));
        assertThat(drawing.<String>read("$.plan.ends[0]")).isEqualTo("2026-06-24");
        assertThat(drawing.<String>read("$.pauses[0].to")).isEqualTo("2026-06-11");
        assertThat(drawing.<String>read("$.today")).isEqualTo("2026-06-11");
        assertThat(Asking.as(http, Role.WORKER, "0751").get(timeline(""))).hasStatus(404);
    }

    @Test
    void the_programmes_in_force_are_shown_with_whether_they_are_in_use() {
        var programmes = json(worker.get("/api/v1/programmes"));

        assertThat(programmes.<List<String>>read("$.items[*].programme.code"))
                .containsExactly("JOB", "LAB31B-6M", "SEL82B-6M", "SEL85-9M", "YOUTH");
        assertThat(programmes.<List<Boolean>>read("$.items[?(@.programme.code == 'SEL85-9M')].inUse"))
                .containsExactly(true);
    }

    private void start(String on) {
        assertThat(worker.post(anna.course(), "start", "{\"on\": \"%s\"}".formatted(on)))
                .hasStatusOk();
    }

    private String timeline(String rest) {
        return Asking.COURSES + anna.course() + "/timeline" + rest;
    }
}
