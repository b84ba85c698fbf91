package dk.overgang.notification.reminders;

import dk.overgang.messaging.EventReaders;
import dk.overgang.messaging.Received;
import dk.overgang.messaging.time.DueWork;
import dk.overgang.notification.reminders.domain.CourseFacts;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// What course-service says. Every type carries the whole public course, so all of them mean the same here: look at the
/// course again.
@Configuration(proxyBeanMethods = false)
class CourseIntake {

    static final List<String> TYPES = List.of(
            "dk.overgang.course.opened.v1",
            "dk.overgang.course.started.v1",
            "dk.overgang.course.phase-entered.v1",
            "dk.overgang.course.start-proposed.v1",
            "dk.overgang.course.pause-proposed.v1",
            "dk.overgang.course.paused.v1",
            "dk.overgang.course.pause-corrected.v1",
            "dk.overgang.course.pause-voided.v1",
            "dk.overgang.course.resume-proposed.v1",
            "dk.overgang.course.resumed.v1",
            "dk.overgang.course.replanned.v1",
            "dk.overgang.course.ended.v1",
            "dk.overgang.course.reinstated.v1",
            "dk.overgang.worker.assigned.v1");

    private final Reminding reminding;
    private final DueWork dueReminders;

    CourseIntake(Reminding reminding, DueWork dueReminders) {
        this.reminding = reminding;
        this.dueReminders = dueReminders;
    }

    @Bean
    Consumer<Message<byte[]>> courseEvents(EventReaders readers) {
        var reader = readers.of("overgang.course-events");
        for (var type : TYPES) {
            reader = reader.on(type, CourseFacts.class, this::hear);
        }
        return reader;
    }

    /// Planned while the clock moved on, a reminder may be due already.
    private void hear(Received<CourseFacts> event) {
        reminding.hear(event).ifPresent(next -> dueReminders.dueAt(Days.beginning(next)));
    }
}
