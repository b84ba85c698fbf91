package dk.overgang.notification.reminders.domain;

import static java.util.stream.Collectors.toMap;

import dk.overgang.notification.catalogue.domain.Closing;
import dk.overgang.notification.reminders.domain.life.Escalation;
import dk.overgang.notification.reminders.domain.life.Reminder;
import dk.overgang.notification.reminders.domain.life.Reminder.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What happened to a reminder and is published.
public sealed interface ReminderEvent {

    Reminder reminder();

    /// Its day came and it was sent.
    record FellDue(Reminder reminder) implements ReminderEvent {}

    /// Nobody has answered it, and somebody else was told.
    record WasEscalated(Reminder reminder, Escalation step) implements ReminderEvent {}

    record WasVoided(Reminder reminder) implements ReminderEvent {}

    /// A person or a fact has answered it.
    record WasDone(Reminder reminder, LocalDate on, String by) implements ReminderEvent {}

    /// It was done by mistake, and waits again.
    record WasReopened(Reminder reminder) implements ReminderEvent {}

    /// What is new since an earlier moment: once for each sending, each step up a ladder, each voiding, each
    /// answer and each answer that was taken back.
    static List<ReminderEvent> between(List<Reminder> earlier, List<Reminder> now) {
        var before = earlier.stream().collect(toMap(Reminder::id, Function.identity()));
        return now.stream()
                .flatMap(reminder -> news(before.get(reminder.id()), reminder))
                .toList();
    }

    private static Stream<ReminderEvent> news(@Nullable Reminder before, Reminder now) {
        var events = new ArrayList<ReminderEvent>();
        if (now.timesSent() > (before == null ? 0 : before.timesSent())) {
            events.add(new FellDue(now));
        }
        now.answers().escalations().stream()
                .filter(Escalation::isTold)
                .filter(step ->
                        before == null || !before.answers().escalations().contains(step))
                .map(step -> new WasEscalated(now, step))
                .forEach(events::add);
        if (now.is(State.VOIDED) && before != null && !before.is(State.VOIDED)) {
            events.add(new WasVoided(now));
        }
        var wasDone = before != null && before.is(State.DONE);
        if (now.is(State.DONE) && !wasDone) {
            answer(now).ifPresent(events::add);
        }
        if (wasDone && !now.is(State.DONE)) {
            events.add(new WasReopened(now));
        }
        return events.stream();
    }

    /// One that is done by being sent was answered by nobody: that it fell due says all.
    private static Optional<WasDone> answer(Reminder done) {
        var on = done.answers().doneOn();
        var by = done.answers().doneBy();
        return on == null || by == null || by.equals(Closing.By.INFORM.name())
                ? Optional.empty()
                : Optional.of(new WasDone(done, on, by));
    }
}
