package dk.overgang.encryption;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the keys are, and whether missing ones may be made: only in a demo, since new keys cannot read what was
/// encrypted with old ones.
///
/// @param kms where the master key is that wraps new data keys
@ConfigurationProperties("overgang.keys")
public record KeyProperties(
        Path directory,
        @DefaultValue("false") boolean create,
        @DefaultValue("LOCAL") Kms kms,
        @DefaultValue Kmip kmip) {

    public enum Kms {
        LOCAL,
        KMIP
    }

    /// A key server that speaks KMIP.
    ///
    /// @param endpoint host and port of the key server; also an installation that moves back to files needs it
    /// @param sslBundle the certificates to show it and to know it by
    /// @param delegated whether the key server wraps itself, so that the master key never leaves it (KMIP 1.2)
    public record Kmip(
            @Nullable String endpoint,
            @DefaultValue("kmip") String sslBundle,
            @DefaultValue("true") boolean delegated) {

        boolean isNamed() {
            return endpoint != null && !endpoint.isBlank();
        }
    }

    /// Keys in files of that directory, without a key server.
    public static KeyProperties inFiles(Path directory, boolean create) {
        return new KeyProperties(directory, create, Kms.LOCAL, new Kmip(null, "kmip", true));
    }
}
