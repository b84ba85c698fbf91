package dk.overgang.portal.today;

import dk.overgang.portal.layout.Words;
import dk.overgang.portal.services.reminder.ReminderItem;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
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

    /// Days that the service may accept: behind the first day and today, within the window.
    List<Choice> days(ReminderItem reminder, Words words) {
        var today = words.today();
        var days = new LinkedHashMap<LocalDate, String>();
        var _ = days.put(today.plusDays(1), "today.postpone.tomorrow");
        var _ = days.putIfAbsent(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)), "today.postpone.monday");
        var _ = days.putIfAbsent(today.plusDays(7), "today.postpone.week");
        var _ = days.putIfAbsent(reminder.until(), "today.postpone.last");
        return days.entrySet().stream()
                .filter(day -> day.getKey().isAfter(ahead(reminder, today))
                        && !day.getKey().isAfter(reminder.until()))
                .map(day -> choice(day.getKey(), words.text(day.getValue()), words))
                .toList();
    }

    private static LocalDate ahead(ReminderItem reminder, LocalDate today) {
        return reminder.due().isAfter(today) ? reminder.due() : today;
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
