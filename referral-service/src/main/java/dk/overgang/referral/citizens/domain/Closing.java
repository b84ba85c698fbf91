package dk.overgang.referral.citizens.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// That a citizen's case is closed: no referral is open and no course runs. What is kept is kept from this day on
/// (standards 3.3), by the policy of the programme.
///
/// @param retainedSince the same day, unless a legal hold forbids to erase; there to be found by
public record Closing(
        LocalDate on, String programme, @Nullable LocalDate retainedSince) {

    static Closing of(LocalDate on, String programme, boolean legalHold) {
        return new Closing(on, programme, legalHold ? null : on);
    }
}
