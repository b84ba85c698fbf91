package dk.overgang.access.lists;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.overgang.access.keys.DerivedSecret;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// Writes and reads the cursors of lists. A cursor is signed, so that nobody asks for a place that no page has
/// ended at, and holds for its own list alone.
public final class Cursors {

    private static final int SIGNATURE_BYTES = 16;
    private static final char SEPARATOR = '\n';

    private final DerivedSecret secret;

    public Cursors(DerivedSecret secret) {
        this.secret = secret;
    }

    String write(String list, SortKey key) {
        var text = String.join(String.valueOf(SEPARATOR), key.parts()).getBytes(UTF_8);
        var signature = signature(list, text);
        var bytes = Arrays.copyOf(signature, SIGNATURE_BYTES + text.length);
        System.arraycopy(text, 0, bytes, SIGNATURE_BYTES, text.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// Empty for what is no cursor of that list.
    Optional<SortKey> read(String list, String cursor) {
        try {
            var bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length < SIGNATURE_BYTES) {
                return Optional.empty();
            }
            var text = Arrays.copyOfRange(bytes, SIGNATURE_BYTES, bytes.length);
            return MessageDigest.isEqual(signature(list, text), Arrays.copyOf(bytes, SIGNATURE_BYTES))
                    ? Optional.of(new SortKey(List.of(new String(text, UTF_8).split(String.valueOf(SEPARATOR), -1))))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private byte[] signature(String list, byte[] text) {
        return Arrays.copyOf(secret.digest(list.getBytes(UTF_8), text), SIGNATURE_BYTES);
    }
}
