package dk.overgang.notification.reminders;

import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.log.AuditContext;
import dk.overgang.access.scope.Scope;
import dk.overgang.access.scope.Scope.Fields;
import dk.overgang.messaging.AggregateStore;
import dk.overgang.messaging.Stored;
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

    /// What is asked for; no states means all of them.
    record Wish(
            Scope scope,
            @Nullable UUID courseId,
            @Nullable UUID worker,
            @Nullable Set<Reminder.State> states,
            int limit,
            @Nullable Cursor after) {

        boolean includes(UUID course, int place, Reminder reminder) {
            return anyOf().contains(reminder.state()) && (after == null || after.isBehind(course, place));
        }

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

    private record Found(Cursor at, CourseFacts course, Reminder reminder) {}

    private final AggregateStore<CourseReminders> store;
    private final ReminderTexts texts;

    ReminderList(AggregateStore<CourseReminders> store, ReminderTexts texts) {
        this.store = store;
        this.texts = texts;
    }

    Page of(Wish wish, Locale locale) {
        if (wish.courseId() != null) {
            AuditContext.within(wish.courseId());
        }
        var courses = wish.courseId() == null ? many(wish) : one(wish.courseId(), wish);
        var found = courses.stream()
                .flatMap(course -> reminders(course, wish))
                .limit(wish.limit() + 1L)
                .toList();

        var shown = found.subList(0, Math.min(found.size(), wish.limit()));
        return new Page(
                shown.stream()
                        .filter(it -> wish.includes(it.course()))
                        .map(it -> item(it, locale))
                        .toList(),
                found.size() > shown.size() ? shown.getLast().at().toString() : null,
                wish.courseId() == null || courses.isEmpty()
                        ? null
                        : CourseItem.of(courses.getFirst().state().course()));
    }

    private List<Stored<CourseReminders>> one(UUID courseId, Wish wish) {
        return store
                .find(courseId)
                .filter(course -> wish.includes(course.state().course()))
                .stream()
                .toList();
    }

    /// Each course found has at least one reminder to show, but for the one where the last page ended.
    private List<Stored<CourseReminders>> many(Wish wish) {
        var criteria = wish.scope().in(OWNERS);
        if (wish.worker() != null) {
            criteria = criteria.and("course.worker").is(wish.worker());
        }
        if (wish.after() != null) {
            criteria = criteria.and("_id").gte(wish.after().courseId());
        }
        var states = wish.anyOf().stream().map(Enum::name).toList();
        return store.find(query(criteria.and("reminders.state").in(states))
                .with(Sort.by("_id"))
                .limit(wish.limit() + 2));
    }

    private static Stream<Found> reminders(Stored<CourseReminders> course, Wish wish) {
        var reminders = course.state().reminders();
        return IntStream.range(0, reminders.size())
                .filter(place -> wish.includes(course.id(), place, reminders.get(place)))
                .mapToObj(place ->
                        new Found(new Cursor(course.id(), place), course.state().course(), reminders.get(place)));
    }

    private Item item(Found found, Locale locale) {
        var reminder = found.reminder();
        return new Item(
                reminder.id(),
                found.course().courseId(),
                reminder.kind(),
                reminder.number(),
                reminder.due(),
                reminder.state(),
                texts.title(reminder, locale),
                CourseItem.of(found.course()));
    }
}
