package dk.overgang.referral.discharges.domain;

import dk.overgang.referral.stays.domain.Stay;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// A stay that has not ended, and when it is expected to, as far as anybody said so (F-04).
///
/// @param source where the day is from; none without a day
public record ExpectedDischarge(
        Stay stay, @Nullable LocalDate on, @Nullable Source source) {

    /// Told by the ward or a worker, or the day of transition that the referral named.
    public enum Source {
        TOLD,
        REFERRAL
    }

    public static ExpectedDischarge of(Stay stay, Optional<LocalDate> on, Source source) {
        return new ExpectedDischarge(stay, on.orElse(null), on.isPresent() ? source : null);
    }

    /// Below zero when it is overdue.
    public OptionalLong daysLeft(LocalDate today) {
        return on == null ? OptionalLong.empty() : OptionalLong.of(ChronoUnit.DAYS.between(today, on));
    }
}
