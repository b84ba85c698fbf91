package dk.overgang.portal.stay;

import dk.overgang.portal.course.CourseHeader;
import dk.overgang.portal.services.pause.PausedCourse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The course that a page is about.
///
/// @param header what stands above the page
/// @param version that the next change may name
record Course(
        PausedCourse now, CourseHeader header, @Nullable String version) {

    public UUID id() {
        return now.courseId();
    }

    /// The name, or what stands there while it cannot be shown.
    public String citizen() {
        return header.citizen();
    }
}
