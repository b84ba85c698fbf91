package dk.overgang.notification.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.notification.catalogue.domain.ClosingFact;
import dk.overgang.notification.catalogue.domain.Condition;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A worker reads why a reminder is not answered, and no code: in Danish and in English.
class ReasonsInWordsTest {

    /// Beside the conditions of the catalogue: why a course, a pause or a partner needs no reminder, and the ends of
    /// a course that course-service names.
    private static final List<String> VOIDED = List.of(
            "DEATH",
            "ENDED",
            "COMPLETED",
            "RESTARTED",
            "MOVED",
            "DECLINED_BY_CITIZEN",
            "OTHER",
            "NOT_IN_PROGRAMME",
            "NOT_IN_CATALOGUE",
            "PAUSED",
            "PAUSE_ENDED",
            "TRIED_AGAIN",
            "ANOTHER_KIND",
            "PARTNER_INACTIVE");

    static Stream<String> facts() {
        return Stream.of(ClosingFact.values())
                .filter(fact -> fact != ClosingFact.NONE)
                .map(fact -> "reminder.closed-by-fact.detail." + fact);
    }

    static Stream<String> reasons() {
        return Stream.concat(Stream.of(Condition.values()).map(Condition::lost), VOIDED.stream())
                .map(code -> "reminder.voided.detail." + code);
    }

    @ParameterizedTest
    @MethodSource({"facts", "reasons"})
    void every_reason_has_words_in_both_languages(String key) {
        var danish = bundle(Locale.ROOT).getString(key);
        var english = bundle(Locale.ENGLISH).getString(key);

        assertThat(List.of(danish, english))
                .allSatisfy(words -> assertThat(words).isNotBlank());
        assertThat(english).isNotEqualTo(danish);
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "notification-service-problems", locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }
}
