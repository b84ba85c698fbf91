package dk.overgang.referral.referrals.review;

import dk.overgang.referral.referrals.ReferralBodies.NewDecision;
import dk.overgang.referral.referrals.domain.grants.DecisionCodes;
import dk.overgang.referral.referrals.domain.rules.Code;
import dk.overgang.referral.referrals.domain.rules.Fault;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A decline says why and where to; an acceptance says why only when it goes against advice.
@Component
class DecisionChecks {

    private final DecisionCodes codes;

    DecisionChecks(DecisionCodes codes) {
        this.codes = codes;
    }

    List<Fault> check(NewDecision wanted) {
        var faults = switch (wanted.decision()) {
            case ACCEPT ->
                Stream.of(
                        wanted.reason() == null
                                ? Optional.<Fault>empty()
                                : oneOf("reason", wanted.reason(), codes.deviationReasons()),
                        wanted.nextStep() == null
                                ? Optional.<Fault>empty()
                                : Optional.of(Fault.of("nextStep", "only-when-declined")));
            case DECLINE ->
                Stream.of(
                        oneOf("reason", wanted.reason(), codes.declineReasons()),
                        oneOf("nextStep", wanted.nextStep(), codes.nextSteps()),
                        wanted.grant() == null
                                ? Optional.<Fault>empty()
                                : Optional.of(Fault.of("grant", "only-when-accepted")));
        };
        return faults.flatMap(Optional::stream).toList();
    }

    private static Optional<Fault> oneOf(String field, @Nullable String code, List<Code> allowed) {
        var names = Code.names(allowed);
        return names.contains(code) ? Optional.empty() : Optional.of(Fault.oneOf(field, names));
    }
}
