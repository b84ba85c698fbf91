package dk.overgang.referral.onward;

import dk.overgang.messaging.outbox.OutboxEvent;
import dk.overgang.referral.citizens.CitizenPublication;
import dk.overgang.referral.citizens.domain.Citizen;
import java.time.Instant;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What others hear when an onward referral was opened or came to its end.
@Component
@Order(50)
class OnwardPublication implements CitizenPublication {

    @Override
    public List<OutboxEvent> between(Citizen before, Citizen after, Instant at) {
        return after.ahead().onward().stream()
                .filter(onward -> !before.ahead().onward().contains(onward))
                .map(onward -> OnwardProgressedV1.of(after, onward, at))
                .toList();
    }
}
