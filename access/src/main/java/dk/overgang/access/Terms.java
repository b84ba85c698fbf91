package dk.overgang.access;

import org.jspecify.annotations.Nullable;

/// On what terms a request stands: the version its caller saw (`If-Match`) and the caller's own name for it
/// (`Idempotency-Key`), each if given. A parameter of a controller, as [Caller] is.
public record Terms(@Nullable Long version, @Nullable String key) {

    /// Goes on when the caller saw the version that stands, or named none.
    ///
    /// @throws Problem 412 when the caller saw another version than the one that stands
    public void hold(long current) {
        if (version != null && version != current) {
            throw Problem.preconditionFailed();
        }
    }
}
