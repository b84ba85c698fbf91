package dk.overgang.portal.referrals;

import dk.overgang.portal.referrals.ReferralRules.Choice;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything that the page of one referral shows.
///
/// @param born the first six digits of the CPR number, and never more; null where the name is missing too
/// @param version of the referral's citizen, as every form sends it
/// @param key a new name for the next request
/// @param programme its name; its code where course-service does not tell the name
/// @param main the questions that must be answered, in the rule set's order; `other` the rest
/// @param rules every rule, those that say something first; empty before the assessment
record ReferralPage(
        ReferralView referral,
        String citizen,
        @Nullable String born,
        String version,
        UUID key,
        String transition,
        String source,
        String programme,
        LocalDate receivedOn,
        List<Fact> background,
        List<Asked> main,
        List<Asked> other,
        List<RuleLine> rules,
        Decided decided,
        Choices choices) {

    /// A fact in words.
    public record Fact(String name, String value) {}

    /// A question with its answers and what was answered.
    public record Asked(String code, String text, List<Choice> answers, String answer) {}

    /// A rule with what came of it.
    ///
    /// @param kind how it looks: `late`, `wait`, `good` or `open`
    public record RuleLine(
            String text, String source, String kind, String icon, String result, List<String> facts, String instead) {}

    /// The decision in words; empty texts where there is none.
    public record Decided(String reason, String nextStep, String legalBasis) {}

    /// What may be chosen in the decision.
    public record Choices(
            List<Choice> legalBases, List<Choice> deviations, List<Choice> reasons, List<Choice> nextSteps) {}

    public UUID id() {
        return referral.referralId();
    }

    public String status() {
        return referral.status();
    }

    public boolean may(String action) {
        return referral.allowed(action).allowed();
    }

    /// Why not, in the service's words.
    public @Nullable String why(String action) {
        return referral.allowed(action).why();
    }

    /// Whether any of the four ways on is open.
    public boolean mayDecide() {
        return may("ACCEPT") || may("DECLINE") || may("WAIT") || may("ASK_FOR_INFORMATION");
    }

    public boolean isLate() {
        var deadline = referral.deadline();
        return deadline != null && deadline.daysLeft() < 0;
    }

    /// How many rules came to a result.
    public long count(String kind) {
        return rules.stream().filter(rule -> rule.kind().equals(kind)).count();
    }
}
