package dk.overgang.access.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitersTest {

    @Test
    void a_flood_of_other_askers_gives_nobody_a_fresh_allowance() {
        var limiters = new RateLimiters(1, Duration.ofHours(1));
        assertThat(limiters.take("greedy")).isTrue();

        IntStream.range(0, 30_000)
                .forEach(other -> assertThat(limiters.take("other-" + other)).isTrue());

        assertThat(limiters.take("greedy")).isFalse();
        assertThat(limiters.isUsedUp("greedy")).isTrue();
        assertThat(limiters.take("other-0")).isFalse();
    }

    @Test
    void askers_who_were_silent_for_a_period_are_forgotten() {
        var limiters = new RateLimiters(1, Duration.ofMillis(50));
        IntStream.range(0, 1000).forEach(asker -> {
            var _ = limiters.take("asker-" + asker);
        });

        await().untilAsserted(() -> assertThat(limiters.size()).isZero());
    }
}
