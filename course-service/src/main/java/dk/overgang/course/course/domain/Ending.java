package dk.overgang.course.course.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// That and why a course is over; `on` is the first day without it.
///
/// @param deceasedOn the day of death of who died, but by whose death the course did not end; null for a living
///     citizen, and where the death is the reason
public record Ending(String reason, LocalDate on, @Nullable LocalDate deceasedOn) {

    public static final String COMPLETED = "COMPLETED";
    public static final String DEATH = "DEATH";
    public static final String DECLINED_BY_CITIZEN = "DECLINED_BY_CITIZEN";
    public static final String MOVED = "MOVED";
    public static final String RESTARTED = "RESTARTED";

    public Ending(String reason, LocalDate on) {
        this(reason, on, null);
    }

    /// The same ending, of a course whose citizen has died since; null where that was taken back.
    Ending knowing(@Nullable LocalDate death) {
        return new Ending(reason, on, death);
    }

    /// The same ending, but not before the course began.
    Ending notBefore(LocalDate start) {
        return on.isBefore(start) ? new Ending(reason, start) : this;
    }

    public boolean isDeath() {
        return reason.equals(DEATH);
    }

    /// The day of the citizen's death, whether the course ended by it or before.
    public Optional<LocalDate> died() {
        return Optional.ofNullable(isDeath() ? on : deceasedOn);
    }

    /// Whether time alone ended the course, on its planned end (C3).
    boolean isPlanned() {
        return reason.equals(COMPLETED);
    }
}
