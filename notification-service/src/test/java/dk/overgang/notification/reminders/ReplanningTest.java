package dk.overgang.notification.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandHandlers;
import dk.overgang.commands.domain.Decision;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.time.DueWork;
import dk.overgang.notification.NotificationServiceApplication;
import dk.overgang.notification.catalogue.Catalogues;
import dk.overgang.notification.catalogue.ShippedRules;
import dk.overgang.notification.catalogue.domain.Catalogue;
import dk.overgang.notification.catalogue.domain.CatalogueChange;
import dk.overgang.notification.catalogue.domain.LineChange;
import dk.overgang.notification.catalogue.domain.Point;
import dk.overgang.notification.citizens.domain.Citizen;
import dk.overgang.notification.recipients.Coverage;
import dk.overgang.notification.reminders.domain.CourseReminders;
import dk.overgang.notification.reminders.domain.calendar.SendingTime;
import dk.overgang.notification.reminders.domain.facts.CourseFacts;
import dk.overgang.notification.reminders.domain.facts.CourseFacts.Phase;
import dk.overgang.notification.reminders.domain.facts.CourseFacts.Plan;
import dk.overgang.notification.reminders.domain.life.Reminder;
import dk.overgang.notification.reminders.domain.life.Reminder.State;
import dk.overgang.notification.reminders.planning.ReminderRules;
import dk.overgang.notification.reminders.planning.Replanning;
import dk.overgang.testkit.MovableTestClock;
import dk.overgang.testkit.Platform;
import dk.overgang.testkit.database.Databases;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.context.ContextConfiguration;

/// F-62, item 4 of issue 13: a catalogue that has changed is in force for every course at once after the start. Two
/// catalogues over one store.
@SpringBootTest(properties = NotificationServiceApplication.CONFIG_NAME)
@ContextConfiguration(initializers = Platform.class)
@AutoConfigureMockMvc
class ReplanningTest {

    private static final LocalDate START = LocalDate.parse("2026-03-02");

    @Autowired
    MovableTestClock clock;

    @Autowired
    ReminderRules rules;

    @Autowired
    AggregateStore<CourseReminders> store;

    @Autowired
    CommandHandler<CourseReminders> handler;

    @Autowired
    CommandHandlers handlers;

    @Autowired
    Coverage coverage;

    @Autowired
    MongoOperations mongo;

    @Autowired
    @Qualifier("dueReminders")
    ObjectProvider<DueWork> due;

    @Autowired
    @Qualifier("dueAlerts")
    ObjectProvider<DueWork> alerts;

    @BeforeEach
    void the_courses_start_today() {
        clock.set(START);
    }

    @AfterAll
    static void nothing_was_scanned() {
        Databases.assertIndexed("notification");
    }

    @Test
    void a_changed_distance_is_in_force_for_every_course_of_the_municipality_and_for_no_other() {
        var courses = Stream.generate(() -> started("0101")).limit(120).toList();
        var elsewhere = started("0265");

        start(-21, "00:00");

        assertThat(courses).allSatisfy(course -> {
            assertThat(review(course).due()).isEqualTo("2026-05-12");
            assertThat(state(course).plannedBy()).isEqualTo("4/0101-1");
        });
        assertThat(review(elsewhere).due()).isEqualTo("2026-05-19");
        back(courses);
    }

    @Test
    void a_run_that_was_cut_off_goes_on_and_a_second_one_changes_nothing() {
        var courses = Stream.generate(() -> started("0101")).limit(3).toList();
        start(-21, "00:00");
        var versions = courses.stream()
                .map(course -> store.find(course).orElseThrow().version())
                .toList();
        // As if the run had been killed before the last one.
        var _ = handler.onTime(courses.getLast(), known -> Decision.changed(known.replanned(START, rules.of("0101"))));

        start(-21, "00:00");

        assertThat(review(courses.getLast()).due()).isEqualTo("2026-05-12");
        assertThat(courses.subList(0, 2))
                .extracting(course -> store.find(course).orElseThrow().version())
                .isEqualTo(versions.subList(0, 2));
        back(courses);
    }

    @Test
    void what_an_earlier_release_planned_is_planned_anew_too() {
        var course = started("0101");
        var _ = mongo.updateFirst(
                Query.query(Criteria.where("_id").is(course)), new Update().unset("plannedBy"), "reminders");

        start(-21, "00:00");

        assertThat(review(course).due()).isEqualTo("2026-05-12");
        back(List.of(course));
    }

    /// Decision 0040. An earlier release planned the broken one, and the others were planned by another version.
    @Test
    void one_that_cannot_be_read_keeps_no_other_one_from_being_planned_anew() {
        var broken = started("0101");
        var other = started("0101");
        var elsewhere = started("0265");
        var asWritten = Query.query(Criteria.where("_id").is(broken));
        var _ = mongo.updateFirst(
                asWritten,
                new Update()
                        .unset("plannedBy")
                        .set("course.plan.phases", "nobody can read this")
                        .inc("version", 1),
                "reminders");
        var _ = mongo.updateFirst(
                Query.query(Criteria.where("_id").is(elsewhere)),
                new Update().set("plannedBy", "1").inc("version", 1),
                "reminders");
        try {
            var run = replanning(-21, "00:00");

            assertThatThrownBy(() -> run.run(clock.instant())).isInstanceOf(RuntimeException.class);

            assertThat(review(other).due()).isEqualTo("2026-05-12");
            assertThat(state(elsewhere).plannedBy()).isEqualTo("4");
            assertThat(run.next()).as("it comes again").isPresent();
        } finally {
            var _ = mongo.remove(asWritten, "reminders");
        }
        back(List.of(other));
    }

    @Test
    void nothing_is_sent_before_its_time_and_nothing_twice() {
        var course = started("0101");
        clock.set(Instant.parse("2026-05-12T01:00:00Z"));

        var run = replanning(-21, "07:00");
        assertThat(run.next()).hasValue(Instant.parse("2026-05-12T05:00:00Z"));
        assertThat(review(course).state()).isEqualTo(State.PLANNED);

        clock.set(Instant.parse("2026-05-12T05:00:00Z"));
        run.run(clock.instant());
        assertThat(review(course).state()).as("it is due by the new rules").isEqualTo(State.DUE);
        assertThat(review(course).timesSent()).isEqualTo(1);
        assertThat(run.next()).isEmpty();

        start(-21, "00:00");
        start(-20, "00:00");
        start(-21, "00:00");
        assertThat(review(course).timesSent()).as("its first day came back").isEqualTo(1);
        back(List.of(course));
    }

    @Test
    void the_dead_and_the_ended_are_left_in_peace() {
        var dead = started("0101");
        var ended = started("0101");
        var _ = handler.onTime(
                dead, known -> Decision.changed(known.hear(dead(known.course().citizenId()), START, rules.of("0101"))));
        var _ = handler.onTime(
                ended,
                known -> Decision.changed(known.hear(facts(ended, "0101", "ENDED", "DEATH"), START, rules.of("0101"))));
        assertThat(state(dead).reminders()).noneMatch(Reminder::isOpen);

        start(-21, "00:00");

        assertThat(state(dead).reminders()).noneMatch(Reminder::isOpen);
        assertThat(state(ended).reminders()).noneMatch(Reminder::isOpen);
        clock.set(LocalDate.parse("2027-12-31"));
        assertThat(state(dead).nextDue()).isNull();
        assertThat(state(ended).nextDue()).isNull();
    }

    /// The other test classes go on with the shipped catalogue.
    private void back(List<UUID> courses) {
        replanning(handler, rules, "00:00").run(clock.instant());
        await().untilAsserted(() -> assertThat(courses)
                .allSatisfy(course -> assertThat(state(course).plannedBy()).isEqualTo("4")));
    }

    private void start(int days, String at) {
        replanning(days, at).run(clock.instant());
    }

    private Replanning<CourseReminders> replanning(int days, String at) {
        var other = new ReminderRules(
                new Catalogues(ShippedRules.CATALOGUE, Map.of("0101", changed(days))), ShippedRules.CALENDAR, clock);
        var by = handlers.of(store, new ReminderAggregate(due, alerts, sending(at), coverage, other));
        return replanning(by, other, at);
    }

    private Replanning<CourseReminders> replanning(CommandHandler<CourseReminders> by, ReminderRules known, String at) {
        return new Replanning<>(
                RemindersConfiguration.planned(store, by), known, sending(at), List.of("0101", "0265"), clock);
    }

    private static SendingTime sending(String at) {
        return new SendingTime(LocalTime.parse(at), LocalTime.parse("18:00"), LocalTime.MIN, LocalTime.MIN);
    }

    private static Catalogue changed(int days) {
        var points = Stream.of(1, 2, 3)
                .map(at -> new Point(at, days, Point.Unit.DAYS))
                .toList();
        return ShippedRules.CATALOGUE.changedBy(new CatalogueChange(
                "0101", 1, List.of(new LineChange("CHECKLIST_REVIEW", points, null, null, null, null, null))));
    }

    private UUID started(String municipality) {
        var id = UUID.randomUUID();
        var facts = facts(id, municipality, "ACTIVE", null);
        var _ = handler.createOnTime(id, () -> CourseReminders.none(facts).hear(facts, START, rules.of(municipality)));
        return id;
    }

    private static CourseFacts facts(UUID id, String municipality, String status, @Nullable String endReason) {
        return new CourseFacts(
                id,
                new UUID(9, id.getLeastSignificantBits()),
                municipality,
                new UUID(0, 1),
                status,
                new Plan(
                        1,
                        START,
                        List.of(
                                new Phase(1, LocalDate.parse("2026-06-02")),
                                new Phase(2, LocalDate.parse("2026-09-02")),
                                new Phase(3, LocalDate.parse("2026-12-02"))),
                        false),
                List.of(),
                endReason,
                null,
                "SEL85-9M",
                null,
                null,
                null,
                null);
    }

    private static Citizen dead(UUID citizen) {
        return new Citizen(citizen, "0101", List.of(), List.of(), List.of(), List.of(), START);
    }

    private CourseReminders state(UUID course) {
        return store.find(course).orElseThrow().state();
    }

    private Reminder review(UUID course) {
        return state(course).reminders().stream()
                .filter(one -> one.kind().equals("CHECKLIST_REVIEW") && one.number() == 1)
                .findFirst()
                .orElseThrow();
    }
}
