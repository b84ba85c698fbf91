package dk.overgang.course.reminders;

import static dk.overgang.course.course.Asking.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.jayway.jsonpath.DocumentContext;
import dk.overgang.access.Role;
import dk.overgang.commands.domain.Decision.Changed;
import dk.overgang.course.course.Asking;
import dk.overgang.course.course.CitizenEvents;
import dk.overgang.course.course.CourseServiceTest;
import dk.overgang.course.reminders.RemindersIntake.AboutReminder;
import dk.overgang.course.reminders.RemindersIntake.ReminderDone;
import dk.overgang.course.reminders.RemindersIntake.ReminderEscalated;
import dk.overgang.course.reminders.RemindersIntake.ReminderReopened;
import dk.overgang.course.reminders.domain.ToldReminders;
import dk.overgang.messaging.outbox.EventJson;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.testkit.Contracts;
import dk.overgang.testkit.Events;
import dk.overgang.testkit.MovableTestClock;
import dk.overgang.testkit.database.StoredSample;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Reminders that were done, and that nobody answered, stand in the timeline of the course (F-25).
@CourseServiceTest
class RemindersInTheTimelineTest {

    private static final String REVIEW = "6f1e2d3c-4b5a-5918-8273-a4b5c6d7e8f9";

    @Autowired
    MockMvcTester http;

    @Autowired
    MovableTestClock clock;

    @Autowired
    MongoOperations mongo;

    @Autowired
    AggregateStore<ToldReminders> told;

    private final CitizenEvents anna = CitizenEvents.unknown();
    private Asking worker;
    private long sequence;

    @BeforeEach
    void a_started_course() {
        worker = Asking.as(http, Role.WORKER, CitizenEvents.COPENHAGEN);
        clock.set(LocalDate.parse("2026-03-02"));
        var _ = anna.accepted();
        worker.awaitsStatus(anna.course(), "CONTACT");
        worker.starts(anna.course(), "2026-03-02");
    }

    @Test
    void what_was_done_and_what_nobody_answered_stands_there_by_its_day() {
        tell(RemindersIntake.ESCALATED, anna.course(), "\"escalatedTo\": \"LEADER\", \"escalatedOn\": \"2026-05-26\"");
        tell(RemindersIntake.DONE, anna.course(), "\"doneOn\": \"2026-05-28\", \"doneBy\": \"TAP\"");

        awaits(List.of("REMINDER_ESCALATED", "REMINDER_DONE"));
        var entries = timeline("?kind=REMINDER");
        assertThat(entries.<List<String>>read("$.items[*].on")).containsExactly("2026-05-26", "2026-05-28");
        assertThat(entries.<List<String>>read("$.items[*].facts.line"))
                .containsExactly("CHECKLIST_REVIEW", "CHECKLIST_REVIEW");
        assertThat(entries.<String>read("$.items[0].facts.to")).isEqualTo("LEADER");
        assertThat(entries.<Map<String, String>>read("$.items[1].facts"))
                .containsEntry("by", "TAP")
                .containsEntry("due", "2026-05-19")
                .containsEntry("number", "1");
        assertThat(timeline("/drawing").<List<String>>read("$.marks[?(@.kind == 'REMINDER')].id"))
                .containsExactly(REVIEW, REVIEW);
    }

    @Test
    void what_was_done_by_mistake_stands_there_no_more() {
        tell(RemindersIntake.DONE, anna.course(), "\"doneOn\": \"2026-05-28\", \"doneBy\": \"TAP\"");
        awaits(List.of("REMINDER_DONE"));

        tell(RemindersIntake.REOPENED, anna.course(), "\"state\": \"DUE\"");

        awaits(List.of());
    }

    /// A31: another municipality is not believed, and nothing is kept about a course that is not known.
    @Test
    void nothing_is_kept_of_what_is_about_no_course_of_this_citizen() {
        var bo = CitizenEvents.unknown();
        var _ = bo.accepted();
        worker.awaitsStatus(bo.course(), "CONTACT");
        var done = "\"doneOn\": \"2026-05-28\", \"doneBy\": \"TAP\"";
        tell(RemindersIntake.DONE, bo.course(), done);
        tell(RemindersIntake.DONE, UUID.randomUUID(), done);
        tell(RemindersIntake.DONE, anna.course(), done);

        awaits(List.of("REMINDER_DONE"));
        assertThat(told.find(ToldReminders.idOf(bo.course()))).isEmpty();
        assertThat(mongo.count(query(where("citizenId").is(anna.id())), "toldReminders"))
                .isEqualTo(1);
    }

    @Test
    void it_goes_with_the_citizen_when_the_retention_is_over() {
        tell(RemindersIntake.DONE, anna.course(), "\"doneOn\": \"2026-05-28\", \"doneBy\": \"TAP\"");
        awaits(List.of("REMINDER_DONE"));

        anna.erased();

        await().untilAsserted(() -> assertThat(
                        mongo.count(query(where("citizenId").is(anna.id())), "toldReminders"))
                .isZero());
    }

    @Test
    void what_is_read_is_understood_as_notification_service_promises_it() {
        Map.<String, Class<? extends AboutReminder>>of(
                        RemindersIntake.DONE, ReminderDone.class,
                        RemindersIntake.REOPENED, ReminderReopened.class,
                        RemindersIntake.ESCALATED, ReminderEscalated.class)
                .forEach((type, view) -> {
                    var about = EventJson.read(Contracts.example(type).getBytes(UTF_8), view);
                    var before = ToldReminders.of(about.courseId(), about.citizenId(), about.municipality());
                    var done = new ToldReminders(
                            before.id(),
                            before.courseId(),
                            before.citizenId(),
                            before.municipality(),
                            List.of(about.told().done(about.told().due(), "CONTACT")));
                    assertThat(done.hear(about.told(), about::addedTo)).as(type).isInstanceOf(Changed.class);
                });
    }

    @Test
    void documents_of_a_released_version_are_read_and_nothing_in_them_is_lost() {
        StoredSample.assertReadable(mongo, List.of(told));
    }

    private void tell(String type, UUID course, String rest) {
        sequence++;
        Events.tell(
                RemindersIntake.TOPIC,
                anna.id().toString(),
                "/notification-service",
                type,
                course.toString(),
                sequence,
                """
                {"municipality": "0101", "citizenId": "%s", "courseId": "%s", "reminderId": "%s",
                 "kind": "CHECKLIST_REVIEW", "number": 1, "due": "2026-05-19", %s}
                """.formatted(anna.id(), course, REVIEW, rest));
    }

    private void awaits(List<String> whats) {
        await().untilAsserted(() -> assertThat(timeline("?kind=REMINDER").<List<String>>read("$.items[*].facts.what"))
                .isEqualTo(whats));
    }

    private DocumentContext timeline(String rest) {
        return json(worker.get(Asking.COURSES + anna.course() + "/timeline" + rest));
    }
}
