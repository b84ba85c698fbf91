package dk.overgang.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.overgang.launcher.setup.SetupError;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
    @Test
    void a_demo_keeps_its_data_and_has_citizens_unless_told_otherwise() {
        assertThat(Options.of()).isEqualTo(new Options(false, true, null));
        assertThat(Options.of("--without-citizens")).isEqualTo(new Options(false, false, null));
    }

    @Test
    void a_fresh_demo_can_start_on_any_day() {
        assertThat(Options.of("--fresh", "--at", "2026-01-12"))
                .isEqualTo(new Options(true, true, LocalDate.of(2026, 1, 12)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--at",
                "--fresh --at",
                "--fresh --at 2026-02-30",
                "--at 2026-01-12",
                "--fast",
                "--fresh --at 2026-01-12 --at 2026-01-13"
            })
    void what_cannot_be_meant_is_told_in_one_sentence(String arguments) {
        assertThatThrownBy(() -> Options.of(arguments.split(" ")))
                .isInstanceOf(SetupError.class)
                .message()
                .endsWith(".")
                .doesNotContain("\n");
    }
}
