package dk.overgang.referral.referrals.domain.grants;

import dk.overgang.referral.referrals.domain.review.AuthorityDecision;
import dk.overgang.referral.referrals.domain.rules.Code;
import dk.overgang.referral.referrals.domain.rules.Fault;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Why a referral is declined or accepted against advice, and where a declined citizen is pointed to, as data
/// (F-10).
///
/// @param answerWithinDays how soon a referral is to be decided; null where the municipality has no
///     such goal
public record DecisionCodes(
        String version,
        List<Code> declineReasons,
        List<Code> nextSteps,
        List<Code> deviationReasons,
        @Nullable Integer answerWithinDays) {

    public DecisionCodes {
        if (answerWithinDays != null && answerWithinDays < 0) {
            throw new IllegalArgumentException("answerWithinDays is below 0");
        }
    }

    /// An acceptance gives a reason only where it goes against advice, and names no next step.
    public List<Fault> checkAcceptance(AuthorityDecision decision) {
        return Stream.of(
                        decision.reason() == null
                                ? Optional.<Fault>empty()
                                : Fault.unlessOneOf("reason", decision.reason(), Code.names(deviationReasons)),
                        Fault.when(decision.nextStep() != null, "nextStep", "only-when-declined"))
                .flatMap(Optional::stream)
                .toList();
    }

    /// A decline gives a reason and a next step, and grants nothing.
    public List<Fault> checkDecline(AuthorityDecision decision, @Nullable GrantRequest grant) {
        return Stream.of(
                        Fault.unlessOneOf("reason", decision.reason(), Code.names(declineReasons)),
                        Fault.unlessOneOf("nextStep", decision.nextStep(), Code.names(nextSteps)),
                        Fault.when(grant != null, "grant", "only-when-accepted"))
                .flatMap(Optional::stream)
                .toList();
    }
}
