package dk.overgang.referral.grants.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the authority says of the grant it gives; what it leaves out follows from the ladder and the data.
public record GrantWish(
        @Nullable String legalBasis,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate endsOn,
        @Nullable String kle,
        @Nullable String caseNumber,
        @Nullable String targetGroup,
        List<String> services) {

    public GrantWish {
        services = List.copyOf(services);
    }

    public static GrantWish asTheLadderSays() {
        return new GrantWish(null, null, null, null, null, null, List.of());
    }
}
