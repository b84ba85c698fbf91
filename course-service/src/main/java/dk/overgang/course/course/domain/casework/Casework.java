package dk.overgang.course.course.domain.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a course knows beside its dates.
///
/// @param support null until a grant is known
/// @param contacts those noted since the course keeps them, in the order in which they were noted
public record Casework(
        Preparation preparation,
        @Nullable Support support,
        List<ContactFact> contacts,
        List<StartCorrection> startCorrections,
        Succession succession) {

    /// Of courses kept from before any of it was known.
    public static final Casework UNKNOWN =
            new Casework(Preparation.UNKNOWN, null, List.of(), List.of(), Succession.NONE);

    public Casework {
        contacts = List.copyOf(contacts);
        startCorrections = List.copyOf(startCorrections);
    }

    public static Casework openedOn(LocalDate day, @Nullable Support support) {
        return new Casework(Preparation.openedOn(day), support, List.of(), List.of(), Succession.NONE);
    }

    public Casework with(Preparation next) {
        return new Casework(next, support, contacts, startCorrections, succession);
    }

    public Casework with(Support next) {
        return new Casework(preparation, next, contacts, startCorrections, succession);
    }

    public Casework with(Succession next) {
        return new Casework(preparation, support, contacts, startCorrections, next);
    }

    public Casework with(List<ContactFact> noted) {
        return new Casework(preparation, support, noted, startCorrections, succession);
    }

    /// A contact is known once, however often it is noted.
    public Casework with(ContactFact contact) {
        var all = Stream.concat(
                contacts.stream().filter(Predicate.not(known -> known.id().equals(contact.id()))), Stream.of(contact));
        return with(all.toList());
    }

    public boolean knows(UUID contact) {
        return contacts.stream().anyMatch(known -> known.id().equals(contact));
    }

    public Casework with(StartCorrection correction) {
        var all =
                Stream.concat(startCorrections.stream(), Stream.of(correction)).toList();
        return new Casework(preparation, support, contacts, all, succession);
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
