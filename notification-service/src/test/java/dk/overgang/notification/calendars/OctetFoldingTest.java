package dk.overgang.notification.calendars;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// RFC 5545, 3.1: a line has at most 75 octets, whatever it says.
class OctetFoldingTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "æ", "ø", "å", "€", "👩", "aæ"})
    void no_line_is_too_long_and_no_letter_is_cut(String letter) {
        for (var times = 1; times < 200; times++) {
            var line = "SUMMARY:" + letter.repeat(times);
            var folded = new String(OctetFolding.fold(line + "\r\n"), UTF_8);

            assertThat(folded.lines())
                    .allSatisfy(part -> assertThat(part.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75));
            assertThat(folded).endsWith("\r\n");
            assertThat(folded.replace("\r\n ", "")).isEqualTo(line + "\r\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUMMARY:abc\r\n def\r\n", "SUMMARY:abcd\r\n ef\r\n"})
    void the_folds_of_the_library_are_undone(String folded) {
        assertThat(new String(OctetFolding.fold(folded), UTF_8)).isEqualTo("SUMMARY:abcdef\r\n");
    }
}
