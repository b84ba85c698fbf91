package dk.overgang.course.results;

import static java.util.stream.Collectors.toMap;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.course.course.CourseFacade;
import dk.overgang.course.course.domain.Course;
import dk.overgang.course.measurements.MeasuredProgress;
import dk.overgang.course.measurements.domain.TeamAverages;
import dk.overgang.course.results.domain.CourseOutcome;
import dk.overgang.course.results.domain.OutcomeCodes;
import dk.overgang.course.results.domain.Tally;
import dk.overgang.course.results.domain.TeamOutcomes;
import dk.overgang.course.results.domain.TeamOutcomes.EndedCourse;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Counts what the courses of a municipality have led to that ended in a period (R-243, F-74).
@RestController
class OutcomeReport {

    /// A report covers two years at most.
    private static final int LONGEST_DAYS = 731;

    /// @param from the first day on which a course ended that counts; `to` is the last one
    /// @param fewestCourses of fewer courses nothing is told
    /// @param courses null where there are too few, and so are `recorded` and `admissions`
    /// @param admitted none or one: how many courses had how many admissions
    /// @param results what the codes mean
    record TeamOutcomeReport(
            LocalDate from,
            LocalDate to,
            int fewestCourses,
            @Nullable Integer courses,
            @Nullable Integer recorded,
            @Nullable Long admissions,
            List<Tally> admitted,
            List<Tally> outcomes,
            List<Tally> wellbeing,
            List<OutcomeCodes.Result> results) {

        private static TeamOutcomeReport of(
                LocalDate from, LocalDate to, Optional<TeamOutcomes> counted, OutcomeCodes codes) {
            return new TeamOutcomeReport(
                    from,
                    to,
                    TeamAverages.FEWEST_COURSES,
                    counted.map(TeamOutcomes::courses).orElse(null),
                    counted.map(TeamOutcomes::recorded).orElse(null),
                    counted.map(TeamOutcomes::admissions).orElse(null),
                    counted.map(TeamOutcomes::admitted).orElse(List.of()),
                    counted.map(TeamOutcomes::outcomes).orElse(List.of()),
                    counted.map(TeamOutcomes::wellbeing).orElse(List.of()),
                    codes.results());
        }
    }

    private final CourseFacade courses;
    private final AggregateStore<CourseOutcome> outcomes;
    private final MeasuredProgress measured;
    private final OutcomeCodes codes;

    OutcomeReport(
            CourseFacade courses,
            AggregateStore<CourseOutcome> outcomes,
            MeasuredProgress measured,
            OutcomeCodes codes) {
        this.courses = courses;
        this.outcomes = outcomes;
        this.measured = measured;
        this.codes = codes;
    }

    @GetMapping("/api/v1/outcomes/report")
    TeamOutcomeReport report(Caller caller, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        if (to.isBefore(from) || to.isAfter(from.plusDays(LONGEST_DAYS))) {
            throw Problem.parameter("to", "date-outside", from, from.plusDays(LONGEST_DAYS));
        }
        var ended = courses.ended(caller, from, to);
        var ids = ended.stream().map(Course::id).toList();
        var recorded = outcomes(ids);
        var progress = measured.of(ids);
        var all = ended.stream()
                .map(course -> new EndedCourse(
                        course, recorded.get(course.id()), progress.getOrDefault(course.id(), List.of())))
                .toList();
        return TeamOutcomeReport.of(from, to, TeamOutcomes.of(all, codes), codes);
    }

    private Map<UUID, CourseOutcome> outcomes(List<UUID> courses) {
        return outcomes.findReadable(query(where("courseId").in(courses))).stream()
                .map(Stored::state)
                .collect(toMap(CourseOutcome::courseId, Function.identity()));
    }
}
