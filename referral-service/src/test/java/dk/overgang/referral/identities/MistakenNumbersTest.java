package dk.overgang.referral.identities;

import static dk.overgang.referral.Api.id;
import static dk.overgang.referral.Api.json;
import static dk.overgang.referral.Api.notice;
import static dk.overgang.referral.Api.referral;
import static dk.overgang.referral.Api.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.access.Role;
import dk.overgang.referral.Api;
import dk.overgang.referral.ServiceTest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A citizen was given a stranger's number by mistake.
@ServiceTest
class MistakenNumbersTest {

    private static final String NUMBER = "/api/v1/citizens/{id}/number";
    private static final String TAKE_BACK = "/api/v1/citizens/{id}/former-numbers/withdrawal";

    @Autowired
    Api api;

    @Autowired
    MongoOperations mongo;

    private final String first = somebody();
    private final String strangers = somebody();
    private final String right = somebody();
    private UUID citizen = new UUID(0, 0);

    @BeforeEach
    void somebody_is_given_a_strangers_number() {
        citizen = id(api.accepted(first), "citizenId");
        assertThat(renumber(strangers, false)).hasStatus(200);
    }

    @Test
    void a_number_that_is_corrected_as_a_mistake_finds_the_citizen_no_more() {
        var corrected = renumber(right, true);

        assertThat(corrected).hasStatus(200);
        assertThat(json(corrected).get("formerNumbers").asInt()).isEqualTo(1);
        assertThat(found(strangers)).isEmpty();
        assertThat(admitted(strangers)).hasStatus(202);
        assertThat(api.stays(citizen).size()).isZero();
        assertThat(id(json(api.refer(strangers)), "citizenId")).isNotEqualTo(citizen);
        assertThat(found(first)).containsExactly(citizen);
        assertThat(found(right)).containsExactly(citizen);
    }

    @Test
    void a_former_number_that_turns_out_to_be_a_mistake_is_taken_back() {
        assertThat(renumber(right, false)).hasStatus(200);
        assertThat(found(strangers)).containsExactly(citizen);

        var takenBack = takeBack(strangers);

        assertThat(takenBack).hasStatus(200).bodyText().doesNotContain(strangers);
        assertThat(json(takenBack).get("formerNumbers").asInt()).isEqualTo(1);
        assertThat(found(strangers)).isEmpty();
        assertThat(admitted(strangers)).hasStatus(202);
        assertThat(api.stays(citizen).size()).isZero();
        assertThat(found(first)).containsExactly(citizen);
    }

    @Test
    void only_a_former_number_is_taken_back() {
        assertThat(takeBack(strangers)).hasStatus(422).bodyText().contains("/cpr", "tidligere");
        assertThat(takeBack(right)).hasStatus(422);
        assertThat(takeBack("12345678901")).hasStatus(422);
        assertThat(takeBack(first)).hasStatus(200);
        assertThat(takeBack(first)).hasStatus(422);
        assertThat(found(strangers)).containsExactly(citizen);
    }

    @Test
    void taking_back_holds_to_version_and_key_and_is_logged_without_the_number() {
        var stale = api.post(Role.AUTHORITY, body(first), TAKE_BACK, citizen).header("If-Match", "\"1\"");
        assertThat(stale).hasStatus(412);
        assertThat(found(first)).containsExactly(citizen);

        var once = api.post(Role.AUTHORITY, body(first), TAKE_BACK, citizen)
                .header("Idempotency-Key", "back-" + citizen)
                .exchange();
        var again = api.post(Role.AUTHORITY, body(first), TAKE_BACK, citizen)
                .header("Idempotency-Key", "back-" + citizen)
                .exchange();

        assertThat(once).hasStatus(200);
        assertThat(again).hasStatus(200);
        assertThat(json(again)).isEqualTo(json(once));
        var request = Objects.requireNonNull(once.getResponse().getHeader("X-Request-Id"));
        var entry = Objects.requireNonNull(mongo.getCollection("accessLog")
                .find(new Document("request", request))
                .first());
        assertThat(entry.toString()).doesNotContain(first).contains(citizen.toString());
        assertThat(entry.getString("criterion")).isNotBlank();
    }

    @Test
    void a_former_number_that_is_the_right_one_again_is_former_no_more() {
        assertThat(json(renumber(first, true)).get("formerNumbers").asInt()).isZero();
        assertThat(json(renumber(right, false)).get("formerNumbers").asInt()).isEqualTo(1);
        assertThat(json(renumber(first, false)).get("formerNumbers").asInt()).isEqualTo(1);
    }

    @Test
    void a_referral_under_a_former_number_and_another_name_makes_another_citizen_and_a_hint() {
        assertThat(renumber(right, false)).hasStatus(200);

        var referred = refer(strangers, "Birgit Prøvesen");

        assertThat(referred).hasStatus(201);
        var stranger = id(json(referred), "citizenId");
        assertThat(stranger).isNotEqualTo(citizen);
        assertThat(sharing(citizen)).containsExactly(stranger);
        assertThat(sharing(stranger)).containsExactly(citizen);
        assertThat(admitted(strangers)).hasStatus(202);
        assertThat(api.stays(citizen).size()).isZero();
        assertThat(api.stays(stranger).size()).isEqualTo(1);
        assertThat(id(json(refer(strangers, "Birgit Prøvesen")), "citizenId")).isEqualTo(stranger);

        assertThat(takeBack(strangers)).hasStatus(200);
        assertThat(sharing(citizen)).isEmpty();
        assertThat(sharing(stranger)).isEmpty();
    }

    @Test
    void a_referral_under_a_former_number_and_a_like_name_is_of_the_citizen() {
        assertThat(renumber(right, false)).hasStatus(200);

        assertThat(id(json(refer(first, "Ana Marie Testesen")), "citizenId")).isEqualTo(citizen);
    }

    @Test
    void a_number_that_two_have_given_up_finds_neither_without_a_name() {
        assertThat(renumber(right, false)).hasStatus(200);
        var stranger = id(json(refer(strangers, "Birgit Prøvesen")), "citizenId");
        assertThat(api.post(Role.AUTHORITY, body(somebody()), NUMBER, stranger)).hasStatus(200);

        assertThat(admitted(strangers)).hasStatus(202);
        assertThat(api.stays(citizen).size()).isZero();
        assertThat(api.stays(stranger).size()).isZero();
        assertThat(found(strangers)).containsExactlyInAnyOrder(citizen, stranger);
        assertThat(sharing(citizen)).containsExactly(stranger);
        assertThat(id(json(refer(strangers, "Birgit Prøvesen")), "citizenId")).isEqualTo(stranger);
        var third = id(api.accepted(somebody()), "citizenId");
        assertThat(api.post(Role.AUTHORITY, body(strangers), NUMBER, third)).hasStatus(409);

        assertThat(takeBack(strangers)).hasStatus(200);
        assertThat(admitted(strangers)).hasStatus(202);
        assertThat(api.stays(stranger).size()).isEqualTo(1);
    }

    @Test
    void a_number_is_free_for_the_one_it_belongs_to_when_it_was_taken_back() {
        assertThat(renumber(right, false)).hasStatus(200);
        var stranger = id(json(api.refer(somebody())), "citizenId");
        assertThat(api.post(Role.AUTHORITY, body(strangers), NUMBER, stranger)).hasStatus(409);

        assertThat(takeBack(strangers)).hasStatus(200);

        assertThat(api.post(Role.AUTHORITY, body(strangers), NUMBER, stranger)).hasStatus(200);
        assertThat(found(strangers)).containsExactly(stranger);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"WORKER", "LEADER", "REGION", "PORTAL", "OPERATOR", "AUDITOR"})
    void only_the_authority_takes_a_number_back(Role role) {
        assertThat(api.post(role, body(first), TAKE_BACK, citizen)).hasStatus(403);
    }

    private MvcTestResult renumber(String cpr, boolean mistaken) {
        var body = mistaken ? "{\"cpr\": \"%s\", \"mistaken\": true}".formatted(cpr) : body(cpr);
        return api.post(Role.AUTHORITY, body, NUMBER, citizen).exchange();
    }

    private MvcTestResult takeBack(String cpr) {
        return api.post(Role.AUTHORITY, body(cpr), TAKE_BACK, citizen).exchange();
    }

    private MvcTestResult refer(String cpr, String name) {
        var body = referral(cpr, "SEL85-9M").replace("Anna Testesen", name);
        return api.post(Role.AUTHORITY, body, "/api/v1/referrals").exchange();
    }

    private MvcTestResult admitted(String cpr) {
        return api.tell(notice(UUID.randomUUID().toString(), "ADMITTED", cpr, "2026-03-01T10:00:00Z"));
    }

    private static String body(String cpr) {
        return "{\"cpr\": \"%s\"}".formatted(cpr);
    }

    private List<UUID> found(String cpr) {
        return ids(
                api.post(Role.AUTHORITY, body(cpr), "/api/v1/citizens/search").exchange());
    }

    /// The hints that rest on a number.
    private List<UUID> sharing(UUID one) {
        var answer =
                api.get(Role.AUTHORITY, "/api/v1/citizens/{id}/likenesses", one).exchange();
        assertThat(answer).hasStatus(200);
        return json(answer)
                .get("items")
                .valueStream()
                .filter(item -> item.get("sharesNumber").asBoolean())
                .map(item -> id(item, "citizenId"))
                .toList();
    }

    private static List<UUID> ids(MvcTestResult answer) {
        return json(answer)
                .get("items")
                .valueStream()
                .map(item -> id(item, "citizenId"))
                .toList();
    }
}
