package dk.overgang.course.course;

import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.dates.PlannedDate;
import java.util.List;

/// A room of the service that computes dates from the plan of a course; each registers as a bean, so that a what-if
/// shows every date that a pause would move.
public interface PlannedDates {

    /// Its dates for a course as it stands, or as it would stand.
    List<PlannedDate> of(Course course);
}
