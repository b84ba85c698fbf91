package dk.overgang.referral.citizens.domain;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

import dk.overgang.commands.domain.Decision;
import dk.overgang.commands.domain.Decision.Changed;
import dk.overgang.medcom.domain.notices.NoticeChange;
import dk.overgang.medcom.domain.notices.NoticeType;
import dk.overgang.referral.consents.domain.Consent;
import dk.overgang.referral.consents.domain.ConsentRefusal;
import dk.overgang.referral.consents.domain.Consents;
import dk.overgang.referral.consents.domain.NewConsent;
import dk.overgang.referral.consents.domain.Permission;
import dk.overgang.referral.courses.domain.CourseView;
import dk.overgang.referral.identities.domain.Identity;
import dk.overgang.referral.identities.domain.IdentityRefusal.NotFormer;
import dk.overgang.referral.moves.domain.Move;
import dk.overgang.referral.referrals.domain.Programmes;
import dk.overgang.referral.referrals.domain.Progress;
import dk.overgang.referral.referrals.domain.Receive;
import dk.overgang.referral.referrals.domain.Referral;
import dk.overgang.referral.referrals.domain.ReferralCommand;
import dk.overgang.referral.referrals.domain.ReferralCommand.Accept;
import dk.overgang.referral.referrals.domain.ReferralCommand.NoteFirstContact;
import dk.overgang.referral.referrals.domain.ReferralCommand.Wait;
import dk.overgang.referral.referrals.domain.ReferralEvent.ReferralAccepted;
import dk.overgang.referral.referrals.domain.ReferralProgress;
import dk.overgang.referral.referrals.domain.ReferralRefusal.AlreadyServed;
import dk.overgang.referral.referrals.domain.ReferralRefusal.AlreadyStarted;
import dk.overgang.referral.referrals.domain.ReferralRefusal.CitizenDeceased;
import dk.overgang.referral.referrals.domain.ReferralRefusal.CitizenMoved;
import dk.overgang.referral.referrals.domain.ReferralRefusal.DeclinedByCitizen;
import dk.overgang.referral.referrals.domain.ReferralRefusal.Faulty;
import dk.overgang.referral.referrals.domain.ReferralRefusal.FirstContactOutOfRange;
import dk.overgang.referral.referrals.domain.ReferralRefusal.NoSuchReferral;
import dk.overgang.referral.referrals.domain.ReferralRefusal.TooMany;
import dk.overgang.referral.referrals.domain.Step;
import dk.overgang.referral.referrals.domain.grants.Grant;
import dk.overgang.referral.stays.domain.Contradiction;
import dk.overgang.referral.stays.domain.HospitalHistory;
import dk.overgang.referral.stays.domain.HospitalHistory.Told;
import dk.overgang.referral.stays.domain.HospitalNotice;
import dk.overgang.referral.stays.domain.Stay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A person in one municipality, with everything here that must change together: referrals, hospital history,
/// courses.
public record Citizen(
        UUID citizenId,
        String municipality,
        Identity identity,
        List<Referral> referrals,
        HospitalHistory hospital,
        List<CourseView> courses,
        Consents consents,
        List<Grant> grants,
        CaseStatus circumstances,
        PendingMatters ahead) {

    /// Nobody is referred so often; a sender gone wild must not fill the document.
    private static final int MOST_REFERRALS = 50;

    /// Citizens stored before consents and grants were kept have none.
    public Citizen {
        referrals = List.copyOf(referrals);
        courses = List.copyOf(courses);
        consents = consents == null ? Consents.none() : consents;
        grants = grants == null ? List.of() : List.copyOf(grants);
        circumstances = circumstances == null ? CaseStatus.none() : circumstances;
        ahead = ahead == null ? PendingMatters.nothing() : ahead;
    }

    public static Citizen of(UUID citizenId, String municipality, Identity identity) {
        return new Citizen(
                citizenId,
                municipality,
                identity,
                List.of(),
                HospitalHistory.empty(),
                List.of(),
                Consents.none(),
                List.of(),
                CaseStatus.none(),
                PendingMatters.nothing());
    }

    public Optional<Referral> referral(UUID referralId) {
        return referrals.stream()
                .filter(referral -> referral.referralId().equals(referralId))
                .findFirst();
    }

    public Citizen with(Referral referral) {
        var all = replaced(referrals, referral, other -> other.referralId().equals(referral.referralId()));
        return new Citizen(
                citizenId, municipality, identity, all, hospital, courses, consents, grants, circumstances, ahead);
    }

    public Citizen with(CourseView course) {
        var all = replaced(courses, course, other -> other.courseId().equals(course.courseId()));
        return new Citizen(
                citizenId, municipality, identity, referrals, hospital, all, consents, grants, circumstances, ahead);
    }

    public Citizen with(HospitalNotice notice) {
        return new Citizen(
                citizenId,
                municipality,
                identity,
                referrals,
                hospital.with(notice),
                courses,
                consents,
                grants,
                circumstances,
                ahead);
    }

    public Citizen with(Grant grant) {
        var all = replaced(grants, grant, other -> other.referralId().equals(grant.referralId()));
        return new Citizen(
                citizenId, municipality, identity, referrals, hospital, courses, consents, all, circumstances, ahead);
    }

    public Optional<Grant> grant(UUID referralId) {
        return grants.stream()
                .filter(grant -> grant.referralId().equals(referralId))
                .findFirst();
    }

    public boolean takesReferrals() {
        return referrals.size() < MOST_REFERRALS;
    }

    /// A new referral; one that the citizen has already changes nothing.
    public Decision<Citizen> decide(Receive command) {
        var faults = command.faults();
        if (!faults.isEmpty()) {
            return Decision.refused(new Faulty(faults));
        }
        if (referral(command.referral().referralId()).isPresent()) {
            return Decision.unchanged();
        }
        return takesReferrals() ? Decision.changed(receive(command.referral())) : Decision.refused(new TooMany());
    }

    /// A referral of somebody who is referred or served already is linked, never merged (F-13).
    public Citizen receive(Referral referral) {
        return with(referrals.stream()
                .filter(this::isServed)
                .findFirst()
                .or(() -> referrals.stream().filter(Referral::isOpen).findFirst())
                .map(first -> Objects.requireNonNullElse(first.linkedTo(), first.referralId()))
                .map(referral::linkedTo)
                .orElse(referral));
    }

    public Progress progress(Referral referral) {
        return new ReferralProgress(referrals, courses).progress(referral);
    }

    /// Writes down how far every referral has come, where it has come further.
    public Citizen noting(Instant at) {
        var noted = referrals.stream()
                .map(referral -> noted(referral, new Step(progress(referral), at)))
                .toList();
        var now = new Citizen(
                citizenId, municipality, identity, noted, hospital, courses, consents, grants, circumstances, ahead);
        return now.with(now.closedOrOpen(DanishDay.of(at)));
    }

    private static Referral noted(Referral referral, Step step) {
        var steps = referral.steps();
        return !steps.isEmpty() && steps.getLast().progress() == step.progress() ? referral : referral.with(step);
    }

    public Citizen with(Consents next) {
        return new Citizen(
                citizenId, municipality, identity, referrals, hospital, courses, next, grants, circumstances, ahead);
    }

    public Citizen with(Identity next) {
        return new Citizen(
                citizenId, municipality, next, referrals, hospital, courses, consents, grants, circumstances, ahead);
    }

    public Citizen with(CaseStatus next) {
        return new Citizen(
                citizenId, municipality, identity, referrals, hospital, courses, consents, grants, next, ahead);
    }

    public Citizen with(PendingMatters next) {
        return new Citizen(
                citizenId, municipality, identity, referrals, hospital, courses, consents, grants, circumstances, next);
    }

    /// The day the citizen left for another municipality; none for who came back and was referred again.
    public Optional<LocalDate> movedOn() {
        return Optional.ofNullable(circumstances.move())
                .filter(move -> referrals.stream()
                        .noneMatch(referral -> referral.receivedAt().isAfter(move.at())))
                .map(Move::on);
    }

    private CaseStatus closedOrOpen(LocalDate today) {
        var isClosed = !referrals.isEmpty() && referrals.stream().noneMatch(this::isCurrent) && !waitsForAnOffer();
        return isClosed ? circumstances.closed(today, referrals.getLast().programme()) : circumstances.open();
    }

    /// An onward referral goes on when the course has ended, until it is decided; not for who is dead or has left.
    private boolean waitsForAnOffer() {
        return ahead.hasOnwardToDecide() && isHere();
    }

    /// The former number stays, so that a hospital which does not know the new one yet still finds the citizen.
    public Citizen renumbered(Identity next) {
        return with(circumstances.formerly(identity).notFormerly(next.cprHash()))
                .with(next);
    }

    /// The number so far was a mistake, perhaps a stranger's: it finds this citizen no more.
    public Citizen corrected(Identity next) {
        return with(circumstances.notFormerly(next.cprHash())).with(next);
    }

    /// A former number was a mistake, as is noticed later.
    ///
    /// @param hashes what that number may be found by
    public Decision<Citizen> takeBackNumber(List<String> hashes) {
        return circumstances.former().stream().anyMatch(former -> former.isFoundBy(hashes))
                ? Decision.changed(with(circumstances.notFormerly(hashes)))
                : Decision.refused(new NotFormer());
    }

    /// Begins to erase a case that was closed by that day and is not held. From the write that stores this on,
    /// nobody finds the citizen, so that no hold is laid and no referral is added while records are deleted. A
    /// new referral of the same person makes a new citizen.
    public Decision<Citizen> beginErasure(LocalDate closedBy) {
        return circumstances.isKeptLongerThan(closedBy)
                ? Decision.unchanged()
                : Decision.changed(new Citizen(
                        citizenId,
                        "",
                        Identity.erased(citizenId),
                        referrals,
                        hospital,
                        courses,
                        consents,
                        grants,
                        circumstances.erasing(municipality),
                        ahead));
    }

    public boolean isBeingErased() {
        return circumstances.isBeingErased();
    }

    /// The municipality whose case it is, also of a citizen who is being erased and is no longer found under it.
    public String caseOf() {
        return circumstances.erasedBy().orElse(municipality);
    }

    /// What is left when everything personal is gone: that there was somebody. Nobody finds it, because it
    /// belongs to no municipality.
    public Decision<Citizen> finishErasure() {
        return isBeingErased() ? Decision.changed(of(citizenId, "", Identity.erased(citizenId))) : Decision.unchanged();
    }

    /// The same citizen, whose consents that have expired by that day have ended.
    public Citizen withConsentsOn(LocalDate today) {
        return with(consents.on(today));
    }

    public Decision<Citizen> permit(NewConsent entered, LocalDate today) {
        return Decision.unless(entered.fault(today).map(ConsentRefusal.Faulty::new), () -> permit(entered.consent()));
    }

    public Decision<Citizen> permit(Consent consent) {
        return deceasedOn().isPresent()
                ? Decision.refused(new ConsentRefusal.CitizenDeceased())
                : Decision.changed(with(consents.with(consent)));
    }

    public Decision<Citizen> withdraw(UUID consentId, LocalDate on, LocalDate today) {
        return consents.withdraw(consentId, on, today).within(this::with);
    }

    /// A command to a referral is decided by the referral, and an acceptance also by the rest of the citizen.
    public Decision<Citizen> decide(UUID referralId, ReferralCommand command) {
        return referral(referralId)
                .map(referral -> decide(referral, command))
                .orElseGet(() -> Decision.refused(new NoSuchReferral()));
    }

    private Decision<Citizen> decide(Referral referral, ReferralCommand command) {
        var faults = command.faults();
        return switch (command) {
            case ReferralCommand _ when !faults.isEmpty() -> Decision.refused(new Faulty(faults));
            case Accept _ when referral.isOpen() && deceasedOn().isPresent() -> Decision.refused(new CitizenDeceased());
            case Accept _
            when referral.isOpen() && (referrals.stream().anyMatch(this::isServed) || isToBeReinstated()) ->
                Decision.refused(new AlreadyServed());
            case Accept _ when referral.isOpen() && movedOn().isPresent() -> Decision.refused(new CitizenMoved());
            case Accept _
            when referral.isOpen() && consents.areTakenBackFor(Permission.toTakePart()) ->
                Decision.refused(new DeclinedByCitizen());
            case Wait _ when isStarted(referral) -> Decision.refused(new AlreadyStarted());
            case NoteFirstContact(var on, var today)
            when on.isBefore(receivedOn(referral)) || on.isAfter(today) ->
                Decision.refused(new FirstContactOutOfRange(receivedOn(referral), today));
            case ReferralCommand _ -> withGrant(referral.decide(command));
        };
    }

    private static LocalDate receivedOn(Referral referral) {
        return DanishDay.of(referral.receivedAt());
    }

    /// An accepted referral gives the citizen a grant.
    private Decision<Citizen> withGrant(Decision<Referral> decision) {
        return decision instanceof Changed<Referral>(var after, var events)
                        && events.getFirst() instanceof ReferralAccepted(var _, var grant)
                ? Decision.changed(with(after).with(grant), events)
                : decision.within(this::with);
    }

    private boolean isStarted(Referral referral) {
        return courses.stream()
                .anyMatch(course -> course.hasStarted() && course.referralId().equals(referral.referralId()));
    }

    /// The legal gate (R.BR1, E37), asked of this document alone: who is waiting for a decision or receives a
    /// service whose law allows it. What concerns a kept notice is kept, so that a wrong one never stands.
    public boolean mayKeep(HospitalNotice notice, Programmes programmes) {
        return concernsKept(notice)
                || (movedOn().isEmpty()
                        && referrals.stream().anyMatch(referral -> allowsNotices(referral, programmes)));
    }

    /// A death ends the course and not the reason to know: what happened before belongs to the stays that are
    /// kept, and a cancelled death gives everything back.
    private boolean allowsNotices(Referral referral, Programmes programmes) {
        var serves = isServed(referral) || coursesOf(referral).stream().anyMatch(this::endedByDeath);
        return referral.isOpen() || (serves && programmes.receivesNotices(referral.programme()));
    }

    /// Whether a death ended it, also of courses that did not say why they ended.
    private boolean endedByDeath(CourseView course) {
        return course.hasEndedByDeath()
                || (course.hasEnded()
                        && course.endReason() == null
                        && deceasedOn().isPresent());
    }

    /// Corrections and cancellations of what is kept, and the end of a kept stay: else it would stay open for ever.
    /// A death is corrected by telling it once more: MedCom has no code for that.
    private boolean concernsKept(HospitalNotice notice) {
        return ((notice.change() != NoticeChange.NEW || notice.type() == NoticeType.DIED) && hospital.concerns(notice))
                || (notice.type().endsAStay() && hospital.knowsEpisodeOf(notice));
    }

    /// Every kept stay, as the hospitals' notices and the citizen's courses let it stand.
    public List<Stay> stays() {
        return stays(hospital.told());
    }

    List<Stay> stays(Told told) {
        return told.stays().stream()
                .map(stay -> isLeftOver(stay) ? stay.with(Contradiction.OPEN_SINCE_EARLIER_COURSE) : stay)
                .toList();
    }

    /// Open, though a course has ended meanwhile, and nothing was told of it since the citizen was referred again.
    private boolean isLeftOver(Stay stay) {
        return stay.isOpen()
                && referredAgain()
                        .filter(again -> hospital.of(stay).stream()
                                .allMatch(notice -> notice.sentAt().isBefore(again)))
                        .isPresent();
    }

    /// When the last referral came in, if a course of an earlier one has ended.
    private Optional<Instant> referredAgain() {
        var ended = courses.stream()
                .filter(CourseView::hasEnded)
                .map(CourseView::referralId)
                .collect(toSet());
        return referrals.stream()
                .max(comparing(Referral::receivedAt))
                .filter(last -> !ended.isEmpty() && !ended.contains(last.referralId()))
                .map(Referral::receivedAt);
    }

    /// Not decided yet, or accepted with a course that is not known to have ended.
    public boolean isCurrent(Referral referral) {
        return referral.isOpen() || isServed(referral);
    }

    /// Somebody of whom this municipality has reason to know.
    public boolean isCaredFor() {
        return isHere() && referrals.stream().anyMatch(this::isCurrent);
    }

    /// Neither dead nor gone to another municipality.
    public boolean isHere() {
        return movedOn().isEmpty() && deceasedOn().isEmpty();
    }

    private boolean isServed(Referral referral) {
        return referral.isAccepted() && !CourseView.areOver(coursesOf(referral));
    }

    /// The death was taken back (E23), and that the course which it ended goes on is not reported yet.
    private boolean isToBeReinstated() {
        return deceasedOn().isEmpty() && courses.stream().anyMatch(CourseView::hasEndedByDeath);
    }

    /// In the order they were opened in.
    private List<CourseView> coursesOf(Referral referral) {
        return courses.stream()
                .filter(course -> course.referralId().equals(referral.referralId()))
                .toList();
    }

    /// The course to show: the one that runs, else the last one.
    public Optional<CourseView> course() {
        return courses.stream()
                .filter(course -> !course.hasEnded())
                .findFirst()
                .or(() -> courses.isEmpty() ? Optional.empty() : Optional.of(courses.getLast()));
    }

    /// The course that has started and not ended.
    public Optional<CourseView> runningCourse() {
        return course().filter(course -> course.hasStarted() && !course.hasEnded());
    }

    public Optional<LocalDate> deceasedOn() {
        return hospital.deceasedAt().map(DanishDay::of);
    }

    public PublicCitizen publicState() {
        return PublicCitizen.of(this);
    }

    private static <T> List<T> replaced(List<T> all, T next, Predicate<T> isSame) {
        return all.stream().anyMatch(isSame)
                ? all.stream().map(one -> isSame.test(one) ? next : one).toList()
                : Stream.concat(all.stream(), Stream.of(next)).toList();
    }
}
