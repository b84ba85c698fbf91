package dk.overgang.course.reminders.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A reminder that was done, or that nobody answered in time: codes and dates, and no text.
///
/// @param line what it reminds of: a line of the catalogue of notification-service
/// @param number which one of its line
/// @param doneOn null while nobody has done it
/// @param doneBy `TAP` for a person, else the fact that closed it
/// @param escalations who was told that nobody answers, the first one first
public record ToldReminder(
        UUID id,
        String line,
        int number,
        LocalDate due,
        @Nullable LocalDate doneOn,
        @Nullable String doneBy,
        List<Escalation> escalations) {

    /// Somebody was told that nobody answers.
    ///
    /// @param to the cover, or a role
    public record Escalation(String to, LocalDate on) {}

    public ToldReminder {
        escalations = List.copyOf(escalations);
    }

    /// One of which nothing was told yet but what it is.
    public static ToldReminder of(UUID id, String line, int number, LocalDate due) {
        return new ToldReminder(id, line, number, due, null, null, List.of());
    }

    public ToldReminder done(LocalDate on, String by) {
        return new ToldReminder(id, line, number, due, on, by, escalations);
    }

    /// It was done by mistake. That nobody had answered it before stays as it was.
    public ToldReminder reopened() {
        return new ToldReminder(id, line, number, due, null, null, escalations);
    }

    public ToldReminder escalated(String to, LocalDate on) {
        var step = new Escalation(to, on);
        return escalations.contains(step)
                ? this
                : new ToldReminder(
                        id,
                        line,
                        number,
                        due,
                        doneOn,
                        doneBy,
                        Stream.concat(escalations.stream(), Stream.of(step)).toList());
    }

    /// With the day on which it is due by what was told last: a pause may have moved it.
    ToldReminder dueOn(LocalDate day) {
        return new ToldReminder(id, line, number, day, doneOn, doneBy, escalations);
    }

    /// Whether there is anything to show of it.
    boolean isOfInterest() {
        return doneOn != null || !escalations.isEmpty();
    }
}
