package dk.overgang.referral.courses;

import dk.overgang.messaging.reading.EventReader;
import dk.overgang.messaging.reading.EventReaders;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// Listens to the course service. Every course event carries the whole course, so all are read alike.
@Configuration(proxyBeanMethods = false)
class CourseReader {

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

    @Bean
    Consumer<Message<byte[]>> courseEvents(EventReaders readers, CourseKeeping courses) {
        var reader = readers.of("overgang.course-events");
        TYPES.forEach(type -> {
            EventReader _ = reader.on(type, CourseFacts.class, courses::hear);
        });
        return reader;
    }
}
