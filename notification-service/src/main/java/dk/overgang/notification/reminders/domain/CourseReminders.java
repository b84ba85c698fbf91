package dk.overgang.notification.reminders.domain;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dk.overgang.notification.citizens.domain.Citizen;
import dk.overgang.notification.reminders.domain.facts.CourseFacts;
import dk.overgang.notification.reminders.domain.facts.CourseMatter;
import dk.overgang.notification.reminders.domain.facts.HeardFacts;
import dk.overgang.notification.reminders.domain.journal.Journal;
import dk.overgang.notification.reminders.domain.journal.Stand;
import dk.overgang.notification.reminders.domain.life.Alert;
import dk.overgang.notification.reminders.domain.life.Reminder;
import dk.overgang.notification.reminders.domain.life.Reminder.State;
import dk.overgang.notification.reminders.domain.planning.Rules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The reminders of one course, together with the facts they hang on: firing and re-planning are the same
/// decision, taken on another day or on other facts.
///
/// @param heard what is known beside the course itself
/// @param journal what has changed lately
/// @param plannedBy the version of the catalogue by which all of them were planned last; absent in what an earlier
///     version stored
/// @param alerts what text messages are still to tell of
public record CourseReminders(
        CourseFacts course,
        List<Reminder> reminders,
        HeardFacts heard,
        Journal journal,
        @Nullable String plannedBy,
        List<Alert> alerts) {

    public CourseReminders {
        reminders = List.copyOf(reminders);
        heard = orNone(heard);
        journal = orNone(journal);
        alerts = orNone(alerts);
    }

    private static List<Alert> orNone(@Nullable List<Alert> alerts) {
        return alerts == null ? List.of() : List.copyOf(alerts);
    }

    private static Journal orNone(@Nullable Journal journal) {
        return journal == null ? Journal.NONE : journal;
    }

    private static HeardFacts orNone(@Nullable HeardFacts heard) {
        return heard == null ? HeardFacts.NONE : heard;
    }

    public static CourseReminders none(CourseFacts course) {
        return new CourseReminders(course, List.of(), HeardFacts.NONE, Journal.NONE, null, List.of());
    }

    /// The reminders after a report of their course: all are planned anew from it (E5, E9).
    public CourseReminders hear(CourseFacts reported, LocalDate today, Rules rules) {
        return planned(reported, heard.with(reported, today), today, rules);
    }

    public CourseReminders hear(CourseMatter reported, LocalDate today, Rules rules) {
        return planned(course, heard.with(reported, today), today, rules);
    }

    public CourseReminders hear(Citizen reported, LocalDate today, Rules rules) {
        return planned(course, heard.with(reported, today), today, rules);
    }

    public CourseReminders hear(HeardFacts.DatedFact reported, LocalDate today, Rules rules) {
        return planned(course, heard.with(reported), today, rules);
    }

    /// After an opt-in of the citizen to text messages, or its withdrawal.
    public CourseReminders hearOptIn(boolean optedIn, LocalDate today, Rules rules) {
        return planned(course, heard.withOptIn(optedIn), today, rules);
    }

    private CourseReminders planned(CourseFacts reported, HeardFacts facts, LocalDate today, Rules rules) {
        return sent(reported, rules.replanned(reported, facts, today, false, reminders), facts, rules);
    }

    /// The days pass up to the morning of this one.
    public CourseReminders until(LocalDate today, Rules rules) {
        return until(today, today.minusDays(1), rules);
    }

    /// The mornings and evenings pass up to these; each on which one is to be sent has its turn, in order.
    ///
    /// @param evening the last day whose evening has come
    public CourseReminders until(LocalDate morning, LocalDate evening, Rules rules) {
        var passing = this;
        while (true) {
            var early = upTo(morning, passing.nextDue());
            var late = upTo(evening, passing.nextEvening());
            if (early != null && (late == null || !early.isAfter(late))) {
                passing = passing.planned(course, heard, early, rules);
            } else if (late != null) {
                passing = passing.sent(
                        course, rules.replanned(course, heard, late, true, passing.reminders), heard, rules);
            } else {
                return passing;
            }
        }
    }

    private static @Nullable LocalDate upTo(LocalDate last, @Nullable LocalDate day) {
        return day == null || day.isAfter(last) ? null : day;
    }

    /// The day on which the next one is to be sent in the morning; absent while none waits.
    public @Nullable LocalDate nextDue() {
        return next(false);
    }

    /// The same for the evening.
    public @Nullable LocalDate nextEvening() {
        return next(true);
    }

    /// What nobody answers goes up its ladder.
    ///
    /// @param cover who covers for a worker on a day
    public CourseReminders escalated(LocalDate today, Rules rules, BiFunction<UUID, LocalDate, Optional<UUID>> cover) {
        return each(reminder -> rules.escalated(reminder, today, day -> coverOf(reminder, day, cover)));
    }

    private Optional<UUID> coverOf(
            Reminder reminder, LocalDate day, BiFunction<UUID, LocalDate, Optional<UUID>> cover) {
        var worker = addressee(reminder);
        return worker == null ? Optional.empty() : cover.apply(worker, day);
    }

    /// The day of the next step up a ladder; empty while everybody answers.
    public Optional<LocalDate> nextEscalation(Rules rules) {
        return reminders.stream()
                .flatMap(reminder -> rules.nextEscalation(reminder).stream())
                .min(LocalDate::compareTo);
    }

    /// Planned anew by the facts that are known: the rules may have changed.
    public CourseReminders replanned(LocalDate today, Rules rules) {
        return planned(course, heard, today, rules);
    }

    /// One reminder changed by a person.
    CourseReminders with(UUID id, UnaryOperator<Reminder> change) {
        return each(one -> one.id().equals(id) ? change.apply(one) : one);
    }

    private CourseReminders each(UnaryOperator<Reminder> change) {
        return new CourseReminders(course, reminders.stream().map(change).toList(), heard, journal, plannedBy, alerts);
    }

    public Optional<Reminder> reminder(UUID id) {
        return reminders.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /// The worker whom a reminder is for.
    public @Nullable UUID addressee(Reminder reminder) {
        var given = reminder.answers().reassignedTo();
        return given == null ? course.worker() : given;
    }

    /// The workers who have a part in the course on a day: its own one, and whoever was given a reminder that is open,
    /// or that was done on that day, when it can still be taken back.
    public Set<UUID> involved(LocalDate today) {
        return Stream.concat(
                        Stream.ofNullable(course.worker()),
                        reminders.stream()
                                .filter(one -> one.isOpen() || isDoneOn(one, today))
                                .flatMap(one -> Stream.ofNullable(one.answers().reassignedTo())))
                .collect(toUnmodifiableSet());
    }

    private static boolean isDoneOn(Reminder reminder, LocalDate today) {
        var on = reminder.answers().doneOn();
        return reminder.is(State.DONE) && on != null && !on.isBefore(today);
    }

    /// Every worker whom a reminder is for, or was for when it was done or voided: who may see the course is another
    /// question.
    public List<UUID> addressees() {
        return Stream.concat(
                        Stream.ofNullable(course.worker()),
                        reminders.stream()
                                .flatMap(one -> Stream.ofNullable(one.answers().reassignedTo())))
                .distinct()
                .toList();
    }

    /// What is new since an earlier moment: once for each sending, each step up a ladder, each voiding.
    public List<ReminderEvent> since(CourseReminders earlier) {
        return ReminderEvent.between(earlier.reminders, reminders);
    }

    /// The same with what the journal notes of the change that led here.
    ///
    /// @param before absent where the course was not known
    public CourseReminders noting(@Nullable CourseReminders before, Instant at) {
        var earlier = before == null ? null : new Stand(before.course, before.reminders);
        var noted = journal.after(earlier, new Stand(course, reminders), at);
        return new CourseReminders(course, reminders, heard, noted, plannedBy, alerts);
    }

    /// The text messages about these are on their way.
    public CourseReminders alerted(List<Alert> told) {
        var left = alerts.stream().filter(alert -> !told.contains(alert)).toList();
        return new CourseReminders(course, reminders, heard, journal, plannedBy, left);
    }

    /// The same course with reminders of which some may have been sent now.
    private CourseReminders sent(CourseFacts reported, List<Reminder> after, HeardFacts facts, Rules rules) {
        var before = reminders.stream().collect(toMap(Reminder::id, Reminder::timesSent));
        var now = after.stream()
                .filter(reminder -> rules.alerts(reminder.kind()))
                .filter(reminder -> reminder.timesSent() > before.getOrDefault(reminder.id(), 0L))
                .map(reminder -> new Alert(reminder.id(), reminder.sendOn()));
        return new CourseReminders(
                reported,
                after,
                facts,
                journal,
                rules.catalogue().label(),
                Stream.concat(alerts.stream(), now).distinct().toList());
    }

    private @Nullable LocalDate next(boolean evening) {
        return reminders.stream()
                .filter(one -> one.isOfTheEvening() == evening)
                .flatMap(one -> one.waitsFor().stream())
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
