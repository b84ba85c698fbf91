package dk.overgang.referral.retention;

import java.nio.file.Path;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// How long what is kept, as `retention.yml` says.
///
/// @param archive where closed cases are handed over before they are erased; none: nothing is handed over
@ConfigurationProperties("overgang.retention")
record RetentionPolicy(List<Rule> rules, @Nullable Path archive) {

    record Rule(String programme, String legalBasis, String kle, Period keep) {}
}
