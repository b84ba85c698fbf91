package dk.overgang.network.networks.domain.handover;

import dk.overgang.network.networks.domain.facts.CourseFacts;
import dk.overgang.network.networks.domain.facts.CourseFacts.Plan;
import dk.overgang.network.networks.domain.handover.Successor.Standing;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The citizen's one entry to the municipality (én indgang, R-183): the CTI worker until the course ends, then the
/// worker of the continuing support. It is worked out from what is known and never stored.
///
/// @param now null while it is nobody
/// @param until the first day on which it is somebody else or nobody; null where that day is not known
/// @param next who comes then; null where nobody is known
/// @param gap what keeps the citizen from having one; null where nothing does
public record OneEntry(
        @Nullable Person now,
        @Nullable LocalDate until,
        @Nullable Person next,
        @Nullable Gap gap) {

    /// What somebody is the entry as.
    public enum Role {
        CTI_WORKER,
        /// The worker of the continuing support.
        SUPPORT_WORKER
    }

    /// Why there is nobody, or soon will be.
    public enum Lack {
        /// The course goes on, or waits for its start, without a CTI worker.
        NO_CTI_WORKER,
        /// Nobody recorded whether support is needed after the course.
        NEED_UNKNOWN,
        /// Support is needed and was not applied for.
        NOT_APPLIED,
        NOT_DECIDED,
        /// The authority refused support that the citizen needs.
        REFUSED,
        /// Support is granted, and who gives it is not named.
        NOT_NAMED,
        /// Who was named is or was the CTI worker (E20).
        IS_CTI_WORKER,
        /// The support begins after the course has ended.
        STARTS_LATER
    }

    /// Somebody whom the citizen calls.
    ///
    /// @param worker the same id as a course has for its worker
    /// @param since null where it is not known
    public record Person(Role role, UUID worker, @Nullable LocalDate since) {}

    /// That the citizen has nobody to call, or soon will not.
    ///
    /// @param from the first day without anybody; null where it is not known, as in a pause
    public record Gap(Lack lack, @Nullable LocalDate from) {}

    /// There is none, and nobody is asked to find one.
    private static final OneEntry NONE = new OneEntry(null, null, null, null);

    private static final String MOVED = "MOVED";
    private static final String RESTARTED = "RESTARTED";
    private static final String DECLINED = "DECLINED_BY_CITIZEN";

    /// The entry today. There is none after the citizen's death (E23), nor where another municipality or another
    /// course has taken over.
    ///
    /// @param hasDied whether the citizen has died, in the course or after it
    /// @param daysBeforeEnd from when on somebody must be known for the time after
    public static OneEntry of(
            CourseFacts course, boolean hasDied, Successor successor, int daysBeforeEnd, LocalDate today) {
        if (hasDied) {
            return NONE;
        }
        return course.hasEnded() ? after(course, successor, today) : during(course, successor, daysBeforeEnd, today);
    }

    private static OneEntry during(CourseFacts course, Successor successor, int daysBeforeEnd, LocalDate today) {
        var worker = course.worker();
        var now = worker == null ? null : new Person(Role.CTI_WORKER, worker, course.workerSince());
        var plan = Optional.ofNullable(course.plan());
        var end = plan.filter(it -> !it.held()).map(Plan::plannedEnd).orElse(null);
        var next = end == null ? null : supporter(successor, end).orElse(null);
        var isNear = plan.map(it -> !today.isBefore(it.plannedEnd().minusDays(daysBeforeEnd)))
                .orElse(false);
        var gap = now == null
                ? Optional.of(new Gap(Lack.NO_CTI_WORKER, null))
                : plan.filter(_ -> isNear)
                        .flatMap(it -> lack(successor, it.plannedEnd()))
                        .map(lack -> new Gap(lack, end));
        return new OneEntry(now, end, next, gap.orElse(null));
    }

    /// Of a citizen who no longer took part, or whose course never began, nobody is asked for more.
    private static OneEntry after(CourseFacts course, Successor successor, LocalDate today) {
        var reason = Objects.requireNonNullElse(course.endReason(), "");
        var planned = Optional.ofNullable(course.plan()).map(Plan::plannedEnd);
        var end = Optional.ofNullable(course.endedOn()).or(() -> planned).orElse(null);
        if (reason.equals(MOVED) || reason.equals(RESTARTED) || end == null) {
            return NONE;
        }
        var supporter = supporter(successor, end);
        var begun = supporter.filter(one -> !today.isBefore(Objects.requireNonNullElse(one.since(), end)));
        var ahead = begun.isPresent() ? Optional.<Person>empty() : supporter;
        var isOver = begun.isPresent() || reason.equals(DECLINED) || course.plan() == null;
        var gap = isOver ? Optional.<Gap>empty() : lack(successor, end).map(lack -> new Gap(lack, end));
        return new OneEntry(
                begun.orElse(null), ahead.map(Person::since).orElse(null), ahead.orElse(null), gap.orElse(null));
    }

    /// From the end of the course on, or from the first day of the support where that comes later.
    private static Optional<Person> supporter(Successor successor, LocalDate end) {
        var worker = successor.worker();
        if (successor.standing() != Standing.GRANTED || worker == null || successor.isCtiWorker()) {
            return Optional.empty();
        }
        var since = Stream.concat(Stream.of(end), Stream.ofNullable(successor.from()))
                .max(Comparator.naturalOrder())
                .orElse(end);
        return Optional.of(new Person(Role.SUPPORT_WORKER, worker, since));
    }

    private static Optional<Lack> lack(Successor successor, LocalDate end) {
        return switch (successor.standing()) {
            case NEED_UNKNOWN -> Optional.of(Lack.NEED_UNKNOWN);
            case NOT_NEEDED -> Optional.empty();
            case NOT_APPLIED -> Optional.of(Lack.NOT_APPLIED);
            case NOT_DECIDED -> Optional.of(Lack.NOT_DECIDED);
            case REFUSED -> Optional.of(Lack.REFUSED);
            case GRANTED -> lackOfGranted(successor, end);
        };
    }

    private static Optional<Lack> lackOfGranted(Successor successor, LocalDate end) {
        if (successor.worker() == null) {
            return Optional.of(Lack.NOT_NAMED);
        }
        if (successor.isCtiWorker()) {
            return Optional.of(Lack.IS_CTI_WORKER);
        }
        var from = successor.from();
        return from != null && from.isAfter(end) ? Optional.of(Lack.STARTS_LATER) : Optional.empty();
    }
}
