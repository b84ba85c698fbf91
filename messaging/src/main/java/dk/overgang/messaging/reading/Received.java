package dk.overgang.messaging.reading;

import dk.overgang.messaging.store.InboxPosition;
import java.time.Instant;

/// An event of another service. The events about one subject are numbered, so that one read before is recognised.
///
/// @param key what the events are kept in order by: for an event about a citizen the citizen's id
public record Received<T>(
        String id, String source, String type, String subject, long sequence, Instant time, String key, T data) {

    /// The position to store with the event's effect, so that reading the event again has none.
    public InboxPosition position() {
        return new InboxPosition(source.replaceFirst("^/", "") + "/" + subject, sequence);
    }
}
