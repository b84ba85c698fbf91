package dk.overgang.referral.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyRingTest {

    @ParameterizedTest
    @CsvSource({"0, false, '1'", "1, true, '2, 1'", "2, false, '2'", "3, true, '3, 2'", "4, false, '3'"})
    void a_ring_holds_one_key_or_two_and_shares_one_with_the_next(int number, boolean turning, String keys) {
        var ring = new KeyRing(number, Instant.EPOCH);

        assertThat(ring.isTurning()).isEqualTo(turning);
        assertThat(ring.keys()).hasToString("[" + keys + "]");
        assertThat(ring.next(Instant.EPOCH).keys()).containsAnyElementsOf(ring.keys());
    }
}
