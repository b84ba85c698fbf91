package dk.overgang.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.overgang.launcher.setup.SetupError;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {
    @Test
    void what_takes_long_is_measured_only_when_it_is_asked_for() {
        assertThat(Arguments.of().figures())
                .contains(Figure.START, Figure.COST, Figure.COSTS)
                .doesNotContain(Figure.GROWTH, Figure.PROFILE);
        assertThat(Arguments.of("growth", "cost").figures()).containsExactlyInAnyOrder(Figure.GROWTH, Figure.COST);
    }

    @Test
    void growth_can_be_measured_on_a_mongodb() {
        assertThat(Arguments.of("growth", "--mongodb", "mongodb://localhost:27017"))
                .isEqualTo(new Arguments(Set.of(Figure.GROWTH), "mongodb://localhost:27017"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "speed",
                "growth --mongodb",
                "--mongodb mongodb://localhost:27017",
                "cost --mongodb mongodb://localhost:27017",
                "growth cost --mongodb mongodb://localhost:27017"
            })
    void what_cannot_be_meant_is_told_in_one_sentence(String arguments) {
        assertThatThrownBy(() -> Arguments.of(arguments.split(" ")))
                .isInstanceOf(SetupError.class)
                .message()
                .endsWith(".")
                .doesNotContain("\n");
    }
}
