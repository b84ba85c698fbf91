package dk.overgang.referral.referrals.domain.intake;

import dk.overgang.referral.referrals.domain.rules.Facts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of the citizen's life, in codes; all of it may be unknown.
public record Background(
        @Nullable String gender,
        @Nullable String supportBasis,
        @Nullable String education,
        @Nullable String labourStatus,
        @Nullable Integer monthsUnemployed,
        @Nullable String priorSupport,
        @Nullable String network,
        List<String> conditions,
        List<Enrolment> enrolments) {

    public Background {
        conditions = List.copyOf(conditions);
        enrolments = List.copyOf(enrolments);
    }

    public static Background unknown() {
        return new Background(null, null, null, null, null, null, null, List.of(), List.of());
    }

    public Facts facts() {
        return Facts.none()
                .with("gender", gender)
                .with("supportBasis", supportBasis)
                .with("education", education)
                .with("labourStatus", labourStatus)
                .with("monthsUnemployed", monthsUnemployed)
                .with("priorSupport", priorSupport)
                .with("network", network);
    }
}
