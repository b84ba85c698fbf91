package dk.overgang.access.http;

import dk.overgang.access.Problem;
import dk.overgang.access.http.body.RequestLimits;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/// The problem for a status that Spring MVC or the server decided.
public final class StatusProblems {

    private static final Map<HttpStatus, String> NAMES = Map.of(
            HttpStatus.BAD_REQUEST, "malformed",
            HttpStatus.UNAUTHORIZED, "unauthenticated",
            HttpStatus.FORBIDDEN, "insufficient-scope",
            HttpStatus.NOT_FOUND, "not-found",
            HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed",
            HttpStatus.NOT_ACCEPTABLE, "not-acceptable",
            HttpStatus.CONFLICT, "conflict",
            HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type",
            HttpStatus.UNPROCESSABLE_CONTENT, "invalid");

    private StatusProblems() {}

    public static Problem of(HttpStatusCode code) {
        if (code.isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE)) {
            return Problem.unavailable();
        }
        if (code.isSameCodeAs(HttpStatus.CONTENT_TOO_LARGE)) {
            return RequestLimits.tooLarge();
        }
        var status = Optional.ofNullable(HttpStatus.resolve(code.value())).orElse(HttpStatus.INTERNAL_SERVER_ERROR);
        var other = status.is4xxClientError() ? "malformed" : "internal";
        return Problem.of(status, NAMES.getOrDefault(status, other));
    }
}
