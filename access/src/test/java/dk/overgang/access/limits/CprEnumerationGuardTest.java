package dk.overgang.access.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.access.Role;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CprEnumerationGuardTest {

    private static final Caller GUESSER = caller("guesser");
    private static final Caller OTHER = caller("other");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final CprEnumerationGuard guesses =
            new CprEnumerationGuard(new Limits(500, 1000, 20, 3, Duration.ofHours(1)), meters);

    @Test
    void who_guesses_numbers_too_often_waits_for_the_rest_of_the_time_and_is_flagged() {
        for (var guess = 0; guess < 3; guess++) {
            guesses.mustNotGuess(GUESSER);
            guesses.count(GUESSER);
        }
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> guesses.mustNotGuess(GUESSER))
                .satisfies(refusal -> {
                    assertThat(refusal.status().value()).isEqualTo(429);
                    assertThat(refusal.retryAfter().orElseThrow())
                            .isBetween(Duration.ofMinutes(59), Duration.ofHours(1));
                });
        assertThat(meters.counter("overgang.refused", "limit", "misses").count())
                .isEqualTo(1);
    }

    @Test
    void nobody_else_waits_and_a_search_that_finds_somebody_is_no_guess() {
        for (var guess = 0; guess < 3; guess++) {
            guesses.count(GUESSER);
        }
        for (var hit = 0; hit < 10; hit++) {
            assertThatCode(() -> guesses.mustNotGuess(OTHER)).doesNotThrowAnyException();
        }
    }

    private static Caller caller(String subject) {
        return new Caller(subject, Set.of(Role.WORKER), "0101", null);
    }
}
