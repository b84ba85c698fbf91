package dk.overgang.referral.referrals.capacity;

import java.util.List;
import java.util.Optional;

/// How many courses a municipality runs at a time in a programme, as data (F-12).
///
/// @param waitingList whether somebody may wait for a place
record CapacityNorms(String version, boolean waitingList, List<Norm> norms) {

    record Norm(String municipality, String programme, int places) {}

    enum Capacity {
        HAS,
        NONE,
        WAITLIST,
        NEEDS_ASSESSMENT
    }

    /// Empty where the municipality has set none, so that somebody must look.
    Optional<Norm> norm(String municipality, String programme) {
        return norms.stream()
                .filter(norm -> norm.municipality().equals(municipality)
                        && norm.programme().equals(programme))
                .findFirst();
    }

    Capacity capacity(Norm norm, long active) {
        if (active < norm.places()) {
            return Capacity.HAS;
        }
        return waitingList ? Capacity.WAITLIST : Capacity.NONE;
    }
}
