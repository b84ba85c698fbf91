package dk.overgang.launcher.data;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The days of a demo course until something stops it, as its programme divides them.
///
/// @param monthsAPhase three in nine months, two in six
/// @param until the last day on which a worker may have written something: today, or the day before an admission or
///     an ending
record CourseDays(LocalDate start, int monthsAPhase, LocalDate until) {
    static final int PHASES = 3;

    /// Weeks from one contact to the next, phase by phase.
    private static final int[] RHYTHM = {1, 2, 4};

    /// None in the contact phase.
    static Optional<CourseDays> of(DemoCitizen citizen, LocalDate today) {
        var started = citizen.startedDaysAgo();
        if (started == null) {
            return Optional.empty();
        }
        var months = citizen.programme().endsWith("6M") ? 2 : 3;
        var start = today.minusDays(started);
        var stopped = Stream.of(citizen.admittedDaysAgo(), citizen.endedDaysAgo())
                .flatMap(Stream::ofNullable)
                .map(days -> today.minusDays(days + 1L))
                .findFirst();
        var last = start.plusMonths((long) PHASES * months).minusDays(1);
        var until = stopped.orElse(today.isBefore(last) ? today : last);
        return Optional.of(new CourseDays(start, months, until));
    }

    /// The first day after that phase.
    LocalDate boundary(int phase) {
        return start.plusMonths((long) phase * monthsAPhase);
    }

    /// 1 to 3.
    int phaseOn(LocalDate day) {
        return 1 + (int) passed(day);
    }

    /// How many phases have become another one.
    int changes() {
        return phaseOn(until) - 1;
    }

    /// Whether it ran its full time, so that it has ended by itself.
    boolean isOver() {
        return until.equals(boundary(PHASES).minusDays(1));
    }

    /// The last few contacts in the rhythm of the phase, the latest first.
    Stream<LocalDate> contacts(int atMost, int daysAgo) {
        var weeks = RHYTHM[phaseOn(until) - 1];
        return Stream.iterate(until.minusDays(daysAgo), day -> day.minusWeeks(weeks))
                .limit(atMost)
                .takeWhile(day -> !day.isBefore(start));
    }

    private long passed(LocalDate day) {
        return IntStream.range(1, PHASES)
                .mapToObj(this::boundary)
                .filter(boundary -> !day.isBefore(boundary))
                .count();
    }
}
