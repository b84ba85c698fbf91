package dk.overgang.messaging.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OneByOneTest {

    @Test
    void each_has_its_turn_in_order() {
        var done = new ArrayList<Integer>();

        OneByOne.forEach(List.of(3, 1, 2), done::add);

        assertThat(done).containsExactly(3, 1, 2);
    }

    @Test
    void those_that_fail_keep_none_of_the_others_from_its_turn_and_the_first_is_told() {
        var done = new ArrayList<Integer>();

        assertThatThrownBy(() -> OneByOne.forEach(List.of(1, 2, 3, 4), one -> {
                    if (one % 2 == 1) {
                        throw new IllegalArgumentException("number " + one);
                    }
                    var _ = done.add(one);
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("number 1");

        assertThat(done).containsExactly(2, 4);
    }
}
