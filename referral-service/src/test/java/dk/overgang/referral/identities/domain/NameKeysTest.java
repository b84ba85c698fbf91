package dk.overgang.referral.identities.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeysTest {

    @ParameterizedTest
    @CsvSource({
        "Søren Kjær, Soeren Kjaer",
        "Åse Pedersen, Aase Pedersen",
        "Sophie Thomsen, Sofie Tomsen",
        "Erick Nielsen, Erik Nielsen",
        "Christian Wulff, Kristian Vulf",
        "Mette Jensen, Mete Jensen",
        "Anne-Marie Holm, Marie Anne Holm",
        "Anna Marie Testesen, Anna Testesen",
        "'Testesen, Anna', Anna Testesen",
        "José Cruz, JOSE KRUS"
    })
    void one_name_in_two_spellings_has_something_in_common(String one, String other) {
        assertThat(keys(one, "0703920AA1")).containsAnyElementsOf(keys(other, "0703920BB2"));
    }

    @ParameterizedTest
    @CsvSource({"Anna Testesen, Hanne Testesen", "Anna Testesen, Anna Prøve", "Jens Holm, Hans Holm"})
    void other_names_have_nothing_in_common(String one, String other) {
        assertThat(keys(one, "0703920AA1")).doesNotContainAnyElementsOf(keys(other, "0703920BB2"));
    }

    @Test
    void the_same_name_born_on_another_day_is_somebody_else() {
        assertThat(keys("Anna Testesen", "0703920AA1"))
                .doesNotContainAnyElementsOf(keys("Anna Testesen", "0803920AA1"));
    }

    @Test
    void a_name_without_letters_is_like_nobodys() {
        assertThat(keys("?", "0703920AA1")).isEmpty();
    }

    private static List<String> keys(String name, String cpr) {
        return NameKeys.of(new Person(new Cpr(cpr), name));
    }
}
