package dk.overgang.referral.referrals.domain.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The authority's word on a referral (afgørelse).
///
/// @param reason why it is declined, or accepted against advice
/// @param nextStep where a declined citizen is pointed to: ICM, ACT, another offer, other legislation (F-10,
///
public record AuthorityDecision(
        LocalDate on,
        String by,
        @Nullable String reason,
        @Nullable String nextStep) {}
