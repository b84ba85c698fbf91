package dk.overgang.referral.citizens.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// That a citizen's case is closed: no referral is open and no course runs. What is kept is kept from this day on
/// (standards 3.3), by the policy of the programme.
///
/// @param retainedSince the same day, unless a legal hold forbids to erase; there to be found by
/// @param erasing the municipality whose case it was, while it is being erased; no municipality before that, and
///     in documents stored before erasure was done in steps
public record Closing(
        LocalDate on,
        String programme,
        @Nullable LocalDate retainedSince,
        @Nullable String erasing) {

    static Closing of(LocalDate on, String programme, boolean legalHold) {
        return new Closing(on, programme, legalHold ? null : on, null);
    }

    Closing erasing(String municipality) {
        return new Closing(on, programme, retainedSince, municipality);
    }
}
