package dk.overgang.referral.referrals;

import dk.overgang.referral.referrals.domain.intake.Background;
import dk.overgang.referral.referrals.domain.intake.Enrolment;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The citizen's background as a sender gives it. Which codes are allowed is data, and checked by the rules of
/// intake.
record BackgroundBody(
        @Nullable String gender,
        @Nullable String supportBasis,
        @Nullable String education,
        @Nullable String labourStatus,
        @Nullable @Min(0) @Max(999) Integer monthsUnemployed,
        @Nullable String priorSupport,
        @Nullable String network,
        @Nullable @Size(max = 20) List<@NotNull String> conditions,
        @Nullable @Size(max = 10) List<@NotNull @Valid EnrolmentBody> enrolments) {

    record EnrolmentBody(
            @NotNull String system,
            @NotNull String id,
            @NotNull String type) {}

    Background toBackground() {
        return new Background(
                gender,
                supportBasis,
                education,
                labourStatus,
                monthsUnemployed,
                priorSupport,
                network,
                Objects.requireNonNullElse(conditions, List.of()),
                Objects.requireNonNullElse(enrolments, List.<EnrolmentBody>of()).stream()
                        .map(body -> new Enrolment(body.system(), body.id(), body.type()))
                        .toList());
    }
}
