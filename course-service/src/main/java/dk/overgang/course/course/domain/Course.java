package dk.overgang.course.course.domain;

import dk.overgang.commands.domain.Decision;
import dk.overgang.commands.domain.Decision.Changed;
import dk.overgang.course.course.domain.CourseCommand.PauseFrom;
import dk.overgang.course.course.domain.CourseCommand.Resume;
import dk.overgang.course.course.domain.CourseCommand.Start;
import dk.overgang.course.course.domain.CourseEvent.ContactNoted;
import dk.overgang.course.course.domain.CourseEvent.ContactWithdrawn;
import dk.overgang.course.course.domain.CourseEvent.DeathHeard;
import dk.overgang.course.course.domain.CourseEvent.Ended;
import dk.overgang.course.course.domain.CourseEvent.GrantHeard;
import dk.overgang.course.course.domain.CourseEvent.HomeLost;
import dk.overgang.course.course.domain.CourseEvent.Lengthened;
import dk.overgang.course.course.domain.CourseEvent.PauseConfirmed;
import dk.overgang.course.course.domain.CourseEvent.PauseCorrected;
import dk.overgang.course.course.domain.CourseEvent.PauseDescribed;
import dk.overgang.course.course.domain.CourseEvent.PauseVoided;
import dk.overgang.course.course.domain.CourseEvent.Paused;
import dk.overgang.course.course.domain.CourseEvent.PhaseEntered;
import dk.overgang.course.course.domain.CourseEvent.PhaseTakenBack;
import dk.overgang.course.course.domain.CourseEvent.PlanMoved;
import dk.overgang.course.course.domain.CourseEvent.Proposed;
import dk.overgang.course.course.domain.CourseEvent.Reinstated;
import dk.overgang.course.course.domain.CourseEvent.RestartDecided;
import dk.overgang.course.course.domain.CourseEvent.RestartOpened;
import dk.overgang.course.course.domain.CourseEvent.Resumed;
import dk.overgang.course.course.domain.CourseEvent.StartCorrected;
import dk.overgang.course.course.domain.CourseEvent.Started;
import dk.overgang.course.course.domain.CourseEvent.StaysHeard;
import dk.overgang.course.course.domain.CourseEvent.TransitionSet;
import dk.overgang.course.course.domain.CourseEvent.WorkerAssigned;
import dk.overgang.course.course.domain.casework.Assignment;
import dk.overgang.course.course.domain.casework.Casework;
import dk.overgang.course.course.domain.casework.ContactFact;
import dk.overgang.course.course.domain.casework.Preparation;
import dk.overgang.course.course.domain.casework.Succession;
import dk.overgang.course.course.domain.dates.PhaseDay;
import dk.overgang.course.course.domain.dates.Plan;
import dk.overgang.course.course.domain.pauses.Admissions;
import dk.overgang.course.course.domain.pauses.HospitalStay;
import dk.overgang.course.course.domain.pauses.Interval;
import dk.overgang.course.course.domain.pauses.Pause;
import dk.overgang.course.course.domain.pauses.Proposal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A citizen's course (forløb), as it is stored. What it allows is in [CourseRules]; this is what it is and what
/// its events make of it.
///
/// @param start first day of phase 1; absent in the contact phase, which no clock counts
/// @param planVersion 0 before the start; one more for each change of dates
/// @param phase the phase last entered; 0 before the start
/// @param lastContactOn the day of the last contact between worker and citizen; null before the first
/// @param judged episodes whose pause the worker has voided: the judgement holds, whatever correction follows
/// @param casework what it knows beside its dates
public record Course(
        UUID id,
        UUID citizenId,
        String municipality,
        UUID referralId,
        Programme programme,
        @Nullable UUID worker,
        @Nullable LocalDate transitionOn,
        @Nullable LocalDate start,
        int planVersion,
        int phase,
        List<Pause> pauses,
        List<Proposal> proposals,
        List<HospitalStay> stays,
        List<UUID> judged,
        @Nullable Ending ending,
        @Nullable LocalDate lastContactOn,
        Casework casework) {

    /// Where a course stands.
    public enum Status {
        CONTACT,
        ACTIVE,
        PAUSED,
        ENDED
    }

    @SuppressWarnings("ConstantValue") // null in a document from before
    public Course {
        casework = casework == null ? Casework.UNKNOWN : casework;
    }

    /// A new course in its contact phase (kontaktfase, R-062).
    public static Course opened(
            UUID referralId,
            UUID citizenId,
            String municipality,
            Programme programme,
            @Nullable LocalDate transitionOn,
            Casework casework) {
        return new Course(
                openedBy(referralId),
                citizenId,
                municipality,
                referralId,
                programme,
                null,
                transitionOn,
                null,
                0,
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                casework);
    }

    /// The course that begins anew where this one has ended (E12): in its contact phase, with the same worker, under
    /// the same referral. What the worker has judged of a stay is not asked anew, and contact that was kept in the
    /// last pause counts.
    public Course restarted(Programme current, LocalDate today) {
        var succession = casework.succession();
        var ended = ending == null ? today : ending.on();
        var begun = new Casework(
                Preparation.openedOn(today).assignedOn(today),
                casework.support(),
                worker == null ? List.of() : List.of(new Assignment(worker, today)),
                keptForTheNext(ended),
                List.of(),
                Succession.following(id, ended));
        return new Course(
                Objects.requireNonNull(succession.restartedAs()),
                citizenId,
                municipality,
                referralId,
                current,
                worker,
                succession.nextTransitionOn(),
                null,
                0,
                0,
                List.of(),
                List.of(),
                stays,
                judged,
                null,
                begun.lastContactOn().orElse(null),
                begun);
    }

    /// The contacts of the last time in which the course stood still, whatever it stood still for, and those
    /// since its end. One between a return and the end belongs to the course that went on.
    private List<ContactFact> keptForTheNext(LocalDate ended) {
        var stoodStill = currentPauses().stream()
                .map(Pause::interval)
                .flatMap(Optional::stream)
                .filter(interval -> interval.days() > 0)
                .toList();
        var last = Interval.union(stoodStill).reversed().stream().findFirst();
        return casework.contacts().stream()
                .filter(contact -> !contact.on().isBefore(ended)
                        || last.filter(interval -> interval.contains(contact.on()))
                                .isPresent())
                .toList();
    }

    /// The id of the course that an accepted referral opens. It follows from the referral, so reading of the
    /// acceptance twice opens one course.
    public static UUID openedBy(UUID referralId) {
        return UUID.nameUUIDFromBytes(("course:" + referralId).getBytes(StandardCharsets.UTF_8));
    }

    public Decision<Course> decide(CourseCommand command) {
        return CourseRules.decide(this, command);
    }

    public Course evolve(CourseEvent event) {
        return switch (event) {
            case WorkerAssigned(var worker, var on) ->
                withWork(
                        worker,
                        transitionOn,
                        lastContactOn,
                        casework.assigned(new Assignment(worker, on), start == null));
            case GrantHeard(var support) -> with(casework.with(support));
            case TransitionSet(var on, var today) ->
                withTransition(on, casework.preparation().transitionSet(today));
            case HomeLost(var on) -> withTransition(null, casework.preparation().homeLost(on));
            case StartCorrected(var correction) ->
                withDates(correction.to(), planVersion, phase).with(casework.with(correction));
            case Lengthened(var months, var _) -> withPlan(programme.lasting(months), start, planVersion, phase);
            case RestartDecided(var next, var transition) ->
                with(casework.with(casework.succession().restartedAs(next, transition)));
            case RestartOpened() -> with(casework.with(casework.succession().opened()));
            case StaysHeard(var heard) -> withHospital(pauses, judged, proposals, heard);
            case Started(var on) -> withDates(on, 1, 1).withProposals(List.of());
            case Paused(var pause) -> withPauses(with(pause), judged);
            case PauseCorrected(var pause) -> withPauses(with(pause), judged);
            case PauseConfirmed(var pause) -> withPauses(with(pause), judged);
            case PauseDescribed(var pause) -> withPauses(with(pause), judged);
            case PauseVoided(var pause, var byWorker) -> withPauses(with(pause), byWorker ? judging(pause) : judged);
            case Resumed(var resumed) -> withPauses(with(resumed), judged);
            case ContactNoted(var contact) -> withLastContact(contact);
            case ContactWithdrawn(var contact, var last) ->
                withWork(worker, transitionOn, last, casework.without(contact));
            case PlanMoved(var version) -> withDates(start, version, phase);
            case Proposed(var standing, var _) -> withProposals(standing);
            case PhaseEntered(var entered, var _) -> withDates(start, planVersion, entered);
            case PhaseTakenBack(var back) -> withDates(start, planVersion, back);
            case Ended(var end) -> withEnding(end);
            case DeathHeard(var on) -> withEnding(ending == null ? null : ending.knowing(on));
            case Reinstated() -> withEnding(null);
        };
    }

    /// The hospital stays that count for the course as far as they are known; none before its start.
    Admissions admissions() {
        return start == null ? Admissions.none(id) : Admissions.of(id, start, pauses, stays, judged);
    }

    /// The stays that matter to the phase clock, without what the worker has judged otherwise.
    Stream<HospitalStay> standingStays() {
        return stays.stream().flatMap(stay -> stay.without(judged).stream()).filter(HospitalStay::counts);
    }

    public Status status() {
        if (ending != null) {
            return Status.ENDED;
        }
        if (start == null) {
            return Status.CONTACT;
        }
        return openPauses().isEmpty() ? Status.ACTIVE : Status.PAUSED;
    }

    /// The phase it is in; none before the start and after the end.
    public Optional<Integer> currentPhase() {
        return start == null || ending != null ? Optional.empty() : Optional.of(phase);
    }

    /// Whether its dates cannot be counted on: the plan is held, or the citizen is admitted in the contact phase
    /// (E13).
    public boolean onHold() {
        return switch (status()) {
            case PAUSED -> true;
            case CONTACT -> standingStays().anyMatch(stay -> !stay.isOver() && !stay.isLeftOver());
            case ACTIVE, ENDED -> false;
        };
    }

    /// Whether the planned start cannot be counted on (E13): the citizen was admitted after it was set, or the awaited
    /// home is lost (E16).
    public boolean isTransitionUncertain() {
        var preparation = casework.preparation();
        var setOn = preparation.transitionSetOn();
        return status() == Status.CONTACT && (preparation.homeLostOn() != null || wasAdmittedAfter(setOn));
    }

    private boolean wasAdmittedAfter(@Nullable LocalDate day) {
        return day != null
                && standingStays()
                        .map(HospitalStay::from)
                        .flatMap(Stream::ofNullable)
                        .anyMatch(from -> from.isAfter(day));
    }

    /// How many times the citizen was admitted in the course: transfers are one admission.
    public long admittedTimes() {
        var begin = start;
        if (begin == null) {
            return 0;
        }
        var periods = stays.stream()
                .filter(HospitalStay::counts)
                .filter(stay -> stay.from() != null && !stay.from().isBefore(begin))
                .filter(stay ->
                        ending == null || Objects.requireNonNull(stay.from()).isBefore(ending.on()))
                .map(stay -> new Interval(
                        Objects.requireNonNull(stay.from()), stay.to() == null ? LocalDate.MAX : stay.to()))
                .toList();
        return Interval.union(periods).size();
    }

    /// The plan as it stands; none in the contact phase.
    public Optional<Plan> plan() {
        if (start == null) {
            return Optional.empty();
        }
        return Optional.of(Plan.of(
                planVersion,
                start,
                programme.months(),
                pausedDays(),
                !openPauses().isEmpty()));
    }

    /// The course as it would be if there were one more pause, with the version that its plan would get.
    public Course supposing(Interval pause) {
        var supposed = Pause.byWorker(new UUID(0, 0), "SUPPOSED", pause.from()).resumed(pause.to(), null);
        return withPauses(with(supposed), judged).withDates(start, planVersion + 1, phase);
    }

    /// The plan as it would stand after the worker's yes to a proposal.
    public Optional<Plan> planAfter(Proposal proposal) {
        var date = proposal.date();
        return planAfter(
                switch (proposal.kind()) {
                    case START -> new Start(date, date);
                    case PAUSE -> new PauseFrom(proposal.id(), Pause.ADMITTED, date, date);
                    case RESUME -> new Resume(date, date, proposal.pause());
                });
    }

    /// The plan as it would stand after a command; none where it would be refused or change nothing.
    Optional<Plan> planAfter(CourseCommand command) {
        return decide(command) instanceof Changed<Course>(var after, var _) ? after.plan() : Optional.empty();
    }

    /// How far the phase it is in has come; none before the start and after the end.
    public Optional<PhaseDay> phaseDay(LocalDate today) {
        var until = clockStandsAt(today.plusDays(1));
        return currentPhase()
                .flatMap(number -> plan().map(plan -> plan.phases().get(number - 1)))
                .map(one -> PhaseDay.of(one, until, pausedDays()));
    }

    /// What the worker is asked to settle.
    public List<Question> toSettle() {
        return new Questions(this).standing();
    }

    /// The days of the pauses that are over.
    public List<Interval> pausedDays() {
        return pauses.stream().map(Pause::interval).flatMap(Optional::stream).toList();
    }

    List<Pause> openPauses() {
        return currentPauses().stream().filter(Pause::isOpen).toList();
    }

    /// The pauses as they count now: the end of the course ends those that were open. They stand open again if the
    /// end is taken back (E23).
    public List<Pause> currentPauses() {
        return ending == null
                ? pauses
                : pauses.stream().map(pause -> pause.endedOn(ending.on())).toList();
    }

    /// The first day of the open pause, from which the phase clock stands still; none while it runs.
    public Optional<LocalDate> heldSince() {
        return openPauses().stream().map(Pause::from).min(LocalDate::compareTo);
    }

    /// Whether a pause that was still open when the course ended held a date, so that it never came.
    public boolean heldToTheEnd(LocalDate date) {
        return ending != null
                && pauses.stream()
                        .anyMatch(pause -> pause.isOpen() && pause.from().isBefore(date));
    }

    /// The day the phase clock shows: today, or the first day of the open pause.
    LocalDate clockStandsAt(LocalDate today) {
        return heldSince().filter(today::isAfter).orElse(today);
    }

    /// The first day of which something is known: of the contact phase, or of a start that lies before the course was
    /// opened here. None of courses opened before that was kept.
    public Optional<LocalDate> knownSince() {
        return Optional.ofNullable(casework.preparation().openedOn())
                .map(opened -> start != null && start.isBefore(opened) ? start : opened);
    }

    /// Whether an open pause holds a date: it lies behind the pause's first day, so that nobody knows when it
    /// comes (E3).
    public boolean holds(LocalDate date) {
        return heldSince().filter(date::isAfter).isPresent();
    }

    /// The next date on which time alone changes the course; none while a pause holds it. A pause may begin
    /// tomorrow, and a boundary up to its first day is still reached.
    public Optional<LocalDate> nextDue() {
        if (casework.succession().pending()) {
            return Optional.ofNullable(ending).map(Ending::on);
        }
        return currentPhase()
                .flatMap(number -> plan().map(plan -> plan.ends().get(number - 1)))
                .filter(boundary -> !holds(boundary));
    }

    /// Whether time alone changes the course by that day.
    public boolean isDue(LocalDate day) {
        return nextDue().filter(due -> !due.isAfter(day)).isPresent();
    }

    private List<Pause> with(Pause changed) {
        return with(List.of(changed));
    }

    private List<Pause> with(List<Pause> changed) {
        var kept = pauses.stream()
                .filter(pause -> changed.stream().noneMatch(other -> other.id().equals(pause.id())));
        return Stream.concat(kept, changed.stream())
                .sorted((one, other) -> one.from().compareTo(other.from()))
                .toList();
    }

    private List<UUID> judging(Pause pause) {
        return Stream.concat(judged.stream(), pause.episodes().stream())
                .distinct()
                .toList();
    }

    private Course with(Casework casework) {
        return withWork(worker, transitionOn, lastContactOn, casework);
    }

    private Course withTransition(@Nullable LocalDate transitionOn, Preparation preparation) {
        return withWork(worker, transitionOn, lastContactOn, casework.with(preparation));
    }

    /// Only a contact with the citizen is a last contact, and only the latest one.
    private Course withLastContact(ContactFact contact) {
        var isLast =
                contact.withCitizen() && (lastContactOn == null || contact.on().isAfter(lastContactOn));
        return withWork(worker, transitionOn, isLast ? contact.on() : lastContactOn, casework.with(contact));
    }

    private Course withDates(@Nullable LocalDate start, int planVersion, int phase) {
        return withPlan(programme, start, planVersion, phase);
    }

    private Course withPauses(List<Pause> pauses, List<UUID> judged) {
        return withHospital(pauses, judged, proposals, stays);
    }

    private Course withProposals(List<Proposal> proposals) {
        return withHospital(pauses, judged, proposals, stays);
    }

    private Course withWork(
            @Nullable UUID worker,
            @Nullable LocalDate transitionOn,
            @Nullable LocalDate lastContactOn,
            Casework casework) {
        return new Course(
                id,
                citizenId,
                municipality,
                referralId,
                programme,
                worker,
                transitionOn,
                start,
                planVersion,
                phase,
                pauses,
                proposals,
                stays,
                judged,
                ending,
                lastContactOn,
                casework);
    }

    private Course withPlan(Programme programme, @Nullable LocalDate start, int planVersion, int phase) {
        return new Course(
                id,
                citizenId,
                municipality,
                referralId,
                programme,
                worker,
                transitionOn,
                start,
                planVersion,
                phase,
                pauses,
                proposals,
                stays,
                judged,
                ending,
                lastContactOn,
                casework);
    }

    private Course withHospital(
            List<Pause> pauses, List<UUID> judged, List<Proposal> proposals, List<HospitalStay> stays) {
        return new Course(
                id,
                citizenId,
                municipality,
                referralId,
                programme,
                worker,
                transitionOn,
                start,
                planVersion,
                phase,
                pauses,
                proposals,
                stays,
                judged,
                ending,
                lastContactOn,
                casework);
    }

    private Course withEnding(@Nullable Ending ending) {
        return new Course(
                id,
                citizenId,
                municipality,
                referralId,
                programme,
                worker,
                transitionOn,
                start,
                planVersion,
                phase,
                pauses,
                proposals,
                stays,
                judged,
                ending,
                lastContactOn,
                casework);
    }
}
