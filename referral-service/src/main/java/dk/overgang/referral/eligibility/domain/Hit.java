package dk.overgang.referral.eligibility.domain;

import dk.overgang.referral.rules.domain.Text;
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
