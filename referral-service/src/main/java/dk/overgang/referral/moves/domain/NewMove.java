package dk.overgang.referral.moves.domain;

import dk.overgang.referral.moves.domain.MoveRefusal.DateOutOfRange;
import dk.overgang.referral.moves.domain.MoveRefusal.NoOtherMunicipality;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A move that somebody enters (E24).
///
/// @param isServed whether the platform serves the municipality that the citizen moved to
/// @param on the day of the move, today or up to two years back
/// @param at the moment of the entry
public record NewMove(UUID moveId, String to, boolean isServed, LocalDate on, Instant at) {

    private static final int YEARS_BACK = 2;

    public Optional<MoveRefusal> refusal(String from, LocalDate today) {
        if (!isServed || from.equals(to)) {
            return Optional.of(new NoOtherMunicipality());
        }
        var earliest = today.minusYears(YEARS_BACK);
        return on.isAfter(today) || on.isBefore(earliest)
                ? Optional.of(new DateOutOfRange(earliest, today))
                : Optional.empty();
    }

    /// The move as it is kept.
    ///
    /// @param consentId the consent under which a package goes along; none: no package does
    public Move under(@Nullable UUID consentId) {
        return new Move(moveId, to, on, at, consentId, consentId == null ? null : at);
    }
}
