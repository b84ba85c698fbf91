package dk.overgang.network.data.domain;

/// A text for people, in Danish and in English.
public record Text(String da, String en) {

    public Text {
        if (da.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a text must be given in both languages, da and en");
        }
    }
}
