package dk.overgang.course.contact.domain;

import dk.overgang.course.contact.domain.Contact.Correction;
import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.casework.Withdrawal;
import java.time.LocalDate;

/// What a worker does with the contact log.
public sealed interface ContactCommand {

    /// What makes an entry.
    sealed interface NewEntry extends ContactCommand {}

    /// "I met the citizen", or those around the citizen.
    ///
    /// @param course the course it is noted in
    record LogContact(Contact contact, Course course, LocalDate today) implements NewEntry {}

    /// A case note without a contact; the duty to write it outlives the course (R-274, E23).
    record WriteNote(Contact note, LocalDate today) implements NewEntry {}

    /// A correction beside what stands.
    ///
    /// @param by the subject of the token of whoever corrects
    record Correct(Correction correction, String by) implements ContactCommand {}

    /// It was noted by mistake.
    ///
    /// @param byLeader whether a leader withdraws it, who need not have noted it
    record Withdraw(Withdrawal withdrawal, boolean byLeader) implements ContactCommand {}
}
