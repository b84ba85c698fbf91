package dk.overgang.launcher.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SetupTest {
    @TempDir
    Path directory;

    @Test
    void the_offset_moves_every_port() {
        var setup = Setup.of(Map.of("CTI_PORT_OFFSET", "100"));
        assertThat(setup.port(Port.REFERRAL)).isEqualTo(8181);
        assertThat(setup.port(Port.KAFKA)).isEqualTo(9192);
        assertThat(setup.port(Port.STORE)).isEqualTo(27117);
        assertThat(setup.http(Port.IDENTITY)).hasToString("http://localhost:8185");
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "-1", "40000", ""})
    void an_impossible_offset_is_told_in_one_sentence(String offset) {
        assertOneSentence(() -> Setup.of(Map.of("CTI_PORT_OFFSET", offset)), "CTI_PORT_OFFSET");
    }

    @Test
    void a_taken_port_is_told_with_its_owner_and_the_remedy() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // The highest of the ports: with any free port in its place the offset is a possible one.
            var setup = new Setup(directory, Math.max(0, taken.getLocalPort() - Port.STORE.with(0)));
            assertThat(setup.port(Port.STORE)).isEqualTo(taken.getLocalPort());
            assertOneSentence(() -> Machine.mustHaveFreePorts(setup), "the document store", "CTI_PORT_OFFSET");
        }
    }

    @Test
    void too_little_memory_is_told_in_one_sentence() {
        assertOneSentence(() -> Machine.mustHaveMemory(600), "1024 MiB", "600 MiB");
        Machine.mustHaveMemory(1024);
    }

    @Test
    void too_little_room_on_the_disk_is_told_in_one_sentence() {
        assertOneSentence(() -> new Disk(directory, 20).mustHaveRoom(), directory.toString(), "20 MiB", "CTI_DATA");
        new Disk(directory, 32).mustHaveRoom();
        assertThat(Disk.of(directory.resolve("not/there/yet")).freeMib()).isPositive();
    }

    @Test
    void a_disk_that_becomes_full_is_told_by_name_with_the_remedy() {
        var write = new IllegalStateException("Writing failed", new IOException("No space left on device"));

        assertThat(new Disk(directory, 0).failed(write).sentence())
                .isEqualTo(
                        "The disk of %s is full, so Overgang has stopped: free some room and start it again, everything it has answered is stored."
                                .formatted(directory));
        assertThat(new Disk(directory, 900)
                        .failed(new IllegalStateException("Writing failed", new IOException("Input/output error")))
                        .sentence())
                .contains(directory.toString(), "Input/output error", "start it again");
    }

    @Test
    void two_demos_do_not_share_their_data() throws Exception {
        try (var _ = DataDirectory.hold(directory)) {
            assertOneSentence(() -> DataDirectory.hold(directory), "CTI_DATA");
        }
        DataDirectory.hold(directory).close();
    }

    @Test
    void a_directory_that_is_none_is_told_in_one_sentence() throws Exception {
        var file = Files.writeString(directory.resolve("file"), "");
        assertOneSentence(() -> DataDirectory.hold(file), "CTI_DATA");
    }

    @Test
    void emptying_takes_the_demos_data_and_nothing_else() throws Exception {
        try (var data = DataDirectory.hold(directory)) {
            var _ = Files.createDirectories(data.store().getParent());
            var _ = Files.writeString(data.store(), "");
            var _ = Files.writeString(data.clock(), "PT0S");
            var foreign = Files.writeString(directory.resolve("thesis.txt"), "years of work");
            data.empty();
            assertThat(data.store()).doesNotExist();
            assertThat(data.clock()).doesNotExist();
            assertThat(foreign).exists();
        }
    }

    @Test
    void data_whose_keys_are_gone_are_told_in_one_sentence_before_anything_starts() throws Exception {
        try (var data = DataDirectory.hold(directory)) {
            data.mustHaveKeys();
            var _ = Files.writeString(new Setup(directory, 0).demoData(), "2026-01-12 done");
            assertOneSentence(data::mustHaveKeys, data.keys().toString(), "--fresh");
            var _ = Files.createDirectories(data.keys());
            data.mustHaveKeys();
        }
    }

    private static void assertOneSentence(ThrowingCallable call, String... parts) {
        assertThatThrownBy(call)
                .isInstanceOf(SetupError.class)
                .hasMessageContainingAll(parts)
                .message()
                .doesNotContain("\n", ". ")
                .endsWith(".");
    }
}
