package dk.overgang.systemtests.reminders;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;

/// Courses of which only the services that read `course.started` know: told on Kafka as course-service would, so that
/// thousands of reminders cost a second and not minutes.
record SeededCourses(String kafka) {

    private static final JsonMapper JSON = new JsonMapper();

    /// Courses of nine months, all with the same dates.
    ///
    /// @return their ids
    List<String> startedOn(LocalDate start, int count, Instant now) {
        var ids = new ArrayList<String>();
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", kafka),
                new StringSerializer(),
                new ByteArraySerializer())) {
            IntStream.range(0, count).forEach(number -> {
                var course = UUID.nameUUIDFromBytes(
                        "seeded/%s/%d".formatted(start, number).getBytes(UTF_8));
                var citizen = UUID.nameUUIDFromBytes((course + "/citizen").getBytes(UTF_8));
                ids.add(course.toString());
                var _ = producer.send(record(course, citizen, start, now));
            });
        }
        return ids;
    }

    private static ProducerRecord<String, byte[]> record(UUID course, UUID citizen, LocalDate start, Instant now) {
        var data = JSON.writeValueAsBytes(started(course, citizen, start));
        var message = new ProducerRecord<>("overgang.course-events", citizen.toString(), data);
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", course + "/1",
                        "ce_source", "course-service",
                        "ce_type", "dk.overgang.course.started.v1",
                        "ce_subject", course.toString(),
                        "ce_time", now.toString(),
                        "ce_sequence", "1",
                        "content-type", "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        return message;
    }

    private static Map<String, ?> started(UUID course, UUID citizen, LocalDate start) {
        return Map.ofEntries(
                Map.entry("municipality", "0101"),
                Map.entry("citizenId", citizen),
                Map.entry("courseId", course),
                Map.entry("referralId", UUID.nameUUIDFromBytes((course + "/referral").getBytes(UTF_8))),
                Map.entry("programme", "SEL85-9M"),
                Map.entry("worker", UUID.nameUUIDFromBytes("seeded/worker".getBytes(UTF_8))),
                Map.entry("status", "ACTIVE"),
                Map.entry("onHold", false),
                Map.entry("phase", 3),
                Map.entry(
                        "plan",
                        Map.of(
                                "version",
                                1,
                                "start",
                                start,
                                "phases",
                                List.of(phase(1, start), phase(2, start), phase(3, start)),
                                "plannedEnd",
                                start.plusMonths(9),
                                "held",
                                false)),
                Map.entry("pauses", List.of()),
                Map.entry("priority", "NORMAL"),
                Map.entry("programmeVersion", 1),
                Map.entry("transitionUncertain", false),
                Map.entry("admittedTimes", 0));
    }

    private static Map<String, ?> phase(int number, LocalDate start) {
        return Map.of(
                "number", number,
                "start", start.plusMonths(3L * (number - 1)),
                "end", start.plusMonths(3L * number));
    }
}
