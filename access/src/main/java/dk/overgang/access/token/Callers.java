package dk.overgang.access.token;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dk.overgang.access.Caller;
import dk.overgang.access.Role;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Reads the caller from the token: its roles for Spring Security, and a [Caller] as a parameter for a controller.
public final class Callers implements HandlerMethodArgumentResolver {

    private static final Pattern UUID_IN_ANY_CASE =
            Pattern.compile("\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}");

    public static AbstractAuthenticationToken authentication(Jwt token) {
        var authorities = roles(token).stream()
                .map(role -> new SimpleGrantedAuthority(role.claim()))
                .toList();
        return new JwtAuthenticationToken(token, authorities);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Caller resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return current();
    }

    /// The caller of the request that this thread works on.
    public static Caller current() {
        return of(SecurityContextHolder.getContext().getAuthentication())
                .orElseThrow(() -> new IllegalStateException("A controller with a caller is reached without a token"));
    }

    /// The same token with only those of its roles that are listed.
    public static AbstractAuthenticationToken among(Collection<String> roles, JwtAuthenticationToken known) {
        var granted = known.getAuthorities().stream()
                .filter(role -> roles.contains(role.getAuthority()))
                .toList();
        return new JwtAuthenticationToken(known.getToken(), granted);
    }

    /// The caller with the roles that count for this request; empty where the request has no valid token.
    public static Optional<Caller> of(@Nullable Authentication authentication) {
        return authentication instanceof JwtAuthenticationToken known
                ? Optional.of(caller(known.getToken(), granted(known)))
                : Optional.empty();
    }

    /// The caller with all roles of the token.
    public static Caller of(Jwt token) {
        return caller(token, roles(token));
    }

    private static Set<Role> granted(JwtAuthenticationToken known) {
        return known.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(Objects::nonNull)
                .map(Role::ofClaim)
                .flatMap(Optional::stream)
                .collect(toUnmodifiableSet());
    }

    private static Caller caller(Jwt token, Set<Role> roles) {
        return new Caller(
                subject(token),
                roles,
                Objects.requireNonNullElse(token.getClaimAsString("municipality"), ""),
                token.getClaimAsString("sor"));
    }

    /// A UUID is the same in capitals: written as services write it, it is found where it was kept.
    private static String subject(Jwt token) {
        var said = Objects.requireNonNull(token.getSubject());
        return UUID_IN_ANY_CASE.matcher(said).matches() ? said.toLowerCase(Locale.ROOT) : said;
    }

    private static Set<Role> roles(Jwt token) {
        return Objects.<List<String>>requireNonNullElse(token.getClaimAsStringList("roles"), List.of()).stream()
                .map(Role::ofClaim)
                .flatMap(Optional::stream)
                .collect(toUnmodifiableSet());
    }
}
