package dk.overgang.access.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.overgang.access.Problem;
import dk.overgang.privacy.PersonalNumbers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/// The outermost filter: gives every request a number of ours, which is in each log line and in the answer
/// (`X-Request-Id`), and answers a problem that a filter raised before Spring MVC. A number that the caller gave
/// the request is kept beside it, in the access log only: a caller can give two requests the same.
public final class RequestIds extends OncePerRequestFilter {

    public static final String HEADER = "X-Request-Id";
    private static final String ATTRIBUTE = RequestIds.class.getName();
    private static final Pattern UUID_PATTERN =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final ProblemAnswers answers;

    RequestIds(ProblemAnswers answers) {
        this.answers = answers;
    }

    public static String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String id) {
            return id;
        }
        var id = UUID.randomUUID().toString();
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    /// The number that the caller gave the request, if it is a UUID: any other text would let a caller write into
    /// the log.
    public static Optional<String> ofCaller(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HEADER))
                .filter(given -> UUID_PATTERN.matcher(given).matches())
                .map(RequestIds::kept);
    }

    /// What a caller's number is kept as, and searched by: where a personal number may hide in it, which is so of one
    /// random UUID in a hundred too, a UUID that follows from it.
    public static String kept(String number) {
        return PersonalNumbers.mayHideIn(number)
                ? UUID.nameUUIDFromBytes(number.getBytes(UTF_8)).toString()
                : number;
    }

    /// A later dispatch of an asynchronous request can be refused too.
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var id = of(request);
        response.setHeader(HEADER, id);
        try (var _ = MDC.putCloseable("requestId", id)) {
            chain.doFilter(request, response);
        } catch (Problem problem) {
            answers.write(problem, request, response);
        }
    }
}
