package dk.overgang.course.course.domain.pauses;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A stay in hospital as referral-service reports it, in calendar dates. One continuous stay may have several
/// episodes (transfer, E4). Only an inpatient stay that was not cancelled matters to the phase clock (E7).
public record HospitalStay(
        UUID id,
        List<UUID> episodes,
        boolean inpatient,
        boolean cancelled,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /// Whether it matters to the phase clock: inpatient and not cancelled (E7).
    public boolean counts() {
        return inpatient && !cancelled;
    }

    public boolean isOver() {
        return to != null;
    }

    /// Whether any day of it can lie in a course that started then.
    public boolean reachesInto(LocalDate start) {
        return to == null || to.isAfter(start);
    }

    public boolean shares(List<UUID> others) {
        return episodes.stream().anyMatch(others::contains);
    }
}
