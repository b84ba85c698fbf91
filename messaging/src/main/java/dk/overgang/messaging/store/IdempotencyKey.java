package dk.overgang.messaging.store;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// A client's own name for one request (`Idempotency-Key`) with a digest of the request, so that a repeat is
/// distinguished from another request under the same key. Both are digests: neither the key nor the content is
/// kept.
public record IdempotencyKey(String value, String digest) {

    /// An id for what the request creates: the same request creates it once.
    public UUID created() {
        return UUID.nameUUIDFromBytes(value.getBytes(StandardCharsets.UTF_8));
    }
}
