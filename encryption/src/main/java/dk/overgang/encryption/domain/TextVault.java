package dk.overgang.encryption.domain;

import org.jspecify.annotations.Nullable;

/// Encrypts what is written about citizens with the keys of the service, and decrypts it.
public interface TextVault {

    /// Encrypts a text with the newest data key. Two encryptions of one text differ.
    EncryptedText encrypt(String text);

    String decrypt(EncryptedText text);

    /// Encrypts a text that may be left out; null where there is none, or only spaces.
    default @Nullable EncryptedText encryptIfAny(@Nullable String text) {
        return text == null || text.isBlank() ? null : encrypt(text);
    }

    /// Decrypts a text that may have been left out.
    default @Nullable String decryptIfAny(@Nullable EncryptedText text) {
        return text == null ? null : decrypt(text);
    }

    /// The same text, encrypted anew with the newest data key.
    default EncryptedText renewed(EncryptedText text) {
        return encrypt(decrypt(text));
    }
}
