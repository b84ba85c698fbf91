package dk.overgang.referral.referrals.events;

import dk.overgang.messaging.outbox.OutboxEvent;
import dk.overgang.referral.citizens.CitizenPublication;
import dk.overgang.referral.citizens.domain.Citizen;
import java.time.Instant;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What others hear when a citizen's referrals came further.
@Component
@Order(40)
class ReferralPublication implements CitizenPublication {

    @Override
    public List<OutboxEvent> between(Citizen before, Citizen after, Instant at) {
        return ReferralFacts.between(before, after, at);
    }
}
