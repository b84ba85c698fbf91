package dk.overgang.referral.courses;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.messaging.outbox.EventJson;
import dk.overgang.messaging.reading.EventReaders;
import dk.overgang.referral.ServiceTest;
import dk.overgang.referral.courses.domain.CourseStage;
import dk.overgang.testkit.Contracts;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class CourseReaderTest {

    @Autowired
    EventReaders readers;

    static List<String> types() {
        return Contracts.readBy("referral-service").stream()
                .filter(type -> type.startsWith("dk.overgang.course.") || type.equals("dk.overgang.worker.assigned.v1"))
                .toList();
    }

    @Test
    void every_course_event_that_is_promised_to_us_is_read() {
        var reader = readers.of("overgang.course-events");

        assertThat(types()).isNotEmpty().allMatch(reader::reads);
    }

    @ParameterizedTest
    @MethodSource("types")
    void an_event_is_understood_as_the_course_service_promises_it(String type) {
        var example = Contracts.example(type);
        Contracts.assertKept(type, example);
        var course = EventJson.read(example.getBytes(UTF_8), CourseFacts.class);

        assertThat(List.of(course.courseId(), course.citizenId(), course.referralId(), course.status()))
                .allMatch(Objects::nonNull);
    }

    @Test
    void where_a_paused_course_stands_is_read_from_its_plan_and_its_pauses() {
        var paused =
                EventJson.read(Contracts.example("dk.overgang.course.paused.v1").getBytes(UTF_8), CourseFacts.class);

        assertThat(paused.stage())
                .isEqualTo(new CourseStage(
                        2,
                        LocalDate.parse("2026-08-09"),
                        true,
                        UUID.fromString("2c3d4e5f-6a7b-5c8d-9e0f-1a2b3c4d5e6f")));
        var opened =
                EventJson.read(Contracts.example("dk.overgang.course.opened.v1").getBytes(UTF_8), CourseFacts.class);
        assertThat(opened.stage()).isNull();
    }
}
