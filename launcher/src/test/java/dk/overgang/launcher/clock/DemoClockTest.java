package dk.overgang.launcher.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.overgang.launcher.setup.SetupError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoClockTest {
    private static final InstantSource REAL = InstantSource.fixed(Instant.parse("2026-11-22T10:15:30.123456789Z"));

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = directory.resolve("clock");
    }

    @Test
    void a_new_clock_shows_real_time_to_the_millisecond() {
        assertThat(DemoClock.open(file, REAL).instant()).isEqualTo("2026-11-22T10:15:30.123Z");
    }

    @Test
    void a_clock_can_start_on_a_morning_in_copenhagen() {
        var clock = DemoClock.startingOn(LocalDate.parse("2026-01-12"), file, REAL);
        assertThat(clock.instant()).isEqualTo("2026-01-12T07:00:00Z");
        assertThat(clock.today()).isEqualTo("2026-01-12");
    }

    @Test
    void it_goes_on_where_it_was_after_a_restart() {
        var before =
                DemoClock.startingOn(LocalDate.parse("2026-01-12"), file, REAL).forward(ClockMove.of("P14D"));
        assertThat(DemoClock.open(file, REAL).instant()).isEqualTo(before).isEqualTo("2026-01-26T07:00:00Z");
    }

    @Test
    void a_day_is_a_calendar_day_also_when_the_summer_begins() {
        var clock = DemoClock.startingOn(LocalDate.parse("2026-03-28"), file, REAL);
        assertThat(clock.forward(ClockMove.of("P1D"))).isEqualTo("2026-03-29T06:00:00Z");
        assertThat(clock.forward(ClockMove.of("PT24H"))).isEqualTo("2026-03-30T06:00:00Z");
    }

    @Test
    void listeners_are_told_when_it_shows_the_new_time_even_if_one_of_them_fails() {
        var clock = DemoClock.open(file, REAL);
        List<Instant> seen = new ArrayList<>();
        clock.onMove(() -> {
            throw new IllegalStateException();
        });
        clock.onMove(() -> seen.add(clock.instant()));
        var after = clock.forward(ClockMove.of("P1D"));
        assertThat(seen).containsExactly(after);
    }

    @Test
    void a_clock_in_another_zone_moves_along() {
        var clock = DemoClock.open(file, REAL);
        var local = clock.withZone(DemoClock.COPENHAGEN);
        var _ = clock.forward(ClockMove.of("P1D"));
        assertThat(local.instant()).isEqualTo(clock.instant());
        assertThat(local.getZone()).isEqualTo(DemoClock.COPENHAGEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P-1D", "P0D", "PT0S", "P11Y", "P999999999Y", "fourteen days", ""})
    void it_never_moves_back_nor_by_what_is_no_length(String length) {
        var clock = DemoClock.open(file, REAL);
        var before = clock.instant();
        assertThatThrownBy(() -> clock.forward(ClockMove.of(length))).isInstanceOf(SetupError.class);
        assertThat(clock.instant()).isEqualTo(before);
    }

    @Test
    void an_unreadable_file_is_told_in_one_sentence() throws Exception {
        var _ = Files.writeString(file, "half past nine");
        assertThatThrownBy(() -> DemoClock.open(file, REAL))
                .isInstanceOf(SetupError.class)
                .hasMessageContaining("--fresh");
    }
}
