package dk.overgang.portal.stay;

import dk.overgang.portal.layout.Words;
import dk.overgang.portal.services.course.CourseReasons;
import java.util.List;

/// Words for the services' open lists of codes.
final class Codes {

    static final List<String> OUTCOMES = List.of("GOES_ON", "RESUME", "NEW_ASSESSMENT");

    /// One answer of several.
    ///
    /// @param consequence what follows, or why it cannot be chosen
    record Choice(String value, String label, String consequence, boolean allowed) {}

    private Codes() {}

    static List<Choice> reasons(CourseReasons.Reasons reasons, Words words) {
        return reasons.pause().stream()
                .map(one -> new Choice(one.code(), one.text().in(words.locale()), "", true))
                .toList();
    }

    static List<Choice> outcomes(Words words) {
        return OUTCOMES.stream()
                .map(code -> new Choice(
                        code, words.coded("stay.outcome.", code), words.text("stay.outcome." + code + ".then"), true))
                .toList();
    }
}
