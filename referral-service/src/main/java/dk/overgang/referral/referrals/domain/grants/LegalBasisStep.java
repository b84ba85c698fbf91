package dk.overgang.referral.referrals.domain.grants;

import dk.overgang.referral.referrals.domain.rules.Condition;
import java.util.List;

/// One step of the ladder of laws: where its conditions hold, its laws are the ones to grant under.
public record LegalBasisStep(List<String> legalBases, List<Condition> when) {

    public LegalBasisStep {
        legalBases = List.copyOf(legalBases);
        when = List.copyOf(when);
    }
}
