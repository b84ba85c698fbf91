package dk.overgang.course.course;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.course.course.domain.Course;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Trigger;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/// Gives courses that were stored before lists were sorted their sort keys: they are written once more as they
/// are.
@Component
class CourseKeys {

    private final AggregateStore<Course> courses;

    CourseKeys(AggregateStore<Course> courses) {
        this.courses = courses;
    }

    @EventListener(ApplicationReadyEvent.class)
    void giveMissing() {
        var keyless = query(where(CourseSort.NEXT_CHANGE.field()).isNull());
        for (var course : courses.find(keyless)) {
            try {
                courses.update(course, course.state(), List.of(), new Trigger.Time());
            } catch (OptimisticLockingFailureException changedMeanwhile) {
                // Whoever changed it wrote the keys.
            }
        }
    }
}
