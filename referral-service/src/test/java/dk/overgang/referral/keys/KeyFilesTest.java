package dk.overgang.referral.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.overgang.access.keys.KeyMissing;
import dk.overgang.access.keys.KeyMissingAnalyzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFilesTest {

    @TempDir
    Path installation;

    @Test
    void a_demo_makes_its_keys_once() {
        var first = keys(true);

        assertThat(first.master())
                .hasSize(96)
                .isEqualTo(keys(true).master())
                .isEqualTo(keys(false).master());
        assertThat(first.lookup(1)).hasSize(32).isEqualTo(keys(true).lookup(1)).isNotEqualTo(new byte[32]);
    }

    @Test
    void nobody_but_the_owner_reads_them() throws IOException {
        var _ = keys(true).master();

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
                    var _ = keys(false).master();
                })
                .satisfies(missing -> {
                    var analysis = Objects.requireNonNull(new KeyMissingAnalyzer().analyze(missing));
                    assertThat(analysis.getDescription()).contains("citizens-master.key does not exist");
                    assertThat(analysis.getAction()).contains("OVERGANG_KEYS").contains("OVERGANG_KEYS_CREATE");
                });
    }

    @Test
    void a_damaged_key_is_not_used_and_not_replaced() throws IOException {
        var _ = keys(true).lookup(1);
        var _ = Files.write(installation.resolve("keys/citizens-lookup.key"), new byte[31]);

        assertThatExceptionOfType(KeyMissing.class)
                .isThrownBy(() -> {
                    var _ = keys(true).lookup(1);
                })
                .withMessageContaining("32 bytes");
    }

    private KeyFiles keys(boolean create) {
        return new KeyFiles(
                new KeyProperties(
                        installation.resolve("keys"),
                        create,
                        Duration.ZERO,
                        KeyProperties.Kms.LOCAL,
                        new KeyProperties.Kmip(null, "kmip", true)),
                (_, _) -> false);
    }
}
