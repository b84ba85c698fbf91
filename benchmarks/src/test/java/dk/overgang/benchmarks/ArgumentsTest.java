package dk.overgang.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.overgang.launcher.setup.SetupError;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {
    @Test
    void what_takes_long_is_measured_only_when_it_is_asked_for() {
        assertThat(Arguments.of().figures())
                .contains(Figure.START, Figure.COST, Figure.COSTS)
                .doesNotContain(
                        Figure.GROWTH, Figure.PAGE, Figure.PEERS, Figure.REMINDERS, Figure.PORTAL, Figure.PROFILE);
        assertThat(Arguments.of("growth", "cost").figures()).containsExactlyInAnyOrder(Figure.GROWTH, Figure.COST);
    }

    @ParameterizedTest
    @EnumSource(names = {"GROWTH", "PAGE", "REMINDERS"})
    void growth_the_page_or_the_reminders_can_be_measured_on_a_mongodb(Figure figure) {
        var arguments = Arguments.of(figure.word(), "--mongodb", "mongodb://localhost:27017");
        assertThat(arguments.figures()).containsExactly(figure);
        assertThat(arguments.mongodb()).isEqualTo("mongodb://localhost:27017");
    }

    @Test
    void the_page_is_measured_among_so_many_courses_as_are_asked_for() {
        assertThat(Arguments.of("page").stored()).containsExactly(1_000, 10_000, 100_000);
        assertThat(Arguments.of("page", "--stored", "500").stored()).containsExactly(500);
        assertThat(Arguments.of("page", "--stored", "1000,2000").stored()).containsExactly(1000, 2000);
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
                "growth cost --mongodb mongodb://localhost:27017",
                "growth page --mongodb mongodb://localhost:27017",
                "page --stored",
                "page --stored many",
                "page --stored 499",
                "page --stored 1000,",
                "page --stored 2000,1000",
                "page --stored 1000,1000",
                "growth --stored 1000"
            })
    void what_cannot_be_meant_is_told_in_one_sentence(String arguments) {
        assertThatThrownBy(() -> Arguments.of(arguments.split(" ")))
                .isInstanceOf(SetupError.class)
                .message()
                .endsWith(".")
                .doesNotContain("\n");
    }
}
