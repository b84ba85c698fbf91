package dk.overgang.course.measurements.domain;

import dk.overgang.course.programmes.domain.ProgrammeVersion.PointKind;
import dk.overgang.course.programmes.domain.VersionId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A point in time at which the programme of a course measures with an instrument, dated by the course's plan.
///
/// @param number which one of its kind, in the order of the programme
/// @param day null while the course has no plan
/// @param windowDays for how many days before and after that day a measurement counts as this one
/// @param held whether a pause is open that will move the day when it ends
public record MeasurementPoint(
        VersionId instrument,
        PointKind kind,
        int number,
        @Nullable LocalDate day,
        int windowDays,
        boolean held) {

    /// The last day on which it can be made.
    public @Nullable LocalDate until() {
        return day == null ? null : day.plusDays(windowDays);
    }

    /// Phase changes are offered, the others are due (C17).
    public boolean isOffered() {
        return kind == PointKind.PHASE_CHANGE;
    }

    /// Whether a measurement of that day counts as this one. Nobody knows yet when the window of a held point ends.
    boolean holds(LocalDate on) {
        return day != null
                && !on.isBefore(day.minusDays(windowDays))
                && (held || !on.isAfter(day.plusDays(windowDays)));
    }

    /// The first and the last day of the window.
    Optional<MeasurementRefusal> refusalOf(LocalDate on) {
        return day == null || holds(on)
                ? Optional.empty()
                : Optional.of(new MeasurementRefusal.OutsidePoint(day.minusDays(windowDays), day.plusDays(windowDays)));
    }

    /// How far a day is from the point's.
    long distanceTo(LocalDate on) {
        return day == null ? Long.MAX_VALUE : Math.abs(ChronoUnit.DAYS.between(day, on));
    }
}
