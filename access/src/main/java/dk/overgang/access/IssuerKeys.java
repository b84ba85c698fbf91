package dk.overgang.access;

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

/// The issuer's key set: fetched with the first token, kept, and asked for again when a token names a key that is not
/// in it, but not more often than twice in ten seconds, however many such names strangers think up.
final class IssuerKeys {

    private static final int PATIENCE_MS = 3000;
    private static final int MOST_BYTES = 100_000;
    private static final Duration BREATH = Duration.ofSeconds(10);

    private IssuerKeys() {}

    static JWKSource<SecurityContext> at(String address) {
        try {
            var http = new DefaultResourceRetriever(PATIENCE_MS, PATIENCE_MS, MOST_BYTES);
            // An issuer that is away for a while stops nobody whose key is known.
            return JWKSourceBuilder.create(URI.create(address).toURL(), http)
                    .rateLimited(BREATH.toMillis())
                    .refreshAheadCache(false)
                    .outageTolerant(true)
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("OVERGANG_JWKS is no address: " + address, e);
        }
    }

    /// Whether the key set was not asked again because it was asked a moment ago.
    static boolean wereAskedTooOften(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(RateLimitReachedException.class::isInstance);
    }
}
