package dk.overgang.referral.referrals.domain.grants;

import dk.overgang.referral.referrals.domain.rules.Code;
import java.util.List;

/// Why a referral is declined or accepted against advice, and where a declined citizen is pointed to, as data (F-10).
public record DecisionCodes(
        String version, List<Code> declineReasons, List<Code> nextSteps, List<Code> deviationReasons) {}
