package dk.overgang.notification.reminders.domain;

import static dk.overgang.notification.reminders.domain.AnnasCourse.admitted;
import static dk.overgang.notification.reminders.domain.AnnasCourse.inContact;
import static dk.overgang.notification.reminders.domain.AnnasCourse.pausedSince;
import static dk.overgang.notification.reminders.domain.AnnasCourse.plan;
import static dk.overgang.notification.reminders.domain.AnnasCourse.resumed;
import static dk.overgang.notification.reminders.domain.AnnasCourse.started;
import static dk.overgang.notification.reminders.domain.AnnasCourse.told;
import static dk.overgang.notification.reminders.domain.AnnasCourse.voided;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Rows 7, 12 and 21 of course A, and its variants, to the day.
class ChecklistReviewsTest {

    private static final String REVIEW = "CHECKLIST_REVIEW";
    private static final String FIRST_SENT = "due CHECKLIST_REVIEW 1 2026-05-19";

    private final Telling anna = Telling.of(started(), "2026-03-02");

    @Test
    void a_course_in_contact_has_no_reminders() {
        assertThat(Telling.of(inContact(), "2026-02-02").now().reminders()).isEmpty();
    }

    @Test
    void each_boundary_has_a_review_fourteen_days_before() {
        assertThat(anna.all(REVIEW))
                .containsExactly("1 2026-05-19 PLANNED", "2 2026-08-19 PLANNED", "3 2026-11-18 PLANNED");
        assertThat(anna.now().nextDue()).isEqualTo("2026-05-19");
    }

    @Test
    void a_review_falls_due_on_its_day_and_not_before() {
        assertThat(anna.passes("2026-05-18").news()).isEmpty();
        assertThat(anna.passes("2026-05-19").passes("2026-05-20").news()).containsExactly(FIRST_SENT);
    }

    @Test
    void a_pause_holds_what_is_planned_and_what_is_due() {
        anna.passes("2026-05-19").hears(pausedSince("2026-05-20"), "2026-05-20");

        assertThat(anna.all(REVIEW)).containsExactly("1 2026-05-19 HELD", "2 2026-08-19 HELD", "3 2026-11-18 HELD");
    }

    @Test
    void a_held_review_stays_silent() {
        anna.hears(pausedSince("2026-05-10"), "2026-05-10").passes("2026-06-01");

        assertThat(anna.news()).noneMatch(line -> line.contains(REVIEW));
    }

    @Test
    void after_the_pause_a_review_sent_before_it_is_due_again_on_the_resume_day() {
        anna.passes("2026-05-19").hears(pausedSince("2026-05-20"), "2026-05-20");
        anna.passes("2026-06-10").hears(resumed(), "2026-06-11");

        assertThat(anna.all(REVIEW))
                .containsExactly("1 2026-06-11 DUE", "2 2026-09-10 PLANNED", "3 2026-12-10 PLANNED");
        assertThat(anna.news()).contains(FIRST_SENT, "due CHECKLIST_REVIEW 1 2026-06-11");
    }

    @Test
    void a_done_review_is_not_repeated() {
        anna.passes("2026-05-19").answers(REVIEW, 1).hears(pausedSince("2026-05-20"), "2026-05-20");
        anna.hears(resumed(), "2026-06-11");

        assertThat(anna.all(REVIEW)).contains("1 2026-05-19 DONE");
        assertThat(anna.news()).doesNotContain("due CHECKLIST_REVIEW 1 2026-06-11");
    }

    @Test
    void V1_a_cancelled_admission_brings_the_dates_back_and_nothing_is_sent_twice() {
        anna.passes("2026-05-19").hears(pausedSince("2026-05-20"), "2026-05-20");
        var asIfItNeverWas = told(
                "ACTIVE",
                plan(3, false, "2026-06-02", "2026-09-02", "2026-12-02"),
                null,
                voided(admitted("2026-05-20", null)));
        anna.hears(asIfItNeverWas, "2026-05-21").passes("2026-06-02");

        assertThat(anna.all(REVIEW))
                .containsExactly("1 2026-05-19 DUE", "2 2026-08-19 PLANNED", "3 2026-11-18 PLANNED");
        assertThat(anna.news().stream().filter(FIRST_SENT::equals)).hasSize(1);
    }

    @Test
    void a_pause_voided_after_the_resume_brings_back_a_date_that_is_not_sent_twice() {
        anna.passes("2026-05-19").hears(pausedSince("2026-05-20"), "2026-05-20").hears(resumed(), "2026-06-11");
        var withoutThePause = told(
                "ACTIVE",
                plan(4, false, "2026-06-02", "2026-09-02", "2026-12-02"),
                null,
                voided(admitted("2026-05-20", "2026-06-11")));
        anna.hears(withoutThePause, "2026-06-12");

        assertThat(anna.all(REVIEW)).contains("1 2026-05-19 DUE");
        assertThat(anna.news().stream().filter(FIRST_SENT::equals)).hasSize(1);
    }

    @Test
    void V2_a_corrected_admission_date_moves_all_dates_once_more() {
        anna.passes("2026-05-19").hears(pausedSince("2026-05-19"), "2026-05-21");
        anna.hears(resumed("2026-05-19", "2026-06-11", "2026-06-25", "2026-09-25", "2026-12-25"), "2026-06-11");

        assertThat(anna.all(REVIEW))
                .containsExactly("1 2026-06-11 DUE", "2 2026-09-11 PLANNED", "3 2026-12-11 PLANNED");
    }

    @Test
    void V3_notices_heard_late_end_at_the_same_dates() {
        anna.passes("2026-06-15").hears(pausedSince("2026-05-20"), "2026-06-15").hears(resumed(), "2026-06-15");

        assertThat(anna.all(REVIEW))
                .containsExactly("1 2026-06-11 DUE", "2 2026-09-10 PLANNED", "3 2026-12-10 PLANNED");
        assertThat(anna.news())
                .filteredOn(line -> line.contains(REVIEW))
                .containsExactly(FIRST_SENT, "due CHECKLIST_REVIEW 1 2026-06-11");
    }

    @Test
    void V4_the_review_of_a_boundary_that_has_passed_does_not_move() {
        anna.passes("2026-06-02").hears(pausedSince("2026-06-02"), "2026-06-02");
        anna.hears(resumed("2026-06-02", "2026-06-20", "2026-06-02", "2026-09-20", "2026-12-20"), "2026-06-20");

        assertThat(anna.all(REVIEW))
                .containsExactly("1 2026-05-19 DUE", "2 2026-09-06 PLANNED", "3 2026-12-06 PLANNED");
        assertThat(anna.news()).filteredOn(line -> line.contains(REVIEW)).containsExactly(FIRST_SENT);
    }

    @Test
    void V6_overlapping_pauses_count_as_one_and_its_last_day_decides() {
        var sentence = AnnasCourse.pause(new UUID(0, 2), "2026-06-05", "2026-06-20");
        anna.hears(
                told(
                        "ACTIVE",
                        plan(4, false, "2026-07-03", "2026-10-03", "2027-01-02"),
                        null,
                        admitted("2026-05-20", "2026-06-11"),
                        sentence),
                "2026-06-20");

        assertThat(anna.all(REVIEW))
                .containsExactly("1 2026-06-20 PLANNED", "2 2026-09-19 PLANNED", "3 2026-12-19 PLANNED");
        assertThat(anna.passes("2026-06-22").all(REVIEW))
                .as("a Saturday is no day to send")
                .containsExactly("1 2026-06-20 DUE", "2 2026-09-19 PLANNED", "3 2026-12-19 PLANNED");
    }

    @Test
    void V8_a_withdrawn_discharge_holds_again_and_the_later_return_decides() {
        anna.passes("2026-05-19").hears(pausedSince("2026-05-20"), "2026-05-20").hears(resumed(), "2026-06-11");
        anna.hears(pausedSince("2026-05-20"), "2026-06-12");
        assertThat(anna.all(REVIEW)).contains("1 2026-05-19 HELD");

        anna.hears(resumed("2026-05-20", "2026-06-18", "2026-07-01", "2026-10-01", "2026-12-31"), "2026-06-18");
        assertThat(anna.all(REVIEW))
                .containsExactly("1 2026-06-18 DUE", "2 2026-09-17 PLANNED", "3 2026-12-17 PLANNED");
    }

    @Test
    void V9_what_was_due_between_the_discharge_and_its_confirmation_is_due_at_once() {
        anna.passes("2026-05-19").hears(pausedSince("2026-05-20"), "2026-05-20").hears(resumed(), "2026-06-15");

        assertThat(anna.all(REVIEW)).contains("1 2026-06-11 DUE");
        assertThat(anna.news()).contains("due CHECKLIST_REVIEW 1 2026-06-11");
    }

    @Test
    void V10_a_second_pause_moves_only_the_reviews_of_open_boundaries() {
        anna.passes("2026-05-19").hears(pausedSince("2026-05-20"), "2026-05-20").hears(resumed(), "2026-06-11");
        var second = AnnasCourse.pause(new UUID(0, 2), "2026-10-05", "2026-10-19");
        anna.passes("2026-10-05");
        anna.hears(
                told(
                        "ACTIVE",
                        plan(5, false, "2026-06-24", "2026-09-24", "2027-01-07"),
                        null,
                        admitted("2026-05-20", "2026-06-11"),
                        second),
                "2026-10-19");

        assertThat(anna.all(REVIEW)).containsExactly("1 2026-06-11 DUE", "2 2026-09-10 DUE", "3 2026-12-24 PLANNED");
        assertThat(anna.news()).filteredOn(line -> line.contains("REVIEW 2")).hasSize(1);
    }

    @Test
    void V11_a_pause_of_no_days_moves_nothing_and_sends_nothing_again() {
        anna.passes("2026-05-19").hears(pausedSince("2026-05-20"), "2026-05-20");
        anna.hears(resumed("2026-05-20", "2026-05-20", "2026-06-02", "2026-09-02", "2026-12-02"), "2026-05-20");

        assertThat(anna.all(REVIEW))
                .containsExactly("1 2026-05-19 DUE", "2 2026-08-19 PLANNED", "3 2026-11-18 PLANNED");
        assertThat(anna.news()).filteredOn(line -> line.startsWith("due")).containsExactly(FIRST_SENT);
    }

    @Test
    void many_days_at_once_fire_each_review_for_its_own_date() {
        anna.passes("2026-12-01");

        assertThat(anna.news())
                .containsExactly(FIRST_SENT, "due CHECKLIST_REVIEW 2 2026-08-19", "due CHECKLIST_REVIEW 3 2026-11-18");
    }
}
