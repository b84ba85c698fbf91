package dk.overgang.course.contact.domain;

import dk.overgang.commands.domain.Decision;
import dk.overgang.course.contact.domain.ContactCommand.Correct;
import dk.overgang.course.contact.domain.ContactCommand.LogContact;
import dk.overgang.course.contact.domain.ContactCommand.NewEntry;
import dk.overgang.course.contact.domain.ContactCommand.Withdraw;
import dk.overgang.course.contact.domain.ContactCommand.WriteNote;
import dk.overgang.course.contact.domain.ContactRefusal.DateOutOfRange;
import dk.overgang.course.contact.domain.ContactRefusal.MinutesOutOfRange;
import dk.overgang.course.contact.domain.ContactRefusal.NotAContact;
import dk.overgang.course.contact.domain.ContactRefusal.NotTheAuthor;
import dk.overgang.course.contact.domain.ContactRefusal.PlaceOfACall;
import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.casework.ContactFact;
import dk.overgang.course.course.domain.casework.Withdrawal;
import dk.overgang.encryption.domain.EncryptedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One entry in the contact log of a course: a contact (kontakt), or a case note that stands alone (notat,
/// The phase it lies in is never stored: [PhaseStamp] computes it from the course.
///
/// @param note what the author wrote; nothing overwrites it
/// @param corrections what the author has put beside the note since, in order
/// @param notedOn the day it was written down; null in an entry from before this was kept
/// @param by the subject of the author's token
/// @param withdrawn that it was noted by mistake and counts for nothing; null while it stands
public record Contact(
        UUID id,
        UUID courseId,
        UUID citizenId,
        String municipality,
        LocalDate on,
        Kind kind,
        Details details,
        @Nullable EncryptedText note,
        List<Correction> corrections,
        @Nullable LocalDate notedOn,
        String by,
        @Nullable Withdrawal withdrawn) {

    /// How people met.
    public enum Kind {
        MEETING,
        PHONE_CALL,
        MESSAGE,
        VIDEO,
        /// No contact at all: a case note.
        NOTE
    }

    /// Where a meeting took place, by the citizen's wish and the nature of what was done.
    public enum Place {
        HOME,
        WARD,
        SHELTER,
        OFFER,
        AUTHORITY,
        WORKPLACE,
        OUTDOORS,
        OTHER
    }

    /// Who was there beside the author.
    public enum Party {
        CITIZEN,
        WARD,
        AUTHORITY,
        NETWORK,
        OFFER,
        JOB_CENTRE,
        EMPLOYER,
        /// Another CTI worker.
        WORKER;

        private boolean isNetworkOrProvider() {
            return this != CITIZEN && this != WORKER;
        }
    }

    /// What brought it about: the worker reaches out and is there in crises.
    public enum Occasion {
        /// The two had agreed on it.
        AGREED,
        /// The worker came or called unasked.
        OUTREACH,
        /// The citizen asked for it.
        ASKED_FOR,
        /// The citizen was in a crisis.
        CRISIS
    }

    /// How a contact went.
    ///
    /// @param minutes how long it took: recorded, never granted (R-046, E35); null where nobody noted it
    /// @param areas codes of the focus areas that were worked with
    /// @param subGoals ids of the sub-goals that were worked with
    /// @param occasion null where nobody noted it
    public record Details(
            @Nullable Place place,
            List<Party> present,
            @Nullable Integer minutes,
            List<String> areas,
            List<UUID> subGoals,
            @Nullable Occasion occasion) {

        /// All that was known of a contact before there were details.
        private static final Details WITH_CITIZEN =
                new Details(null, List.of(Party.CITIZEN), null, List.of(), List.of());

        private static final Details OF_A_NOTE = new Details(null, List.of(), null, List.of(), List.of());

        public Details {
            present = present.stream().distinct().sorted().toList();
            areas = areas.stream().distinct().toList();
            subGoals = subGoals.stream().distinct().toList();
        }

        /// A contact whose occasion nobody noted.
        public Details(
                @Nullable Place place,
                List<Party> present,
                @Nullable Integer minutes,
                List<String> areas,
                List<UUID> subGoals) {
            this(place, present, minutes, areas, subGoals, null);
        }

        private Details ofAnother() {
            return new Details(place, present, minutes, areas, List.of(), occasion);
        }
    }

    /// What the author has put beside a note: a note is never overwritten.
    ///
    /// @param reason a code of the municipality, such as `WRONG_DATE`
    /// @param on the day of the correction
    public record Correction(EncryptedText text, @Nullable String reason, LocalDate on) {}

    /// An entry is written on its day or up to this many days later; an older date is taken for a slip.
    private static final int DAYS_TO_NOTE = 366;

    private static final int LONGEST_MINUTES = 720;

    @SuppressWarnings("ConstantValue") // null in a document from before
    public Contact {
        details = details == null ? Details.WITH_CITIZEN : details;
        corrections = corrections == null ? List.of() : List.copyOf(corrections);
    }

    /// A case note without a contact.
    public static Contact note(UUID id, Course course, LocalDate on, EncryptedText text, LocalDate today, String by) {
        return new Contact(
                id,
                course.id(),
                course.citizenId(),
                course.municipality(),
                on,
                Kind.NOTE,
                Details.OF_A_NOTE,
                text,
                List.of(),
                today,
                by,
                null);
    }

    /// The same entry with every text of it encrypted anew.
    public Contact renewed(UnaryOperator<EncryptedText> anew) {
        return new Contact(
                id,
                courseId,
                citizenId,
                municipality,
                on,
                kind,
                details,
                note == null ? null : anew.apply(note),
                corrections.stream()
                        .map(one -> new Correction(anew.apply(one.text()), one.reason(), one.on()))
                        .toList(),
                notedOn,
                by,
                withdrawn);
    }

    /// The same contact in the course of another citizen whom it concerned: with a note of its own, and without
    /// the sub-goals, which are this citizen's.
    public Contact alsoIn(UUID id, Course other, @Nullable EncryptedText note) {
        return new Contact(
                id,
                other.id(),
                other.citizenId(),
                other.municipality(),
                on,
                kind,
                details.ofAnother(),
                note,
                List.of(),
                notedOn,
                by,
                null);
    }

    /// A new entry.
    public static Decision<Contact> decide(NewEntry command) {
        return switch (command) {
            case LogContact log -> log.contact().logged(log);
            case WriteNote(var note, var today) -> note.dated(today, today);
        };
    }

    /// What becomes of an entry.
    public Decision<Contact> decide(Correct command) {
        return command.by().equals(by)
                ? Decision.changed(with(command.correction()))
                : Decision.refused(new NotTheAuthor());
    }

    /// A mistaken entry: it stays readable, and may be corrected beside.
    public Decision<Contact> decide(Withdraw command) {
        var withdrawal = command.withdrawal();
        return Decision.unless(
                withdrawal.refused(withdrawn, by, command.byLeader()),
                () -> Decision.changed(with(corrections, withdrawal)));
    }

    private Decision<Contact> logged(LogContact log) {
        return Decision.unless(wrongDetail(), () -> dated(latest(log), log.today()));
    }

    private Optional<ContactRefusal> wrongDetail() {
        var minutes = details.minutes();
        if (kind == Kind.NOTE) {
            return Optional.of(new NotAContact());
        }
        if (kind != Kind.MEETING && details.place() != null) {
            return Optional.of(new PlaceOfACall());
        }
        return minutes != null && (minutes < 1 || minutes > LONGEST_MINUTES)
                ? Optional.of(new MinutesOutOfRange(1, LONGEST_MINUTES))
                : Optional.empty();
    }

    /// Today, or the day of the citizen's death: nobody has met the citizen later (E23).
    private LocalDate latest(LogContact log) {
        var ending = log.course().ending();
        return ending != null
                        && isWithCitizen()
                        && ending.isDeath()
                        && ending.on().isBefore(log.today())
                ? ending.on()
                : log.today();
    }

    private Decision<Contact> dated(LocalDate latest, LocalDate today) {
        var earliest = today.minusDays(DAYS_TO_NOTE);
        return on.isBefore(earliest) || on.isAfter(latest)
                ? Decision.refused(new DateOutOfRange(earliest, latest))
                : Decision.changed(this);
    }

    /// Whether it is more than a note.
    public boolean isContact() {
        return kind != Kind.NOTE;
    }

    /// Whether it is a contact that took place, as far as anybody knows.
    public boolean counts() {
        return isContact() && withdrawn == null;
    }

    /// Whether the citizen was there: only that counts as contact with the citizen.
    public boolean isWithCitizen() {
        return isContact() && details.present().contains(Party.CITIZEN);
    }

    /// Whether the network or a provider took part, with or without the citizen.
    public boolean isCoordination() {
        return isContact() && details.present().stream().anyMatch(Party::isNetworkOrProvider);
    }

    /// How long it took; 0 where nobody noted it.
    public int minutes() {
        var minutes = details.minutes();
        return minutes == null ? 0 : minutes;
    }

    /// What the course learns of it.
    public ContactFact fact() {
        return new ContactFact(id, on, kind.name(), isWithCitizen(), minutes());
    }

    private Contact with(Correction correction) {
        return with(Stream.concat(corrections.stream(), Stream.of(correction)).toList(), withdrawn);
    }

    private Contact with(List<Correction> corrections, @Nullable Withdrawal withdrawn) {
        return new Contact(
                id, courseId, citizenId, municipality, on, kind, details, note, corrections, notedOn, by, withdrawn);
    }
}
