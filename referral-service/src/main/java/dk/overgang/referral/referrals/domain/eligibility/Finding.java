package dk.overgang.referral.referrals.domain.eligibility;

import java.util.List;

/// What a rule set said: never a bare yes or no, but every rule that hit, and which version was asked.
public record Finding(String ruleSet, String version, Outcome outcome, List<Hit> hits) {

    public Finding {
        hits = List.copyOf(hits);
    }
}
