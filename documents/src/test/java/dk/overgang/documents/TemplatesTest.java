package dk.overgang.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thymeleaf.exceptions.TemplateProcessingException;

/// Templates with the texts of a service, in the language that is asked for.
class TemplatesTest {

    private static final Locale DANISH = Locale.of("da");

    private final Templates templates = new Templates("letters");

    @Test
    void a_template_is_filled_in_in_danish_and_in_english() {
        assertThat(render(DANISH, Letter.to("Bjørn")))
                .contains(">Din plan</h1>", ">Hvornår</th>")
                .containsPattern("Kære Bj(ø|&#xf8;)rn");
        assertThat(render(Locale.ENGLISH, Letter.to("Bjørn"))).contains(">Your plan</h1>", ">When</th>");
        assertThat(templates.text("letter.heading", Locale.ENGLISH)).isEqualTo("Your plan");
    }

    @Test
    void another_language_than_english_gets_danish() {
        assertThat(render(Locale.FRENCH, Letter.to("Bjørn"))).contains(">Din plan</h1>");
    }

    /// A20
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</p><h1>Aftalt</h1>",
                "a & b",
                "\"><img src='http://x'/>",
                "]]>",
                "<!--"
            })
    void what_somebody_wrote_is_never_markup(String words) {
        var shown = render(DANISH, Letter.to(words).saying(words));

        assertThat(shown).doesNotContain(words);
        assertThat(Xhtml.complete(shown, new DocumentFacts("Plan", DANISH, Instant.EPOCH), Map.of())
                        .getDocumentElement()
                        .getTextContent())
                .contains(words);
    }

    /// An expression in a text would be evaluated where a template preprocesses it.
    @Test
    void what_looks_like_an_expression_stays_a_text() {
        var words = "${letter.name()} *{x} #{letter.heading} @{/x} [[${letter}]] __${1 + 1}__";

        assertThat(render(DANISH, Letter.to("Bo").saying(words))).contains(words);
    }

    @Test
    void a_template_that_writes_markup_as_it_is_is_refused() {
        assertThatExceptionOfType(TemplateProcessingException.class)
                .isThrownBy(() -> templates.render("markup", DANISH, Map.of("words", "<b>x</b>")))
                .havingRootCause()
                .withMessageContaining("use th:text");
    }

    @Test
    void a_text_that_is_missing_is_no_document_with_a_hole() {
        assertThatExceptionOfType(TemplateProcessingException.class)
                .isThrownBy(() -> templates.render("silent", DANISH, Map.of()))
                .havingRootCause()
                .withMessageContaining("letter.nobody.wrote.this");
    }

    @Test
    void a_list_may_be_empty() {
        assertThat(render(DANISH, new Letter("Bo", List.of(), "", "da"))).doesNotContain("<ol", "<li");
    }

    private String render(Locale language, Letter letter) {
        return templates.render("letter", language, Map.of("letter", letter));
    }
}
