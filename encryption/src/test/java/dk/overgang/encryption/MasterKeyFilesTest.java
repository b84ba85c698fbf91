package dk.overgang.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.overgang.access.Problem;
import dk.overgang.access.keys.KeyMissing;
import dk.overgang.access.keys.KeyMissingAnalyzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyFilesTest {

    @TempDir
    Path installation;

    @Test
    void a_demo_makes_its_key_once() {
        var first = keys(true).all();

        assertThat(first.get("local")).hasSize(96).isNotEqualTo(new byte[96]);
        assertThat(keys(true).all().get("local")).isEqualTo(first.get("local"));
        assertThat(keys(false).all().get("local")).isEqualTo(first.get("local"));
    }

    @Test
    void nobody_but_the_owner_reads_it() throws IOException {
        var _ = keys(true).all();

        try (var files = Files.list(installation.resolve("keys"))) {
            assertThat(files)
                    .singleElement()
                    .satisfies(file -> assertThat(Files.getPosixFilePermissions(file))
                            .allMatch(right -> right.name().startsWith("OWNER")));
        }
    }

    @Test
    void an_installation_without_keys_says_what_is_missing_and_what_to_do() {
        assertThatExceptionOfType(KeyMissing.class)
                .isThrownBy(() -> {
                    var _ = keys(false).all();
                })
                .satisfies(missing -> {
                    var analysis = Objects.requireNonNull(new KeyMissingAnalyzer().analyze(missing));
                    assertThat(analysis.getDescription()).contains("visits-master.key does not exist");
                    assertThat(analysis.getAction()).contains("OVERGANG_KEYS").contains("OVERGANG_KEYS_CREATE");
                });
    }

    @Test
    void a_key_that_the_database_needs_is_not_made_anew() {
        assertThatExceptionOfType(KeyMissing.class)
                .isThrownBy(() -> {
                    var _ = keys(true, number -> number == 1).all();
                })
                .withMessageContaining("visits-master.key does not exist, and the database holds");
        assertThat(installation.resolve("keys")).doesNotExist();
    }

    @Test
    void a_damaged_key_is_not_used_and_not_replaced() throws IOException {
        var _ = keys(true).all();
        var _ = Files.write(installation.resolve("keys/visits-master.key"), new byte[95]);

        assertThatExceptionOfType(KeyMissing.class)
                .isThrownBy(() -> {
                    var _ = keys(true).all();
                })
                .withMessageContaining("96 bytes");
    }

    @Test
    void a_demo_makes_the_next_key_when_the_newest_is_in_use() {
        var _ = keys(true).all();

        keys(true, number -> number == 1).next();
        keys(true, number -> number == 1).next();

        assertThat(keys(false).all()).containsOnlyKeys("local", "local:2");
        assertThat(keys(false).count()).isEqualTo(2);
    }

    @Test
    void elsewhere_the_next_key_must_have_been_put_there() throws IOException {
        var _ = keys(true).all();
        var installed = keys(false, number -> number == 1);

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(installed::next)
                .satisfies(problem -> assertThat(problem.args()).containsExactly("visits-master-2.key"));
        var _ = Files.write(installation.resolve("keys/visits-master-2.key"), new byte[96]);
        installed.next();

        assertThat(installed.all()).containsOnlyKeys("local", "local:2");
    }

    private MasterKeyFiles keys(boolean create) {
        return keys(create, _ -> false);
    }

    private MasterKeyFiles keys(boolean create, IntPredicate isInUse) {
        return new MasterKeyFiles(KeyProperties.inFiles(installation.resolve("keys"), create), "visits", isInUse);
    }
}
