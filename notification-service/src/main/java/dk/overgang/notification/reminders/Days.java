package dk.overgang.notification.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// The calendar that courses live by.
final class Days {

    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    private Days() {}

    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, COPENHAGEN);
    }

    static Instant beginning(LocalDate day) {
        return day.atStartOfDay(COPENHAGEN).toInstant();
    }
}
