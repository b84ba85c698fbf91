package dk.overgang.notification.reminders.domain;

import dk.overgang.commands.domain.Decision;
import dk.overgang.notification.catalogue.domain.Closing;
import dk.overgang.notification.catalogue.domain.Closing.By;
import dk.overgang.notification.catalogue.domain.Line;
import dk.overgang.notification.reminders.domain.ReminderCommand.Finish;
import dk.overgang.notification.reminders.domain.ReminderCommand.Reassign;
import dk.overgang.notification.reminders.domain.ReminderCommand.Snooze;
import dk.overgang.notification.reminders.domain.ReminderCommand.TakeBack;
import dk.overgang.notification.reminders.domain.ReminderRefusal.BeyondWindow;
import dk.overgang.notification.reminders.domain.ReminderRefusal.ClosedByFact;
import dk.overgang.notification.reminders.domain.ReminderRefusal.DoneEarlier;
import dk.overgang.notification.reminders.domain.ReminderRefusal.InThePast;
import dk.overgang.notification.reminders.domain.ReminderRefusal.IsDone;
import dk.overgang.notification.reminders.domain.ReminderRefusal.IsHeld;
import dk.overgang.notification.reminders.domain.ReminderRefusal.IsNotDone;
import dk.overgang.notification.reminders.domain.ReminderRefusal.IsVoided;
import dk.overgang.notification.reminders.domain.ReminderRefusal.OnlyInforms;
import dk.overgang.notification.reminders.domain.ReminderRefusal.Unknown;
import dk.overgang.notification.reminders.domain.ReminderRefusal.WindowOver;
import dk.overgang.notification.reminders.domain.life.Answers;
import dk.overgang.notification.reminders.domain.life.Reminder;
import dk.overgang.notification.reminders.domain.life.Reminder.State;
import dk.overgang.notification.reminders.domain.planning.Rules;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// What people answer to the reminders of a course.
public record Answering(CourseReminders reminders, Rules rules) {

    public Decision<CourseReminders> decide(ReminderCommand command) {
        return reminders
                .reminder(command.reminder())
                .map(reminder -> decide(reminder, command))
                .orElseGet(() -> Decision.refused(new Unknown()));
    }

    private Decision<CourseReminders> decide(Reminder reminder, ReminderCommand command) {
        return switch (command) {
            case Finish finish -> finish(reminder, finish);
            case TakeBack takeBack -> takeBack(reminder, takeBack);
            case Snooze snooze -> snooze(reminder, snooze);
            case Reassign reassign -> reassign(reminder, reassign);
        };
    }

    private Decision<CourseReminders> finish(Reminder reminder, Finish command) {
        if (reminder.is(State.DONE)) {
            return Decision.unchanged();
        }
        return Decision.unless(
                isVoided(reminder).or(() -> notByTap(reminder)),
                () -> Decision.changed(reminders.with(reminder.id(), one -> one.done(command.today(), By.TAP.name()))));
    }

    private Decision<CourseReminders> takeBack(Reminder reminder, TakeBack command) {
        var on = reminder.answers().doneOn();
        if (!reminder.is(State.DONE) || on == null) {
            return Decision.refused(isVoided(reminder).orElseGet(IsNotDone::new));
        }
        if (!By.TAP.name().equals(reminder.answers().doneBy())) {
            return Decision.refused(new ClosedByFact(
                    Objects.requireNonNullElse(reminder.answers().doneBy(), "")));
        }
        return on.equals(command.today())
                ? Decision.changed(reminders
                        .with(reminder.id(), one -> one.takenBack(command.today()))
                        .replanned(command.today(), rules))
                : Decision.refused(new DoneEarlier(on));
    }

    /// A day behind the due day and behind today, within the window: nothing is sent early.
    private Decision<CourseReminders> snooze(Reminder reminder, Snooze command) {
        var last = reminder.lastDay();
        var today = command.today();
        var ahead = today.isBefore(reminder.due()) ? reminder.due() : today;
        return Decision.unless(
                notOpen(reminder)
                        .or(() -> reminder.is(State.HELD) ? Optional.of(new IsHeld()) : Optional.empty())
                        .or(() -> workingDay(last, last).isAfter(ahead)
                                ? Optional.empty()
                                : Optional.of(new WindowOver(last)))
                        .or(() -> command.until().isAfter(ahead)
                                        && workingDay(command.until(), last).isAfter(ahead)
                                ? Optional.empty()
                                : Optional.of(new InThePast(ahead.plusDays(1))))
                        .or(() ->
                                command.until().isAfter(last) ? Optional.of(new BeyondWindow(last)) : Optional.empty()),
                () -> Decision.changed(reminders.with(
                        reminder.id(),
                        one -> one.snoozed(
                                new Answers.Snooze(
                                        workingDay(command.until(), last),
                                        command.reason().name()),
                                today))));
    }

    /// The next working day, or the last one before where that would lie behind the window (E40).
    private LocalDate workingDay(LocalDate day, LocalDate last) {
        var next = rules.calendar().nextFrom(day);
        return next.isAfter(last) ? rules.calendar().lastBefore(day) : next;
    }

    private Decision<CourseReminders> reassign(Reminder reminder, Reassign command) {
        var to = isTheirsAnyway(command.worker(), reminder) ? null : command.worker();
        if (Objects.equals(to, reminder.answers().reassignedTo())) {
            return Decision.unchanged();
        }
        return Decision.unless(
                notOpen(reminder),
                () -> Decision.changed(reminders.with(reminder.id(), one -> one.givenTo(to, command.today()))));
    }

    /// What the course's worker has anyway follows the course to the next worker. What is for others, such as the
    /// leader, is the worker's only where it was given to this very one.
    private boolean isTheirsAnyway(UUID worker, Reminder reminder) {
        return worker.equals(reminders.course().worker()) && rules.catalogue().isForWorkers(reminder.kind());
    }

    private static Optional<ReminderRefusal> notOpen(Reminder reminder) {
        var on = reminder.answers().doneOn();
        return isVoided(reminder)
                .or(() -> reminder.is(State.DONE)
                        ? Optional.of(new IsDone(on == null ? reminder.due() : on))
                        : Optional.empty());
    }

    private static Optional<ReminderRefusal> isVoided(Reminder reminder) {
        return reminder.is(State.VOIDED)
                ? Optional.of(new IsVoided(Objects.requireNonNullElse(reminder.voidedBecause(), "")))
                : Optional.empty();
    }

    private Optional<ReminderRefusal> notByTap(Reminder reminder) {
        var closing = rules.catalogue().line(reminder.kind()).map(Line::closing);
        return closing.flatMap(Answering::refusal);
    }

    private static Optional<ReminderRefusal> refusal(Closing closing) {
        return switch (closing.by()) {
            case TAP -> Optional.empty();
            case FACT -> Optional.of(new ClosedByFact(closing.fact().name()));
            case INFORM -> Optional.of(new OnlyInforms());
        };
    }
}
