package dk.overgang.commands;

import dk.overgang.access.Problem;
import dk.overgang.messaging.store.Stored;

/// Tells a request that comes again from another request under the same key.
final class IdempotencyCheck {

    private IdempotencyCheck() {}

    /// True when this very request was answered already.
    ///
    /// @throws Problem 422 when another request used the key
    static boolean isRepeat(Stored<?> aggregate, CommandRequest request) {
        var key = request.key();
        var digest = key == null ? null : aggregate.answered().get(key.value());
        if (key != null && digest != null && !digest.equals(key.digest())) {
            throw Problem.keyReused();
        }
        return digest != null;
    }
}
