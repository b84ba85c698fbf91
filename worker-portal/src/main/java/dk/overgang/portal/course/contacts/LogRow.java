package dk.overgang.portal.course.contacts;

import dk.overgang.portal.services.casework.ContactApi.Attempt;
import dk.overgang.portal.services.casework.ContactApi.Contact;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A contact or an attempt in the list.
///
/// @param contactId null for an attempt, which has no texts; `attemptId` null for a contact
/// @param phase `CONTACT`, `1`, `2`, `3`, `PAUSE` or `AFTER`
record LogRow(
        LocalDate on,
        String kind,
        String phase,
        @Nullable UUID contactId,
        @Nullable UUID attemptId,
        @Nullable String place,
        List<String> present,
        @Nullable Integer minutes,
        @Nullable LocalDate nextTry,
        boolean smsSent,
        boolean hasNote,
        int corrected,
        boolean withdrawn) {

    LogRow {
        present = List.copyOf(present);
    }

    /// The latest first.
    static List<LogRow> of(List<Contact> contacts, List<Attempt> attempts) {
        return Stream.concat(
                        contacts.stream().map(LogRow::of), attempts.stream().map(LogRow::of))
                .sorted(Comparator.comparing(LogRow::on).reversed())
                .toList();
    }

    private static LogRow of(Contact contact) {
        return new LogRow(
                contact.on(),
                contact.kind(),
                contact.phase(),
                contact.contactId(),
                null,
                contact.place(),
                contact.present(),
                contact.minutes(),
                null,
                false,
                contact.hasNote(),
                contact.corrected(),
                contact.withdrawn() != null);
    }

    private static LogRow of(Attempt attempt) {
        return new LogRow(
                attempt.on(),
                attempt.kind(),
                attempt.phase(),
                null,
                attempt.attemptId(),
                null,
                List.of(),
                attempt.waitedMinutes(),
                attempt.nextTry(),
                attempt.smsSent(),
                false,
                0,
                attempt.withdrawn() != null);
    }
}
