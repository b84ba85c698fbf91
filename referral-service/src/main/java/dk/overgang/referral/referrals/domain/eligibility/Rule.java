package dk.overgang.referral.referrals.domain.eligibility;

import dk.overgang.referral.referrals.domain.rules.Condition;
import dk.overgang.referral.referrals.domain.rules.Facts;
import dk.overgang.referral.referrals.domain.rules.Text;
import java.util.List;
import java.util.Optional;

/// A rule of a programme: when all its conditions hold, it hits.
public record Rule(String code, String source, Effect effect, List<Condition> when, Text text, List<String> instead) {

    public Rule {
        when = List.copyOf(when);
        instead = List.copyOf(instead);
    }

    Optional<Hit> judge(Facts facts) {
        return Condition.allHold(when, facts)
                ? Optional.of(new Hit(code, source, effect, text, instead))
                : Optional.empty();
    }
}
