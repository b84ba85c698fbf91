package dk.overgang.referral.keys;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the keys are, and whether missing ones may be made: only in a demo, since new keys cannot read old
/// citizens.
///
/// @param settle how long both lookup keys stay in use at least: longer than any instance takes to hear of the new
///     one and to finish what it began before
/// @param kms where the master key is that wraps new data keys
@ConfigurationProperties("overgang.keys")
record KeyProperties(
        Path directory,
        @DefaultValue("false") boolean create,
        @DefaultValue("PT2M") Duration settle,
        @DefaultValue("LOCAL") Kms kms,
        @DefaultValue Kmip kmip) {

    enum Kms {
        LOCAL,
        KMIP
    }

    /// A key server that speaks KMIP.
    ///
    /// @param endpoint host and port of the key server; also an installation that moves back to files needs it
    /// @param sslBundle the certificates to show it and to know it by
    /// @param delegated whether the key server wraps itself, so that the master key never leaves it (KMIP 1.2)
    record Kmip(
            @Nullable String endpoint,
            @DefaultValue("kmip") String sslBundle,
            @DefaultValue("true") boolean delegated) {

        boolean isNamed() {
            return endpoint != null && !endpoint.isBlank();
        }
    }
}
