package dk.overgang.course.contact.domain;

import java.time.LocalDate;

/// What a worker does with the contact log.
public sealed interface ContactCommand {

    record Note(Contact contact, LocalDate today) implements ContactCommand {}
}
