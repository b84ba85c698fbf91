package dk.overgang.referral.citizens.domain;

/// Who a citizen is, as it is stored: a keyed hash to find the CPR number by, and what only the register can read.
public record Identity(String cprHash, Ciphertext cpr, Ciphertext name) {}
