package dk.overgang.network;

import dk.overgang.testkit.refusals.RefusalTexts;
import org.junit.jupiter.api.Test;

/// Every refusal of the service can be told in Danish and in English.
class RefusalTextsTest {

    private static final RefusalTexts TEXTS = RefusalTexts.of("network-service", "dk.overgang.network");

    @Test
    void every_refusal_has_its_texts_in_both_languages() {
        TEXTS.assertComplete();
    }

    @Test
    void no_title_is_left_over() {
        TEXTS.assertNoneLeftOver();
    }
}
