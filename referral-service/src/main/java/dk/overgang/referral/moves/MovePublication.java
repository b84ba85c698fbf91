package dk.overgang.referral.moves;

import dk.overgang.messaging.outbox.OutboxEvent;
import dk.overgang.referral.citizens.CitizenPublication;
import dk.overgang.referral.citizens.domain.Citizen;
import java.time.Instant;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What others hear when a citizen has moved to another municipality.
@Component
@Order(20)
class MovePublication implements CitizenPublication {

    static final String MOVED = "dk.overgang.citizen.moved.v1";

    @Override
    public List<OutboxEvent> between(Citizen before, Citizen after, Instant at) {
        var moved = after.circumstances().move();
        var known = before.circumstances().move();
        return moved == null || (known != null && known.moveId().equals(moved.moveId()))
                ? List.of()
                : List.of(new OutboxEvent(MOVED, at, after.publicState()));
    }
}
