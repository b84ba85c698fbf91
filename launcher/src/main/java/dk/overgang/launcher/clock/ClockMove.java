package dk.overgang.launcher.clock;

import dk.overgang.launcher.setup.SetupError;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.temporal.TemporalAmount;

/// How far a clock is moved: days, weeks and months of Copenhagen's calendar (`P14D`) or hours and minutes
/// (`PT36H`).
public record ClockMove(TemporalAmount amount) {
    private static final Duration FURTHEST = Duration.ofDays(3660);

    public static ClockMove of(String text) {
        try {
            return new ClockMove(text.contains("T") ? Duration.parse(text) : Period.parse(text));
        } catch (DateTimeException e) {
            throw new SetupError("'%s' is no length of time: write it like P14D, P1M or PT36H.".formatted(text), e);
        }
    }

    /// A calendar day may have 23 or 25 hours, so the length depends on where the move begins.
    Duration from(Instant now) {
        var length = length(now);
        if (!length.isPositive() || length.compareTo(FURTHEST) > 0) {
            throw new SetupError(
                    "The clock only moves forward, and at most ten years at a time: choose another length.");
        }
        return length;
    }

    private Duration length(Instant now) {
        try {
            return Duration.between(now, now.atZone(DemoClock.COPENHAGEN).plus(amount));
        } catch (DateTimeException | ArithmeticException e) {
            throw new SetupError("The clock moves at most ten years at a time: choose a shorter length.", e);
        }
    }
}
