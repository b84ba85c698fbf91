package dk.overgang.course.course.domain.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a course knows beside its dates.
///
/// @param support null until a grant is known
/// @param assignments who has been responsible, the first one first
/// @param contacts those noted since the course keeps them, in the order in which they were noted
public record Casework(
        Preparation preparation,
        @Nullable Support support,
        List<Assignment> assignments,
        List<ContactFact> contacts,
        List<StartCorrection> startCorrections,
        Succession succession) {

    /// Of courses kept from before any of it was known.
    public static final Casework UNKNOWN =
            new Casework(Preparation.UNKNOWN, null, List.of(), List.of(), List.of(), Succession.NONE);

    public Casework {
        assignments = List.copyOf(assignments);
        contacts = List.copyOf(contacts);
        startCorrections = List.copyOf(startCorrections);
    }

    public static Casework openedOn(LocalDate day, @Nullable Support support) {
        return new Casework(Preparation.openedOn(day), support, List.of(), List.of(), List.of(), Succession.NONE);
    }

    public Casework with(Preparation next) {
        return new Casework(next, support, assignments, contacts, startCorrections, succession);
    }

    public Casework with(Support next) {
        return new Casework(preparation, next, assignments, contacts, startCorrections, succession);
    }

    public Casework with(Succession next) {
        return new Casework(preparation, support, assignments, contacts, startCorrections, next);
    }

    public Casework with(List<ContactFact> noted) {
        return new Casework(preparation, support, assignments, noted, startCorrections, succession);
    }

    /// Another worker is responsible.
    ///
    /// @param inContactPhase whether the contact phase may begin with it
    public Casework assigned(Assignment assignment, boolean inContactPhase) {
        var all = Stream.concat(assignments.stream(), Stream.of(assignment)).toList();
        var begun = inContactPhase ? preparation.assignedOn(assignment.from()) : preparation;
        return new Casework(begun, support, all, contacts, startCorrections, succession);
    }

    /// How often the citizen has had to get used to another worker.
    public int workerChanges() {
        return Math.max(0, assignments.size() - 1);
    }

    /// A contact is known once, however often it is noted.
    public Casework with(ContactFact contact) {
        var all = Stream.concat(
                contacts.stream().filter(Predicate.not(known -> known.id().equals(contact.id()))), Stream.of(contact));
        return with(all.toList());
    }

    /// Without a contact that was withdrawn: it counts for nothing any more.
    public Casework without(UUID contact) {
        return with(
                contacts.stream().filter(known -> !known.id().equals(contact)).toList());
    }

    /// The day of the last of these contacts with the citizen.
    public Optional<LocalDate> lastContactOn() {
        return contacts.stream()
                .filter(ContactFact::withCitizen)
                .map(ContactFact::on)
                .max(LocalDate::compareTo);
    }

    public boolean knows(UUID contact) {
        return contacts.stream().anyMatch(known -> known.id().equals(contact));
    }

    public Casework with(StartCorrection correction) {
        var all =
                Stream.concat(startCorrections.stream(), Stream.of(correction)).toList();
        return new Casework(preparation, support, assignments, contacts, all, succession);
    }

    /// The meetings with the citizen before that day.
    public long meetingsBefore(LocalDate day) {
        return contacts.stream()
                .filter(contact -> contact.withCitizen()
                        && contact.isMeeting()
                        && contact.on().isBefore(day))
                .count();
    }
}
