package dk.overgang.notification.intake;

import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.domain.Decision;
import dk.overgang.messaging.reading.Received;
import dk.overgang.notification.reminders.domain.CourseReminders;
import dk.overgang.notification.reminders.domain.facts.CourseFacts;
import dk.overgang.notification.reminders.domain.facts.CourseMatter;
import dk.overgang.notification.reminders.planning.ReminderRules;
import java.util.List;
import org.springframework.stereotype.Component;

/// Hears what belongs to a course. Another topic may be ahead of the course's own: then the course is made
/// without dates, and asks for nothing until it is reported itself.
@Component
class MatterIntake {

    private final CommandHandler<CourseReminders> reminders;
    private final ReminderRules rules;

    MatterIntake(CommandHandler<CourseReminders> reminders, ReminderRules rules) {
        this.reminders = reminders;
        this.rules = rules;
    }

    void hear(Received<? extends CourseMatter> event) {
        var matter = event.data();
        var today = rules.today();
        var by = rules.of(matter.municipality());
        var _ = reminders.hearOrCreate(
                matter.courseId(),
                event,
                () -> CourseReminders.none(unknown(matter)),
                known -> Decision.changed(known.hear(matter, today, by)));
    }

    private static CourseFacts unknown(CourseMatter matter) {
        return new CourseFacts(
                matter.courseId(),
                matter.citizenId(),
                matter.municipality(),
                null,
                CourseFacts.UNKNOWN,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
