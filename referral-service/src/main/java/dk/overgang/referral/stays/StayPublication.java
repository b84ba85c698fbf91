package dk.overgang.referral.stays;

import dk.overgang.messaging.OutboxEvent;
import dk.overgang.referral.citizens.CitizenPublication;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.citizens.domain.StayEvent;
import java.time.Instant;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What others hear when a citizen's stays or life changed.
@Component
@Order(10)
class StayPublication implements CitizenPublication {

    @Override
    public List<OutboxEvent> between(Citizen before, Citizen after, Instant at) {
        return StayFacts.of(StayEvent.between(before, after), after, at);
    }
}
