package dk.overgang.messaging.outbox;

import dk.overgang.messaging.diagnostics.Trace;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// A numbered event waiting in its aggregate's document. Its id follows from subject and sequence, so that it is
/// the same when the event is sent again; the Kafka key keeps one citizen's events in order.
public record OutgoingEvent(
        String id,
        long sequence,
        String type,
        Instant time,
        @Nullable String traceparent,
        String key,
        String data) {

    public static OutgoingEvent of(UUID subject, long sequence, OutboxEvent fact, UUID key) {
        return new OutgoingEvent(
                subject + "/" + sequence,
                sequence,
                fact.type(),
                fact.time().truncatedTo(ChronoUnit.MILLIS),
                Trace.current(),
                key.toString(),
                EventJson.write(fact.data()));
    }

    public static OutgoingEvent of(Document stored) {
        return new OutgoingEvent(
                stored.getString("id"),
                stored.get("sequence", Number.class).longValue(),
                stored.getString("type"),
                stored.getDate("time").toInstant(),
                stored.getString("traceparent"),
                stored.getString("key"),
                stored.getString("data"));
    }

    public Document toDocument() {
        var document = new Document("id", id)
                .append("sequence", sequence)
                .append("type", type)
                .append("time", Date.from(time))
                .append("key", key)
                .append("data", data);
        return traceparent == null ? document : document.append("traceparent", traceparent);
    }

    /// CloudEvents 1.0, binary mode.
    public ProducerRecord<String, byte[]> toRecord(String topic, String source) {
        var headers = new RecordHeaders();
        header(headers, "ce_specversion", "1.0");
        header(headers, "ce_id", id);
        header(headers, "ce_source", source);
        header(headers, "ce_type", type);
        header(headers, "ce_subject", id.substring(0, id.lastIndexOf('/')));
        header(headers, "ce_time", time.toString());
        header(headers, "ce_sequence", Long.toString(sequence));
        header(headers, "content-type", "application/json");
        if (traceparent != null) {
            header(headers, "traceparent", traceparent);
        }
        return new ProducerRecord<>(topic, null, null, key, data.getBytes(StandardCharsets.UTF_8), headers);
    }

    private static void header(RecordHeaders headers, String name, String value) {
        var _ = headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    public static List<Document> toDocuments(List<OutgoingEvent> events) {
        return events.stream().map(OutgoingEvent::toDocument).toList();
    }
}
