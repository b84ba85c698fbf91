package dk.overgang.notification.reminders.domain;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One thing to be reminded of. It remembers the dates it has fired for, so that a date that comes back is not
/// told twice, and it is never deleted.
public record Reminder(
        UUID id,
        String kind,
        int number,
        LocalDate due,
        State state,
        List<LocalDate> firedFor,
        @Nullable String voidedBecause) {

    /// `SENT` and `DONE` are reached once reminders are sent and answered; what is done stays done (S6).
    public enum State {
        PLANNED,
        DUE,
        SENT,
        DONE,
        HELD,
        VOIDED
    }

    public Reminder {
        firedFor = List.copyOf(firedFor);
    }

    /// The same course, kind and number make the same reminder, however often it is planned.
    static UUID idOf(UUID course, String kind, int number, String anchor) {
        return UUID.nameUUIDFromBytes(
                "%s/%s/%d/%s".formatted(course, kind, number, anchor).getBytes(StandardCharsets.UTF_8));
    }

    public boolean is(State other) {
        return state == other;
    }

    boolean settled() {
        return state == State.DONE || state == State.VOIDED;
    }

    boolean hasFired() {
        return !firedFor.isEmpty();
    }

    Reminder voided(String because) {
        return settled() ? this : new Reminder(id, kind, number, due, State.VOIDED, firedFor, because);
    }

    /// As the plan wants it today. One that is due again on a day it fired for does not fire again (V1).
    Reminder planned(LocalDate newDue, boolean held, LocalDate today) {
        if (state == State.DONE) {
            return this;
        }
        if (held) {
            return with(newDue, State.HELD, firedFor);
        }
        return newDue.isAfter(today)
                ? with(newDue, State.PLANNED, firedFor)
                : with(newDue, State.DUE, including(newDue));
    }

    private List<LocalDate> including(LocalDate day) {
        if (firedFor.contains(day)) {
            return firedFor;
        }
        var days = new ArrayList<>(firedFor);
        days.add(day);
        return days;
    }

    private Reminder with(LocalDate newDue, State newState, List<LocalDate> fired) {
        return new Reminder(id, kind, number, newDue, newState, fired, null);
    }
}
