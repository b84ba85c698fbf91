package dk.overgang.portal.course;

import dk.overgang.portal.layout.Badge;
import dk.overgang.portal.layout.NextChange;
import dk.overgang.portal.services.course.CourseView;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What stands above every page of a course.
///
/// @param version of the course, for `If-Match`; null where the service gave none
/// @param citizen the name, or what stands there while it cannot be shown
/// @param birthDate all that is shown of the CPR number
/// @param next what comes next, if that is known
/// @param worker whose course it is, in words
public record CourseHeader(
        CourseView course,
        @Nullable String version,
        String citizen,
        @Nullable LocalDate birthDate,
        boolean addressProtected,
        Badge badge,
        @Nullable NextChange next,
        String worker,
        List<CourseTab> tabs) {

    public CourseHeader {
        tabs = List.copyOf(tabs);
    }

    public UUID courseId() {
        return course.courseId();
    }

    public boolean ended() {
        return course.status().equals("ENDED");
    }

    /// Whether there is a tab of that path: what leads there is not offered without it.
    public boolean has(String path) {
        return tabs.stream().anyMatch(tab -> tab.path().equals(path));
    }

    /// The address of the course, of its tabs and of its forms: `path` is empty for the first tab.
    public String address(String path) {
        var first = "/forloeb/" + courseId();
        return path.isEmpty() ? first : first + "/" + path;
    }
}
