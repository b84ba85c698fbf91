package dk.overgang.referral.identities.domain;

import dk.overgang.encryption.domain.Ciphertext;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who a citizen is, as it is stored: keyed hashes to find the CPR number by, and what only the identity vault can
/// decrypt.
///
/// @param cprHash one for each lookup key in use
/// @param key the number of the data key it is encrypted with; absent for the first one
/// @param ring the number of the ring of lookup keys it is hashed under; absent for the first one
/// @param nameHash what it has in common with a like name, see `NameKeys`; absent from before that was kept
/// @param nameRules the number of the rules by which `nameHash` was made; absent for the first ones
public record Identity(
        List<String> cprHash,
        Ciphertext cpr,
        Ciphertext name,
        @Nullable Integer key,
        @Nullable Integer ring,
        List<String> nameHash,
        @Nullable Integer nameRules) {

    /// No key and no rules follow it.
    private static final int FOR_EVER = Integer.MAX_VALUE;

    public Identity {
        cprHash = List.copyOf(cprHash);
        nameHash = nameHash == null ? List.of() : List.copyOf(nameHash);
    }

    /// Nobody's: no key encrypts it and none will.
    public static Identity erased(UUID citizenId) {
        var nothing = new Ciphertext(new byte[0]);
        return new Identity(List.of("erased/" + citizenId), nothing, nothing, FOR_EVER, FOR_EVER, List.of(), FOR_EVER);
    }

    /// Whether one of these hashes is of its number.
    public boolean isFoundBy(List<String> hashes) {
        return !Collections.disjoint(cprHash, hashes);
    }

    public boolean isErased() {
        return Integer.valueOf(FOR_EVER).equals(key);
    }
}
