package dk.overgang.portal.services.course;

import static java.util.stream.Collectors.toMap;

import dk.overgang.portal.services.Paged;
import dk.overgang.portal.services.Part;
import dk.overgang.portal.services.Parts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// All courses that go on. Those that have ended are not asked for: they grow with the years, and each row of an answer
/// is an entry of the access log.
@Component
public class RunningCourses {

    private static final int PAGE = 200;
    /// Of which course-service takes one at a time.
    private static final List<String> RUNNING = List.of("CONTACT", "ACTIVE", "PAUSED");

    private final CourseApi courses;
    private final Parts parts;

    RunningCourses(CourseApi courses, Parts parts) {
        this.courses = courses;
        this.parts = parts;
    }

    /// Asks for those of a worker, or for all that the person may see.
    public Parts.Coming<List<CourseView>> start(@Nullable UUID worker) {
        var coming = RUNNING.stream()
                .map(status ->
                        parts.start(() -> Paged.all(after -> courses.courses(worker, null, status, PAGE, after))))
                .toList();
        return () -> together(coming.stream().map(Parts.Coming::get).toList());
    }

    /// Half of them would be taken for all. A course that is paused while it is asked for comes twice.
    private static Part<List<CourseView>> together(List<Part<List<CourseView>>> some) {
        for (var part : some) {
            if (part.isAway()) {
                return part;
            }
        }
        var byId = some.stream()
                .flatMap(part -> part.orElse(List.of()).stream())
                .collect(toMap(CourseView::courseId, course -> course, (one, _) -> one, LinkedHashMap::new));
        return Part.of(List.copyOf(byId.values()));
    }
}
