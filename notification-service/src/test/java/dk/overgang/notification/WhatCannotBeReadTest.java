package dk.overgang.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Trigger;
import dk.overgang.notification.channels.domain.Delivery;
import dk.overgang.notification.channels.domain.Delivery.Kind;
import dk.overgang.notification.channels.domain.RetryRules;
import dk.overgang.notification.reminders.domain.CourseReminders;
import dk.overgang.notification.reminders.domain.life.Reminder;
import dk.overgang.testkit.MovableTestClock;
import dk.overgang.testkit.Platform;
import dk.overgang.testkit.database.Databases;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.context.ContextConfiguration;

/// Decision 0040: one document that cannot be read takes nothing of the others from anybody.
@SpringBootTest(properties = NotificationServiceApplication.CONFIG_NAME)
@ContextConfiguration(initializers = Platform.class)
@AutoConfigureMockMvc
class WhatCannotBeReadTest {

    private static final LocalDate START = LocalDate.parse("2026-03-02");
    private static final Instant MORNING = Instant.parse("2026-03-02T06:00:00Z");
    private static final RetryRules RETRY =
            new RetryRules(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofHours(1), Duration.ofMinutes(2));

    @Autowired
    MovableTestClock clock;

    @Autowired
    MongoOperations mongo;

    @Autowired
    AggregateStore<CourseReminders> courses;

    @Autowired
    AggregateStore<Delivery> deliveries;

    private final CourseEvents anna = CourseEvents.unknown();
    private final UUID broken = UUID.randomUUID();
    private final List<String> places = new ArrayList<>();

    @BeforeEach
    void a_course_starts_today() {
        clock.set(START);
        anna.started(1);
        await().untilAsserted(() -> assertThat(reminders()).isNotEmpty());
    }

    @AfterEach
    void everything_can_be_read() {
        places.forEach(collection -> {
            var _ = mongo.remove(query(where("_id").is(broken)), collection);
        });
    }

    @AfterAll
    static void nothing_was_scanned() {
        Databases.assertIndexed("notification");
    }

    @Test
    void what_is_told_of_a_citizen_comes_to_the_course_that_can_be_read() {
        clock.set(LocalDate.parse("2026-05-20"));
        anna.paused(2);
        await().untilAsserted(() -> assertThat(kinds()).contains("KEEP_CONTACT"));
        stored("reminders", course(anna.citizenId()));
        clock.set(LocalDate.parse("2026-06-11"));

        anna.hospital(1, "discharged", "DISCHARGED", "2026-06-11T09:00:00Z");

        await().untilAsserted(() -> assertThat(kinds()).contains("RESUME_PROPOSAL"));
    }

    @Test
    void of_an_erased_citizen_everything_is_erased_that_can_be_read() {
        var told = Delivery.of(
                Kind.SMS, "0101", UUID.randomUUID().toString(), START, reminders().getFirst().id(), MORNING, RETRY);
        var _ = deliveries.insert(told.id(), told.notNeeded(), List.of(), new Trigger.Time());
        stored("reminders", course(anna.citizenId()));

        anna.erased(1);

        await().untilAsserted(() -> assertThat(courses.find(anna.courseId())).isEmpty());
        assertThat(deliveries.find(told.id())).isEmpty();
        assertThat(courses.ids(query(where("course.citizenId").is(anna.citizenId()))))
                .as("it is found again when it can be read")
                .containsExactly(broken);
    }

    private static Map<String, Object> course(UUID citizen) {
        return Map.of(
                "course",
                new Document("citizenId", citizen).append("municipality", "0101"),
                "reminders",
                "nobody can read this");
    }

    private void stored(String collection, Map<String, Object> fields) {
        places.add(collection);
        var document = new Document("_id", broken).append("version", 1L).append("sequence", 0L);
        document.putAll(fields);
        var _ = mongo.insert(document, collection);
    }

    private List<Reminder> reminders() {
        return courses.find(anna.courseId()).orElseThrow().state().reminders();
    }

    private List<String> kinds() {
        return reminders().stream().map(Reminder::kind).toList();
    }
}
