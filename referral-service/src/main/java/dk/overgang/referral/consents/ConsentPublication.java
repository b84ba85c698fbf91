package dk.overgang.referral.consents;

import dk.overgang.messaging.outbox.OutboxEvent;
import dk.overgang.referral.citizens.CitizenPublication;
import dk.overgang.referral.citizens.domain.Citizen;
import java.time.Instant;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What others hear when a citizen's consents changed.
@Component
@Order(30)
class ConsentPublication implements CitizenPublication {

    @Override
    public List<OutboxEvent> between(Citizen before, Citizen after, Instant at) {
        return ConsentV1.since(before.consents(), after, at);
    }
}
