package dk.overgang.course.reminders;

import dk.overgang.course.reminders.domain.ToldReminder;
import dk.overgang.course.reminders.domain.ToldReminders;
import dk.overgang.course.timeline.domain.TimelineEntry;
import dk.overgang.course.timeline.domain.TimelineEntry.Kind;
import dk.overgang.course.timeline.domain.TimelineSource;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Brings to the timeline of a course the reminders that were done, and that somebody else was told because
/// nobody answered (F-25).
@Component
class RemindersTimeline implements TimelineSource {

    private final AggregateStore<ToldReminders> told;

    RemindersTimeline(AggregateStore<ToldReminders> told) {
        this.told = told;
    }

    @Override
    public List<TimelineEntry> entries(UUID courseId) {
        return told.find(ToldReminders.idOf(courseId)).map(Stored::state).stream()
                .flatMap(reminders -> reminders.all().stream())
                .flatMap(RemindersTimeline::entries)
                .toList();
    }

    /// Their facts are `what`, the `line` of the catalogue with its `number`, the day it was `due`, and `by` or
    /// `to`.
    private static Stream<TimelineEntry> entries(ToldReminder reminder) {
        var escalated = reminder.escalations().stream()
                .map(step -> entry(reminder, step.on(), "REMINDER_ESCALATED", "to", step.to()));
        var on = reminder.doneOn();
        var by = reminder.doneBy();
        return on == null || by == null
                ? escalated
                : Stream.concat(escalated, Stream.of(entry(reminder, on, "REMINDER_DONE", "by", by)));
    }

    private static TimelineEntry entry(ToldReminder reminder, LocalDate on, String what, String further, String value) {
        var facts = Map.of(
                "what",
                what,
                "line",
                reminder.line(),
                "number",
                String.valueOf(reminder.number()),
                "due",
                reminder.due().toString(),
                further,
                value);
        return new TimelineEntry(on, Kind.REMINDER, reminder.id(), facts);
    }
}
