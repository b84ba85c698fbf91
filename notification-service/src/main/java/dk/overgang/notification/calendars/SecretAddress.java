package dk.overgang.notification.calendars;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/// The secret part of a feed's address: 256 random bits. Only its digest is kept, so that nobody can read the
/// address out of the database or a backup of it.
record SecretAddress(String token) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    static SecretAddress fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new SecretAddress(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /// The same work for every text that somebody tries, whatever it looks like.
    String digest() {
        return HexFormat.of().formatHex(sha256(token.getBytes(UTF_8)));
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// A record would show its secret.
    @Override
    public String toString() {
        return "a secret address";
    }
}
