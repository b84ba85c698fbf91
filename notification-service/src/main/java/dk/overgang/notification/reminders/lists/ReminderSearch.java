package dk.overgang.notification.reminders.lists;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.lists.Page;
import dk.overgang.access.lists.Paging;
import dk.overgang.access.lists.SortKey;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import dk.overgang.notification.reminders.agenda.AgendaFields;
import dk.overgang.notification.reminders.domain.CourseReminders;
import dk.overgang.notification.reminders.domain.life.Group;
import dk.overgang.notification.reminders.domain.life.Reminder;
import dk.overgang.notification.reminders.planning.ReminderRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/// Finds reminders in the order of their due days, though a document holds all of a course. A list of a course,
/// a citizen or some workers is short enough to be sorted here; one of a municipality is read day by day. A course
/// that cannot be read is missing in the lists of several.
@Component
class ReminderSearch {

    /// A day further away has nothing: no due day lies so far ahead.
    private static final int MOST_DAYS = 1 << 13;

    /// A reminder and the course it belongs to.
    record Row(CourseReminders course, Reminder reminder) {

        SortKey key() {
            return SortKey.of(reminder.due(), reminder.id());
        }
    }

    private final AggregateStore<CourseReminders> store;
    private final ReminderRules rules;

    ReminderSearch(AggregateStore<CourseReminders> store, ReminderRules rules) {
        this.store = store;
        this.rules = rules;
    }

    Page<Row> page(ReminderFilter filter, Paging paging) {
        return isShort(filter)
                ? paging.pageOf(rows(few(filter).stream(), filter), Row::key)
                : paging.page(dayByDay(filter, paging), Row::key);
    }

    /// How many open reminders that are due within a week stand in each group.
    Map<Group, Long> soon(ReminderFilter filter) {
        if (isShort(filter)) {
            return byGroup(rows(few(filter).stream(), filter), filter);
        }
        var due = filter.documents()
                .and(AgendaFields.FIRST_OPEN)
                .gt("")
                .lte(filter.today().plusDays(7).toString());
        return store.findReadable(query(due), courses -> byGroup(rows(courses, filter), filter));
    }

    private static Map<Group, Long> byGroup(Stream<Row> rows, ReminderFilter filter) {
        return rows.map(row -> filter.groupOf(row.reminder()))
                .flatMap(Stream::ofNullable)
                .collect(groupingBy(group -> group, counting()));
    }

    Optional<Stored<CourseReminders>> course(ReminderFilter filter) {
        return few(filter).stream()
                .filter(course -> filter.shows(course.state()))
                .findFirst();
    }

    private static boolean isShort(ReminderFilter filter) {
        return filter.courseId() != null || filter.citizenId() != null || filter.workers() != null;
    }

    private List<Stored<CourseReminders>> few(ReminderFilter filter) {
        if (filter.courseId() != null) {
            return store.find(filter.courseId()).stream().toList();
        }
        if (filter.citizenId() != null) {
            return store.findReadable(query(where("course.citizenId").is(filter.citizenId())));
        }
        var workers = filter.workers();
        return workers == null || workers.isEmpty()
                ? List.of()
                : store.findReadable(query(filter.scope()
                        .in("course.municipality")
                        .and(AgendaFields.ADDRESSEES)
                        .in(workers)));
    }

    private Stream<Row> rows(Stream<Stored<CourseReminders>> courses, ReminderFilter filter) {
        return courses.map(Stored::state)
                .filter(filter::includes)
                .flatMap(course -> course.reminders().stream()
                        .filter(reminder -> filter.includes(
                                course, reminder, rules.of(course).catalogue()))
                        .map(reminder -> new Row(course, reminder)));
    }

    /// Reads the days from the last page's end on, more of them at a time where they hold little.
    List<Row> dayByDay(ReminderFilter filter, Paging paging) {
        var after = paging.after();
        var from = after.map(key -> LocalDate.parse(key.parts().getFirst())).or(() -> firstDay(filter));
        var found = new ArrayList<Row>();
        if (from.isEmpty()) {
            return found;
        }
        var day = from.get();
        for (var days = 1; days <= MOST_DAYS && found.size() < paging.toFetch(); ) {
            var end = day.plusDays(days);
            var rows = between(day, end, filter).stream()
                    .filter(row -> after.isEmpty() || row.key().compareTo(after.get()) > 0)
                    .sorted((one, other) -> one.key().compareTo(other.key()))
                    .toList();
            found.addAll(rows);
            days = 2 * rows.size() < paging.toFetch() ? 2 * days : days;
            day = end;
        }
        return found.stream().limit(paging.toFetch()).toList();
    }

    private List<Row> between(LocalDate from, LocalDate to, ReminderFilter filter) {
        var agenda = filter.onlyOpen() ? AgendaFields.OPEN : AgendaFields.ALL;
        var days = new Criteria().gte(from.toString()).lt(to.toString());
        return store.findReadable(
                query(filter.documents().and(agenda).elemMatch(days)),
                courses -> rows(courses, filter)
                        .filter(row -> !row.reminder().due().isBefore(from)
                                && row.reminder().due().isBefore(to))
                        .toList());
    }

    private Optional<LocalDate> firstDay(ReminderFilter filter) {
        var first = filter.onlyOpen() ? AgendaFields.FIRST_OPEN : AgendaFields.FIRST;
        return store
                .findReadable(query(filter.documents().and(first).gt(""))
                        .with(Sort.by(first))
                        .limit(1))
                .stream()
                .flatMap(course -> course.state().reminders().stream())
                .filter(reminder -> !filter.onlyOpen() || reminder.isOpen())
                .map(Reminder::due)
                .min(LocalDate::compareTo);
    }
}
