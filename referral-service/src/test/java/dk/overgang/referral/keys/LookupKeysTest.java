package dk.overgang.referral.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoClients;
import dk.overgang.access.keys.KeyMissing;
import dk.overgang.encryption.KeyProperties;
import dk.overgang.testkit.database.Databases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;

/// Several instances on one database, of which one has not heard yet.
class LookupKeysTest {

    private static final String CITIZENS = "citizens";
    private static final int PEOPLE = 100;

    @TempDir
    Path installation;

    private final MongoTemplate mongo =
            new MongoTemplate(MongoClients.create(Databases.address()), "lookup-" + UUID.randomUUID());

    @BeforeEach
    void citizens_are_unique_as_in_the_service() {
        new KeyConfiguration()
                .hashesAndKeys()
                .indexes()
                .forEach(index -> mongo.indexOps(CITIZENS).createIndex(index));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void of_two_intakes_at_once_under_neighbouring_rings_one_is_kept(int turns) throws Exception {
        var ahead = instance(installation, true);
        for (var i = 0; i < turns; i++) {
            assertThat(ahead.turn(ahead.ring())).isTrue();
        }
        var behind = instance(installation, true);
        assertThat(behind.ring().number()).isEqualTo(turns);
        assertThat(ahead.turn(ahead.ring())).isTrue();

        try (var senders = Executors.newFixedThreadPool(4)) {
            var intakes = IntStream.range(0, PEOPLE)
                    .boxed()
                    .flatMap(person -> List.of(intake(person, behind), intake(person, ahead)).stream())
                    .toList();
            var kept = 0;
            for (var intake : senders.invokeAll(intakes)) {
                kept += intake.get() ? 1 : 0;
            }
            assertThat(kept).isEqualTo(PEOPLE);
        }
        assertThat(behind.ring().number()).isEqualTo(turns);
        assertThat(mongo.findAll(Document.class, CITIZENS)).hasSize(PEOPLE);
    }

    @Test
    void an_instance_hears_of_the_ring_when_it_looks_again_and_turns_it_only_once() {
        var one = instance(installation, true);
        var other = instance(installation, true);
        var first = one.ring();
        assertThat(other.ring().number()).isEqualTo(first.number());

        assertThat(one.turn(first)).isTrue();

        assertThat(other.turn(first)).isFalse();
        assertThat(other.ring().keys()).containsExactly(2, 1);
        assertThat(other.hashes("text", other.ring())).isEqualTo(one.hashes("text", one.ring()));
    }

    @Test
    void an_instance_without_the_new_key_or_with_another_one_finds_and_stores_nobody(@TempDir Path elsewhere)
            throws IOException {
        var one = instance(installation, true);
        var first = one.ring();
        var _ = Files.copy(installation.resolve("citizens-lookup.key"), elsewhere.resolve("citizens-lookup.key"));
        var behind = instance(elsewhere, false);
        assertThat(behind.ring()).isEqualTo(first);

        assertThat(one.turn(first)).isTrue();

        assertThatExceptionOfType(KeyMissing.class).isThrownBy(behind::lookAgain);
        assertThatExceptionOfType(KeyMissing.class).isThrownBy(behind::ring);
        assertThat(new KeyHealth(behind).health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(new KeyHealth(one).health().getStatus()).isEqualTo(Status.UP);
        var _ = Files.write(elsewhere.resolve("citizens-lookup-2.key"), new byte[32]);
        assertThatExceptionOfType(KeyMissing.class)
                .isThrownBy(instance(elsewhere, false)::ring)
                .withMessageContaining("not the one");
    }

    private LookupKeys instance(Path keys, boolean create) {
        return new LookupKeys(
                mongo,
                new LookupKeyFiles(KeyProperties.inFiles(keys, create), LookupKeys.marked(mongo)),
                InstantSource.system());
    }

    private Callable<Boolean> intake(int person, LookupKeys lookup) {
        return () -> {
            var hashes = lookup.hashes("person-" + person, lookup.ring());
            try {
                var _ = mongo.insert(
                        new Document("municipality", "0101").append("identity", new Document("cprHash", hashes)),
                        CITIZENS);
                return true;
            } catch (DuplicateKeyException taken) {
                return false;
            }
        };
    }
}
