package dk.overgang.access;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// An answer other than the one hoped for, as RFC 9457 wants it: `urn:problem:<name>`, with texts from the bundles
/// (`<name>.title` and `<name>.detail`, a colon in the name written as a dot).
///
/// It never carries what the caller sent: a problem names the place, not the value.
public final class Problem extends RuntimeException {

    private static final Duration SOON = Duration.ofSeconds(5);

    /// What is wrong with one part of the request; its text is `invalid.<code>` in the bundles.
    record Fault(String pointer, String code, List<Object> args) {}

    private final HttpStatus status;
    private final String name;
    private final transient List<Object> args;
    private final transient @Nullable Fault fault;
    private final @Nullable Duration retryAfter;

    private Problem(
            HttpStatus status, String name, List<Object> args, @Nullable Fault fault, @Nullable Duration retryAfter) {
        super(name, null, false, false);
        this.status = status;
        this.name = name;
        this.args = args;
        this.fault = fault;
        this.retryAfter = retryAfter;
    }

    static Problem of(HttpStatus status, String name, Object... args) {
        return new Problem(status, name, List.of(args), null, null);
    }

    /// 404, the same for what does not exist and for what the caller may not know of.
    public static Problem notFound() {
        return of(HttpStatus.NOT_FOUND, "not-found");
    }

    /// 409: the aggregate refuses, for example `course:already-paused`.
    public static Problem conflict(String name, Object... args) {
        return of(HttpStatus.CONFLICT, name, args);
    }

    /// 422: understood, but a rule says no to one field (`citizen.cpr` or `/citizen/cpr`).
    public static Problem invalid(String field, String code, Object... args) {
        return at(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", field, code, args);
    }

    /// 400: one field cannot be read at all.
    public static Problem malformed(String field, String code, Object... args) {
        return at(HttpStatus.BAD_REQUEST, "malformed", field, code, args);
    }

    /// 412: the resource is no longer the one the caller saw.
    public static Problem preconditionFailed() {
        return of(HttpStatus.PRECONDITION_FAILED, "precondition-failed");
    }

    /// 428: a change that must say which version it means.
    public static Problem preconditionRequired() {
        return of(HttpStatus.PRECONDITION_REQUIRED, "precondition-required");
    }

    /// 503: nothing is stored, the caller comes back in a moment.
    public static Problem unavailable() {
        return new Problem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", List.of(), null, SOON);
    }

    static Problem at(HttpStatus status, String name, String field, String code, Object... args) {
        var pointer = field.startsWith("/") ? field : "/" + field.replace('.', '/');
        return new Problem(status, name, List.of(), new Fault(pointer, code, List.of(args)), null);
    }

    public HttpStatus status() {
        return status;
    }

    public String name() {
        return name;
    }

    List<Object> args() {
        return args;
    }

    Optional<Fault> fault() {
        return Optional.ofNullable(fault);
    }

    Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
