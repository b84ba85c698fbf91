package dk.overgang.referral.referrals.events;

import dk.overgang.messaging.outbox.OutboxEvent;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.referrals.domain.Referral;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What others are told of a citizen's referrals when something changed: every step of each, and acceptances, which
/// open courses, under a name of their own.
public final class ReferralFacts {

    private ReferralFacts() {}

    /// The facts that lead from one citizen to the next, whose steps are noted.
    public static List<OutboxEvent> between(Citizen before, Citizen after, Instant at) {
        return after.referrals().stream()
                .flatMap(referral -> told(before.referral(referral.referralId()), referral, after, at))
                .toList();
    }

    private static Stream<OutboxEvent> told(Optional<Referral> before, Referral now, Citizen citizen, Instant at) {
        if (now.isAccepted() && before.filter(Referral::isAccepted).isEmpty()) {
            var data = new ReferralAcceptedV1(citizen.publicState(), now.referralId());
            return Stream.of(new OutboxEvent(ReferralAcceptedV1.TYPE, at, data));
        }
        var steps = before.map(Referral::steps).orElse(List.of());
        if (now.steps().equals(steps)) {
            return Stream.empty();
        }
        var progress = now.steps().getLast().progress();
        var data = new ReferralProgressedV1(citizen.publicState(), now.referralId(), progress);
        return Stream.of(new OutboxEvent(ReferralProgressedV1.TYPE, at, data));
    }
}
