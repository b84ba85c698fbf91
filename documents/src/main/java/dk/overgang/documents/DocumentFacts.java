package dk.overgang.documents;

import java.time.Instant;
import java.util.Locale;

/// What a document says of itself.
///
/// @param title what a reader shows in its title bar and reads out first; it names nobody
/// @param language of the document; a part in another language has a `lang` of its own
/// @param made becomes the date of the document, so that the same content makes the same bytes
public record DocumentFacts(String title, Locale language, Instant made) {

    public DocumentFacts {
        if (title.isBlank()) {
            throw new IllegalArgumentException("A document without a title is not accessible");
        }
    }
}
