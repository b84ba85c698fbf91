package dk.overgang.notification.reminders.domain.planning;

import dk.overgang.notification.reminders.domain.life.Reminder;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One occurrence of an anchor: a boundary, a pause, a contact.
///
/// @param key distinguishes it from others of its anchor, for ever
/// @param number from 1, where people count them
/// @param on its date
/// @param agreed the day that people agreed on, which counts before every distance
/// @param subject the pause, the contact, the member or the partner that it is about
public record Instance(
        String key,
        int number,
        LocalDate on,
        @Nullable LocalDate agreed,
        @Nullable UUID subject) {

    static Instance of(String key, int number, LocalDate on) {
        return new Instance(key, number, on, null, null);
    }

    static Instance of(UUID subject, int number, LocalDate on) {
        return new Instance(subject.toString(), number, on, null, subject);
    }

    UUID id(UUID owner, String line, int which) {
        return Reminder.idOf(owner, line, which, key);
    }
}
