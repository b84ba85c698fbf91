package dk.overgang.course.measurements;

import dk.overgang.access.Caller;
import dk.overgang.course.course.CourseFacade;
import dk.overgang.course.course.domain.dates.Plan;
import dk.overgang.course.measurements.domain.Measurement;
import dk.overgang.course.measurements.domain.MeasurementPoints;
import dk.overgang.course.measurements.domain.MeasurementPoints.Due;
import dk.overgang.course.measurements.domain.MeasurementPoints.State;
import dk.overgang.course.measurements.domain.Progress;
import dk.overgang.course.measurements.domain.Progress.Change;
import dk.overgang.course.measurements.instruments.InstrumentCatalogue;
import dk.overgang.course.measurements.instruments.domain.Direction;
import dk.overgang.course.measurements.instruments.domain.Direction.Meaning;
import dk.overgang.course.programmes.domain.ProgrammeVersion.PointKind;
import dk.overgang.course.programmes.domain.VersionId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Shows what is measured when in a course, and what has changed since its start.
@RestController
@RequestMapping("/api/v1/courses/{courseId}/measurements")
class MeasurementOverview {

    /// @param planVersion the plan that the days are from; null while the course has none
    record MeasurementPointsView(@Nullable Integer planVersion, List<MeasurementPointView> points) {}

    /// @param number which one of its kind
    /// @param offered whether it is offered and not due (phase changes, C17)
    /// @param day null while the course has no plan
    /// @param until the last day on which it can be made
    /// @param windowDays for how many days before and after its day a measurement counts as this one
    /// @param needsConsent whether the citizen must consent to it (the measurement after the course, E31)
    record MeasurementPointView(
            VersionId instrument,
            PointKind point,
            int number,
            boolean offered,
            @Nullable LocalDate day,
            @Nullable LocalDate until,
            int windowDays,
            State state,
            boolean needsConsent,
            @Nullable UUID measurementId) {

        private static MeasurementPointView of(Due due) {
            var point = due.point();
            return new MeasurementPointView(
                    point.instrument(),
                    point.kind(),
                    point.number(),
                    point.isOffered(),
                    point.day(),
                    point.until(),
                    point.windowDays(),
                    due.state(),
                    point.kind() == PointKind.FOLLOW_UP,
                    due.measurement());
        }
    }

    record ProgressView(List<InstrumentProgress> instruments) {}

    /// @param first the measurement at the start, else the first one; the same as `latest` where there is but one
    /// @param better how many items are better than then, `worse` and `same` likewise
    record InstrumentProgress(
            String instrument,
            Direction direction,
            MeasuredOn first,
            MeasuredOn latest,
            @Nullable MeasuredChange score,
            List<ItemProgress> items,
            int better,
            int worse,
            int same) {

        private static InstrumentProgress of(Progress progress, Direction direction) {
            return new InstrumentProgress(
                    progress.instrument(),
                    direction,
                    MeasuredOn.of(progress.first()),
                    MeasuredOn.of(progress.latest()),
                    Optional.ofNullable(progress.score())
                            .map(MeasuredChange::of)
                            .orElse(null),
                    progress.items().stream()
                            .map(item -> new ItemProgress(item.item(), MeasuredChange.of(item.change())))
                            .toList(),
                    progress.count(Meaning.BETTER),
                    progress.count(Meaning.WORSE),
                    progress.count(Meaning.SAME));
        }
    }

    record MeasuredOn(UUID measurementId, LocalDate on, int version) {

        private static MeasuredOn of(Measurement measurement) {
            return new MeasuredOn(
                    measurement.id(), measurement.on(), measurement.instrument().version());
        }
    }

    record ItemProgress(String item, MeasuredChange change) {}

    /// @param difference what it went up, negative where it went down
    record MeasuredChange(int from, int to, int difference, Meaning meaning) {

        private static MeasuredChange of(Change change) {
            return new MeasuredChange(change.from(), change.to(), change.to() - change.from(), change.meaning());
        }
    }

    private final CourseMeasurements measurements;
    private final CourseFacade courses;
    private final InstrumentCatalogue instruments;

    MeasurementOverview(CourseMeasurements measurements, CourseFacade courses, InstrumentCatalogue instruments) {
        this.measurements = measurements;
        this.courses = courses;
        this.instruments = instruments;
    }

    @GetMapping("/points")
    MeasurementPointsView points(Caller caller, @PathVariable UUID courseId) {
        var course = courses.visible(caller, courseId).state();
        var uses = courses.programme(course).instruments();
        var points = MeasurementPoints.of(course, uses).on(courses.today(), measurements.of(course.id()));
        return new MeasurementPointsView(
                course.plan().map(Plan::version).orElse(null),
                points.stream().map(MeasurementPointView::of).toList());
    }

    @GetMapping("/progress")
    ProgressView progress(Caller caller, @PathVariable UUID courseId) {
        var course = courses.visible(caller, courseId).state();
        var progress = Progress.of(measurements.of(course.id()), instruments::version);
        return new ProgressView(progress.stream()
                .map(one -> InstrumentProgress.of(
                        one, instruments.version(one.latest().instrument()).direction()))
                .toList());
    }
}
