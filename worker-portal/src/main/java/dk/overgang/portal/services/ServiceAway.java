package dk.overgang.portal.services;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// A service gave no answer in time, or says itself that it cannot answer now. Whether a change was made is not known:
/// the same request with the same key may be sent again.
public final class ServiceAway extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final RemoteService service;

    public ServiceAway(RemoteService service) {
        this(service, null);
    }

    ServiceAway(RemoteService service, @Nullable Throwable why) {
        super(service.key() + "-service does not answer", why, false, false);
        this.service = service;
    }

    public RemoteService service() {
        return service;
    }
}
