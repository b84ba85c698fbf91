package dk.overgang.referral.referrals.domain.eligibility;

import dk.overgang.referral.referrals.domain.rules.Text;
import java.util.List;

/// What one rule of a rule set came to, with its words as they were then, also where it did not hit (F-05).
///
/// @param source where the rule comes from
/// @param text what it says where it hits
/// @param instead offers it points to, such as ICM and ACT
/// @param facts what it asks about, as far as that was known
public record Judged(
        String code, String source, Effect effect, Result result, Text text, List<String> instead, List<Answer> facts) {

    /// What became of a rule.
    public enum Result {
        HIT,
        /// What it asks about is known, and it is otherwise.
        NOT_HIT,
        /// Something that it asks about is not known.
        UNKNOWN
    }

    public Judged {
        instead = List.copyOf(instead);
        facts = List.copyOf(facts);
    }

    boolean isHit() {
        return result == Result.HIT;
    }

    Hit toHit() {
        return new Hit(code, source, effect, text, instead);
    }
}
