package dk.overgang.notification.visits.domain;

import dk.overgang.commands.domain.Decision;
import dk.overgang.notification.visits.domain.VisitRefusal.NotSeenYet;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Up to which moment a worker has seen what happened in the own courses.
///
/// @param worker the subject of the worker's tokens
/// @param upTo absent before the first visit
public record Visit(
        String municipality, String worker, @Nullable Instant upTo) {

    /// The id of the document of a worker of one municipality.
    public static UUID idOf(String municipality, String worker) {
        return UUID.nameUUIDFromBytes(
                "%s/%s/visit".formatted(municipality, worker).getBytes(StandardCharsets.UTF_8));
    }

    public static Visit none(String municipality, String worker) {
        return new Visit(municipality, worker, null);
    }

    /// What was seen once stays seen. Nobody has seen what has not happened yet.
    public Decision<Visit> seen(Instant moment, Instant now) {
        if (moment.isAfter(now)) {
            return Decision.refused(new NotSeenYet(now));
        }
        return upTo != null && !moment.isAfter(upTo)
                ? Decision.unchanged()
                : Decision.changed(new Visit(municipality, worker, moment));
    }
}
