package dk.overgang.referral.referrals.domain.eligibility;

import java.util.List;

/// What a rule set said: never a bare yes or no, but every rule that hit, and which version was asked.
///
/// @param rules what every rule came to, in the order of the rule set; none of findings from before that was
///     kept
public record Finding(String ruleSet, String version, Outcome outcome, List<Hit> hits, List<Judged> rules) {

    @SuppressWarnings("ConstantValue") // null in a document from before
    public Finding {
        hits = List.copyOf(hits);
        rules = rules == null ? List.of() : List.copyOf(rules);
    }
}
