package dk.overgang.access.log.recording;

import dk.overgang.access.Caller;
import dk.overgang.access.Role;
import dk.overgang.access.http.ProblemAnswers;
import dk.overgang.access.http.RequestIds;
import dk.overgang.access.log.AuditAction;
import dk.overgang.access.log.AuditContext;
import dk.overgang.access.log.AuditEvent;
import dk.overgang.access.log.AuditEvent.Who;
import dk.overgang.access.log.AuditedAs;
import dk.overgang.access.token.RequestCaller;
import dk.overgang.privacy.PersonalNumbers;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/// Makes the entry's content from a request, its answer's status, and what was noted while it was handled.
final class AuditEventFactory {

    private static final Caller NOBODY = new Caller("anonymous", Set.of(), "", null);
    private static final Pattern TRACEPARENT = Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    /// At these the token was looked at in vain: by its answer it is not valid, or its issuer is away.
    private static final Set<Integer> CHECKED = Set.of(401, 503);

    private final Addresses addresses;
    private final RequestCaller callers;
    private final Purposes purposes;
    private final Clock clock;

    AuditEventFactory(Addresses addresses, RequestCaller callers, Purposes purposes, Clock clock) {
        this.addresses = addresses;
        this.callers = callers;
        this.purposes = purposes;
        this.clock = clock;
    }

    AuditEvent event(HttpServletRequest request, AuditContext context, int status) {
        var caller = caller(request, status);
        var asked = addresses.asked(request);
        var reason = context.reason().or(() -> status < 400 ? Optional.empty() : Optional.of(reason(request, status)));
        if (reason.isEmpty()) {
            asked.citizen().ifPresent(context::alsoAt);
        }
        return new AuditEvent(
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                reason.isPresent() ? AuditAction.REFUSED : action(request, status),
                new Who(context.subject().orElse(caller.subject()), roles(caller), caller.sor()),
                context.municipality().orElse(caller.municipality()),
                context.citizens(),
                context.caseId().or(asked::resource).orElse(null),
                context.criterion().orElse(null),
                context.purpose().orElseGet(() -> purposes.of(caller.roles(), request.getHeader(Purposes.HEADER))),
                method(request) + " " + asked.pattern(),
                status,
                reason.orElse(null),
                trace(request),
                RequestIds.of(request),
                RequestIds.ofCaller(request).orElse(null),
                context.emergency().orElse(null));
    }

    private static AuditAction action(HttpServletRequest request, int status) {
        var declared =
                request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod method
                        ? method.getMethodAnnotation(AuditedAs.class)
                        : null;
        return declared == null ? AuditAction.of(request.getMethod(), status) : declared.value();
    }

    private static String reason(HttpServletRequest request, int status) {
        return request.getAttribute(ProblemAnswers.REASON) instanceof String name ? name : Integer.toString(status);
    }

    private Caller caller(HttpServletRequest request, int status) {
        return callers.authenticated(request)
                .or(() -> CHECKED.contains(status) ? Optional.empty() : callers.carried(request))
                .orElse(NOBODY);
    }

    private static List<String> roles(Caller caller) {
        return caller.roles().stream().map(Role::claim).sorted().toList();
    }

    /// An unknown method is text that the caller chose, so it is written as `OTHER`; what is no request has none.
    private static String method(HttpServletRequest request) {
        var method = Objects.requireNonNullElse(request.getMethod(), "").toUpperCase(Locale.ROOT);
        return Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE")
                        .contains(method)
                ? method
                : "OTHER";
    }

    /// A trace whose digits could be a personal number is not written down.
    private static @Nullable String trace(HttpServletRequest request) {
        var parent =
                request.getAttribute("traceparent") instanceof String ours ? ours : request.getHeader("traceparent");
        var known = parent == null || PersonalNumbers.mayHideIn(parent) ? null : TRACEPARENT.matcher(parent);
        return known != null && known.matches() ? known.group(1) : null;
    }
}
