package dk.overgang.access.token;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;

/// The issuer's key set. It is fetched with the first token and kept; it is fetched again when a token names a key
/// that is not in the set, but at most twice in ten seconds, so that invented key names cannot flood the issuer.
final class IssuerKeys {

    private static final int TIMEOUT_MS = 3000;
    private static final int MOST_BYTES = 100_000;
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private IssuerKeys() {}

    static JWKSource<SecurityContext> at(String address) {
        try {
            var http = new DefaultResourceRetriever(TIMEOUT_MS, TIMEOUT_MS, MOST_BYTES);
            // An issuer that is away for a while stops nobody whose key is known.
            return JWKSourceBuilder.create(URI.create(address).toURL(), http)
                    .rateLimited(PAUSE.toMillis())
                    .refreshAheadCache(false)
                    .outageTolerant(true)
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("OVERGANG_JWKS must be a URL, but is " + address, e);
        }
    }

    /// Whether the key set was not fetched again because it was fetched twice in the last ten seconds.
    static boolean wereAskedTooOften(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(RateLimitReachedException.class::isInstance);
    }
}
