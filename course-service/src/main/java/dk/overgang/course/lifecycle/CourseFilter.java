package dk.overgang.course.lifecycle;

import static org.springframework.data.domain.Sort.Direction.ASC;

import dk.overgang.access.scope.Scope;
import dk.overgang.course.lifecycle.domain.Course;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// What a list of courses is narrowed to, each part if given; `after` is where the page before it ended.
record CourseFilter(
        @Nullable UUID citizenId,
        @Nullable UUID worker,
        Course.@Nullable Status status,
        @Nullable Integer phase,
        @Nullable UUID after) {

    Query in(Scope scope) {
        var criteria = scope.in(CourseStore.OWNERS);
        add(criteria, "citizenId", citizenId);
        add(criteria, "worker", worker);
        add(criteria, "status", status);
        if (phase != null) {
            // An ended course is in no phase, though it remembers its last one.
            var _ = criteria.and("phase").is(phase).and("ending").exists(false);
        }
        if (after != null) {
            var _ = criteria.and("_id").gt(after);
        }
        return Query.query(criteria).with(Sort.by(ASC, "_id"));
    }

    private static void add(Criteria criteria, String field, @Nullable Object value) {
        if (value != null) {
            var _ = criteria.and(field).is(value);
        }
    }
}
