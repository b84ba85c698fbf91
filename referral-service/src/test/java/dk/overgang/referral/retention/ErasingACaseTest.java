package dk.overgang.referral.retention;

import static dk.overgang.referral.Api.id;
import static dk.overgang.referral.Api.json;
import static dk.overgang.referral.Api.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.Role;
import dk.overgang.referral.Api;
import dk.overgang.referral.ServiceTest;
import dk.overgang.referral.UnreadableCitizen;
import dk.overgang.testkit.Contracts;
import dk.overgang.testkit.Events;
import dk.overgang.testkit.MovableTestClock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServiceTest
class ErasingACaseTest {

    private static final String CITIZEN = "/api/v1/citizens/{id}";

    @Autowired
    Api api;

    @Autowired
    MovableTestClock clock;

    @Autowired
    MongoOperations mongo;

    @Autowired
    Erasure erasure;

    private final String cpr = somebody();
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Copenhagen"));
    private UUID citizen = new UUID(0, 0);

    @BeforeEach
    void a_case_is_closed_by_declining_it() {
        citizen = closed(cpr);
    }

    private UUID closed(String number) {
        var referral = json(api.refer(number));
        assertThat(api.assess(id(referral, "referralId"), "NOT_ELIGIBLE")).hasStatus(200);
        assertThat(api.decide(id(referral, "referralId"), "DECLINE")).hasStatus(200);
        return id(referral, "citizenId");
    }

    @AfterEach
    void time_is_real_again() {
        // A run that is still under way keeps its day and would erase what the next test closes.
        await().until(() ->
                erasure.next().filter(due -> !due.isAfter(clock.instant())).isEmpty());
        clock.release();
    }

    @Test
    void five_years_after_the_closing_nothing_personal_is_left_and_the_others_are_told() {
        clock.set(today.plusDays(1824));
        assertThat(api.get(Role.WORKER, CITIZEN, citizen)).hasStatus(200);

        clock.set(today.plusDays(1826));

        // The first of three writes hides the citizen, the last one empties it.
        await().untilAsserted(() -> assertThat(citizenAsStored().getList("referrals", Document.class))
                .isEmpty());
        assertThat(api.get(Role.WORKER, CITIZEN, citizen)).hasStatus(404);
        assertThat(citizenAsStored().get("identity", Document.class).getList("cprHash", String.class))
                .containsExactly("erased/" + citizen);
        await().untilAsserted(() -> assertThat(Events.on("overgang.referral-events", citizen.toString()))
                .last()
                .satisfies(event -> {
                    assertThat(event.type()).isEqualTo("dk.overgang.citizen.erased.v1");
                    assertThat(event.data()).contains("\"municipality\":\"0101\"", "\"referrals\":[]");
                    Contracts.assertKept(event.type(), event.data());
                }));
        assertThat(id(json(api.refer(cpr)), "citizenId")).isNotEqualTo(citizen);
    }

    @Test
    void one_run_searches_until_nothing_is_due_any_more() {
        var dueDay = today.plusDays(1826).atStartOfDay(ZoneId.of("Europe/Copenhagen"));

        assertThatCode(() -> erasure.run(dueDay.toInstant())).doesNotThrowAnyException();

        assertThat(api.get(Role.WORKER, CITIZEN, citizen)).hasStatus(404);
    }

    @Test
    void a_case_that_cannot_be_read_keeps_none_of_the_others() {
        var earlier = Update.update(
                "circumstances.closing.retainedSince", today.minusDays(1).toString());
        try (var _ = UnreadableCitizen.like(mongo, citizen, earlier)) {
            clock.set(today.plusDays(1826));

            await().untilAsserted(() ->
                    assertThat(api.get(Role.WORKER, CITIZEN, citizen)).hasStatus(404));
        }
    }

    @Test
    void a_letter_that_cannot_be_read_goes_with_the_case() {
        var letter = mongo.insert(
                new Document("_id", UUID.randomUUID())
                        .append("citizenId", citizen)
                        .append("said", "no text")
                        .append("outbox", List.of()),
                "letters");

        clock.set(today.plusDays(1826));

        await().untilAsserted(() -> assertThat(Events.on("overgang.referral-events", citizen.toString()))
                .extracting(Events.Event::type)
                .contains("dk.overgang.citizen.erased.v1"));
        assertThat(mongo.exists(query(where("_id").is(letter.get("_id"))), "letters"))
                .isFalse();
    }

    @Test
    void nobody_is_linked_any_more_to_who_is_forgotten() {
        var other = id(json(api.refer(somebody())), "citizenId");
        assertThat(api.post(Role.AUTHORITY, "{\"citizenId\": \"%s\"}".formatted(other), CITIZEN + "/links", citizen))
                .hasStatus(200);
        assertThat(links()).isOne();

        clock.set(today.plusDays(1826));

        await().untilAsserted(() -> assertThat(links()).isZero());
        assertThat(api.get(Role.WORKER, CITIZEN, other)).hasStatus(200);
    }

    private Document citizenAsStored() {
        return Objects.requireNonNull(mongo.findOne(query(where("_id").is(citizen)), Document.class, "citizens"));
    }

    private long links() {
        return mongo.count(query(where("citizens").is(citizen)), "citizenLinks");
    }

    @Test
    void a_legal_hold_keeps_a_case_until_it_is_lifted() {
        assertThat(hold(Role.AUTHORITY, true)).hasStatus(200);
        clock.set(today.plusDays(3000));
        var other = citizen;
        var erased = closed(somebody());
        clock.set(today.plusDays(5000));
        await().untilAsserted(
                        () -> assertThat(api.get(Role.WORKER, CITIZEN, erased)).hasStatus(404));

        assertThat(api.get(Role.WORKER, CITIZEN, other)).hasStatus(200);
        assertThat(hold(Role.AUTHORITY, false)).hasStatus(200);
        await().untilAsserted(
                        () -> assertThat(api.get(Role.WORKER, CITIZEN, other)).hasStatus(404));
    }

    @Test
    void a_new_referral_opens_the_case_again_and_its_time_does_not_run() {
        assertThat(api.refer(cpr)).hasStatus(201);

        assertThat(json(hold(Role.AUTHORITY, false)).get("closedOn").isNull()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"WORKER", "LEADER", "REGION", "PORTAL", "OPERATOR", "AUDITOR"})
    void only_the_authority_lays_a_hold(Role role) {
        assertThat(hold(role, true)).hasStatus(403);
    }

    private MvcTestResult hold(Role role, boolean on) {
        return api.post(role, "{\"on\": %s}".formatted(on), CITIZEN + "/legal-hold", citizen)
                .exchange();
    }
}
