package dk.overgang.course.course.domain.pauses;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something the platform suggests and only the worker does (E10): to start, to pause or to resume on a date.
///
/// @param pause which pause would end on the date, or would be opened again; null for the others, and in documents
///     stored before proposals named their pause
public record Proposal(
        UUID id, Kind kind, LocalDate date, @Nullable UUID pause) {

    public enum Kind {
        START,
        PAUSE,
        RESUME
    }
}
