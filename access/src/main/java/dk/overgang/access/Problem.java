package dk.overgang.access;

import java.io.Serial;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// A refusal or failure that is answered with problem details (RFC 9457) of type `urn:problem:<name>`. Its texts
/// are in the message bundles under `<name>.title` and `<name>.detail`, a colon in the name written as a dot.
///
/// A problem names the faulty place of a request and never the value that the caller sent.
public final class Problem extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Duration SOON = Duration.ofSeconds(5);

    /// One faulty part of a request. Its text is `invalid.<code>` in the message bundles.
    ///
    /// @param kind `pointer` for a JSON pointer into the body, or `parameter` for a query parameter or header
    /// @param place the pointer, or the parameter's name
    public record Fault(String kind, String place, String code, List<Object> args) {

        public Fault {
            args = List.copyOf(args);
        }
    }

    private final HttpStatus status;
    private final String name;
    private final transient List<Object> args;
    private final transient List<Fault> faults;
    private final @Nullable Duration retryAfter;

    private Problem(
            HttpStatus status, String name, List<Object> args, List<Fault> faults, @Nullable Duration retryAfter) {
        super(name, null, false, false);
        this.status = status;
        this.name = name;
        this.args = args;
        this.faults = faults;
        this.retryAfter = retryAfter;
    }

    public static Problem of(HttpStatus status, String name, Object... args) {
        return new Problem(status, name, List.of(args), List.of(), null);
    }

    /// 404, the same for what does not exist and for what the caller may not know of.
    public static Problem notFound() {
        return of(HttpStatus.NOT_FOUND, "not-found");
    }

    /// 409: the aggregate refuses, for example `course:already-paused`.
    public static Problem conflict(String name, Object... args) {
        return of(HttpStatus.CONFLICT, name, args);
    }

    /// 422: the body is readable, but a rule refuses one field (`citizen.cpr` or `/citizen/cpr`).
    public static Problem invalid(String field, String code, Object... args) {
        return of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid").at(field, code, args);
    }

    /// 400: one field of the body cannot be read.
    public static Problem malformed(String field, String code, Object... args) {
        return of(HttpStatus.BAD_REQUEST, "malformed").at(field, code, args);
    }

    /// 400: one query parameter or header cannot be read.
    public static Problem parameter(String parameter, String code, Object... args) {
        return of(HttpStatus.BAD_REQUEST, "malformed").with(new Fault("parameter", parameter, code, List.of(args)));
    }

    /// 412: the resource is no longer the one the caller saw.
    public static Problem preconditionFailed() {
        return of(HttpStatus.PRECONDITION_FAILED, "precondition-failed");
    }

    /// 422: this `Idempotency-Key` was used for another request.
    public static Problem keyReused() {
        return of(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key:reused");
    }

    /// 428: the request must name the version it changes (`If-Match`).
    public static Problem preconditionRequired() {
        return of(HttpStatus.PRECONDITION_REQUIRED, "precondition-required");
    }

    /// 503: nothing is stored, and the caller may try again after five seconds.
    public static Problem unavailable() {
        return new Problem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", List.of(), List.of(), SOON);
    }

    /// 429: the caller, or all callers of its municipality together, asked too often and may try again after
    /// `wait`.
    public static Problem tooMany(Duration wait) {
        var seconds = Duration.ofSeconds(Math.max(1, wait.plusMillis(999).toSeconds()));
        return new Problem(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", List.of(), List.of(), seconds);
    }

    /// The same problem with one more faulty field of the body.
    public Problem at(String field, String code, Object... args) {
        var pointer = field.isEmpty() || field.startsWith("/") ? field : "/" + field.replace('.', '/');
        return with(new Fault("pointer", pointer, code, List.of(args)));
    }

    private Problem with(Fault fault) {
        var all = Stream.concat(faults.stream(), Stream.of(fault)).toList();
        return new Problem(status, name, args, all, retryAfter);
    }

    public HttpStatus status() {
        return status;
    }

    public String name() {
        return name;
    }

    public List<Object> args() {
        return args;
    }

    public List<Fault> faults() {
        return faults;
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
