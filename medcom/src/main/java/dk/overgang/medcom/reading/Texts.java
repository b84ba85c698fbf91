package dk.overgang.medcom.reading;

import dk.overgang.medcom.domain.correspondence.PlainText;
import dk.overgang.medcom.message.FhirIssue;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Free text that somebody else wrote: bounded, and plain.
final class Texts {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9:._-]{1,100}");
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9:/#=._-]{1,200}");

    private Texts() {}

    /// Null where nothing is told, and where it is too long.
    static @Nullable String read(@Nullable String given, int longest, String element, List<FhirIssue> issues) {
        if (given == null || given.isBlank()) {
            return null;
        }
        if (given.length() > longest) {
            issues.add(FhirIssue.tooLong(element));
            return null;
        }
        return PlainText.of(given);
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }
}
