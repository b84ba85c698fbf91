package dk.overgang.course.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.jayway.jsonpath.JsonPath;
import dk.overgang.access.Role;
import dk.overgang.testkit.Events;
import dk.overgang.testkit.MovableTestClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Time alone moves courses, whoever looks, and ends them on time.
@CourseServiceTest
class ThePhaseTimerTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    MovableTestClock clock;

    @Autowired
    MongoOperations mongo;

    private final CitizenEvents anna = CitizenEvents.unknown();
    private Asking worker;

    @BeforeEach
    void a_started_course() {
        worker = Asking.as(http, Role.WORKER, CitizenEvents.COPENHAGEN);
        clock.set(LocalDate.parse("2026-03-02"));
        start(anna);
    }

    @Test
    void a_leap_over_several_days_does_each_on_its_own_and_in_their_order() {
        clock.set(LocalDate.parse("2027-01-15"));

        await().untilAsserted(() -> assertThat(told(anna))
                .containsExactly(
                        "opened CONTACT null null",
                        "started ACTIVE 1 null",
                        "phase-entered ACTIVE 2 null",
                        "phase-entered ACTIVE 3 null",
                        "ended ENDED null 2026-12-02"));
        worker.awaits(anna.course(), seen -> {
            assertThat(seen.<String>read("$.endReason")).isEqualTo("COMPLETED");
            assertThat(seen.<String>read("$.endedOn")).isEqualTo("2026-12-02");
            assertThat(seen.<Integer>read("$.plan.version")).isEqualTo(1);
        });
    }

    @Test
    void a_phase_is_entered_at_midnight_in_copenhagen_and_not_a_moment_before() {
        clock.set(Instant.parse("2026-06-01T21:59:59.999Z"));
        assertThat(worker.post(anna.course(), "pauses/00000000-0000-0000-0000-000000000000/void", ""))
                .hasStatus(404);
        assertThat(phase()).isEqualTo(1);

        clock.set(Instant.parse("2026-06-01T22:00:00Z"));

        await().untilAsserted(() -> assertThat(phase()).isEqualTo(2));
    }

    @Test
    void no_time_passes_in_a_pause() {
        var ben = CitizenEvents.unknown();
        start(ben);
        clock.set(LocalDate.parse("2026-05-20"));
        anna.admitted(2, "2026-05-20");
        worker.awaitsStatus(anna.course(), "PAUSED");

        clock.set(LocalDate.parse("2027-01-15"));

        worker.awaitsStatus(ben.course(), "ENDED");
        worker.awaits(anna.course(), seen -> {
            assertThat(seen.<String>read("$.status")).isEqualTo("PAUSED");
            assertThat(seen.<Integer>read("$.phase")).isEqualTo(1);
        });
    }

    @Test
    void a_course_that_cannot_be_read_keeps_no_other_from_its_later_days() {
        var broken = new Document("_id", UUID.randomUUID()).append("nextDue", "2026-03-03");
        var _ = mongo.insert(broken, "courses");
        try {
            clock.set(LocalDate.parse("2026-06-02"));

            await().untilAsserted(() -> assertThat(phase()).isEqualTo(2));
        } finally {
            var _ = mongo.remove(query(where("_id").is(broken.get("_id"))), "courses");
        }
    }

    @Test
    void a_clock_that_was_set_back_while_the_timer_worked_is_believed(@Autowired PhaseTimer timer) {
        timer.run(Instant.parse("2026-12-31T12:00:00Z"));

        assertThat(phase()).isEqualTo(1);
    }

    private void start(CitizenEvents citizen) {
        var _ = citizen.accepted();
        worker.awaitsStatus(citizen.course(), "CONTACT");
        worker.starts(citizen.course(), "2026-03-02");
    }

    private Integer phase() {
        return Asking.json(worker.course(anna.course())).read("$.phase");
    }

    private static List<String> told(CitizenEvents citizen) {
        return Events.on("overgang.course-events", citizen.id().toString()).stream()
                .map(event -> {
                    Map<String, Object> course = JsonPath.read(event.data(), "$");
                    return event.type().replaceAll("^dk\\.overgang\\.course\\.|\\.v1$", "") + " " + course.get("status")
                            + " " + course.get("phase") + " " + course.get("endedOn");
                })
                .toList();
    }
}
