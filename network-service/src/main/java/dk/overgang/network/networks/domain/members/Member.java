package dk.overgang.network.networks.domain.members;

import dk.overgang.commands.domain.Decision;
import dk.overgang.encryption.domain.EncryptedText;
import dk.overgang.network.networks.domain.facts.ConsentFacts;
import dk.overgang.network.networks.domain.members.MemberCommand.Describe;
import dk.overgang.network.networks.domain.members.MemberCommand.Move;
import dk.overgang.network.networks.domain.members.MemberCommand.NoteConsent;
import dk.overgang.network.networks.domain.members.MemberCommand.NoteContact;
import dk.overgang.network.networks.domain.members.MemberCommand.NoteTrial;
import dk.overgang.network.networks.domain.members.MemberCommand.OfMember;
import dk.overgang.network.networks.domain.members.MemberCommand.WithdrawConsent;
import dk.overgang.network.networks.domain.members.MemberRefusal.CourseEnded;
import dk.overgang.network.networks.domain.members.MemberRefusal.DateOutOfRange;
import dk.overgang.network.networks.domain.members.MemberRefusal.NoConsentOfCitizen;
import dk.overgang.network.networks.domain.members.MemberRefusal.NoConsentOfPerson;
import dk.overgang.network.networks.domain.members.MemberRefusal.NoConsentToWithdraw;
import dk.overgang.network.networks.domain.members.MemberRefusal.NotContacted;
import dk.overgang.network.networks.domain.members.MemberRefusal.NotFromHere;
import dk.overgang.network.networks.domain.members.MemberRefusal.NotInTheFuture;
import dk.overgang.network.networks.domain.members.MemberRefusal.TooMany;
import dk.overgang.network.networks.domain.members.MemberRefusal.Withdrawn;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A person, offer or body of the citizen's network, and how far it has come in taking over.
///
/// @param since the day on which it came to its state
/// @param history every state it has been in, in order
/// @param consents what the person agreed to, in order; the last one counts
/// @param trials each time it was tried out, in the order of noting
/// @param contacts when it saw the citizen or did not, in the order of noting (F-61)
public record Member(
        UUID id,
        Kind kind,
        State state,
        LocalDate since,
        @Nullable LocalDate firstTriedOn,
        Description description,
        List<Step> history,
        List<OwnConsent> consents,
        List<Trial> trials,
        List<MemberContact> contacts) {

    /// So many trials of one member are kept, and ten times as many contacts: one a day for more than a year.
    private static final int MOST_TRIALS = 50;

    private static final int MOST_CONTACTS = 10 * MOST_TRIALS;

    /// Where in the citizen's life it belongs.
    public enum Kind {
        PRIVATE,
        PROFESSIONAL,
        CIVIL_SOCIETY,
        AUTHORITY;

        /// Whether it is a person who is asked for a consent of their own, and not one who acts for their employer.
        public boolean isAskedItself() {
            return switch (this) {
                case PRIVATE, CIVIL_SOCIETY -> true;
                case PROFESSIONAL, AUTHORITY -> false;
            };
        }
    }

    /// How far it has come; several may be tried before one is found.
    public enum State {
        PROPOSED,
        CONTACTED,
        TRIED,
        AGREED,
        TAKEN_OVER,
        ENDED;

        /// What may come next, also a step back: nobody takes over without having agreed, and one that ended may
        /// come back.
        public List<State> next() {
            return switch (this) {
                case PROPOSED -> List.of(CONTACTED, ENDED);
                case CONTACTED -> List.of(TRIED, AGREED, ENDED);
                case TRIED -> List.of(CONTACTED, AGREED, ENDED);
                case AGREED -> List.of(TRIED, TAKEN_OVER, ENDED);
                case TAKEN_OVER -> List.of(AGREED, ENDED);
                case ENDED -> List.of(PROPOSED, CONTACTED);
            };
        }

        /// Whether a member is involved by it, which takes the consents.
        public boolean isInvolved() {
            return switch (this) {
                case CONTACTED, TRIED, AGREED, TAKEN_OVER -> true;
                case PROPOSED, ENDED -> false;
            };
        }

        /// Whether it begins something, which nothing does after the course.
        private boolean isBeginning() {
            return switch (this) {
                case PROPOSED, CONTACTED, TRIED -> true;
                case AGREED, TAKEN_OVER, ENDED -> false;
            };
        }
    }

    /// That it came to a state.
    ///
    /// @param by the subject of the token of who noted it
    public record Step(State state, LocalDate on, LocalDate notedOn, String by) {}

    /// One time that it was tried out.
    ///
    /// @param outcome a code of the municipality's file of codes
    public record Trial(
            LocalDate on, String outcome, @Nullable EncryptedText note, String by) {}

    public Member {
        history = List.copyOf(history);
        consents = List.copyOf(consents);
        trials = List.copyOf(trials);
        contacts = List.copyOf(contacts);
    }

    /// Whether the citizen permits to involve it, and the person does too.
    public boolean mayBeInvolved(List<ConsentFacts> consents) {
        return permission(consents).isPresent() && consentsItself();
    }

    /// Whether the person took back what they had agreed to.
    public boolean hasWithdrawn() {
        return own().filter(consent -> !consent.isInForce()).isPresent();
    }

    /// Whether the person agreed to this and has not taken it back; who acts for an employer is not asked.
    public boolean agreesTo(OwnConsent.Scope scope) {
        return own().map(consent -> consent.isInForce() && consent.scope().contains(scope))
                .orElse(!kind.isAskedItself());
    }

    /// Why the person may not be shown: a consent that was given and stands no more. What was only ever an idea of
    /// the citizen needs none.
    public Optional<Withdrawal> withdrawal(List<ConsentFacts> consents) {
        var own = own().flatMap(Withdrawal::of);
        if (own.isPresent() || permission(consents).isPresent()) {
            return own;
        }
        return asked(consents).findAny().isPresent() || wasInvolved()
                ? Optional.of(Withdrawal.byCitizen(asked(consents)))
                : Optional.empty();
    }

    /// The day on which it last took over; null if it never did.
    public @Nullable LocalDate takenOverOn() {
        return history.stream()
                .filter(step -> step.state() == State.TAKEN_OVER)
                .map(Step::on)
                .reduce((_, later) -> later)
                .orElse(state == State.TAKEN_OVER ? since : null);
    }

    /// The day of its last contact with the citizen; null while none is noted.
    public @Nullable LocalDate lastContactOn() {
        return contacts.stream()
                .filter(MemberContact::isHeld)
                .map(MemberContact::on)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /// Since when it has shown no contact although it has taken over, if that is long.
    ///
    /// @param days that are too many
    public Optional<LocalDate> silentSince(int days, LocalDate today) {
        var last = lastContactOn();
        var heard = last == null || last.isBefore(since) ? since : last;
        return state == State.TAKEN_OVER && !heard.isAfter(today.minusDays(days))
                ? Optional.of(heard)
                : Optional.empty();
    }

    /// What it may become next.
    public List<State> allowed(Circumstances now) {
        return state.next().stream()
                .filter(next -> hindrance(next, now).isEmpty())
                .toList();
    }

    Decision<Member> decide(OfMember command, Circumstances now) {
        return switch (command) {
            case Describe(var _, var changed) ->
                Decision.unless(withdrawal(now), () -> Decision.changed(with(changed)));
            case Move(var _, var to, var on) ->
                Decision.unless(
                        hindrance(to, now),
                        () -> on.isBefore(earliest(to, now)) || on.isAfter(now.today())
                                ? Decision.refused(new DateOutOfRange("on", earliest(to, now), now.today()))
                                : Decision.changed(moved(to, on, now)));
            case NoteConsent(var _, var on, var scope) -> consent(on, scope, now);
            case WithdrawConsent(var _, var on) -> withdraw(on, now);
            case NoteTrial trial -> trial(trial, now);
            case NoteContact(var _, var on, var how) -> contact(new MemberContact(on, how, now.by()), now);
        };
    }

    private Optional<MemberRefusal> withdrawal(Circumstances now) {
        return withdrawal(now.consents()).map(why -> new Withdrawn(why.by()));
    }

    private Optional<MemberRefusal> hindrance(State to, Circumstances now) {
        if (!state.next().contains(to)) {
            return Optional.of(new NotFromHere(state, state.next()));
        }
        if (now.ended() && to.isBeginning()) {
            return Optional.of(new CourseEnded());
        }
        return to.isInvolved() ? lackOfConsent(now) : Optional.empty();
    }

    private Optional<MemberRefusal> lackOfConsent(Circumstances now) {
        if (permission(now.consents()).isEmpty()) {
            return Optional.of(new NoConsentOfCitizen());
        }
        return agreesTo(OwnConsent.Scope.BE_CONTACTED) ? Optional.empty() : Optional.of(new NoConsentOfPerson());
    }

    /// No step lies before the one before it, and nobody is involved before the consents.
    private LocalDate earliest(State to, Circumstances now) {
        return to.isInvolved() ? latest(since, consentedOn(now)) : since;
    }

    private Decision<Member> consent(LocalDate on, List<OwnConsent.Scope> scope, Circumstances now) {
        var before = own().map(OwnConsent::lastChangedOn);
        if (on.isAfter(now.today())) {
            return Decision.refused(new NotInTheFuture("givenOn", now.today()));
        }
        return before.isPresent() && on.isBefore(before.get())
                ? Decision.refused(new DateOutOfRange("givenOn", before.get(), now.today()))
                : Decision.changed(with(also(consents, new OwnConsent(on, scope, null, now.by()))));
    }

    private Decision<Member> withdraw(LocalDate on, Circumstances now) {
        var own = own().filter(OwnConsent::isInForce);
        if (own.isEmpty()) {
            return Decision.refused(new NoConsentToWithdraw());
        }
        var given = own.get();
        if (on.isBefore(given.givenOn()) || on.isAfter(now.today())) {
            return Decision.refused(new DateOutOfRange("on", given.givenOn(), now.today()));
        }
        return Decision.changed(with(also(consents.subList(0, consents.size() - 1), given.withdrawn(on))));
    }

    /// The first try of one that was contacted brings it to TRIED; what is noted after the course begins
    /// nothing.
    private Decision<Member> trial(NoteTrial noted, Circumstances now) {
        if (trials.size() >= MOST_TRIALS) {
            return Decision.refused(new TooMany(MOST_TRIALS));
        }
        return Decision.unless(hindranceToMeet(noted.on(), now), () -> {
            var on = noted.on();
            var tried = with(new Trial(on, noted.outcome(), noted.note(), now.by()));
            return Decision.changed(
                    state == State.CONTACTED && !now.ended()
                            ? tried.moved(State.TRIED, latest(since, on), now)
                            : tried);
        });
    }

    private Decision<Member> contact(MemberContact contact, Circumstances now) {
        if (contacts.size() >= MOST_CONTACTS) {
            return Decision.refused(new TooMany(MOST_CONTACTS));
        }
        return Decision.unless(hindranceToMeet(contact.on(), now), () -> Decision.changed(with(contact)));
    }

    /// Whom nobody has contacted yet does not meet the citizen as a member of the network.
    private Optional<MemberRefusal> hindranceToMeet(LocalDate on, Circumstances now) {
        if (!wasInvolved()) {
            return Optional.of(new NotContacted());
        }
        var lack = withdrawal(now).or(() -> lackOfConsent(now));
        if (lack.isPresent()) {
            return lack;
        }
        var earliest = latest(contactedOn(), consentedOn(now));
        return on.isBefore(earliest) || on.isAfter(now.today())
                ? Optional.of(new DateOutOfRange("on", earliest, now.today()))
                : Optional.empty();
    }

    private Optional<OwnConsent> own() {
        return consents.isEmpty() ? Optional.empty() : Optional.of(consents.getLast());
    }

    private boolean consentsItself() {
        return own().map(OwnConsent::isInForce).orElse(!kind.isAskedItself());
    }

    private Optional<ConsentFacts> permission(List<ConsentFacts> told) {
        return told.stream().filter(consent -> consent.allowsInvolving(id)).findFirst();
    }

    private Stream<ConsentFacts> asked(List<ConsentFacts> told) {
        return told.stream().filter(consent -> consent.isAboutInvolving(id));
    }

    private boolean wasInvolved() {
        return state.isInvolved()
                || history.stream().anyMatch(step -> step.state().isInvolved());
    }

    private LocalDate contactedOn() {
        return history.stream()
                .filter(step -> step.state().isInvolved())
                .map(Step::on)
                .findFirst()
                .orElse(since);
    }

    /// The first day on which both permit it, as far as the days are known.
    private LocalDate consentedOn(Circumstances now) {
        var citizens = permission(now.consents()).map(ConsentFacts::givenOn).orElse(LocalDate.MIN);
        return latest(citizens, own().map(OwnConsent::givenOn).orElse(LocalDate.MIN));
    }

    private Member moved(State to, LocalDate on, Circumstances now) {
        return new Member(
                id,
                kind,
                to,
                on,
                to == State.TRIED ? Objects.requireNonNullElse(firstTriedOn, on) : firstTriedOn,
                description,
                also(history, new Step(to, on, now.today(), now.by())),
                consents,
                trials,
                contacts);
    }

    /// One that somebody thought of.
    static Member proposed(MemberCommand.Propose proposal, Circumstances now) {
        var step = new Step(State.PROPOSED, proposal.on(), now.today(), now.by());
        return new Member(
                proposal.id(),
                proposal.kind(),
                step.state(),
                step.on(),
                null,
                proposal.description(),
                List.of(step),
                List.of(),
                List.of(),
                List.of());
    }

    private Member with(Description changed) {
        return new Member(id, kind, state, since, firstTriedOn, changed, history, consents, trials, contacts);
    }

    private Member with(List<OwnConsent> changed) {
        return new Member(id, kind, state, since, firstTriedOn, description, history, changed, trials, contacts);
    }

    private Member with(Trial trial) {
        var first = firstTriedOn == null || trial.on().isBefore(firstTriedOn) ? trial.on() : firstTriedOn;
        return new Member(id, kind, state, since, first, description, history, consents, also(trials, trial), contacts);
    }

    private Member with(MemberContact contact) {
        return new Member(
                id, kind, state, since, firstTriedOn, description, history, consents, trials, also(contacts, contact));
    }

    Stream<EncryptedText> texts() {
        return Stream.concat(
                description.texts(), trials.stream().map(Trial::note).filter(Objects::nonNull));
    }

    Member renewed(UnaryOperator<EncryptedText> anew) {
        var noted = trials.stream()
                .map(trial -> new Trial(
                        trial.on(),
                        trial.outcome(),
                        trial.note() == null ? null : anew.apply(trial.note()),
                        trial.by()))
                .toList();
        return new Member(
                id, kind, state, since, firstTriedOn, description.renewed(anew), history, consents, noted, contacts);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static <T> List<T> also(List<T> all, T one) {
        return Stream.concat(all.stream(), Stream.of(one)).toList();
    }
}
