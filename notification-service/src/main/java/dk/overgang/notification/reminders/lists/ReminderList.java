package dk.overgang.notification.reminders.lists;

import dk.overgang.access.Caller;
import dk.overgang.access.lists.Page;
import dk.overgang.access.lists.Paging;
import dk.overgang.access.lists.SortKey;
import dk.overgang.access.log.AuditContext;
import dk.overgang.commands.AllowedAction;
import dk.overgang.messaging.store.Stored;
import dk.overgang.notification.catalogue.domain.Catalogue;
import dk.overgang.notification.catalogue.domain.Closing;
import dk.overgang.notification.catalogue.domain.Line;
import dk.overgang.notification.reminders.domain.CourseReminders;
import dk.overgang.notification.reminders.domain.facts.CourseFacts;
import dk.overgang.notification.reminders.domain.life.Group;
import dk.overgang.notification.reminders.domain.life.Reminder;
import dk.overgang.notification.reminders.lists.PartnerRows.PartnerRow;
import dk.overgang.notification.reminders.lists.ReminderSearch.Row;
import dk.overgang.notification.reminders.planning.ReminderRules;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reminders as people see them, page by page, by their due days.
@Component
class ReminderList {

    /// With `course` when one course is asked for: also a course without reminders shows what is known of it.
    /// With `counts` on the first page.
    record ReminderPage(
            List<ReminderItem> items,
            @Nullable String next,
            @Nullable CourseItem course,
            @Nullable Counts counts) {}

    /// How many open reminders stand in each group of the day's list.
    record Counts(long overdue, long today, long nextSevenDays) {}

    /// One reminder: of a course and its citizen, or about a partner.
    ///
    /// @param closing how it is closed: whether a person may say that it is done; absent where the catalogue has no
    ///     such line any more
    /// @param allowed what the caller may do with it today, and why not the rest; absent where it does not stand
    ///     in the list of the day; empty for one about a partner, which nobody answers
    record ReminderItem(
            UUID id,
            @Nullable UUID courseId,
            @Nullable UUID citizenId,
            @Nullable UUID partnerId,
            String kind,
            int number,
            LocalDate due,
            LocalDate until,
            LocalDate sendOn,
            Reminder.State state,
            @Nullable Group group,
            String title,
            @Nullable Closing closing,
            @Nullable UUID worker,
            @Nullable CourseItem course,
            @Nullable List<AllowedAction> allowed) {

        SortKey key() {
            return SortKey.of(due, id);
        }
    }

    record CourseItem(String status, @Nullable Integer planVersion) {

        static CourseItem of(CourseFacts course) {
            return new CourseItem(course.status(), course.planVersion());
        }
    }

    private final ReminderSearch search;
    private final PartnerRows partners;
    private final ReminderActions actions;
    private final ReminderRules rules;

    ReminderList(ReminderSearch search, PartnerRows partners, ReminderActions actions, ReminderRules rules) {
        this.search = search;
        this.partners = partners;
        this.actions = actions;
        this.rules = rules;
    }

    ReminderPage of(ReminderFilter filter, Caller caller, Paging paging, Locale locale) {
        if (filter.courseId() != null) {
            AuditContext.within(filter.courseId());
        }
        var page =
                filter.withPartners() ? both(filter, caller, paging, locale) : courses(filter, caller, paging, locale);
        return new ReminderPage(
                page.items(),
                page.next(),
                filter.courseId() == null || filter.onlyAuthoritys()
                        ? null
                        : search.course(filter)
                                .map(Stored::state)
                                .map(CourseReminders::course)
                                .map(CourseItem::of)
                                .orElse(null),
                paging.after().isPresent() ? null : counts(filter));
    }

    private Page<ReminderItem> courses(ReminderFilter filter, Caller caller, Paging paging, Locale locale) {
        var page = search.page(filter, paging);
        page.items().stream().map(Row::course).distinct().forEach(course -> {
            var _ = filter.shows(course);
        });
        return page.map(row -> item(row, filter, caller, locale));
    }

    /// A leader sees the municipality: each citizen of an answer is noted from the answer.
    private Page<ReminderItem> both(ReminderFilter filter, Caller caller, Paging paging, Locale locale) {
        var after = paging.after();
        var items = Stream.concat(
                        search.dayByDay(filter, paging).stream().map(row -> item(row, filter, caller, locale)),
                        partners(filter).map(row -> item(row, filter, locale)))
                .filter(item -> after.isEmpty() || item.key().compareTo(after.get()) > 0)
                .sorted(Comparator.comparing(ReminderItem::key))
                .limit(paging.toFetch())
                .toList();
        return paging.page(items, ReminderItem::key);
    }

    private Stream<PartnerRow> partners(ReminderFilter filter) {
        return partners.of(filter.scope()).stream()
                .filter(row -> filter.includes(
                        row.reminder(), rules.of(row.municipality()).catalogue()));
    }

    private ReminderItem item(PartnerRow row, ReminderFilter filter, Locale locale) {
        var reminder = row.reminder();
        return new ReminderItem(
                reminder.id(),
                null,
                null,
                row.partnerId(),
                reminder.kind(),
                reminder.number(),
                reminder.due(),
                reminder.lastDay(),
                reminder.sendOn(),
                reminder.state(),
                filter.groupOf(reminder),
                rules.title(row.municipality(), reminder, locale),
                closing(rules.of(row.municipality()).catalogue(), reminder),
                null,
                null,
                List.of());
    }

    private Counts counts(ReminderFilter filter) {
        var groups = new EnumMap<Group, Long>(Group.class);
        groups.putAll(search.soon(filter));
        if (filter.withPartners()) {
            partners(filter)
                    .flatMap(row -> Stream.ofNullable(filter.groupOf(row.reminder())))
                    .forEach(group -> groups.merge(group, 1L, Long::sum));
        }
        return new Counts(
                groups.getOrDefault(Group.OVERDUE, 0L),
                groups.getOrDefault(Group.TODAY, 0L),
                groups.getOrDefault(Group.NEXT_SEVEN_DAYS, 0L));
    }

    private ReminderItem item(Row row, ReminderFilter filter, Caller caller, Locale locale) {
        var reminder = row.reminder();
        var group = filter.groupOf(reminder);
        return new ReminderItem(
                reminder.id(),
                row.course().course().courseId(),
                row.course().course().citizenId(),
                null,
                reminder.kind(),
                reminder.number(),
                reminder.due(),
                reminder.lastDay(),
                reminder.sendOn(),
                reminder.state(),
                group,
                rules.title(row.course().course().municipality(), reminder, locale),
                closing(rules.of(row.course()).catalogue(), reminder),
                row.course().addressee(reminder),
                CourseItem.of(row.course().course()),
                group == null ? null : actions.of(caller, row.course(), reminder));
    }

    private static @Nullable Closing closing(Catalogue catalogue, Reminder reminder) {
        return catalogue.line(reminder.kind()).map(Line::closing).orElse(null);
    }
}
