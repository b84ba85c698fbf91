package dk.overgang.course.measurements;

import dk.overgang.course.course.CourseFacade;
import dk.overgang.course.course.PlannedDates;
import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.dates.PlannedDate;
import dk.overgang.course.measurements.domain.MeasurementPoint;
import dk.overgang.course.measurements.domain.MeasurementPoints;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The days of the measurements, which move with every pause.
@Component
class MeasurementDates implements PlannedDates {

    private final CourseFacade courses;

    MeasurementDates(CourseFacade courses) {
        this.courses = courses;
    }

    @Override
    public List<PlannedDate> of(Course course) {
        return MeasurementPoints.of(course, courses.programme(course).instruments()).all().stream()
                .flatMap(MeasurementDates::date)
                .toList();
    }

    private static Stream<PlannedDate> date(MeasurementPoint point) {
        var name = "MEASUREMENT_%s_%s_%d".formatted(point.instrument().code(), point.kind(), point.number());
        var day = point.day();
        return day == null ? Stream.empty() : Stream.of(new PlannedDate(name, day));
    }
}
