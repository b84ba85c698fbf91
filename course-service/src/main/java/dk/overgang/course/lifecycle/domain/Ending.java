package dk.overgang.course.lifecycle.domain;

import java.time.LocalDate;

/// That and why a course is over; `on` is the first day without it.
public record Ending(String reason, LocalDate on) {

    public static final String COMPLETED = "COMPLETED";
    public static final String DEATH = "DEATH";

    boolean isDeath() {
        return reason.equals(DEATH);
    }
}
