package dk.overgang.referral.identities.domain;

/// A text about a citizen that only the identity vault can decrypt.
///
/// @param key the number of the data key it is encrypted with
public record EncryptedText(Ciphertext text, int key) {}
