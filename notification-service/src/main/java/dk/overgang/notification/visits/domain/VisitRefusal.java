package dk.overgang.notification.visits.domain;

import dk.overgang.commands.domain.Refusal;
import java.time.Instant;

/// Why a visit is not noted.
public sealed interface VisitRefusal extends Refusal {

    /// The moment lies ahead.
    record NotSeenYet(Instant now) implements VisitRefusal {}

    @Override
    default Reason reason() {
        return switch (this) {
            case NotSeenYet(var now) -> Reason.invalid("upTo", "not-after", now);
        };
    }
}
