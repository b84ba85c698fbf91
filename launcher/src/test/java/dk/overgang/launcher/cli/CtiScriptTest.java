package dk.overgang.launcher.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CtiScriptTest {
    private static final Path REPOSITORY = Path.of("..");

    private record Ended(int status, String output, String complaint) {}

    @BeforeEach
    void needsBash() {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "Skipped: there is no /bin/bash on this machine.");
    }

    @Test
    void without_a_command_it_explains_itself() throws Exception {
        assertThat(cti(Map.of())).satisfies(ended -> {
            assertThat(ended.status()).isZero();
            assertThat(ended.output())
                    .contains("demo", "test", "bench", "doctor", "token", "clock", "hospital", "walk");
        });
    }

    @Test
    void a_command_it_does_not_know_is_told_in_one_sentence() throws Exception {
        assertOneSentence(cti(Map.of(), "dance"), "dance");
    }

    @Test
    void what_a_command_would_not_use_is_told_in_one_sentence() throws Exception {
        assertOneSentence(cti(Map.of(), "doctor", "quickly"), "quickly");
        assertOneSentence(cti(Map.of(), "help", "clock"), "clock");
    }

    @Test
    void an_offset_that_is_no_number_is_told_in_one_sentence() throws Exception {
        assertOneSentence(cti(Map.of("CTI_PORT_OFFSET", "many"), "demo"), "CTI_PORT_OFFSET");
    }

    @Test
    void what_ci_runs_can_be_parsed() throws Exception {
        var ended = run(Map.of(), List.of("bash", "-n", ".ci/run"));
        assertThat(ended).isEqualTo(new Ended(0, "", ""));
    }

    private static void assertOneSentence(Ended ended, String about) {
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.output()).isEmpty();
        assertThat(ended.complaint().lines())
                .singleElement()
                .asString()
                .contains(about)
                .endsWith(".");
    }

    private static Ended cti(Map<String, String> environment, String... words) throws Exception {
        return run(
                environment, Stream.concat(Stream.of("./cti"), Stream.of(words)).toList());
    }

    private static Ended run(Map<String, String> environment, List<String> command) throws Exception {
        var builder = new ProcessBuilder(command).directory(REPOSITORY.toFile());
        builder.environment().putAll(environment);
        var process = builder.start();
        var complaint = new String(process.getErrorStream().readAllBytes(), UTF_8);
        var output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Ended(process.waitFor(), output, complaint);
    }
}
