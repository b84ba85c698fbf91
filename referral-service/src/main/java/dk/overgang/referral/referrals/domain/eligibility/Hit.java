package dk.overgang.referral.referrals.domain.eligibility;

import dk.overgang.referral.referrals.domain.rules.Text;
import java.util.List;

/// A rule that hit, with its words as they were then: rule sets change, a decision must stay explainable.
///
/// @param source where the rule comes from
/// @param instead offers it points to, such as ICM and ACT
public record Hit(String code, String source, Effect effect, Text text, List<String> instead) {

    public Hit {
        instead = List.copyOf(instead);
    }
}
