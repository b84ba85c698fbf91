package dk.overgang.messaging.parking;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/// The parked messages of one key of a topic, the oldest first.
public record Parked(UUID id, String topic, String key, List<Entry> messages) {

    /// `withheld`: the payload was not kept, because it was too large or looked personal; it can only be
    /// discarded.
    public record Entry(ReceivedMessage incoming, ParkingReason reason, Instant parkedAt, boolean withheld) {}

    public static Parked of(Document document) {
        var topic = document.getString("topic");
        var key = document.getString("key");
        return new Parked(
                document.get("_id", UUID.class),
                topic,
                key,
                document.getList("messages", Document.class, List.of()).stream()
                        .map(message -> entry(topic, key, message))
                        .toList());
    }

    /// A place in the topic alone is not enough: a broker that lost its log counts from the beginning again.
    public boolean holds(ReceivedMessage incoming) {
        return messages.stream()
                .map(Entry::incoming)
                .anyMatch(held -> held.partition() == incoming.partition()
                        && held.offset() == incoming.offset()
                        && Objects.equals(held.attribute("id"), incoming.attribute("id")));
    }

    private static Entry entry(String topic, String key, Document message) {
        var payload = message.get("payload");
        var envelope = new TreeMap<String, String>();
        message.get("envelope", new Document()).forEach((name, value) -> envelope.put(name, String.valueOf(value)));
        var incoming = new ReceivedMessage(
                topic,
                message.getInteger("partition"),
                message.get("offset", Number.class).longValue(),
                key,
                Map.copyOf(envelope),
                bytes(payload));
        return new Entry(
                incoming,
                ParkingReason.valueOf(message.getString("reason")),
                message.getDate("parkedAt").toInstant(),
                payload == null);
    }

    private static byte[] bytes(@Nullable Object payload) {
        return switch (payload) {
            case Binary binary -> binary.getData();
            case byte[] bytes -> bytes;
            case null, default -> new byte[0];
        };
    }
}
