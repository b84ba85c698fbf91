package dk.overgang.course.course;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dk.overgang.access.Problem;
import dk.overgang.access.lists.Paging;
import dk.overgang.access.lists.SortKey;
import dk.overgang.course.course.domain.Course;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// What a list of courses is sorted by. Each key is kept in the document as text that sorts like the dates, so
/// that a course without the date has a place too: the last one, but before all others where nobody was ever
/// met.
enum CourseSort {
    NEXT_CHANGE("byNextChange", "~"),
    LAST_CONTACT("byLastContact", ""),
    STARTED("byStart", "~"),
    PLANNED_END("byPlannedEnd", "~");

    private final String field;
    private final String none;

    CourseSort(String field, String none) {
        this.field = field;
        this.none = none;
    }

    /// The field of a document that holds the key.
    String field() {
        return field;
    }

    /// The key of a course: a date, or where a course without one stands.
    String key(Course course) {
        var date = date(course);
        return date == null ? none : date.toString();
    }

    private @Nullable LocalDate date(Course course) {
        return switch (this) {
            case NEXT_CHANGE -> ListedDates.of(course).nextChangeOn();
            case LAST_CONTACT -> course.lastContactOn();
            case STARTED -> course.start();
            case PLANNED_END -> ListedDates.of(course).plannedEnd();
        };
    }

    /// What follows the page before, in that order.
    ///
    /// @throws Problem 400 for a cursor of a list in another order
    Query in(Direction direction, Criteria wanted, Paging paging) {
        var rest = paging.after()
                .map(last -> new Criteria().andOperator(wanted, behind(placeIn(direction, last), direction)))
                .orElse(wanted);
        return Query.query(rest).with(Sort.by(direction, field, "_id")).limit(paging.toFetch());
    }

    private record Place(String key, UUID id) {}

    private Criteria behind(Place last, Direction direction) {
        return direction.isAscending()
                ? new Criteria()
                        .orOperator(
                                where(field).gt(last.key()),
                                where(field).is(last.key()).and("_id").gt(last.id()))
                : new Criteria()
                        .orOperator(
                                where(field).lt(last.key()),
                                where(field).is(last.key()).and("_id").lt(last.id()));
    }

    SortKey place(Direction direction, Course course) {
        return SortKey.of(key(course), course.id()).after(order(direction));
    }

    private Place placeIn(Direction direction, SortKey last) {
        var parts = last.parts();
        if (parts.size() != 3 || !parts.getFirst().equals(order(direction))) {
            throw ofAnotherOrder();
        }
        return new Place(parts.get(1), UUID.fromString(parts.getLast()));
    }

    /// The order of a list that is sorted by the id alone.
    static Query byId(Criteria wanted, Paging paging) {
        if (paging.after().filter(last -> last.parts().size() > 1).isPresent()) {
            throw ofAnotherOrder();
        }
        return paging.byId(wanted);
    }

    private static Problem ofAnotherOrder() {
        return Problem.parameter("after", "cursor");
    }

    private String order(Direction direction) {
        return name() + " " + direction;
    }
}
