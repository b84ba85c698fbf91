package dk.overgang.portal.live;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// That something about a course has changed, as the services' events tell it. What it is now, pages ask the services,
/// which decide who may see it.
///
/// @param what `course` or `reminder`
/// @param worker whom it concerns; null for nobody yet
record Change(
        String what,
        String municipality,
        String courseId,
        @Nullable String worker) {

    private static final JsonMapper JSON = new JsonMapper();

    private record Data(
            @Nullable String municipality,
            @Nullable String courseId,
            @Nullable String worker) {}

    /// Empty for an event that is about no course, and for a message that is no event.
    static Optional<Change> of(ConsumerRecord<String, byte[]> message) {
        var type = message.headers().lastHeader("ce_type");
        if (type == null || message.value() == null) {
            return Optional.empty();
        }
        try {
            var data = JSON.readValue(message.value(), Data.class);
            return data == null || data.municipality() == null || data.courseId() == null
                    ? Optional.empty()
                    : Optional.of(new Change(
                            what(new String(type.value(), StandardCharsets.UTF_8)),
                            data.municipality(),
                            data.courseId(),
                            data.worker()));
        } catch (JacksonException noEvent) {
            return Optional.empty();
        }
    }

    private static String what(String type) {
        return type.startsWith("dk.overgang.reminder.") ? "reminder" : "course";
    }

    /// A worker hears of the own courses, a leader of all of the municipality.
    boolean concerns(String place, @Nullable String listener, boolean leads) {
        return municipality.equals(place) && (leads || Objects.equals(worker, listener));
    }
}
