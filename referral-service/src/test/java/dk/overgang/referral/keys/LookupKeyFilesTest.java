package dk.overgang.referral.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.overgang.access.keys.KeyMissing;
import dk.overgang.encryption.KeyProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookupKeyFilesTest {

    @TempDir
    Path installation;

    @Test
    void a_demo_makes_its_key_once() {
        var first = keys(true).lookup(1);

        assertThat(first)
                .hasSize(32)
                .isNotEqualTo(new byte[32])
                .isEqualTo(keys(true).lookup(1))
                .isEqualTo(keys(false).lookup(1));
    }

    @Test
    void a_damaged_key_is_not_used_and_not_replaced() throws IOException {
        var _ = keys(true).lookup(1);
        var _ = Files.write(installation.resolve("citizens-lookup.key"), new byte[31]);

        assertThatExceptionOfType(KeyMissing.class)
                .isThrownBy(() -> {
                    var _ = keys(true).lookup(1);
                })
                .withMessageContaining("32 bytes");
    }

    private LookupKeyFiles keys(boolean create) {
        return new LookupKeyFiles(KeyProperties.inFiles(installation, create), _ -> false);
    }
}
