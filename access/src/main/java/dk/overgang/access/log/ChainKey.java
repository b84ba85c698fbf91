package dk.overgang.access.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Makes the hashes of a chain: whoever has only the database can make none of them anew.
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

    /// Shows no key, wherever it is written.
    @Override
    public String toString() {
        return "chain key " + number;
    }
}
