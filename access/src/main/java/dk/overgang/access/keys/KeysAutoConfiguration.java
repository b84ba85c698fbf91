package dk.overgang.access.keys;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.DependsOn;

/// Gives every service its derived secrets.
@AutoConfiguration
public class KeysAutoConfiguration {

    private static final int LENGTH = 32;

    /// Computed from the first key of the access log, which every service has and which is never replaced. The
    /// chains of the log are read first: they tell whether a missing key may be made.
    @Bean
    @DependsOn("chainKeys")
    DerivedSecrets derivedSecrets(@Value("${overgang.access-log.keys.directory}") Path directory) {
        return new DerivedSecrets(new KeyFile(directory.resolve("access-log.key"), LENGTH).read(false));
    }
}
