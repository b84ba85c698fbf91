package dk.overgang.notification.reminders.lists;

import dk.overgang.access.Caller;
import dk.overgang.commands.AllowedAction;
import dk.overgang.commands.AllowedActions;
import dk.overgang.commands.AllowedActions.Trial;
import dk.overgang.notification.reminders.domain.CourseReminders;
import dk.overgang.notification.reminders.domain.ReminderAction;
import dk.overgang.notification.reminders.domain.life.Reminder;
import dk.overgang.notification.reminders.planning.ReminderRules;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What a caller may do with a reminder today, and why not the rest.
@Component
class ReminderActions {

    private final AllowedActions allowed;
    private final ReminderRules rules;

    ReminderActions(AllowedActions allowed, ReminderRules rules) {
        this.allowed = allowed;
        this.rules = rules;
    }

    List<AllowedAction> of(Caller caller, CourseReminders course, Reminder reminder) {
        var by = rules.of(course);
        var today = rules.today();
        var address = "/api/v1/reminders/" + reminder.id() + "/";
        return Stream.of(ReminderAction.values())
                .map(action -> Trial.post(
                        action.name(), address + action.path(), () -> action.tried(course, reminder, by, today)))
                .map(trial -> allowed.of(caller, trial))
                .toList();
    }
}
