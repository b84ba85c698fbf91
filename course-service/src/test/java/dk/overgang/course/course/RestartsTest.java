package dk.overgang.course.course;

import static dk.overgang.course.course.Asking.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.overgang.access.Role;
import dk.overgang.commands.CommandHandler;
import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.CourseCommand.Restart;
import dk.overgang.course.course.domain.casework.Succession;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import dk.overgang.messaging.time.DueWork;
import dk.overgang.testkit.MovableTestClock;
import java.time.LocalDate;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A course that ends to begin afresh is followed by another one, whatever happens in between (E12, R-151).
@CourseServiceTest
class RestartsTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-06-20");

    @Autowired
    MockMvcTester http;

    @Autowired
    MovableTestClock clock;

    @Autowired
    CommandHandler<Course> commands;

    @Autowired
    AggregateStore<Course> courses;

    @Autowired
    MongoOperations mongo;

    @Autowired
    @Qualifier("phaseWork")
    DueWork timer;

    private final CitizenEvents anna = CitizenEvents.unknown();
    private Asking worker;

    @BeforeEach
    void a_started_course() {
        worker = Asking.as(http, Role.WORKER, CitizenEvents.COPENHAGEN);
        clock.set(LocalDate.parse("2026-03-02"));
        var _ = anna.accepted();
        worker.awaitsStatus(anna.course(), "CONTACT");
        worker.starts(anna.course(), "2026-03-02");
        clock.set(TODAY);
    }

    /// The request that ended the course died before it opened the next one.
    @Test
    void the_timer_opens_the_course_that_a_crash_left_out() {
        var next = UUID.randomUUID();

        var ended = commands.onTime(anna.course(), course -> course.decide(new Restart(next, TODAY, null, TODAY)));

        assertThat(ended).isPresent();
        await().untilAsserted(() -> assertThat(worker.course(next)).hasStatusOk());
        assertThat(json(worker.course(next)).<String>read("$.restartOf"))
                .isEqualTo(anna.course().toString());
        await().untilAsserted(() -> assertThat(succession().pending()).isFalse());
    }

    /// The same crash, and the citizen's death is read before the timer's turn.
    @Test
    void what_is_reported_before_the_next_course_is_opened_reaches_it() {
        timer.stop();
        try {
            var next = UUID.randomUUID();
            var ended = commands.onTime(anna.course(), course -> course.decide(new Restart(next, TODAY, null, TODAY)));
            assertThat(ended).isPresent();

            anna.died("2026-06-19");

            await().untilAsserted(() -> assertThat(worker.course(next)).hasStatusOk());
            worker.awaits(
                    next, seen -> assertThat(seen.<String>read("$.endReason")).isEqualTo("DEATH"));
        } finally {
            timer.start();
        }
    }

    /// Courses that were opened before the end of the one before them was kept.
    @Test
    void a_stored_course_that_does_not_know_when_the_one_before_it_ended_is_read() {
        var next = UUID.randomUUID();
        var _ = commands.onTime(anna.course(), course -> course.decide(new Restart(next, TODAY, null, TODAY)));
        await().untilAsserted(() -> assertThat(worker.course(next)).hasStatusOk());
        assertThat(succession(next).previousEndedOn()).isEqualTo(TODAY);

        var kept = mongo.getCollection("courses")
                .updateOne(
                        new Document("_id", next),
                        new Document("$unset", new Document("casework.succession.previousEndedOn", "")));

        assertThat(kept.getModifiedCount()).isEqualTo(1);
        assertThat(succession(next).previousEndedOn()).isNull();
        assertThat(succession(next).restartOf()).isEqualTo(anna.course());
    }

    /// As it is stored: a search reads the document itself.
    private Succession succession(UUID course) {
        return courses.find(Query.query(Criteria.where("_id").is(course))).stream()
                .map(Stored::state)
                .map(found -> found.casework().succession())
                .findFirst()
                .orElseThrow();
    }

    private Succession succession() {
        return courses.find(anna.course()).orElseThrow().state().casework().succession();
    }
}
