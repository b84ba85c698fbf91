package dk.overgang.encryption;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.access.keys.KeyMissing;
import dk.overgang.encryption.domain.EncryptedText;
import dk.overgang.encryption.domain.TextVault;
import dk.overgang.messaging.time.ClockMoves;
import dk.overgang.testkit.database.Databases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/// The start of a service on texts whose key is gone, in a demo too, where a missing key is made for an empty
/// database.
class StartingWithoutTextKeysTest {

    @TempDir
    Path keys;

    private final ApplicationContextRunner unnamed = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    MongoAutoConfiguration.class, DataMongoAutoConfiguration.class, EncryptionAutoConfiguration.class))
            .withBean(ClockMoves.class, () -> _ -> {})
            .withPropertyValues("spring.mongodb.uri=" + Databases.uri("texts-" + UUID.randomUUID()));
    private final ApplicationContextRunner service =
            unnamed.withPropertyValues("overgang.encryption.name=course-texts");
    private final AtomicReference<EncryptedText> stored = new AtomicReference<>();

    @BeforeEach
    void a_text_is_stored() {
        mayMakeKeys(true).run(started -> {
            assertThat(started).hasNotFailed();
            stored.set(started.getBean(TextVault.class).encrypt("Hej"));
        });
        assertThat(keys.resolve("course-texts-master.key")).exists();
    }

    @Test
    void a_missing_key_is_not_made_anew_and_the_service_does_not_start() throws IOException {
        Files.delete(keys.resolve("course-texts-master.key"));

        mayMakeKeys(true)
                .run(started -> assertThat(started.getStartupFailure())
                        .rootCause()
                        .isInstanceOf(KeyMissing.class)
                        .hasMessageContaining("course-texts-master.key does not exist, and the database holds what"
                                + " was made with it"));
        assertThat(keys.resolve("course-texts-master.key")).doesNotExist();
    }

    @Test
    void another_key_under_the_same_name_does_not_start_the_service() throws IOException {
        var _ = Files.write(keys.resolve("course-texts-master.key"), new byte[96]);

        mayMakeKeys(false)
                .run(started -> assertThat(started.getStartupFailure())
                        .rootCause()
                        .isInstanceOfSatisfying(
                                KeyMissing.class,
                                missing ->
                                        assertThat(missing.remedy()).contains("Put the installation's own keys back"))
                        .hasMessageContaining(
                                "course-texts-master.key (or a later one) does not open what the" + " database holds"));
    }

    @Test
    void with_its_key_it_starts_again_and_decrypts() {
        mayMakeKeys(false).run(started -> {
            assertThat(started).hasNotFailed();
            assertThat(started.getBean(TextVault.class).decrypt(stored.get())).isEqualTo("Hej");
        });
    }

    @Test
    void a_service_that_names_no_keys_has_no_vault_of_texts() {
        unnamed.run(started -> assertThat(started).hasNotFailed().doesNotHaveBean(TextVault.class));
    }

    private ApplicationContextRunner mayMakeKeys(boolean create) {
        return service.withPropertyValues("overgang.keys.directory=" + keys, "overgang.keys.create=" + create);
    }
}
