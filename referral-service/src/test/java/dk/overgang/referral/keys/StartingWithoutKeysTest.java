package dk.overgang.referral.keys;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.access.keys.KeyMissing;
import dk.overgang.referral.identities.domain.Cpr;
import dk.overgang.referral.identities.domain.IdentityVault;
import dk.overgang.referral.identities.domain.Person;
import dk.overgang.testkit.database.Databases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/// The service's own start on data whose keys are gone, in a demo too, where a missing key is made for an empty
/// database.
class StartingWithoutKeysTest {

    private static final Person SOMEBODY = new Person(new Cpr("0703920AA0"), "Prøve Borger");

    @TempDir
    Path keys;

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(MongoAutoConfiguration.class, DataMongoAutoConfiguration.class))
            .withUserConfiguration(KeyConfiguration.class)
            .withPropertyValues("spring.mongodb.uri=" + Databases.uri("keys-" + UUID.randomUUID()));

    @BeforeEach
    void somebody_is_stored() {
        mayMakeKeys(true).run(started -> {
            assertThat(started).hasNotFailed();
            assertThat(started.getBean(IdentityVault.class).encrypt(SOMEBODY)).isNotNull();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"citizens-master.key", "citizens-lookup.key"})
    void a_missing_key_is_not_made_anew_and_the_service_does_not_start(String key) throws IOException {
        Files.delete(keys.resolve(key));

        mayMakeKeys(true)
                .run(started -> assertThat(started.getStartupFailure())
                        .rootCause()
                        .isInstanceOf(KeyMissing.class)
                        .hasMessageContaining(key + " does not exist, and the database holds what was made with it"));
        assertThat(keys.resolve(key)).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "citizens-master.key, 96, does not open what the database holds",
        "citizens-lookup.key, 32, is not the one that this installation uses"
    })
    void another_key_under_the_same_name_does_not_start_the_service(String key, int length, String reason)
            throws IOException {
        var _ = Files.write(keys.resolve(key), new byte[length]);

        mayMakeKeys(false)
                .run(started -> assertThat(started.getStartupFailure())
                        .rootCause()
                        .isInstanceOf(KeyMissing.class)
                        .hasMessageContaining(reason));
    }

    @Test
    void with_its_keys_it_starts_again() {
        mayMakeKeys(false).run(started -> assertThat(started).hasNotFailed());
    }

    private ApplicationContextRunner mayMakeKeys(boolean create) {
        return service.withPropertyValues("overgang.keys.directory=" + keys, "overgang.keys.create=" + create);
    }
}
