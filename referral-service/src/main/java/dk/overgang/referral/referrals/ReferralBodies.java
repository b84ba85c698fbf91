package dk.overgang.referral.referrals;

import dk.overgang.referral.referrals.domain.grants.GrantRequest;
import dk.overgang.referral.referrals.domain.intake.Background;
import dk.overgang.referral.referrals.domain.intake.Enrolment;
import dk.overgang.referral.referrals.domain.review.Missing;
import dk.overgang.referral.referrals.domain.review.Waiting;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is sent about referrals. Which codes are allowed is data, so that the rules check them and not the bodies.
public final class ReferralBodies {

    private ReferralBodies() {}

    /// @param municipality for senders whose token names none
    record NewReferral(
            @NotNull @Valid CitizenBody citizen,
            @NotNull String programme,
            @Nullable String source,
            @Nullable @Valid TransitionBody transition,
            @Nullable @Valid BackgroundBody background,
            @Nullable String municipality) {}

    record CitizenBody(
            @NotNull String cpr,
            @NotNull @Size(min = 1, max = 200) String name) {

        @Override
        public String toString() {
            return "CitizenBody";
        }
    }

    record TransitionBody(@Nullable String type, @Nullable LocalDate expectedOn) {}

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

        public static Background read(@Nullable BackgroundBody body) {
            return body == null ? Background.unknown() : body.toBackground();
        }

        private Background toBackground() {
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

    record EnrolmentBody(
            @NotNull String system,
            @NotNull String id,
            @NotNull String type) {}

    public record InformationRequest(
            @NotEmpty @Size(max = 10) List<@NotNull Missing> missing) {}

    record Information(
            @Nullable LocalDate transitionOn,
            @Nullable @Valid BackgroundBody background) {}

    public record NewAssessment(
            @NotNull @Size(max = 50) Map<String, String> answers,

            @Nullable @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9./_-]{0,59}")
            String vumOrder) {}

    public record NewWaiting(Waiting.@NotNull Reason reason, Waiting.@Nullable Priority priority) {}

    public enum Choice {
        ACCEPT,
        DECLINE
    }

    public record NewDecision(
            @NotNull Choice decision,
            @Nullable @Valid GrantBody grant,
            @Nullable String reason,
            @Nullable String nextStep) {}

    public record GrantBody(
            @Nullable String legalBasis,
            @Nullable LocalDate decidedOn,
            @Nullable LocalDate endsOn,
            @Nullable String kle,
            @Nullable String caseNumber,
            @Nullable String targetGroup,
            @Nullable @Size(max = 20) List<@NotNull String> services) {

        public static GrantRequest read(@Nullable GrantBody body) {
            return body == null ? GrantRequest.asTheLadderSays() : body.toWish();
        }

        private GrantRequest toWish() {
            return new GrantRequest(
                    legalBasis,
                    decidedOn,
                    endsOn,
                    kle,
                    caseNumber,
                    targetGroup,
                    Objects.requireNonNullElse(services, List.of()));
        }
    }
}
