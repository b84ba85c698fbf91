package dk.overgang.course.course;

import static dk.overgang.course.course.Asking.json;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.access.Role;
import dk.overgang.course.course.domain.Course;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.testkit.MovableTestClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// *Mine borgere* and *Team*: the courses of a worker in the order a person wants, with what stands beside
/// each of them in one call (F-25, R-147).
@CourseServiceTest
class SortingCoursesTest {

    /// A municipality that no other test lives in.
    private static final String GENTOFTE = "0157";

    private static final LocalDate TODAY = LocalDate.parse("2026-06-10");

    @Autowired
    MockMvcTester http;

    @Autowired
    MovableTestClock clock;

    @Autowired
    MongoOperations mongo;

    @Autowired
    AggregateStore<Course> courses;

    @Autowired
    CourseKeys keys;

    private final UUID worker = UUID.randomUUID();
    private Asking leader;
    private UUID contact = worker;
    private UUID early = worker;
    private UUID late = worker;
    private UUID paused = worker;

    /// One in its contact phase, one that started early and changes phase late, one that changes phase in two
    /// days, and one that a notice has paused.
    @BeforeEach
    void four_courses_of_one_worker() {
        leader = Asking.as(http, Role.LEADER, GENTOFTE);
        clock.set(LocalDate.parse("2026-03-02"));
        contact = opened().course();
        early = opened().course();
        late = opened().course();
        var admitted = opened();
        paused = admitted.course();
        starts(early, "2026-03-02");
        starts(late, "2026-03-12");
        starts(paused, "2026-04-15");
        clock.set(TODAY);
        leader.awaits(early, seen -> assertThat(seen.<Integer>read("$.phase")).isEqualTo(2));
        admitted.admitted(1, "2026-05-20");
        leader.awaitsStatus(paused, "PAUSED");
    }

    @Test
    void a_row_shows_all_that_a_list_of_citizens_needs() {
        var row = json(list("unconfirmedPause=true"));

        assertThat(row.<List<String>>read("$.items[*].courseId")).containsExactly(paused.toString());
        assertThat(row.<Integer>read("$.items[0].phaseDay.day")).isEqualTo(35);
        assertThat(row.<Integer>read("$.items[0].phaseDay.of")).isEqualTo(91);
        assertThat(row.<String>read("$.items[0].pausedSince")).isEqualTo("2026-05-20");
        assertThat(row.<String>read("$.items[0].nextChangeOn")).isEqualTo("2026-07-15");
        assertThat(row.<String>read("$.items[0].plannedEnd")).isEqualTo("2027-01-15");
        assertThat(row.<String>read("$.items[0].unconfirmedPause"))
                .isEqualTo(row.<String>read("$.items[0].pauses[0].id"));
    }

    /// The clock of the phase stands still in a pause.
    @Test
    void the_day_of_a_phase_stands_still_in_a_pause() {
        clock.set(TODAY.plusDays(20));

        assertThat(json(list("paused=true")).<Integer>read("$.items[0].phaseDay.day"))
                .isEqualTo(35);
        assertThat(json(list("paused=true")).<String>read("$.items[0].nextChangeOn"))
                .isEqualTo("2026-07-15");
    }

    @Test
    void a_list_has_the_order_that_is_asked_for() {
        assertThat(ids("sort=NEXT_CHANGE")).isEqualTo(named("late paused early contact"));
        assertThat(ids("sort=NEXT_CHANGE&direction=DESC")).isEqualTo(named("contact early paused late"));
        for (var sort : List.of("STARTED", "PLANNED_END")) {
            assertThat(ids("direction=ASC&sort=" + sort)).isEqualTo(named("early late paused contact"));
            assertThat(ids("direction=DESC&sort=" + sort)).isEqualTo(named("contact paused late early"));
        }
    }

    /// Whoever was never met comes first: nobody is more urgent.
    @Test
    void who_was_met_longest_ago_comes_first() {
        met(early, "2026-06-01");
        met(late, "2026-05-04");
        met(paused, "2026-06-08");

        assertThat(ids("sort=LAST_CONTACT")).isEqualTo(named("contact late early paused"));
        assertThat(json(list("sort=LAST_CONTACT")).<List<@Nullable String>>read("$.items[*].lastContactOn"))
                .containsExactly(null, "2026-05-04", "2026-06-01", "2026-06-08");
    }

    @Test
    void page_by_page_it_is_the_same_list() {
        for (var sort : List.of(
                "sort=NEXT_CHANGE",
                "sort=NEXT_CHANGE&direction=DESC",
                "sort=LAST_CONTACT",
                "sort=LAST_CONTACT&direction=DESC")) {
            assertThat(pageByPage(sort)).hasSize(4).isEqualTo(ids(sort));
        }
    }

    private List<String> pageByPage(String sort) {
        var read = new ArrayList<String>();
        String next = null;
        do {
            var page = json(list(sort + "&limit=1" + (next == null ? "" : "&after=" + next)));
            read.addAll(page.<List<String>>read("$.items[*].courseId"));
            next = page.read("$.next");
        } while (next != null);
        return read;
    }

    @Test
    void a_list_is_narrowed_by_several_things_at_once() {
        assertThat(ids("paused=true")).isEqualTo(named("paused"));
        assertThat(ids("paused=false&sort=STARTED")).isEqualTo(named("early late contact"));
        assertThat(ids("unconfirmedPause=false&sort=STARTED")).isEqualTo(named("early late contact"));
        assertThat(ids("nextChangeBefore=2026-06-12")).isEmpty();
        assertThat(ids("nextChangeBefore=2026-06-13")).isEqualTo(named("late"));
        assertThat(ids("nextChangeBefore=2026-07-16&paused=false&sort=STARTED")).isEqualTo(named("late"));
        assertThat(ids("phase=1&sort=STARTED")).isEqualTo(named("late paused"));
        assertThat(ids("phase=1&paused=true")).isEqualTo(named("paused"));
        assertThat(ids("status=ACTIVE&paused=true")).isEmpty();
        assertThat(ids("status=CONTACT")).isEqualTo(named("contact"));
    }

    @Test
    void a_pause_that_was_confirmed_is_no_longer_to_be_judged() {
        var pause = json(list("paused=true")).<String>read("$.items[0].pauses[0].id");
        assertThat(leader.post(paused, "pauses/" + pause + "/confirm", "{}")).hasStatusOk();

        assertThat(ids("unconfirmedPause=true")).isEmpty();
        assertThat(json(list("paused=true")).<@Nullable String>read("$.items[0].unconfirmedPause"))
                .isNull();
    }

    /// An ended course has no next change, and keeps the end that was planned.
    @Test
    void an_ended_course_has_nothing_ahead() {
        assertThat(leader.post(late, "end", "{\"reason\": \"MOVED\", \"on\": \"2026-06-10\"}"))
                .hasStatusOk();

        assertThat(ids("sort=NEXT_CHANGE").getFirst()).isEqualTo(paused.toString());
        var ended = json(list("status=ENDED"));
        assertThat(ended.<@Nullable String>read("$.items[0].nextChangeOn")).isNull();
        assertThat(ended.<@Nullable String>read("$.items[0].pausedSince")).isNull();
        assertThat(ended.<String>read("$.items[0].plannedEnd")).isEqualTo("2026-12-12");
    }

    @Test
    void an_order_that_does_not_exist_is_answered_with_its_name() {
        for (var wrong : List.of(
                "sort=NAME", "direction=UP", "paused=maybe", "unconfirmedPause=perhaps", "nextChangeBefore=soon")) {
            assertThat(list(wrong)).as(wrong).hasStatus(400);
            assertThat(json(list(wrong)).<String>read("$.errors[0].parameter")).isEqualTo(wrong.split("=", -1)[0]);
        }
    }

    /// A place in one order is none in another.
    @Test
    void a_cursor_of_another_order_is_refused() {
        var sorted = json(list("sort=STARTED&limit=1")).<String>read("$.next");
        var byId = json(list("limit=1")).<String>read("$.next");

        for (var wrong : List.of(
                "sort=PLANNED_END&after=" + sorted,
                "sort=STARTED&direction=DESC&after=" + sorted,
                "after=" + sorted,
                "sort=STARTED&after=" + byId)) {
            assertThat(list(wrong)).as(wrong).hasStatus(400);
            assertThat(json(list(wrong)).<String>read("$.errors[0].parameter")).isEqualTo("after");
        }
    }

    @Test
    void a_course_that_was_stored_without_keys_gets_them_at_the_next_start() {
        var _ = mongo.getCollection("courses")
                .updateOne(
                        new Document("_id", late),
                        new Document("$unset", new Document("byNextChange", 1).append("byStart", 1)));
        assertThat(ids("sort=STARTED")).isNotEqualTo(named("early late paused contact"));

        keys.giveMissing();

        assertThat(ids("sort=STARTED")).isEqualTo(named("early late paused contact"));
        assertThat(ids("nextChangeBefore=2026-06-13")).isEqualTo(named("late"));
        assertThat(courses.find(late)).isPresent();
    }

    private void met(UUID course, String on) {
        assertThat(leader.post(course, "contacts", "{\"on\": \"%s\", \"kind\": \"MEETING\"}".formatted(on)))
                .hasStatus(201);
    }

    private void starts(UUID course, String on) {
        clock.set(LocalDate.parse(on));
        leader.starts(course, on);
    }

    private CitizenEvents opened() {
        var citizen = CitizenEvents.in(GENTOFTE);
        var _ = citizen.accepted();
        leader.awaitsStatus(citizen.course(), "CONTACT");
        assertThat(leader.post(citizen.course(), "worker", "{\"worker\": \"%s\"}".formatted(worker)))
                .hasStatusOk();
        return citizen;
    }

    private MvcTestResult list(String narrowing) {
        return leader.get("/api/v1/courses?worker=" + worker + "&" + narrowing);
    }

    private List<String> ids(String narrowing) {
        return json(list(narrowing)).read("$.items[*].courseId");
    }

    private List<String> named(String order) {
        return List.of(order.split(" ", -1)).stream()
                .map(name -> switch (name) {
                    case "contact" -> contact;
                    case "early" -> early;
                    case "late" -> late;
                    case "paused" -> paused;
                    default -> throw new IllegalArgumentException(name);
                })
                .map(UUID::toString)
                .toList();
    }
}
