package dk.overgang.referral.citizens;

import static dk.overgang.referral.Api.ELSEWHERE;
import static dk.overgang.referral.Api.id;
import static dk.overgang.referral.Api.json;
import static dk.overgang.referral.Api.somebody;
import static dk.overgang.testkit.Tokens.bearer;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpHeaders.AUTHORIZATION;

import dk.overgang.access.Role;
import dk.overgang.referral.Api;
import dk.overgang.referral.ServiceTest;
import dk.overgang.testkit.Tokens;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What a screen asks for whose lists know citizens by id alone (F-77, E28).
@ServiceTest
class NamingCitizensTest {

    private static final String NAMES = "/api/v1/citizens/names";

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
    void citizens_are_named_in_the_order_in_which_they_are_asked_for(Role role) {
        var anna = referred("Anna Ærø Testesen", somebody());
        var yusuf = referred("Yusuf Ünal-Ågård", somebody());
        var asked = List.of(yusuf, anna, yusuf);

        var answer = ask(role, asked);
        assertThat(answer).hasStatus(200);
        var citizens = json(answer).get("citizens");
        assertThat(citizens.valueStream().map(one -> id(one, "citizenId"))).containsExactly(yusuf, anna);
        assertThat(citizens.valueStream().map(one -> one.get("name").asString()))
                .containsExactly("Yusuf Ünal-Ågård", "Anna Ærø Testesen");
        assertThat(citizens.valueStream().map(one -> one.get("birthDate").asString()))
                .containsExactly("1992-03-07", "1992-03-07");
    }

    @Test
    void no_answer_holds_a_number() {
        var cpr = somebody();
        var anna = referred("Anna Testesen", cpr);

        assertThat(ask(Role.WORKER, List.of(anna)))
                .bodyText()
                .contains("Anna")
                .doesNotContain(cpr)
                .doesNotContain("cpr");
    }

    @Test
    void a_protected_address_is_told_beside_the_name() {
        var anna = referred("Anna Testesen", somebody());
        assertThat(isProtected(anna)).isFalse();
        assertThat(api.post(Role.AUTHORITY, "{\"on\": true}", "/api/v1/citizens/{id}/address-protection", anna))
                .hasStatus(200);

        assertThat(isProtected(anna)).isTrue();
    }

    @Test
    void who_is_unknown_or_of_others_is_left_out_in_the_same_way() {
        var anna = referred("Anna Testesen", somebody());
        var elsewhere = id(
                json(send(Role.AUTHORITY, ELSEWHERE, "/api/v1/referrals", Api.referral(somebody(), "YOUTH"))),
                "citizenId");
        var hidden = id(
                json(send(
                        Role.AUTHORITY, ServiceTest.NARROW, "/api/v1/referrals", Api.referral(somebody(), "SEL85-9M"))),
                "citizenId");

        var answer = json(ask(Role.WORKER, List.of(elsewhere, UUID.randomUUID(), anna, hidden)));
        assertThat(answer.get("citizens").valueStream().map(one -> id(one, "citizenId")))
                .containsExactly(anna);
        assertThat(answer.propertyNames()).containsExactly("citizens");
        assertThat(json(send(Role.WORKER, ServiceTest.NARROW, NAMES, body(List.of(hidden))))
                        .get("citizens"))
                .isEmpty();
        assertThat(json(send(Role.LEADER, ServiceTest.NARROW, NAMES, body(List.of(hidden))))
                        .get("citizens"))
                .hasSize(1);
    }

    @Test
    void each_citizen_who_is_named_is_in_the_access_log_and_nobody_else_is() {
        var anna = referred("Anna Testesen", somebody());
        var yusuf = referred("Yusuf Testesen", somebody());

        var answer = ask(Role.WORKER, List.of(anna, UUID.randomUUID(), yusuf));
        var entry = entryOf(answer);
        assertThat(entry).containsEntry("use", "READ").containsEntry("route", "POST " + NAMES);
        assertThat(entry.getList("citizens", UUID.class)).containsExactlyInAnyOrder(anna, yusuf);
    }

    @Test
    void a_hundred_are_named_at_once_and_no_more() {
        var anna = referred("Anna Testesen", somebody());
        var most = Stream.concat(strangers(99), Stream.of(anna)).toList();

        assertThat(json(ask(Role.WORKER, most)).get("citizens")).hasSize(1);
        assertThat(ask(Role.WORKER, Stream.concat(strangers(1), most.stream()).toList()))
                .hasStatus(422)
                .bodyText()
                .contains("/citizenIds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"citizenIds\": []}", "{\"citizenIds\": [null]}", "{\"citizenIds\": null}"})
    void an_empty_list_is_refused_at_its_field(String body) {
        assertThat(api.post(Role.WORKER, body, NAMES)).hasStatus(422).bodyText().contains("/citizenIds");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"citizenIds\": [\"x\"]}", "{\"citizenIds\": \"all\"}", "{\"citizenIds\": [], \"all\": true}"})
    void what_is_no_list_of_ids_cannot_be_read(String body) {
        assertThat(api.post(Role.WORKER, body, NAMES)).hasStatus(400);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"REGION", "PORTAL", "OPERATOR", "AUDITOR"})
    void nobody_else_asks(Role role) {
        assertThat(ask(role, Collections.singletonList(UUID.randomUUID()))).hasStatus(403);
    }

    private boolean isProtected(UUID citizen) {
        return json(ask(Role.WORKER, List.of(citizen)))
                .get("citizens")
                .get(0)
                .get("addressProtected")
                .asBoolean();
    }

    private UUID referred(String name, String cpr) {
        var body = Api.referral(cpr, "SEL85-9M").replace("Anna Testesen", name);
        return id(json(api.post(Role.AUTHORITY, body, "/api/v1/referrals").exchange()), "citizenId");
    }

    private MvcTestResult ask(Role role, List<UUID> citizens) {
        return api.post(role, body(citizens), NAMES).exchange();
    }

    private static String body(List<UUID> citizens) {
        return "{\"citizenIds\": [%s]}"
                .formatted(citizens.stream().map("\"%s\""::formatted).collect(joining(", ")));
    }

    private static Stream<UUID> strangers(int count) {
        return IntStream.range(0, count).mapToObj(_ -> UUID.randomUUID());
    }

    private MvcTestResult send(Role role, String municipality, String address, String body) {
        return http.post()
                .uri(address)
                .header(AUTHORIZATION, bearer(Tokens.of(role, municipality)))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private Document entryOf(MvcTestResult answer) {
        var request = answer.getResponse().getHeader("X-Request-Id");
        return Objects.requireNonNull(mongo.getCollection("accessLog")
                .find(new Document("request", request))
                .first());
    }
}
