package dk.overgang.notification.reminders.domain;

import dk.overgang.commands.domain.Decision;
import dk.overgang.notification.reminders.domain.ReminderCommand.Finish;
import dk.overgang.notification.reminders.domain.ReminderCommand.Reassign;
import dk.overgang.notification.reminders.domain.ReminderCommand.Snooze;
import dk.overgang.notification.reminders.domain.ReminderCommand.TakeBack;
import dk.overgang.notification.reminders.domain.life.Reminder;
import dk.overgang.notification.reminders.domain.planning.Rules;
import java.time.LocalDate;
import java.util.UUID;

/// What a person may do with a reminder. Whether it is allowed is found out by trying it with what is refused
/// last: today, the last day of its window, and a worker who has no part in the course.
public enum ReminderAction {
    FINISH("done"),
    TAKE_BACK("not-done"),
    SNOOZE("snooze"),
    REASSIGN("worker");

    private static final UUID ANYBODY = new UUID(0, 0);

    private final String path;

    ReminderAction(String path) {
        this.path = path;
    }

    /// The last part of its address.
    public String path() {
        return path;
    }

    /// What the reminders of the course answer to it today.
    public Decision<CourseReminders> tried(CourseReminders course, Reminder reminder, Rules rules, LocalDate today) {
        return new Answering(course, rules).decide(command(reminder, today));
    }

    private ReminderCommand command(Reminder reminder, LocalDate today) {
        var id = reminder.id();
        return switch (this) {
            case FINISH -> new Finish(id, today);
            case TAKE_BACK -> new TakeBack(id, today);
            // If any day of the window is accepted, the last one is.
            case SNOOZE -> new Snooze(id, reminder.lastDay(), Snooze.Reason.OTHER, today);
            case REASSIGN -> new Reassign(id, ANYBODY, today);
        };
    }
}
