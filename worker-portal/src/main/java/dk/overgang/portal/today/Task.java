package dk.overgang.portal.today;

import dk.overgang.portal.layout.Badge;
import dk.overgang.portal.layout.Words;
import dk.overgang.portal.services.reminder.ReminderItem;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of *I dag*.
///
/// @param citizen the name, or what stands there while it cannot be shown
/// @param badge where the course stands; null while that cannot be shown
/// @param courseId null for a reminder about a partner
/// @param when days late, today, or the day
/// @param window when it can be done, in words
/// @param key the name of this answer: sent again with it, an answer has one effect
/// @param version of what an answer would undo; null until there is an answer
record Task(
        UUID id,
        @Nullable UUID courseId,
        String citizen,
        @Nullable Badge badge,
        String title,
        Group group,
        String when,
        String window,
        boolean done,
        Deed deed,
        UUID key,
        @Nullable String version) {

    enum Group {
        OVERDUE,
        TODAY,
        NEXT_SEVEN_DAYS;

        static Group of(@Nullable String name) {
            for (var group : values()) {
                if (group.name().equals(name)) {
                    return group;
                }
            }
            return TODAY;
        }
    }

    static Task of(ReminderItem reminder, String citizen, @Nullable Badge badge, Words words, UUID key) {
        var group = group(reminder, words.today());
        return new Task(
                reminder.id(),
                reminder.courseId(),
                citizen,
                badge,
                reminder.title(),
                group,
                when(reminder, group, words),
                window(reminder, words),
                reminder.isDone(),
                Deed.of(reminder),
                key,
                null);
    }

    Task with(@Nullable String newVersion) {
        return new Task(id, courseId, citizen, badge, title, group, when, window, done, deed, key, newVersion);
    }

    public boolean late() {
        return group == Group.OVERDUE && !done;
    }

    /// A reminder that is shown alone does not say in which group it stands.
    private static Group group(ReminderItem reminder, LocalDate today) {
        if (reminder.group() != null) {
            return Group.of(reminder.group());
        }
        if (reminder.until().isBefore(today)) {
            return Group.OVERDUE;
        }
        return reminder.due().isAfter(today) ? Group.NEXT_SEVEN_DAYS : Group.TODAY;
    }

    private static String when(ReminderItem reminder, Group group, Words words) {
        return switch (group) {
            case OVERDUE -> late(ChronoUnit.DAYS.between(reminder.until(), words.today()), words);
            case TODAY -> words.text("today.when.today");
            case NEXT_SEVEN_DAYS -> words.weekday(reminder.due());
        };
    }

    private static String late(long days, Words words) {
        return days == 1 ? words.text("today.when.late-one") : words.text("today.when.late", days);
    }

    private static String window(ReminderItem reminder, Words words) {
        return reminder.due().equals(reminder.until())
                ? words.text("today.window.day", words.day(reminder.until()))
                : words.text("today.window", words.day(reminder.due()), words.day(reminder.until()));
    }
}
