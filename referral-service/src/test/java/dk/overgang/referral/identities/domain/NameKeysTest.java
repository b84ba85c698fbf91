package dk.overgang.referral.identities.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    /// As people with these letters write themselves, and as a system without them does.
    @ParameterizedTest
    @CsvSource({
        "Ayşe Koç, Ayse Koc",
        "Işıl Kılıç, Isil Kilic",
        "İlker Doğan, Ilker Dogan",
        "Begoña Ibáñez, Begona Ibanez",
        "Paweł Wróbel, Pawel Wrobel",
        "Žarko Pešić, Zarko Pesic",
        "Đurđa Babić, Djurdja Babic",
        "Đurđa Babić, Durda Babic",
        "Guðrún Æsudóttir, Gudrun Aesudottir",
        "Þóra Bjarnadóttir, Thora Bjarnadottir",
        "Jörg Weiß, Joerg Weiss",
        "JÖRG WEISS, Jörg Weiß",
        "Günter Bäcker, Guenter Baecker",
        "Günter Bäcker, Gunter Backer",
        "Jürgen Jäger, Jurgen Jaeger",
        "Håkan Söder, Haakan Soeder",
        "Håkan Søder, Hakan Soder",
        "Maëlle Lefèvre, Maelle Lefevre",
        "Cœur Dubois, Coeur Dubois",
        "Nguyễn Đức Anh, Nguyen Duc Anh",
        "Siân O’Brien, Sian O'Brien",
        "Anne‐Marie Holm, Anne-Marie Holm"
    })
    void a_name_is_like_itself_without_its_special_letters(String one, String other) {
        assertThat(keys(one, "0703920AA1")).containsAnyElementsOf(keys(other, "0703920BB2"));
        assertThat(NameKeys.areAlike(one, other)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Märta Åström", "Øyvind Äng", "Ümit Şimşek", "Mónica Núñez", "Việt Lê"})
    void it_makes_no_difference_whether_a_mark_is_a_character_of_its_own(String name) {
        var composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        var decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
        assertThat(composed).isNotEqualTo(decomposed);

        assertThat(keys(composed, "0703920AA1")).isEqualTo(keys(decomposed, "0703920BB2"));
    }

    @ParameterizedTest
    @CsvSource({
        "Anna Testesen, Hanne Testesen",
        "Anna Testesen, Anna Prøve",
        "Jens Holm, Hans Holm",
        "Ayşe Koç, Ayla Koç"
    })
    void other_names_have_nothing_in_common(String one, String other) {
        assertThat(keys(one, "0703920AA1")).doesNotContainAnyElementsOf(keys(other, "0703920BB2"));
        assertThat(NameKeys.areAlike(one, other)).isFalse();
    }

    @Test
    void the_same_name_born_on_another_day_is_somebody_else() {
        assertThat(keys("Anna Testesen", "0703920AA1"))
                .doesNotContainAnyElementsOf(keys("Anna Testesen", "0803920AA1"));
    }

    @Test
    void a_name_without_letters_is_like_nobodys() {
        assertThat(keys("?", "0703920AA1")).isEmpty();
        assertThat(NameKeys.areAlike("?", "!")).isFalse();
        assertThat(NameKeys.areAlike("Анна", "АННА")).isTrue();
    }

    private static List<String> keys(String name, String cpr) {
        return NameKeys.of(new Person(new Cpr(cpr), name));
    }
}
