package dk.overgang.access.log.chain;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import dk.overgang.access.keys.DerivedSecrets;
import dk.overgang.access.keys.KeyMissing;
import dk.overgang.access.keys.KeysAutoConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/// A service's start on a database with an access log, after the log's key is gone.
class StartingWithoutTheKeyTest {

    @TempDir
    Path keys;

    private final MongoServer database = new MongoServer(new MemoryBackend());
    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    MongoAutoConfiguration.class,
                    DataMongoAutoConfiguration.class,
                    KeysAutoConfiguration.class,
                    AccessLogAutoConfiguration.class))
            .withPropertyValues(
                    "spring.application.name=library",
                    "spring.mongodb.uri=" + database.bindAndGetConnectionString() + "/library",
                    "spring.mongodb.representation.uuid=standard",
                    "overgang.access-log.keep=P2Y",
                    "overgang.access-log.keys.create=true");

    @AfterEach
    void the_database_stops() {
        database.shutdownNow();
    }

    @Test
    void an_empty_database_gets_a_key_and_one_with_a_log_does_not() throws IOException {
        started().run(service -> {
            assertThat(service).hasNotFailed().hasSingleBean(DerivedSecrets.class);
            var ownKey = service.getBean(ChainKeys.class).newest();
            service.getBean(LogStore.class).open(Chain.opened("library-1", Instant.EPOCH, List.of(), ownKey));
        });
        started().run(service -> assertThat(service).hasNotFailed());

        Files.delete(keys.resolve("access-log.key"));

        started()
                .run(service -> assertThat(service.getStartupFailure())
                        .rootCause()
                        .isInstanceOf(KeyMissing.class)
                        .hasMessageContaining("access-log.key does not exist, and the database holds"));
        assertThat(keys.resolve("access-log.key")).doesNotExist();

        var _ = Files.write(keys.resolve("access-log.key"), new byte[32]);
        started()
                .run(service -> assertThat(service.getStartupFailure())
                        .rootCause()
                        .isInstanceOf(KeyMissing.class)
                        .hasMessageContaining("is not the one that the access log was written with"));
    }

    private ApplicationContextRunner started() {
        return service.withPropertyValues(
                "overgang.access-log.keys.directory=" + keys, "overgang.access-log.ends=" + keys);
    }
}
