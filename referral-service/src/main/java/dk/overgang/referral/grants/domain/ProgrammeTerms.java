package dk.overgang.referral.grants.domain;

import java.util.List;

/// Which laws a programme is given under, and how long its courses last.
public record ProgrammeTerms(String code, int months, List<String> legalBases) {

    public ProgrammeTerms {
        legalBases = List.copyOf(legalBases);
    }
}
