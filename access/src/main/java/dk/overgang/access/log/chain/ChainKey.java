package dk.overgang.access.log.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The key that makes the hashes of a chain (HMAC-SHA-256). Whoever has only the database cannot make a hash.
record ChainKey(int number, SecretKeySpec secret) {

    private static final String ALGORITHM = "HmacSHA256";

    static ChainKey of(int number, byte[] secret) {
        return new ChainKey(number, new SecretKeySpec(secret, ALGORITHM));
    }

    String hash(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK knows HMAC with SHA-256", e);
        }
    }

    /// Without the secret, so that no log can hold it.
    @Override
    public String toString() {
        return "chain key " + number;
    }
}
