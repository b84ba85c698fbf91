package dk.overgang.notification.reminders.domain.acceptance;

import static dk.overgang.notification.reminders.domain.acceptance.CourseStory.pause;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.notification.catalogue.ShippedRules;
import dk.overgang.notification.reminders.domain.facts.CourseFacts.Pause;
import dk.overgang.notification.reminders.domain.planning.Rules;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The variants of course A (acceptance 1.8): what hangs on the boundaries follows them.
class VariantsOfCourseATest {

    private static final Rules RULES = ShippedRules.of(
            "PHASE_CHANGE_TALK",
            "CHECKLIST_REVIEW",
            "GOAL_EVALUATION",
            "CARRY_OVER_ITEMS",
            "NETWORK_GAP_CHECK",
            "FOLLOW_UP_MEASUREMENT",
            "MEASUREMENT_END",
            "KEEP_CONTACT",
            "PAUSE_REVIEW",
            "RESUME_PROPOSAL");

    private final CourseStory story = CourseA.started(RULES);

    @Test
    void V1_a_cancelled_admission_brings_the_first_days_back() {
        story.on("2026-05-20").stays("ADMITTED", "2026-05-20", null).pauses("2026-05-20");
        var cancelled = pause(1, "2026-05-20", null);
        story.on("2026-05-21")
                .resumes(
                        List.of(new Pause(cancelled.id(), cancelled.from(), null, true, "ADMITTED", true)),
                        CourseA.FIRST_PLAN)
                .on("2026-06-10");

        assertDays("2026-05-19 DUE", "2026-05-26 DUE", "2026-06-02 DUE", "2026-12-02 PLANNED", "2027-09-02 PLANNED");
        assertThat(story.sent())
                .extracting(one -> one.kind() + one.number() + one.due())
                .doesNotHaveDuplicates();
        assertThat(story.all("KEEP_CONTACT")).containsExactly("1 2026-06-03 VOIDED");
        assertThat(story.all("PAUSE_REVIEW")).containsExactly("1 2026-06-19 VOIDED", "2 2026-08-18 VOIDED");
    }

    @Test
    void V2_a_corrected_admission_makes_the_pause_a_day_longer() {
        story.on("2026-05-20").pauses("2026-05-20").on("2026-05-22").pauses(List.of(pause(1, "2026-05-19", null)));
        story.on("2026-06-11")
                .resumes(List.of(pause(1, "2026-05-19", "2026-06-11")), "2026-06-25", "2026-09-25", "2026-12-25");

        assertDays(
                "2026-06-11 DUE",
                "2026-06-18 PLANNED",
                "2026-06-25 PLANNED",
                "2026-12-25 PLANNED",
                "2027-09-25 PLANNED");
    }

    @Test
    void V3_notices_that_come_late_end_at_the_days_of_the_main_course() {
        story.on("2026-06-15");
        assertThat(story.sent()).extracting(CourseStory.Sent::kind).contains("PHASE_CHANGE_TALK", "CARRY_OVER_ITEMS");

        story.pauses("2026-05-20")
                .stays("DISCHARGED", "2026-05-20", "2026-06-11")
                .resumes(List.of(pause(1, "2026-05-20", "2026-06-11")), CourseA.MOVED_PLAN);

        assertDays(
                "2026-06-11 DUE",
                "2026-06-17 PLANNED",
                "2026-06-24 PLANNED",
                "2026-12-24 PLANNED",
                "2027-09-24 PLANNED");
        assertThat(story.all("CARRY_OVER_ITEMS")).first().isEqualTo("1 2026-07-01 PLANNED");
        assertThat(story.all("GOAL_EVALUATION")).first().isEqualTo("1 2026-06-24 PLANNED");
    }

    @Test
    void V4_an_admission_on_the_boundary_leaves_what_had_passed() {
        story.on("2026-06-02").pauses("2026-06-02");
        assertThat(story.all("CHECKLIST_REVIEW")).first().isEqualTo("1 2026-05-19 DUE");
        assertThat(story.all("CARRY_OVER_ITEMS")).first().isEqualTo("1 2026-06-09 HELD");

        story.on("2026-06-20")
                .resumes(List.of(pause(1, "2026-06-02", "2026-06-20")), "2026-06-02", "2026-09-20", "2026-12-20");

        assertDays("2026-05-19 DUE", "2026-05-26 DUE", "2026-06-02 DUE", "2026-12-20 PLANNED", "2027-09-20 PLANNED");
        assertThat(story.all("CARRY_OVER_ITEMS"))
                .as("a day in the pause is due on the day of the return")
                .first()
                .isEqualTo("1 2026-06-20 PLANNED");
    }

    @Test
    void V5_an_admission_the_day_before_moves_the_boundary() {
        story.on("2026-06-01")
                .pauses("2026-06-01")
                .on("2026-06-20")
                .resumes(List.of(pause(1, "2026-06-01", "2026-06-20")), "2026-06-21", "2026-09-21", "2026-12-21");

        assertDays(
                "2026-06-20 PLANNED",
                "2026-06-20 PLANNED",
                "2026-06-21 PLANNED",
                "2026-12-21 PLANNED",
                "2027-09-21 PLANNED");
    }

    @Test
    void V6_overlapping_reasons_are_one_pause() {
        var all = List.of(pause(1, "2026-05-20", "2026-06-11"), pause(2, "2026-06-05", "2026-06-20"));
        story.on("2026-05-20")
                .pauses("2026-05-20")
                .on("2026-06-11")
                .pauses(List.of(all.getFirst(), pause(2, "2026-06-05", null)))
                .on("2026-06-20")
                .resumes(all, "2026-07-03", "2026-10-03", "2027-01-02");

        assertDays(
                "2026-06-20 PLANNED",
                "2026-06-26 PLANNED",
                "2026-07-03 PLANNED",
                "2027-01-02 PLANNED",
                "2027-10-02 PLANNED");
    }

    @Test
    void V7_a_transfer_is_one_pause() {
        story.on("2026-05-20")
                .pauses("2026-05-20")
                .on("2026-05-28")
                .stays("ADMITTED", "2026-05-20", null)
                .on("2026-06-11")
                .resumes(List.of(pause(1, "2026-05-20", "2026-06-11")), CourseA.MOVED_PLAN);

        assertDays(
                "2026-06-11 DUE",
                "2026-06-17 PLANNED",
                "2026-06-24 PLANNED",
                "2026-12-24 PLANNED",
                "2027-09-24 PLANNED");
    }

    @Test
    void V8_a_withdrawn_discharge_holds_again_and_the_next_one_is_proposed_anew() {
        story.on("2026-05-20")
                .stays("ADMITTED", "2026-05-20", null)
                .pauses("2026-05-20")
                .on("2026-06-11")
                .stays("DISCHARGED", "2026-05-20", "2026-06-11")
                .resumes(List.of(pause(1, "2026-05-20", "2026-06-11")), CourseA.MOVED_PLAN)
                .on("2026-06-12")
                .stays("ADMITTED", "2026-05-20", null)
                .pauses("2026-05-20");
        assertThat(story.all("GOAL_EVALUATION")).allMatch(line -> line.endsWith("HELD"));

        story.on("2026-06-18").stays("DISCHARGED", "2026-05-20", "2026-06-18");
        assertThat(story.all("RESUME_PROPOSAL")).containsExactly("1 2026-06-11 DONE", "1 2026-06-18 DUE");

        story.resumes(List.of(pause(1, "2026-05-20", "2026-06-18")), "2026-07-01", "2026-10-01", "2026-12-31");
        assertDays(
                "2026-06-18 DUE",
                "2026-06-24 PLANNED",
                "2026-07-01 PLANNED",
                "2026-12-31 PLANNED",
                "2027-09-30 PLANNED");
        assertThat(story.all("RESUME_PROPOSAL")).containsExactly("1 2026-06-11 DONE", "1 2026-06-18 DONE");
    }

    @Test
    void V9_what_was_due_before_the_confirmation_is_due_at_once() {
        story.on("2026-05-20")
                .pauses("2026-05-20")
                .on("2026-06-11")
                .stays("DISCHARGED", "2026-05-20", "2026-06-11")
                .on("2026-06-15");
        assertThat(story.all("RESUME_PROPOSAL")).containsExactly("1 2026-06-11 DUE");

        story.resumes(List.of(pause(1, "2026-05-20", "2026-06-11")), CourseA.MOVED_PLAN);

        assertDays(
                "2026-06-11 DUE",
                "2026-06-17 PLANNED",
                "2026-06-24 PLANNED",
                "2026-12-24 PLANNED",
                "2027-09-24 PLANNED");
        assertThat(story.sent())
                .filteredOn(one -> one.kind().equals("CHECKLIST_REVIEW"))
                .extracting(one -> one.on().toString())
                .containsExactly("2026-05-19", "2026-06-15");
        assertThat(story.reminder("RESUME_PROPOSAL", 1).answers().doneOn()).isEqualTo("2026-06-15");
    }

    @Test
    void V10_a_second_pause_moves_only_what_is_ahead() {
        story.on("2026-05-20")
                .pauses("2026-05-20")
                .on("2026-06-11")
                .resumes(List.of(pause(1, "2026-05-20", "2026-06-11")), CourseA.MOVED_PLAN)
                .on("2026-10-05")
                .pauses(List.of(pause(1, "2026-05-20", "2026-06-11"), pause(2, "2026-10-05", null)))
                .on("2026-10-19")
                .resumes(
                        List.of(pause(1, "2026-05-20", "2026-06-11"), pause(2, "2026-10-05", "2026-10-19")),
                        "2026-06-24",
                        "2026-09-24",
                        "2027-01-07");

        assertDays("2026-06-11 DUE", "2026-06-17 DUE", "2026-06-24 DUE", "2027-01-07 PLANNED", "2027-10-07 PLANNED");
        assertThat(story.all("NETWORK_GAP_CHECK")).last().isEqualTo("3 2026-10-24 PLANNED");
    }

    @Test
    void V11_a_pause_of_no_days_moves_nothing() {
        story.on("2026-05-20")
                .pauses("2026-05-20")
                .resumes(List.of(pause(1, "2026-05-20", "2026-05-20")), CourseA.FIRST_PLAN);

        assertDays(
                "2026-05-19 DUE",
                "2026-05-26 PLANNED",
                "2026-06-02 PLANNED",
                "2026-12-02 PLANNED",
                "2027-09-02 PLANNED");
        assertThat(story.sent())
                .filteredOn(one -> one.kind().equals("CHECKLIST_REVIEW"))
                .hasSize(1);
    }

    /// The first review, the first talk, the first and the last evaluation, and the follow-up.
    private void assertDays(String review, String talk, String first, String last, String followUp) {
        assertThat(story.all("CHECKLIST_REVIEW")).first().isEqualTo("1 " + review);
        assertThat(story.all("PHASE_CHANGE_TALK")).first().isEqualTo("1 " + talk);
        assertThat(story.all("GOAL_EVALUATION")).first().isEqualTo("1 " + first);
        assertThat(story.all("GOAL_EVALUATION")).last().isEqualTo("3 " + last);
        assertThat(story.all("FOLLOW_UP_MEASUREMENT")).containsExactly("1 " + followUp);
    }
}
