package dk.overgang.referral.duplicates;

import static dk.overgang.referral.Api.id;
import static dk.overgang.referral.Api.json;
import static dk.overgang.testkit.Tokens.bearer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpHeaders.AUTHORIZATION;

import dk.overgang.access.Role;
import dk.overgang.referral.Api;
import dk.overgang.referral.ServiceTest;
import dk.overgang.testkit.Tokens;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@ServiceTest
class PossibleDuplicatesTest {

    /// Where nobody else is referred in these tests.
    private static final String HERE = "0561";

    private static final String CITIZEN = "/api/v1/citizens/{id}";

    @Autowired
    MockMvcTester http;

    private UUID first = new UUID(0, 0);
    private UUID second = new UUID(0, 0);

    @BeforeEach
    void one_person_is_referred_under_two_numbers() {
        first = referred(HERE, "1204880AA1", "Søren Filip Prøvesen");
        second = referred(HERE, "1204880BB2", "Soeren Prøvessen");
    }

    @Test
    void a_hint_names_the_citizen_of_the_other_number_and_no_person() {
        var elsewhere = referred("0751", "1204880CC3", "Søren Prøvesen");
        var other = referred(HERE, "1204880DD4", "Hans Prøvesen");

        var answer = likenesses(first);

        assertThat(answer).hasStatus(200).bodyText().doesNotContain("vesen").doesNotContain("120488");
        assertThat(ids(answer)).contains(second).doesNotContain(elsewhere, other, first);
        assertThat(ids(likenesses(second))).contains(first);
        assertThat(http.perform(asked(http.get(), Role.AUTHORITY, "0751", CITIZEN + "/likenesses", first)))
                .hasStatus(404);
    }

    @Test
    void a_link_is_an_act_that_is_seen_from_both_sides_and_can_be_taken_back() {
        assertThat(link(second)).hasStatus(200);
        assertThat(link(second)).hasStatus(200);
        var linked = item(likenesses(second), first);
        assertThat(linked.get("linked").asBoolean()).isTrue();
        assertThat(linked.get("acts").size()).isEqualTo(1);
        assertThat(linked.get("acts").get(0).get("by").asString()).isNotBlank();

        assertThat(http.perform(asked(http.delete(), Role.AUTHORITY, HERE, CITIZEN + "/links/{other}", second, first)))
                .hasStatus(200);

        var unlinked = item(likenesses(first), second);
        assertThat(unlinked.get("linked").asBoolean()).isFalse();
        assertThat(unlinked.get("acts").size()).isEqualTo(2);
        assertThat(link(second)).hasStatus(200);
        assertThat(item(likenesses(first), second).get("acts").size()).isEqualTo(3);
        assertThat(http.perform(asked(http.delete(), Role.AUTHORITY, HERE, CITIZEN + "/links/{other}", second, first)))
                .hasStatus(200);
    }

    @Test
    void a_link_that_is_repeated_under_its_key_is_not_made_again_after_it_was_taken_back() {
        var third = referred(HERE, "1204880FF6", "Hans Prøvesen");
        var key = "link-" + first;
        assertThat(http.perform(linking(third).header("Idempotency-Key", key))).hasStatus(200);
        assertThat(http.perform(asked(http.delete(), Role.AUTHORITY, HERE, CITIZEN + "/links/{other}", first, third)))
                .hasStatus(200)
                .containsHeader("ETag");

        assertThat(http.perform(linking(third).header("Idempotency-Key", key))).hasStatus(200);

        assertThat(item(likenesses(first), third).get("linked").asBoolean()).isFalse();
        assertThat(http.perform(linking(third).header("If-Match", "\"7\""))).hasStatus(412);
    }

    @Test
    void nobody_is_linked_to_oneself_or_to_somebody_out_of_sight() {
        assertThat(link(first)).hasStatus(422).bodyText().contains("citizenId");
        assertThat(link(UUID.randomUUID())).hasStatus(404);
        assertThat(link(referred("0751", "1204880EE5", "Søren Prøvesen"))).hasStatus(404);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"WORKER", "LEADER", "REGION", "PORTAL", "OPERATOR", "AUDITOR"})
    void only_the_authority_links(Role role) {
        assertThat(http.perform(asked(http.post(), role, HERE, CITIZEN + "/links", first)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}")))
                .hasStatus(403);
    }

    private UUID referred(String municipality, String cpr, String name) {
        var body = Api.referral(cpr, "SEL85-9M").replace("Anna Testesen", name);
        return id(
                json(http.perform(asked(http.post(), Role.AUTHORITY, municipality, "/api/v1/referrals")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))),
                "citizenId");
    }

    private MvcTestResult link(UUID other) {
        return http.perform(linking(other));
    }

    private MockMvcRequestBuilder linking(UUID other) {
        return asked(http.post(), Role.AUTHORITY, HERE, CITIZEN + "/links", first)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"citizenId\": \"%s\"}".formatted(other));
    }

    private MvcTestResult likenesses(UUID citizen) {
        return http.perform(asked(http.get(), Role.AUTHORITY, HERE, CITIZEN + "/likenesses", citizen));
    }

    private static MockMvcRequestBuilder asked(
            MockMvcRequestBuilder request, Role role, String municipality, String address, Object... parts) {
        return request.uri(address, parts).header(AUTHORIZATION, bearer(Tokens.of(role, municipality)));
    }

    private static List<UUID> ids(MvcTestResult answer) {
        return json(answer)
                .get("items")
                .valueStream()
                .map(item -> id(item, "citizenId"))
                .toList();
    }

    private static JsonNode item(MvcTestResult answer, UUID citizen) {
        return json(answer)
                .get("items")
                .valueStream()
                .filter(item -> id(item, "citizenId").equals(citizen))
                .findFirst()
                .orElseThrow();
    }
}
