package dk.overgang.course.reminders.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.commands.domain.Decision;
import dk.overgang.commands.domain.Decision.Changed;
import dk.overgang.course.reminders.domain.ToldReminder.Escalation;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// What is kept of the reminders that notification-service tells of (F-25).
class ToldRemindersTest {

    private static final LocalDate DUE = LocalDate.parse("2026-05-19");
    private static final ToldReminder REVIEW = ToldReminder.of(new UUID(0, 1), "CHECKLIST_REVIEW", 1, DUE);
    private static final ToldReminder CONTACT = ToldReminder.of(new UUID(0, 2), "KEEP_CONTACT", 1, DUE);

    private final ToldReminders nothing = ToldReminders.of(new UUID(0, 17), new UUID(0, 1), "0101");

    @Test
    void what_is_done_is_kept_with_its_day_and_what_it_was_done_by() {
        var told = hear(hear(nothing, REVIEW, one -> one.done(DUE, "TAP")), CONTACT, one -> one.done(DUE, "CONTACT"));

        assertThat(told.all()).extracting(ToldReminder::doneBy).containsExactly("TAP", "CONTACT");
        assertThat(told.hear(REVIEW, one -> one.done(DUE, "TAP"))).isInstanceOf(Decision.Unchanged.class);
    }

    @Test
    void what_was_done_by_mistake_is_as_if_it_never_was() {
        var done = hear(nothing, REVIEW, one -> one.done(DUE, "TAP"));

        assertThat(hear(done, REVIEW, ToldReminder::reopened)).isEqualTo(nothing);
        assertThat(nothing.hear(REVIEW, ToldReminder::reopened)).isInstanceOf(Decision.Unchanged.class);
    }

    @Test
    void that_nobody_answered_stays_when_it_is_done_at_last_and_when_that_was_a_mistake() {
        var late = DUE.plusDays(7);
        var escalated = hear(
                hear(nothing, REVIEW, one -> one.escalated("COVER", DUE.plusDays(2))),
                REVIEW,
                one -> one.escalated("LEADER", late));
        var done = hear(escalated, REVIEW, one -> one.done(late, "TAP"));

        assertThat(done.all()).singleElement().satisfies(one -> {
            assertThat(one.doneOn()).isEqualTo(late);
            assertThat(one.escalations())
                    .containsExactly(new Escalation("COVER", DUE.plusDays(2)), new Escalation("LEADER", late));
        });
        assertThat(hear(done, REVIEW, ToldReminder::reopened)).isEqualTo(escalated);
    }

    @Test
    void the_day_it_is_due_is_the_one_that_was_told_last() {
        var escalated = hear(nothing, REVIEW, one -> one.escalated("LEADER", DUE.plusDays(7)));
        var moved = ToldReminder.of(REVIEW.id(), REVIEW.line(), 1, DUE.plusDays(22));

        assertThat(hear(escalated, moved, one -> one.done(DUE.plusDays(22), "TAP"))
                        .all())
                .singleElement()
                .satisfies(one -> assertThat(one.due()).isEqualTo(DUE.plusDays(22)));
    }

    private static ToldReminders hear(ToldReminders before, ToldReminder told, UnaryOperator<ToldReminder> news) {
        return switch (before.hear(told, news)) {
            case Changed<ToldReminders>(var after, var _) -> after;
            case Decision.Unchanged<ToldReminders> _, Decision.Refused<ToldReminders> _ ->
                throw new AssertionError("Nothing changes by " + told);
        };
    }
}
