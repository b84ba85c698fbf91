package dk.overgang.course.course;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.course.course.domain.Course;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import dk.overgang.messaging.store.Trigger;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/// Gives courses that were stored before lists were sorted their sort keys: they are written once more as they
/// are.
@Component
class CourseKeys {

    private static final Logger LOG = LoggerFactory.getLogger(CourseKeys.class);

    private final AggregateStore<Course> courses;

    CourseKeys(AggregateStore<Course> courses) {
        this.courses = courses;
    }

    @EventListener(ApplicationReadyEvent.class)
    void giveMissing() {
        var keyless = query(where(CourseSort.NEXT_CHANGE.field()).isNull());
        courses.findReadable(keyless).forEach(this::give);
    }

    /// One that cannot be written keeps the service from nothing: only its place in sorted lists stays as it is.
    private void give(Stored<Course> course) {
        try {
            courses.update(course, course.state(), List.of(), new Trigger.Time());
        } catch (OptimisticLockingFailureException changedMeanwhile) {
            // Whoever changed it wrote the keys.
        } catch (RuntimeException failed) {
            LOG.warn(
                    "Course {} gets no sort keys: {}",
                    course.id(),
                    failed.getClass().getName());
        }
    }
}
