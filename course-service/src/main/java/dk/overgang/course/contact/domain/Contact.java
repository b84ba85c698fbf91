package dk.overgang.course.contact.domain;

import dk.overgang.commands.domain.Decision;
import dk.overgang.course.contact.domain.ContactCommand.Note;
import dk.overgang.course.contact.domain.ContactRefusal.DateOutOfRange;
import java.time.LocalDate;
import java.util.UUID;

/// One contact between worker and citizen in a course (kontakt, R-274).
///
/// @param by the subject of the worker's token
public record Contact(UUID id, UUID courseId, UUID citizenId, String municipality, LocalDate on, Kind kind, String by) {

    /// How worker and citizen met.
    public enum Kind {
        MEETING,
        PHONE_CALL,
        MESSAGE
    }

    /// A contact is noted on its day or up to this many days later; an older date is taken for a slip.
    private static final int DAYS_TO_NOTE = 366;

    /// A new contact.
    public static Decision<Contact> decide(ContactCommand command) {
        return switch (command) {
            case Note note -> note(note);
        };
    }

    private static Decision<Contact> note(Note note) {
        var on = note.contact().on();
        var earliest = note.today().minusDays(DAYS_TO_NOTE);
        return on.isBefore(earliest) || on.isAfter(note.today())
                ? Decision.refused(new DateOutOfRange(earliest, note.today()))
                : Decision.changed(note.contact());
    }
}
