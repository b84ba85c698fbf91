package dk.overgang.portal.today;

import static java.util.stream.Collectors.toMap;

import dk.overgang.portal.services.Part;
import dk.overgang.portal.services.Parts;
import dk.overgang.portal.services.ServiceProblem;
import dk.overgang.portal.services.course.CourseApi;
import dk.overgang.portal.services.course.CourseView;
import dk.overgang.portal.services.reminder.ReminderItem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The courses that rows of *I dag* belong to. A row stands without its course where that cannot be shown: what is to
/// be done is in the row.
@Component
class RowCourses {

    /// Courses that are asked for one by one. A page that asks for more would take the calls of other people's pages.
    private static final int MOST = 20;

    private final CourseApi courses;
    private final Parts parts;

    RowCourses(CourseApi courses, Parts parts) {
        this.courses = courses;
        this.parts = parts;
    }

    /// A few rows belong to none of the running courses: to one that has ended, or to a colleague's. Where
    /// course-service is away it is not asked again.
    Map<UUID, CourseView> of(List<ReminderItem> rows, Part<List<CourseView>> running) {
        var known = new HashMap<UUID, CourseView>(running.orElse(List.of()).stream()
                .collect(toMap(CourseView::courseId, course -> course, (one, _) -> one)));
        if (!running.isAway()) {
            var others = rows.stream()
                    .flatMap(row -> Stream.ofNullable(row.courseId()))
                    .filter(course -> !known.containsKey(course))
                    .distinct()
                    .limit(MOST)
                    .map(this::start)
                    .toList();
            others.stream()
                    .flatMap(coming -> coming.get().orElse(Optional.empty()).stream())
                    .forEach(course -> {
                        var _ = known.put(course.courseId(), course);
                    });
        }
        return Map.copyOf(known);
    }

    Parts.Coming<Optional<CourseView>> start(UUID course) {
        return parts.start(() -> seen(course));
    }

    /// Who covers for a colleague may answer a reminder without seeing its course.
    private Optional<CourseView> seen(UUID course) {
        try {
            return Optional.ofNullable(courses.course(course).getBody());
        } catch (ServiceProblem refused) {
            return Optional.empty();
        }
    }
}
