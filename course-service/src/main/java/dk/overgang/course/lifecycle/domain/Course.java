package dk.overgang.course.lifecycle.domain;

import dk.overgang.course.lifecycle.domain.CourseCommand.PauseFrom;
import dk.overgang.course.lifecycle.domain.CourseCommand.Resume;
import dk.overgang.course.lifecycle.domain.CourseCommand.Start;
import dk.overgang.course.lifecycle.domain.CourseDecision.Accepted;
import dk.overgang.course.lifecycle.domain.CourseEvent.Ended;
import dk.overgang.course.lifecycle.domain.CourseEvent.PauseConfirmed;
import dk.overgang.course.lifecycle.domain.CourseEvent.PauseCorrected;
import dk.overgang.course.lifecycle.domain.CourseEvent.PauseVoided;
import dk.overgang.course.lifecycle.domain.CourseEvent.Paused;
import dk.overgang.course.lifecycle.domain.CourseEvent.PhaseEntered;
import dk.overgang.course.lifecycle.domain.CourseEvent.PhaseTakenBack;
import dk.overgang.course.lifecycle.domain.CourseEvent.PlanMoved;
import dk.overgang.course.lifecycle.domain.CourseEvent.Proposed;
import dk.overgang.course.lifecycle.domain.CourseEvent.Reinstated;
import dk.overgang.course.lifecycle.domain.CourseEvent.Resumed;
import dk.overgang.course.lifecycle.domain.CourseEvent.Started;
import dk.overgang.course.lifecycle.domain.CourseEvent.StaysHeard;
import dk.overgang.course.lifecycle.domain.CourseEvent.WorkerAssigned;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A citizen's course (forløb). What it allows is in [CourseRules]; here is what it is and what its events make of it.
///
/// @param start first day of phase 1; absent in the contact phase, which no clock counts
/// @param planVersion 0 before the start; one more for each change of dates
/// @param phase the phase last entered; 0 before the start
/// @param judged episodes whose pause the worker has voided: the judgement holds, whatever correction follows
public record Course(
        CourseId id,
        UUID citizen,
        String municipality,
        UUID referral,
        Programme programme,
        @Nullable UUID worker,
        @Nullable LocalDate transitionOn,
        @Nullable LocalDate start,
        int planVersion,
        int phase,
        List<Pause> pauses,
        List<Proposal> proposals,
        List<HospitalStay> stays,
        List<UUID> judged,
        @Nullable Ending ending) {

    /// Where a course stands.
    public enum Status {
        CONTACT,
        ACTIVE,
        PAUSED,
        ENDED
    }

    /// A new course in its contact phase (kontaktfase, R-062).
    public static Course opened(
            UUID referral, UUID citizen, String municipality, Programme programme, @Nullable LocalDate transitionOn) {
        return new Course(
                CourseId.openedBy(referral),
                citizen,
                municipality,
                referral,
                programme,
                null,
                transitionOn,
                null,
                0,
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    public CourseDecision decide(CourseCommand command) {
        return CourseRules.decide(this, command);
    }

    public Course evolve(CourseEvent event) {
        return switch (event) {
            case WorkerAssigned(var worker) -> but().worker(worker).build();
            case StaysHeard(var heard) -> but().stays(heard).build();
            case Started(var on) ->
                but().start(on).planVersion(1).phase(1).proposals(List.of()).build();
            case Paused(var pause) -> but().pauses(with(pause)).build();
            case PauseCorrected(var pause) -> but().pauses(with(pause)).build();
            case PauseConfirmed(var pause) -> but().pauses(with(pause)).build();
            case PauseVoided(var pause, var byWorker) ->
                but().pauses(with(pause))
                        .judged(byWorker ? judging(pause) : judged)
                        .build();
            case Resumed(var resumed) -> but().pauses(with(resumed)).build();
            case PlanMoved(var version) -> but().planVersion(version).build();
            case Proposed(var standing, var _) -> but().proposals(standing).build();
            case PhaseEntered(var entered, var _) -> but().phase(entered).build();
            case PhaseTakenBack(var back) -> but().phase(back).build();
            case Ended(var end) -> but().ending(end).build();
            case Reinstated() -> but().ending(null).build();
        };
    }

    public Status status() {
        if (ending != null) {
            return Status.ENDED;
        }
        if (start == null) {
            return Status.CONTACT;
        }
        return openPauses().isEmpty() ? Status.ACTIVE : Status.PAUSED;
    }

    /// The phase it is in; none before the start and after the end.
    public Optional<Integer> currentPhase() {
        return start == null || ending != null ? Optional.empty() : Optional.of(phase);
    }

    /// Whether its dates cannot be counted on: the plan is held, or the citizen is admitted in the contact phase (E13).
    public boolean onHold() {
        return switch (status()) {
            case PAUSED -> true;
            case CONTACT -> stays.stream().anyMatch(stay -> stay.inpatient() && !stay.cancelled() && !stay.isOver());
            case ACTIVE, ENDED -> false;
        };
    }

    /// The plan as it stands; none in the contact phase.
    public Optional<Plan> plan() {
        return planned(planVersion, Stream.empty());
    }

    /// The plan as it would stand if there were one more pause, under the version it would get.
    public Optional<Plan> planWith(Interval pause) {
        return planned(planVersion + 1, Stream.of(pause));
    }

    /// The plan as it would stand after the worker's yes to a proposal.
    public Optional<Plan> planAfter(Proposal proposal) {
        var date = proposal.date();
        var yes = switch (proposal.kind()) {
            case START -> new Start(date, date);
            case PAUSE -> new PauseFrom(proposal.id(), Pause.ADMITTED, date, date);
            case RESUME -> new Resume(date, date);
        };
        return decide(yes) instanceof Accepted(var _, var after) ? after.plan() : Optional.empty();
    }

    private Optional<Plan> planned(int version, Stream<Interval> more) {
        if (start == null) {
            return Optional.empty();
        }
        var closed = pauses.stream().map(Pause::interval).flatMap(Optional::stream);
        var all = Stream.concat(closed, more).toList();
        return Optional.of(
                Plan.of(version, start, programme.months(), all, !openPauses().isEmpty()));
    }

    List<Pause> openPauses() {
        return pauses.stream().filter(Pause::isOpen).toList();
    }

    /// The day the phase clock shows: today, or the first day of the open pause.
    LocalDate clockStandsAt(LocalDate today) {
        return Stream.concat(openPauses().stream().map(Pause::from), Stream.of(today))
                .min(LocalDate::compareTo)
                .orElse(today);
    }

    /// The next date on which time alone changes the course; none while its clock stands still.
    public Optional<LocalDate> nextDue() {
        return status() == Status.ACTIVE ? plan().map(plan -> plan.ends().get(phase - 1)) : Optional.empty();
    }

    private List<Pause> with(Pause changed) {
        return with(List.of(changed));
    }

    private List<Pause> with(List<Pause> changed) {
        var kept = pauses.stream()
                .filter(pause -> changed.stream().noneMatch(other -> other.id().equals(pause.id())));
        return Stream.concat(kept, changed.stream())
                .sorted((one, other) -> one.from().compareTo(other.from()))
                .toList();
    }

    private List<UUID> judging(Pause pause) {
        return Stream.concat(judged.stream(), pause.episodes().stream())
                .distinct()
                .toList();
    }

    private CourseChange but() {
        return new CourseChange(this);
    }
}
