package dk.overgang.network.networks.domain.facts;

import dk.overgang.commands.domain.ReportedEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The part of the public course that a network hangs on, as course-service reported it last. The status is kept
/// as text, so that a new status can be read.
///
/// @param endReason null until the course has ended
/// @param endedOn likewise
/// @param formerWorkers who were responsible before; no event says it, they are kept from the earlier reports
/// @param workerSince the day on which the worker was first reported; no event says it, and it is null for a worker
///     who was known before it was kept
public record CourseFacts(
        UUID courseId,
        UUID citizenId,
        String municipality,
        String status,
        @Nullable Plan plan,
        @Nullable UUID worker,
        @Nullable String endReason,
        @Nullable LocalDate endedOn,
        List<UUID> formerWorkers,
        @Nullable LocalDate workerSince)
        implements ReportedEvent {

    private static final Set<String> WITHOUT_FOLLOW_UP = Set.of("MOVED", "RESTARTED", "DECLINED_BY_CITIZEN");

    /// The dates of a course that has started. While `held`, the end waits for a pause to end.
    ///
    /// @param start null in what was stored before it was read
    public record Plan(
            int version,
            LocalDate plannedEnd,
            boolean held,
            @Nullable LocalDate start) {

        public Plan(int version, LocalDate plannedEnd, boolean held) {
            this(version, plannedEnd, held, null);
        }
    }

    public CourseFacts {
        formerWorkers = formerWorkers == null ? List.of() : List.copyOf(formerWorkers);
    }

    /// A course of which no end is known.
    public CourseFacts(
            UUID courseId,
            UUID citizenId,
            String municipality,
            String status,
            @Nullable Plan plan,
            @Nullable UUID worker) {
        this(courseId, citizenId, municipality, status, plan, worker, null, null, List.of(), null);
    }

    /// The report as it came on a day.
    public CourseFacts reportedOn(LocalDate day) {
        return with(formerWorkers, worker == null ? null : day);
    }

    /// What is reported now, with the workers that earlier reports named.
    public CourseFacts after(CourseFacts earlier) {
        var former = Stream.concat(earlier.formerWorkers.stream(), Stream.ofNullable(earlier.worker))
                .filter(one -> !one.equals(worker))
                .distinct()
                .toList();
        return with(former, worker != null && worker.equals(earlier.worker) ? earlier.workerSince : workerSince);
    }

    private CourseFacts with(List<UUID> former, @Nullable LocalDate since) {
        return new CourseFacts(
                courseId, citizenId, municipality, status, plan, worker, endReason, endedOn, former, since);
    }

    public boolean hasEnded() {
        return status.equals("ENDED");
    }

    /// Whether another municipality or another course has taken over, or the citizen no longer took part (E12, E24,
    /// E25): then nobody is asked for more.
    public boolean hasEndedWithoutFollowUp() {
        return hasEnded() && endReason != null && WITHOUT_FOLLOW_UP.contains(endReason);
    }

    /// Nothing is asked or planned any more (E23).
    public boolean hasEndedByDeath() {
        return hasEnded() && "DEATH".equals(endReason);
    }

    /// Whether that person is the CTI worker of the course, or has been (E20).
    public boolean isOrWasWorker(UUID person) {
        return person.equals(worker) || formerWorkers.contains(person);
    }

    public @Nullable Integer planVersion() {
        return plan == null ? null : plan.version();
    }
}
