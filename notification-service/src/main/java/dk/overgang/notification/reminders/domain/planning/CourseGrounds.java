package dk.overgang.notification.reminders.domain.planning;

import static java.util.Comparator.comparing;

import dk.overgang.notification.catalogue.domain.Anchor;
import dk.overgang.notification.catalogue.domain.Line;
import dk.overgang.notification.catalogue.domain.OnPause;
import dk.overgang.notification.catalogue.domain.Subject;
import dk.overgang.notification.citizens.domain.Citizen;
import dk.overgang.notification.reminders.domain.calendar.SendingTime;
import dk.overgang.notification.reminders.domain.facts.Attempt;
import dk.overgang.notification.reminders.domain.facts.CourseFacts;
import dk.overgang.notification.reminders.domain.facts.CourseFacts.Pause;
import dk.overgang.notification.reminders.domain.facts.CourseFacts.Plan;
import dk.overgang.notification.reminders.domain.facts.HeardFacts;
import dk.overgang.notification.reminders.domain.facts.Network.Meeting;
import dk.overgang.notification.reminders.domain.facts.Network.Member;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A course in the terms of the catalogue.
record CourseGrounds(
        CourseFacts course,
        HeardFacts heard,
        LocalDate today,
        List<Interruption> interruptions,
        CourseClosings closings)
        implements Grounds {

    /// The key of what there is one of in a course.
    private static final String PLAN = "plan";

    /// Of so many pauses that never were, the last ones, what was planned for them is still shown as voided.
    private static final int VOIDED_PAUSES_KEPT = 3;

    static CourseGrounds of(CourseFacts course, HeardFacts heard, LocalDate today) {
        return new CourseGrounds(course, heard, today, Interruption.of(course), new CourseClosings(course, heard));
    }

    @Override
    public UUID owner() {
        return course.courseId();
    }

    @Override
    public Subject subject() {
        return Subject.COURSE;
    }

    /// Nothing is asked for the dead, and of an ended course only what outlasts a planned ending (E23, E31).
    @Override
    public Optional<String> silent(Line line) {
        if (heard.isDead()) {
            return Optional.of("DEATH");
        }
        if (course.ended() && !(course.completed() && line.afterEnd())) {
            return Optional.of(course.endReason() == null ? "ENDED" : course.endReason());
        }
        if (!line.isFor(course.programme() == null ? "" : course.programme())) {
            return Optional.of("NOT_IN_PROGRAMME");
        }
        return line.onPause() == OnPause.STOP && openInterruption().isPresent()
                ? Optional.of("PAUSED")
                : Optional.empty();
    }

    @Override
    public List<Instance> instances(Anchor anchor) {
        var plan = course.plan();
        return switch (anchor) {
            case REFERRAL_ACCEPTED -> one(acceptedOn());
            case CONTACT_PHASE_START -> one(course.contactSince());
            case PLANNED_START -> one(plan == null ? course.transitionOn() : plan.start());
            case COURSE_START -> one(plan == null ? null : plan.start());
            case PHASE_START -> plan == null ? List.of() : numbered(number -> phaseStart(plan, number));
            case BOUNDARY -> plan == null ? List.of() : numbered(plan::boundary);
            case PAUSE_START ->
                interruptions.stream()
                        .filter(Interruption::open)
                        .map(pause -> Instance.of(pause.id(), 1, pause.from()))
                        .toList();
            case AUTOMATIC_PAUSE -> automaticPauses();
            case RETURN -> interruptions.stream().flatMap(this::returned).toList();
            case RESUME -> resumed();
            case LEAVE ->
                IntStream.range(0, heard.leaves().size())
                        .mapToObj(place -> {
                            var leave = heard.leaves().get(place);
                            return Instance.of(leave.stayId() + "/" + (place + 1), place + 1, leave.on());
                        })
                        .toList();
            case FAILED_ATTEMPT -> attempts();
            case MEMBER_FIRST_TRIED -> members();
            case NEW_SUPPORTER_NAMED -> newSupporters();
            case FORMAL_ENDING ->
                one(heard.closing() == null ? null : heard.closing().formalEndingOn());
            case GRANT_ENDS_FIRST -> one(heard.firstHeard().grantTooShort());
            case PLAN_REVIEW -> reviews();
            case MEETING ->
                meetings().flatMap(meeting -> ahead(meeting).stream()).toList();
            case CONTACT_ON_GOAL -> contactsOnGoals();
            case STATUTORY_MEETING, ACTIVITY_MUST_CHANGE, START_UP_MEETING, JOB_SEARCH_AGREED, WORK_AGREEMENT ->
                dated(anchor);
            case LAST_CONTACT,
                    PARTNER_LAST_CONTACT,
                    PARTNER_LAST_INFORMED,
                    TEAM,
                    CASELOAD_OVER_NORM,
                    UNTRAINED_WORKER,
                    TRAINED_WORKERS_TOO_FEW,
                    PROGRAMME -> List.of();
        };
    }

    @Override
    public boolean isLongVoid(Line line, int number, UUID reminder) {
        return line.anchor().isOfPause()
                && longVoid()
                        .map(pause -> Instance.of(pause.id(), 1, pause.from()))
                        .anyMatch(pause -> pause.id(owner(), line.id(), number).equals(reminder));
    }

    private Stream<Pause> longVoid() {
        var voided = course.pauses().stream().filter(Pause::voided).toList();
        return voided.stream().limit(Math.max(0, voided.size() - VOIDED_PAUSES_KEPT));
    }

    private @Nullable LocalDate acceptedOn() {
        var citizen = heard.citizen();
        return citizen == null
                ? null
                : citizen.referrals().stream()
                        .filter(referral -> referral.referralId().equals(course.referralId()))
                        .flatMap(referral -> Optional.ofNullable(referral.acceptedOn()).stream())
                        .findFirst()
                        .orElse(null);
    }

    /// Another supporter is met anew, also where the meeting with the one before was held.
    private List<Instance> newSupporters() {
        var support = heard.support();
        var on = support == null ? null : support.newWorkerNamedOn();
        return support == null || on == null
                ? List.of()
                : List.of(Instance.of(support.laterWorker().map(UUID::toString).orElse(PLAN), 1, on));
    }

    private static List<Instance> one(@Nullable LocalDate on) {
        return on == null ? List.of() : List.of(Instance.of(PLAN, 1, on));
    }

    private interface Dates {
        Optional<LocalDate> of(int number);
    }

    private static List<Instance> numbered(Dates dates) {
        return IntStream.rangeClosed(1, 3)
                .boxed()
                .flatMap(number -> dates.of(number).map(on -> Instance.of(PLAN, number, on)).stream())
                .toList();
    }

    private static Optional<LocalDate> phaseStart(Plan plan, int number) {
        return number == 1 ? Optional.of(plan.start()) : plan.boundary(number - 1);
    }

    /// Those still open and not confirmed, and those that have been.
    private List<Instance> automaticPauses() {
        return course.plan() == null
                ? List.of()
                : course.pauses().stream()
                        .filter(pause -> !pause.voided() && pause.confirmed() != null)
                        .filter(pause -> pause.isConfirmed() || pause.to() == null)
                        .map(pause -> Instance.of(pause.id(), 1, pause.from()))
                        .toList();
    }

    /// The discharge that ended the stay of a pause, unless the citizen is admitted again.
    private Stream<Instance> returned(Interruption pause) {
        var citizen = heard.citizen();
        if (citizen == null || (pause.open() && isAdmitted(citizen))) {
            return Stream.empty();
        }
        return citizen.stays().stream()
                .filter(stay -> stay.isInpatient() && stay.isDischarged())
                .flatMap(stay -> Stream.ofNullable(stay.to()))
                .map(SendingTime::day)
                .filter(pause::includes)
                .max(LocalDate::compareTo)
                .map(on -> new Instance(pause.id() + "/" + on, 1, on, null, pause.id()))
                .stream();
    }

    private static boolean isAdmitted(Citizen citizen) {
        return citizen.stays().stream().anyMatch(stay -> stay.isInpatient() && stay.isOpen());
    }

    /// Named after the pause that ended last: another return is asked about anew.
    private List<Instance> resumed() {
        return interruptions.isEmpty()
                ? List.of()
                : interruptions.getLast().back().stream()
                        .map(on -> Instance.of(interruptions.getLast().pauses().getLast(), 1, on))
                        .toList();
    }

    /// Numbered as they were heard: one that is entered late must not give those that were sent another id.
    private List<Instance> attempts() {
        var all = heard.attempts();
        return IntStream.range(0, all.size())
                .filter(place -> all.get(place).counts())
                .mapToObj(place -> new Instance(
                        all.get(place).attemptId().toString(),
                        place + 1,
                        all.get(place).on(),
                        all.get(place).nextTry(),
                        all.get(place).attemptId()))
                .toList();
    }

    /// By their days.
    private List<Attempt> attemptsInOrder() {
        return heard.attempts().stream()
                .filter(Attempt::counts)
                .sorted(comparing(Attempt::on))
                .toList();
    }

    /// Those who may not be involved are not asked about (R-176, E25).
    private List<Instance> members() {
        var network = heard.network();
        return network == null
                ? List.of()
                : network.members().stream()
                        .filter(Member::isPermitted)
                        .flatMap(member ->
                                Stream.ofNullable(member.firstTriedOn()).map(on -> Instance.of(member.id(), 1, on)))
                        .toList();
    }

    private Optional<Instance> ahead(Meeting meeting) {
        var on = meeting.on();
        return on == null || !today.isBefore(on)
                ? Optional.empty()
                : Optional.of(new Instance(meeting.id() + "/" + on, 1, on, null, meeting.id()));
    }

    private Stream<Meeting> meetings() {
        var network = heard.network();
        return network == null ? Stream.empty() : network.meetings().stream().filter(Meeting::expectsCitizen);
    }

    private List<Instance> reviews() {
        var plan = heard.plan();
        return plan == null
                ? List.of()
                : plan.references().stream()
                        .flatMap(reference -> Stream.ofNullable(reference.nextReviewOn())
                                .map(on -> Instance.of(reference.id() + "/" + on, 1, on)))
                        .toList();
    }

    /// Numbered as the attempts are.
    private List<Instance> contactsOnGoals() {
        var all = heard.contacts().stream()
                .filter(contact -> !contact.goals().isEmpty())
                .toList();
        return IntStream.range(0, all.size())
                .filter(place -> all.get(place).counts())
                .mapToObj(place -> Instance.of(
                        all.get(place).contactId(), place + 1, all.get(place).on()))
                .toList();
    }

    private List<Instance> dated(Anchor anchor) {
        return heard.dated().stream()
                .filter(fact -> fact.anchor() == anchor)
                .map(fact -> Instance.of(fact.key(), 1, fact.on()))
                .toList();
    }

    @Override
    public Optional<String> lost(Line line, Instance instance, int number) {
        if (line.anchor() == Anchor.FAILED_ATTEMPT && wasTriedAgain(instance)) {
            return Optional.of("TRIED_AGAIN");
        }
        if (line.anchor() == Anchor.MEETING && !isOfKinds(instance, line.codes())) {
            return Optional.of("ANOTHER_KIND");
        }
        var lost = switch (line.condition()) {
            case ALWAYS, PARTNER_KEPT_WARM -> false;
            case IN_CONTACT_PHASE -> course.plan() != null;
            case PHASE_ITEMS_OPEN -> closings.nothingOpenAt(instance.number(), instance.on(), today);
            case ITEMS_RELEVANT -> closings.areIrrelevant(line.codes());
            case SUPPORT_MAY_GO_ON -> heard.isSupportNotNeeded();
            case RETURN_UNDECIDED ->
                interruptions.stream().noneMatch(pause -> pause.id().equals(instance.subject()) && pause.open());
            case CITIZEN_OPTED_IN -> !heard.mayTextCitizen();
            case CONSENT_STANDS -> heard.citizen() != null && heard.citizen().hasWithdrawn();
        };
        return lost ? Optional.of(line.condition().lost()) : Optional.empty();
    }

    private boolean isOfKinds(Instance instance, List<String> kinds) {
        return kinds.isEmpty()
                || meetings()
                        .anyMatch(meeting -> meeting.id().equals(instance.subject()) && kinds.contains(meeting.kind()));
    }

    private boolean wasTriedAgain(Instance attempt) {
        return attemptsInOrder().stream()
                .dropWhile(one -> !one.attemptId().equals(attempt.subject()))
                .skip(1)
                .anyMatch(later -> closings.contactFrom(attempt.on())
                        .filter(contact -> !contact.isAfter(later.on()))
                        .isEmpty());
    }

    @Override
    public Optional<Closed> closed(Line line, Instance instance, int number, LocalDate due) {
        return closings.of(line, instance, number, due);
    }

    @Override
    public boolean isGone(Line line, LocalDate closedOn) {
        return closings.isGone(line.closing().fact(), closedOn);
    }

    @Override
    public MovedDate moved(Line line, Instance instance, LocalDate due) {
        return switch (line.onPause()) {
            case STOP, STAY, BEGIN -> MovedDate.unmoved(due);
            case MOVE -> isCountedFromStart(line, instance) ? shifted(due, false) : MovedDate.unmoved(due);
            case HOLD -> isCountedFromStart(line, instance) ? shifted(due, true) : withBoundary(instance, due);
        };
    }

    private static boolean isCountedFromStart(Line line, Instance instance) {
        return line.anchor() == Anchor.COURSE_START || (line.anchor() == Anchor.PHASE_START && instance.number() == 1);
    }

    /// What is counted from the start moves as the boundaries do: by each pause that began before it
    /// (acceptance S3).
    private MovedDate shifted(LocalDate due, boolean holds) {
        var date = due;
        var by = new ArrayList<UUID>();
        for (var pause : interruptions) {
            if (!pause.open() && date.isAfter(pause.from()) && pause.days() > 0) {
                date = date.plusDays(pause.days());
                by.add(pause.id());
            }
        }
        return new MovedDate(date, holds && isHeld(date, date), by);
    }

    /// What is counted from a boundary has moved with it already. A date that lies before the return is due on
    /// the day of the return (E39, acceptance S7).
    private MovedDate withBoundary(Instance instance, LocalDate due) {
        var by = interruptions.stream()
                .filter(pause -> pause.moved(instance.on()))
                .map(Interruption::id)
                .toList();
        var back = interruptions.stream()
                .filter(pause -> pause.moved(instance.on()) || due.isAfter(pause.from()))
                .flatMap(pause -> pause.back().stream())
                .filter(due::isBefore)
                .max(LocalDate::compareTo);
        return new MovedDate(back.orElse(due), isHeld(instance.on(), due), by);
    }

    /// What had passed on the first day of the pause is not held (acceptance S2).
    private boolean isHeld(LocalDate boundary, LocalDate due) {
        return openInterruption()
                .filter(pause -> boundary.isAfter(pause.from()) || due.isAfter(pause.from()))
                .isPresent();
    }

    private Optional<Interruption> openInterruption() {
        var plan = course.plan();
        return plan == null || !plan.held()
                ? Optional.empty()
                : interruptions.stream().filter(Interruption::open).findFirst();
    }

    @Override
    public Optional<LocalDate> lastRepeat(Anchor anchor) {
        return anchor == Anchor.COURSE_START
                ? Optional.ofNullable(course.plan()).map(Plan::plannedEnd)
                : Optional.empty();
    }

    /// The end of a held plan is not known: nothing is sent before its own day for it.
    @Override
    public List<LocalDate> limits(LocalDate due) {
        var plan = course.plan();
        var start = plan == null ? course.transitionOn() : plan.start();
        return Stream.concat(
                        Stream.ofNullable(start).filter(due::isBefore),
                        Stream.ofNullable(plan == null || plan.held() ? null : plan.plannedEnd())
                                .filter(end -> !due.isAfter(end)))
                .toList();
    }

    @Override
    public Optional<LocalDate> boundary(int number) {
        return Optional.ofNullable(course.plan()).flatMap(plan -> plan.boundary(number));
    }

    /// Counted in the phase of the day on which it would be raised, since the last contact, the start or the
    /// return, whichever came last (acceptance S12).
    @Override
    public Optional<Rolling> rolling(Line line) {
        var plan = course.plan();
        if (plan == null || line.anchor() != Anchor.LAST_CONTACT) {
            return Optional.empty();
        }
        var since = Stream.of(
                        closings.lastContact().stream(),
                        Stream.of(plan.start()),
                        interruptions.stream().flatMap(pause -> pause.back().stream()))
                .flatMap(dates -> dates)
                .max(LocalDate::compareTo)
                .orElseThrow();
        return line.points().stream()
                .flatMap(point -> plan
                        .boundary(point.at())
                        .flatMap(end -> phaseStart(plan, point.at())
                                .map(start -> later(since.plusDays(point.amount()), start))
                                .filter(end::isAfter))
                        .map(due -> new Rolling(Instance.of(PLAN, point.at(), since), point, due))
                        .stream())
                .findFirst();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }
}
