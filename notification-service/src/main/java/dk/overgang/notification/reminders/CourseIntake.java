package dk.overgang.notification.reminders;

import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.domain.Decision;
import dk.overgang.messaging.reading.EventReaders;
import dk.overgang.messaging.reading.Received;
import dk.overgang.notification.reminders.domain.Catalogue;
import dk.overgang.notification.reminders.domain.CourseFacts;
import dk.overgang.notification.reminders.domain.CourseReminders;
import java.time.Clock;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// Reads what course-service reports. Every event carries the whole public course, so each is read alike: the
/// course's reminders are planned anew from it, and whatever is reported first about a course makes them.
@Configuration(proxyBeanMethods = false)
class CourseIntake {

    private final CommandHandler<CourseReminders> reminders;
    private final Catalogue catalogue;
    private final Clock clock;

    CourseIntake(CommandHandler<CourseReminders> reminders, Catalogue catalogue, Clock clock) {
        this.reminders = reminders;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Bean
    Consumer<Message<byte[]>> courseEvents(EventReaders readers) {
        return readers.of("overgang.course-events")
                .onEvery("dk.overgang.course.*.v1", CourseFacts.class, this::hear)
                .on("dk.overgang.worker.assigned.v1", CourseFacts.class, this::hear);
    }

    private void hear(Received<CourseFacts> event) {
        var course = event.data();
        var today = Days.day(clock.instant());
        var _ = reminders.hearOrCreate(
                course.courseId(),
                event,
                () -> CourseReminders.none(course),
                known -> Decision.changed(known.hear(course, today, catalogue)));
    }
}
