package dk.overgang.medcom.message;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The two ways to write FHIR. Which one a body is in says its content type; the answer goes back in the same.
public enum FhirFormat {
    JSON("application/fhir+json"),
    XML("application/fhir+xml");

    private final String answerType;

    FhirFormat(String answerType) {
        this.answerType = answerType;
    }

    public String answerType() {
        return answerType;
    }

    /// Absent for any other type, and for any charset but UTF-8.
    public static Optional<FhirFormat> of(String contentType) {
        return hasForeignCharset(contentType) ? Optional.empty() : ofType(parts(contentType)[0].strip());
    }

    public static boolean hasForeignCharset(String contentType) {
        return Arrays.stream(parts(contentType)).skip(1).anyMatch(FhirFormat::isForeignCharset);
    }

    private static String[] parts(String contentType) {
        return contentType.toLowerCase(Locale.ROOT).split(";", -1);
    }

    private static Optional<FhirFormat> ofType(String type) {
        return switch (type) {
            case "application/fhir+json", "application/json" -> Optional.of(JSON);
            case "application/fhir+xml", "application/xml", "text/xml" -> Optional.of(XML);
            default -> Optional.empty();
        };
    }

    private static boolean isForeignCharset(String parameter) {
        var stripped = parameter.replaceAll("[\\s\"]", "");
        return stripped.startsWith("charset=") && !stripped.equals("charset=utf-8");
    }
}
