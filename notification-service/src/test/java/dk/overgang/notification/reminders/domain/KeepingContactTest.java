package dk.overgang.notification.reminders.domain;

import static dk.overgang.notification.reminders.domain.AnnasCourse.admitted;
import static dk.overgang.notification.reminders.domain.AnnasCourse.pausedSince;
import static dk.overgang.notification.reminders.domain.AnnasCourse.plan;
import static dk.overgang.notification.reminders.domain.AnnasCourse.resumed;
import static dk.overgang.notification.reminders.domain.AnnasCourse.started;
import static dk.overgang.notification.reminders.domain.AnnasCourse.told;
import static dk.overgang.notification.reminders.domain.AnnasCourse.voided;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Rows 25 and 26 of course A: contact is kept in the pause, every fourteen days.
class KeepingContactTest {

    private static final String CONTACT = "KEEP_CONTACT";

    private final Telling anna = Telling.of(started(), "2026-03-02").hears(pausedSince("2026-05-20"), "2026-05-20");

    @Test
    void the_first_one_is_planned_with_the_pause() {
        assertThat(anna.all(CONTACT)).containsExactly("1 2026-06-03 PLANNED");
    }

    @Test
    void the_next_one_is_planned_when_the_former_falls_due() {
        assertThat(anna.passes("2026-06-03").all(CONTACT)).containsExactly("1 2026-06-03 DUE", "2 2026-06-17 PLANNED");
    }

    @Test
    void the_end_of_the_pause_voids_what_is_open() {
        anna.passes("2026-06-03").answers(CONTACT, 1).hears(resumed(), "2026-06-11");

        assertThat(anna.all(CONTACT)).containsExactly("1 2026-06-03 DONE", "2 2026-06-17 VOIDED");
        assertThat(anna.news()).contains("voided KEEP_CONTACT 2 2026-06-17");
    }

    @Test
    void a_voided_pause_asks_for_nothing() {
        var cancelled = told(
                "ACTIVE",
                plan(3, false, "2026-06-02", "2026-09-02", "2026-12-02"),
                null,
                voided(admitted("2026-05-20", null)));

        assertThat(anna.hears(cancelled, "2026-05-21").all(CONTACT)).containsExactly("1 2026-06-03 VOIDED");
    }

    @Test
    void a_pause_heard_of_late_begins_with_the_first_date_still_to_come() {
        var late = Telling.of(started(), "2026-03-02").hears(pausedSince("2026-05-20"), "2026-06-15");

        assertThat(late.all(CONTACT)).containsExactly("2 2026-06-17 PLANNED");
    }

    @Test
    void many_days_at_once_fire_each_date_on_the_way() {
        anna.passes("2026-07-01");

        assertThat(anna.news())
                .containsExactly(
                        "due KEEP_CONTACT 1 2026-06-03",
                        "due KEEP_CONTACT 2 2026-06-17",
                        "due KEEP_CONTACT 3 2026-07-01");
        assertThat(anna.now().nextDue()).isEqualTo("2026-07-15");
    }

    @Test
    void a_corrected_admission_date_moves_what_is_planned_and_leaves_what_has_fired() {
        assertThat(anna.hears(pausedSince("2026-05-19"), "2026-05-21").all(CONTACT))
                .containsExactly("1 2026-06-02 PLANNED");

        anna.passes("2026-06-02").hears(pausedSince("2026-05-18"), "2026-06-03");
        assertThat(anna.all(CONTACT)).containsExactly("1 2026-06-02 DUE", "2 2026-06-15 PLANNED");
    }

    @Test
    void a_pause_that_goes_on_after_a_withdrawn_discharge_does_not_ask_twice() {
        anna.passes("2026-06-03").hears(resumed(), "2026-06-11").hears(pausedSince("2026-05-20"), "2026-06-12");

        assertThat(anna.all(CONTACT)).containsExactly("1 2026-06-03 DUE", "2 2026-06-17 PLANNED");
        assertThat(anna.news())
                .filteredOn("due KEEP_CONTACT 1 2026-06-03"::equals)
                .hasSize(1);
    }

    @Test
    void pauses_that_overlap_are_one_pause_counted_from_its_first_day() {
        var sentence = AnnasCourse.pause(new UUID(0, 2), "2026-06-05", null);
        anna.passes("2026-06-05");
        anna.hears(
                told(
                        "PAUSED",
                        plan(2, true, "2026-06-02", "2026-09-02", "2026-12-02"),
                        null,
                        admitted("2026-05-20", "2026-06-11"),
                        sentence),
                "2026-06-11");

        assertThat(anna.all(CONTACT)).containsExactly("1 2026-06-03 DUE", "2 2026-06-17 PLANNED");
    }

    @Test
    void an_admission_in_the_contact_phase_asks_for_nothing() {
        var inContact = told("CONTACT", null, null, admitted("2026-02-10", null));

        assertThat(Telling.of(inContact, "2026-02-10").now().reminders()).isEmpty();
    }

    @Test
    void a_pause_from_before_the_start_counts_from_the_start() {
        var startedOnTheWard = told(
                "PAUSED", plan(1, true, "2026-06-02", "2026-09-02", "2026-12-02"), null, admitted("2026-02-20", null));

        assertThat(Telling.of(startedOnTheWard, "2026-03-02").all(CONTACT)).containsExactly("1 2026-03-16 PLANNED");
    }
}
