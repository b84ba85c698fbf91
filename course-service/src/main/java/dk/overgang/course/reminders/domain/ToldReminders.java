package dk.overgang.course.reminders.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.overgang.commands.domain.Decision;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// What was told of the reminders of one course: those that were done, and those that nobody answered in time
/// (F-25).
///
/// @param id follows from the course; not the same, because the events of course and reminders are numbered apart
/// @param all in the order in which they were first told
public record ToldReminders(UUID id, UUID courseId, UUID citizenId, String municipality, List<ToldReminder> all) {

    public ToldReminders {
        all = List.copyOf(all);
    }

    /// The id of what was told about a course.
    public static UUID idOf(UUID courseId) {
        return UUID.nameUUIDFromBytes((courseId + "/told-reminders").getBytes(UTF_8));
    }

    /// Of a course of which nothing was told yet.
    public static ToldReminders of(UUID courseId, UUID citizenId, String municipality) {
        return new ToldReminders(idOf(courseId), courseId, citizenId, municipality, List.of());
    }

    /// Something was told of one reminder.
    ///
    /// @param told the reminder as it is told, for one that is not known yet
    /// @param news what becomes of it
    public Decision<ToldReminders> hear(ToldReminder told, UnaryOperator<ToldReminder> news) {
        var known = all.stream().filter(one -> one.id().equals(told.id())).findFirst();
        var now = news.apply(known.map(one -> one.dueOn(told.due())).orElse(told));
        var next = known.isPresent()
                ? all.stream().map(one -> one.id().equals(told.id()) ? now : one)
                : Stream.concat(all.stream(), Stream.of(now));
        var kept = next.filter(ToldReminder::isOfInterest).toList();
        return kept.equals(all)
                ? Decision.unchanged()
                : Decision.changed(new ToldReminders(id, courseId, citizenId, municipality, kept));
    }
}
