package dk.overgang.course.course;

import dk.overgang.commands.Change;
import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.CourseEvent;
import dk.overgang.course.course.domain.CourseEvent.ContactNoted;
import dk.overgang.course.course.domain.CourseEvent.ContactWithdrawn;
import dk.overgang.course.course.domain.CourseEvent.DeathHeard;
import dk.overgang.course.course.domain.CourseEvent.Ended;
import dk.overgang.course.course.domain.CourseEvent.GrantHeard;
import dk.overgang.course.course.domain.CourseEvent.HomeLost;
import dk.overgang.course.course.domain.CourseEvent.Lengthened;
import dk.overgang.course.course.domain.CourseEvent.PauseConfirmed;
import dk.overgang.course.course.domain.CourseEvent.PauseCorrected;
import dk.overgang.course.course.domain.CourseEvent.PauseDescribed;
import dk.overgang.course.course.domain.CourseEvent.PauseVoided;
import dk.overgang.course.course.domain.CourseEvent.Paused;
import dk.overgang.course.course.domain.CourseEvent.PhaseEntered;
import dk.overgang.course.course.domain.CourseEvent.PhaseTakenBack;
import dk.overgang.course.course.domain.CourseEvent.PlanMoved;
import dk.overgang.course.course.domain.CourseEvent.Proposed;
import dk.overgang.course.course.domain.CourseEvent.Reinstated;
import dk.overgang.course.course.domain.CourseEvent.RestartDecided;
import dk.overgang.course.course.domain.CourseEvent.RestartOpened;
import dk.overgang.course.course.domain.CourseEvent.Resumed;
import dk.overgang.course.course.domain.CourseEvent.StartCorrected;
import dk.overgang.course.course.domain.CourseEvent.Started;
import dk.overgang.course.course.domain.CourseEvent.StaysHeard;
import dk.overgang.course.course.domain.CourseEvent.TransitionSet;
import dk.overgang.course.course.domain.CourseEvent.WorkerAssigned;
import dk.overgang.course.course.domain.Ending;
import dk.overgang.course.course.domain.dates.Plan;
import dk.overgang.course.course.domain.pauses.Pause;
import dk.overgang.messaging.outbox.OutboxEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What other services may know of a course: with every fact the whole public course as it stands after it, so
/// that nobody computes a shift. Its shape is promised in `contracts/course`.
final class CoursePublication {

    record CourseV1(
            String municipality,
            UUID citizenId,
            UUID courseId,
            UUID referralId,
            String programme,
            int programmeVersion,
            @Nullable UUID worker,
            Course.Status status,
            boolean onHold,
            @Nullable LocalDate contactSince,
            @Nullable LocalDate transitionOn,
            boolean transitionUncertain,
            @Nullable LocalDate homeLostOn,
            @Nullable Integer phase,
            @Nullable PlanV1 plan,
            List<PauseV1> pauses,
            long admittedTimes,
            @Nullable LocalDate grantEndsOn,
            @Nullable LocalDate lastContactOn,
            @Nullable UUID restartOf,
            @Nullable UUID restartedAs,
            @Nullable LocalDate endedOn,
            @Nullable String endReason) {

        static CourseV1 of(Course course) {
            var ending = Optional.ofNullable(course.ending());
            var casework = course.casework();
            return new CourseV1(
                    course.municipality(),
                    course.citizenId(),
                    course.id(),
                    course.referralId(),
                    course.programme().code(),
                    course.programme().version(),
                    course.worker(),
                    course.status(),
                    course.onHold(),
                    casework.preparation().contactSince(),
                    course.transitionOn(),
                    course.isTransitionUncertain(),
                    casework.preparation().homeLostOn(),
                    course.currentPhase().orElse(null),
                    course.plan().map(PlanV1::of).orElse(null),
                    course.currentPauses().stream().map(PauseV1::of).toList(),
                    course.admittedTimes(),
                    casework.support() == null ? null : casework.support().endsOn(),
                    course.lastContactOn(),
                    casework.succession().restartOf(),
                    casework.succession().restartedAs(),
                    ending.map(Ending::on).orElse(null),
                    ending.map(Ending::reason).orElse(null));
        }
    }

    record PlanV1(int version, LocalDate start, List<Plan.Phase> phases, LocalDate plannedEnd, boolean held) {

        static PlanV1 of(Plan plan) {
            return new PlanV1(plan.version(), plan.start(), plan.phases(), plan.plannedEnd(), plan.held());
        }
    }

    record PauseV1(
            UUID id,
            String reason,
            LocalDate from,
            @Nullable LocalDate to,
            boolean confirmed,
            boolean voided) {

        static PauseV1 of(Pause pause) {
            return new PauseV1(pause.id(), pause.reason(), pause.from(), pause.to(), pause.confirmed(), pause.voided());
        }
    }

    private CoursePublication() {}

    static List<OutboxEvent> of(Change<Course> change) {
        var data = CourseV1.of(change.after());
        var opening = change.isNew() ? Stream.of("course.opened") : Stream.<String>empty();
        var happened = change.events().stream()
                .map(CourseEvent.class::cast)
                .flatMap(event -> types(change.before(), event, change.after()));
        return Stream.concat(opening, happened)
                .map(type -> new OutboxEvent("dk.overgang." + type + ".v1", change.at(), data))
                .toList();
    }

    private static Stream<String> types(Course before, CourseEvent event, Course after) {
        return before.ending() != null && after.ending() != null ? stillEnded(event) : happened(before, event, after);
    }

    /// A course that stays ended tells only that: nobody shall take up anything for the dead.
    private static Stream<String> stillEnded(CourseEvent event) {
        return event instanceof Ended ? Stream.of("course.ended") : Stream.empty();
    }

    private static Stream<String> happened(Course before, CourseEvent event, Course after) {
        return switch (event) {
            case WorkerAssigned _ -> Stream.of("worker.assigned");
            case StaysHeard _ ->
                before.start() == null
                                && (before.onHold() != after.onHold()
                                        || before.isTransitionUncertain() != after.isTransitionUncertain())
                        ? Stream.of("course.replanned")
                        : Stream.empty();
            case Started _ -> Stream.of("course.started");
            case Paused _ -> Stream.of("course.paused");
            case PauseCorrected _, PauseConfirmed _, PauseDescribed _ -> Stream.of("course.pause-corrected");
            case PauseVoided _ -> Stream.of("course.pause-voided");
            case Resumed _ -> Stream.of("course.resumed");
            case TransitionSet _, HomeLost _, StartCorrected _, Lengthened _ -> Stream.of("course.replanned");
            case GrantHeard _ -> before.start() == null ? Stream.empty() : Stream.of("course.replanned");
            case PlanMoved _, ContactNoted _, ContactWithdrawn _, RestartDecided _, RestartOpened _, DeathHeard _ ->
                Stream.empty();
            case Proposed(var _, var fresh) ->
                fresh.stream().map(proposal -> switch (proposal.kind()) {
                    case START -> "course.start-proposed";
                    case PAUSE -> "course.pause-proposed";
                    case RESUME -> "course.resume-proposed";
                });
            case PhaseEntered _ -> Stream.of("course.phase-entered");
            // The end that took it back tells everything.
            case PhaseTakenBack _ -> after.ending() == null ? Stream.of("course.replanned") : Stream.empty();
            case Ended _ -> Stream.of("course.ended");
            case Reinstated _ -> Stream.of("course.reinstated");
        };
    }
}
