package dk.overgang.notification.reminders;

import dk.overgang.access.lists.Paging;
import dk.overgang.access.log.AuditContext;
import dk.overgang.messaging.store.Stored;
import dk.overgang.notification.reminders.ReminderSearch.Row;
import dk.overgang.notification.reminders.domain.CourseReminders;
import dk.overgang.notification.reminders.domain.facts.CourseFacts;
import dk.overgang.notification.reminders.domain.life.Group;
import dk.overgang.notification.reminders.domain.life.Reminder;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reminders as people see them, page by page, by their due days.
@Component
class ReminderList {

    /// With `course` when one course is asked for: also a course without reminders shows what is known of it.
    /// With `counts` on the first page.
    record ReminderPage(
            List<Item> items,
            @Nullable String next,
            @Nullable CourseItem course,
            @Nullable Counts counts) {}

    /// How many open reminders stand in each group of the day's list.
    record Counts(long overdue, long today, long nextSevenDays) {}

    record Item(
            UUID id,
            UUID courseId,
            UUID citizenId,
            String kind,
            int number,
            LocalDate due,
            LocalDate until,
            LocalDate sendOn,
            Reminder.State state,
            @Nullable Group group,
            String title,
            @Nullable UUID worker,
            CourseItem course) {}

    record CourseItem(String status, @Nullable Integer planVersion) {

        static CourseItem of(CourseFacts course) {
            return new CourseItem(course.status(), course.planVersion());
        }
    }

    private final ReminderSearch search;
    private final ReminderRules rules;

    ReminderList(ReminderSearch search, ReminderRules rules) {
        this.search = search;
        this.rules = rules;
    }

    ReminderPage of(ReminderFilter filter, Paging paging, Locale locale) {
        if (filter.courseId() != null) {
            AuditContext.within(filter.courseId());
        }
        var page = search.page(filter, paging);
        page.items().stream().map(Row::course).distinct().forEach(course -> {
            var _ = filter.shows(course);
        });
        return new ReminderPage(
                page.items().stream().map(row -> item(row, filter, locale)).toList(),
                page.next(),
                filter.courseId() == null
                        ? null
                        : search.course(filter)
                                .map(Stored::state)
                                .map(CourseReminders::course)
                                .map(CourseItem::of)
                                .orElse(null),
                paging.after().isPresent() ? null : counts(filter));
    }

    private Counts counts(ReminderFilter filter) {
        var groups = search.soon(filter);
        return new Counts(
                groups.getOrDefault(Group.OVERDUE, 0L),
                groups.getOrDefault(Group.TODAY, 0L),
                groups.getOrDefault(Group.NEXT_SEVEN_DAYS, 0L));
    }

    private Item item(Row row, ReminderFilter filter, Locale locale) {
        var reminder = row.reminder();
        return new Item(
                reminder.id(),
                row.course().course().courseId(),
                row.course().course().citizenId(),
                reminder.kind(),
                reminder.number(),
                reminder.due(),
                reminder.lastDay(),
                reminder.sendOn(),
                reminder.state(),
                filter.groupOf(reminder),
                ReminderView.title(rules.of(row.course()).catalogue(), reminder, locale),
                row.course().addressee(reminder),
                CourseItem.of(row.course().course()));
    }
}
