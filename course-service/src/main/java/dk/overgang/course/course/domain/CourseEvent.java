package dk.overgang.course.course.domain;

import dk.overgang.course.course.domain.pauses.HospitalStay;
import dk.overgang.course.course.domain.pauses.Pause;
import dk.overgang.course.course.domain.pauses.Proposal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// What has happened to a course.
public sealed interface CourseEvent {

    record WorkerAssigned(UUID worker) implements CourseEvent {}

    /// Kept, so that what the hospital said is known when the course starts or is reinstated.
    record StaysHeard(List<HospitalStay> stays) implements CourseEvent {}

    record Started(LocalDate on) implements CourseEvent {}

    record Paused(Pause pause) implements CourseEvent {}

    record PauseCorrected(Pause pause) implements CourseEvent {}

    record PauseConfirmed(Pause pause) implements CourseEvent {}

    /// `byWorker`: the judgement holds for the episode, whatever correction follows.
    record PauseVoided(Pause pause, boolean byWorker) implements CourseEvent {}

    record Resumed(List<Pause> pauses) implements CourseEvent {}

    /// The dates stand anew, under the next version of the plan.
    record PlanMoved(int version) implements CourseEvent {}

    record Proposed(List<Proposal> standing, List<Proposal> fresh) implements CourseEvent {}

    /// A contact later than all before it.
    record ContactNoted(LocalDate on) implements CourseEvent {}

    record PhaseEntered(int phase, LocalDate on) implements CourseEvent {}

    /// A late notice has taken an entered phase back (E5).
    record PhaseTakenBack(int phase) implements CourseEvent {}

    record Ended(Ending ending) implements CourseEvent {}

    /// The death was cancelled: the course stands as if it never was.
    record Reinstated() implements CourseEvent {}
}
