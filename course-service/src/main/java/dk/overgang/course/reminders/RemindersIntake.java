package dk.overgang.course.reminders;

import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.domain.ReportedEvent;
import dk.overgang.course.course.CourseFacade;
import dk.overgang.course.course.domain.Course;
import dk.overgang.course.reminders.domain.ToldReminder;
import dk.overgang.course.reminders.domain.ToldReminders;
import dk.overgang.messaging.reading.EventReaders;
import dk.overgang.messaging.reading.Received;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// Reads what notification-service tells of reminders that were answered, or not. That one falls due is no event
/// of the course and is not read. A course that is not known here was erased: nothing is kept of it.
@Configuration(proxyBeanMethods = false)
class RemindersIntake {

    static final String TOPIC = "overgang.reminder-events";
    static final String DONE = "dk.overgang.reminder.done.v1";
    static final String REOPENED = "dk.overgang.reminder.reopened.v1";
    static final String ESCALATED = "dk.overgang.reminder.escalated.v1";

    /// What is told about a reminder of a course.
    interface AboutReminder extends ReportedEvent {

        UUID citizenId();

        UUID courseId();

        UUID reminderId();

        String kind();

        int number();

        LocalDate due();

        /// The reminder, for one that is not known yet.
        default ToldReminder told() {
            return ToldReminder.of(reminderId(), kind(), number(), due());
        }

        /// What becomes of it.
        ToldReminder addedTo(ToldReminder reminder);
    }

    record ReminderDone(
            String municipality,
            UUID citizenId,
            UUID courseId,
            UUID reminderId,
            String kind,
            int number,
            LocalDate due,
            LocalDate doneOn,
            String doneBy)
            implements AboutReminder {

        @Override
        public ToldReminder addedTo(ToldReminder reminder) {
            return reminder.done(doneOn, doneBy);
        }
    }

    record ReminderReopened(
            String municipality, UUID citizenId, UUID courseId, UUID reminderId, String kind, int number, LocalDate due)
            implements AboutReminder {

        @Override
        public ToldReminder addedTo(ToldReminder reminder) {
            return reminder.reopened();
        }
    }

    /// @param escalatedTo the cover, or a role; who that is, is not kept
    record ReminderEscalated(
            String municipality,
            UUID citizenId,
            UUID courseId,
            UUID reminderId,
            String kind,
            int number,
            LocalDate due,
            String escalatedTo,
            LocalDate escalatedOn)
            implements AboutReminder {

        @Override
        public ToldReminder addedTo(ToldReminder reminder) {
            return reminder.escalated(escalatedTo, escalatedOn);
        }
    }

    private final CommandHandler<ToldReminders> commands;
    private final CourseFacade courses;

    RemindersIntake(CommandHandler<ToldReminders> commands, CourseFacade courses) {
        this.commands = commands;
        this.courses = courses;
    }

    @Bean
    Consumer<Message<byte[]>> reminderEvents(EventReaders readers) {
        return readers.of(TOPIC)
                .on(DONE, ReminderDone.class, this::hear)
                .on(REOPENED, ReminderReopened.class, this::hear)
                .on(ESCALATED, ReminderEscalated.class, this::hear);
    }

    private void hear(Received<? extends AboutReminder> event) {
        var told = event.data();
        courses.reported(told, told.courseId(), told.citizenId()).ifPresent(course -> keep(event, course));
    }

    private void keep(Received<? extends AboutReminder> event, Course course) {
        var told = event.data();
        var _ = commands.hearOrCreate(
                ToldReminders.idOf(course.id()),
                event,
                () -> ToldReminders.of(course.id(), course.citizenId(), course.municipality()),
                reminders -> reminders.hear(told.told(), told::addedTo));
    }
}
