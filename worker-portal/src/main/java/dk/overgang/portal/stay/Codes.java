package dk.overgang.portal.stay;

import dk.overgang.portal.layout.Words;
import java.util.List;

/// Words for the services' open lists of codes.
final class Codes {

    /// The reasons that are offered; a course may have others.
    static final List<String> REASONS =
            List.of("PSYCHIATRIC_WARD", "SOMATIC_WARD", "ADMITTED", "SENTENCE", "TREATMENT", "OTHER");

    static final List<String> OUTCOMES = List.of("GOES_ON", "RESUME", "NEW_ASSESSMENT");

    /// One answer of several.
    ///
    /// @param consequence what follows, or why it cannot be chosen
    record Choice(String value, String label, String consequence, boolean allowed) {}

    private Codes() {}

    /// A code without a word is shown as it is.
    static String word(String prefix, String code, Words words) {
        var word = words.texts().getMessage(prefix + code, null, code, words.locale());
        return word == null ? code : word;
    }

    static List<Choice> reasons(Words words) {
        return REASONS.stream()
                .map(code -> new Choice(code, word("stay.reason.", code, words), "", true))
                .toList();
    }

    static List<Choice> outcomes(Words words) {
        return OUTCOMES.stream()
                .map(code -> new Choice(
                        code, word("stay.outcome.", code, words), words.text("stay.outcome." + code + ".then"), true))
                .toList();
    }
}
