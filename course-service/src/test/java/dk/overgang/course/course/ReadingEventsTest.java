package dk.overgang.course.course;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.messaging.reading.EventReaders;
import dk.overgang.testkit.Contracts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CourseServiceTest
class ReadingEventsTest {

    @Autowired
    EventReaders readers;

    @Test
    void what_is_read_is_what_the_contracts_say_is_read() {
        var reader = readers.of("overgang.referral-events");

        assertThat(Contracts.types("overgang.referral-events").stream().filter(reader::reads))
                .containsExactlyInAnyOrderElementsOf(Contracts.readBy("course-service"));
    }
}
