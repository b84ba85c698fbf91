package dk.overgang.course.course;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.messaging.reading.EventReaders;
import dk.overgang.testkit.Contracts;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CourseServiceTest
class ReadingEventsTest {

    @Autowired
    EventReaders readers;

    @Test
    void what_is_read_is_what_the_contracts_say_is_read() {
        assertThat(Stream.of("overgang.referral-events", "overgang.network-events", "overgang.reminder-events")
                        .flatMap(this::read))
                .containsExactlyInAnyOrderElementsOf(Contracts.readBy("course-service"));
    }

    private Stream<String> read(String topic) {
        return Contracts.types(topic).stream().filter(readers.of(topic)::reads);
    }
}
