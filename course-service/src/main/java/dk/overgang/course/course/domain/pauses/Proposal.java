package dk.overgang.course.course.domain.pauses;

import java.time.LocalDate;
import java.util.UUID;

/// Something the platform suggests and only the worker does (E10): to start, to pause or to resume on a date.
public record Proposal(UUID id, Kind kind, LocalDate date) {

    public enum Kind {
        START,
        PAUSE,
        RESUME
    }
}
