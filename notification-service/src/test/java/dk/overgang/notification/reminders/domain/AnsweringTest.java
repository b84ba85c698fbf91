package dk.overgang.notification.reminders.domain;

import static dk.overgang.notification.reminders.domain.AnnasCourse.day;
import static dk.overgang.notification.reminders.domain.AnnasCourse.ended;
import static dk.overgang.notification.reminders.domain.AnnasCourse.pausedSince;
import static dk.overgang.notification.reminders.domain.AnnasCourse.resumed;
import static dk.overgang.notification.reminders.domain.AnnasCourse.started;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.commands.domain.Decision;
import dk.overgang.notification.catalogue.ShippedRules;
import dk.overgang.notification.reminders.domain.ReminderCommand.Finish;
import dk.overgang.notification.reminders.domain.ReminderCommand.Reassign;
import dk.overgang.notification.reminders.domain.ReminderCommand.Snooze;
import dk.overgang.notification.reminders.domain.ReminderCommand.TakeBack;
import dk.overgang.notification.reminders.domain.ReminderRefusal.BeyondWindow;
import dk.overgang.notification.reminders.domain.ReminderRefusal.ClosedByFact;
import dk.overgang.notification.reminders.domain.ReminderRefusal.DoneEarlier;
import dk.overgang.notification.reminders.domain.ReminderRefusal.InThePast;
import dk.overgang.notification.reminders.domain.ReminderRefusal.IsDone;
import dk.overgang.notification.reminders.domain.ReminderRefusal.IsHeld;
import dk.overgang.notification.reminders.domain.ReminderRefusal.IsNotDone;
import dk.overgang.notification.reminders.domain.ReminderRefusal.IsVoided;
import dk.overgang.notification.reminders.domain.ReminderRefusal.Unknown;
import dk.overgang.notification.reminders.domain.ReminderRefusal.WindowOver;
import dk.overgang.notification.reminders.domain.facts.CourseFacts;
import dk.overgang.notification.reminders.domain.life.Reminder;
import dk.overgang.notification.reminders.domain.life.Reminder.State;
import dk.overgang.notification.reminders.domain.life.Step;
import dk.overgang.notification.reminders.domain.life.Step.What;
import dk.overgang.notification.reminders.domain.planning.Rules;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What a worker may answer to a reminder, and what is refused (issue 13, item 4).
class AnsweringTest {

    private static final Rules RULES =
            ShippedRules.of("CHECKLIST_REVIEW", "GOAL_EVALUATION", "KEEP_CONTACT", "CLOSING_CONDITIONS_LEADER");
    private static final UUID OTHER = new UUID(0, 99);
    private static final UUID THIRD = new UUID(0, 98);
    private static final UUID WORKER =
            Objects.requireNonNull(AnnasCourse.told("ACTIVE", null, null).worker());

    private CourseReminders now = CourseReminders.none(started())
            .hear(started(), day("2026-03-02"), RULES)
            .until(day("2026-05-19"), RULES);

    @Test
    void done_is_done_also_when_the_day_moves() {
        changed(new Finish(review(), day("2026-05-19")));
        now = now.hear(pausedSince("2026-05-20"), day("2026-05-20"), RULES).hear(resumed(), day("2026-06-11"), RULES);

        assertThat(reminder()).satisfies(one -> {
            assertThat(one.state()).isEqualTo(State.DONE);
            assertThat(one.answers().doneOn()).isEqualTo("2026-05-19");
            assertThat(one.answers().doneBy()).isEqualTo("TAP");
        });
    }

    @Test
    void done_twice_is_done_once() {
        changed(new Finish(review(), day("2026-05-19")));

        assertThat(decide(new Finish(review(), day("2026-05-20")))).isInstanceOf(Decision.Unchanged.class);
    }

    @Test
    void what_a_record_closes_nobody_can_say_is_done() {
        var evaluation = id("GOAL_EVALUATION", 1);

        assertThat(refused(new Finish(evaluation, day("2026-05-19")))).isEqualTo(new ClosedByFact("GOALS_EVALUATED"));
    }

    @Test
    void done_is_taken_back_on_the_same_day_only() {
        changed(new Finish(review(), day("2026-05-19")));
        changed(new TakeBack(review(), day("2026-05-19")));
        assertThat(reminder().state()).isEqualTo(State.DUE);
        assertThat(now.since(before)).as("it is not sent again").noneMatch(ReminderEvent.FellDue.class::isInstance);

        changed(new Finish(review(), day("2026-05-19")));
        assertThat(refused(new TakeBack(review(), day("2026-05-20")))).isEqualTo(new DoneEarlier(day("2026-05-19")));
    }

    /// F-25: what was done stands in the timeline of the course, until it is taken back.
    @Test
    void what_is_done_is_told_once_and_what_is_taken_back_too() {
        changed(new Finish(review(), day("2026-05-19")));
        assertThat(now.since(before)).containsExactly(new ReminderEvent.WasDone(reminder(), day("2026-05-19"), "TAP"));
        assertThat(now.hear(pausedSince("2026-05-20"), day("2026-05-20"), RULES).since(now))
                .noneMatch(event -> event.reminder().id().equals(review()));

        changed(new TakeBack(review(), day("2026-05-19")));
        assertThat(now.since(before)).containsExactly(new ReminderEvent.WasReopened(reminder()));
    }

    /// It has told already that it fell due, and nobody has done anything.
    @Test
    void what_is_done_by_being_sent_is_not_told_as_done() {
        assertThat(now.with(review(), one -> one.done(day("2026-05-19"), "INFORM"))
                        .since(now))
                .isEmpty();
    }

    @Test
    void done_before_its_day_and_taken_back_waits_for_its_day() {
        var second = id("CHECKLIST_REVIEW", 2);
        changed(new Finish(second, day("2026-05-19")));
        changed(new TakeBack(second, day("2026-05-19")));

        assertThat(now.until(day("2026-08-19"), RULES)
                        .reminder(second)
                        .orElseThrow()
                        .state())
                .isEqualTo(State.DUE);
    }

    @Test
    void what_is_not_done_cannot_be_taken_back() {
        assertThat(refused(new TakeBack(review(), day("2026-05-19")))).isEqualTo(new IsNotDone());
    }

    @Test
    void a_snoozed_one_is_silent_until_its_day_and_then_sent_again() {
        changed(snooze("2026-05-22", "2026-05-19"));
        assertThat(reminder().state()).isEqualTo(State.PLANNED);
        assertThat(now.nextDue()).isEqualTo("2026-05-22");

        now = now.hear(started(), day("2026-05-20"), RULES);
        assertThat(reminder().state()).as("re-planning wakes nobody").isEqualTo(State.PLANNED);

        now = now.until(day("2026-05-22"), RULES);
        assertThat(reminder().state()).isEqualTo(State.DUE);
        assertThat(reminder().due()).as("the due day never moves").isEqualTo("2026-05-19");
        assertThat(reminder().history()).extracting(Step::what).endsWith(What.SENT, What.SNOOZED, What.SENT);
        assertThat(reminder().history().get(2).detail()).isEqualTo("CITIZEN_UNAVAILABLE");
    }

    @Test
    void a_snooze_ends_within_the_window() {
        assertThat(refused(snooze("2026-06-03", "2026-05-19"))).isEqualTo(new BeyondWindow(day("2026-06-02")));
        assertThat(refused(snooze("2026-05-19", "2026-05-19"))).isEqualTo(new InThePast(day("2026-05-20")));
        assertThat(refused(snooze("2026-05-01", "2026-05-19"))).isEqualTo(new InThePast(day("2026-05-20")));
        assertThat(refused(snooze("2026-06-03", "2026-06-02"))).isEqualTo(new WindowOver(day("2026-06-02")));
        changed(snooze("2026-06-02", "2026-05-19"));
    }

    @Test
    void a_snooze_to_a_weekend_ends_on_the_monday() {
        changed(snooze("2026-05-23", "2026-05-19"));

        assertThat(now.nextDue()).as("Monday is Whit Monday").isEqualTo("2026-05-26");
        now = now.hear(started(), day("2026-05-25"), RULES);
        assertThat(reminder().state()).isEqualTo(State.PLANNED);
    }

    @Test
    void what_is_not_due_yet_is_put_off_behind_its_day_only() {
        assertThat(refused(new Snooze(
                        id("CHECKLIST_REVIEW", 2), day("2026-08-19"), Snooze.Reason.OTHER, day("2026-05-19"))))
                .isEqualTo(new InThePast(day("2026-08-20")));
        changed(new Snooze(id("CHECKLIST_REVIEW", 2), day("2026-08-21"), Snooze.Reason.OTHER, day("2026-05-19")));
        assertThat(now.until(day("2026-08-20"), RULES)
                        .reminder(id("CHECKLIST_REVIEW", 2))
                        .orElseThrow()
                        .state())
                .isEqualTo(State.PLANNED);
        assertThat(now.until(day("2026-08-21"), RULES)
                        .reminder(id("CHECKLIST_REVIEW", 2))
                        .orElseThrow()
                        .state())
                .isEqualTo(State.DUE);
    }

    @Test
    void a_moved_day_ends_the_silence() {
        changed(snooze("2026-06-02", "2026-05-19"));
        now = now.hear(pausedSince("2026-05-20"), day("2026-05-20"), RULES).hear(resumed(), day("2026-06-11"), RULES);

        assertThat(reminder().state()).isEqualTo(State.DUE);
        assertThat(reminder().answers().snooze()).isNull();
    }

    @Test
    void nobody_answers_what_a_pause_holds_by_putting_it_off() {
        now = now.hear(pausedSince("2026-05-20"), day("2026-05-20"), RULES);

        assertThat(refused(snooze("2026-05-25", "2026-05-20"))).isEqualTo(new IsHeld());
    }

    @Test
    void a_voided_one_is_answered_with_what_stands() {
        now = now.hear(ended(started(), "MOVED"), day("2026-05-20"), RULES);

        assertThat(refused(new Finish(review(), day("2026-05-20")))).isEqualTo(new IsVoided("MOVED"));
        assertThat(refused(snooze("2026-05-25", "2026-05-20"))).isEqualTo(new IsVoided("MOVED"));
        assertThat(refused(new TakeBack(review(), day("2026-05-20")))).isEqualTo(new IsVoided("MOVED"));
        assertThat(refused(new Reassign(review(), OTHER, day("2026-05-20")))).isEqualTo(new IsVoided("MOVED"));
    }

    @Test
    void a_reassigned_one_is_the_other_workers_also_after_a_change_of_worker() {
        changed(new Reassign(review(), OTHER, day("2026-05-19")));

        assertThat(now.addressee(reminder())).isEqualTo(OTHER);
        assertThat(now.addressees())
                .containsExactlyInAnyOrder(
                        AnnasCourse.told("ACTIVE", null, null).worker(), OTHER);
        now = now.hear(started(), day("2026-05-20"), RULES);
        assertThat(now.addressee(reminder())).isEqualTo(OTHER);
        assertThat(decide(new Reassign(review(), OTHER, day("2026-05-20")))).isInstanceOf(Decision.Unchanged.class);
    }

    @Test
    void who_was_given_one_has_a_part_in_the_course_until_the_day_it_is_done() {
        changed(new Reassign(review(), OTHER, day("2026-05-19")));
        assertThat(now.involved(day("2026-05-19"))).containsExactlyInAnyOrder(WORKER, OTHER);

        changed(new Finish(review(), day("2026-05-20")));
        assertThat(now.involved(day("2026-05-20"))).as("it can be taken back").contains(OTHER);
        assertThat(now.involved(day("2026-05-21"))).containsExactly(WORKER);
        assertThat(now.addressees()).as("it was theirs").contains(OTHER);
    }

    @Test
    void who_was_given_one_that_is_voided_has_no_part_in_the_course_any_more() {
        changed(new Reassign(review(), OTHER, day("2026-05-19")));
        now = now.hear(ended(started(), "MOVED"), day("2026-05-20"), RULES);

        assertThat(now.involved(day("2026-05-20"))).containsExactly(WORKER);
    }

    @Test
    void one_that_is_given_back_to_the_worker_of_the_course_goes_on_to_the_next_worker() {
        changed(new Reassign(review(), OTHER, day("2026-05-19")));
        changed(new Reassign(review(), WORKER, day("2026-05-19")));
        assertThat(now.addressee(reminder())).isEqualTo(WORKER);
        assertThat(decide(new Reassign(review(), WORKER, day("2026-05-19")))).isInstanceOf(Decision.Unchanged.class);

        now = now.hear(of(THIRD, started()), day("2026-05-20"), RULES);
        assertThat(now.addressee(reminder())).isEqualTo(THIRD);
    }

    @Test
    void what_is_for_the_leader_can_be_given_to_the_worker_of_the_course() {
        var leaders = id("CLOSING_CONDITIONS_LEADER", 1);
        changed(new Reassign(leaders, WORKER, day("2026-05-19")));

        assertThat(now.reminder(leaders).orElseThrow().answers().reassignedTo()).isEqualTo(WORKER);
    }

    @Test
    void what_is_done_is_not_given_away_nor_put_off() {
        changed(new Finish(review(), day("2026-05-19")));

        assertThat(refused(new Reassign(review(), OTHER, day("2026-05-19")))).isEqualTo(new IsDone(day("2026-05-19")));
        assertThat(refused(snooze("2026-05-25", "2026-05-19"))).isEqualTo(new IsDone(day("2026-05-19")));
    }

    @Test
    void a_reminder_that_there_is_not_is_not_found() {
        assertThat(refused(new Finish(OTHER, day("2026-05-19")))).isEqualTo(new Unknown());
    }

    private static CourseFacts of(UUID worker, CourseFacts course) {
        return new CourseFacts(
                course.courseId(),
                course.citizenId(),
                course.municipality(),
                worker,
                course.status(),
                course.plan(),
                course.pauses(),
                course.endReason(),
                course.referralId(),
                course.programme(),
                course.contactSince(),
                course.transitionOn(),
                course.grantEndsOn(),
                course.restartOf());
    }

    private CourseReminders before = now;

    private void changed(ReminderCommand command) {
        before = now;
        var decision = decide(command);
        assertThat(decision).isInstanceOf(Decision.Changed.class);
        if (decision instanceof Decision.Changed<CourseReminders>(var after, var _)) {
            now = after;
        }
    }

    private Object refused(ReminderCommand command) {
        var decision = decide(command);
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return decision instanceof Decision.Refused<CourseReminders>(var why) ? why : decision;
    }

    private Decision<CourseReminders> decide(ReminderCommand command) {
        return new Answering(now, RULES).decide(command);
    }

    private Snooze snooze(String until, String today) {
        return new Snooze(review(), day(until), Snooze.Reason.CITIZEN_UNAVAILABLE, day(today));
    }

    private UUID review() {
        return id("CHECKLIST_REVIEW", 1);
    }

    private Reminder reminder() {
        return now.reminder(review()).orElseThrow();
    }

    private UUID id(String kind, int number) {
        return now.reminders().stream()
                .filter(one -> one.kind().equals(kind) && one.number() == number)
                .map(Reminder::id)
                .findFirst()
                .orElseThrow();
    }
}
