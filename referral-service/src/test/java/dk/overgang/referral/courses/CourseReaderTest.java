package dk.overgang.referral.courses;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.messaging.EventJson;
import dk.overgang.testkit.Contracts;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CourseReaderTest {

    static List<String> types() {
        return CourseReader.TYPES;
    }

    @Test
    void every_course_event_that_is_promised_to_us_is_read() {
        assertThat(CourseReader.TYPES)
                .containsAll(Contracts.readBy("referral-service").stream()
                        .filter(type -> type.startsWith("dk.overgang.course."))
                        .toList());
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
}
