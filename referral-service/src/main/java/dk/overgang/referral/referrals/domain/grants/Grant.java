package dk.overgang.referral.referrals.domain.grants;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The authority's decision that support is given (bevilling). It stands beside the course and under § 85
/// outlives it (C2, R-039).
///
/// @param paragraph the law's number on the day of the decision
/// @param method FFB has no code for CTI, so the method is said beside the codes (standards 2.2)
public record Grant(
        UUID referralId,
        String legalBasis,
        String paragraph,
        LocalDate decidedOn,
        @Nullable LocalDate endsOn,
        String kle,
        @Nullable String caseNumber,
        @Nullable String targetGroup,
        List<String> services,
        String method,
        String decidedBy) {

    public Grant {
        services = List.copyOf(services);
    }
}
