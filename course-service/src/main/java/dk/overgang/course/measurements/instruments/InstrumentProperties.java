package dk.overgang.course.measurements.instruments;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the instruments are, and the wording that a municipality has a licence for.
///
/// @param instruments patterns of resources, one file for each version of an instrument
/// @param instrumentTexts the same for the wording, one file for each version and language; none are shipped
@ConfigurationProperties("overgang.course")
record InstrumentProperties(
        @DefaultValue("classpath*:instruments/*.json") List<String> instruments,
        @DefaultValue List<String> instrumentTexts) {}
