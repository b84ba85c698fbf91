package dk.overgang.access.http;

import java.io.Serial;

/// Where a bug happened, without the messages of the exceptions, which may hold what a citizen is called.
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
