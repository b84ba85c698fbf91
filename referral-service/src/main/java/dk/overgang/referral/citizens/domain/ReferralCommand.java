package dk.overgang.referral.citizens.domain;

import dk.overgang.referral.eligibility.domain.RuleSet;
import dk.overgang.referral.grants.domain.GrantRequest;
import dk.overgang.referral.grants.domain.GrantRules;
import dk.overgang.referral.intake.domain.Background;
import dk.overgang.referral.rules.domain.Facts;
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

    record Accept(Decision decision, GrantRequest grant, GrantRules rules) implements ReferralCommand {}

    record Decline(Decision decision) implements ReferralCommand {}
}
