package dk.overgang.notification.reminders.domain.life;

import dk.overgang.notification.catalogue.domain.Recipient;
import dk.overgang.notification.reminders.domain.life.Answers.Snooze;
import dk.overgang.notification.reminders.domain.life.Step.What;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One thing to be reminded of. It remembers the due days it was sent for, so that a day that comes back is not
/// sent twice, and what was sent is never deleted.
///
/// @param kind the line of the catalogue
/// @param number which one of its kind
/// @param due the day it is due, which is not always a working day
/// @param firedFor the due days it was sent for
/// @param voidedBecause the reason code of a voided one
/// @param timing absent in one that an earlier version stored
/// @param history what happened to it, the oldest first
public record Reminder(
        UUID id,
        String kind,
        int number,
        LocalDate due,
        State state,
        List<LocalDate> firedFor,
        @Nullable String voidedBecause,
        @Nullable Timing timing,
        Answers answers,
        List<Step> history) {

    /// Where a reminder stands.
    public enum State {
        PLANNED,
        /// It was sent, and waits for an answer.
        DUE,
        /// For channels outside of the list: handed to one of them.
        SENT,
        DONE,
        /// A pause holds it.
        HELD,
        VOIDED
    }

    /// How the facts want it today.
    ///
    /// @param next the day on which it is sent if it was not: `sendOn`, or the first possible day where that has
    /// passed
    /// @param later the time of the day at which it is sent has not come
    /// @param held a pause holds it
    /// @param inform it is done by being sent
    /// @param rolling its day runs with the last contact, so that a moved day is no news
    public record Wanted(
            LocalDate due,
            Timing timing,
            LocalDate next,
            boolean later,
            boolean held,
            boolean inform,
            boolean rolling) {}

    public Reminder {
        firedFor = List.copyOf(firedFor);
        answers = orNone(answers);
        history = orNone(history);
    }

    private static Answers orNone(@Nullable Answers answers) {
        return answers == null ? Answers.NONE : answers;
    }

    private static List<Step> orNone(@Nullable List<Step> history) {
        return history == null ? List.of() : List.copyOf(history);
    }

    /// The same subject, kind, number and key make the same reminder, however often it is planned.
    public static UUID idOf(UUID subject, String kind, int number, String key) {
        // Joined, not formatted: each planning makes dozens of ids.
        return UUID.nameUUIDFromBytes(
                (subject + "/" + kind + "/" + number + "/" + key).getBytes(StandardCharsets.UTF_8));
    }

    public static Reminder first(UUID id, String kind, int number, Wanted wanted, LocalDate today) {
        return new Reminder(
                id,
                kind,
                number,
                wanted.due(),
                State.PLANNED,
                List.of(),
                null,
                wanted.timing(),
                Answers.NONE,
                List.of(new Step(today, What.PLANNED, wanted.due(), null)));
    }

    public boolean is(State other) {
        return state == other;
    }

    public boolean isOpen() {
        return switch (state) {
            case PLANNED, DUE, SENT, HELD -> true;
            case DONE, VOIDED -> false;
        };
    }

    /// Whether it was sent at least once.
    public boolean hasFired() {
        return !firedFor.isEmpty();
    }

    /// How often it was sent; an earlier version kept only the due days.
    public long timesSent() {
        return Math.max(
                firedFor.size(),
                history.stream().filter(step -> step.what() == What.SENT).count());
    }

    /// The last day on which it can be done without being overdue.
    public LocalDate lastDay() {
        return timing == null ? due : timing.until();
    }

    /// The day on which it is sent or was sent last.
    public LocalDate sendOn() {
        return timing == null ? due : timing.sendOn();
    }

    /// The day on which it is to be sent; empty for one that waits for nothing.
    public Optional<LocalDate> waitsFor() {
        return state == State.PLANNED ? Optional.of(sendOn()) : Optional.empty();
    }

    /// Whether it is sent in the evening of its day.
    public boolean isOfTheEvening() {
        return timing != null && timing.evening();
    }

    /// As the facts want it today. One that is due again on a day it was sent for is not sent again (V1); what
    /// is done stays done (E39).
    public Reminder as(Wanted wanted, LocalDate today) {
        if (state == State.DONE) {
            return this;
        }
        var moved = movedTo(wanted, today);
        return wanted.held() ? moved.held(today) : moved.sentOrPlanned(wanted, today);
    }

    private Reminder movedTo(Wanted wanted, LocalDate today) {
        var same = wanted.due().equals(due);
        var steps = same || wanted.rolling() ? history : and(today, What.MOVED, wanted.due(), null);
        return new Reminder(
                id,
                kind,
                number,
                wanted.due(),
                state,
                firedFor,
                null,
                wanted.timing(),
                same ? answers : answers.open(),
                steps);
    }

    private Reminder held(LocalDate today) {
        return state == State.HELD ? this : now(State.HELD, answers, and(today, What.HELD, due, null));
    }

    private Reminder sentOrPlanned(Wanted wanted, LocalDate today) {
        if (isHeldSince(today)) {
            return notHeld().sentOrPlanned(wanted, today);
        }
        var snooze = answers.snooze();
        if (snooze != null) {
            return snooze.until().isAfter(today)
                    ? on(snooze.until()).now(State.PLANNED, answers, history)
                    : sent(wanted, today);
        }
        if (firedFor.contains(due)) {
            return now(State.DUE, answers, state == State.HELD ? and(today, What.RELEASED, due, null) : history);
        }
        return wanted.next().isAfter(today) || wanted.later()
                ? on(wanted.next()).now(State.PLANNED, answers, history)
                : sent(wanted, today);
    }

    private boolean isHeldSince(LocalDate today) {
        return state == State.HELD
                && !history.isEmpty()
                && history.getLast().what() == What.HELD
                && history.getLast().on().equals(today);
    }

    /// A hold that is taken back on its own day leaves no step: its notice was a mistake, and some citizens have
    /// dozens of them.
    private Reminder notHeld() {
        return now(State.PLANNED, answers, history.subList(0, history.size() - 1));
    }

    private Reminder sent(Wanted wanted, LocalDate today) {
        var fired = new ArrayList<>(firedFor);
        if (!fired.contains(due)) {
            fired.add(due);
        }
        var sent = new Reminder(
                id,
                kind,
                number,
                due,
                State.DUE,
                fired,
                null,
                wanted.timing().sentOn(today),
                answers.open(),
                and(today, What.SENT, due, null));
        return wanted.inform() ? sent.done(today, "INFORM") : sent;
    }

    /// Done, until that is taken back.
    ///
    /// @param by `TAP`, `INFORM` or the fact that closes it
    public Reminder done(LocalDate on, String by) {
        return now(State.DONE, answers.done(on, by), and(on, What.DONE, due, by));
    }

    /// Not done after all: it waits for an answer again, or for its day.
    public Reminder takenBack(LocalDate today) {
        return now(
                firedFor.contains(due) ? State.DUE : State.PLANNED,
                answers.open(),
                and(today, What.TAKEN_BACK, due, null));
    }

    /// Silent until a day, on which it is sent again.
    public Reminder snoozed(Snooze snooze, LocalDate today) {
        return on(snooze.until())
                .now(State.PLANNED, answers.with(snooze), and(today, What.SNOOZED, due, snooze.reason()));
    }

    /// A leader gave it to somebody, or back.
    ///
    /// @param worker absent for the course's worker, whoever that is
    public Reminder givenTo(@Nullable UUID worker, LocalDate today) {
        return new Reminder(
                id,
                kind,
                number,
                due,
                state,
                firedFor,
                voidedBecause,
                timing,
                answers.givenTo(worker),
                and(today, What.REASSIGNED, due, null));
    }

    /// Nobody has answered: the next on the ladder is told.
    public Reminder escalated(Escalation step) {
        return now(
                state,
                answers.with(step),
                step.isTold() ? and(step.on(), What.ESCALATED, due, step.to().name()) : history);
    }

    /// Whether somebody of that role was told that nobody answers.
    public boolean isEscalatedTo(Recipient role) {
        return answers.escalations().stream().anyMatch(step -> step.isTold() && step.to() == role);
    }

    /// It lost its ground. What is done stays done.
    ///
    /// @param because a reason code
    public Reminder voided(String because, LocalDate today) {
        return isOpen()
                ? new Reminder(
                        id,
                        kind,
                        number,
                        due,
                        State.VOIDED,
                        firedFor,
                        because,
                        timing,
                        answers.open(),
                        and(today, What.VOIDED, due, because))
                : this;
    }

    private Reminder on(LocalDate day) {
        return new Reminder(
                id,
                kind,
                number,
                due,
                state,
                firedFor,
                voidedBecause,
                timing == null ? new Timing(due, day, due, "", false) : timing.sentOn(day),
                answers,
                history);
    }

    private Reminder now(State now, Answers said, List<Step> steps) {
        return new Reminder(id, kind, number, due, now, firedFor, null, timing, said, steps);
    }

    private List<Step> and(LocalDate on, What what, LocalDate then, @Nullable String detail) {
        var steps = history.toArray(new Step[history.size() + 1]);
        steps[history.size()] = new Step(on, what, then, detail);
        return List.of(steps);
    }
}
