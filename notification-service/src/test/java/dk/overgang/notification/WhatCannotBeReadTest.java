package dk.overgang.notification;

import static dk.overgang.testkit.Tokens.bearer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.Role;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Trigger;
import dk.overgang.notification.channels.domain.Delivery;
import dk.overgang.notification.channels.domain.Delivery.Kind;
import dk.overgang.notification.channels.domain.RetryRules;
import dk.overgang.notification.reminders.domain.CourseReminders;
import dk.overgang.notification.reminders.domain.life.Reminder;
import dk.overgang.testkit.Events;
import dk.overgang.testkit.MovableTestClock;
import dk.overgang.testkit.Platform;
import dk.overgang.testkit.Tokens;
import dk.overgang.testkit.database.Databases;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

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
    MockMvcTester http;

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
                Kind.SMS,
                "0101",
                UUID.randomUUID().toString(),
                START,
                reminders().getFirst().id(),
                MORNING,
                RETRY);
        var _ = deliveries.insert(told.id(), told.notNeeded(), List.of(), new Trigger.Time());
        stored("reminders", course(anna.citizenId()));
        // What is still to be told keeps a course from its erasure, and with another failure that is not tried again.
        var toldOf = query(where("_id").is(anna.courseId()).and("outbox").is(List.of()));
        await().untilAsserted(() ->
                assertThat(mongo.count(toldOf, courses.collection())).isOne());

        anna.erased(1);

        await().untilAsserted(() -> assertThat(courses.find(anna.courseId())).isEmpty());
        assertThat(deliveries.find(told.id())).isEmpty();
        assertThat(courses.ids(query(where("course.citizenId").is(anna.citizenId()))))
                .as("it is found again when it can be read")
                .containsExactly(broken);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WORKER   | /api/v1/reminders?limit=200&worker={worker} | {course}",
                "WORKER   | /api/v1/reminders?limit=200&citizenId={citizen} | {course}",
                "LEADER   | /api/v1/reminders?limit=200&state=PLANNED,DUE | {course}",
                "LEADER   | /api/v1/reminders?limit=200&partners=true | {course}",
                "WORKER   | /api/v1/since-last-visit | {course}",
                "LEADER   | /api/v1/partner-reminders?limit=200 | {partner}",
                "WORKER   | /api/v1/recipients?citizenId={citizen} | items",
                "OPERATOR | /api/v1/deliveries?limit=200&state=NOT_NEEDED | {delivery}"
            })
    void a_list_has_what_can_be_read(Role role, String asked, String expected) {
        var partner = UUID.randomUUID();
        partner(partner);
        anna.consented(1);
        var delivery = Delivery.of(Kind.SMS, "0101", UUID.randomUUID().toString(), START, partner, MORNING, RETRY);
        var _ = deliveries.insert(delivery.id(), delivery.notNeeded(), List.of(), new Trigger.Time());
        var ids = Map.of(
                "{worker}", anna.worker(),
                "{citizen}", anna.citizenId(),
                "{course}", anna.courseId(),
                "{partner}", partner,
                "{delivery}", delivery.id());
        await().untilAsserted(() -> assertThat(get(role, with(ids, asked))).hasStatusOk());
        await().untilAsserted(() ->
                assertThat(body(get(role, with(ids, asked)))).contains(with(ids, expected)));
        var unreadable = new HashMap<>(course(anna.citizenId()));
        unreadable.putAll(Map.of(
                "addressees", List.of(anna.worker()),
                "agenda", List.of("2026-03-01", "2026-03-04"),
                "openAgenda", List.of("2026-03-01", "2026-03-04"),
                "firstDue", "2026-03-01",
                "firstOpen", "2026-03-01"));
        stored("reminders", unreadable);
        stored("partnerReminders", Map.of("partner", new Document("municipality", "0101"), "reminders", "nobody"));
        stored("deliveries", Map.of("municipality", "0101", "state", "NOT_NEEDED", "kind", "nobody can read this"));

        var answer = get(role, with(ids, asked));
        assertThat(answer).hasStatusOk();
        assertThat(body(answer)).contains(with(ids, expected));
    }

    private static String with(Map<String, UUID> ids, String text) {
        var filled = text;
        for (var id : ids.entrySet()) {
            filled = filled.replace(id.getKey(), id.getValue().toString());
        }
        return filled;
    }

    private static void partner(UUID partner) {
        Events.tell(
                "overgang.network-events",
                partner.toString(),
                "/network-service",
                "dk.overgang.partner.changed.v1",
                partner.toString(),
                1,
                """
                {"municipality": "0101", "partnerId": "%s", "kind": "WARD", "lastContactOn": "2026-03-02",
                 "keepWarmOn": "2026-05-01", "active": true}
                """.formatted(partner));
    }

    private MvcTestResult get(Role role, String address) {
        return http.get()
                .uri(address)
                .header(
                        HttpHeaders.AUTHORIZATION,
                        bearer(Tokens.of(role, "0101", anna.worker().toString())))
                .exchange();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
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
