package dk.overgang.referral.referrals.domain;

import dk.overgang.referral.referrals.domain.eligibility.RuleSets;
import dk.overgang.referral.referrals.domain.grants.DecisionCodes;
import dk.overgang.referral.referrals.domain.grants.GrantRequest;
import dk.overgang.referral.referrals.domain.grants.GrantRules;
import dk.overgang.referral.referrals.domain.intake.Background;
import dk.overgang.referral.referrals.domain.intake.IntakeRules;
import dk.overgang.referral.referrals.domain.review.AuthorityDecision;
import dk.overgang.referral.referrals.domain.review.Missing;
import dk.overgang.referral.referrals.domain.review.Waiting;
import dk.overgang.referral.referrals.domain.rules.Facts;
import dk.overgang.referral.referrals.domain.rules.Fault;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the authority, the sender or a worker does with a referral.
public sealed interface ReferralCommand {

    record TakeUp() implements ReferralCommand {}

    record AskFor(List<Missing> missing) implements ReferralCommand {}

    /// What the sender does not give stays as it was.
    record Inform(
            @Nullable LocalDate transitionOn, @Nullable Background background, IntakeRules rules)
            implements ReferralCommand {}

    /// Answers the questions of the programme, which the rules judge.
    ///
    /// @param known what is known beside the answers
    record Assess(
            RuleSets rules,
            Facts known,
            Map<String, String> answers,
            @Nullable String vumOrder,
            LocalDate on,
            String by)
            implements ReferralCommand {}

    record Wait(Waiting waiting) implements ReferralCommand {}

    record StopWaiting() implements ReferralCommand {}

    record Accept(AuthorityDecision decision, GrantRequest grant, GrantRules rules, DecisionCodes codes)
            implements ReferralCommand {}

    /// Declines the referral.
    ///
    /// @param grant must be absent: a decline grants nothing
    record Decline(AuthorityDecision decision, @Nullable GrantRequest grant, DecisionCodes codes)
            implements ReferralCommand {}

    /// Notes when somebody first met the citizen on the referral; a second note corrects the first.
    record NoteFirstContact(LocalDate on, LocalDate today) implements ReferralCommand {}

    /// What no referral would allow, whatever its state.
    default List<Fault> faults() {
        return switch (this) {
            case Inform(var _, var background, var rules) -> background == null ? List.of() : rules.check(background);
            case Accept(var decision, var _, var _, var codes) -> codes.checkAcceptance(decision);
            case Decline(var decision, var grant, var codes) -> codes.checkDecline(decision, grant);
            case TakeUp _, AskFor _, Assess _, Wait _, StopWaiting _, NoteFirstContact _ -> List.of();
        };
    }
}
