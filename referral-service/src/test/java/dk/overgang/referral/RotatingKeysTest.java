package dk.overgang.referral;

import static dk.overgang.referral.Api.id;
import static dk.overgang.referral.Api.json;
import static dk.overgang.referral.Api.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.Role;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
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

    @Test
    void after_a_new_data_key_every_citizen_is_encrypted_anew_and_readable_throughout() {
        var cpr = somebody();
        var citizen = id(json(api.refer(cpr)), "citizenId");
        var before = stored(citizen);

        var answer = rotate("DATA_KEY");

        assertThat(answer).hasStatus(202);
        var newest = json(answer).get("dataKeys").asInt();
        assertThat(shown(citizen)).isEqualTo(cpr);
        await().untilAsserted(() -> assertThat(json(api.get(Role.OPERATOR, KEYS).exchange())
                        .get("rotating")
                        .asBoolean())
                .isFalse());
        var after = stored(citizen);
        assertThat(after.getInteger("key")).isEqualTo(newest);
        assertThat(keyOf(after)).isNotEqualTo(keyOf(before));
        assertThat(after.getString("cprHash")).isEqualTo(before.getString("cprHash"));
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

        assertThat(refused).hasStatus(400).bodyText().contains("DATA_KEY, MASTER_KEY");
    }

    private MvcTestResult rotate(String what) {
        return api.post(Role.OPERATOR, "{\"what\": \"%s\"}".formatted(what), KEYS + "/rotation")
                .exchange();
    }

    private String shown(UUID citizen) {
        return json(api.get(Role.WORKER, CITIZEN, citizen).exchange())
                .get("cpr")
                .asString();
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
