package dk.overgang.notification.channels.keeping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.files.DataFileFault;
import dk.overgang.access.files.DataFiles;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Trigger;
import dk.overgang.notification.NotificationServiceApplication;
import dk.overgang.notification.channels.domain.Delivery;
import dk.overgang.notification.channels.domain.Delivery.Kind;
import dk.overgang.notification.channels.domain.DigestRound;
import dk.overgang.notification.channels.domain.KeepingRules;
import dk.overgang.notification.channels.domain.RetryRules;
import dk.overgang.notification.reminders.domain.CourseReminders;
import dk.overgang.testkit.Events;
import dk.overgang.testkit.MovableTestClock;
import dk.overgang.testkit.Platform;
import dk.overgang.testkit.database.Databases;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.context.ContextConfiguration;

/// Records of letters and text messages are deleted when their time is over, and with the citizen they concern
/// (decision 0034).
@SpringBootTest(properties = NotificationServiceApplication.CONFIG_NAME)
@ContextConfiguration(initializers = Platform.class)
@AutoConfigureMockMvc
class KeepingDeliveriesTest {

    private static final ClassPathResource SHIPPED = new ClassPathResource("catalogue/retention.json");
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final Instant NOW = Instant.parse("2026-03-02T06:00:00Z");
    private static final RetryRules RETRY =
            new RetryRules(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofHours(1), Duration.ofMinutes(2));

    @Autowired
    MovableTestClock clock;

    @Autowired
    AggregateStore<Delivery> deliveries;

    @Autowired
    AggregateStore<DigestRound> rounds;

    @Autowired
    AggregateStore<CourseReminders> courses;

    @Autowired
    MongoOperations mongo;

    @AfterAll
    static void nothing_was_scanned() {
        Databases.assertIndexed("notification");
    }

    @Test
    void a_record_is_kept_for_ninety_days_and_no_longer() {
        clock.set(DAY);
        var sent = stored(Kind.DAILY_DIGEST, DAY, null, true);
        var text = stored(Kind.SMS, DAY, UUID.randomUUID(), true);
        var younger = stored(Kind.DAILY_DIGEST, DAY.plusDays(1), null, true);
        var tried = stored(Kind.DAILY_DIGEST, DAY.minusYears(1), null, false);
        var _ = rounds.insert(DigestRound.idOf(DAY), new DigestRound(DAY, 1), List.of(), new Trigger.Time());

        retention().run(NOW);
        clock.set(DAY.plusDays(90));
        retention().run(NOW);
        assertThat(deliveries.find(sent)).as("on the ninetieth day").isPresent();

        clock.set(DAY.plusDays(91));
        await().untilAsserted(() -> assertThat(deliveries.find(sent)).isEmpty());
        await().untilAsserted(() -> assertThat(deliveries.find(text)).isEmpty());
        await().untilAsserted(
                        () -> assertThat(rounds.find(DigestRound.idOf(DAY))).isEmpty());
        assertThat(deliveries.find(younger)).isPresent();
        assertThat(deliveries.find(tried)).as("is still tried").isPresent();
        assertThat(retention().next()).isPresent();
        deliveries.erase(deliveries.find(tried).orElseThrow());
    }

    /// Decision 0040.
    @Test
    void a_record_that_cannot_be_read_keeps_none_of_the_others() {
        var day = LocalDate.parse("2025-03-03");
        clock.set(day);
        var sent = stored(Kind.DAILY_DIGEST, day, null, true);
        var _ = rounds.insert(DigestRound.idOf(day), new DigestRound(day, 1), List.of(), new Trigger.Time());
        var broken = UUID.randomUUID();
        for (var collection : List.of(deliveries.collection(), rounds.collection())) {
            var _ = mongo.insert(
                    new Document("_id", broken)
                            .append("municipality", "0101")
                            .append("kind", "DAILY_DIGEST")
                            .append("day", "2025-03-02")
                            .append("version", "nobody can read this"),
                    collection);
        }
        try {
            clock.set(day.plusDays(91));

            retention().run(NOW);

            assertThat(deliveries.find(sent)).isEmpty();
            assertThat(rounds.find(DigestRound.idOf(day))).isEmpty();
        } finally {
            for (var collection : List.of(deliveries.collection(), rounds.collection())) {
                var _ = mongo.remove(query(where("_id").is(broken)), collection);
            }
        }
    }

    @Test
    void what_was_told_about_a_citizen_is_gone_with_the_citizen() {
        clock.set(DAY);
        var course = UUID.randomUUID();
        var citizen = UUID.randomUUID();
        told("overgang.course-events", citizen, "/course-service", "course.started", course, """
                {"municipality": "0101", "citizenId": "%s", "courseId": "%s", "worker": "%s", "status": "ACTIVE",
                 "pauses": [], "plan": {"version": 1, "start": "2026-03-02", "plannedEnd": "2026-12-02",
                 "held": false, "phases": [{"number": 1, "end": "2026-06-02"}, {"number": 2, "end": "2026-09-02"},
                 {"number": 3, "end": "2026-12-02"}]}}
                """.formatted(
                        citizen, course, UUID.randomUUID()));
        await().untilAsserted(() -> assertThat(courses.find(course)).isPresent());
        var about = courses.find(course)
                .orElseThrow()
                .state()
                .reminders()
                .getFirst()
                .id();
        var theirs = stored(Kind.SMS, DAY, about, true);
        var another = stored(Kind.SMS, DAY, UUID.randomUUID(), true);

        told("overgang.referral-events", citizen, "/referral-service", "citizen.erased", citizen, """
                {"municipality": "0101", "citizenId": "%s", "consents": [], "referrals": [], "stays": []}
                """.formatted(
                        citizen));

        await().untilAsserted(() -> assertThat(courses.find(course)).isEmpty());
        assertThat(deliveries.find(theirs)).isEmpty();
        assertThat(deliveries.find(another)).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"keepDays\": 90 | \"keepDays\": 6 | mine.json, line 4: deliveries.[0]: keepDays must be from 7 to 3660",
                "\"keepDays\": 90 | \"keepDays\": -90 | mine.json, line 4: deliveries.[0]: keepDays must be from",
                "\"keepDays\": 90 | \"keepYears\": 1 | mine.json, line 4: ",
                "\"SMS\" | \"ESCALATIONS\" | must stand in one rule and stands in",
                "\"SMS\" | \"FAX\" | mine.json, line 5: ",
                "\"version\": 1 | \"version\": 0 | version must be 1 or more"
            })
    void a_wrong_rule_is_refused_with_its_place_and_the_remedy(String right, String wrong, String fault)
            throws Exception {
        var json = SHIPPED.getContentAsString(UTF_8);
        assertThat(json).contains(right);
        var file = new ByteArrayResource(json.replaceFirst(right, wrong).getBytes(UTF_8)) {
            @Override
            public String getFilename() {
                return "mine.json";
            }
        };

        assertThatExceptionOfType(DataFileFault.class)
                .isThrownBy(() -> DataFiles.read(file, KeepingRules.class))
                .withMessageContaining(fault)
                .satisfies(refused -> assertThat(refused.remedy()).contains("docs/data-files.md"));
    }

    private DeliveryRetention retention() {
        return new DeliveryRetention(deliveries, rounds, DataFiles.read(SHIPPED, KeepingRules.class), clock);
    }

    private UUID stored(Kind kind, LocalDate day, @Nullable UUID about, boolean over) {
        var waiting = Delivery.of(kind, "0101", UUID.randomUUID().toString(), day, about, NOW, RETRY);
        var delivery = over ? waiting.notNeeded() : waiting;
        var _ = deliveries.insert(delivery.id(), delivery, List.of(), new Trigger.Time());
        return delivery.id();
    }

    private static void told(String topic, UUID citizen, String source, String type, UUID subject, String data) {
        Events.tell(topic, citizen.toString(), source, "dk.overgang." + type + ".v1", subject.toString(), 1, data);
    }
}
