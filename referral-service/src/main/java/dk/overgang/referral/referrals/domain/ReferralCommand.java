package dk.overgang.referral.referrals.domain;

import dk.overgang.referral.referrals.domain.eligibility.RuleSet;
import dk.overgang.referral.referrals.domain.grants.GrantRequest;
import dk.overgang.referral.referrals.domain.grants.GrantRules;
import dk.overgang.referral.referrals.domain.intake.Background;
import dk.overgang.referral.referrals.domain.review.AuthorityDecision;
import dk.overgang.referral.referrals.domain.review.Missing;
import dk.overgang.referral.referrals.domain.review.Waiting;
import dk.overgang.referral.referrals.domain.rules.Facts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the authority, or a sender that was asked, can want of a referral.
public sealed interface ReferralCommand {

    record TakeUp() implements ReferralCommand {}

    record AskFor(List<Missing> missing) implements ReferralCommand {}

    /// What is not said stays as it was.
    record Inform(
            @Nullable LocalDate transitionOn, @Nullable Background background) implements ReferralCommand {}

    /// Answers, to be judged together with what is known beside them.
    record Assess(
            RuleSet rules,
            Facts known,
            Map<String, String> answers,
            @Nullable String vumOrder,
            LocalDate on,
            String by) implements ReferralCommand {}

    record Wait(Waiting waiting) implements ReferralCommand {}

    record StopWaiting() implements ReferralCommand {}

    record Accept(AuthorityDecision decision, GrantRequest grant, GrantRules rules) implements ReferralCommand {}

    record Decline(AuthorityDecision decision) implements ReferralCommand {}
}
