package dk.overgang.systemtests.actors;

import static dk.overgang.systemtests.platform.PlatformClock.COPENHAGEN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A hospital notice in plain JSON.
public record PlainNotice(
        String messageId,
        String type,
        String change,
        String cpr,
        String episode,
        Instant occurredAt,
        @Nullable Instant sentAt) {

    /// Something that happened on a day, in the morning.
    public static PlainNotice of(String cpr, String type, String episode, LocalDate on) {
        return of(cpr, type, episode, on.atTime(7, 0).atZone(COPENHAGEN).toInstant());
    }

    public static PlainNotice of(String cpr, String type, String episode, Instant at) {
        return new PlainNotice(UUID.randomUUID().toString(), type, "NEW", cpr, episode, at, null);
    }

    /// The correction of this notice, in another message.
    public PlainNotice correctedTo(LocalDate on) {
        var at = on.atTime(7, 0).atZone(COPENHAGEN).toInstant();
        return new PlainNotice(UUID.randomUUID().toString(), type, "CORRECTED", cpr, episode, at, null);
    }

    /// The cancellation of this notice, in another message.
    public PlainNotice cancelled() {
        return new PlainNotice(UUID.randomUUID().toString(), type, "CANCELLED", cpr, episode, occurredAt, null);
    }

    public PlainNotice sentAt(Instant at) {
        return new PlainNotice(messageId, type, change, cpr, episode, occurredAt, at);
    }

    public Map<String, Object> body() {
        var body = new HashMap<String, Object>(Map.of(
                "messageId", messageId,
                "type", type,
                "change", change,
                "citizen", Map.of("cpr", cpr),
                "episode", episode,
                "occurredAt", occurredAt.toString(),
                "hospital", "Psykiatrisk Center"));
        if (sentAt != null) {
            var _ = body.put("sentAt", sentAt.toString());
        }
        return body;
    }

    /// Leaves out who it is.
    @Override
    public String toString() {
        return "%s %s %s at %s".formatted(messageId, change, type, occurredAt);
    }
}
