package dk.overgang.course.course.domain;

import java.time.LocalDate;

/// That and why a course is over; `on` is the first day without it.
public record Ending(String reason, LocalDate on) {

    public static final String COMPLETED = "COMPLETED";
    public static final String DEATH = "DEATH";
    public static final String DECLINED_BY_CITIZEN = "DECLINED_BY_CITIZEN";
    public static final String MOVED = "MOVED";
    public static final String RESTARTED = "RESTARTED";

    /// The same ending, but not before the course began.
    Ending notBefore(LocalDate start) {
        return on.isBefore(start) ? new Ending(reason, start) : this;
    }

    public boolean isDeath() {
        return reason.equals(DEATH);
    }

    /// Whether time alone ended the course, on its planned end (C3).
    boolean isPlanned() {
        return reason.equals(COMPLETED);
    }
}
