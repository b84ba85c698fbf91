package dk.overgang.referral.referrals.events;

import dk.overgang.messaging.outbox.OutboxEvent;
import dk.overgang.referral.citizens.CitizenPublication;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.referrals.domain.Referral;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What others hear of a citizen's referrals: each step of each of them. An acceptance, which opens a course, has
/// an event type of its own.
@Component
@Order(40)
class ReferralPublication implements CitizenPublication {

    @Override
    public List<OutboxEvent> between(Citizen before, Citizen after, Instant at) {
        return after.referrals().stream()
                .flatMap(referral -> event(before, after, referral, at))
                .toList();
    }

    private static Stream<OutboxEvent> event(Citizen before, Citizen after, Referral now, Instant at) {
        var known = before.referral(now.referralId());
        if (now.isAccepted() && known.filter(Referral::isAccepted).isEmpty()) {
            var data = new ReferralAcceptedV1(after.publicState(), now.referralId());
            return Stream.of(new OutboxEvent(ReferralAcceptedV1.TYPE, at, data));
        }
        if (now.steps().equals(known.map(Referral::steps).orElse(List.of()))) {
            return Stream.empty();
        }
        var progress = now.steps().getLast().progress();
        var data = new ReferralProgressedV1(after.publicState(), now.referralId(), progress);
        return Stream.of(new OutboxEvent(ReferralProgressedV1.TYPE, at, data));
    }
}
