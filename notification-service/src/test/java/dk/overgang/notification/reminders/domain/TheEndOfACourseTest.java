package dk.overgang.notification.reminders.domain;

import static dk.overgang.notification.reminders.domain.AnnasCourse.ended;
import static dk.overgang.notification.reminders.domain.AnnasCourse.inContact;
import static dk.overgang.notification.reminders.domain.AnnasCourse.pausedSince;
import static dk.overgang.notification.reminders.domain.AnnasCourse.resumed;
import static dk.overgang.notification.reminders.domain.AnnasCourse.started;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.notification.reminders.domain.life.Reminder.State;
import org.junit.jupiter.api.Test;

/// Nothing is asked for a course that has ended, and death may be taken back (E23).
class TheEndOfACourseTest {

    private final Telling anna = Telling.of(started(), "2026-03-02").passes("2026-05-19");

    @Test
    void death_voids_every_open_reminder_at_once() {
        anna.hears(ended(started(), "DEATH"), "2026-05-25");

        assertThat(anna.now().reminders()).allMatch(it -> it.is(State.VOIDED) && "DEATH".equals(it.voidedBecause()));
        assertThat(anna.news())
                .endsWith(
                        "voided CHECKLIST_REVIEW 1 2026-05-19",
                        "voided CHECKLIST_REVIEW 2 2026-08-19",
                        "voided CHECKLIST_REVIEW 3 2026-11-18");
    }

    @Test
    void death_in_a_pause_silences_the_contact_reminders_too() {
        anna.hears(pausedSince("2026-05-20"), "2026-05-20")
                .hears(ended(pausedSince("2026-05-20"), "DEATH"), "2026-05-25");

        assertThat(anna.now().reminders()).hasSize(4).allMatch(it -> it.is(State.VOIDED));
    }

    @Test
    void nothing_ever_falls_due_after_the_end() {
        var before = anna.hears(ended(started(), "DEATH"), "2026-05-25").news();

        assertThat(anna.passes("2027-12-31").news()).isEqualTo(before);
        assertThat(anna.now().nextDue()).isNull();
    }

    @Test
    void a_cancelled_death_leaves_the_reminders_as_if_it_never_was() {
        var before = anna.all("CHECKLIST_REVIEW");
        var next = anna.now().nextDue();

        anna.hears(ended(started(), "DEATH"), "2026-05-25").hears(started(), "2026-05-27");
        assertThat(anna.all("CHECKLIST_REVIEW")).isEqualTo(before);
        assertThat(anna.now().nextDue()).isEqualTo(next);
        assertThat(anna.now().reminders()).allMatch(it -> it.voidedBecause() == null);
        assertThat(anna.news()).filteredOn(line -> line.startsWith("due")).hasSize(1);
    }

    @Test
    void what_was_done_before_the_end_stays_done() {
        anna.answers("CHECKLIST_REVIEW", 1).hears(ended(started(), "MOVED"), "2026-05-25");

        assertThat(anna.all("CHECKLIST_REVIEW"))
                .containsExactly("1 2026-05-19 DONE", "2 2026-08-19 VOIDED", "3 2026-11-18 VOIDED");
    }

    @Test
    void a_repeated_death_is_told_once() {
        anna.hears(ended(started(), "DEATH"), "2026-05-25").hears(ended(started(), "DEATH"), "2026-05-26");

        assertThat(anna.news()).filteredOn(line -> line.startsWith("voided")).hasSize(3);
    }

    @Test
    void a_death_in_the_contact_phase_has_nothing_to_void() {
        var clara = Telling.of(inContact(), "2026-08-03").hears(ended(inContact(), "DEATH"), "2026-08-21");

        assertThat(clara.now().reminders()).isEmpty();
        assertThat(clara.news()).isEmpty();
    }

    @Test
    void the_end_may_be_the_first_thing_heard() {
        assertThat(Telling.of(ended(resumed(), "COMPLETED"), "2026-12-24").now().reminders())
                .isEmpty();
    }
}
