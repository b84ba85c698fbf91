package dk.overgang.course.course;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dk.overgang.access.scope.Scope;
import dk.overgang.course.course.domain.Course;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/// What a list of courses is filtered by, each part if given.
///
/// @param paused true for those on pause by now, false for all others
/// @param unconfirmedPause whether an open pause waits for the worker's judgement
/// @param nextChangeBefore those whose next phase, or planned end, comes before that day
record CourseFilter(
        @Nullable UUID citizenId,
        @Nullable UUID worker,
        Course.@Nullable Status status,
        @Nullable Integer phase,
        @Nullable Boolean paused,
        @Nullable Boolean unconfirmedPause,
        @Nullable LocalDate nextChangeBefore) {

    static final String STATUS = "status";

    /// The field that stands only while an open pause is not confirmed.
    static final String UNCONFIRMED = "unconfirmedPause";

    Criteria in(Scope scope) {
        var all = new ArrayList<>(List.of(scope.in(CourseConfiguration.OWNERS)));
        if (citizenId != null) {
            all.add(where("citizenId").is(citizenId));
        }
        if (worker != null) {
            all.add(where("worker").is(worker));
        }
        if (status != null) {
            all.add(where(STATUS).is(status));
        }
        if (phase != null) {
            // An ended course is in no phase, though it remembers its last one.
            all.add(where("phase").is(phase).and("ending").exists(false));
        }
        if (paused != null) {
            all.add(
                    paused
                            ? where(STATUS).is(Course.Status.PAUSED)
                            : where(STATUS).ne(Course.Status.PAUSED));
        }
        if (unconfirmedPause != null) {
            all.add(
                    unconfirmedPause
                            ? where(UNCONFIRMED).is(true)
                            : where(UNCONFIRMED).exists(false));
        }
        if (nextChangeBefore != null) {
            all.add(where(CourseSort.NEXT_CHANGE.field()).lt(nextChangeBefore.toString()));
        }
        return new Criteria().andOperator(all);
    }
}
