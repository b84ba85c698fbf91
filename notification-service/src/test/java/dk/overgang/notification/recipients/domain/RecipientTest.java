package dk.overgang.notification.recipients.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.commands.domain.Decision;
import dk.overgang.notification.recipients.domain.Recipient.Absence;
import dk.overgang.notification.recipients.domain.RecipientRefusal.CoversThemselves;
import dk.overgang.notification.recipients.domain.RecipientRefusal.EndsBeforeStart;
import dk.overgang.notification.recipients.domain.RecipientRefusal.Overlaps;
import dk.overgang.notification.recipients.domain.RecipientRefusal.Unknown;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Who covers for an absent worker (E26).
class RecipientTest {

    private static final UUID WORKER = new UUID(0, 1);
    private static final UUID COVER = new UUID(0, 2);

    private final Recipient away = changed(nobody().isAbsent(absence(1, "2026-07-06", "2026-07-24", COVER)));

    @Test
    void the_cover_gets_the_reminders_from_the_first_to_the_last_day() {
        assertThat(away.coverOn(day("2026-07-05"))).isEmpty();
        assertThat(away.coverOn(day("2026-07-06"))).hasValue(COVER);
        assertThat(away.coverOn(day("2026-07-24"))).hasValue(COVER);
        assertThat(away.coverOn(day("2026-07-25"))).isEmpty();
        assertThat(away.lastAbsentOn()).hasValue(day("2026-07-24"));
    }

    @Test
    void one_day_is_an_absence() {
        assertThat(changed(nobody().isAbsent(absence(1, "2026-07-06", "2026-07-06", COVER)))
                        .coverOn(day("2026-07-06")))
                .hasValue(COVER);
    }

    @Test
    void nobody_covers_for_themselves_and_no_absence_ends_before_it_begins() {
        assertThat(refused(nobody().isAbsent(absence(1, "2026-07-06", "2026-07-24", WORKER))))
                .isEqualTo(new CoversThemselves());
        assertThat(refused(nobody().isAbsent(absence(1, "2026-07-06", "2026-07-05", COVER))))
                .isEqualTo(new EndsBeforeStart(day("2026-07-06")));
    }

    @Test
    void two_absences_share_no_day() {
        assertThat(refused(away.isAbsent(absence(2, "2026-07-24", "2026-07-31", COVER))))
                .isEqualTo(new Overlaps(day("2026-07-06"), day("2026-07-24")));
        assertThat(changed(away.isAbsent(absence(2, "2026-07-25", "2026-07-31", COVER)))
                        .absences())
                .hasSize(2);
    }

    @Test
    void an_absence_taken_back_covers_nothing() {
        assertThat(changed(away.isThere(new UUID(1, 1))).coverOn(day("2026-07-06")))
                .isEmpty();
        assertThat(refused(away.isThere(new UUID(1, 7)))).isEqualTo(new Unknown());
    }

    private static Recipient nobody() {
        return Recipient.unknown("0101", WORKER);
    }

    private static Absence absence(int id, String from, String to, UUID cover) {
        return new Absence(new UUID(1, id), day(from), day(to), cover);
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    private static Recipient changed(Decision<Recipient> decision) {
        if (decision instanceof Decision.Changed<Recipient>(var after, var _)) {
            return after;
        }
        throw new AssertionError("Refused: " + decision);
    }

    private static Object refused(Decision<Recipient> decision) {
        return decision instanceof Decision.Refused<Recipient>(var why) ? why : decision;
    }
}
