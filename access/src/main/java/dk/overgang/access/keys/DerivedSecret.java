package dk.overgang.access.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A secret for one purpose, computed from a key of the installation, so that each purpose needs no key file of
/// its own (HMAC-SHA-256).
public final class DerivedSecret {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec secret;

    private DerivedSecret(SecretKeySpec secret) {
        this.secret = secret;
    }

    /// The secret for one purpose.
    ///
    /// @param purpose names what the secret is for; another purpose gives an unrelated secret
    public static DerivedSecret of(byte[] key, String purpose) {
        var derived = mac(new SecretKeySpec(key, ALGORITHM), purpose.getBytes(StandardCharsets.UTF_8));
        return new DerivedSecret(new SecretKeySpec(derived, ALGORITHM));
    }

    /// A digest of the parts that nobody without the key can compute; where one part ends matters.
    public byte[] digest(byte[]... parts) {
        var mac = start(secret);
        for (var part : parts) {
            mac.update((part.length + ":").getBytes(StandardCharsets.US_ASCII));
            mac.update(part);
        }
        return mac.doFinal();
    }

    private static byte[] mac(SecretKeySpec key, byte[] text) {
        return start(key).doFinal(text);
    }

    private static Mac start(SecretKeySpec key) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK knows HMAC with SHA-256", e);
        }
    }

    /// Shows nothing of the secret, wherever it is written.
    @Override
    public String toString() {
        return "derived secret";
    }
}
