package dk.overgang.portal.forms;

import dk.overgang.portal.layout.Words;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One answer of several.
///
/// @param more its consequence, or what else helps to choose
public record Option(String value, String label, @Nullable String more) {

    public Option(String value, String label) {
        this(value, label, null);
    }

    /// The codes of a service with their texts: `prefix.CODE`.
    public static List<Option> of(Words words, String prefix, String... codes) {
        return Arrays.stream(codes)
                .map(code -> new Option(code, words.text(prefix + "." + code)))
                .toList();
    }
}
