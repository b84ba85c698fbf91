package dk.overgang.encryption.domain;

/// A text about a citizen that only the service's [TextVault] can decrypt.
///
/// @param key the number of the data key it is encrypted with
public record EncryptedText(Ciphertext text, int key) {}
