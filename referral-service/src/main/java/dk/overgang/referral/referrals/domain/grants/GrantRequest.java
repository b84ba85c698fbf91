package dk.overgang.referral.referrals.domain.grants;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the authority chooses of the grant it gives; what it leaves out follows from the grant rules.
public record GrantRequest(
        @Nullable String legalBasis,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate endsOn,
        @Nullable String kle,
        @Nullable String caseNumber,
        @Nullable String targetGroup,
        List<String> services) {

    public GrantRequest {
        services = List.copyOf(services);
    }

    public static GrantRequest withoutChoices() {
        return new GrantRequest(null, null, null, null, null, null, List.of());
    }
}
