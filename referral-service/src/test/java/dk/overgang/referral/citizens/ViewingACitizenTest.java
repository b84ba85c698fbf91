package dk.overgang.referral.citizens;

import static dk.overgang.referral.Api.ELSEWHERE;
import static dk.overgang.referral.Api.id;
import static dk.overgang.referral.Api.json;
import static dk.overgang.referral.Api.notice;
import static dk.overgang.referral.Api.somebody;
import static dk.overgang.testkit.Tokens.bearer;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;
import static org.springframework.http.HttpHeaders.AUTHORIZATION;

import dk.overgang.access.Role;
import dk.overgang.referral.Api;
import dk.overgang.referral.ServiceTest;
import dk.overgang.testkit.Tokens;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ServiceTest
class ViewingACitizenTest {

    private static final String CITIZEN = "/api/v1/citizens/{id}";
    private static final String SEARCH = "/api/v1/citizens/search";

    @Autowired
    Api api;

    @Autowired
    MockMvcTester http;

    @Autowired
    MongoOperations mongo;

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"WORKER", "LEADER", "AUTHORITY"})
    void who_works_with_the_citizen_sees_who_it_is(Role role) {
        var cpr = somebody();
        var citizen = id(json(api.refer(cpr)), "citizenId");
        var answer = api.get(role, CITIZEN, citizen).exchange();

        assertThat(answer).hasStatus(200).containsHeader("ETag");
        assertThat(json(answer).get("cpr").asString()).isEqualTo("070392-****");
        assertThat(json(answer).get("name").asString()).isEqualTo("Anna Testesen");
    }

    /// Issue 14: numbers are masked, and the whole one is a request of its own, logged with its purpose.
    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"WORKER", "LEADER", "AUTHORITY"})
    void the_whole_number_is_asked_for_with_a_purpose_and_the_citizen_can_see_that(Role role) {
        var cpr = somebody();
        var citizen = id(json(api.refer(cpr)), "citizenId");
        var answer = api.number(role, citizen);

        assertThat(answer).hasStatus(200).containsHeader("Cache-Control");
        assertThat(answer.getResponse().getHeader("Cache-Control")).contains("no-store");
        assertThat(json(answer).get("cpr").asString()).isEqualTo(cpr);
        assertThat(api.get(Role.AUDITOR, "/api/v1/access-log?citizenId=" + citizen))
                .bodyText()
                .contains("\"CASE_SYSTEM\"", "Hele dit CPR-nummer blev vist")
                .doesNotContain(cpr);
    }

    @Test
    void without_a_purpose_of_the_list_there_is_no_number() {
        var citizen = id(json(api.refer(somebody())), "citizenId");
        var reads = "/api/v1/citizens/{citizen}/number-reads";

        assertThat(api.post(Role.WORKER, "{}", reads, citizen).exchange())
                .hasStatus(422)
                .bodyText()
                .contains("/purpose");
        assertThat(api.post(Role.WORKER, "{\"purpose\": \"CURIOSITY\"}", reads, citizen)
                        .exchange())
                .hasStatus4xxClientError()
                .bodyText()
                .contains("/purpose");
        assertThat(api.number(Role.WORKER, UUID.randomUUID())).hasStatus(404);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"REGION", "PORTAL", "OPERATOR", "AUDITOR"})
    void nobody_else_does(Role role) {
        var citizen = id(json(api.refer(somebody())), "citizenId");

        assertThat(api.get(role, CITIZEN, citizen)).hasStatus(403);
        assertThat(api.get(role, CITIZEN + "/stays", citizen)).hasStatus(403);
        assertThat(api.post(role, "{}", SEARCH)).hasStatus(403);
        assertThat(api.number(role, citizen)).hasStatus(403);
    }

    @Test
    void without_a_token_there_is_nothing_to_see() {
        assertThat(http.get().uri(CITIZEN, UUID.randomUUID())).hasStatus(401);
    }

    @Test
    void another_municipality_gets_the_answer_of_an_unknown_citizen() {
        var citizen = id(json(api.refer(somebody())), "citizenId");
        var foreign = http.get()
                .uri(CITIZEN, citizen)
                .header(AUTHORIZATION, bearer(Tokens.of(Role.WORKER, ELSEWHERE)))
                .exchange();
        var unknown = api.get(Role.WORKER, CITIZEN, UUID.randomUUID()).exchange();

        assertThat(foreign).hasStatus(404);
        assertThat(unknown).hasStatus(404);
        assertThat(json(foreign).get("type")).isEqualTo(json(unknown).get("type"));
        assertThat(json(foreign).get("detail")).isEqualTo(json(unknown).get("detail"));
    }

    @Test
    void a_citizen_is_found_by_number_with_or_without_a_dash() {
        var cpr = somebody();
        var citizen = id(json(api.refer(cpr)), "citizenId");
        var dashed = cpr.substring(0, 6) + "-" + cpr.substring(6);

        var found = json(api.post(Role.WORKER, "{\"cpr\": \"%s\"}".formatted(dashed), SEARCH)
                .exchange());
        assertThat(found.get("items").size()).isEqualTo(1);
        assertThat(id(found.get("items").get(0), "citizenId")).isEqualTo(citizen);
        assertThat(found.get("next").isNull()).isTrue();
        assertThat(found.toString()).doesNotContain(cpr);
    }

    @Test
    void who_is_not_here_is_not_found_and_a_wrong_number_is_told() {
        assertThat(api.post(Role.WORKER, "{\"cpr\": \"%s\"}".formatted(somebody()), SEARCH))
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
        assertThat(api.post(Role.WORKER, "{\"cpr\": \"123\"}", SEARCH)).hasStatus(422);
        assertThat(api.post(Role.WORKER, "{}", SEARCH)).hasStatus(422);
    }

    @Test
    void the_same_person_in_two_municipalities_is_two_citizens() {
        var cpr = somebody();
        var here = id(json(api.refer(cpr)), "citizenId");
        var there = http.post()
                .uri("/api/v1/referrals")
                .header(AUTHORIZATION, bearer(Tokens.of(Role.AUTHORITY, ELSEWHERE)))
                .contentType("application/json")
                .content(Api.referral(cpr, "YOUTH"))
                .exchange();

        assertThat(there).hasStatus(201);
        assertThat(id(json(there), "citizenId")).isNotEqualTo(here);
    }

    @Test
    void who_can_read_the_database_reads_no_citizen() {
        var cpr = somebody();
        var citizen = id(json(api.refer(cpr)), "citizenId");
        var message = UUID.randomUUID().toString();
        assertThat(api.tell(notice(message, "ADMITTED", cpr, "2026-03-01T10:00:00Z")))
                .hasStatus(202);

        var stored = stored("citizens", "_id", citizen);
        var bytes = stored.get("identity", Document.class)
                .get("cpr", Document.class)
                .get("bytes", Binary.class);
        assertThat(bytes.getType()).isZero();
        assertThat(bytes.length()).isGreaterThan(cpr.length());
        assertThat(new String(bytes.getData(), ISO_8859_1)).doesNotContain(cpr);
        assertThat(stored.toJson()).doesNotContain(cpr).doesNotContain("Testesen");
        assertThat(stored("messages", "header", "region/" + message).toJson()).doesNotContain(cpr);
    }

    private Document stored(String collection, String field, Object value) {
        return Objects.requireNonNull(mongo.findOne(query(where(field).is(value)), Document.class, collection));
    }
}
