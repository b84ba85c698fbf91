package dk.overgang.notification.reminders.domain.facts;

import dk.overgang.notification.catalogue.domain.Anchor;
import dk.overgang.notification.citizens.domain.Citizen;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is known beside the course itself: the whole states of other rooms and services as last reported, and
/// the days on which something first became known where the report has no date of its own.
///
/// @param contacts in the order in which they were first heard, like the attempts
/// @param citizenOptedIn whether the citizen has opted in to text messages; absent while nobody has asked
public record HeardFacts(
        List<Contact> contacts,
        List<Attempt> attempts,
        List<Measurement> measurements,
        @Nullable Checklist checklist,
        @Nullable ActivityPlan plan,
        @Nullable Network network,
        List<LongTermPlan> longTermPlans,
        @Nullable ContinuingSupport support,
        @Nullable ClosingFacts closing,
        @Nullable Citizen citizen,
        List<DatedFact> dated,
        List<Leave> leaves,
        FirstHeard firstHeard,
        @Nullable Boolean citizenOptedIn) {

    /// Nothing is known.
    public static final HeardFacts NONE = new HeardFacts(
            List.of(),
            List.of(),
            List.of(),
            null,
            null,
            null,
            List.of(),
            null,
            null,
            null,
            List.of(),
            List.of(),
            FirstHeard.NOTHING,
            null);

    /// A fact of which no more is known than its date.
    ///
    /// @param over the day on which it was over, for a reminder that this closes
    public record DatedFact(
            Anchor anchor, UUID key, LocalDate on, @Nullable LocalDate over) {}

    /// A leave from the ward, by the day on which it was reported (E8).
    public record Leave(UUID stayId, LocalDate on) {}

    /// When something was heard of a pause.
    ///
    /// @param confirmedOn the day on which it was heard that a worker had confirmed the pause
    /// @param endedOn the day on which its end was heard
    public record PauseHeard(
            UUID pauseId,
            @Nullable LocalDate confirmedOn,
            @Nullable LocalDate endedOn) {}

    /// The days on which something was first heard.
    ///
    /// @param formalEnding that the formal ending has a day
    /// @param conditionsMet that all closing conditions are met
    /// @param grantTooShort that the grant ends before the course
    /// @param grantLasts that a grant which was too short no longer is
    public record FirstHeard(
            @Nullable LocalDate formalEnding,
            @Nullable LocalDate conditionsMet,
            @Nullable LocalDate grantTooShort,
            @Nullable LocalDate grantLasts,
            List<PauseHeard> pauses) {

        static final FirstHeard NOTHING = new FirstHeard(null, null, null, null, List.of());

        public FirstHeard {
            pauses = List.copyOf(pauses);
        }

        private FirstHeard with(ClosingFacts closing, LocalDate today) {
            return new FirstHeard(
                    closing.hasFormalEnding() ? orElse(formalEnding, today) : null,
                    closing.allMet() ? orElse(conditionsMet, today) : null,
                    grantTooShort,
                    grantLasts,
                    pauses);
        }

        private FirstHeard with(CourseFacts course, LocalDate today) {
            var isShort = course.outlivesGrant();
            var began = isShort && grantLasts != null ? null : grantTooShort;
            var tooShort = isShort ? orElse(began, today) : grantTooShort;
            return new FirstHeard(
                    formalEnding,
                    conditionsMet,
                    tooShort,
                    isShort || tooShort == null ? null : orElse(grantLasts, today),
                    course.pauses().stream().map(pause -> with(pause, today)).toList());
        }

        private PauseHeard with(CourseFacts.Pause pause, LocalDate today) {
            var before = pauses.stream()
                    .filter(known -> known.pauseId().equals(pause.id()))
                    .findFirst();
            return new PauseHeard(
                    pause.id(),
                    pause.isConfirmed()
                            ? before.flatMap(known -> Optional.ofNullable(known.confirmedOn()))
                                    .orElse(today)
                            : null,
                    pause.to() != null
                            ? before.flatMap(known -> Optional.ofNullable(known.endedOn()))
                                    .orElse(today)
                            : null);
        }

        private static LocalDate orElse(@Nullable LocalDate known, LocalDate today) {
            return known == null ? today : known;
        }
    }

    public HeardFacts {
        contacts = List.copyOf(contacts);
        attempts = List.copyOf(attempts);
        measurements = List.copyOf(measurements);
        longTermPlans = List.copyOf(longTermPlans);
        dated = List.copyOf(dated);
        leaves = List.copyOf(leaves);
    }

    /// After a report of the course itself.
    public HeardFacts with(CourseFacts course, LocalDate today) {
        return with(firstHeard.with(course, today));
    }

    /// After a report of something that belongs to the course.
    public HeardFacts with(CourseMatter matter, LocalDate today) {
        return switch (matter) {
            case Contact contact ->
                copy(
                        replaced(contacts, contact, one -> one.contactId().equals(contact.contactId())),
                        attempts,
                        measurements);
            case Attempt attempt ->
                copy(
                        contacts,
                        replaced(attempts, attempt, one -> one.attemptId().equals(attempt.attemptId())),
                        measurements);
            case Measurement measurement ->
                copy(
                        contacts,
                        attempts,
                        replaced(
                                measurements,
                                measurement,
                                one -> one.measurementId().equals(measurement.measurementId())));
            case Checklist now ->
                copy(now, plan, network, longTermPlans, support, closing, citizen, dated, leaves, firstHeard);
            case ActivityPlan now ->
                copy(checklist, now, network, longTermPlans, support, closing, citizen, dated, leaves, firstHeard);
            case Network now ->
                copy(checklist, plan, now, longTermPlans, support, closing, citizen, dated, leaves, firstHeard);
            case LongTermPlan now ->
                copy(
                        checklist,
                        plan,
                        network,
                        replaced(longTermPlans, now, one -> one.planId().equals(now.planId())),
                        support,
                        closing,
                        citizen,
                        dated,
                        leaves,
                        firstHeard);
            case ContinuingSupport now ->
                copy(
                        checklist,
                        plan,
                        network,
                        longTermPlans,
                        now.after(support),
                        closing,
                        citizen,
                        dated,
                        leaves,
                        firstHeard);
            case ClosingFacts now ->
                copy(
                        checklist,
                        plan,
                        network,
                        longTermPlans,
                        support,
                        now,
                        citizen,
                        dated,
                        leaves,
                        firstHeard.with(now, today));
        };
    }

    /// After a report of the citizen: a stay that has become a leave is a new leave (E8).
    public HeardFacts with(Citizen now, LocalDate today) {
        var all = new ArrayList<>(leaves);
        var before = citizen;
        if (before != null) {
            now.stays().stream()
                    .filter(Citizen.Stay::isOnLeave)
                    .filter(stay -> before.stays().stream()
                            .noneMatch(known -> known.stayId().equals(stay.stayId()) && known.isOnLeave()))
                    .map(stay -> new Leave(stay.stayId(), today))
                    .forEach(all::add);
        }
        return copy(checklist, plan, network, longTermPlans, support, closing, now, dated, all, firstHeard);
    }

    /// After a report of a fact of which no more is known than its date.
    public HeardFacts with(DatedFact fact) {
        var all = replaced(
                dated, fact, one -> one.anchor() == fact.anchor() && one.key().equals(fact.key()));
        return copy(checklist, plan, network, longTermPlans, support, closing, citizen, all, leaves, firstHeard);
    }

    /// After an opt-in to text messages, or its withdrawal.
    public HeardFacts withOptIn(boolean now) {
        return new HeardFacts(
                contacts,
                attempts,
                measurements,
                checklist,
                plan,
                network,
                longTermPlans,
                support,
                closing,
                citizen,
                dated,
                leaves,
                firstHeard,
                now);
    }

    private HeardFacts with(FirstHeard now) {
        return copy(checklist, plan, network, longTermPlans, support, closing, citizen, dated, leaves, now);
    }

    private HeardFacts copy(List<Contact> contacts, List<Attempt> attempts, List<Measurement> measurements) {
        return new HeardFacts(
                contacts,
                attempts,
                measurements,
                checklist,
                plan,
                network,
                longTermPlans,
                support,
                closing,
                citizen,
                dated,
                leaves,
                firstHeard,
                citizenOptedIn);
    }

    private HeardFacts copy(
            @Nullable Checklist checklist,
            @Nullable ActivityPlan plan,
            @Nullable Network network,
            List<LongTermPlan> longTermPlans,
            @Nullable ContinuingSupport support,
            @Nullable ClosingFacts closing,
            @Nullable Citizen citizen,
            List<DatedFact> dated,
            List<Leave> leaves,
            FirstHeard firstHeard) {
        return new HeardFacts(
                contacts,
                attempts,
                measurements,
                checklist,
                plan,
                network,
                longTermPlans,
                support,
                closing,
                citizen,
                dated,
                leaves,
                firstHeard,
                citizenOptedIn);
    }

    /// What is told again keeps its place, by which attempts are numbered.
    private static <T> List<T> replaced(List<T> all, T now, Predicate<T> same) {
        return all.stream().anyMatch(same)
                ? all.stream().map(one -> same.test(one) ? now : one).toList()
                : Stream.concat(all.stream(), Stream.of(now)).toList();
    }

    public Optional<PauseHeard> pause(UUID pauseId) {
        return firstHeard.pauses().stream()
                .filter(pause -> pause.pauseId().equals(pauseId))
                .findFirst();
    }

    public boolean isSupportNotNeeded() {
        return support != null && support.isNotNeeded();
    }

    /// Whether the citizen may get text messages now.
    public boolean mayTextCitizen() {
        return Boolean.TRUE.equals(citizenOptedIn) && (citizen == null || !citizen.hasWithdrawn());
    }

    public boolean isDead() {
        return citizen != null && citizen.deceasedOn() != null;
    }
}
