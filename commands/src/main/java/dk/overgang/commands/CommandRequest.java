package dk.overgang.commands;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.messaging.store.IdempotencyKey;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything that a changing request brings beside its body: an argument of every controller method that changes
/// something.
///
/// @param ifMatch the version that the caller saw (`If-Match`), if the caller names one
/// @param key the caller's own name for the request (`Idempotency-Key`) with a digest of the request, if it has a
///     name
public record CommandRequest(
        Caller caller, @Nullable Long ifMatch, @Nullable IdempotencyKey key) {

    /// The id for what the request creates. It follows from client, method, address and key, so that the same
    /// request sent twice creates one thing, and one key used at two addresses creates two.
    public UUID newId() {
        return key == null ? UUID.randomUUID() : key.created();
    }

    /// The same request for a further aggregate that it changes: the version that the caller named is not of that
    /// one.
    public CommandRequest withoutVersion() {
        return new CommandRequest(caller, null, key);
    }

    /// Goes on when the caller saw the version that stands, or names none.
    ///
    /// @throws Problem 412 when the caller saw another version than the one that stands
    public void mustHaveSeen(long version) {
        if (ifMatch != null && ifMatch != version) {
            throw Problem.preconditionFailed();
        }
    }
}
