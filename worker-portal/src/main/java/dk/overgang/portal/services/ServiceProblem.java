package dk.overgang.portal.services;

import java.io.Serial;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What a service refused, in the reader's language (RFC 9457). The texts are the service's own.
public final class ServiceProblem extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /// One faulty part of what was sent.
    ///
    /// @param pointer the faulty field of what was sent, such as `/until`; null where it is none
    public record Fault(@Nullable String pointer, @Nullable String parameter, String detail) {

        private Fault pointingTo(UnaryOperator<String> inForm) {
            return pointer == null ? this : new Fault(inForm.apply(pointer), parameter, detail);
        }
    }

    private final RemoteService service;
    private final int status;
    private final String type;
    private final String title;
    private final @Nullable String detail;
    private final transient List<Fault> faults;

    ServiceProblem(
            RemoteService service, int status, String type, String title, @Nullable String detail, List<Fault> faults) {
        super(service.key() + "-service refused: " + type, null, false, false);
        this.service = service;
        this.status = status;
        this.type = type;
        this.title = title;
        this.detail = detail;
        this.faults = List.copyOf(faults);
    }

    /// The same for a form that names its fields otherwise than they are sent.
    ///
    /// @param inForm the pointer in the form, of the one in what was sent
    public ServiceProblem pointingTo(UnaryOperator<String> inForm) {
        return new ServiceProblem(
                service,
                status,
                type,
                title,
                detail,
                faults.stream().map(fault -> fault.pointingTo(inForm)).toList());
    }

    public RemoteService service() {
        return service;
    }

    public int status() {
        return status;
    }

    /// Such as `urn:problem:not-found`.
    public String type() {
        return type;
    }

    public String title() {
        return title;
    }

    public @Nullable String detail() {
        return detail;
    }

    public List<Fault> faults() {
        return faults;
    }

    /// Somebody else changed it after the person saw it.
    public boolean isStale() {
        return status == 412;
    }

    public boolean isUnknown() {
        return status == 404;
    }
}
