package dk.overgang.notification.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.domain.Decision;
import dk.overgang.messaging.outbox.OutboxEvent;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Trigger;
import dk.overgang.notification.NotificationServiceApplication;
import dk.overgang.notification.catalogue.domain.Recipient;
import dk.overgang.notification.reminders.domain.CourseReminders;
import dk.overgang.notification.reminders.domain.facts.CourseFacts;
import dk.overgang.notification.reminders.domain.facts.CourseFacts.Phase;
import dk.overgang.notification.reminders.domain.facts.CourseFacts.Plan;
import dk.overgang.notification.reminders.domain.life.Reminder;
import dk.overgang.notification.reminders.domain.life.Reminder.State;
import dk.overgang.notification.reminders.domain.life.Step;
import dk.overgang.notification.reminders.planning.ReminderRules;
import dk.overgang.testkit.Events;
import dk.overgang.testkit.MovableTestClock;
import dk.overgang.testkit.Platform;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.context.ContextConfiguration;

/// Each reminder is sent once, whatever happens to those who send it (trials F5, F6, F23).
@SpringBootTest(properties = NotificationServiceApplication.CONFIG_NAME)
@ContextConfiguration(initializers = Platform.class)
@AutoConfigureMockMvc
class FiringOnceTest {

    private static final LocalDate START = LocalDate.parse("2026-03-02");
    private static final Instant DAY = Instant.parse("2026-05-19T06:00:00Z");

    @Autowired
    MovableTestClock clock;

    @Autowired
    ReminderTimer timer;

    @Autowired
    ReminderRules rules;

    @Autowired
    AggregateStore<CourseReminders> store;

    @Autowired
    CommandHandler<CourseReminders> handler;

    @Autowired
    MongoOperations mongo;

    @BeforeEach
    void the_courses_start_today() {
        clock.set(START);
    }

    @Test
    void F6_several_instances_that_send_at_once_send_each_reminder_once() throws InterruptedException {
        var courses = new ArrayList<UUID>();
        for (var number = 0; number < 30; number++) {
            courses.add(started());
        }
        clock.set(DAY);
        var go = new CountDownLatch(1);
        var instances = new ArrayList<Thread>();
        for (var number = 0; number < 4; number++) {
            instances.add(Thread.ofVirtual().start(() -> {
                try {
                    go.await();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
                timer.run(DAY);
            }));
        }
        go.countDown();
        for (var instance : instances) {
            instance.join();
        }

        assertThat(courses).allSatisfy(course -> {
            assertThat(review(course).state()).isEqualTo(State.DUE);
            assertThat(sendings(review(course))).hasSize(1);
        });
        await().untilAsserted(() -> assertThat(told().stream()
                        .map(Events.Event::subject)
                        .filter(subject -> courses.contains(UUID.fromString(subject))))
                .hasSize(courses.size())
                .doesNotHaveDuplicates());
    }

    @Test
    void F6_who_slept_through_it_writes_nothing() {
        var course = started();
        var slept = store.find(course).orElseThrow();
        clock.set(DAY);
        timer.run(DAY);

        var late = slept.state().until(LocalDate.parse("2026-05-19"), rules.of("0101"));
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() ->
                        store.update(slept, late, List.of(new OutboxEvent("x", DAY, "never")), new Trigger.Time()));
        assertThat(sendings(review(course))).hasSize(1);
        await().untilAsserted(() -> assertThat(told(course)).hasSize(1));
    }

    /// What marks it as sent and what tells of it are one write: whoever is killed before it has sent nothing,
    /// and whoever is killed after it leaves the event in the outbox, which is read again.
    @Test
    void F5_the_mark_and_the_event_are_one_write() {
        var course = started();
        var before = store.find(course).orElseThrow();
        clock.set(DAY);
        timer.run(DAY);
        timer.run(DAY);
        var after = store.find(course).orElseThrow();

        assertThat(after.version()).isGreaterThan(before.version());
        await().untilAsserted(() -> assertThat(told(course)).hasSize(1));
        assertThat(told(course).getFirst().headers()).containsEntry("ce_subject", course.toString());
    }

    @Test
    void F23_a_clock_that_jumps_sends_nothing_early_and_nothing_twice() {
        var course = started();
        clock.set(DAY.minus(Duration.ofHours(9)));
        timer.run(clock.instant());
        timer.run(DAY);
        assertThat(review(course).state())
                .as("eleven in the evening before, though an instance believed it to be later")
                .isEqualTo(State.PLANNED);

        clock.set(DAY.plus(Duration.ofHours(1)));
        await().untilAsserted(() -> assertThat(review(course).state()).isEqualTo(State.DUE));
        clock.set(DAY.minus(Duration.ofDays(2)));
        clock.set(DAY.plus(Duration.ofDays(2)));
        clock.set(DAY.minus(Duration.ofHours(1)));
        timer.run(DAY.plus(Duration.ofDays(2)));

        assertThat(sendings(review(course))).hasSize(1);
        await().untilAsserted(() -> assertThat(told(course)).hasSize(1));
    }

    @Test
    void F23_strobing_by_a_fifth_of_a_second_changes_nothing() {
        var course = started();
        var midnight = Instant.parse("2026-05-18T22:00:00Z");
        for (var strobe = 0; strobe < 20; strobe++) {
            clock.set(midnight.plusMillis(strobe % 2 == 0 ? -200 : -1));
            timer.run(clock.instant());
        }
        assertThat(review(course).state()).isEqualTo(State.PLANNED);
        for (var strobe = 0; strobe < 20; strobe++) {
            clock.set(midnight.plusMillis(strobe % 2 == 0 ? 200 : -200));
        }
        clock.set(midnight);
        timer.run(midnight);

        assertThat(sendings(review(course))).hasSize(1);
    }

    @Test
    void a_jump_of_months_sends_each_day_s_reminder_for_its_own_day() {
        var course = started();
        clock.set(LocalDate.parse("2026-12-01"));

        await().untilAsserted(() ->
                assertThat(store.find(course).orElseThrow().state().nextDue()).isAfter(LocalDate.parse("2026-12-01")));
        var reviews = store.find(course).orElseThrow().state().reminders().stream()
                .filter(one -> one.kind().equals("CHECKLIST_REVIEW"))
                .toList();
        assertThat(reviews)
                .extracting(one -> sendings(one).stream().map(Step::on).toList())
                .containsExactly(
                        List.of(LocalDate.parse("2026-05-19")),
                        List.of(LocalDate.parse("2026-08-19")),
                        List.of(LocalDate.parse("2026-11-18")));
    }

    @Test
    void nothing_is_sent_for_a_course_that_has_just_ended() {
        var course = started();
        var _ = handler.onTime(
                course, known -> Decision.changed(known.hear(ended(known.course()), START, rules.of("0101"))));
        clock.set(DAY);
        timer.run(DAY);

        assertThat(review(course).state()).isEqualTo(State.VOIDED);
        // What is sent is written with its event, so nothing can still be under way.
        assertThat(sendings(review(course))).isEmpty();
        assertThat(told(course)).isEmpty();
    }

    @Test
    void a_course_that_cannot_be_read_keeps_none_of_the_others_from_their_reminders() {
        var broken = started();
        var others = List.of(started(), started(), started());
        var asWritten = query(where("_id").is(broken));
        var _ = mongo.updateFirst(
                asWritten,
                new Update().set("reminders.0.is", "nobody can read this").inc("version", 1),
                store.collection());
        try {
            clock.set(DAY);

            await().untilAsserted(() -> assertThat(others)
                    .allSatisfy(course -> assertThat(review(course).state()).isEqualTo(State.DUE)));
        } finally {
            var _ = mongo.remove(asWritten, store.collection());
        }
    }

    /// Decision 0040: what fails in the morning keeps nobody from the evening and from the ladder.
    @Test
    void a_course_that_cannot_be_read_keeps_no_other_one_from_its_evening_and_its_ladder() {
        var evening = Instant.parse("2026-05-26T20:00:00Z");
        var unanswered = started();
        clock.set(DAY);
        await().untilAsserted(() -> assertThat(review(unanswered).state()).isEqualTo(State.DUE));
        clock.set(Instant.parse("2026-05-20T06:00:00Z"));
        var withoutContact = started(LocalDate.parse("2026-05-19"));
        var broken = started();
        var asWritten = query(where("_id").is(broken));
        var _ = mongo.updateFirst(
                asWritten,
                new Update()
                        .set("nextDue", "2026-05-20")
                        .set("course.plan.phases", "nobody can read this")
                        .inc("version", 1),
                store.collection());
        try {
            clock.set(evening);

            assertThatThrownBy(() -> timer.run(evening)).isInstanceOf(RuntimeException.class);
            await().untilAsserted(() -> {
                assertThat(reminder(withoutContact, "NO_CONTACT").state()).isEqualTo(State.DUE);
                assertThat(review(unanswered).isEscalatedTo(Recipient.LEADER)).isTrue();
            });
        } finally {
            var _ = mongo.remove(asWritten, store.collection());
        }
    }

    private UUID started() {
        return started(START);
    }

    private UUID started(LocalDate start) {
        var id = UUID.randomUUID();
        var facts = new CourseFacts(
                id,
                UUID.randomUUID(),
                "0101",
                new UUID(0, 1),
                "ACTIVE",
                new Plan(
                        1,
                        start,
                        List.of(
                                new Phase(1, LocalDate.parse("2026-06-02")),
                                new Phase(2, LocalDate.parse("2026-09-02")),
                                new Phase(3, LocalDate.parse("2026-12-02"))),
                        false),
                List.of(),
                null,
                null,
                "SEL85-9M",
                null,
                null,
                null,
                null);
        var _ = handler.createOnTime(id, () -> CourseReminders.none(facts).hear(facts, start, rules.of("0101")));
        return id;
    }

    private static CourseFacts ended(CourseFacts course) {
        return new CourseFacts(
                course.courseId(),
                course.citizenId(),
                course.municipality(),
                course.worker(),
                "ENDED",
                course.plan(),
                course.pauses(),
                "DEATH",
                null,
                course.programme(),
                null,
                null,
                null,
                null);
    }

    private Reminder review(UUID course) {
        return reminder(course, "CHECKLIST_REVIEW");
    }

    private Reminder reminder(UUID course, String kind) {
        return store.find(course).orElseThrow().state().reminders().stream()
                .filter(one -> one.kind().equals(kind) && one.number() == 1)
                .findFirst()
                .orElseThrow();
    }

    private static List<Step> sendings(Reminder reminder) {
        return reminder.history().stream()
                .filter(step -> step.what() == Step.What.SENT)
                .toList();
    }

    private static List<Events.Event> told(UUID course) {
        return told().stream()
                .filter(event -> event.subject().equals(course.toString()))
                .toList();
    }

    private static List<Events.Event> told() {
        return Events.on("overgang.reminder-events").stream()
                .filter(event -> event.type().equals("dk.overgang.reminder.due.v1"))
                .filter(event -> event.data().contains("CHECKLIST_REVIEW"))
                .toList();
    }
}
