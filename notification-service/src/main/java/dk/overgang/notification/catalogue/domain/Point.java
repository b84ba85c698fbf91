package dk.overgang.notification.catalogue.domain;

import java.util.EnumSet;
import java.util.Set;

/// How far from its anchor a reminder is due.
///
/// @param at which of the three phase starts or boundaries; of the last contact, the phase in which the distance
///     counts; 0 for an anchor that there is one of
/// @param amount negative for before the anchor
public record Point(int at, int amount, Unit unit) {

    /// What an amount counts.
    public enum Unit {
        DAYS,
        /// The day of the anchor is day 0.
        WORKING_DAYS,
        /// Calendar months, the day clamped to the month.
        MONTHS
    }

    private static final Set<Unit> ALL = EnumSet.allOf(Unit.class);

    /// A file that changes a part may leave a property out, which is null here.
    public Point {
        if (at < 0 || at > 3) {
            throw new IllegalArgumentException("at must be 1, 2 or 3, or 0 where there is one anchor");
        }
        if (!ALL.contains(unit)) {
            throw new IllegalArgumentException("unit must be DAYS, WORKING_DAYS or MONTHS");
        }
    }
}
