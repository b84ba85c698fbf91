package dk.overgang.referral.referrals.capacity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.overgang.referral.referrals.capacity.CapacityNorms.Capacity;
import dk.overgang.referral.referrals.rules.RuleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.io.ByteArrayResource;
import tools.jackson.core.JacksonException;

/// What a municipality may change it changes by a file of its own, not by a new version of the service.
class ReplacingTheRulesTest {

    private static final String OWN = """
            {"version": "own-7", "waitingList": %s,
             "norms": [{"municipality": "0101", "programme": "YOUTH", "places": 2}]}
            """;

    private Path file;

    @BeforeEach
    void own(@TempDir Path directory) throws IOException {
        file = Files.writeString(directory.resolve("capacity.json"), OWN.formatted(true));
    }

    @Test
    void a_file_of_the_municipality_s_own_stands_in_for_the_shipped_one() {
        service().run(context -> {
            var norms = context.getBean(CapacityNorms.class);
            assertThat(norms.version()).isEqualTo("own-7");
            assertThat(norms.norm("0101", "YOUTH")).isPresent();
            assertThat(norms.norm("0101", "SEL85-9M")).isEmpty();
        });
    }

    @Test
    void a_misspelt_rule_keeps_the_service_from_starting() throws IOException {
        Files.writeString(file, OWN.formatted(true).replace("waitingList", "waitinglist"));

        service().run(context -> assertThat(context).getFailure().rootCause().isInstanceOf(JacksonException.class));
    }

    @Test
    void a_file_that_is_not_there_keeps_the_service_from_starting() throws IOException {
        Files.delete(file);

        service().run(context -> assertThat(context).getFailure().rootCause().isInstanceOf(IOException.class));
    }

    @ParameterizedTest
    @CsvSource({"true, 1, HAS", "true, 2, WAITLIST", "true, 3, WAITLIST", "false, 1, HAS", "false, 2, NONE"})
    void there_is_a_place_a_waiting_list_or_nothing(boolean waitingList, long active, Capacity capacity) {
        var norms =
                RuleFiles.read(new ByteArrayResource(OWN.formatted(waitingList).getBytes(UTF_8)), CapacityNorms.class);

        assertThat(norms.capacity(norms.norm("0101", "YOUTH").orElseThrow(), active))
                .isEqualTo(capacity);
    }

    @Test
    void a_field_nobody_knows_is_no_rule() {
        var extended = OWN.formatted(true).replace("\"places\": 2", "\"places\": 2, \"beds\": 3");

        assertThatThrownBy(() -> RuleFiles.read(new ByteArrayResource(extended.getBytes(UTF_8)), CapacityNorms.class))
                .hasMessageContaining("beds");
    }

    private ApplicationContextRunner service() {
        return new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withUserConfiguration(CapacityConfiguration.class)
                .withPropertyValues("spring.config.name=referral-service", "OVERGANG_RULES_CAPACITY=" + file.toUri());
    }
}
