package dk.overgang.referral.referrals;

import java.util.List;
import java.util.OptionalInt;

/// How many courses a municipality runs at a time in a programme, as data (F-12).
///
/// @param waitingList whether somebody may wait for a place
record CapacityNorms(String version, boolean waitingList, List<Norm> norms) {

    record Norm(String municipality, String programme, int places) {}

    OptionalInt places(String municipality, String programme) {
        return norms.stream()
                .filter(norm -> norm.municipality().equals(municipality)
                        && norm.programme().equals(programme))
                .mapToInt(Norm::places)
                .findFirst();
    }
}
