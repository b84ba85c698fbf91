package dk.overgang.messaging;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A client's own name for one request (`Idempotency-Key`) with a digest of the request, so that a repeat is
/// distinguished from another request under the same key. Both are digests: neither the key nor the content is kept.
public record IdempotencyKey(String value, String digest) {

    public static IdempotencyKey of(String client, String key, Object request) {
        return new IdempotencyKey(hash(client + "\n" + key), hash(request.toString()));
    }

    /// None where the client gave the request no name.
    public static @Nullable IdempotencyKey given(String client, @Nullable String key, Object request) {
        return key == null ? null : of(client, key, request);
    }

    /// An id for what the request creates: the same request creates it once.
    public UUID created() {
        return UUID.nameUUIDFromBytes(value.getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
