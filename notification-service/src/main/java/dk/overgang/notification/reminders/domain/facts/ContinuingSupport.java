package dk.overgang.notification.reminders.domain.facts;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whether and how support goes on after the course.
///
/// @param needed YES, NO or UNKNOWN
/// @param newWorker who gives the support; absent until named, and in what an earlier version stored
/// @param firstWorker who was named before any other, in no report but remembered here
public record ContinuingSupport(
        String municipality,
        UUID citizenId,
        UUID courseId,
        String needed,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate newWorkerNamedOn,
        @Nullable UUID newWorker,
        @Nullable UUID firstWorker)
        implements CourseMatter {

    /// What is known after this report.
    ContinuingSupport after(@Nullable ContinuingSupport before) {
        var first = before == null || before.firstWorker == null ? newWorker : before.firstWorker;
        return new ContinuingSupport(
                municipality, citizenId, courseId, needed, decidedOn, newWorkerNamedOn, newWorker, first);
    }

    /// The worker who was named in place of the first one; empty for the first.
    public Optional<UUID> laterWorker() {
        return Optional.ofNullable(newWorker).filter(worker -> !worker.equals(firstWorker));
    }

    boolean isNotNeeded() {
        return needed.equals("NO");
    }
}
