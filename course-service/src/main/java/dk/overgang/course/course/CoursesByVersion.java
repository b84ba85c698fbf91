package dk.overgang.course.course;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.course.course.domain.Course;
import dk.overgang.course.programmes.VersionsInUse;
import dk.overgang.course.programmes.domain.VersionId;
import dk.overgang.messaging.store.AggregateStore;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/// Finds out whether any course that has not ended was opened with a version of a programme.
@Component
class CoursesByVersion implements VersionsInUse {

    private final AggregateStore<Course> courses;

    CoursesByVersion(AggregateStore<Course> courses) {
        this.courses = courses;
    }

    @Override
    public boolean isInUse(VersionId version) {
        return !courses.find(query(running(version)).limit(1)).isEmpty();
    }

    private static Criteria running(VersionId version) {
        return where(CourseConfiguration.PROGRAMME).is(name(version));
    }

    /// What the running courses of a version are found by.
    static String name(VersionId version) {
        return version.code() + "/" + version.version();
    }
}
