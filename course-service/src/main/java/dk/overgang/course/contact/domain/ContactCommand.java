package dk.overgang.course.contact.domain;

import java.time.LocalDate;
import java.util.UUID;

/// What a worker does with the contact log.
public sealed interface ContactCommand {

    record Note(
            UUID id,
            UUID courseId,
            UUID citizenId,
            String municipality,
            LocalDate on,
            Contact.Kind kind,
            String by,
            LocalDate today)
            implements ContactCommand {}
}
