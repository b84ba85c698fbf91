package dk.overgang.referral.courses.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a started course stands in its plan, as reported last.
///
/// @param phase the phase entered last
/// @param lastPhaseFrom the first day of the third phase; it moves on by each pause
/// @param held a pause is open, and days not yet reached stand still
/// @param pause the open pause
public record CourseStage(
        @Nullable Integer phase,
        LocalDate lastPhaseFrom,
        boolean held,
        @Nullable UUID pause) {

    private static final int LAST = 3;

    /// Phases are entered by date alone; who paused in the last one is in it still.
    public boolean isInLastPhase(LocalDate today) {
        return (phase != null && phase == LAST) || (!held && !today.isBefore(lastPhaseFrom));
    }
}
