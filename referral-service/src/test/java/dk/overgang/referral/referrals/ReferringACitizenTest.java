package dk.overgang.referral.referrals;

import static dk.overgang.referral.Api.ELSEWHERE;
import static dk.overgang.referral.Api.decision;
import static dk.overgang.referral.Api.id;
import static dk.overgang.referral.Api.json;
import static dk.overgang.referral.Api.referral;
import static dk.overgang.referral.Api.somebody;
import static dk.overgang.testkit.Tokens.bearer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.http.HttpHeaders.AUTHORIZATION;

import dk.overgang.access.Role;
import dk.overgang.referral.Api;
import dk.overgang.referral.ServiceTest;
import dk.overgang.testkit.Contracts;
import dk.overgang.testkit.Events;
import dk.overgang.testkit.Tokens;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServiceTest
class ReferringACitizenTest {

    @Autowired
    Api api;

    @Autowired
    MockMvcTester http;

    @Test
    void a_referral_is_received_without_naming_the_person_back() {
        var cpr = somebody();
        var answer = api.refer(cpr);

        assertThat(answer).hasStatus(201).bodyJson().extractingPath("$.status").isEqualTo("RECEIVED");
        assertThat(answer).bodyText().doesNotContain(cpr).doesNotContain("Anna");
        assertThat(api.get(Role.AUTHORITY, "/api/v1/referrals/{id}", id(json(answer), "referralId")))
                .hasStatus(200)
                .bodyJson()
                .isLenientlyEqualTo(json(answer).toString());
    }

    @Test
    void accepting_it_tells_the_whole_public_citizen() {
        var accepted = api.accepted(somebody());
        var citizen = id(accepted, "citizenId").toString();

        assertThat(accepted.get("status").asString()).isEqualTo("ACCEPTED");
        await().untilAsserted(() -> assertThat(Events.on("overgang.referral-events", citizen))
                .extracting(Events.Event::type)
                .containsExactly(
                        "dk.overgang.referral.progressed.v1",
                        "dk.overgang.referral.progressed.v1",
                        "dk.overgang.referral.accepted.v1"));
        assertThat(Events.on("overgang.referral-events", citizen)).allSatisfy(event -> {
            assertThat(event.subject()).isEqualTo(citizen);
            assertThat(event.data()).contains(accepted.get("referralId").asString());
            Contracts.assertKept(event.type(), event.data());
        });
    }

    @Test
    void refusals_are_conflicts_that_say_why() {
        var cpr = somebody();
        var referral = id(json(api.refer(cpr)), "referralId");

        assertConflict(api.decide(referral, "ACCEPT"), "urn:problem:referral:not-assessed");
        assertThat(api.assess(referral, "NOT_ELIGIBLE")).hasStatus(200);
        assertConflict(api.decide(referral, "ACCEPT"), "urn:problem:referral:not-eligible");
        assertThat(api.assess(referral, "ELIGIBLE")).hasStatus(200);
        assertThat(api.decide(referral, "ACCEPT")).hasStatus(200);
        assertConflict(api.decide(referral, "DECLINE"), "urn:problem:referral:already-decided");
        assertConflict(api.assess(referral, "ELIGIBLE"), "urn:problem:referral:already-decided");

        var again = id(json(api.refer(cpr)), "referralId");
        assertThat(api.assess(again, "ELIGIBLE")).hasStatus(200);
        assertConflict(api.decide(again, "ACCEPT"), "urn:problem:referral:already-served");
        assertThat(api.decide(again, "DECLINE")).hasStatus(200);
    }

    @Test
    void two_referrals_of_one_person_concern_one_citizen_also_when_they_come_at_once() {
        var cpr = somebody();
        var atOnce = IntStream.range(0, 8)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> json(api.refer(cpr))))
                .toList();

        assertThat(atOnce.stream().map(CompletableFuture::join).map(answer -> id(answer, "citizenId")))
                .hasSize(8)
                .containsOnly(id(json(api.refer(cpr)), "citizenId"));
    }

    @Test
    void a_repeated_request_under_its_own_key_has_one_effect_and_the_same_answer() {
        var cpr = somebody();
        var key = UUID.randomUUID().toString();
        var first = referUnder(key, referral(cpr, "SEL85-9M"));
        var repeated = referUnder(key, referral(cpr, "SEL85-9M"));

        assertThat(first).hasStatus(201);
        assertThat(repeated).hasStatus(201);
        assertThat(json(repeated)).isEqualTo(json(first));
        assertThat(referUnder(key, referral(cpr, "YOUTH"))).hasStatus(422);
        assertThat(referUnder(key, referral(somebody(), "SEL85-9M"))).hasStatus(422);
    }

    @Test
    void a_first_referral_sent_twice_at_once_under_one_key_is_one_referral() {
        var body = referral(somebody(), "SEL85-9M");
        var key = UUID.randomUUID().toString();
        var atOnce = IntStream.range(0, 4)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> json(referUnder(key, body))))
                .toList();

        var referrals = atOnce.stream().map(CompletableFuture::join).toList();

        assertThat(referrals).extracting(answer -> id(answer, "referralId")).hasSize(4);
        assertThat(new HashSet<>(referrals)).hasSize(1);
    }

    @Test
    void a_version_that_a_referral_names_must_be_the_one_of_the_citizen() {
        var cpr = somebody();
        var body = referral(cpr, "SEL85-9M");
        var unknown = api.post(Role.AUTHORITY, body, "/api/v1/referrals").header("If-Match", "\"1\"");
        assertThat(unknown).hasStatus(412);

        var seen = Objects.requireNonNull(api.refer(cpr).getResponse().getHeader("ETag"));
        assertThat(api.post(Role.AUTHORITY, body, "/api/v1/referrals").header("If-Match", "\"99\""))
                .hasStatus(412);
        assertThat(api.post(Role.AUTHORITY, body, "/api/v1/referrals").header("If-Match", seen))
                .hasStatus(201);
    }

    @Test
    void a_repeated_decision_under_its_own_key_is_no_conflict() {
        var referral = id(json(api.refer(somebody())), "referralId");
        assertThat(decideUnder("k-" + referral, referral, "DECLINE")).hasStatus(200);
        assertThat(decideUnder("k-" + referral, referral, "DECLINE")).hasStatus(200);
        assertThat(decideUnder("k-" + referral, referral, "ACCEPT")).hasStatus(422);
    }

    @Test
    void a_decision_on_what_has_changed_since_is_not_taken() {
        var received = api.refer(somebody());
        var seen = Objects.requireNonNull(received.getResponse().getHeader("ETag"));
        var referral = id(json(received), "referralId");
        assertThat(api.assess(referral, "NOT_ELIGIBLE")).hasStatus(200);

        assertThat(api.post(Role.AUTHORITY, decision("DECLINE"), "/api/v1/referrals/{id}/decision", referral)
                        .header("If-Match", seen))
                .hasStatus(412);
    }

    @Test
    void the_list_gives_every_referral_once_page_by_page() {
        var mine = IntStream.range(0, 5)
                .mapToObj(_ -> id(json(api.refer(somebody())), "referralId").toString())
                .toList();
        var listed = new ArrayList<String>();
        String after = null;
        do {
            var page = json((after == null
                            ? api.get(Role.AUTHORITY, "/api/v1/referrals?limit=2")
                            : api.get(Role.AUTHORITY, "/api/v1/referrals?limit=2&after={after}", after))
                    .exchange());
            assertThat(page.get("items").size()).isBetween(1, 2);
            page.get("items").forEach(item -> listed.add(item.get("referralId").asString()));
            after = page.get("next").isNull() ? null : page.get("next").asString();
        } while (after != null);

        assertThat(listed).containsAll(mine);
        assertThat(new HashSet<>(listed)).hasSameSizeAs(listed);
    }

    @Test
    void another_municipality_knows_neither_referral_nor_list_entry() {
        var referral = id(json(api.refer(somebody())), "referralId");
        var token = bearer(Tokens.of(Role.AUTHORITY, ELSEWHERE));

        assertThat(http.get().uri("/api/v1/referrals/{id}", referral).header(AUTHORIZATION, token))
                .hasStatus(404);
        assertThat(http.get().uri("/api/v1/referrals").header(AUTHORIZATION, token))
                .hasStatus(200)
                .bodyText()
                .doesNotContain(referral.toString());
        assertThat(http.post()
                        .uri("/api/v1/referrals/{id}/decision", referral)
                        .header(AUTHORIZATION, token)
                        .contentType("application/json")
                        .content(decision("DECLINE")))
                .hasStatus(404);
    }

    @Test
    void a_region_may_refer_but_neither_look_nor_decide() {
        var referred = api.post(Role.REGION, referral(somebody(), "SEL85-9M"), "/api/v1/referrals")
                .exchange();
        assertThat(referred).hasStatus(201);
        var referral = id(json(referred), "referralId");

        assertThat(api.get(Role.REGION, "/api/v1/referrals/{id}", referral)).hasStatus(403);
        assertThat(api.post(Role.REGION, "{}", "/api/v1/referrals/{id}/decision", referral))
                .hasStatus(403);
        assertThat(api.post(Role.PORTAL, referral(somebody(), "SEL85-9M"), "/api/v1/referrals"))
                .hasStatus(403);
        assertThat(http.post().uri("/api/v1/referrals")).hasStatus(401);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "PSYCHIATRY"       | "psychiatry ward 7" | 422 | /source
            "SEL85-9M"         | "NOTHING"           | 422 | /programme
            "2026-03-02"       | "2026-02-30"        | 400 | /transition/expectedOn
            "WARD_TO_OWN_HOME" | null                | 422 | /transition/type
            "WARD_TO_OWN_HOME" | "SOMEWHERE"         | 422 | /transition/type
            "WARD_TO_OWN_HOME" | "EDUCATION_TO_EMPLOYMENT" | 422 | /transition/type
            "Anna Testesen"    | ""                  | 422 | /citizen/name
            "name"             | "nickname"          | 400 | /citizen/nickname
            """)
    void what_cannot_be_meant_is_refused_by_field(String right, String wrong, int status, String pointer) {
        var body = referral(somebody(), "SEL85-9M").replace(right, wrong);

        assertThat(api.post(Role.AUTHORITY, body, "/api/v1/referrals"))
                .hasStatus(status)
                .bodyJson()
                .extractingPath("$.errors[0].pointer")
                .isEqualTo(pointer);
    }

    @Test
    void a_number_that_is_none_is_refused_without_being_repeated() {
        var answer = api.refer("3102924999");

        assertThat(answer).hasStatus(422).bodyText().contains("/citizen/cpr").doesNotContain("3102924999");
        assertThat(answer).bodyText().contains("Skal være et CPR-nummer");
    }

    private MvcTestResult referUnder(String key, String body) {
        return api.post(Role.AUTHORITY, body, "/api/v1/referrals")
                .header("Idempotency-Key", key)
                .exchange();
    }

    private MvcTestResult decideUnder(String key, UUID referral, String decision) {
        return api.post(Role.AUTHORITY, decision(decision), "/api/v1/referrals/{id}/decision", referral)
                .header("Idempotency-Key", key)
                .exchange();
    }

    private static void assertConflict(MvcTestResult answer, String problem) {
        assertThat(answer).hasStatus(409).bodyJson().extractingPath("$.type").isEqualTo(problem);
        assertThat(List.of("title", "detail")).allMatch(json(answer)::has);
    }
}
