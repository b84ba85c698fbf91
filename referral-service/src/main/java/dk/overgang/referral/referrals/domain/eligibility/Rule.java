package dk.overgang.referral.referrals.domain.eligibility;

import dk.overgang.referral.referrals.domain.rules.Condition;
import dk.overgang.referral.referrals.domain.rules.Facts;
import dk.overgang.referral.referrals.domain.rules.Text;
import java.util.List;

/// A rule of a programme: when all its conditions hold, it hits.
public record Rule(String code, String source, Effect effect, List<Condition> when, Text text, List<String> instead) {

    public Rule {
        when = List.copyOf(when);
        instead = List.copyOf(instead);
    }

    /// A rule of which one condition is known not to hold does not hit, whatever else is unknown.
    Judged judge(Facts facts) {
        var result = Condition.allHold(when, facts)
                ? Judged.Result.HIT
                : when.stream().anyMatch(condition -> condition.isKnownNotToHold(facts))
                        ? Judged.Result.NOT_HIT
                        : Judged.Result.UNKNOWN;
        var known = when.stream()
                .map(Condition::fact)
                .distinct()
                .flatMap(fact -> facts.of(fact).map(value -> new Answer(fact, value)).stream())
                .toList();
        return new Judged(code, source, effect, result, text, instead, known);
    }
}
