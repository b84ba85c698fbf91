package dk.overgang.referral.citizens.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// Which calendar day it is in Denmark, where every date of a course is a day.
public final class DanishDay {

    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    private DanishDay() {}

    public static LocalDate of(Instant instant) {
        return LocalDate.ofInstant(instant, DENMARK);
    }

    /// Midnight in Copenhagen, when the day begins.
    public static Instant beginning(LocalDate day) {
        return day.atStartOfDay(DENMARK).toInstant();
    }
}
