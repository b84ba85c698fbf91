package dk.overgang.access.log.recording;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriUtils;
import org.springframework.web.util.pattern.PathPattern;

/// Finds the pattern of a request's address and the first id in it, also for a request that was refused before
/// Spring MVC saw it. Nothing else of an address gets into the access log.
final class Addresses {

    /// The pattern of an address (`unknown` where no controller has it) and the first UUID among its variables.
    record Asked(String pattern, Optional<UUID> resource) {

        /// The citizen, where the address names one.
        Optional<UUID> citizen() {
            return pattern.contains("/citizens/{") ? resource : Optional.empty();
        }
    }

    private static final Asked UNKNOWN = new Asked("unknown", Optional.empty());
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private static final Pattern UNLOGGED =
            Pattern.compile("/(actuator|v3/api-docs)(/[A-Za-z0-9-]+)*([.][A-Za-z0-9-]+)*");

    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([^:}]+)");

    private final Supplier<RequestMappingHandlerMapping> mapping;
    /// Read once, at the first request: copying the patterns for each request costs time.
    private volatile @Nullable List<PathPattern> known;

    Addresses(Supplier<RequestMappingHandlerMapping> mapping) {
        this.mapping = mapping;
    }

    /// Everything is logged, in whatever way its address is written, except for the health check and metrics and
    /// the documents about the interface in exactly the form in which they are served: they show no citizen.
    static boolean areLogged(HttpServletRequest request) {
        return !UNLOGGED.matcher(Objects.requireNonNullElse(request.getRequestURI(), ""))
                .matches();
    }

    Asked asked(HttpServletRequest request) {
        var path = PathContainer.parsePath(path(request));
        return patterns().stream()
                .filter(pattern -> pattern.matches(path))
                .min(PathPattern.SPECIFICITY_COMPARATOR)
                .map(pattern -> asked(pattern, path))
                .orElse(UNKNOWN);
    }

    private static Asked asked(PathPattern pattern, PathContainer path) {
        var found = pattern.matchAndExtract(path);
        var values = found == null ? Map.<String, String>of() : found.getUriVariables();
        var first = VARIABLE.matcher(pattern.getPatternString())
                .results()
                .map(name -> values.getOrDefault(name.group(1), ""))
                .filter(value -> ID.matcher(value).matches())
                .findFirst()
                .map(UUID::fromString);
        return new Asked(pattern.getPatternString(), first);
    }

    private List<PathPattern> patterns() {
        var patterns = known;
        if (patterns == null) {
            patterns = mapping.get().getHandlerMethods().keySet().stream()
                    .flatMap(route -> Optional.ofNullable(route.getPathPatternsCondition()).stream())
                    .flatMap(condition -> condition.getPatterns().stream())
                    .toList();
            known = patterns;
        }
        return patterns;
    }

    /// Empty where the address cannot be decoded: it names nothing then.
    private static String path(HttpServletRequest request) {
        // What the server refused may have no address at all.
        var raw = Objects.requireNonNullElse(request.getRequestURI(), "");
        try {
            return UriUtils.decode(raw, UTF_8);
        } catch (IllegalArgumentException undecodable) {
            return "";
        }
    }
}
