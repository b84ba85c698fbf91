package dk.overgang.portal.today;

import dk.overgang.portal.layout.Words;
import dk.overgang.portal.services.reminder.ReminderItem;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The form that postpones a reminder: a day of a few, and why. What was chosen is kept when it is refused.
///
/// @param version of what the person saw, so that an answer of somebody else is not overwritten
record Postponement(
        @Nullable LocalDate until,
        @Nullable String reason,
        UUID key,
        @Nullable String version) {

    private static final List<String> REASONS = List.of(
            "APPOINTMENT_AGREED",
            "CITIZEN_WANTS_LATER",
            "CITIZEN_UNAVAILABLE",
            "WAITING_FOR_OTHERS",
            "WORKER_ABSENT",
            "OTHER");

    record Choice(String value, String label, @Nullable String more) {}

    List<Choice> days(ReminderItem reminder, Words words) {
        var tomorrow = words.today().plusDays(1);
        var monday = words.today().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        var week = words.today().plusDays(7);
        var days = new ArrayList<Choice>();
        days.add(choice(tomorrow, words.text("today.postpone.tomorrow"), words));
        if (!monday.equals(tomorrow)) {
            days.add(choice(monday, words.text("today.postpone.monday"), words));
        }
        if (!week.equals(monday)) {
            days.add(choice(week, words.text("today.postpone.week"), words));
        }
        var last = reminder.until();
        if (last.isAfter(tomorrow) && !last.equals(monday) && !last.equals(week)) {
            days.add(choice(last, words.text("today.postpone.last"), words));
        }
        return days;
    }

    List<Choice> reasons(Words words) {
        return REASONS.stream()
                .map(reason -> new Choice(reason, words.text("today.reason." + reason), null))
                .toList();
    }

    private static Choice choice(LocalDate day, String label, Words words) {
        return new Choice(day.toString(), label, words.weekday(day));
    }
}
