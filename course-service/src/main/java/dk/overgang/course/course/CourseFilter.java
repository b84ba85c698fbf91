package dk.overgang.course.course;

import dk.overgang.access.lists.Paging;
import dk.overgang.access.scope.Scope;
import dk.overgang.course.course.domain.Course;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// What a list of courses is filtered by, each part if given.
record CourseFilter(
        @Nullable UUID citizenId,
        @Nullable UUID worker,
        Course.@Nullable Status status,
        @Nullable Integer phase) {

    Query in(Scope scope, Paging paging) {
        var criteria = scope.in(CourseConfiguration.OWNERS);
        add(criteria, "citizenId", citizenId);
        add(criteria, "worker", worker);
        add(criteria, "status", status);
        if (phase != null) {
            // An ended course is in no phase, though it remembers its last one.
            var _ = criteria.and("phase").is(phase).and("ending").exists(false);
        }
        return paging.byId(criteria);
    }

    private static void add(Criteria criteria, String field, @Nullable Object value) {
        if (value != null) {
            var _ = criteria.and(field).is(value);
        }
    }
}
