package dk.overgang.referral.moves;

import static dk.overgang.referral.Api.ELSEWHERE;
import static dk.overgang.referral.Api.id;
import static dk.overgang.referral.Api.json;
import static dk.overgang.referral.Api.somebody;
import static dk.overgang.referral.ServiceTest.NARROW;
import static dk.overgang.testkit.Tokens.bearer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.http.HttpHeaders.AUTHORIZATION;

import dk.overgang.access.Role;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.domain.Decision;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.referral.Api;
import dk.overgang.referral.ServiceTest;
import dk.overgang.referral.UnreadableCitizen;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.moves.domain.Move;
import dk.overgang.testkit.Contracts;
import dk.overgang.testkit.Events;
import dk.overgang.testkit.MovableTestClock;
import dk.overgang.testkit.Tokens;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@ServiceTest
class MovingAwayTest {

    private static final String MOVES = "/api/v1/citizens/{id}/moves";
    private static final String PACKAGES = "/api/v1/handover-packages?limit=200";

    @Autowired
    Api api;

    @Autowired
    MockMvcTester http;

    @Autowired
    MovableTestClock clock;

    @Autowired
    MongoOperations mongo;

    @Autowired
    AggregateStore<Citizen> citizens;

    @Autowired
    CommandHandler<Citizen> commands;

    @Autowired
    HandingOver handingOver;

    private final String cpr = somebody();
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Copenhagen"));
    private UUID citizen = new UUID(0, 0);

    @BeforeEach
    void somebody_is_accepted() {
        clock.set(today);
        citizen = id(api.accepted(cpr), "citizenId");
    }

    @AfterEach
    void time_is_real_again() {
        clock.release();
    }

    @Test
    void without_consent_the_new_municipality_hears_nothing() {
        var moved = move();

        assertThat(moved).hasStatus(201);
        assertThat(json(moved).get("shared").asBoolean()).isFalse();
        await().untilAsserted(() -> assertThat(Events.on("overgang.referral-events", citizen.toString()))
                .last()
                .satisfies(event -> {
                    assertThat(event.type()).isEqualTo("dk.overgang.citizen.moved.v1");
                    assertThat(event.data()).contains("\"movedOn\":\"" + today + "\"");
                    Contracts.assertKept(event.type(), event.data());
                }));
        assertThat(found().size()).isZero();
        assertThat(move()).hasStatus(409);
    }

    @Test
    void with_consent_a_citizen_a_referral_and_a_package_arrive_there_and_each_side_sees_its_own() {
        var consent = consents();
        assertThat(json(move()).get("shared").asBoolean()).isTrue();

        await().untilAsserted(() -> assertThat(found().size()).isEqualTo(1));
        var arrived = id(found().get(0), "citizenId");
        assertThat(arrived).isNotEqualTo(citizen);
        assertThat(there("/api/v1/citizens/{id}", citizen)).hasStatus(404);
        assertThat(api.get(Role.WORKER, "/api/v1/citizens/{id}", arrived)).hasStatus(404);
        await().untilAsserted(() -> assertThat(packageFor(arrived)).isNotNull());
        var handed = packageFor(arrived);
        assertThat(handed.get("contents").get("programme").asString()).isEqualTo("SEL85-9M");
        assertThat(there("/api/v1/referrals/{id}", id(handed, "referralId"))).hasStatus(200);
        assertThat(api.get(Role.WORKER, "/api/v1/handover-packages/{id}", id(handed, "packageId")))
                .hasStatus(404);

        assertThat(api.post(
                        Role.WORKER,
                        "{\"on\": \"%s\"}".formatted(today),
                        "/api/v1/citizens/{id}/consents/{consent}/withdrawal",
                        citizen,
                        consent))
                .hasStatus(200);
        assertThat(there("/api/v1/handover-packages/{id}", id(handed, "packageId")))
                .hasStatus(404);
    }

    @Test
    void name_and_address_protection_goes_along() {
        assertThat(api.post(Role.AUTHORITY, "{\"on\": true}", "/api/v1/citizens/{id}/address-protection", citizen))
                .hasStatus(200);
        var _ = consents();

        assertThat(json(move()).get("shared").asBoolean()).isTrue();

        await().untilAsserted(() -> assertThat(found().size()).isEqualTo(1));
        var arrived = id(found().get(0), "citizenId");
        await().untilAsserted(() -> assertThat(Events.on("overgang.referral-events", arrived.toString()))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.data()).contains("\"addressProtected\":true")));
    }

    @Test
    void who_arrives_is_nobody_with_another_name_who_gave_up_the_number_there() {
        var body = Api.referral(cpr, "SEL85-9M").replace("Anna Testesen", "Hans Prøvesen");
        var other = id(json(posted(body, "/api/v1/referrals")), "citizenId");
        assertThat(posted("{\"cpr\": \"%s\"}".formatted(somebody()), "/api/v1/citizens/{id}/number", other))
                .hasStatus(200);
        assertThat(id(found().get(0), "citizenId")).isEqualTo(other);
        var _ = consents();

        assertThat(json(move()).get("shared").asBoolean()).isTrue();

        await().untilAsserted(() -> assertThat(id(found().get(0), "citizenId")).isNotEqualTo(other));
        assertThat(found().get(0).get("name").asString()).isEqualTo("Anna Testesen");
    }

    @Test
    void where_workers_see_only_their_own_a_package_for_nobodys_citizen_is_not_theirs() {
        var _ = consents(NARROW);
        assertThat(json(move(NARROW, today)).get("shared").asBoolean()).isTrue();

        await().untilAsserted(() -> assertThat(packages(Role.LEADER)).isNotEmpty());
        var arrived = packages(Role.LEADER).getFirst();
        assertThat(packages(Role.WORKER)).isEmpty();
        assertThat(in(NARROW, Role.WORKER, "/api/v1/handover-packages/{id}", arrived))
                .hasStatus(404);
        assertThat(in(NARROW, Role.LEADER, "/api/v1/handover-packages/{id}", arrived))
                .hasStatus(200);
    }

    @Test
    void who_has_moved_is_not_accepted_here_until_referred_anew() {
        var other = somebody();
        var referral = json(api.refer(other));
        citizen = id(referral, "citizenId");
        assertThat(api.assess(id(referral, "referralId"), "ELIGIBLE")).hasStatus(200);
        assertThat(move()).hasStatus(201);

        assertThat(json(api.decide(id(referral, "referralId"), "ACCEPT"))
                        .get("type")
                        .asString())
                .endsWith("referral:citizen-moved");
    }

    @Test
    void a_move_goes_to_another_municipality_that_is_known_and_not_to_the_future() {
        assertThat(pointer(move("0101", today))).isEqualTo("/to");
        assertThat(pointer(move("9999", today))).isEqualTo("/to");
        assertThat(pointer(move(ELSEWHERE, today.plusDays(1)))).isEqualTo("/on");
        assertThat(api.post(Role.WORKER, "{}", MOVES, citizen)).hasStatus(403);
    }

    @Test
    void nobody_moves_after_their_death_whatever_they_consented_to() {
        var _ = consents();
        died();

        var refused = move();

        assertThat(refused).hasStatus(409);
        assertThat(json(refused).get("type").asString()).endsWith("move:citizen-deceased");
        assertThat(found().size()).isZero();
    }

    @Test
    void a_death_between_the_move_and_the_handover_hands_nothing_over() {
        var consent = consents();
        died();
        var at = clock.instant();
        var move = new Move(UUID.randomUUID(), ELSEWHERE, today, at, consent, at);
        var _ = commands.onTime(
                citizen,
                before -> Decision.changed(before.with(before.circumstances().with(move))));

        handingOver.run(at);

        assertThat(citizens.find(citizen).orElseThrow().state().circumstances().move())
                .isEqualTo(move.keptBack());
        assertThat(found().size()).isZero();
    }

    @Test
    void a_move_that_cannot_be_read_keeps_none_of_the_others_from_being_handed_over() {
        var due = new Document("handoverDue", Date.from(Instant.EPOCH.plusSeconds(1)));
        try (var _ = UnreadableCitizen.like(mongo, citizen, Update.update("circumstances.move", due))) {
            var _ = consents();
            assertThat(json(move()).get("shared").asBoolean()).isTrue();

            await().untilAsserted(() -> assertThat(found().size()).isEqualTo(1));
        }
    }

    private void died() {
        var notice = Api.notice(
                UUID.randomUUID().toString(), "DIED", cpr, clock.instant().toString());
        assertThat(api.tell(notice)).hasStatus(202);
    }

    private MvcTestResult move() {
        return move(ELSEWHERE, today);
    }

    private MvcTestResult move(String to, LocalDate on) {
        return api.post(Role.AUTHORITY, "{\"to\": \"%s\", \"on\": \"%s\"}".formatted(to, on), MOVES, citizen)
                .exchange();
    }

    private static String pointer(MvcTestResult refused) {
        assertThat(refused).hasStatus(422);
        return json(refused).get("errors").get(0).get("pointer").asString();
    }

    private List<UUID> packages(Role role) {
        return json(in(NARROW, role, PACKAGES))
                .get("items")
                .valueStream()
                .map(item -> id(item, "packageId"))
                .toList();
    }

    private UUID consents() {
        return consents(ELSEWHERE);
    }

    private UUID consents(String recipient) {
        var given = api.post(
                        Role.WORKER, """
                {"purpose": "SHARE_ACROSS_AUTHORITIES", "recipient": "MUNICIPALITY-%s", "givenOn": "%s",
                 "evidence": {"kind": "SIGNED_FORM", "reference": "F2-1048", "on": "%s"}}
                """.formatted(recipient, today, today), "/api/v1/citizens/{id}/consents", citizen)
                .exchange();
        assertThat(given).hasStatus(201);
        return id(json(given), "consentId");
    }

    private JsonNode found() {
        var result = http.post()
                .uri("/api/v1/citizens/search")
                .header(AUTHORIZATION, bearer(Tokens.of(Role.WORKER, ELSEWHERE)))
                .contentType("application/json")
                .content("{\"cpr\": \"%s\"}".formatted(cpr))
                .exchange();
        return json(result).get("items");
    }

    private JsonNode packageFor(UUID arrived) {
        return json(there(PACKAGES))
                .get("items")
                .valueStream()
                .filter(item -> id(item, "citizenId").equals(arrived))
                .findFirst()
                .orElseThrow();
    }

    private MvcTestResult posted(String body, String address, Object... parts) {
        return http.post()
                .uri(address, parts)
                .header(AUTHORIZATION, bearer(Tokens.of(Role.AUTHORITY, ELSEWHERE)))
                .contentType("application/json")
                .content(body)
                .exchange();
    }

    private MvcTestResult there(String address, Object... parts) {
        return in(ELSEWHERE, Role.AUTHORITY, address, parts);
    }

    private MvcTestResult in(String municipality, Role role, String address, Object... parts) {
        return http.get()
                .uri(address, parts)
                .header(AUTHORIZATION, bearer(Tokens.of(role, municipality)))
                .exchange();
    }
}
