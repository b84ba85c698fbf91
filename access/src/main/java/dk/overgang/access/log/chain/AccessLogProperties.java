package dk.overgang.access.log.chain;

import java.nio.file.Path;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// What an installation decides about the storage of the access log.
///
/// @param keep how long entries are kept
/// @param keys the keys of the chains
/// @param ends directory of the file with the ends of the chains
@ConfigurationProperties("overgang.access-log")
record AccessLogProperties(Period keep, Keys keys, Path ends) {

    /// Where the keys of the chains are.
    ///
    /// @param directory of the key files
    /// @param create whether a missing key is made; for demos only
    record Keys(Path directory, boolean create) {}
}
