package dk.overgang.course.measurements;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.Problem;
import dk.overgang.course.course.domain.Course;
import dk.overgang.course.measurements.domain.Measurement;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Finds the measurements of a course that the caller has been allowed to see.
@Component
class CourseMeasurements {

    private final AggregateStore<Measurement> store;

    CourseMeasurements(AggregateStore<Measurement> store) {
        this.store = store;
    }

    List<Measurement> of(UUID courseId) {
        return store.find(query(where("courseId").is(courseId))).stream()
                .map(Stored::state)
                .toList();
    }

    /// One of them.
    ///
    /// @throws Problem 404 when the course has none of that id
    Stored<Measurement> one(Course course, UUID id) {
        return store.find(id)
                .filter(found -> found.state().courseId().equals(course.id()))
                .orElseThrow(Problem::notFound);
    }
}
