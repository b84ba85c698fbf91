package dk.overgang.notification.reminders.domain.acceptance;

import static dk.overgang.notification.reminders.domain.acceptance.CourseStory.W1;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.notification.catalogue.ShippedRules;
import dk.overgang.notification.reminders.domain.life.Reminder;
import org.junit.jupiter.api.Test;

/// Course C of the acceptance courses: a death in the contact phase (acceptance 3.1, E23).
class CourseCTest {

    private static CourseStory contactPhase() {
        return new CourseStory(ShippedRules.ALL, "2026-07-31")
                .isAccepted()
                .on("2026-08-03")
                .isAssigned(W1, "2026-09-01")
                .meets("2026-08-05", "2026-08-13")
                .on("2026-08-19")
                .stays("ADMITTED", "2026-08-19", null);
    }

    private static CourseStory dead() {
        return contactPhase().on("2026-08-21").dies("2026-08-21").ends("DEATH");
    }

    @Test
    void the_three_reminders_of_the_contact_phase_end_as_they_should() {
        var clara = dead();

        assertThat(clara.all("FIRST_CONTACT")).containsExactly("1 2026-08-05 DONE");
        assertThat(clara.all("SECOND_CONTACT_MEETING")).containsExactly("1 2026-08-31 DONE");
        assertThat(clara.reminder("SECOND_CONTACT_MEETING", 1).answers().doneOn())
                .isEqualTo("2026-08-13");
        assertThat(clara.all("CONTACT_PHASE_OVER_NORM")).containsExactly("1 2026-09-02 VOIDED");
        assertThat(clara.reminder("CONTACT_PHASE_OVER_NORM", 1).voidedBecause()).isEqualTo("DEATH");
        assertThat(clara.sent()).extracting(CourseStory.Sent::kind).containsExactly("FIRST_CONTACT");
    }

    @Test
    void nothing_is_sent_after_the_death_nor_on_the_former_days() {
        var clara = dead();
        var before = clara.sent();

        clara.on("2027-12-31");
        assertThat(clara.sent()).isEqualTo(before);
        assertThat(clara.now().reminders()).noneMatch(Reminder::isOpen);
        assertThat(clara.now().nextDue()).isNull();
    }

    @Test
    void the_citizens_death_silences_at_once_also_before_the_course_has_heard_of_it() {
        var clara = contactPhase().on("2026-08-21").dies("2026-08-21");

        assertThat(clara.now().reminders()).noneMatch(Reminder::isOpen);
        assertThat(clara.now().nextDue()).isNull();
    }

    @Test
    void CV1_a_cancelled_death_plans_the_norm_reminder_for_its_day_again() {
        var clara = dead().on("2026-08-22").dies(null).isReinstated("CONTACT");

        assertThat(clara.all("CONTACT_PHASE_OVER_NORM")).containsExactly("1 2026-09-02 PLANNED");
        assertThat(clara.on("2026-09-02").all("CONTACT_PHASE_OVER_NORM")).containsExactly("1 2026-09-02 DUE");
    }

    @Test
    void CV3_a_death_that_comes_twice_is_told_once() {
        var clara = dead().dies("2026-08-21").ends("DEATH");

        assertThat(clara.voided()).containsExactly("CONTACT_PHASE_OVER_NORM 1");
    }

    @Test
    void CV4_a_death_that_comes_before_the_admission_stands() {
        var clara = new CourseStory(ShippedRules.ALL, "2026-07-31")
                .isAccepted()
                .on("2026-08-03")
                .isAssigned(W1, "2026-09-01")
                .on("2026-08-21")
                .dies("2026-08-21")
                .ends("DEATH");

        assertThat(clara.now().reminders()).noneMatch(Reminder::isOpen);
    }
}
