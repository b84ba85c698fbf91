package dk.overgang.notification.reminders;

import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.lists.Paging;
import dk.overgang.access.lists.SortKey;
import dk.overgang.access.log.AuditContext;
import dk.overgang.access.scope.Scope;
import dk.overgang.access.scope.Scope.Fields;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import dk.overgang.notification.reminders.domain.CourseFacts;
import dk.overgang.notification.reminders.domain.CourseReminders;
import dk.overgang.notification.reminders.domain.Reminder;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;

/// Reminders as people see them, page by page, within one municipality.
@Component
class ReminderList {

    /// Which reminders are asked for; no states means all of them.
    record Filter(
            Scope scope,
            @Nullable UUID courseId,
            @Nullable UUID worker,
            @Nullable Set<Reminder.State> states) {

        boolean includes(CourseFacts course) {
            return scope.shows(course.municipality(), course.citizenId(), course.worker())
                    && (worker == null || worker.equals(course.worker()));
        }

        Set<Reminder.State> anyOf() {
            return states == null || states.isEmpty() ? EnumSet.allOf(Reminder.State.class) : states;
        }
    }

    /// With `course` when one course is asked for: also a course without reminders shows what is known of it.
    record Page(
            List<Item> items,
            @Nullable String next,
            @Nullable CourseItem course) {}

    record Item(
            UUID id,
            UUID courseId,
            String kind,
            int number,
            LocalDate due,
            Reminder.State state,
            String title,
            CourseItem course) {}

    record CourseItem(String status, @Nullable Integer planVersion) {

        static CourseItem of(CourseFacts course) {
            return new CourseItem(course.status(), course.planVersion());
        }
    }

    /// Where the reminders of a course say whose they are.
    private static final Fields OWNERS = new Fields("course.municipality", "course.citizenId", "course.worker");

    /// A reminder and its place in its course, which never changes.
    private record Row(UUID courseId, int place, CourseFacts course, Reminder reminder) {

        SortKey key() {
            return new SortKey(List.of(courseId.toString(), "%06d".formatted(place)));
        }
    }

    private final AggregateStore<CourseReminders> store;
    private final ReminderTexts texts;

    ReminderList(AggregateStore<CourseReminders> store, ReminderTexts texts) {
        this.store = store;
        this.texts = texts;
    }

    Page of(Filter filter, Paging paging, Locale locale) {
        if (filter.courseId() != null) {
            AuditContext.within(filter.courseId());
        }
        var courses = (filter.courseId() == null ? many(filter, paging) : one(filter.courseId()))
                .stream()
                        .filter(course -> filter.includes(course.state().course()))
                        .toList();
        var page = paging.pageOf(courses.stream().flatMap(course -> rows(course, filter)), Row::key);
        return new Page(
                page.items().stream().map(row -> item(row, locale)).toList(),
                page.next(),
                filter.courseId() == null || courses.isEmpty()
                        ? null
                        : CourseItem.of(courses.getFirst().state().course()));
    }

    private List<Stored<CourseReminders>> one(UUID courseId) {
        return store.find(courseId).stream().toList();
    }

    /// Each course found has at least one reminder to show, but for the one where the last page ended.
    private List<Stored<CourseReminders>> many(Filter filter, Paging paging) {
        var criteria = filter.scope().in(OWNERS);
        if (filter.worker() != null) {
            criteria = criteria.and("course.worker").is(filter.worker());
        }
        var after = paging.after();
        if (after.isPresent()) {
            criteria =
                    criteria.and("_id").gte(UUID.fromString(after.get().parts().getFirst()));
        }
        var states = filter.anyOf().stream().map(Enum::name).toList();
        return store.find(query(criteria.and("reminders.state").in(states))
                .with(Sort.by("_id"))
                .limit(paging.toFetch() + 1));
    }

    private static Stream<Row> rows(Stored<CourseReminders> course, Filter filter) {
        var reminders = course.state().reminders();
        return IntStream.range(0, reminders.size())
                .filter(place -> filter.anyOf().contains(reminders.get(place).state()))
                .mapToObj(place -> new Row(course.id(), place, course.state().course(), reminders.get(place)));
    }

    private Item item(Row row, Locale locale) {
        var reminder = row.reminder();
        return new Item(
                reminder.id(),
                row.course().courseId(),
                reminder.kind(),
                reminder.number(),
                reminder.due(),
                reminder.state(),
                texts.title(reminder, locale),
                CourseItem.of(row.course()));
    }
}
