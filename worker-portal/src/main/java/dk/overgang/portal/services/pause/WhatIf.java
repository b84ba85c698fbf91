package dk.overgang.portal.services.pause;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a pause, a return or a voided pause would do to the dates of a course. Nothing is changed.
///
/// @param phases as they would stand
/// @param moves the dates that would be others
/// @param waits the dates that would wait, nobody knows yet how long
/// @param stands the dates that would stay
/// @param courseVersion goes back as `If-Match`: what was shown is done, or nothing
/// @param endedOn the day on which the course would have ended; null where it would go on
public record WhatIf(
        List<Phase> phases,
        LocalDate plannedEnd,
        List<Move> moves,
        List<Dated> waits,
        List<Dated> stands,
        long courseVersion,
        @Nullable LocalDate endedOn) {

    public record Phase(int number, LocalDate start) {}

    /// A date that would be another one.
    ///
    /// @param what which date, such as `BOUNDARY_2` or `GOAL_EVALUATION_1`
    public record Move(String what, LocalDate from, LocalDate to) {}

    public record Dated(String what, LocalDate on) {}

    public WhatIf {
        phases = List.copyOf(phases);
        moves = List.copyOf(moves);
        waits = List.copyOf(waits);
        stands = List.copyOf(stands);
    }

    public String version() {
        return "\"" + courseVersion + "\"";
    }
}
