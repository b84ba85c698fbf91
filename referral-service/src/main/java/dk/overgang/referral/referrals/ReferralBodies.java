package dk.overgang.referral.referrals;

import dk.overgang.referral.citizens.domain.Referral;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is sent and answered about referrals. An answer names no person: who refers need not be who may look.
final class ReferralBodies {

    private static final String CODE = "[A-Z][A-Z0-9_-]{1,39}";

    private ReferralBodies() {}

    record NewReferral(
            @NotNull @Valid CitizenBody citizen,
            @NotNull String programme,
            @NotNull @Pattern(regexp = CODE) String source,
            @NotNull @Valid TransitionBody transition) {}

    record CitizenBody(
            @NotNull String cpr,
            @NotNull @Size(min = 1, max = 200) String name) {

        @Override
        public String toString() {
            return "CitizenBody";
        }
    }

    record TransitionBody(
            @NotNull @Pattern(regexp = CODE) String type,
            @Nullable LocalDate expectedOn) {}

    record NewAssessment(@NotNull Referral.Outcome outcome) {}

    enum Choice {
        ACCEPT,
        DECLINE
    }

    record NewDecision(@NotNull Choice decision) {}

    record ReferralAnswer(
            UUID referralId,
            UUID citizenId,
            String programme,
            String source,
            TransitionBody transition,
            Referral.Status status,
            Instant receivedAt,
            Referral.@Nullable Outcome outcome,
            @Nullable LocalDate decidedOn) {

        static ReferralAnswer of(UUID citizenId, Referral referral) {
            return new ReferralAnswer(
                    referral.referralId(),
                    citizenId,
                    referral.programme(),
                    referral.source(),
                    new TransitionBody(
                            referral.transition().type(), referral.transition().expectedOn()),
                    referral.status(),
                    referral.receivedAt(),
                    referral.outcome(),
                    referral.decidedOn());
        }
    }

    record Page(List<ReferralAnswer> items, @Nullable String next) {}
}
