package dk.overgang.referral.citizens.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who a citizen is, as it is stored: a keyed hash to find the CPR number by, and what only the register can read.
///
/// @param key the number of the data key it is encrypted with; absent for the first one
public record Identity(
        String cprHash,
        Ciphertext cpr,
        Ciphertext name,
        @Nullable Integer key) {

    /// Nobody's: no key encrypts it and none will.
    public static Identity erased(UUID citizenId) {
        var nothing = new Ciphertext(new byte[0]);
        return new Identity("erased/" + citizenId, nothing, nothing, Integer.MAX_VALUE);
    }
}
