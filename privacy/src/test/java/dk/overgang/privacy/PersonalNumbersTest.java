package dk.overgang.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalNumbersTest {

    @ParameterizedTest(name = "{index}")
    @ValueSource(
            strings = {
                "0102909999",
                "010290-9999",
                "010290 9999",
                "case/0102909999/7",
                "CPR0102909999",
                "ward_010290_9999",
                "A0703920VJ4",
                "0703920vj4",
                "ward 070392-0vJ4",
                "010290 - 9999",
                "010290\u20139999",
                "010290\u00a09999",
                "3f0c5d0e-8a51-4c4b-9a2e-2f1f6f2b7c11 0102909999",
                "3f0c5d0e8a514c4b9a2e2f1f6f2b7c11 0102909999",
                "3f0c5d0e8a514c4b9a2e2f1f6f2b7c11/010290-9999",
                "ab0102909999cdefab0102909999cde",
                "ab0102909999cdefab0102909999cdef0"
            })
    void a_number_that_stands_alone_is_seen(String text) {
        assertThat(PersonalNumbers.standIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "265161000016000",
                "2026-01-12T08:30:00.123Z",
                "20260112083000",
                "2026-004711",
                "99010290999900",
                "3202909999",
                "0113909999",
                "5790000209354",
                "e2631dec-fd8b-420e-94db-0102909999ab",
                "ab0102909999cdefab0102909999cdef",
                "AB0102909999CDEFAB0102909999CDEF",
                "case/e2631decfd8b420e94db0102909999ab/7",
                "01029099990102909999010290999901",
                "F2-1048"
            })
    void other_numbers_and_ids_are_let_be(String text) {
        assertThat(PersonalNumbers.standIn(text)).isFalse();
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(
            strings = {
                "00-00000000000000000000000102909999-00f067aa0ba902b7-01",
                "00-99990102909999999999999999999999-00f067aa0ba902b7-01",
                "e2631dec-fd8b-420e-94db-0102909999ab"
            })
    void in_an_id_a_number_is_seen_between_other_signs_too(String id) {
        assertThat(PersonalNumbers.mayHideIn(id)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", "e2631dec-fd8b-420e-94db-53fd80e82766"
            })
    void most_ids_have_none(String id) {
        assertThat(PersonalNumbers.mayHideIn(id)).isFalse();
    }
}
