package dk.overgang.notification.reminders.domain;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dk.overgang.notification.reminders.domain.Planning.Wanted;
import dk.overgang.notification.reminders.domain.Reminder.State;
import dk.overgang.notification.reminders.domain.ReminderEvent.FellDue;
import dk.overgang.notification.reminders.domain.ReminderEvent.WasVoided;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The reminders of one course, together with the course they hang on: firing and re-planning are the same
/// decision, taken on another day or on another course.
public record CourseReminders(
        CourseFacts course,
        List<Reminder> reminders,
        @Nullable LocalDate nextDue) {

    private static final String NO_LONGER_WANTED = "NO_LONGER_WANTED";

    public CourseReminders {
        reminders = List.copyOf(reminders);
    }

    public static CourseReminders none(CourseFacts course) {
        return new CourseReminders(course, List.of(), null);
    }

    /// The reminders after a report of their course: all are planned anew from it (E5, E9).
    public CourseReminders hear(CourseFacts told, LocalDate today, Catalogue catalogue) {
        var known = byId();
        var after = new LinkedHashMap<UUID, Reminder>();
        known.forEach((id, reminder) -> after.put(id, reminder.voided(reason(told))));
        for (var wanted : Planning.of(told, today, known).wanted(catalogue)) {
            var reminder = known.getOrDefault(wanted.id(), first(wanted));
            after.put(wanted.id(), reminder.planned(wanted.due(), wanted.held(), today));
        }
        return of(told, List.copyOf(after.values()));
    }

    /// The days pass up to this one; each due date on the way has its turn, in order.
    public CourseReminders until(LocalDate today, Catalogue catalogue) {
        var passing = this;
        for (var next = nextDue; next != null && !next.isAfter(today); next = passing.nextDue) {
            passing = passing.hear(course, next, catalogue);
        }
        return passing;
    }

    /// What is new since an earlier moment: once for each due date, once for each voiding.
    public List<ReminderEvent> since(CourseReminders earlier) {
        var before = earlier.byId();
        return reminders.stream()
                .flatMap(reminder -> news(before.get(reminder.id()), reminder))
                .toList();
    }

    private static Stream<ReminderEvent> news(@Nullable Reminder before, Reminder now) {
        return switch (now.state()) {
            case DUE ->
                before == null || !before.firedFor().contains(now.due()) ? Stream.of(new FellDue(now)) : Stream.empty();
            case VOIDED -> before != null && !before.is(State.VOIDED) ? Stream.of(new WasVoided(now)) : Stream.empty();
            case PLANNED, SENT, DONE, HELD -> Stream.empty();
        };
    }

    private static CourseReminders of(CourseFacts course, List<Reminder> reminders) {
        var next = reminders.stream()
                .filter(reminder -> reminder.is(State.PLANNED))
                .map(Reminder::due)
                .min(LocalDate::compareTo);
        return new CourseReminders(course, reminders, next.orElse(null));
    }

    private static Reminder first(Wanted wanted) {
        return new Reminder(wanted.id(), wanted.kind(), wanted.number(), wanted.due(), State.PLANNED, List.of(), null);
    }

    private static String reason(CourseFacts course) {
        return Objects.requireNonNullElse(course.endReason(), NO_LONGER_WANTED);
    }

    private Map<UUID, Reminder> byId() {
        return reminders.stream().collect(toMap(Reminder::id, identity(), (first, _) -> first, LinkedHashMap::new));
    }
}
