package dk.overgang.course.measurements.domain;

import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.Ending;
import dk.overgang.course.course.domain.dates.Plan;
import dk.overgang.course.programmes.domain.ProgrammeVersion.InstrumentUse;
import dk.overgang.course.programmes.domain.ProgrammeVersion.Point;
import dk.overgang.course.programmes.domain.ProgrammeVersion.PointKind;
import dk.overgang.course.programmes.domain.VersionId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// When a course measures with what, computed from its plan each time, so that a pause moves what is
/// still to come (E3). A course that ended by death has none (E23), and who died after it has no follow-up to
/// make (E31).
public record MeasurementPoints(
        List<MeasurementPoint> all, @Nullable Ending ending) {

    /// Where a point stands.
    public enum State {
        /// Its day has not come, or the course has no plan.
        LATER,
        OPEN,
        DONE,
        /// A pause is open: nobody knows its day.
        HELD,
        /// It can no longer be made.
        MISSED
    }

    /// A point and where it stands.
    ///
    /// @param measurement that was made for it
    public record Due(
            MeasurementPoint point, State state, @Nullable UUID measurement) {}

    public MeasurementPoints {
        all = List.copyOf(all);
    }

    /// The points of a course, instrument by instrument in the order of the programme.
    public static MeasurementPoints of(Course course, List<InstrumentUse> uses) {
        var ending = course.ending();
        var all = uses.stream().flatMap(use -> of(course, use).stream()).toList();
        return new MeasurementPoints(ending != null && ending.isDeath() ? List.of() : all, ending);
    }

    private static List<MeasurementPoint> of(Course course, InstrumentUse use) {
        var points = new ArrayList<MeasurementPoint>();
        var numbers = new EnumMap<PointKind, Integer>(PointKind.class);
        for (var point : use.points()) {
            for (var anchor : anchors(course, point.kind())) {
                var number = numbers.merge(point.kind(), 1, Integer::sum);
                var _ = points.add(dated(use.instrument(), point, number, anchor, course));
            }
        }
        return points;
    }

    /// What the days are counted from; without a plan a day that nobody knows.
    private static List<Optional<LocalDate>> anchors(Course course, PointKind kind) {
        var plan = course.plan();
        return switch (kind) {
            case START -> List.of(plan.map(Plan::start));
            case END, FOLLOW_UP -> List.of(plan.map(Plan::plannedEnd));
            case PHASE_CHANGE ->
                Stream.of(0, 1)
                        .map(change -> plan.map(known -> known.ends().get(change)))
                        .toList();
        };
    }

    private static MeasurementPoint dated(
            VersionId instrument, Point point, int number, Optional<LocalDate> anchor, Course course) {
        return new MeasurementPoint(
                instrument,
                point.kind(),
                number,
                anchor.map(day -> day.plusMonths(point.months()).plusDays(point.days()))
                        .orElse(null),
                point.windowDays(),
                point.kind() != PointKind.START && anchor.filter(course::holds).isPresent());
    }

    /// The kinds of points that the programme has for an instrument, whatever its version.
    List<PointKind> kinds(String instrument) {
        return of(instrument).map(MeasurementPoint::kind).distinct().toList();
    }

    /// The point of that kind that is nearest to a day.
    Optional<MeasurementPoint> nearest(String instrument, PointKind kind, LocalDate on) {
        return of(instrument)
                .filter(point -> point.kind() == kind)
                .min(Comparator.comparing((MeasurementPoint point) -> !point.holds(on))
                        .thenComparingLong(point -> point.distanceTo(on)));
    }

    private Stream<MeasurementPoint> of(String instrument) {
        return all.stream().filter(point -> point.instrument().code().equals(instrument));
    }

    /// Where each point stands.
    ///
    /// @param made the measurements of the course
    public List<Due> on(LocalDate today, List<Measurement> made) {
        return all.stream()
                .map(point -> due(point, made, today))
                .filter(due -> due.state() == State.DONE || !isOfTheDead(due.point()))
                .toList();
    }

    private boolean isOfTheDead(MeasurementPoint point) {
        return ending != null && ending.died().isPresent() && point.kind() == PointKind.FOLLOW_UP;
    }

    private Due due(MeasurementPoint point, List<Measurement> made, LocalDate today) {
        return made.stream()
                .filter(one -> one.isFor(point.instrument().code(), point.kind(), point.number()))
                .min(Comparator.comparing(Measurement::on).thenComparing(Measurement::firstEnteredAt))
                .map(one -> new Due(point, State.DONE, one.id()))
                .orElseGet(() -> new Due(point, state(point, today), null));
    }

    private State state(MeasurementPoint point, LocalDate today) {
        var day = point.day();
        var until = point.until();
        if (day == null || until == null) {
            return ending == null ? State.LATER : State.MISSED;
        }
        if (point.held()) {
            return State.HELD;
        }
        if (until.isBefore(today) || isBehindTheEnd(point, day)) {
            return State.MISSED;
        }
        return day.isAfter(today) ? State.LATER : State.OPEN;
    }

    /// Of what is to be measured in the course, nothing is once it has ended; the follow-up survives the end (E31).
    private boolean isBehindTheEnd(MeasurementPoint point, LocalDate day) {
        return ending != null && point.kind() != PointKind.FOLLOW_UP && day.isAfter(ending.on());
    }
}
