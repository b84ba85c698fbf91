package dk.overgang.access.http;

import dk.overgang.access.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/// Answers every failure of a controller with problem details (RFC 9457) that name the faulty place and never the
/// value that stood there. Which status and headers Spring's own exceptions have, Spring decides; the texts are
/// ours.
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    /// A constraint's message that is a code of `problems.properties` (`invalid.…`) and no text.
    private static final Pattern CODE = Pattern.compile("[a-z]+(-[a-z]+)*");

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemAnswers answers;

    ProblemAdvice(ProblemAnswers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(Problem problem, HttpServletRequest request) {
        return answers.answer(problem, request);
    }

    /// The firewall of Spring Security checks a request's parameters only when somebody reads them.
    @ExceptionHandler
    ResponseEntity<Object> rejected(RequestRejectedException why, HttpServletRequest request) {
        return answers.answer(Problem.of(HttpStatus.BAD_REQUEST, "malformed"), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unexpected(Exception why, HttpServletRequest request) {
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

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException why, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answers.answer(UnreadableJson.problem(why), servlet(request));
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException why, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problem = Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid");
        var errors = new ArrayList<Map<String, String>>();
        for (var error : inOrder(why.getBindingResult().getFieldErrors())) {
            var message = Objects.requireNonNullElse(error.getDefaultMessage(), "");
            if (CODE.matcher(message).matches()) {
                problem = problem.at(pointer(error.getField()), message);
            } else {
                errors.add(error("pointer", pointer(error.getField()), message));
            }
        }
        return answers.answer(problem, errors, headers, servlet(request));
    }

    @Override
    protected ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException why, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (why.isForReturnValue()) {
            return unexpected(why, servlet(request));
        }
        var errors = why.getParameterValidationResults().stream()
                .map(result -> error(
                        "parameter",
                        name(result),
                        result.getResolvableErrors().getFirst().getDefaultMessage()))
                .toList();
        return answers.answer(Problem.of(HttpStatus.BAD_REQUEST, "malformed"), errors, headers, servlet(request));
    }

    /// A path variable that cannot be read names nothing, so the answer is the same 404 as for an unknown id.
    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException why, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problem = switch (why) {
            case MethodArgumentTypeMismatchException argument when isInPath(argument) -> Problem.notFound();
            case MethodArgumentTypeMismatchException argument ->
                Expected.parameter(argument.getName(), argument.getRequiredType());
            default -> StatusProblems.of(status);
        };
        return answers.answer(problem, servlet(request));
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException why,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answers.answer(Problem.parameter(why.getParameterName(), "missing"), servlet(request));
    }

    /// Every other exception of Spring's.
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception why, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return status.isSameCodeAs(HttpStatus.INTERNAL_SERVER_ERROR)
                ? unexpected(why, servlet(request))
                : answers.answer(StatusProblems.of(status), List.of(), headers, servlet(request));
    }

    private static HttpServletRequest servlet(WebRequest request) {
        return ((ServletWebRequest) request).getRequest();
    }

    private static boolean isInPath(MethodArgumentTypeMismatchException why) {
        return why.getParameter().hasParameterAnnotation(PathVariable.class);
    }

    private static List<FieldError> inOrder(List<FieldError> errors) {
        return errors.stream()
                .sorted(Comparator.comparing(FieldError::getField))
                .toList();
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
