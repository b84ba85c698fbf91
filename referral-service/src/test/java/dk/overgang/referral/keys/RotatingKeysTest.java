package dk.overgang.referral.keys;

import static dk.overgang.referral.Api.id;
import static dk.overgang.referral.Api.json;
import static dk.overgang.referral.Api.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.Role;
import dk.overgang.messaging.time.DueWork;
import dk.overgang.referral.Api;
import dk.overgang.referral.ServiceTest;
import dk.overgang.referral.identities.domain.NameKeys;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServiceTest
class RotatingKeysTest {

    private static final String KEYS = "/api/v1/keys";
    private static final String CITIZEN = "/api/v1/citizens/{id}";

    @Autowired
    Api api;

    @Autowired
    MongoOperations mongo;

    @Autowired
    @Qualifier("keyRotations")
    DueWork rotations;

    @Autowired
    HealthEndpointGroups health;

    @Test
    void an_instance_without_its_keys_is_not_ready() {
        assertThat(Objects.requireNonNull(health.get("readiness")).isMember("keys"))
                .isTrue();
    }

    @BeforeEach
    void no_rotation_is_under_way() {
        everybodyHasTheNewKeys();
    }

    @Test
    void after_a_new_data_key_every_citizen_is_encrypted_anew_and_readable_throughout() {
        var cpr = somebody();
        var citizen = id(json(api.refer(cpr)), "citizenId");
        var before = stored(citizen);

        var answer = rotate("DATA_KEY");

        assertThat(answer).hasStatus(202);
        var newest = json(answer).get("dataKeys").asInt();
        assertThat(shown(citizen)).isEqualTo(cpr);
        everybodyHasTheNewKeys();
        var after = stored(citizen);
        assertThat(after.getInteger("key")).isEqualTo(newest);
        assertThat(keyOf(after)).isNotEqualTo(keyOf(before));
        assertThat(after.get("cprHash")).isEqualTo(before.get("cprHash"));
        assertThat(shown(citizen)).isEqualTo(cpr);
        assertThat(stored(id(json(api.refer(somebody())), "citizenId")).getInteger("key"))
                .isEqualTo(newest);
    }

    @Test
    void a_citizen_from_before_keys_had_numbers_is_found_by_the_rotation() {
        var cpr = somebody();
        var citizen = id(json(api.refer(cpr)), "citizenId");
        var _ = mongo.execute(
                "citizens",
                documents -> documents.updateOne(
                        new Document("_id", citizen), new Document("$unset", new Document("identity.key", true))));

        var newest = json(rotate("DATA_KEY")).get("dataKeys").asInt();

        await().untilAsserted(
                        () -> assertThat(stored(citizen).getInteger("key")).isEqualTo(newest));
        assertThat(shown(citizen)).isEqualTo(cpr);
    }

    @Test
    void a_new_master_key_wraps_the_data_keys_and_changes_no_citizen() {
        var cpr = somebody();
        var citizen = id(json(api.refer(cpr)), "citizenId");
        var before = stored(citizen);

        var answer = rotate("MASTER_KEY");

        assertThat(answer).hasStatus(202);
        var masters = json(answer).get("masterKeys").asInt();
        assertThat(masters).isGreaterThan(1);
        assertThat(mongo.findAll(Document.class, "keyVault"))
                .extracting(key -> key.get("masterKey", Document.class).getString("provider"))
                .containsOnly("local:" + masters);
        assertThat(stored(citizen)).isEqualTo(before);
        assertThat(shown(citizen)).isEqualTo(cpr);
        assertThat(api.refer(somebody())).hasStatus(201);
    }

    @Test
    void a_new_lookup_key_hashes_every_number_anew_and_finds_everybody_throughout() {
        var given = somebody();
        var former = somebody();
        var citizen = id(json(api.refer(former)), "citizenId");
        assertThat(api.post(Role.AUTHORITY, "{\"cpr\": \"%s\"}".formatted(given), CITIZEN + "/number", citizen))
                .hasStatus(200);
        var before = stored(citizen);

        var answer = rotate("LOOKUP_KEY");

        assertThat(answer).hasStatus(202);
        assertThat(rotate("LOOKUP_KEY")).hasStatus(409).bodyText().contains("keys:lookup-rotating");
        assertThat(found(given)).containsExactly(citizen);
        everybodyHasTheNewKeys();
        var after = stored(citizen);
        assertThat(after.getInteger("ring") / 2 + 1)
                .isEqualTo(json(answer).get("lookupKeys").asInt());
        assertThat(after.getList("cprHash", String.class))
                .hasSize(1)
                .doesNotContainAnyElementsOf(before.getList("cprHash", String.class));
        assertThat(found(given)).containsExactly(citizen);
        assertThat(found(former)).containsExactly(citizen);
        assertThat(json(api.refer(given)).get("citizenId").asString()).isEqualTo(citizen.toString());
    }

    @Test
    void nobody_is_stored_twice_while_the_lookup_key_is_rotated_among_intakes() throws Exception {
        var people = Stream.generate(Api::somebody).limit(30).toList();
        try (var senders = Executors.newFixedThreadPool(8)) {
            var citizens = new ArrayList<Future<List<UUID>>>();
            for (var cpr : people) {
                if (cpr.equals(people.get(10))) {
                    assertThat(rotate("LOOKUP_KEY")).hasStatus(202);
                }
                for (var twice : List.of(cpr, cpr)) {
                    citizens.add(senders.submit(() -> List.of(
                            id(json(api.refer(twice)), "citizenId"),
                            found(twice).getFirst())));
                }
            }
            for (var i = 0; i < citizens.size(); i += 2) {
                var one = citizens.get(i).get();
                assertThat(one).containsAll(citizens.get(i + 1).get());
                assertThat(found(people.get(i / 2))).containsExactly(one.getFirst());
            }
        }
        everybodyHasTheNewKeys();
        assertThat(people).allSatisfy(cpr -> assertThat(found(cpr)).hasSize(1));
    }

    @Test
    void a_request_repeated_after_the_lookup_key_was_rotated_has_no_second_effect() {
        var cpr = somebody();
        var first = asked(cpr);

        assertThat(rotate("LOOKUP_KEY")).hasStatus(202);
        var again = asked(cpr);

        assertThat(id(json(again), "referralId")).isEqualTo(id(json(first), "referralId"));
        everybodyHasTheNewKeys();
        assertThat(id(json(asked(cpr)), "referralId")).isEqualTo(id(json(first), "referralId"));
    }

    @Test
    void a_citizen_from_before_numbers_had_several_hashes_is_found_and_renewed() {
        var cpr = somebody();
        var citizen = id(json(api.refer(cpr)), "citizenId");
        everybodyHasTheNewKeys();
        var hash = stored(citizen).getList("cprHash", String.class).getFirst();
        var _ = mongo.execute(
                "citizens",
                documents -> documents.updateOne(
                        new Document("_id", citizen),
                        new Document("$set", new Document("identity.cprHash", hash))
                                .append("$unset", new Document("identity.ring", true))));
        assertThat(found(cpr)).containsExactly(citizen);

        assertThat(rotate("LOOKUP_KEY")).hasStatus(202);

        everybodyHasTheNewKeys();
        assertThat(stored(citizen).getInteger("ring")).isPositive();
        assertThat(found(cpr)).containsExactly(citizen);
    }

    @Test
    void a_citizen_from_before_the_rules_for_names_is_hashed_by_them_without_a_rotation() {
        var citizen = id(json(api.refer(somebody())), "citizenId");
        var hashes = stored(citizen).getList("nameHash", String.class);
        var former = new Document("identity.nameHash", List.of("of-other-rules"));
        var _ = mongo.execute(
                "citizens",
                documents -> documents.updateOne(
                        new Document("_id", citizen),
                        new Document("$set", former).append("$unset", new Document("identity.nameRules", true))));
        rotations.changed();

        everybodyHasTheNewKeys();

        assertThat(stored(citizen).getList("nameHash", String.class)).isEqualTo(hashes);
        assertThat(stored(citizen).getInteger("nameRules")).isEqualTo(NameKeys.RULES);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"WORKER", "LEADER", "AUTHORITY", "REGION", "PORTAL", "AUDITOR"})
    void only_the_operator_rotates(Role role) {
        assertThat(api.post(role, "{\"what\": \"DATA_KEY\"}", KEYS + "/rotation"))
                .hasStatus(403);
        assertThat(api.get(role, KEYS)).hasStatus(403);
    }

    @Test
    void what_cannot_be_rotated_is_refused_with_what_can() {
        var refused = rotate("ANY");

        assertThat(refused).hasStatus(400).bodyText().contains("DATA_KEY, MASTER_KEY, LOOKUP_KEY");
    }

    private MvcTestResult rotate(String what) {
        return api.post(Role.OPERATOR, "{\"what\": \"%s\"}".formatted(what), KEYS + "/rotation")
                .exchange();
    }

    private void everybodyHasTheNewKeys() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                json(api.get(Role.OPERATOR, KEYS).exchange())
                                        .get("rotating")
                                        .asBoolean())
                        .isFalse());
    }

    private MvcTestResult asked(String cpr) {
        return api.post(Role.AUTHORITY, Api.referral(cpr, "SEL85-9M"), "/api/v1/referrals")
                .header("Idempotency-Key", "rotated-" + cpr.hashCode())
                .exchange();
    }

    private List<UUID> found(String cpr) {
        var answer = json(api.post(Role.WORKER, "{\"cpr\": \"%s\"}".formatted(cpr), "/api/v1/citizens/search")
                .exchange());
        return answer.get("items")
                .valueStream()
                .map(item -> id(item, "citizenId"))
                .toList();
    }

    private String shown(UUID citizen) {
        return json(api.number(Role.WORKER, citizen)).get("cpr").asString();
    }

    private Document stored(UUID citizen) {
        var found = mongo.findOne(query(where("_id").is(citizen)), Document.class, "citizens");
        return Objects.requireNonNull(found).get("identity", Document.class);
    }

    /// A ciphertext names its data key in the sixteen bytes after the first.
    private static String keyOf(Document identity) {
        var bytes =
                identity.get("cpr", Document.class).get("bytes", Binary.class).getData();
        return HexFormat.of().formatHex(bytes, 1, 17);
    }
}
