package dk.overgang.referral.consents;

import static dk.overgang.referral.Api.ELSEWHERE;
import static dk.overgang.referral.Api.id;
import static dk.overgang.referral.Api.json;
import static dk.overgang.referral.Api.somebody;
import static dk.overgang.testkit.Tokens.bearer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.http.HttpHeaders.AUTHORIZATION;

import dk.overgang.access.Role;
import dk.overgang.referral.Api;
import dk.overgang.referral.ServiceTest;
import dk.overgang.referral.UnreadableCitizen;
import dk.overgang.testkit.Contracts;
import dk.overgang.testkit.Events;
import dk.overgang.testkit.MovableTestClock;
import dk.overgang.testkit.Tokens;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServiceTest
class ConsentsOfACitizenTest {

    private static final String CONSENTS = "/api/v1/citizens/{id}/consents";
    private static final String WITHDRAWAL = CONSENTS + "/{consent}/withdrawal";

    @Autowired
    Api api;

    @Autowired
    MockMvcTester http;

    @Autowired
    MovableTestClock clock;

    @Autowired
    MongoOperations mongo;

    private UUID citizen = new UUID(0, 0);
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void somebody_is_referred() {
        today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Copenhagen"));
        citizen = id(json(api.refer(somebody())), "citizenId");
    }

    @AfterEach
    void time_is_real_again() {
        clock.release();
    }

    @Test
    void a_consent_is_given_listed_withdrawn_and_each_is_told_with_the_whole_citizen() {
        var given = json(give("TAKE_PART", ""));
        assertThat(given.get("state").asString()).isEqualTo("IN_FORCE");
        assertThat(given.get("effectOfEnd").asString()).isEqualTo("COURSE_ENDS");

        var withdrawn = withdraw(id(given, "consentId"), today);
        assertThat(withdrawn).hasStatus(200).containsHeader("ETag");
        assertThat(json(withdrawn).get("endedOn").asString()).isEqualTo(today.toString());
        assertThat(states()).containsExactly("WITHDRAWN");
        assertThat(withdraw(id(given, "consentId"), today)).hasStatus(409);

        await().untilAsserted(() -> assertThat(reported())
                .containsExactly("dk.overgang.consent.given.v1", "dk.overgang.consent.withdrawn.v1"));
        assertThat(Events.on("overgang.referral-events", citizen.toString()))
                .allSatisfy(event -> Contracts.assertKept(event.type(), event.data()))
                .allSatisfy(event -> assertThat(event.data()).doesNotContain("F2-1048"));
    }

    @Test
    void time_ends_a_consent_and_tells_it_as_a_withdrawal() {
        assertThat(give("SHARE_ACROSS_AUTHORITIES", """
                , "recipient": "MUNICIPALITY-0751", "expiresOn": "%s"
                """.formatted(today.plusDays(10))))
                .hasStatus(201);

        clock.set(today.plusDays(9));
        assertThat(states()).containsExactly("IN_FORCE");
        clock.set(today.plusDays(10));

        await().untilAsserted(() -> assertThat(states()).containsExactly("EXPIRED"));
        await().untilAsserted(() -> assertThat(reported()).endsWith("dk.overgang.consent.withdrawn.v1"));
    }

    @Test
    void a_citizen_who_cannot_be_read_keeps_nobody_elses_consent_in_force() {
        assertThat(give("SHARE_ACROSS_AUTHORITIES", """
                , "recipient": "MUNICIPALITY-0751", "expiresOn": "%s"
                """.formatted(today.plusDays(10))))
                .hasStatus(201);
        var earlier = Update.update("consents.nextExpiry", today.plusDays(9).toString());
        try (var _ = UnreadableCitizen.like(mongo, citizen, earlier)) {
            clock.set(today.plusDays(10));

            await().untilAsserted(() -> assertThat(states()).containsExactly("EXPIRED"));
            await().untilAsserted(() -> assertThat(reported()).endsWith("dk.overgang.consent.withdrawn.v1"));
        }
    }

    @Test
    void a_repeat_under_the_same_key_gives_one_consent() {
        var first = give("TAKE_PART", "", "once");
        var again = give("TAKE_PART", "", "once");

        assertThat(first).hasStatus(201);
        assertThat(json(again).get("consentId")).isEqualTo(json(first).get("consentId"));
        assertThat(states()).hasSize(1);
        assertThat(give("TAKE_PART", ", \"expiresOn\": \"%s\"".formatted(today.plusDays(3)), "once"))
                .hasStatus(422);
    }

    @Test
    void a_consent_without_evidence_is_refused_with_what_is_allowed_and_nothing_is_stored() {
        var refused = post(Role.WORKER, "{\"purpose\": \"TAKE_PART\", \"givenOn\": \"%s\"}".formatted(today));

        assertThat(refused).hasStatus(422);
        var error = json(refused).get("errors").get(0);
        assertThat(error.get("pointer").asString()).isEqualTo("/evidence");
        assertThat(error.get("detail").asString()).contains("SIGNED_FORM").contains("reference");
        assertThat(states()).isEmpty();
        assertThat(reported()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            INVOLVE_NETWORK_MEMBER   |                                              | /networkMemberId
            SHARE_ACROSS_AUTHORITIES |                                              | /recipient
            SHARE_ACROSS_AUTHORITIES | , "recipient": "Aarhus Kommune"              | /recipient
            TAKE_PART                | , "recipient": "MUNICIPALITY-0751"           | /recipient
            TAKE_PART                | , "expiresOn": "2020-01-01"                  | /expiresOn
            """)
    void a_scope_or_date_that_does_not_fit_is_named(String purpose, String more, String pointer) {
        var refused = give(purpose, more == null ? "" : more);

        assertThat(refused).hasStatus(422);
        assertThat(json(refused).get("errors").get(0).get("pointer").asString()).isEqualTo(pointer);
        assertThat(states()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"070392-0VJ4", "0703920VJ4", "case of 070392-0VJ4", "said it to me in the kitchen"})
    void evidence_is_a_reference_and_neither_a_person_nor_a_story(String reference) {
        var refused = post(Role.WORKER, """
                {"purpose": "TAKE_PART", "givenOn": "%s",
                 "evidence": {"kind": "CASE_NOTE", "reference": "%s", "on": "%s"}}
                """.formatted(today, reference, today));

        assertThat(refused).hasStatus(422);
        assertThat(json(refused).get("errors").get(0).get("pointer").asString()).isEqualTo("/evidence/reference");
        assertThat(json(refused).toString()).doesNotContain("0VJ4").doesNotContain("kitchen");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"REGION", "PORTAL", "OPERATOR", "AUDITOR"})
    void who_does_not_work_with_the_citizen_neither_gives_nor_sees(Role role) {
        assertThat(post(role, "{}")).hasStatus(403);
        assertThat(api.get(role, CONSENTS, citizen)).hasStatus(403);
    }

    @Test
    void another_municipality_gets_the_answer_of_an_unknown_citizen() {
        assertThat(http.get().uri(CONSENTS, citizen).header(AUTHORIZATION, bearer(Tokens.of(Role.WORKER, ELSEWHERE))))
                .hasStatus(404);
        assertThat(api.get(Role.WORKER, CONSENTS, UUID.randomUUID())).hasStatus(404);
    }

    @Test
    void who_has_withdrawn_is_not_accepted() {
        var cpr = somebody();
        var referral = json(api.refer(cpr));
        citizen = id(referral, "citizenId");
        assertThat(api.assess(id(referral, "referralId"), "ELIGIBLE")).hasStatus(200);
        assertThat(withdraw(id(json(give("TAKE_PART", "")), "consentId"), today))
                .hasStatus(200);

        var refused = api.decide(id(referral, "referralId"), "ACCEPT");

        assertThat(refused).hasStatus(409);
        assertThat(json(refused).get("type").asString()).endsWith("referral:declined-by-citizen");
    }

    private MvcTestResult give(String purpose, String more) {
        return give(purpose, more, UUID.randomUUID().toString());
    }

    private MvcTestResult give(String purpose, String more, String key) {
        var body = """
                {"purpose": "%s", "givenOn": "%s",
                 "evidence": {"kind": "SIGNED_FORM", "reference": "F2-1048", "on": "%s"} %s}
                """.formatted(purpose, today, today, more);
        return api.post(Role.WORKER, body, CONSENTS, citizen)
                .header("Idempotency-Key", citizen + key)
                .exchange();
    }

    private MvcTestResult post(Role role, String body) {
        return api.post(role, body, CONSENTS, citizen).exchange();
    }

    private MvcTestResult withdraw(UUID consent, LocalDate on) {
        return api.post(Role.LEADER, "{\"on\": \"%s\"}".formatted(on), WITHDRAWAL, citizen, consent)
                .exchange();
    }

    private List<String> states() {
        var items = json(api.get(Role.AUTHORITY, CONSENTS, citizen).exchange()).get("items");
        return items.valueStream().map(item -> item.get("state").asString()).toList();
    }

    private List<String> reported() {
        return Events.on("overgang.referral-events", citizen.toString()).stream()
                .filter(event -> !event.type().equals("dk.overgang.referral.progressed.v1"))
                .map(Events.Event::type)
                .toList();
    }
}
