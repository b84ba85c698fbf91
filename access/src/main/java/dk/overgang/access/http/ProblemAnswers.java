package dk.overgang.access.http;

import dk.overgang.access.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/// Turns a [Problem] into its answer: problem details with texts, request number and headers. Spring MVC and the
/// filters before it use the same.
public final class ProblemAnswers {

    /// Name of the request attribute that holds the name of the problem, for the access log.
    public static final String REASON = ProblemAnswers.class.getName() + ".reason";

    private final ProblemTexts texts;
    private final LocaleResolver locales;
    private final JsonMapper json;

    ProblemAnswers(ProblemTexts texts, LocaleResolver locales, JsonMapper json) {
        this.texts = texts;
        this.locales = locales;
        this.json = json;
    }

    ResponseEntity<Object> answer(Problem problem, HttpServletRequest request) {
        return answer(problem, List.of(), new HttpHeaders(), request);
    }

    /// The answer that tells a client of a problem.
    ///
    /// @param more errors from bean validation, which have their text already
    ResponseEntity<Object> answer(
            Problem problem, List<Map<String, String>> more, HttpHeaders headers, HttpServletRequest request) {
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .headers(own -> addHeaders(problem, own))
                .body(detail(problem, more, request));
    }

    /// The same answer, written by a filter before Spring MVC. Nothing is written once the answer has begun.
    public void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        var headers = new HttpHeaders();
        addHeaders(problem, headers);
        headers.forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        response.setStatus(problem.status().value());
        json.writeValue(response.getOutputStream(), detail(problem, List.of(), request));
    }

    /// What that answer would say in words, in the language of the request that is being answered: what is wrong
    /// with each field, else the detail of the problem.
    public String explanation(Problem problem) {
        var locale = LocaleContextHolder.getLocale();
        return problem.faults().isEmpty()
                ? texts.detail(problem, locale).orElseGet(() -> texts.title(problem, locale))
                : problem.faults().stream()
                        .map(fault -> texts.fault(fault, locale))
                        .collect(Collectors.joining(" "));
    }

    private ProblemDetail detail(Problem problem, List<Map<String, String>> more, HttpServletRequest request) {
        var locale = locales.resolveLocale(request);
        var detail = ProblemDetail.forStatus(problem.status());
        request.setAttribute(REASON, problem.name());
        detail.setType(URI.create("urn:problem:" + problem.name()));
        detail.setTitle(texts.title(problem, locale));
        texts.detail(problem, locale).ifPresent(detail::setDetail);
        detail.setInstance(URI.create("urn:uuid:" + RequestIds.of(request)));
        var errors = errors(problem, more, locale);
        if (!errors.isEmpty()) {
            detail.setProperty("errors", errors);
        }
        return detail;
    }

    private List<Map<String, String>> errors(Problem problem, List<Map<String, String>> more, Locale locale) {
        var errors = new ArrayList<>(more);
        for (var fault : problem.faults()) {
            errors.add(Map.of(fault.kind(), fault.place(), "detail", texts.fault(fault, locale)));
        }
        return errors;
    }

    private static void addHeaders(Problem problem, HttpHeaders headers) {
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        problem.retryAfter().ifPresent(wait -> headers.set(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds())));
    }
}
