package dk.overgang.referral.referrals.domain.grants;

import java.util.List;
import java.util.Map;

/// Which laws a programme is given under, and how long its courses last.
///
/// @param monthsUnder how long under which law, where that is another number; absent
///     in files from before
public record ProgrammeTerms(String code, int months, Map<String, Integer> monthsUnder, List<String> legalBases) {

    public ProgrammeTerms {
        monthsUnder = monthsUnder == null ? Map.of() : Map.copyOf(monthsUnder);
        legalBases = List.copyOf(legalBases);
    }

    int monthsUnder(LegalBasis basis) {
        return monthsUnder.getOrDefault(basis.code(), months);
    }
}
