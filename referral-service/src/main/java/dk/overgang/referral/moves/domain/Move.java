package dk.overgang.referral.moves.domain;

import dk.overgang.referral.consents.domain.Permission;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That a citizen moved to another municipality (kommuneskift, E24), and under which consent a package goes along.
///
/// @param at when it was recorded: a referral received later is about somebody who came back
/// @param consentId none: the new municipality hears nothing
/// @param handoverDue set until the package has been handed over; there to be found by
public record Move(
        UUID moveId,
        String to,
        LocalDate on,
        Instant at,
        @Nullable UUID consentId,
        @Nullable Instant handoverDue) {

    /// The consent that lets a package go to a municipality.
    public static Permission sharingWith(String municipality) {
        return Permission.toShareWith("MUNICIPALITY-" + municipality);
    }

    public Move handedOver() {
        return new Move(moveId, to, on, at, consentId, null);
    }

    /// The consent ended, or the citizen died, before the package had left.
    public Move keptBack() {
        return new Move(moveId, to, on, at, null, null);
    }
}
