package dk.overgang.notification.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.commands.domain.Decision.Changed;
import dk.overgang.messaging.outbox.EventJson;
import dk.overgang.messaging.outbox.OutboxEvent;
import dk.overgang.notification.catalogue.ShippedRules;
import dk.overgang.notification.reminders.ReminderPublication.ReminderV1;
import dk.overgang.notification.reminders.domain.Answering;
import dk.overgang.notification.reminders.domain.CourseReminders;
import dk.overgang.notification.reminders.domain.ReminderCommand;
import dk.overgang.notification.reminders.domain.ReminderCommand.Finish;
import dk.overgang.notification.reminders.domain.ReminderCommand.TakeBack;
import dk.overgang.notification.reminders.domain.facts.CourseFacts;
import dk.overgang.notification.reminders.domain.facts.CourseFacts.Phase;
import dk.overgang.notification.reminders.domain.facts.CourseFacts.Plan;
import dk.overgang.notification.reminders.domain.planning.Rules;
import dk.overgang.testkit.Contracts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReminderContractsTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-05-19");
    private static final Rules RULES = ShippedRules.of("CHECKLIST_REVIEW");
    private static final UUID WORKER = new UUID(0, 4);
    private static final UUID COVER = new UUID(0, 5);

    private final CourseReminders nothing = CourseReminders.none(course("ACTIVE", null));
    private final CourseReminders due = nothing.hear(nothing.course(), TODAY, RULES);

    @Test
    void what_is_published_keeps_its_contract() {
        var voided = due.hear(course("ENDED", "DEATH"), TODAY, RULES);

        assertThat(kept(nothing, due).type()).isEqualTo("dk.overgang.reminder.due.v1");
        assertThat(kept(due, voided).type()).isEqualTo("dk.overgang.reminder.voided.v1");
        var toCover = due.escalated(TODAY.plusDays(2), RULES, (_, _) -> Optional.of(COVER));
        assertThat(kept(due, toCover).type()).isEqualTo("dk.overgang.reminder.escalated.v1");
        var toLeader = toCover.escalated(TODAY.plusDays(9), RULES, (_, _) -> Optional.empty());
        assertThat(kept(toCover, toLeader).type()).isEqualTo("dk.overgang.reminder.escalated.v1");
    }

    /// F-25
    @Test
    void what_is_answered_and_taken_back_keeps_its_contract() {
        var review = due.reminders().getFirst().id();
        var done = answered(due, new Finish(review, TODAY));

        assertThat(kept(due, done).type()).isEqualTo("dk.overgang.reminder.done.v1");
        var reopened = answered(done, new TakeBack(review, TODAY));
        assertThat(kept(done, reopened).type()).isEqualTo("dk.overgang.reminder.reopened.v1");
    }

    @Test
    void it_is_for_the_worker_or_for_who_covers_that_day() {
        assertThat(worker(new ReminderPublication(due, (_, _, _) -> Optional.empty(), TODAY)))
                .isEqualTo(WORKER);
        assertThat(worker(new ReminderPublication(due, (_, _, _) -> Optional.of(COVER), TODAY)))
                .isEqualTo(COVER);
    }

    private @Nullable UUID worker(ReminderPublication publication) {
        var event = publication.of(due.since(nothing), Instant.EPOCH).getFirst();
        return event.data() instanceof ReminderV1 data ? data.worker() : null;
    }

    private static CourseReminders answered(CourseReminders before, ReminderCommand command) {
        return new Answering(before, RULES).decide(command) instanceof Changed<CourseReminders>(var after, var _)
                ? after
                : before;
    }

    private static OutboxEvent kept(CourseReminders before, CourseReminders after) {
        var fact = new ReminderPublication(after, (_, _, _) -> Optional.empty(), TODAY)
                .of(after.since(before), Instant.EPOCH)
                .getFirst();
        Contracts.assertKept(fact.type(), EventJson.write(fact.data()));
        return fact;
    }

    private static CourseFacts course(String status, @Nullable String endReason) {
        var phases = List.of(new Phase(1, TODAY.plusDays(14)));
        var plan = new Plan(1, TODAY.minusMonths(2), phases, false);
        return new CourseFacts(
                new UUID(0, 1),
                new UUID(0, 2),
                "0101",
                WORKER,
                status,
                plan,
                List.of(),
                endReason,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
