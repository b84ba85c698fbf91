package dk.overgang.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.benchmarks.load.WarmUp.Warmth;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarmthTest {
    @Test
    void a_process_is_warm_when_the_cost_stays_within_five_percent_three_times() {
        assertThat(warmth(List.of(90.0, 50.0, 40.0)).isSteady()).isFalse();
        assertThat(warmth(List.of(41.0, 40.0)).isSteady()).isFalse();
        assertThat(warmth(List.of(90.0, 41.0, 40.0, 41.5)).isSteady()).isTrue();
        assertThat(warmth(List.of(41.0, 40.0, 41.0, 44.0)).isSteady()).isFalse();
    }

    @Test
    void the_cold_figure_is_of_the_first_4340_notices() {
        var thirty = warmth(List.of(30.0, 20.0, 10.0));
        assertThat(thirty.cold()).isEqualTo(20);
        assertThat(thirty.coldNotices()).isEqualTo(930);

        var longer = warmth(Collections.nCopies(20, 10.0));
        assertThat(longer.coldNotices()).isEqualTo(4340);
        assertThat(longer.notices()).isEqualTo(6200);
    }

    private static Warmth warmth(List<Double> windows) {
        return new Warmth(windows, Duration.ofMinutes(1), 0, "800 MiB");
    }
}
