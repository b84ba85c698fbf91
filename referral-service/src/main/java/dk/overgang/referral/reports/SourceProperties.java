package dk.overgang.referral.reports;

import dk.overgang.referral.reports.domain.Benchmarks;
import dk.overgang.referral.reports.domain.Source;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// The sources of `referral-sources.yml` and what `benchmarks.yml` knows of comparable citizens.
@ConfigurationProperties("overgang.reports")
record SourceProperties(List<Source> sources, Benchmarks benchmarks) {}
