package dk.overgang.referral.consents.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A consent (samtykke) with its evidence; it is never deleted, so that what was done under it can be shown.
///
/// @param expiresOn the first day on which it no longer holds
/// @param endedOn the day it ended, by withdrawal or by time
public record Consent(
        UUID consentId,
        Permission permission,
        Evidence evidence,
        LocalDate givenOn,
        @Nullable LocalDate expiresOn,
        State state,
        @Nullable LocalDate endedOn) {

    public enum State {
        IN_FORCE,
        WITHDRAWN,
        EXPIRED
    }

    public static Consent given(
            UUID consentId,
            Permission permission,
            Evidence evidence,
            LocalDate givenOn,
            @Nullable LocalDate expiresOn) {
        return new Consent(consentId, permission, evidence, givenOn, expiresOn, State.IN_FORCE, null);
    }

    public boolean isInForce() {
        return state == State.IN_FORCE;
    }

    boolean allows(Permission wanted) {
        return isInForce() && permission.equals(wanted);
    }

    /// A day before it was given cannot end it.
    Consent withdrawn(LocalDate on) {
        return ended(State.WITHDRAWN, on.isBefore(givenOn) ? givenOn : on);
    }

    Consent on(LocalDate today) {
        return isInForce() && expiresOn != null && !expiresOn.isAfter(today) ? ended(State.EXPIRED, expiresOn) : this;
    }

    private Consent ended(State how, LocalDate on) {
        return new Consent(consentId, permission, evidence, givenOn, expiresOn, how, on);
    }
}
