package dk.overgang.course.course;

import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.casework.OpenItem;
import java.util.List;

/// A room of the service in which something may be open when a course is closed; each registers as a bean, so that no
/// closing hides an open item (E21).
public interface OpenAtClosing {

    /// What is open today, in any order; nothing of a course that never began.
    List<OpenItem> of(Course course);
}
