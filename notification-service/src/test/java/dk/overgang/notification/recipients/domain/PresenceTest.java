package dk.overgang.notification.recipients.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Who gets what in place of whom on a day (E26).
class PresenceTest {

    private static final UUID METTE = new UUID(0, 1);
    private static final UUID JONAS = new UUID(0, 2);
    private static final UUID AMINA = new UUID(0, 3);

    @Test
    void who_is_there_gets_the_own_and_that_of_who_is_absent() {
        var presence = new Presence(Map.of(METTE, JONAS));

        assertThat(presence.isThere(METTE)).isFalse();
        assertThat(presence.inPlaceOf(METTE)).contains(JONAS);
        assertThat(presence.inPlaceOf(JONAS)).contains(JONAS);
        assertThat(presence.coveredBy(JONAS)).containsExactly(METTE);
        assertThat(presence.coveredBy(METTE)).isEmpty();
        assertThat(presence.coveredBy(AMINA)).isEmpty();
    }

    @Test
    void where_the_cover_is_absent_too_the_cover_of_the_cover_gets_both() {
        var presence = new Presence(Map.of(METTE, JONAS, JONAS, AMINA));

        assertThat(presence.inPlaceOf(METTE)).contains(AMINA);
        assertThat(presence.coveredBy(AMINA)).containsExactly(METTE, JONAS);
        assertThat(presence.coveredBy(JONAS)).isEmpty();
    }

    @Test
    void where_two_absent_workers_cover_for_each_other_nobody_gets_it() {
        var presence = new Presence(Map.of(METTE, JONAS, JONAS, METTE));

        assertThat(presence.inPlaceOf(METTE)).isEmpty();
        assertThat(presence.coveredBy(METTE)).isEmpty();
    }
}
