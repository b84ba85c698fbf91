package dk.overgang.referral.referrals.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Where the rules are that a municipality may change; each file is versioned and replaced as a whole.
@ConfigurationProperties("overgang.referral.rules")
public record RuleFiles(
        Resource intake,
        Resource eligibility,
        Resource grants,
        Resource decisions,
        Resource capacity,
        Resource onward) {

    /// A file with a misspelt rule must not start a service that then forgets the rule.
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public static <T> T read(Resource file, Class<T> rules) {
        try (var json = file.getInputStream()) {
            return STRICT.readValue(json, rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
