package dk.overgang.encryption.domain;

/// Encrypts what is written about citizens with the keys of the service, and decrypts it.
public interface TextVault {

    /// Encrypts a text with the newest data key. Two encryptions of one text differ.
    EncryptedText encrypt(String text);

    String decrypt(EncryptedText text);

    /// The same text, encrypted anew with the newest data key.
    default EncryptedText renewed(EncryptedText text) {
        return encrypt(decrypt(text));
    }
}
