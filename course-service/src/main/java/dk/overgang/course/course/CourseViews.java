package dk.overgang.course.course;

import dk.overgang.course.course.domain.Course;
import org.springframework.stereotype.Component;

/// Shows courses as they are today, with what the version of their programme makes of it.
@Component
class CourseViews {

    private final CourseFacade courses;

    CourseViews(CourseFacade courses) {
        this.courses = courses;
    }

    CourseView of(Course course) {
        return CourseView.of(course, courses.programme(course), courses.today());
    }
}
