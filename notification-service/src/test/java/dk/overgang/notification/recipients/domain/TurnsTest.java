package dk.overgang.notification.recipients.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.notification.recipients.domain.Recipient.Absence;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Whose turn it is on which days (E26).
class TurnsTest {

    private static final UUID METTE = new UUID(0, 1);
    private static final UUID JONAS = new UUID(0, 2);
    private static final UUID AMINA = new UUID(0, 3);

    @Test
    void who_is_named_covers_on_all_days_of_an_absence() {
        var turns = new Turns(Map.of(METTE, List.of(absent("2026-05-04", "2026-05-15", JONAS))));

        assertThat(of(turns, JONAS, METTE)).containsExactly("2026-05-04 2026-05-15");
        assertThat(turns.of(AMINA, day("2026-05-01"))).isEmpty();
        assertThat(turns.of(JONAS, day("2026-05-16"))).as("it is over").isEmpty();
    }

    @Test
    void while_the_cover_is_absent_too_it_is_the_turn_of_the_cover_s_cover() {
        var turns = new Turns(Map.of(
                METTE, List.of(absent("2026-05-04", "2026-05-15", JONAS)),
                JONAS, List.of(absent("2026-05-14", "2026-05-20", AMINA), absent("2026-05-06", "2026-05-08", AMINA))));

        assertThat(of(turns, JONAS, METTE)).containsExactly("2026-05-04 2026-05-05", "2026-05-09 2026-05-13");
        assertThat(of(turns, AMINA, METTE)).containsExactly("2026-05-06 2026-05-08", "2026-05-14 2026-05-15");
        assertThat(of(turns, AMINA, JONAS)).containsExactly("2026-05-14 2026-05-20", "2026-05-06 2026-05-08");
    }

    @Test
    void while_two_absent_workers_cover_for_each_other_it_is_nobody_s_turn() {
        var turns = new Turns(Map.of(
                METTE, List.of(absent("2026-05-04", "2026-05-08", JONAS)),
                JONAS, List.of(absent("2026-05-07", "2026-05-12", METTE))));

        assertThat(of(turns, JONAS, METTE)).containsExactly("2026-05-04 2026-05-06");
        assertThat(of(turns, METTE, JONAS)).containsExactly("2026-05-09 2026-05-12");
    }

    private static List<String> of(Turns turns, UUID cover, UUID absent) {
        return turns.of(cover, day("2026-05-01")).getOrDefault(absent, List.of()).stream()
                .map(turn -> turn.from() + " " + turn.to())
                .toList();
    }

    private static Absence absent(String from, String to, UUID cover) {
        return new Absence(
                UUID.nameUUIDFromBytes((from + cover).getBytes(StandardCharsets.UTF_8)), day(from), day(to), cover);
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
