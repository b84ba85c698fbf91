package dk.overgang.referral.identities.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The numbers are MedCom's national test numbers, or belong to no calendar.
class ReadingACprNumberTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    @ParameterizedTest(name = "{index}")
    @ValueSource(strings = {"2509479989", "250947-9989", "250947 9989", " 2509479989 "})
    void a_dash_or_a_space_changes_nothing(String text) {
        assertThat(Cpr.read(text, TODAY)).contains(new Cpr("2509479989"));
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(strings = {"2103009996", "0201609995", "2311143995", "0504909989"})
    void modulus_eleven_is_no_test(String text) {
        assertThat(Cpr.read(text, TODAY)).isPresent();
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(
            strings = {
                "",
                "abc",
                "250947998",
                "25094799890",
                "2509-479989",
                "3202479989",
                "2513479989",
                "0000000000",
                "29020199 95",
                "250947_9989",
                "2509479989; drop"
            })
    void what_is_no_number_is_refused(String text) {
        assertThat(Cpr.read(text, TODAY)).isEmpty();
    }

    @ParameterizedTest(name = "{index}")
    @CsvSource({"2902004999, true", "2902000999, false", "2902964999, true", "2902978999, false"})
    void the_seventh_digit_tells_which_century_had_that_leap_day(String text, boolean isNumber) {
        assertThat(Cpr.read(text, TODAY).isPresent()).isEqualTo(isNumber);
    }

    @Test
    void nobody_is_born_tomorrow() {
        assertThat(Cpr.read("0203264999", TODAY)).isPresent();
        assertThat(Cpr.read("0303264999", TODAY)).isEmpty();
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(strings = {"0703921VJ4", "070392-7VJ4", "0703920AB1", "0703925ab1", "0703926ZZ9"})
    void a_replacement_number_is_a_number(String text) {
        assertThat(Cpr.read(text, TODAY)).isPresent();
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(strings = {"0703922VJ4", "3002921VJ4", "0703921V14", "070392VJ14"})
    void a_replacement_number_has_its_own_form(String text) {
        assertThat(Cpr.read(text, TODAY)).isEmpty();
    }

    @Test
    void a_number_does_not_show_itself() {
        assertThat(new Cpr("2509479989")).hasToString("Cpr[******-****]");
        assertThat(new Person(new Cpr("2509479989"), "Bruno Elmer")).hasToString("Person");
    }
}
