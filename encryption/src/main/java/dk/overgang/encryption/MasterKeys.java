package dk.overgang.encryption;

import dk.overgang.access.keys.KeyMissing;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.NoSuchSslBundleException;
import org.springframework.boot.ssl.SslBundles;

/// What the driver must be told of master keys: where they all are, so that everything can be read, and which one
/// wraps data keys from now on.
///
/// @param newest the driver's name of the provider
/// @param wrapping how the provider shall wrap, where there is a choice
public record MasterKeys(
        Map<String, Map<String, Object>> providers,
        Map<String, SSLContext> tls,
        String newest,
        @Nullable BsonDocument wrapping) {

    private static final String KMIP = "kmip";

    /// Both kinds side by side, so that an installation can move its data keys from one to the other while it
    /// runs.
    ///
    /// @param bundles the certificates for a key server, where there is one
    /// @throws KeyMissing where a key file is not there, or the key server cannot be asked
    public static MasterKeys of(KeyProperties properties, MasterKeyFiles files, @Nullable SslBundles bundles) {
        var isLocal = properties.kms() == KeyProperties.Kms.LOCAL;
        var kmip = properties.kmip();
        if (!isLocal && !kmip.isNamed()) {
            throw noServer("overgang.keys.kms is kmip, and overgang.keys.kmip.endpoint is not set");
        }
        var local = isLocal ? files.all() : files.there();
        var providers = new HashMap<String, Map<String, Object>>();
        local.forEach((name, key) -> providers.put(name, Map.of("key", key)));
        if (!kmip.isNamed()) {
            return new MasterKeys(providers, Map.of(), local.lastEntry().getKey(), null);
        }
        providers.put(KMIP, Map.of("endpoint", String.valueOf(kmip.endpoint())));
        var tls = Map.of(KMIP, tls(kmip.sslBundle(), bundles));
        return isLocal
                ? new MasterKeys(providers, tls, local.lastEntry().getKey(), null)
                : new MasterKeys(providers, tls, KMIP, wrapping(kmip.delegated()));
    }

    private static BsonDocument wrapping(boolean delegated) {
        return delegated ? new BsonDocument("delegated", BsonBoolean.TRUE) : new BsonDocument();
    }

    private static SSLContext tls(String name, @Nullable SslBundles bundles) {
        try {
            if (bundles == null) {
                throw noServer("there are no SSL bundles");
            }
            var bundle = bundles.getBundle(name);
            if (bundle.getStores().getKeyStore() == null || bundle.getStores().getTrustStore() == null) {
                throw noServer("the SSL bundle %s lacks a keystore or a truststore".formatted(name));
            }
            return bundle.createSslContext();
        } catch (NoSuchSslBundleException missing) {
            throw noServer("there is no SSL bundle named %s".formatted(name));
        }
    }

    private static KeyMissing noServer(String why) {
        return new KeyMissing(
                "The key server cannot be asked: %s.".formatted(why),
                "Name it by OVERGANG_KEYS_KMIP_ENDPOINT (host:port) and give certificates by spring.ssl.bundle.pem.kmip"
                        + " or spring.ssl.bundle.jks.kmip: a keystore to show it and a truststore to know it by; or keep"
                        + " master keys in files with OVERGANG_KEYS_KMS=local.");
    }
}
