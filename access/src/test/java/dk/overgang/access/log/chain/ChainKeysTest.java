package dk.overgang.access.log.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.overgang.access.keys.KeyMissing;
import dk.overgang.access.log.chain.Entry.Head;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChainKeysTest {

    @TempDir
    Path directory;

    @Test
    void a_demo_makes_its_key_once_for_all_services_that_start_together() throws IOException {
        var made = IntStream.range(0, 20)
                .parallel()
                .mapToObj(_ -> ChainKeys.in(directory, true, () -> false).newest())
                .distinct()
                .toList();

        assertThat(made)
                .singleElement()
                .isEqualTo(ChainKeys.in(directory, false, () -> false).newest());
        var file = directory.resolve("access-log.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void elsewhere_a_missing_or_broken_key_stops_the_start_by_name() throws IOException {
        assertThatExceptionOfType(KeyMissing.class)
                .isThrownBy(() -> ChainKeys.in(directory, false, () -> false))
                .withMessageContaining("access-log.key")
                .satisfies(missing -> assertThat(missing.remedy()).contains("OVERGANG_KEYS"));
        var _ = Files.write(directory.resolve("access-log.key"), new byte[31]);

        assertThatExceptionOfType(KeyMissing.class)
                .isThrownBy(() -> ChainKeys.in(directory, true, () -> false))
                .withMessageContaining("32 bytes");
    }

    @Test
    void the_last_of_the_numbered_files_is_the_newest_and_none_shows_itself() throws IOException {
        var _ = Files.write(directory.resolve("access-log.key"), new byte[32]);
        var _ = Files.write(directory.resolve("access-log-2.key"), new byte[32]);
        var keys = ChainKeys.in(directory, false, () -> false);

        assertThat(keys.newest().number()).isEqualTo(2);
        assertThat(keys.numbered(1)).isPresent();
        assertThat(List.of(keys.numbered(0), keys.numbered(3))).allMatch(Optional::isEmpty);
        assertThat(keys).hasToString("ChainKeys[all=[chain key 1, chain key 2]]");
    }

    @Test
    void no_new_key_is_made_beside_a_log_that_an_old_one_has_written() {
        assertThatExceptionOfType(KeyMissing.class)
                .isThrownBy(() -> ChainKeys.in(directory, true, () -> true))
                .withMessageContaining("access-log.key does not exist, and the database holds")
                .satisfies(missing -> assertThat(missing.remedy())
                        .contains("Put the installation's own keys back", "empty database"));
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void another_key_than_that_of_the_newest_chains_is_not_used(@TempDir Path elsewhere) {
        var own = ChainKeys.in(directory, true, () -> false);
        var chains = List.of(chain("changed", own).anchoredAt(new Head("x", 1, "0"), own.newest()), chain("one", own));

        own.mustFit(List.of());
        own.mustFit(chains);
        assertThatExceptionOfType(KeyMissing.class)
                .isThrownBy(() -> ChainKeys.in(elsewhere, true, () -> false).mustFit(chains))
                .withMessageContaining("not the one");
    }

    private static Chain chain(String instance, ChainKeys keys) {
        return Chain.opened(instance, Instant.EPOCH, List.of(), keys.newest());
    }
}
