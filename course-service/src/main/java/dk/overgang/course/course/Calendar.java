package dk.overgang.course.course;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/// The calendar that courses live by: dates in Europe/Copenhagen, from the platform's clock.
@Component
class Calendar {

    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    private final Clock clock;

    Calendar(Clock clock) {
        this.clock = clock;
    }

    LocalDate today() {
        return dateOf(clock.instant());
    }

    Instant now() {
        return clock.instant();
    }

    static LocalDate dateOf(Instant moment) {
        return LocalDate.ofInstant(moment, COPENHAGEN);
    }

    static Instant midnightOf(LocalDate date) {
        return date.atStartOfDay(COPENHAGEN).toInstant();
    }
}
