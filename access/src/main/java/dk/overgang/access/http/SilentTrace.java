package dk.overgang.access.http;

import java.io.Serial;

/// The stack trace of an exception without the messages, because a message may hold a citizen's name or CPR
/// number.
final class SilentTrace extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private SilentTrace(Throwable failure) {
        super(failure.getClass().getName(), failure.getCause() == null ? null : of(failure.getCause()));
        setStackTrace(failure.getStackTrace());
    }

    static SilentTrace of(Throwable failure) {
        return new SilentTrace(failure);
    }
}
