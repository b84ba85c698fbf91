package dk.overgang.notification.reminders.domain;

import static dk.overgang.notification.reminders.domain.AnnasCourse.day;
import static dk.overgang.notification.reminders.domain.AnnasCourse.pausedSince;
import static dk.overgang.notification.reminders.domain.AnnasCourse.started;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.commands.domain.Decision;
import dk.overgang.commands.domain.Decision.Refused;
import dk.overgang.notification.catalogue.ShippedRules;
import dk.overgang.notification.reminders.domain.ReminderCommand.Finish;
import dk.overgang.notification.reminders.domain.ReminderCommand.Snooze;
import dk.overgang.notification.reminders.domain.ReminderRefusal.ClosedByFact;
import dk.overgang.notification.reminders.domain.ReminderRefusal.DoneEarlier;
import dk.overgang.notification.reminders.domain.ReminderRefusal.IsDone;
import dk.overgang.notification.reminders.domain.ReminderRefusal.IsHeld;
import dk.overgang.notification.reminders.domain.ReminderRefusal.IsNotDone;
import dk.overgang.notification.reminders.domain.ReminderRefusal.WindowOver;
import dk.overgang.notification.reminders.domain.life.Reminder;
import dk.overgang.notification.reminders.domain.planning.Rules;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is said that may be done with a reminder is what happens when it is done (issue 13, item 4).
class ReminderActionTest {

    private static final Rules RULES = ShippedRules.of("CHECKLIST_REVIEW", "GOAL_EVALUATION", "NETWORK_GAP_CHECK");

    private CourseReminders now = CourseReminders.none(started())
            .hear(started(), day("2026-03-02"), RULES)
            .until(day("2026-05-19"), RULES);

    /// The window of the second one ends on a Saturday.
    @ParameterizedTest
    @ValueSource(strings = {"CHECKLIST_REVIEW", "NETWORK_GAP_CHECK"})
    void putting_off_may_be_done_as_long_as_any_day_is_accepted(String kind) {
        var reminder = first(kind);
        var afterwards = reminder.lastDay().plusDays(3);
        reminder.due()
                .minusDays(3)
                .datesUntil(afterwards)
                .forEach(today -> assertThat(refusal(ReminderAction.SNOOZE, kind, today.toString())
                                .isEmpty())
                        .as("on %s", today)
                        .isEqualTo(isAnyDayAccepted(reminder, today, afterwards)));
        assertThat(refusal(ReminderAction.SNOOZE, kind, reminder.due().toString()))
                .isEmpty();
    }

    private boolean isAnyDayAccepted(Reminder reminder, LocalDate today, LocalDate afterwards) {
        return today.datesUntil(afterwards)
                .map(until -> new Snooze(reminder.id(), until, Snooze.Reason.OTHER, today))
                .anyMatch(snooze -> !(decide(snooze) instanceof Refused<CourseReminders>));
    }

    @Test
    void where_no_working_day_is_left_nothing_is_put_off() {
        assertThat(refusal(ReminderAction.SNOOZE, "NETWORK_GAP_CHECK", "2026-05-15"))
                .contains(new WindowOver(day("2026-05-16")));
        assertThat(decide(new Snooze(
                        first("NETWORK_GAP_CHECK").id(), day("2026-05-18"), Snooze.Reason.OTHER, day("2026-05-15"))))
                .isEqualTo(Decision.refused(new WindowOver(day("2026-05-16"))));
    }

    @Test
    void an_open_one_is_done_put_off_and_given_away_but_not_taken_back() {
        assertThat(refusal(ReminderAction.FINISH, "CHECKLIST_REVIEW", "2026-05-19"))
                .isEmpty();
        assertThat(refusal(ReminderAction.REASSIGN, "CHECKLIST_REVIEW", "2026-05-19"))
                .isEmpty();
        assertThat(refusal(ReminderAction.TAKE_BACK, "CHECKLIST_REVIEW", "2026-05-19"))
                .contains(new IsNotDone());
    }

    @Test
    void one_that_a_record_closes_is_not_done_by_a_tap() {
        assertThat(refusal(ReminderAction.FINISH, "GOAL_EVALUATION", "2026-05-19"))
                .contains(new ClosedByFact("GOALS_EVALUATED"));
    }

    @Test
    void a_done_one_is_taken_back_today_and_not_tomorrow() {
        var done = decide(new Finish(first("CHECKLIST_REVIEW").id(), day("2026-05-19")));
        now = done instanceof Decision.Changed<CourseReminders>(var after, var _) ? after : now;

        assertThat(refusal(ReminderAction.TAKE_BACK, "CHECKLIST_REVIEW", "2026-05-19"))
                .isEmpty();
        assertThat(refusal(ReminderAction.TAKE_BACK, "CHECKLIST_REVIEW", "2026-05-20"))
                .contains(new DoneEarlier(day("2026-05-19")));
        assertThat(refusal(ReminderAction.SNOOZE, "CHECKLIST_REVIEW", "2026-05-19"))
                .contains(new IsDone(day("2026-05-19")));
        assertThat(refusal(ReminderAction.REASSIGN, "CHECKLIST_REVIEW", "2026-05-19"))
                .contains(new IsDone(day("2026-05-19")));
    }

    @Test
    void a_held_one_waits_for_the_end_of_the_pause() {
        now = now.hear(pausedSince("2026-05-20"), day("2026-05-20"), RULES);

        assertThat(refusal(ReminderAction.SNOOZE, "CHECKLIST_REVIEW", "2026-05-20"))
                .contains(new IsHeld());
    }

    private Optional<Object> refusal(ReminderAction action, String kind, String today) {
        return action.tried(now, first(kind), RULES, day(today)) instanceof Refused<CourseReminders>(var why)
                ? Optional.of(why)
                : Optional.empty();
    }

    private Decision<CourseReminders> decide(ReminderCommand command) {
        return new Answering(now, RULES).decide(command);
    }

    private Reminder first(String kind) {
        return now.reminders().stream()
                .filter(one -> one.kind().equals(kind) && one.number() == 1)
                .findFirst()
                .orElseThrow();
    }
}
