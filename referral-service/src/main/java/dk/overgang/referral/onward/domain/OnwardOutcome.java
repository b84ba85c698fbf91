package dk.overgang.referral.onward.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What became of an onward referral.
///
/// @param legalBasis the law it is granted under, with its number on that day
/// @param reason why it is declined or withdrawn
/// @param nextStep where a declined citizen is pointed to
public record OnwardOutcome(
        LocalDate on,
        String by,
        @Nullable String legalBasis,
        @Nullable String paragraph,
        @Nullable String reason,
        @Nullable String nextStep) {}
