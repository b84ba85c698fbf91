package dk.overgang.referral.referrals.domain.eligibility;

import dk.overgang.referral.referrals.domain.rules.Condition;
import dk.overgang.referral.referrals.domain.rules.Text;
import java.util.List;

/// A question of the assessment and the answers it takes.
///
/// @param required whether it must be answered where it is asked
/// @param when where it is asked at all, such as for a home only when the transition is to one (C5)
public record Question(String code, List<String> answers, boolean required, List<Condition> when, Text text) {

    public Question {
        answers = List.copyOf(answers);
        when = List.copyOf(when);
    }
}
