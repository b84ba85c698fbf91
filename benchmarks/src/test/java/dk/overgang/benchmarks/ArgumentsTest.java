package dk.overgang.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.overgang.launcher.setup.SetupError;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {
    @Test
    void what_takes_long_is_measured_only_when_it_is_asked_for() {
        assertThat(Arguments.of().figures())
                .contains(Figure.START, Figure.COST, Figure.COSTS)
                .doesNotContain(Figure.GROWTH, Figure.PEERS, Figure.PROFILE);
        assertThat(Arguments.of("growth", "cost").figures()).containsExactlyInAnyOrder(Figure.GROWTH, Figure.COST);
    }

    @Test
    void growth_can_be_measured_on_a_mongodb() {
        var arguments = Arguments.of("growth", "--mongodb", "mongodb://localhost:27017");
        assertThat(arguments.figures()).containsExactly(Figure.GROWTH);
        assertThat(arguments.mongodb()).isEqualTo("mongodb://localhost:27017");
    }

    @Test
    void peers_are_looked_for_where_they_are_said_to_be() {
        assertThat(Arguments.of("peers").peers()).isEqualTo(Path.of("../shared/peers"));
        assertThat(Arguments.of("peers", "--peers", "elsewhere").peers()).isEqualTo(Path.of("elsewhere"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "speed",
                "growth --mongodb",
                "peers --peers",
                "growth --peers elsewhere",
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
