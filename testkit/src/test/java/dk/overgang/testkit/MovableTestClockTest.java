package dk.overgang.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MovableTestClockTest {

    private final MovableTestClock clock = new MovableTestClock();

    @Test
    void a_set_clock_stands_still_until_moved() {
        clock.set(Instant.parse("2026-05-20T10:00:00Z"));
        clock.forward(Duration.ofDays(14));
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-06-03T10:00:00Z"));
    }

    @Test
    void a_day_begins_to_be_worked_at_eight_in_copenhagen() {
        clock.set(LocalDate.of(2026, 5, 20));
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-05-20T06:00:00Z"));
    }

    @Test
    void whoever_waits_is_told_of_each_move() {
        var told = new AtomicInteger();
        clock.onMove(told::incrementAndGet);
        clock.set(LocalDate.of(2026, 5, 20));
        clock.forward(Duration.ofHours(1));
        clock.release();
        assertThat(told).hasValue(3);
    }
}
