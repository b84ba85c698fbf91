package dk.overgang.benchmarks.reminders;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;

/// Courses told on Kafka as course-service tells them, without asking for thousands of them over HTTP.
record SeededCourses(String broker) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int REVIEW_DAYS = 14;

    /// Courses of nine months whose checklist of phase 1 is to be reviewed on a day.
    void withReviewOn(LocalDate day, int count) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", broker),
                new StringSerializer(),
                new ByteArraySerializer())) {
            IntStream.range(0, count).forEach(number -> {
                var course =
                        UUID.nameUUIDFromBytes("%s/%d".formatted(day, number).getBytes(UTF_8));
                var _ = producer.send(record(course, day.plusDays(REVIEW_DAYS)));
            });
        }
    }

    private static ProducerRecord<String, byte[]> record(UUID course, LocalDate boundary) {
        var citizen = UUID.nameUUIDFromBytes((course + "/citizen").getBytes(UTF_8));
        var data = JSON.writeValueAsBytes(started(course, citizen, boundary));
        var message = new ProducerRecord<>("overgang.course-events", citizen.toString(), data);
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", course + "/1",
                        "ce_source", "course-service",
                        "ce_type", "dk.overgang.course.started.v1",
                        "ce_subject", course.toString(),
                        "ce_time", "2026-01-12T08:00:00Z",
                        "ce_sequence", "1",
                        "content-type", "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        return message;
    }

    private static Map<String, ?> started(UUID course, UUID citizen, LocalDate boundary) {
        var start = boundary.minusMonths(3);
        return Map.ofEntries(
                Map.entry("municipality", "0101"),
                Map.entry("citizenId", citizen),
                Map.entry("courseId", course),
                Map.entry("referralId", UUID.nameUUIDFromBytes((course + "/referral").getBytes(UTF_8))),
                Map.entry("programme", "SEL85-9M"),
                Map.entry("worker", UUID.nameUUIDFromBytes("worker".getBytes(UTF_8))),
                Map.entry("status", "ACTIVE"),
                Map.entry("onHold", false),
                Map.entry("phase", 1),
                Map.entry(
                        "plan",
                        Map.of(
                                "version",
                                1,
                                "start",
                                start,
                                "phases",
                                List.of(
                                        phase(1, start, boundary),
                                        phase(2, boundary, boundary.plusMonths(3)),
                                        phase(3, boundary.plusMonths(3), boundary.plusMonths(6))),
                                "plannedEnd",
                                boundary.plusMonths(6),
                                "held",
                                false)),
                Map.entry("pauses", List.of()),
                Map.entry("priority", "NORMAL"),
                Map.entry("programmeVersion", 1),
                Map.entry("transitionUncertain", false),
                Map.entry("admittedTimes", 0));
    }

    private static Map<String, ?> phase(int number, LocalDate start, LocalDate end) {
        return Map.of("number", number, "start", start, "end", end);
    }
}
