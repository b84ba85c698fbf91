package dk.overgang.commands;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.access.keys.DerivedSecret;
import dk.overgang.access.token.Callers;
import dk.overgang.messaging.store.IdempotencyKey;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.util.WebUtils;

/// Reads a [CommandRequest] from the token and the headers. Neither the client's key nor the request's content is
/// kept: only digests of them, which nobody without the installation's key can compute.
final class CommandRequestResolver implements HandlerMethodArgumentResolver {

    static final String KEY = "Idempotency-Key";
    static final String VERSION = "If-Match";

    private static final Pattern ETAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");
    private static final String KEY_SHAPE = "[\\x21-\\x7e]{1,200}";
    private static final int DIGEST_BYTES = 16;

    private final DerivedSecret secret;

    CommandRequestResolver(DerivedSecret secret) {
        this.secret = secret;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == CommandRequest.class;
    }

    /// Reads the command request from the token and the headers.
    ///
    /// @throws Problem 400 for a key that is none, 412 for a version that is none
    @Override
    public CommandRequest resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws IOException {
        var http = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        var caller = Callers.current();
        return new CommandRequest(caller, version(http.getHeader(VERSION)), key(http, caller));
    }

    private @Nullable IdempotencyKey key(HttpServletRequest request, Caller caller) throws IOException {
        var key = request.getHeader(KEY);
        if (key == null) {
            return null;
        }
        if (!key.matches(KEY_SHAPE)) {
            throw Problem.parameter(KEY, "idempotency-key");
        }
        var body = Objects.requireNonNull(WebUtils.getNativeRequest(request, RepeatableBody.class))
                .bytes();
        var method = request.getMethod().getBytes(UTF_8);
        var address = request.getRequestURI().getBytes(UTF_8);
        return new IdempotencyKey(
                digest(client(caller).getBytes(UTF_8), method, address, key.getBytes(UTF_8)),
                digest(method, address, body));
    }

    /// The systems of one organisation are one client: a repeat may come from another of its machines.
    private static String client(Caller caller) {
        return caller.sor() == null ? caller.subject() : caller.sor();
    }

    private String digest(byte[]... parts) {
        return HexFormat.of().formatHex(secret.digest(parts), 0, DIGEST_BYTES);
    }

    private static @Nullable Long version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return null;
        }
        var matcher = ETAG.matcher(ifMatch.strip());
        if (!matcher.matches()) {
            throw Problem.preconditionFailed();
        }
        return Long.valueOf(matcher.group(1));
    }
}
