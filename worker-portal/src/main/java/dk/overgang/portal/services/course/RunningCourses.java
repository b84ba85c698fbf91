package dk.overgang.portal.services.course;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Every course that the person may see and that has not ended, page by page.
@Component
public class RunningCourses {

    private static final int PAGE = 200;

    private final CourseApi courses;

    RunningCourses(CourseApi courses) {
        this.courses = courses;
    }

    public List<CourseView> all() {
        var all = new ArrayList<CourseView>();
        String after = null;
        do {
            var page = courses.courses(null, null, PAGE, after);
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        return all.stream().filter(course -> !course.status().equals("ENDED")).toList();
    }
}
