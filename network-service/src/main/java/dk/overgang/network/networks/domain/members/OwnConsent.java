package dk.overgang.network.networks.domain.members;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a person of the network agreed to themselves (F-59), beside the consent of the citizen.
///
/// @param withdrawnOn null while it is in force
/// @param by the subject of the token of who noted it
public record OwnConsent(
        LocalDate givenOn, List<Scope> scope, @Nullable LocalDate withdrawnOn, String by) {

    /// What a person may agree to.
    public enum Scope {
        BE_CONTACTED,
        KNOW_OF_THE_COURSE,
        ATTEND_MEETINGS,
        RECEIVE_PLAN,
        BE_NAMED_IN_CRISIS_PLAN
    }

    public OwnConsent {
        scope = scope.stream().distinct().sorted().toList();
    }

    public boolean isInForce() {
        return withdrawnOn == null;
    }

    LocalDate lastChangedOn() {
        return withdrawnOn == null ? givenOn : withdrawnOn;
    }

    OwnConsent withdrawn(LocalDate on) {
        return new OwnConsent(givenOn, scope, on, by);
    }
}
