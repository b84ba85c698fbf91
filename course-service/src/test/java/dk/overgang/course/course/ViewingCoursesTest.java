package dk.overgang.course.course;

import static dk.overgang.course.course.Asking.COURSES;
import static dk.overgang.course.course.Asking.body;
import static dk.overgang.course.course.Asking.json;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.access.Role;
import dk.overgang.testkit.MovableTestClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Who sees which courses, one by one and in lists.
@CourseServiceTest
class ViewingCoursesTest {

    /// A municipality that no other test lives in.
    private static final String FREDERIKSBERG = "0147";

    private static final String START = "{\"on\": \"2026-03-02\"}";

    @Autowired
    MockMvcTester http;

    @Autowired
    MovableTestClock clock;

    private Asking leader;

    @BeforeEach
    void a_leader() {
        leader = Asking.as(http, Role.LEADER, FREDERIKSBERG);
        clock.set(LocalDate.parse("2026-03-02"));
    }

    @Test
    void a_list_is_read_page_by_page() {
        var worker = UUID.randomUUID();
        var courses = Stream.generate(this::opened)
                .limit(5)
                .map(CitizenEvents::course)
                .toList();
        courses.forEach(course -> assertThat(leader.post(course, "worker", "{\"worker\": \"%s\"}".formatted(worker)))
                .hasStatusOk());

        var read = new ArrayList<String>();
        var sizes = new ArrayList<Integer>();
        String next = null;
        do {
            var page = json(list("worker=" + worker + "&limit=2" + (next == null ? "" : "&after=" + next)));
            List<String> ids = page.read("$.items[*].courseId");
            sizes.add(ids.size());
            read.addAll(ids);
            next = page.read("$.next");
        } while (next != null);

        assertThat(sizes).containsExactly(2, 2, 1);
        assertThat(read)
                .containsExactlyInAnyOrderElementsOf(
                        courses.stream().map(UUID::toString).toList());
    }

    @Test
    void a_list_is_narrowed_by_citizen_status_and_phase() {
        var inContact = opened();
        var started = opened();
        assertThat(leader.post(started.course(), "start", START)).hasStatusOk();

        assertThat(ids("citizenId=" + started.id()))
                .containsExactly(started.course().toString());
        assertThat(ids("status=ACTIVE"))
                .contains(started.course().toString())
                .doesNotContain(inContact.course().toString());
        assertThat(ids("status=CONTACT"))
                .contains(inContact.course().toString())
                .doesNotContain(started.course().toString());
        assertThat(ids("phase=1"))
                .contains(started.course().toString())
                .doesNotContain(inContact.course().toString());
        assertThat(ids("phase=2&citizenId=" + started.id())).isEmpty();

        assertThat(leader.post(started.course(), "end", "{\"reason\": \"MOVED\", \"on\": \"2026-03-02\"}"))
                .hasStatusOk();
        assertThat(ids("phase=1")).doesNotContain(started.course().toString());
        assertThat(ids("status=ENDED")).contains(started.course().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"status=SLEEPING", "phase=first", "worker=somebody", "after=nowhere"})
    void a_narrowing_that_makes_no_sense_is_answered_with_its_name(String narrowing) {
        var answer = list(narrowing);

        assertThat(answer).hasStatus(400);
        assertThat(json(answer).<String>read("$.errors[0].parameter"))
                .isEqualTo(narrowing.split("=", -1)[0]);
        assertThat(body(answer)).doesNotContain(narrowing.split("=", -1)[1]).doesNotContain("java");
    }

    @Test
    void another_municipalitys_course_is_answered_like_one_that_never_was() {
        var course = opened().course();
        var elsewhere = Asking.as(http, Role.WORKER, CitizenEvents.COPENHAGEN);

        for (var path : List.of("", "/what-if?pauseFrom=2026-04-01&pauseTo=2026-04-02")) {
            var known = elsewhere.get(COURSES + course + path);
            var unknown = elsewhere.get(COURSES + UUID.randomUUID() + path);
            assertThat(known).hasStatus(404);
            assertThat(unknown).hasStatus(404);
            assertThat(withoutNumber(known)).isEqualTo(withoutNumber(unknown));
        }
        assertThat(withoutNumber(elsewhere.post(course, "start", START)))
                .isEqualTo(withoutNumber(elsewhere.post(UUID.randomUUID(), "start", START)));
        assertThat(json(elsewhere.get("/api/v1/courses?status=CONTACT&limit=200"))
                        .<List<String>>read("$.items[*].courseId"))
                .doesNotContain(course.toString());
    }

    @Test
    void only_who_has_to_do_with_courses_may_ask() {
        var course = opened().course();

        assertThat(http.get().uri(COURSES + course)).hasStatus(401);
        assertThat(Asking.as(http, Role.REGION, FREDERIKSBERG).course(course)).hasStatus(403);
        assertThat(Asking.as(http, Role.AUDITOR, FREDERIKSBERG).course(course)).hasStatusOk();
        assertThat(Asking.as(http, Role.AUDITOR, FREDERIKSBERG).post(course, "start", START))
                .hasStatus(403);
        assertThat(Asking.as(http, Role.WORKER, "").course(course)).hasStatus(404);
    }

    /// F-77: who audits finds out who has seen whom, and reads neither notes nor plans nor answers.
    @Test
    void an_auditor_reads_no_notes_plans_and_answers() {
        var course = opened().course();
        var auditor = Asking.as(http, Role.AUDITOR, FREDERIKSBERG);

        for (var hidden : List.of(
                "contacts/" + UUID.randomUUID(),
                "plan",
                "plan/versions",
                "plan/versions/0",
                "plan/evaluations",
                "measurements",
                "measurements/progress",
                "measurements/" + UUID.randomUUID(),
                "phase-changes/1",
                "timeline",
                "timeline/drawing")) {
            assertThat(auditor.get(COURSES + course + "/" + hidden)).as(hidden).hasStatus(403);
        }
        for (var shown : List.of(
                "contacts", "contacts/intensity", "contacts/guide", "attempts", "checklist", "measurements/points")) {
            assertThat(auditor.get(COURSES + course + "/" + shown)).as(shown).hasStatusOk();
        }
        assertThat(leader.get(COURSES + course + "/plan")).hasStatusOk();
        assertThat(leader.get(COURSES + course + "/timeline")).hasStatusOk();
    }

    @Test
    void what_if_shows_the_plan_and_changes_nothing() {
        var anna = opened();
        assertThat(leader.get(COURSES + anna.course() + "/what-if?pauseFrom=2026-05-20&pauseTo=2026-06-11"))
                .hasStatus(409);
        assertThat(leader.post(anna.course(), "start", START)).hasStatusOk();

        var answer = leader.get(COURSES + anna.course() + "/what-if?pauseFrom=2026-05-20&pauseTo=2026-06-11");

        assertThat(json(answer).<List<String>>read("$.phases[*].end"))
                .containsExactly("2026-06-24", "2026-09-24", "2026-12-24");
        assertThat(json(answer).<Integer>read("$.version")).isEqualTo(2);
        assertThat(json(leader.course(anna.course())).<String>read("$.plan.plannedEnd"))
                .isEqualTo("2026-12-02");
    }

    /// F-49, E31: the end measurement and the follow-up hang on the planned end, the first measurement on the start.
    @Test
    void what_if_shows_every_date_that_would_move() {
        var anna = opened();
        assertThat(leader.post(anna.course(), "start", START)).hasStatusOk();

        var moves = json(leader.get(COURSES + anna.course() + "/what-if?pauseFrom=2026-06-20&pauseTo=2026-06-30"));

        assertThat(moves.<List<String>>read("$.moves[*].what"))
                .contains("BOUNDARY_2", "BOUNDARY_3", "MEASUREMENT_SDS_END_1", "MEASUREMENT_SDS_FOLLOW_UP_1")
                .doesNotContain("BOUNDARY_1", "MEASUREMENT_SDS_START_1");
        assertThat(moves.<List<String>>read("$.moves[?(@.what == 'MEASUREMENT_SDS_END_1')].to"))
                .containsExactly("2026-11-28");
        assertThat(moves.<List<String>>read("$.moves[*].from")).isSorted();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 2026-03-05, pauseFrom",
        "2026-06-11, 2026-05-20, pauseTo",
        "2026-05-20, 9999-12-31, pauseTo",
        "2026-05-20, today, pauseTo"
    })
    void what_if_answers_days_that_make_no_sense_with_their_name(String from, String to, String parameter) {
        var anna = opened();
        assertThat(leader.post(anna.course(), "start", START)).hasStatusOk();

        var answer = leader.get(COURSES + anna.course() + "/what-if?pauseFrom=" + from + "&pauseTo=" + to);

        assertThat(answer).hasStatus(400);
        assertThat(json(answer).<String>read("$.errors[0].parameter")).isEqualTo(parameter);
    }

    private CitizenEvents opened() {
        var citizen = CitizenEvents.in(FREDERIKSBERG);
        var _ = citizen.accepted();
        leader.awaitsStatus(citizen.course(), "CONTACT");
        return citizen;
    }

    private MvcTestResult list(String narrowing) {
        return leader.get("/api/v1/courses?" + narrowing);
    }

    private List<String> ids(String narrowing) {
        return json(list(narrowing + "&limit=200")).read("$.items[*].courseId");
    }

    /// Every answer has a number of its own.
    private static String withoutNumber(MvcTestResult answer) {
        return body(answer).replaceAll("urn:uuid:[0-9a-f-]+", "");
    }
}
