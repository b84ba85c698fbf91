package dk.overgang.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.overgang.launcher.setup.SetupError;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
    @Test
    void a_demo_keeps_its_data_and_has_citizens_unless_told_otherwise() {
        assertThat(Options.of()).isEqualTo(new Options(false, true, null, null));
        assertThat(Options.of("--without-citizens")).isEqualTo(new Options(false, false, null, null));
    }

    @Test
    void a_fresh_demo_can_start_on_any_day() {
        assertThat(Options.of("--fresh", "--at", "2026-01-12"))
                .isEqualTo(new Options(true, true, LocalDate.of(2026, 1, 12), null));
    }

    @ParameterizedTest
    @CsvSource({
        "mongodb://localhost:27017, mongodb://localhost:27017, ''",
        "mongodb://localhost:27017/, mongodb://localhost:27017, ''",
        "mongodb://me:secret@one:27017/?replicaSet=rs0, mongodb://me:secret@one:27017, ?replicaSet=rs0"
    })
    void a_demo_can_keep_its_documents_in_a_mongodb(String uri, String server, String options) {
        assertThat(Options.of("--mongodb", uri).mongodb()).isEqualTo(new StoreAddress(server, options));
    }

    @Test
    void the_login_of_a_mongodb_is_not_shown() {
        assertThat(Options.of("--mongodb", "mongodb://me:secret@one:27017,two:27017/?tls=true"))
                .asString()
                .contains("mongodb://one:27017,two:27017")
                .doesNotContain("me:", "secret");
        assertThatThrownBy(() -> Options.of("--mongodb", "mongodb://me:secret@one:27017/course"))
                .isInstanceOf(SetupError.class)
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--mongodb",
                "--mongodb localhost:27017",
                "--mongodb mongodb://localhost:27017/course",
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
