package dk.overgang.notification.reminders.domain;

import dk.overgang.commands.domain.Refusal;
import java.time.LocalDate;

/// Why an answer to a reminder is refused.
public sealed interface ReminderRefusal extends Refusal {

    record Unknown() implements ReminderRefusal {}

    /// Only a record or a decision closes it.
    ///
    /// @param fact its code
    record ClosedByFact(String fact) implements ReminderRefusal {}

    /// It only informs: there is nothing to do.
    record OnlyInforms() implements ReminderRefusal {}

    /// It was voided.
    ///
    /// @param because the reason code
    record IsVoided(String because) implements ReminderRefusal {}

    record IsDone(LocalDate on) implements ReminderRefusal {}

    record IsHeld() implements ReminderRefusal {}

    record IsNotDone() implements ReminderRefusal {}

    /// What is done can be taken back on the same day only.
    record DoneEarlier(LocalDate on) implements ReminderRefusal {}

    /// It cannot be silent so long.
    ///
    /// @param last the last day of its window
    record BeyondWindow(LocalDate last) implements ReminderRefusal {}

    /// It cannot be silent: no working day is left to which it could be put off.
    ///
    /// @param last the last day of its window
    record WindowOver(LocalDate last) implements ReminderRefusal {}

    record InThePast(LocalDate earliest) implements ReminderRefusal {}

    @Override
    default Reason reason() {
        return switch (this) {
            case Unknown() -> Reason.notFound();
            case ClosedByFact(var fact) -> Reason.conflict("reminder:closed-by-fact", fact);
            case OnlyInforms() -> Reason.conflict("reminder:only-informs");
            case IsVoided(var because) -> Reason.conflict("reminder:voided", because);
            case IsDone(var on) -> Reason.conflict("reminder:done", on);
            case IsHeld() -> Reason.conflict("reminder:held");
            case IsNotDone() -> Reason.conflict("reminder:not-done");
            case DoneEarlier(var on) -> Reason.conflict("reminder:done-earlier", on);
            case BeyondWindow(var last) -> Reason.conflict("reminder:beyond-window", last);
            case WindowOver(var last) -> Reason.conflict("reminder:window-over", last);
            case InThePast(var earliest) -> Reason.conflict("reminder:in-the-past", earliest);
        };
    }
}
