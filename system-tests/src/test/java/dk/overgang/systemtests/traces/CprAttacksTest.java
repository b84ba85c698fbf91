package dk.overgang.systemtests.traces;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.systemtests.SharedPlatform;
import dk.overgang.systemtests.platform.Api;
import dk.overgang.systemtests.platform.Api.Caller;
import dk.overgang.systemtests.platform.Reply;
import dk.overgang.systemtests.platform.Service;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Searching for CPR numbers, right ones and wrong ones, and what the access log keeps of it (A11, A12).
class CprAttacksTest {

    private static final Caller WORKER = Caller.of("worker");
    private static final Caller ELSEWHERE = new Caller("worker", "0751");

    private final Api api = SharedPlatform.platform().api();

    @Test
    void a11_a_number_known_elsewhere_is_answered_like_one_that_nobody_has() {
        var person = SharedPlatform.ACTORS.authority().opensCourse();
        var known = search(ELSEWHERE, person.cpr());
        var unknown = search(ELSEWHERE, SharedPlatform.ACTORS.authority().freshCpr());

        assertThat(known.status()).isEqualTo(200);
        assertThat(known.body()).isEqualTo(unknown.body()).isEqualTo("{\"items\":[],\"next\":null}");
        assertThat(search(WORKER, person.cpr()).body()).contains(person.citizenId());

        var entry = entryOf(known, "0751");
        assertThat(entry.path("use").asString()).isEqualTo("SEARCH");
        assertThat(entry.path("citizens").size()).isZero();
        assertThat(entry.path("criterion").asString()).hasSizeGreaterThan(20).isNotEqualTo(criterionOf(unknown));
        assertThat(entry.toString()).doesNotContain(person.cpr());
    }

    @Test
    void a11_a_citizen_of_another_municipality_is_as_unknown_as_an_id_that_nobody_has() {
        var person = SharedPlatform.ACTORS.authority().opensCourse();
        var known = api.get(Service.REFERRAL, "/api/v1/citizens/" + person.citizenId(), ELSEWHERE);
        var unknown = api.get(Service.REFERRAL, "/api/v1/citizens/" + UUID.randomUUID(), ELSEWHERE);

        assertThat(known.status()).isEqualTo(404);
        assertThat(withoutNumber(known)).isEqualTo(withoutNumber(unknown));

        var entry = entryOf(known, "0751");
        assertThat(entry.path("use").asString()).isEqualTo("REFUSED");
        assertThat(entry.path("reason").asString()).isEqualTo("not-found");
        assertThat(entry.path("citizens").size()).isZero();
        assertThat(entry.path("caseId").asString()).isEqualTo(person.citizenId());
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(strings = {"%s%s", " %s%s", "%s-%s", "%s %s"})
    void a12_a_number_that_fails_modulus_eleven_is_a_number_however_people_write_it(String form) {
        var cpr = SharedPlatform.ACTORS.authority().freshCpr();

        assertThat(search(WORKER, form.formatted(cpr.substring(0, 6), cpr.substring(6)))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest(name = "{index}")
    @CsvSource({
        "01029099990",
        "010290999",
        "0102909X9X",
        "0102-909999",
        "3202909999",
        "0113909999",
        "0102369999",
        "abcdefghij",
        "''",
        "0102909999 or 1=1"
    })
    void a12_what_is_no_number_is_refused_and_the_refusal_is_in_the_log(String text) {
        var reply = search(WORKER, text);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().at("/errors/0/pointer").asString()).isEqualTo("/cpr");
        if (!text.isEmpty()) {
            assertThat(reply.body()).doesNotContain(text);
        }
        var entry = entryOf(reply, "0101");
        assertThat(entry.path("use").asString()).isEqualTo("REFUSED");
        assertThat(entry.path("reason").asString()).isEqualTo("invalid");
        assertThat(entry.path("criterion").isNull()).isTrue();
    }

    @Test
    void a12_a_replacement_number_is_a_number() {
        assertThat(search(WORKER, "070392-1VJ4").status()).isEqualTo(200);
    }

    private Reply search(Caller caller, String cpr) {
        return api.post(Service.REFERRAL, "/api/v1/citizens/search", caller, Map.of("cpr", cpr));
    }

    private String criterionOf(Reply reply) {
        return entryOf(reply, "0751").path("criterion").asString();
    }

    /// As the auditor of the caller's municipality finds it.
    private JsonNode entryOf(Reply reply, String municipality) {
        var request = reply.headers().firstValue("X-Request-Id").orElseThrow();
        return api.get(Service.REFERRAL, "/api/v1/access-log/requests/" + request, new Caller("auditor", municipality))
                .ok()
                .json()
                .at("/items/0/usage");
    }

    private static String withoutNumber(Reply reply) {
        return reply.body().replaceAll("urn:uuid:[0-9a-f-]+", "");
    }
}
