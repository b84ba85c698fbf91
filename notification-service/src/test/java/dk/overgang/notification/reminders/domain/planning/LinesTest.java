package dk.overgang.notification.reminders.domain.planning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dk.overgang.commands.domain.Decision;
import dk.overgang.notification.catalogue.ShippedRules;
import dk.overgang.notification.catalogue.domain.Anchor;
import dk.overgang.notification.catalogue.domain.Catalogue;
import dk.overgang.notification.catalogue.domain.CatalogueChange;
import dk.overgang.notification.catalogue.domain.Closing;
import dk.overgang.notification.catalogue.domain.Line;
import dk.overgang.notification.catalogue.domain.LineChange;
import dk.overgang.notification.catalogue.domain.Point;
import dk.overgang.notification.catalogue.domain.Point.Unit;
import dk.overgang.notification.catalogue.domain.Recipient;
import dk.overgang.notification.catalogue.domain.Subject;
import dk.overgang.notification.citizens.domain.Citizen;
import dk.overgang.notification.reminders.domain.Answering;
import dk.overgang.notification.reminders.domain.CourseReminders;
import dk.overgang.notification.reminders.domain.ReminderCommand.Finish;
import dk.overgang.notification.reminders.domain.facts.ActivityPlan;
import dk.overgang.notification.reminders.domain.facts.Attempt;
import dk.overgang.notification.reminders.domain.facts.Contact;
import dk.overgang.notification.reminders.domain.facts.ContinuingSupport;
import dk.overgang.notification.reminders.domain.facts.CourseFacts;
import dk.overgang.notification.reminders.domain.facts.CourseFacts.Pause;
import dk.overgang.notification.reminders.domain.facts.CourseFacts.Phase;
import dk.overgang.notification.reminders.domain.facts.CourseFacts.Plan;
import dk.overgang.notification.reminders.domain.facts.CourseMatter;
import dk.overgang.notification.reminders.domain.facts.HeardFacts.DatedFact;
import dk.overgang.notification.reminders.domain.facts.Measurement;
import dk.overgang.notification.reminders.domain.facts.Network;
import dk.overgang.notification.reminders.domain.life.Reminder;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What single lines of the catalogue make of facts that course A does not have (issue 13, items 1 and 2):
///
class LinesTest {

    private static final UUID ID = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    private LocalDate today = day("2026-03-02");
    private CourseReminders now = CourseReminders.none(course("SEL85-9M", null));

    @Test
    void an_automatic_pause_that_nobody_confirms_is_asked_about_two_working_days_later() {
        on("2026-05-20").hears(paused(false, "2026-05-20", null));
        assertThat(all("PAUSE_NOT_CONFIRMED")).containsExactly("1 2026-05-22 PLANNED");

        on("2026-05-22");
        assertThat(all("PAUSE_NOT_CONFIRMED")).containsExactly("1 2026-05-22 DUE");
        hears(paused(true, "2026-05-20", null));
        assertThat(all("PAUSE_NOT_CONFIRMED")).containsExactly("1 2026-05-22 DONE");
    }

    @Test
    void a_pause_that_a_worker_made_needs_no_confirmation() {
        on("2026-05-20").hears(paused(true, "2026-05-20", null));

        assertThat(all("PAUSE_NOT_CONFIRMED")).isEmpty();
    }

    @Test
    void a_grant_that_ends_before_the_course_is_told_at_once_on_any_day_and_closed_by_a_longer_one() {
        on("2026-05-02").hears(course("SEL85-9M", "2026-10-31"));
        assertThat(all("GRANT_ENDS_FIRST")).as("a Saturday").containsExactly("1 2026-05-02 DUE");

        on("2026-05-12").hears(course("SEL85-9M", "2026-12-31"));
        assertThat(all("GRANT_ENDS_FIRST")).containsExactly("1 2026-05-02 DONE");
        assertThat(reminder("GRANT_ENDS_FIRST").answers().doneOn()).isEqualTo("2026-05-12");
    }

    ///
    @Test
    void the_ending_is_talked_about_from_the_beginning_at_each_change_of_phase_and_before_the_end() {
        hears(course("SEL85-9M", null));
        assertThat(all("TALK_ABOUT_ENDING_START")).containsExactly("1 2026-03-16 PLANNED");
        assertThat(all("TALK_ABOUT_ENDING_PHASE")).containsExactly("1 2026-06-02 PLANNED", "2 2026-09-02 PLANNED");
        assertThat(all("TALK_ABOUT_ENDING_LAST")).containsExactly("1 2026-10-03 PLANNED");

        on("2026-05-20").hears(paused(true, "2026-05-20", null));
        assertThat(all("TALK_ABOUT_ENDING_PHASE")).containsExactly("1 2026-06-02 HELD", "2 2026-09-02 HELD");
        assertThat(ShippedRules.CATALOGUE.lines().stream()
                        .filter(line -> line.sources().contains("R-192")))
                .hasSize(3)
                .allMatch(line -> line.closing().by() == Closing.By.TAP);
    }

    ///
    @Test
    void the_caseworkers_follow_up_at_each_date_of_the_joint_plan_until_the_course_ends() {
        hears(course("SEL85-9M", null)).hears(jointPlan("2026-04-15"));
        assertThat(all("CASEWORKER_FOLLOW_UP")).containsExactly("1 2026-04-15 PLANNED");
        on("2026-04-15");
        assertThat(all("CASEWORKER_FOLLOW_UP")).containsExactly("1 2026-04-15 DUE");

        hears(jointPlan("2026-07-15"));
        assertThat(all("CASEWORKER_FOLLOW_UP")).containsExactly("1 2026-04-15 VOIDED", "1 2026-07-15 PLANNED");
        on("2026-05-20").hears(paused(true, "2026-05-20", null));
        assertThat(all("CASEWORKER_FOLLOW_UP"))
                .as("a pause is no reason not to follow up")
                .endsWith("1 2026-07-15 PLANNED");
        hears(ended("SEL85-9M", "MOVED"));
        assertThat(all("CASEWORKER_FOLLOW_UP")).endsWith("1 2026-07-15 VOIDED");
    }

    @Test
    void a_grant_that_lasts_to_the_last_day_is_long_enough() {
        hears(course("SEL85-9M", "2026-12-01"));
        assertThat(all("GRANT_ENDS_FIRST")).isEmpty();
        hears(course("SEL85-9M", "2026-11-30"));
        assertThat(all("GRANT_ENDS_FIRST")).hasSize(1);
    }

    @Test
    void a_closed_door_without_an_agreed_day_is_tried_again_two_working_days_later() {
        on("2026-05-13").hears(attempt(1, null));
        assertThat(all("NEW_TRY")).as("Ascension Day lies between").containsExactly("1 2026-05-18 PLANNED");

        on("2026-05-18").hears(attempt(2, null));
        assertThat(all("NEW_TRY")).containsExactly("1 2026-05-18 VOIDED", "2 2026-05-20 PLANNED");
        assertThat(reminder("NEW_TRY").voidedBecause()).isEqualTo("TRIED_AGAIN");

        on("2026-05-19").hears(contact(true));
        assertThat(all("NEW_TRY")).containsExactly("1 2026-05-18 VOIDED", "2 2026-05-20 DONE");
    }

    @Test
    void coordination_without_the_citizen_is_no_contact() {
        on("2026-05-13").hears(attempt(1, null)).hears(contact(false));

        assertThat(all("NEW_TRY")).containsExactly("1 2026-05-18 PLANNED");
    }

    /// F-62.
    @Test
    void a_contact_noted_by_mistake_counts_for_nothing_any_more() {
        on("2026-03-04").hears(contact(true));
        assertThat(all("NO_CONTACT")).containsExactly("1 2026-03-11 PLANNED");

        hears(withdrawn(contact(true)));
        assertThat(all("NO_CONTACT")).containsExactly("1 2026-03-09 PLANNED");
        now = now.until(day("2026-03-11"), day("2026-03-11"), ShippedRules.ALL);
        assertThat(all("NO_CONTACT")).as("on its old day").containsExactly("1 2026-03-09 DUE");
    }

    @Test
    void a_gap_that_only_a_mistaken_contact_had_closed_is_raised_again() {
        on("2026-03-09");
        now = now.until(today, today, ShippedRules.ALL);
        on("2026-03-10").hears(contact(true));
        assertThat(all("NO_CONTACT")).containsExactly("1 2026-03-09 DONE", "2 2026-03-17 PLANNED");

        hears(withdrawn(contact(true)));
        now = now.until(today, today, ShippedRules.ALL);
        assertThat(all("NO_CONTACT")).anyMatch(line -> line.endsWith("2026-03-09 DUE"));
    }

    @Test
    void a_mistaken_meeting_is_no_second_one() {
        today = day("2026-02-09");
        hears(inContact());
        on("2026-02-10").hears(contact(true)).hears(withdrawn(contact(true)));
        on("2026-02-11").hears(contact(true));
        assertThat(all("SECOND_CONTACT_MEETING")).containsExactly("1 2026-03-01 PLANNED");

        on("2026-02-12").hears(contact(true));
        assertThat(all("SECOND_CONTACT_MEETING")).containsExactly("1 2026-03-01 DONE");
    }

    ///
    @Test
    void a_closed_door_noted_by_mistake_is_not_tried_again() {
        on("2026-05-13").hears(attempt(1, null)).hears(withdrawn(attempt(1, null)));

        assertThat(all("NEW_TRY")).containsExactly("1 2026-05-18 VOIDED");
    }

    @Test
    void a_mistaken_new_try_leaves_the_old_one_to_be_made() {
        on("2026-05-13").hears(attempt(1, null));
        on("2026-05-18").hears(attempt(2, null));
        assertThat(all("NEW_TRY")).containsExactly("1 2026-05-18 VOIDED", "2 2026-05-20 PLANNED");

        hears(withdrawn(attempt(2, null)));
        assertThat(all("NEW_TRY")).containsExactly("1 2026-05-18 DUE", "2 2026-05-20 VOIDED");
        assertThat(reminder("NEW_TRY").timesSent()).isEqualTo(1);
    }

    @Test
    void an_attempt_that_is_entered_late_leaves_what_was_sent_for_a_later_one_as_it_is() {
        on("2026-05-13").hears(attempt(1, null));
        on("2026-05-18");
        var sent = reminder("NEW_TRY");
        assertThat(sent.is(Reminder.State.DUE)).isTrue();

        hears(attempt(2, null, "2026-05-12"));
        assertThat(reminder("NEW_TRY")).isEqualTo(sent);
        assertThat(all("NEW_TRY")).as("the late one was tried again").hasSize(1);

        on("2026-05-19").hears(attempt(3, null));
        assertThat(all("NEW_TRY")).containsExactly("1 2026-05-18 VOIDED", "3 2026-05-21 PLANNED");
    }

    @Test
    void a_withdrawn_attempt_keeps_its_place() {
        on("2026-05-13").hears(attempt(1, null));
        on("2026-05-18").hears(attempt(2, null));
        hears(withdrawn(attempt(1, null, "2026-05-13")));
        assertThat(all("NEW_TRY")).containsExactly("1 2026-05-18 VOIDED", "2 2026-05-20 PLANNED");
    }

    ///
    @Test
    void a_mistaken_measurement_does_not_close_what_asks_for_it() {
        on("2026-03-03").hears(measurement("SDS")).hears(measurement("SWEMWBS"));
        hears(withdrawn(measurement("SDS"))).hears(measurement("RECOVERY_STAR"));
        assertThat(all("MEASUREMENT_BASELINE")).containsExactly("1 2026-03-02 DUE");

        on("2026-03-04").hears(measurement("SDS"));
        assertThat(all("MEASUREMENT_BASELINE")).containsExactly("1 2026-03-02 DONE");
    }

    ///
    @Test
    void a_measurement_on_the_way_with_any_instrument_of_that_point_answers_its_offer() {
        on("2026-05-27");
        assertThat(all("INTERIM_MEASUREMENT")).containsExactly("1 2026-05-26 DUE", "2 2026-08-26 PLANNED");

        hears(measurement("WHO5", "PHASE_CHANGE", 1, null));
        assertThat(all("INTERIM_MEASUREMENT")).containsExactly("1 2026-05-26 DONE", "2 2026-08-26 PLANNED");
        on("2026-09-01").hears(measurement("RECOVERY_STAR", "PHASE_CHANGE", 2, null));
        assertThat(all("INTERIM_MEASUREMENT")).containsExactly("1 2026-05-26 DONE", "2 2026-08-26 DONE");
    }

    @Test
    void the_next_supporter_is_met_two_weeks_before_the_end_at_the_latest() {
        on("2026-11-10").hears(support("YES", "2026-11-10"));

        assertThat(all("JOINT_MEETING")).containsExactly("1 2026-11-18 PLANNED");
        on("2026-11-10").hears(support("YES", "2026-10-20"));
        assertThat(all("JOINT_MEETING")).containsExactly("1 2026-11-03 DUE");
    }

    ///
    @Test
    void a_supporter_who_is_named_in_place_of_another_is_met_too() {
        on("2026-10-01").hears(support("YES", "2026-10-01"));
        on("2026-10-15").taps("JOINT_MEETING");
        assertThat(all("JOINT_MEETING")).containsExactly("1 2026-10-15 DONE");

        hears(support("YES", "2026-10-02"));
        assertThat(all("JOINT_MEETING")).as("the same, on a corrected day").containsExactly("1 2026-10-15 DONE");
        on("2026-10-20").hears(support("YES", "2026-10-20", new UUID(4, 2)));
        assertThat(all("JOINT_MEETING")).containsExactly("1 2026-10-15 DONE", "1 2026-11-03 PLANNED");
    }

    @Test
    void a_supporter_whom_an_earlier_version_stored_without_a_name_is_asked_about_once() {
        on("2026-10-01").hears(support("YES", "2026-10-01", null));
        on("2026-10-15").taps("JOINT_MEETING").hears(support("YES", "2026-10-01"));

        assertThat(all("JOINT_MEETING")).containsExactly("1 2026-10-15 DONE");
    }

    @Test
    void nobody_asks_for_a_decision_on_support_that_is_not_needed() {
        hears(course("SEL85-9M", null));
        assertThat(all("CONTINUED_SUPPORT")).containsExactly("1 2026-11-02 PLANNED");

        hears(support("NO", null));
        assertThat(all("CONTINUED_SUPPORT")).containsExactly("1 2026-11-02 VOIDED");
        assertThat(reminder("CONTINUED_SUPPORT").voidedBecause()).isEqualTo("NO_SUPPORT_NEEDED");
    }

    @Test
    void a_member_who_was_tried_is_looked_at_four_weeks_later_unless_it_is_settled() {
        on("2026-05-12").hears(network("TRIED", "2026-05-12"));
        assertThat(all("TRY_OUT_OF_MEMBER")).containsExactly("1 2026-06-09 PLANNED");

        on("2026-06-01").hears(network("AGREED", "2026-06-01"));
        assertThat(all("TRY_OUT_OF_MEMBER")).containsExactly("1 2026-06-09 DONE");
    }

    ///
    @Test
    void nobody_asks_about_a_member_who_may_not_be_involved_any_more() {
        on("2026-05-12").hears(network("TRIED", "2026-05-12", true));
        assertThat(all("TRY_OUT_OF_MEMBER")).containsExactly("1 2026-06-09 PLANNED");

        hears(network("TRIED", "2026-05-12", false));
        assertThat(all("TRY_OUT_OF_MEMBER")).containsExactly("1 2026-06-09 VOIDED");
        hears(network("TRIED", "2026-05-12", true));
        assertThat(all("TRY_OUT_OF_MEMBER")).as("permitted again").containsExactly("1 2026-06-09 PLANNED");
    }

    @Test
    void the_job_track_has_lines_of_its_own() {
        hears(course("JOB", null));

        assertThat(all("CLOSING_MEETING_CALLED")).containsExactly("1 2026-11-11 PLANNED");
        assertThat(all("RETENTION_PLAN")).containsExactly("1 2026-11-02 PLANNED");
        assertThat(all("CONTINUED_SUPPORT")).isEmpty();
        assertThat(all("CONTINUED_SUPPORT_JOB")).hasSize(1);
        assertThat(all("FOLLOW_UP_MEASUREMENT")).as("it has no follow-up point").isEmpty();

        hears(course("SEL85-9M", null));
        assertThat(reminder("RETENTION_PLAN").voidedBecause()).isEqualTo("NOT_IN_PROGRAMME");
    }

    @Test
    void lines_that_wait_for_their_event_work_with_an_event_made_by_hand() {
        on("2026-04-20");
        tells(Anchor.STATUTORY_MEETING, "2026-05-04", null);
        tells(Anchor.ACTIVITY_MUST_CHANGE, "2026-05-02", null);
        now = now.hear(course("JOB", null), today, ShippedRules.ALL);
        tells(Anchor.JOB_SEARCH_AGREED, "2026-05-11", null);
        tells(Anchor.WORK_AGREEMENT, "2026-06-05", null);

        assertThat(all("STATUTORY_MEETING")).containsExactly("1 2026-04-27 PLANNED");
        assertThat(all("JOB_SEARCH_BEGINS")).containsExactly("1 2026-05-11 PLANNED");
        assertThat(reminder("WORK_AGREEMENT_FOLLOW_UP").sendOn()).isEqualTo("2026-06-08");
        on("2026-05-02");
        assertThat(all("CASEWORKER_NEEDED"))
                .as("at once also on a Saturday, and again on the next working day")
                .containsExactly("1 2026-05-02 DUE", "2 2026-05-04 PLANNED");
        tells(Anchor.ACTIVITY_MUST_CHANGE, "2026-05-02", "2026-05-03");
        assertThat(all("CASEWORKER_NEEDED")).containsExactly("1 2026-05-02 DONE", "2 2026-05-04 DONE");
    }

    @Test
    void a_statutory_meeting_is_not_held_by_a_pause() {
        on("2026-05-20").hears(paused(true, "2026-05-20", null));
        tells(Anchor.STATUTORY_MEETING, "2026-06-10", null);
        on("2026-06-03");

        assertThat(all("STATUTORY_MEETING")).containsExactly("1 2026-06-03 DUE");
    }

    @Test
    void a_job_consultants_follow_up_outlasts_the_course() {
        now = now.hear(course("JOB", null), today, ShippedRules.ALL);
        tells(Anchor.WORK_AGREEMENT, "2027-01-11", null);
        on("2026-12-02").hears(ended("JOB", "COMPLETED"));
        assertThat(all("WORK_AGREEMENT_FOLLOW_UP")).containsExactly("1 2027-01-11 PLANNED");

        hears(ended("JOB", "DEATH"));
        assertThat(all("WORK_AGREEMENT_FOLLOW_UP")).containsExactly("1 2027-01-11 VOIDED");
    }

    @Test
    void silence_is_counted_by_the_phase_of_the_day_and_in_no_pause() {
        today = day("2026-05-27");
        hears(course("SEL85-9M", null)).hears(contact(true));
        assertThat(all("NO_CONTACT"))
                .as("seven days in phase 1 would end in phase 2")
                .containsExactly("1 2026-06-10 PLANNED");

        on("2026-06-03").hears(paused(true, "2026-06-03", null));
        assertThat(all("NO_CONTACT")).containsExactly("1 2026-06-10 VOIDED");
        assertThat(reminder("NO_CONTACT").voidedBecause()).isEqualTo("PAUSED");

        on("2026-06-20").hears(paused(true, "2026-06-03", "2026-06-20"));
        assertThat(all("NO_CONTACT")).as("counted from the return").containsExactly("1 2026-07-04 PLANNED");
    }

    @Test
    void a_gap_is_raised_once_and_the_next_one_is_another() {
        on("2026-03-09");
        assertThat(all("NO_CONTACT")).as("the day may still bring one").containsExactly("1 2026-03-09 PLANNED");
        assertThat(now.nextEvening()).isEqualTo("2026-03-09");
        now = now.until(today, today, ShippedRules.ALL);
        assertThat(all("NO_CONTACT")).containsExactly("1 2026-03-09 DUE");
        on("2026-03-20");
        assertThat(all("NO_CONTACT")).containsExactly("1 2026-03-09 DUE");
        hears(contact(true));
        assertThat(all("NO_CONTACT")).containsExactly("1 2026-03-09 DONE", "2 2026-03-27 PLANNED");
    }

    @Test
    void a_silence_since_a_start_that_is_confirmed_late_is_raised_however_long_it_has_lasted() {
        today = day("2026-06-10");
        hears(course("SEL85-9M", null));
        now = now.until(today, today, ShippedRules.ALL);

        assertThat(all("NO_CONTACT")).containsExactly("1 2026-03-09 DUE");
        hears(contact(true));
        assertThat(all("NO_CONTACT")).containsExactly("1 2026-03-09 DONE", "2 2026-06-24 PLANNED");
    }

    @Test
    void a_contact_noted_late_moves_a_gap_that_was_none() {
        on("2026-03-10");
        assertThat(all("NO_CONTACT")).containsExactly("1 2026-03-09 DUE");

        now = now.hear(contact(true, "2026-03-06"), today, ShippedRules.ALL);
        assertThat(all("NO_CONTACT")).containsExactly("1 2026-03-13 PLANNED");
    }

    @Test
    void what_is_due_on_no_working_day_is_sent_on_the_next_and_named_so() {
        hears(course("SEL85-9M", null));
        var gap = occurrence("NETWORK_GAP_CHECK", 1);

        assertThat(gap.wanted().due()).isEqualTo("2026-05-02");
        assertThat(gap.sending()).isEqualTo(new Sending(day("2026-05-04"), Sending.Reason.NEXT_WORKING_DAY));
    }

    @Test
    void E42_the_last_evaluation_on_the_planned_end_is_sent_before_it() {
        hears(course("SEL85-9M", null, "2026-06-24", "2026-09-24", "2026-12-24", "2026-03-24"));
        var last = occurrence("GOAL_EVALUATION", 3);

        assertThat(last.wanted().due()).isEqualTo("2026-12-24");
        assertThat(last.sending()).isEqualTo(new Sending(day("2026-12-23"), Sending.Reason.LAST_WORKING_DAY_BEFORE));
    }

    @Test
    void E42_so_it_is_where_the_planned_end_is_a_working_day() {
        hears(course("SEL85-9M", null, "2026-06-02", "2026-09-02", "2026-12-02", "2026-03-02"));
        var last = occurrence("GOAL_EVALUATION", 3);

        assertThat(last.wanted().due()).isEqualTo("2026-12-02");
        assertThat(last.sending()).isEqualTo(new Sending(day("2026-12-01"), Sending.Reason.LAST_WORKING_DAY_BEFORE));
    }

    @Test
    void E2_six_months_have_their_evaluations_at_months_three_and_six() {
        hears(course("SEL82B-6M", null, "2026-05-02", "2026-07-02", "2026-09-02", "2026-03-02"));

        assertThat(all("GOAL_EVALUATION")).containsExactly("1 2026-06-02 PLANNED", "2 2026-09-02 PLANNED");
        assertThat(all("NETWORK_GAP_CHECK"))
                .containsExactly("1 2026-04-02 PLANNED", "2 2026-06-02 PLANNED", "3 2026-08-02 PLANNED");
    }

    @Test
    void E1_days_are_clamped_to_the_month_and_not_chained() {
        hears(course("SEL85-9M", null, "2026-11-30", "2027-02-28", "2027-05-31", "2026-08-31"));

        assertThat(all("GOAL_EVALUATION"))
                .containsExactly("1 2026-11-30 PLANNED", "2 2027-02-28 PLANNED", "3 2027-05-31 PLANNED");
    }

    /// Decision 0037: the day before, on any day of the week, and only with an opt-in.
    @Test
    void a_citizen_who_has_opted_in_is_told_of_an_appointment_the_day_before() {
        hears(course("SEL85-9M", null)).hears(meeting("FINAL", "PLANNED", "2026-05-11"));
        assertThat(all("MEETING_AHEAD")).as("no opt-in").isEmpty();

        now = now.hearOptIn(true, today, ShippedRules.ALL);
        assertThat(all("MEETING_AHEAD")).as("a Sunday").containsExactly("1 2026-05-10 PLANNED");
        on("2026-05-10");
        assertThat(all("MEETING_AHEAD")).containsExactly("1 2026-05-10 DONE");
        assertThat(now.alerts()).hasSize(1);
    }

    @Test
    void a_withdrawn_opt_in_or_consent_stops_it_at_once() {
        hears(course("SEL85-9M", null)).hears(meeting("FINAL", "PLANNED", "2026-05-11"));
        now = now.hearOptIn(true, today, ShippedRules.ALL);
        now = now.hearOptIn(false, today, ShippedRules.ALL);

        assertThat(all("MEETING_AHEAD")).containsExactly("1 2026-05-10 VOIDED");
        assertThat(reminder("MEETING_AHEAD").voidedBecause()).isEqualTo("NOT_OPTED_IN");
        now = now.hearOptIn(true, today, ShippedRules.ALL);
        assertThat(all("MEETING_AHEAD")).containsExactly("1 2026-05-10 PLANNED");
        now = now.hear(
                new Citizen(
                        OTHER,
                        "0101",
                        List.of(new Citizen.Consent(ID, "TAKE_PART", null, "WITHDRAWN")),
                        List.of(),
                        List.of(),
                        List.of(),
                        null),
                today,
                ShippedRules.ALL);
        assertThat(all("MEETING_AHEAD")).containsExactly("1 2026-05-10 VOIDED");
    }

    @Test
    void a_pause_the_end_and_a_death_stop_it() {
        hears(course("SEL85-9M", null)).hears(meeting("FINAL", "PLANNED", "2026-06-11"));
        now = now.hearOptIn(true, today, ShippedRules.ALL);
        on("2026-05-20").hears(paused(true, "2026-05-20", null));
        assertThat(reminder("MEETING_AHEAD").voidedBecause()).isEqualTo("PAUSED");
        on("2026-06-06").hears(paused(true, "2026-05-20", "2026-06-06"));
        assertThat(all("MEETING_AHEAD")).containsExactly("1 2026-06-10 PLANNED");
        hears(ended("SEL85-9M", "MOVED"));
        assertThat(reminder("MEETING_AHEAD").voidedBecause()).isEqualTo("MOVED");
        hears(course("SEL85-9M", null));
        now = now.hear(
                new Citizen(OTHER, "0101", List.of(), List.of(), List.of(), List.of(), today), today, ShippedRules.ALL);
        assertThat(reminder("MEETING_AHEAD").voidedBecause()).isEqualTo("DEATH");
    }

    @Test
    void a_moved_appointment_is_told_of_anew_and_a_cancelled_or_passed_one_is_not() {
        hears(course("SEL85-9M", null)).hears(meeting("NETWORK_MEETING", "PLANNED", "2026-05-11"));
        now = now.hearOptIn(true, today, ShippedRules.ALL);
        on("2026-05-10").hears(meeting("NETWORK_MEETING", "PLANNED", "2026-05-18"));
        assertThat(all("MEETING_AHEAD")).containsExactly("1 2026-05-10 DONE", "1 2026-05-17 PLANNED");
        hears(meeting("NETWORK_MEETING", "CANCELLED", null));
        assertThat(all("MEETING_AHEAD")).containsExactly("1 2026-05-10 DONE", "1 2026-05-17 VOIDED");
        hears(meeting("NETWORK_MEETING", "PLANNED", "2026-05-10"));
        assertThat(all("MEETING_AHEAD")).as("today, so nothing is ahead").hasSize(2);
    }

    @Test
    void a_day_that_nobody_has_agreed_on_and_a_conversation_of_others_are_not_told_of() {
        hears(course("SEL85-9M", null)).hears(meeting("HANDOVER", "PLANNED", "2026-05-11"));
        now = now.hearOptIn(true, today, ShippedRules.ALL);
        assertThat(all("MEETING_AHEAD")).as("follows the plan by itself").isEmpty();
        hears(meeting("CONVERSATION", "PLANNED", "2026-05-11", OTHER));
        assertThat(all("MEETING_AHEAD")).isEmpty();
        hears(meeting("HANDOVER", "ON_HOLD", null, OTHER));
        assertThat(all("MEETING_AHEAD")).isEmpty();
        hears(meeting("HANDOVER", "PLANNED", "2026-05-11", OTHER));

        assertThat(all("MEETING_AHEAD")).containsExactly("1 2026-05-10 PLANNED");
    }

    @Test
    void a_citizen_who_takes_no_part_in_a_meeting_is_not_told_of_it() {
        hears(course("SEL85-9M", null)).hears(planned("NETWORK_MEETING", false, OTHER));
        now = now.hearOptIn(true, today, ShippedRules.ALL);
        assertThat(all("MEETING_AHEAD")).isEmpty();
        hears(planned("HANDOVER", true));
        assertThat(all("MEETING_AHEAD"))
                .as("with the citizen and no member of the network")
                .containsExactly("1 2026-05-10 PLANNED");
        hears(planned("HANDOVER", false));

        assertThat(all("MEETING_AHEAD")).containsExactly("1 2026-05-10 VOIDED");
    }

    @Test
    void what_was_over_before_anybody_knew_of_it_is_not_raised() {
        today = day("2026-09-10");
        hears(course("SEL85-9M", null));

        assertThat(all("CHECKLIST_REVIEW")).containsExactly("2 2026-08-19 DUE", "3 2026-11-18 PLANNED");
        assertThat(all("MEASUREMENT_BASELINE")).isEmpty();
        assertThat(all("GOAL_EVALUATION")).containsExactly("2 2026-09-02 DUE", "3 2026-12-02 PLANNED");
    }

    @Test
    void a_municipality_s_own_distances_move_what_is_planned_and_leave_its_id() {
        hears(course("SEL85-9M", null));
        var before = reminder("PHASE_CHANGE_TALK");
        var own = ShippedRules.CATALOGUE.changedBy(new CatalogueChange(
                "0101",
                1,
                List.of(new LineChange(
                        "PHASE_CHANGE_TALK",
                        List.of(new Point(1, -10, Unit.DAYS), new Point(2, -10, Unit.DAYS)),
                        null,
                        null,
                        null,
                        null,
                        null))));
        now = now.replanned(today, new Rules(own, ShippedRules.CALENDAR));

        var after = reminder("PHASE_CHANGE_TALK");
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.due()).isEqualTo("2026-05-23");
        assertThat(after.timing())
                .isNotNull()
                .satisfies(timing -> assertThat(timing.rules()).isEqualTo("4/0101-1"));
    }

    @Test
    void a_new_line_of_a_known_anchor_is_a_line_of_data() {
        var talk = ShippedRules.CATALOGUE.line("PHASE_CHANGE_TALK").orElseThrow();
        var own = new Catalogue(
                "3",
                List.of(new Line(
                        "CAKE",
                        List.of("R-190"),
                        Anchor.BOUNDARY,
                        List.of(new Point(3, -2, Unit.WORKING_DAYS)),
                        false,
                        List.of(),
                        1,
                        Set.of(Recipient.WORKER),
                        talk.channels(),
                        talk.condition(),
                        talk.onPause(),
                        talk.closing(),
                        List.of(),
                        Set.of(),
                        Set.of(),
                        List.of(),
                        false,
                        false,
                        false,
                        false,
                        "Bestil kage",
                        "Order a cake")));
        now = now.replanned(today, new Rules(own, ShippedRules.CALENDAR));

        assertThat(all("CAKE")).containsExactly("1 2026-11-30 PLANNED");
    }

    @Test
    void a_line_that_is_taken_out_voids_what_stands_of_it() {
        hears(course("SEL85-9M", null));
        now = now.replanned(today, ShippedRules.of("CHECKLIST_REVIEW"));

        assertThat(reminder("PHASE_CHANGE_TALK").voidedBecause()).isEqualTo("NOT_IN_CATALOGUE");
        assertThat(all("CHECKLIST_REVIEW")).hasSize(3).allMatch(line -> line.endsWith("PLANNED"));
    }

    @Test
    void lines_about_partners_and_teams_plan_nothing_for_a_course() {
        hears(course("SEL85-9M", null));

        assertThat(now.reminders().stream()
                        .map(one -> ShippedRules.CATALOGUE.line(one.kind()).orElseThrow())
                        .map(line -> line.anchor().subject()))
                .containsOnly(Subject.COURSE);
    }

    @Test
    void planning_twice_by_the_same_facts_changes_nothing() {
        on("2026-05-20").hears(paused(false, "2026-05-20", null));
        on("2026-06-11").hears(paused(true, "2026-05-20", "2026-06-11"));

        assertThat(now.replanned(today, ShippedRules.ALL)).isEqualTo(now);
    }

    @CanIgnoreReturnValue
    private LinesTest on(String date) {
        today = day(date);
        if (now.reminders().isEmpty()) {
            now = now.hear(now.course(), day("2026-03-02"), ShippedRules.ALL);
        }
        now = now.until(today, ShippedRules.ALL);
        return this;
    }

    @CanIgnoreReturnValue
    private LinesTest hears(CourseFacts course) {
        now = now.hear(course, today, ShippedRules.ALL);
        return this;
    }

    @CanIgnoreReturnValue
    private LinesTest hears(CourseMatter matter) {
        now = now.hear(matter, today, ShippedRules.ALL);
        return this;
    }

    /// The worker says that it is done.
    @CanIgnoreReturnValue
    private LinesTest taps(String kind) {
        var finish = new Finish(reminder(kind).id(), today);
        if (!(new Answering(now, ShippedRules.ALL).decide(finish)
                instanceof Decision.Changed<CourseReminders>(var after, var _))) {
            throw new AssertionError("It cannot be answered");
        }
        now = after;
        return this;
    }

    private void tells(Anchor anchor, String on, @Nullable String over) {
        var key = UUID.nameUUIDFromBytes(anchor.name().getBytes(UTF_8));
        now = now.hear(new DatedFact(anchor, key, day(on), over == null ? null : day(over)), today, ShippedRules.ALL);
    }

    private List<String> all(String kind) {
        return now.reminders().stream()
                .filter(one -> one.kind().equals(kind))
                .map(one -> "%d %s %s".formatted(one.number(), one.due(), one.state()))
                .toList();
    }

    private Reminder reminder(String kind) {
        return now.reminders().stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private Occurrence occurrence(String kind, int number) {
        return ShippedRules.ALL
                .planning(now.course(), now.heard(), today, now.reminders())
                .result()
                .occurrences()
                .stream()
                .filter(one -> one.line().id().equals(kind) && one.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private static CourseFacts course(String programme, @Nullable String grantEndsOn) {
        return course(programme, grantEndsOn, "2026-06-02", "2026-09-02", "2026-12-02", "2026-03-02");
    }

    private static CourseFacts course(
            String programme, @Nullable String grantEndsOn, String one, String two, String three, String start) {
        var phases = List.of(new Phase(1, day(one)), new Phase(2, day(two)), new Phase(3, day(three)));
        return course("ACTIVE", programme, grantEndsOn, new Plan(1, day(start), phases, false), List.of(), null);
    }

    /// Before the start, which is planned for the second of March.
    private static CourseFacts inContact() {
        return new CourseFacts(
                ID,
                OTHER,
                "0101",
                OTHER,
                "CONTACT",
                null,
                List.of(),
                null,
                OTHER,
                "SEL85-9M",
                day("2026-02-02"),
                day("2026-03-02"),
                null,
                null);
    }

    private static CourseFacts ended(String programme, String reason) {
        var before = course(programme, null);
        return course("ENDED", programme, null, before.plan(), List.of(), reason);
    }

    /// The plan of a pause of seventeen days where it has ended, else the held one.
    private static CourseFacts paused(boolean confirmed, String from, @Nullable String to) {
        var pause = new Pause(ID, day(from), to == null ? null : day(to), false, "ADMITTED", confirmed);
        var before = course("SEL85-9M", null).plan();
        var days = to == null ? 0 : DAYS.between(day(from), day(to));
        var phases = before == null
                ? List.<Phase>of()
                : before.phases().stream()
                        .map(phase -> new Phase(
                                phase.number(),
                                phase.end().isAfter(day(from)) ? phase.end().plusDays(days) : phase.end()))
                        .toList();
        return course(
                to == null ? "PAUSED" : "ACTIVE",
                "SEL85-9M",
                null,
                new Plan(2, day("2026-03-02"), phases, to == null),
                List.of(pause),
                null);
    }

    private static CourseFacts course(
            String status,
            String programme,
            @Nullable String grantEndsOn,
            @Nullable Plan plan,
            List<Pause> pauses,
            @Nullable String endReason) {
        return new CourseFacts(
                ID,
                OTHER,
                "0101",
                OTHER,
                status,
                plan,
                pauses,
                endReason,
                OTHER,
                programme,
                null,
                null,
                grantEndsOn == null ? null : day(grantEndsOn),
                null);
    }

    private static ActivityPlan jointPlan(String nextReview) {
        var reference = new ActivityPlan.Reference(new UUID(8, 1), day(nextReview));
        return new ActivityPlan("0101", OTHER, ID, List.of(), List.of(), null, List.of(reference));
    }

    private Attempt attempt(int number, @Nullable String nextTry) {
        return attempt(number, nextTry, today.toString());
    }

    private static Attempt attempt(int number, @Nullable String nextTry, String on) {
        return new Attempt(
                "0101", OTHER, ID, new UUID(7, number), day(on), nextTry == null ? null : day(nextTry), null);
    }

    private Contact contact(boolean withCitizen) {
        return new Contact(
                "0101", OTHER, ID, new UUID(6, today.toEpochDay()), today, "MEETING", withCitizen, List.of(), null);
    }

    private static Contact contact(boolean withCitizen, String on) {
        return new Contact(
                "0101", OTHER, ID, new UUID(6, day(on).toEpochDay()), day(on), "MEETING", withCitizen, List.of(), null);
    }

    private static Contact withdrawn(Contact contact) {
        return new Contact(
                contact.municipality(),
                contact.citizenId(),
                contact.courseId(),
                contact.contactId(),
                contact.on(),
                contact.kind(),
                contact.withCitizen(),
                contact.goals(),
                true);
    }

    private static Attempt withdrawn(Attempt attempt) {
        return new Attempt(
                attempt.municipality(),
                attempt.citizenId(),
                attempt.courseId(),
                attempt.attemptId(),
                attempt.on(),
                attempt.nextTry(),
                true);
    }

    /// At the start.
    private Measurement measurement(String instrument) {
        return measurement(instrument, "START", 1, null);
    }

    private Measurement measurement(String instrument, String point, int number, @Nullable Boolean withdrawn) {
        var id = new UUID(today.toEpochDay(), instrument.hashCode());
        return new Measurement("0101", OTHER, ID, id, instrument, point, number, today, withdrawn);
    }

    private Measurement withdrawn(Measurement atStart) {
        return measurement(atStart.instrument(), "START", 1, true);
    }

    private static ContinuingSupport support(String needed, @Nullable String namedOn) {
        return support(needed, namedOn, namedOn == null ? null : new UUID(4, 1));
    }

    private static ContinuingSupport support(String needed, @Nullable String namedOn, @Nullable UUID worker) {
        var on = namedOn == null ? null : day(namedOn);
        return new ContinuingSupport("0101", OTHER, ID, needed, null, on, worker, null);
    }

    private static Network network(String state, String since) {
        return network(state, since, null);
    }

    private static Network network(String state, String since, @Nullable Boolean mayBeInvolved) {
        var member = new Network.Member(OTHER, state, day(since), day("2026-05-12"), mayBeInvolved);
        return new Network("0101", OTHER, ID, List.of(member), List.of());
    }

    /// As an earlier version of network-service tells it.
    private static Network meeting(String kind, String state, @Nullable String on, UUID... members) {
        return meeting(
                new Network.Meeting(new UUID(5, 1), kind, state, on == null ? null : day(on), List.of(members), null));
    }

    private static Network planned(String kind, boolean withCitizen, UUID... members) {
        return meeting(
                new Network.Meeting(new UUID(5, 1), kind, "PLANNED", day("2026-05-11"), List.of(members), withCitizen));
    }

    private static Network meeting(Network.Meeting meeting) {
        return new Network("0101", OTHER, ID, List.of(), List.of(meeting));
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
