package dk.overgang.notification.reminders;

import dk.overgang.notification.reminders.domain.CourseReminders;
import dk.overgang.notification.reminders.domain.life.Reminder;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The fields of a course's document by which its reminders are found: they are computed from them at each
/// write.
final class AgendaFields {

    /// The due days, each once.
    static final String ALL = "agenda";
    /// The same of the open reminders.
    static final String OPEN = "openAgenda";
    /// The earliest due day.
    static final String FIRST = "firstDue";
    /// The earliest due day of an open one; absent where none is open.
    static final String FIRST_OPEN = "firstOpen";
    /// The workers whom a reminder is for.
    static final String ADDRESSEES = "addressees";

    /// The workers who lost a reminder lately.
    static final String DEPARTED = "departed";

    private AgendaFields() {}

    static Map<String, ?> of(CourseReminders reminders) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put(ALL, days(reminders, _ -> true));
        fields.put(OPEN, days(reminders, Reminder::isOpen));
        fields.put(FIRST, first(reminders, _ -> true));
        fields.put(FIRST_OPEN, first(reminders, Reminder::isOpen));
        fields.put(ADDRESSEES, reminders.addressees());
        fields.put(DEPARTED, reminders.journal().departed());
        return fields;
    }

    private static List<String> days(CourseReminders reminders, Predicate<Reminder> which) {
        return reminders.reminders().stream()
                .filter(which)
                .map(reminder -> reminder.due().toString())
                .distinct()
                .sorted()
                .toList();
    }

    private static @Nullable String first(CourseReminders reminders, Predicate<Reminder> which) {
        return reminders.reminders().stream()
                .filter(which)
                .map(Reminder::due)
                .min(LocalDate::compareTo)
                .map(LocalDate::toString)
                .orElse(null);
    }
}
