package dk.overgang.referral.referrals.domain.grants;

import java.util.List;

/// Which laws a programme is given under, and how long its courses last.
public record ProgrammeTerms(String code, int months, List<String> legalBases) {

    public ProgrammeTerms {
        legalBases = List.copyOf(legalBases);
    }
}
