package dk.overgang.course.results.domain;

import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.Ending;
import dk.overgang.course.measurements.domain.Progress;
import dk.overgang.course.measurements.domain.TeamAverages;
import dk.overgang.course.results.domain.OutcomeCodes.Result;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the courses of a team that ended in a period have led to, in counts (R-243, F-74). A course that began
/// anew goes on as another one (E12), and of one that ended by death no result is asked (E23): neither counts.
///
/// @param courses that count
/// @param recorded how many of them have an outcome that was recorded
/// @param admissions in all of them together
/// @param admitted how many courses had none, one or more admissions
/// @param outcomes what was recorded, in the order of the file
/// @param wellbeing for each instrument with a score, how many scores have become better, worse or stayed the
///     same
public record TeamOutcomes(
        int courses, int recorded, long admissions, List<Tally> admitted, List<Tally> outcomes, List<Tally> wellbeing) {

    private static final String ADMISSIONS = "ADMISSIONS";

    /// A course that has ended.
    ///
    /// @param outcome null where nobody has recorded any
    /// @param progress what was measured in the course, by instrument
    public record EndedCourse(Course course, @Nullable CourseOutcome outcome, List<Progress> progress) {

        private boolean counts() {
            var ending = course.ending();
            return course.start() != null
                    && ending != null
                    && !ending.isDeath()
                    && !ending.reason().equals(Ending.RESTARTED);
        }

        private Optional<CourseOutcome.OutcomeEntry> standing() {
            return Optional.ofNullable(outcome).flatMap(CourseOutcome::standing);
        }
    }

    public TeamOutcomes {
        admitted = List.copyOf(admitted);
        outcomes = List.copyOf(outcomes);
        wellbeing = List.copyOf(wellbeing);
    }

    /// The counts; none of too few courses.
    public static Optional<TeamOutcomes> of(List<EndedCourse> ended, OutcomeCodes codes) {
        var counting = ended.stream().filter(EndedCourse::counts).toList();
        return counting.size() < TeamAverages.FEWEST_COURSES ? Optional.empty() : Optional.of(among(counting, codes));
    }

    private static TeamOutcomes among(List<EndedCourse> courses, OutcomeCodes codes) {
        return new TeamOutcomes(
                courses.size(),
                (int) courses.stream().filter(one -> one.standing().isPresent()).count(),
                courses.stream().mapToLong(one -> one.course().admittedTimes()).sum(),
                admitted(courses).stream().toList(),
                codes.results().stream()
                        .flatMap(result -> outcome(result, courses).stream())
                        .toList(),
                wellbeing(courses));
    }

    private static Optional<Tally> admitted(List<EndedCourse> courses) {
        return Tally.of(
                ADMISSIONS,
                courses.stream()
                        .map(one -> one.course().admittedTimes())
                        .map(times -> times == 0 ? "NONE" : times == 1 ? "ONE" : "TWO_OR_MORE")
                        .toList());
    }

    private static Optional<Tally> outcome(Result result, List<EndedCourse> courses) {
        return Tally.of(
                result.code(),
                courses.stream()
                        .flatMap(one -> one.standing().stream())
                        .flatMap(entry -> Stream.ofNullable(entry.values().get(result.code())))
                        .toList());
    }

    private static List<Tally> wellbeing(List<EndedCourse> courses) {
        return courses.stream()
                .flatMap(one -> one.progress().stream())
                .map(Progress::instrument)
                .distinct()
                .sorted()
                .flatMap(instrument -> wellbeing(instrument, courses).stream())
                .toList();
    }

    private static Optional<Tally> wellbeing(String instrument, List<EndedCourse> courses) {
        return Tally.of(
                instrument,
                courses.stream()
                        .flatMap(one -> one.progress().stream())
                        .filter(progress -> progress.instrument().equals(instrument) && progress.isMeasuredTwice())
                        .flatMap(progress -> Stream.ofNullable(progress.score()))
                        .map(score -> score.meaning().name())
                        .toList());
    }
}
