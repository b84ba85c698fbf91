package dk.overgang.referral.citizens.domain;

import org.jspecify.annotations.Nullable;

/// Who a citizen is, as it is stored: a keyed hash to find the CPR number by, and what only the register can read.
///
/// @param key the number of the data key it is encrypted with; absent for the first one
public record Identity(
        String cprHash,
        Ciphertext cpr,
        Ciphertext name,
        @Nullable Integer key) {}
