package dk.overgang.referral.reports;

import dk.overgang.referral.reports.domain.Source;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// The sources of `referral-sources.yml`.
@ConfigurationProperties("overgang.reports")
record SourceProperties(List<Source> sources) {}
