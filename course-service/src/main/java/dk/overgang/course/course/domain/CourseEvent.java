package dk.overgang.course.course.domain;

import dk.overgang.course.course.domain.casework.ContactFact;
import dk.overgang.course.course.domain.casework.StartCorrection;
import dk.overgang.course.course.domain.casework.Support;
import dk.overgang.course.course.domain.pauses.HospitalStay;
import dk.overgang.course.course.domain.pauses.Pause;
import dk.overgang.course.course.domain.pauses.Proposal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What has happened to a course.
public sealed interface CourseEvent {

    record WorkerAssigned(UUID worker, LocalDate on) implements CourseEvent {}

    /// The grant is another one than was known.
    record GrantHeard(Support support) implements CourseEvent {}

    /// The planned start is another day.
    record TransitionSet(LocalDate on, LocalDate today) implements CourseEvent {}

    /// The awaited home is lost, and with it the planned start (E16).
    record HomeLost(LocalDate on) implements CourseEvent {}

    /// The first day was another one (E15); all dates are counted from it anew.
    record StartCorrected(StartCorrection correction) implements CourseEvent {}

    /// The course lasts longer (E18); all dates are counted anew.
    record Lengthened(int months, String reason) implements CourseEvent {}

    /// The course is to begin anew as another one (E12).
    record RestartDecided(UUID next, @Nullable LocalDate transitionOn) implements CourseEvent {}

    /// That other course is there.
    record RestartOpened() implements CourseEvent {}

    /// Kept, so that what the hospital said is known when the course starts or is reinstated.
    record StaysHeard(List<HospitalStay> stays) implements CourseEvent {}

    record Started(LocalDate on) implements CourseEvent {}

    record Paused(Pause pause) implements CourseEvent {}

    record PauseCorrected(Pause pause) implements CourseEvent {}

    record PauseConfirmed(Pause pause) implements CourseEvent {}

    /// More is known of the pause than before; no day of it is another one.
    record PauseDescribed(Pause pause) implements CourseEvent {}

    /// `byWorker`: the judgement holds for the episode, whatever correction follows.
    record PauseVoided(Pause pause, boolean byWorker) implements CourseEvent {}

    record Resumed(List<Pause> pauses) implements CourseEvent {}

    /// The dates stand anew, under the next version of the plan.
    record PlanMoved(int version) implements CourseEvent {}

    record Proposed(List<Proposal> standing, List<Proposal> fresh) implements CourseEvent {}

    record ContactNoted(ContactFact contact) implements CourseEvent {}

    /// A contact that was noted never took place.
    ///
    /// @param lastContactOn the last contact with the citizen without it; null where there is none
    record ContactWithdrawn(UUID contact, @Nullable LocalDate lastContactOn) implements CourseEvent {}

    record PhaseEntered(int phase, LocalDate on) implements CourseEvent {}

    /// A late notice has taken an entered phase back (E5), or an ending that lies before it.
    record PhaseTakenBack(int phase) implements CourseEvent {}

    record Ended(Ending ending) implements CourseEvent {}

    /// The citizen of a course that has ended otherwise has died, or has not after all. The end stays what it
    /// was.
    record DeathHeard(@Nullable LocalDate on) implements CourseEvent {}

    /// The death was cancelled: the course stands as if it never was.
    record Reinstated() implements CourseEvent {}
}
