package dk.overgang.referral.retention;

import static dk.overgang.referral.Api.id;
import static dk.overgang.referral.Api.json;
import static dk.overgang.referral.Api.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.Role;
import dk.overgang.commands.CitizenRecords;
import dk.overgang.commands.CommandHandler;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import dk.overgang.referral.Api;
import dk.overgang.referral.ServiceTest;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.testkit.Contracts;
import dk.overgang.testkit.Events;
import dk.overgang.testkit.MovableTestClock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/// What comes between the steps of an erasure: a hold, a new referral, a crash.
@ServiceTest
class ErasingInStepsTest {

    private static final String CITIZEN = "/api/v1/citizens/{id}";
    private static final String ERASED = "dk.overgang.citizen.erased.v1";

    @Autowired
    Api api;

    @Autowired
    MovableTestClock clock;

    @Autowired
    MongoOperations mongo;

    @Autowired
    AggregateStore<Citizen> citizens;

    @Autowired
    CommandHandler<Citizen> commands;

    @Autowired
    List<CitizenRecords> records;

    @Autowired
    RetentionPolicy policy;

    @Autowired
    Erasure erasure;

    private final String cpr = somebody();
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Copenhagen"));
    private UUID citizen = new UUID(0, 0);

    @BeforeEach
    void a_case_is_closed_by_declining_it_and_linked_to_another() {
        clock.set(today);
        var referral = json(api.refer(cpr));
        assertThat(api.assess(id(referral, "referralId"), "NOT_ELIGIBLE")).hasStatus(200);
        assertThat(api.decide(id(referral, "referralId"), "DECLINE")).hasStatus(200);
        citizen = id(referral, "citizenId");
        var other = id(json(api.refer(somebody())), "citizenId");
        assertThat(api.post(Role.AUTHORITY, "{\"citizenId\": \"%s\"}".formatted(other), CITIZEN + "/links", citizen))
                .hasStatus(200);
    }

    @AfterEach
    void time_is_real_again() {
        // A run that is still under way keeps its day and would erase what the next test closes.
        await().until(() ->
                erasure.next().filter(due -> !due.isAfter(clock.instant())).isEmpty());
        clock.release();
    }

    @Test
    void a_hold_that_comes_between_the_search_and_the_first_write_keeps_everything() {
        assertThat(hold()).isEqualTo(200);

        erase(records);

        assertThat(api.get(Role.WORKER, CITIZEN, citizen)).hasStatus(200);
        assertThat(state().referrals()).hasSize(1);
        assertThat(links()).isOne();
    }

    @Test
    void a_referral_that_comes_between_the_search_and_the_first_write_keeps_everything() {
        assertThat(api.refer(cpr)).hasStatus(201);

        erase(records);

        assertThat(api.get(Role.WORKER, CITIZEN, citizen)).hasStatus(200);
        assertThat(state().referrals()).hasSize(2);
        assertThat(links()).isOne();
    }

    @Test
    void after_a_crash_nobody_finds_the_citizen_and_the_next_run_completes_the_erasure() {
        crash();

        assertThat(links()).isOne();
        assertThat(state().referrals()).hasSize(1);
        assertThat(state().identity().isErased()).isTrue();
        assertThat(api.get(Role.AUTHORITY, CITIZEN, citizen)).hasStatus(404);
        assertThat(hold()).isEqualTo(404);

        clock.set(today.plusDays(1826));

        await().untilAsserted(() -> assertThat(state().referrals()).isEmpty());
        assertThat(links()).isZero();
        await().untilAsserted(() -> assertThat(Events.on("overgang.referral-events", citizen.toString()))
                .last()
                .satisfies(event -> {
                    assertThat(event.type()).isEqualTo(ERASED);
                    assertThat(event.data()).contains("\"municipality\":\"0101\"", "\"referrals\":[]");
                    Contracts.assertKept(event.type(), event.data());
                }));
        assertThat(Events.on("overgang.referral-events", citizen.toString()))
                .filteredOn(event -> event.type().equals(ERASED))
                .hasSize(1);
    }

    @Test
    void who_is_referred_while_being_erased_is_a_new_citizen_whom_the_erasure_leaves_alone() {
        crash();
        var referred = json(api.refer(cpr));
        assertThat(id(referred, "citizenId")).isNotEqualTo(citizen);

        erase(records);

        assertThat(state().referrals()).isEmpty();
        assertThat(api.get(Role.WORKER, CITIZEN, id(referred, "citizenId"))).hasStatus(200);
    }

    private void crash() {
        CitizenRecords crashing = (_, _) -> {
            throw new IllegalStateException("The process dies");
        };
        assertThatIllegalStateException().isThrownBy(() -> erase(List.of(crashing)));
    }

    private void erase(List<CitizenRecords> deleted) {
        var rule = policy.rules().stream()
                .filter(one -> one.programme().equals("SEL85-9M"))
                .findFirst()
                .orElseThrow();
        new Erasure(citizens, commands, deleted, policy, _ -> {}).erase(citizen, today, rule);
    }

    private int hold() {
        return api.post(Role.AUTHORITY, "{\"on\": true}", CITIZEN + "/legal-hold", citizen)
                .exchange()
                .getResponse()
                .getStatus();
    }

    private Citizen state() {
        return citizens.find(citizen).map(Stored::state).orElseThrow();
    }

    private long links() {
        return mongo.count(query(where("citizens").is(citizen)), "citizenLinks");
    }
}
