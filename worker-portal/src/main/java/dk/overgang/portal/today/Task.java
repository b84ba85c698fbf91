package dk.overgang.portal.today;

import dk.overgang.portal.layout.Badge;
import dk.overgang.portal.layout.Words;
import dk.overgang.portal.services.reminder.ReminderItem;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A row of *I dag*.
///
/// @param citizen the name, or what stands there while it cannot be shown
/// @param badge where the course stands; null while that cannot be shown
/// @param courseId null for a reminder about a partner
/// @param when days late, today, or the day
/// @param window when it can be done, in words
/// @param whyNot what the row would offer and the service would refuse
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
        boolean undoable,
        boolean postponable,
        Deed deed,
        List<WhyNot> whyNot,
        UUID key,
        @Nullable String version) {

    /// @param action the key of its text
    /// @param why in the service's words
    record WhyNot(String action, String why) {}

    Task {
        whyNot = List.copyOf(whyNot);
    }

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
        var deed = Deed.of(reminder);
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
                reminder.may("TAKE_BACK").allowed(),
                reminder.may("SNOOZE").allowed(),
                deed,
                whyNot(reminder, deed),
                key,
                null);
    }

    Task with(@Nullable String newVersion) {
        return new Task(
                id,
                courseId,
                citizen,
                badge,
                title,
                group,
                when,
                window,
                done,
                undoable,
                postponable,
                deed,
                whyNot,
                key,
                newVersion);
    }

    private static List<WhyNot> whyNot(ReminderItem reminder, Deed deed) {
        if (reminder.isDone()) {
            return refused(reminder, "TAKE_BACK", "today.undo").toList();
        }
        var finish = deed.isNone() ? refused(reminder, "FINISH", "today.do") : Stream.<WhyNot>empty();
        return Stream.concat(finish, refused(reminder, "SNOOZE", "today.postpone"))
                .toList();
    }

    private static Stream<WhyNot> refused(ReminderItem reminder, String action, String text) {
        var why = reminder.may(action).why();
        return why == null ? Stream.empty() : Stream.of(new WhyNot(text, why));
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
