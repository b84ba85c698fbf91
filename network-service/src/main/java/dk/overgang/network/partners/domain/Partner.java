package dk.overgang.network.partners.domain;

import dk.overgang.commands.domain.Decision;
import dk.overgang.encryption.domain.EncryptedText;
import dk.overgang.network.partners.domain.PartnerCommand.ChangePartner;
import dk.overgang.network.partners.domain.PartnerCommand.EndPartnership;
import dk.overgang.network.partners.domain.PartnerCommand.HearOfOutreach;
import dk.overgang.network.partners.domain.PartnerCommand.NotePartnerContact;
import dk.overgang.network.partners.domain.PartnerCommand.Occasion;
import dk.overgang.network.partners.domain.PartnerCommand.WithdrawPartnerContact;
import dk.overgang.network.partners.domain.PartnerContact.Kind;
import dk.overgang.network.partners.domain.PartnerContact.Source;
import dk.overgang.network.partners.domain.PartnerRefusal.CodeTaken;
import dk.overgang.network.partners.domain.PartnerRefusal.DateOutOfRange;
import dk.overgang.network.partners.domain.PartnerRefusal.NoSuchContact;
import dk.overgang.network.partners.domain.PartnerRefusal.PartnershipEnded;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A formal partner of the municipality (samarbejdspartner, R-284): who it is, what is agreed, whom to turn to, and
/// when there was contact. A partnership that is over stays readable; nothing of it is deleted.
///
/// @param contacts in the order in which they became known
/// @param ending null while the partnership lasts
public record Partner(
        UUID id,
        String municipality,
        Details details,
        List<PartnerContact> contacts,
        @Nullable Ending ending) {

    /// What the municipality says of a partner, and may change.
    ///
    /// @param kind a code of [PartnerKinds]
    /// @param name of the unit: a public organisation
    /// @param code how the outreach log names it; null where the log does not name it
    /// @param since the day from which it is a partner
    public record Details(
            String kind,
            String name,
            @Nullable String code,
            LocalDate since,
            List<Agreement> agreements,
            List<ContactPerson> contactPersons) {

        public Details {
            agreements = agreements == null ? List.of() : List.copyOf(agreements);
            contactPersons = contactPersons == null ? List.of() : List.copyOf(contactPersons);
        }
    }

    /// That the partnership is over.
    ///
    /// @param on its last day
    /// @param by the subject of the token of who ended it
    public record Ending(LocalDate on, String by) {}

    /// A contact is noted on its day or up to this many days later; an older date is taken for a slip.
    private static final int DAYS_TO_NOTE = 366;

    public Partner {
        contacts = contacts == null ? List.of() : List.copyOf(contacts);
    }

    /// A new partner. What the outreach log had noted of it counts.
    public static Decision<Partner> register(UUID id, String municipality, Details details, Occasion occasion) {
        var partner = new Partner(id, municipality, details, List.of(), null);
        return Decision.unless(
                partner.wrong(details, occasion, true),
                () -> Decision.changed(partner.with(details, partner.contactsBy(occasion.outreach()))));
    }

    /// What becomes of a command.
    public Decision<Partner> decide(PartnerCommand command) {
        return switch (command) {
            case ChangePartner(var changed, var occasion) -> change(changed, occasion);
            case EndPartnership end -> end(end);
            case NotePartnerContact note -> note(note);
            case WithdrawPartnerContact(var contact) -> withdraw(contact);
            case HearOfOutreach(var outreach) -> hear(outreach);
        };
    }

    private Decision<Partner> change(Details changed, Occasion occasion) {
        return Decision.unless(whyEnded().or(() -> wrong(changed, occasion, false)), () -> {
            var known = Objects.equals(changed.code(), details.code());
            return Decision.changed(with(changed, known ? contacts : contactsBy(occasion.outreach())));
        });
    }

    private Optional<PartnerRefusal> wrong(Details wanted, Occasion occasion, boolean isNew) {
        return new DetailsCheck(wanted, isNew ? null : details, occasion)
                .fault()
                .or(() -> occasion.codeTaken() ? Optional.of(new CodeTaken()) : Optional.empty());
    }

    private Decision<Partner> end(EndPartnership end) {
        return Decision.unless(
                whyEnded().or(() -> outside("on", details.since(), end.on(), end.today())),
                () -> Decision.changed(
                        new Partner(id, municipality, details, contacts, new Ending(end.on(), end.by()))));
    }

    /// Also in an ended partnership, if the contact was before its end.
    private Decision<Partner> note(NotePartnerContact note) {
        var latest = ending == null || ending.on().isAfter(note.today()) ? note.today() : ending.on();
        return Decision.unless(
                outside("on", note.today().minusDays(DAYS_TO_NOTE), note.on(), latest),
                () -> Decision.changed(with(PartnerContact.noted(note.id(), note.on(), note.kind(), note.by()))));
    }

    private Decision<Partner> withdraw(UUID contact) {
        var known = contact(contact);
        if (known.isEmpty()) {
            return Decision.refused(new NoSuchContact());
        }
        return known.get().withdrawn()
                ? Decision.unchanged()
                : Decision.changed(with(
                        details,
                        contacts.stream()
                                .map(one -> one.id().equals(contact) ? one.asWithdrawn() : one)
                                .toList()));
    }

    private Decision<Partner> hear(OutreachFact outreach) {
        var contact = outreach.contact();
        return contact(contact.id()).isPresent() || !isWithin(contact)
                ? Decision.unchanged()
                : Decision.changed(with(contact));
    }

    private boolean isWithin(PartnerContact contact) {
        return ending == null || !contact.on().isAfter(ending.on());
    }

    private Optional<PartnerRefusal> whyEnded() {
        return Optional.ofNullable(ending).map(over -> new PartnershipEnded(over.on()));
    }

    private static Optional<PartnerRefusal> outside(String field, LocalDate earliest, LocalDate day, LocalDate latest) {
        return day.isBefore(earliest) || day.isAfter(latest)
                ? Optional.of(new DateOutOfRange(field, earliest, latest))
                : Optional.empty();
    }

    /// The contacts noted here, and those that the outreach log knows of the code that the partner has now.
    private List<PartnerContact> contactsBy(List<OutreachFact> outreach) {
        var here = contacts.stream().filter(contact -> contact.source() == Source.HERE);
        var logged = outreach.stream()
                .map(OutreachFact::contact)
                .map(contact -> contact(contact.id()).orElse(contact));
        return Stream.concat(here, logged).toList();
    }

    private Partner with(PartnerContact contact) {
        return with(
                details, Stream.concat(contacts.stream(), Stream.of(contact)).toList());
    }

    private Partner with(Details changed, List<PartnerContact> all) {
        return new Partner(id, municipality, changed, all, ending);
    }

    public Optional<PartnerContact> contact(UUID contact) {
        return contacts.stream().filter(one -> one.id().equals(contact)).findFirst();
    }

    public boolean isActive() {
        return ending == null;
    }

    /// The day of the last contact of any kind; empty before the first.
    public Optional<LocalDate> lastContactOn() {
        return last(_ -> true);
    }

    /// The day on which the partner was last given information.
    public Optional<LocalDate> lastInformedOn() {
        return last(contact -> contact.kind() == Kind.INFORMATION);
    }

    private Optional<LocalDate> last(Predicate<PartnerContact> which) {
        return contacts.stream()
                .filter(contact -> !contact.withdrawn())
                .filter(which)
                .map(PartnerContact::on)
                .max(Comparator.naturalOrder());
    }

    /// The day by which the next contact is due; before the first contact it is counted from the
    /// beginning of the partnership. Empty when that is over.
    public Optional<LocalDate> keepWarmOn(PartnerKinds kinds) {
        return dueAfter(lastContactOn(), kinds.keepWarmDays(details.kind()));
    }

    /// The day by which the partner is to be informed again, counted likewise.
    public Optional<LocalDate> informOn(PartnerKinds kinds) {
        return dueAfter(lastInformedOn(), kinds.informDays(details.kind()));
    }

    private Optional<LocalDate> dueAfter(Optional<LocalDate> last, int days) {
        return isActive() ? Optional.of(last.orElse(details.since()).plusDays(days)) : Optional.empty();
    }

    /// The earliest day on which one of the agreements that hold is to be looked at again.
    public Optional<LocalDate> reviewOn(LocalDate today) {
        return isActive()
                ? details.agreements().stream()
                        .filter(agreement -> agreement.holdsOn(today))
                        .flatMap(agreement -> Stream.ofNullable(agreement.reviewOn()))
                        .min(Comparator.naturalOrder())
                : Optional.empty();
    }

    /// The same partner with each of its texts encrypted anew.
    public Partner renewed(UnaryOperator<EncryptedText> anew) {
        var agreements = details.agreements().stream()
                .map(one -> new Agreement(one.id(), anew.apply(one.what()), one.from(), one.to(), one.reviewOn()))
                .toList();
        var persons = details.contactPersons().stream()
                .map(one -> new ContactPerson(
                        one.id(),
                        anew.apply(one.name()),
                        renewed(one.function(), anew),
                        renewed(one.phone(), anew),
                        renewed(one.email(), anew)))
                .toList();
        return with(
                new Details(details.kind(), details.name(), details.code(), details.since(), agreements, persons),
                contacts);
    }

    private static @Nullable EncryptedText renewed(@Nullable EncryptedText text, UnaryOperator<EncryptedText> anew) {
        return text == null ? null : anew.apply(text);
    }

    /// The lowest number of the data keys that its texts are encrypted with.
    public Optional<Integer> oldestKey() {
        return Stream.concat(
                        details.agreements().stream().map(Agreement::what),
                        details.contactPersons().stream().flatMap(ContactPerson::texts))
                .map(EncryptedText::key)
                .min(Integer::compareTo);
    }
}
