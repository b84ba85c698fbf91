package dk.overgang.notification.catalogue.domain;

/// A text in the languages of the platform.
public record Text(String da, String en) {

    public Text {
        if (da.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a text must be given in both languages, da and en");
        }
    }
}
