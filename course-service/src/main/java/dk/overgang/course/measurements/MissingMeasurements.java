package dk.overgang.course.measurements;

import dk.overgang.course.course.CourseFacade;
import dk.overgang.course.course.OpenAtClosing;
import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.casework.OpenItem;
import dk.overgang.course.measurements.domain.MeasurementPoint;
import dk.overgang.course.measurements.domain.MeasurementPoints;
import dk.overgang.course.measurements.domain.MeasurementPoints.State;
import dk.overgang.course.programmes.domain.ProgrammeVersion.PointKind;
import java.util.List;
import org.springframework.stereotype.Component;

/// The measurements at the end of the course that have not been made. Of a course that ended before their day
/// there is none; the one after the course is no part of its closing.
@Component
class MissingMeasurements implements OpenAtClosing {

    private final CourseMeasurements measurements;
    private final CourseFacade courses;

    MissingMeasurements(CourseMeasurements measurements, CourseFacade courses) {
        this.measurements = measurements;
        this.courses = courses;
    }

    @Override
    public List<OpenItem> of(Course course) {
        return MeasurementPoints.of(course, courses.programme(course).instruments())
                .on(courses.today(), measurements.of(course.id()))
                .stream()
                .filter(due -> due.state() != State.DONE)
                .map(MeasurementPoints.Due::point)
                .filter(point -> point.kind() == PointKind.END && couldBeMade(course, point))
                .map(point -> new OpenItem("END_MEASUREMENT", point.instrument().code(), point.until()))
                .toList();
    }

    private static boolean couldBeMade(Course course, MeasurementPoint point) {
        var ending = course.ending();
        var day = point.day();
        return day != null && (ending == null || (day.isBefore(ending.on()) && !course.heldToTheEnd(day)));
    }
}
