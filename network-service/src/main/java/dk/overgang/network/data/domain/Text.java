package dk.overgang.network.data.domain;

import java.util.Locale;

/// A text for people, in Danish and in English.
public record Text(String da, String en) {

    public Text {
        if (da.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a text must be given in both languages, da and en");
        }
    }

    /// Danish, unless English is asked for.
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : da;
    }
}
