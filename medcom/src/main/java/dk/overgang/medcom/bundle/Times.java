package dk.overgang.medcom.bundle;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import dk.overgang.medcom.message.FhirIssue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.InstantType;

/// Reads and writes points in time. A day without an hour, or an hour without a zone, is not one.
public final class Times {

    /// As FHIR has it. Java reads years of nine digits, which no database keeps.
    private static final Pattern FOUR_DIGIT_YEAR = Pattern.compile("[0-9]{4}-");

    private static final TimeZone UTC = TimeZone.getTimeZone(ZoneOffset.UTC);

    private Times() {}

    public static DateTimeType dateTime(Instant at) {
        return new DateTimeType(Date.from(at), TemporalPrecisionEnum.MILLI, UTC);
    }

    public static InstantType instant(Instant at) {
        return new InstantType(Date.from(at), TemporalPrecisionEnum.MILLI, UTC);
    }

    public static Optional<Instant> read(BaseDateTimeType element, String path, List<FhirIssue> issues) {
        var given = element.getValueAsString();
        if (given == null) {
            return Optional.empty();
        }
        if (!FOUR_DIGIT_YEAR.matcher(given).lookingAt()) {
            issues.add(FhirIssue.badTime(path));
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(given).toInstant().truncatedTo(ChronoUnit.MILLIS));
        } catch (DateTimeException notATime) {
            issues.add(FhirIssue.badTime(path));
            return Optional.empty();
        }
    }

    public static Optional<Instant> require(BaseDateTimeType element, String path, List<FhirIssue> issues) {
        if (!element.hasValue() && element.getValueAsString() == null) {
            issues.add(FhirIssue.missing(path));
        }
        return read(element, path, issues);
    }
}
