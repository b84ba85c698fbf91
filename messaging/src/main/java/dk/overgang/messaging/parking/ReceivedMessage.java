package dk.overgang.messaging.parking;

import dk.overgang.messaging.diagnostics.Trace;
import dk.overgang.privacy.PersonalNumbers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/// A message as it was read from a topic: its partition and offset, its envelope (only the known attributes, and
/// none that looks like a personal number) and its bytes.
@SuppressWarnings("ArrayRecordComponent") // messages are never compared
public record ReceivedMessage(
        String topic, int partition, long offset, String key, Map<String, String> envelope, byte[] payload) {

    /// All other headers of a message are dropped unread.
    private static final List<String> ATTRIBUTES =
            List.of("specversion", "id", "source", "type", "subject", "time", "sequence");

    /// The message as Spring hands it over; one without a value, which is then no bytes at all, is read as an empty
    /// one.
    public static ReceivedMessage of(Message<?> message, String topic) {
        var envelope = new TreeMap<String, String>();
        ATTRIBUTES.forEach(name -> put(envelope, name, attribute(message, name)));
        put(envelope, "traceparent", Trace.valid(text(message.getHeaders().get("traceparent"))));
        var partition = message.getHeaders().getOrDefault(KafkaHeaders.RECEIVED_PARTITION, 0);
        var offset = message.getHeaders().getOrDefault(KafkaHeaders.OFFSET, 0L);
        return new ReceivedMessage(
                topic,
                ((Number) partition).intValue(),
                ((Number) offset).longValue(),
                key(message, envelope, partition),
                Map.copyOf(envelope),
                message.getPayload() instanceof byte[] payload ? payload : new byte[0]);
    }

    @Nullable
    public String attribute(String name) {
        return envelope.get(name);
    }

    /// An attribute of the envelope that every event has.
    ///
    /// @throws IllegalArgumentException when the envelope lacks it
    public String required(String name) {
        var value = envelope.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The envelope has no attribute " + name);
        }
        return value;
    }

    private static void put(Map<String, String> envelope, String name, @Nullable String value) {
        if (value != null) {
            envelope.put(name, value);
        }
    }

    /// Where a message has no key, order can only be kept for its whole partition.
    private static String key(Message<?> message, Map<String, String> envelope, Object partition) {
        var key = harmless(message.getHeaders().get(KafkaHeaders.RECEIVED_KEY));
        return key != null ? key : envelope.getOrDefault("subject", "partition-" + partition);
    }

    /// On the wire an attribute starts with ce_; Spring Cloud Function may hand it over starting with ce-.
    private static @Nullable String attribute(Message<?> message, String name) {
        var headers = message.getHeaders();
        var value = headers.get("ce_" + name);
        return harmless(value != null ? value : headers.get("ce-" + name));
    }

    private static @Nullable String harmless(@Nullable Object value) {
        var text = text(value);
        return text == null || PersonalNumbers.standIn(text) ? null : text;
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case String text -> text;
            case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
            case null, default -> null;
        };
    }
}
