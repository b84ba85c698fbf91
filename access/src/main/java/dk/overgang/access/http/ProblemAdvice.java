package dk.overgang.access.http;

import dk.overgang.access.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// Every failure of a controller becomes a problem detail that names the place and not the value.
@RestControllerAdvice
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemAnswers answers;

    ProblemAdvice(ProblemAnswers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> told(Problem problem, HttpServletRequest request) {
        return answers.answer(problem, request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException why, HttpServletRequest request) {
        return answers.answer(UnreadableJson.problem(why), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notValid(MethodArgumentNotValidException why, HttpServletRequest request) {
        var errors = why.getBindingResult().getFieldErrors().stream()
                .sorted(Comparator.comparing(FieldError::getField))
                .map(error -> error("pointer", pointer(error.getField()), error.getDefaultMessage()))
                .toList();
        return answers.answer(
                Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid"), errors, new HttpHeaders(), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notValid(HandlerMethodValidationException why, HttpServletRequest request) {
        var errors = why.getParameterValidationResults().stream()
                .map(result -> error(
                        "parameter",
                        name(result),
                        result.getResolvableErrors().getFirst().getDefaultMessage()))
                .toList();
        return answers.answer(Problem.of(HttpStatus.BAD_REQUEST, "malformed"), errors, new HttpHeaders(), request);
    }

    /// An address that cannot be one answers like an address of nothing.
    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongType(MethodArgumentTypeMismatchException why, HttpServletRequest request) {
        var problem = why.getParameter().hasParameterAnnotation(PathVariable.class)
                ? Problem.notFound()
                : Expected.parameter(why.getName(), why.getRequiredType());
        return answers.answer(problem, request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(MissingRequestValueException why, HttpServletRequest request) {
        var problem = why instanceof MissingServletRequestParameterException parameter
                ? Problem.parameter(parameter.getParameterName(), "missing")
                : Problem.of(HttpStatus.BAD_REQUEST, "malformed");
        return answers.answer(problem, request);
    }

    /// The firewall looks at parameters only when somebody reads them.
    @ExceptionHandler
    ResponseEntity<ProblemDetail> rejected(RequestRejectedException why, HttpServletRequest request) {
        return answers.answer(Problem.of(HttpStatus.BAD_REQUEST, "malformed"), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> other(Exception why, HttpServletRequest request) {
        if (why instanceof ErrorResponse known) {
            return answers.answer(StatusProblems.of(known.getStatusCode()), List.of(), known.getHeaders(), request);
        }
        if (Outage.isBehind(why)) {
            LOG.warn(
                    "Request {} meets an outage: {}",
                    RequestIds.of(request),
                    why.getClass().getName());
            return answers.answer(Problem.unavailable(), request);
        }
        LOG.error("Request {} meets a bug", RequestIds.of(request), SilentTrace.of(why));
        return answers.answer(Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal"), request);
    }

    private static Map<String, String> error(String kind, String place, @Nullable String detail) {
        return Map.of(kind, place, "detail", Objects.requireNonNullElse(detail, ""));
    }

    /// `stays[0].from` in Java is `/stays/0/from` in JSON.
    private static String pointer(String field) {
        return "/" + field.replace("].", "/").replaceAll("[\\[.]", "/").replace("]", "");
    }

    private static String name(ParameterValidationResult result) {
        return Objects.requireNonNullElse(result.getMethodParameter().getParameterName(), "");
    }
}
