package dk.overgang.notification.reminders.domain.journal;

import static java.util.stream.Collectors.toMap;

import dk.overgang.notification.reminders.domain.calendar.SendingTime;
import dk.overgang.notification.reminders.domain.facts.CourseFacts;
import dk.overgang.notification.reminders.domain.life.Reminder;
import dk.overgang.notification.reminders.domain.life.Step.What;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A course and its reminders at one moment, as far as a journal compares them with another.
public record Stand(CourseFacts course, List<Reminder> reminders) {

    public Stand {
        reminders = List.copyOf(reminders);
    }

    Map<UUID, Reminder> byId() {
        return reminders.stream().collect(toMap(Reminder::id, Function.identity(), (one, _) -> one));
    }

    @Nullable
    UUID addressee(Reminder reminder) {
        var given = reminder.answers().reassignedTo();
        return given == null ? course.worker() : given;
    }

    /// The phase of the day; absent while there is none, or while a pause holds the boundaries.
    @Nullable
    Integer phase(Instant at) {
        var plan = course.plan();
        if (plan == null || plan.held() || course.ended()) {
            return null;
        }
        var today = SendingTime.day(at);
        return today.isBefore(plan.start())
                ? null
                : plan.phases().stream()
                        .filter(phase -> today.isBefore(phase.end()))
                        .map(CourseFacts.Phase::number)
                        .findFirst()
                        .orElse(null);
    }

    /// Whether a calendar shows the reminder otherwise than before.
    boolean showsOtherwise(Stand before, Reminder was, Reminder now) {
        return !was.due().equals(now.due())
                || place(was) != place(now)
                || !Objects.equals(before.addressee(was), addressee(now));
    }

    private enum Place {
        OPEN,
        HELD,
        DONE,
        GONE
    }

    private static Place place(Reminder reminder) {
        return switch (reminder.state()) {
            case PLANNED, DUE, SENT -> Place.OPEN;
            case HELD -> Place.HELD;
            case DONE -> Place.DONE;
            case VOIDED -> Place.GONE;
        };
    }

    /// A day that runs with the last contact is no news when it moves, and leaves no step.
    static boolean hasMoved(Reminder was, Reminder now) {
        return moves(now) > moves(was);
    }

    private static long moves(Reminder reminder) {
        return reminder.history().stream()
                .filter(step -> step.what() == What.MOVED)
                .count();
    }
}
