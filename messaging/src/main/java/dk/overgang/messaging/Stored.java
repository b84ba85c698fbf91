package dk.overgang.messaging;

import java.util.Map;
import java.util.UUID;

/// An aggregate as it was read, with what a write must still find (`version`), the number of the last fact told, what
/// need not be heard or answered again, and how many facts still wait for the broker.
public record Stored<S>(
        UUID id,
        long version,
        long sequence,
        S state,
        Map<String, Long> inbox,
        int unsent,
        Map<String, String> answered) {

    public boolean hasHeard(InboxPosition position) {
        return inbox.getOrDefault(position.source(), 0L) >= position.sequence();
    }
}
