package dk.overgang.course.course.domain.warnings;

import static dk.overgang.course.course.domain.warnings.CourseWarning.Code.CONTACT_MEETINGS_MISSING;
import static dk.overgang.course.course.domain.warnings.CourseWarning.Code.CONTACT_PHASE_OVER_NORM;
import static dk.overgang.course.course.domain.warnings.CourseWarning.Code.GRANT_ENDS_BEFORE_COURSE;
import static dk.overgang.course.course.domain.warnings.CourseWarning.Code.HOME_LOST;
import static dk.overgang.course.course.domain.warnings.CourseWarning.Code.PAUSE_REVIEW_DUE;
import static dk.overgang.course.course.domain.warnings.CourseWarning.Code.PAUSE_UNCONFIRMED;
import static dk.overgang.course.course.domain.warnings.CourseWarning.Code.TRANSITION_UNCERTAIN;

import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.dates.Plan;
import dk.overgang.course.course.domain.pauses.Pause;
import dk.overgang.course.programmes.domain.ProgrammeVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds what a course warns of on a day, by the version of the programme that it began with.
public record CourseWarnings(Course course, ProgrammeVersion programme, LocalDate today) {

    /// None of a course that has ended: there is nothing left to look after.
    public List<CourseWarning> standing() {
        if (course.ending() != null) {
            return List.of();
        }
        return Stream.of(beforeTheStart(), meetings().stream(), pauses(), grant().stream())
                .flatMap(some -> some)
                .toList();
    }

    private Stream<CourseWarning> beforeTheStart() {
        if (course.start() != null) {
            return Stream.empty();
        }
        var preparation = course.casework().preparation();
        var since = preparation.contactSince();
        var norm = Optional.ofNullable(since)
                .map(day -> day.plusDays(programme.contactPhase().normDays()))
                .filter(today::isAfter)
                .map(day -> CourseWarning.on(CONTACT_PHASE_OVER_NORM, day));
        var home = Optional.ofNullable(preparation.homeLostOn()).map(day -> CourseWarning.on(HOME_LOST, day));
        var uncertain = course.isTransitionUncertain()
                ? Stream.of(CourseWarning.of(TRANSITION_UNCERTAIN))
                : Stream.<CourseWarning>empty();
        return Stream.of(norm.stream(), uncertain, home.stream()).flatMap(some -> some);
    }

    /// Counted before the start; shown until phase 1 is over, when nothing can be made up for.
    private Optional<CourseWarning> meetings() {
        if (course.phase() > 1) {
            return Optional.empty();
        }
        var start = course.start();
        var met = (int) course.casework().meetingsBefore(start == null ? today.plusDays(1) : start);
        var target = programme.contactPhase().meetings();
        return met >= target
                ? Optional.empty()
                : Optional.of(new CourseWarning(CONTACT_MEETINGS_MISSING, null, met, target));
    }

    private Stream<CourseWarning> pauses() {
        return course.currentPauses().stream()
                .filter(pause -> !pause.voided())
                .flatMap(pause -> Stream.concat(unconfirmed(pause), review(pause)));
    }

    private static Stream<CourseWarning> unconfirmed(Pause pause) {
        return pause.confirmed() || !pause.isOpen()
                ? Stream.empty()
                : Stream.of(CourseWarning.on(PAUSE_UNCONFIRMED, pause.from()));
    }

    /// The last review that is due and has not been held.
    private Stream<CourseWarning> review(Pause pause) {
        if (!pause.isOpen()) {
            return Stream.empty();
        }
        return programme.pauses().reviewAfterDays().stream()
                .map(days -> pause.from().plusDays(days))
                .filter(due -> !due.isAfter(today))
                .max(LocalDate::compareTo)
                .filter(due -> pause.reviews().stream()
                        .noneMatch(review -> !review.on().isBefore(due)))
                .map(due -> CourseWarning.on(PAUSE_REVIEW_DUE, due))
                .stream();
    }

    private Optional<CourseWarning> grant() {
        var support = course.casework().support();
        return course.plan()
                .map(Plan::plannedEnd)
                .filter(end -> support != null && support.endsBefore(end))
                .map(_ -> new CourseWarning(
                        GRANT_ENDS_BEFORE_COURSE, support == null ? null : support.endsOn(), null, null));
    }
}
