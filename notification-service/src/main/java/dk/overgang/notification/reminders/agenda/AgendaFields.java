package dk.overgang.notification.reminders.agenda;

import dk.overgang.notification.reminders.domain.CourseReminders;
import dk.overgang.notification.reminders.domain.life.Reminder;
import dk.overgang.notification.reminders.domain.planning.Rules;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The fields of a course's document by which its reminders are found: they are computed from them at each
/// write.
public final class AgendaFields {

    /// The due days, each once.
    public static final String ALL = "agenda";
    /// The same of the open reminders.
    public static final String OPEN = "openAgenda";
    /// The day on which the next one is to be sent in the morning; absent while none waits.
    public static final String NEXT_DUE = "nextDue";
    /// The same for the evening.
    public static final String NEXT_EVENING = "nextEvening";
    /// The earliest due day.
    public static final String FIRST = "firstDue";
    /// The earliest due day of an open one; absent where none is open.
    public static final String FIRST_OPEN = "firstOpen";
    /// The workers whom a reminder is for, or was for when it was done or voided.
    public static final String ADDRESSEES = "addressees";

    /// The workers who lost a reminder lately.
    public static final String DEPARTED = "departed";
    /// The day of the next step up a ladder; absent while none is to come.
    public static final String NEXT_ESCALATION = "nextEscalation";

    /// The day of the first sending that a text message is still to tell of; absent where none is.
    public static final String FIRST_ALERT = "firstAlert";

    private AgendaFields() {}

    public static Map<String, ?> of(CourseReminders reminders, Rules rules) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put(ALL, days(reminders, _ -> true));
        fields.put(OPEN, days(reminders, Reminder::isOpen));
        fields.put(NEXT_DUE, text(reminders.nextDue()));
        fields.put(NEXT_EVENING, text(reminders.nextEvening()));
        fields.put(FIRST, first(reminders, _ -> true));
        fields.put(FIRST_OPEN, first(reminders, Reminder::isOpen));
        fields.put(
                NEXT_ESCALATION,
                reminders.nextEscalation(rules).map(LocalDate::toString).orElse(null));
        fields.put(
                FIRST_ALERT,
                reminders.alerts().stream()
                        .map(alert -> alert.on().toString())
                        .min(String::compareTo)
                        .orElse(null));
        fields.put(ADDRESSEES, reminders.addressees());
        fields.put(DEPARTED, reminders.journal().departed());
        return fields;
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static List<String> days(CourseReminders reminders, Predicate<Reminder> which) {
        return reminders.reminders().stream()
                .filter(which)
                .map(Reminder::due)
                .distinct()
                .sorted()
                .map(LocalDate::toString)
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
