package dk.overgang.course.endings.sheet;

import dk.overgang.documents.AccessiblePdf;
import dk.overgang.documents.DocumentFacts;
import dk.overgang.documents.Templates;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Writes the results sheet as one page of PDF/UA, in Danish, or in English for who asks for it.
@Component
class ResultsSheetPdf {

    private static final Locale DANISH = Locale.of("da");

    private final Templates templates = new Templates("course-service-documents");
    private final Clock clock;

    ResultsSheetPdf(Clock clock) {
        this.clock = clock;
    }

    byte[] of(ResultsSheet sheet, Locale asked) {
        var language = asked.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Locale.ENGLISH : DANISH;
        var words = new SheetPage.Words(language, (key, arguments) -> templates.text(key, language, arguments));
        var page = SheetPage.of(sheet, words);
        var xhtml = templates.render("results-sheet", language, Map.of("page", page));
        var facts =
                new DocumentFacts(words.of("title"), language, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        return AccessiblePdf.of(xhtml, facts, page.pictures());
    }
}
