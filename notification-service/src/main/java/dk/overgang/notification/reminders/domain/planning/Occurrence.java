package dk.overgang.notification.reminders.domain.planning;

import dk.overgang.notification.catalogue.domain.Line;
import dk.overgang.notification.catalogue.domain.Point;
import dk.overgang.notification.reminders.domain.life.Reminder.Wanted;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A reminder that the facts and the catalogue ask for.
///
/// @param point how far from the anchor; several times its amount where the line repeats
/// @param counted the due day before a pause moved it and before a latest day cut it
/// @param movedBy the pauses that moved it
/// @param sending when it is sent, and why then
/// @param closed the fact that closes it
/// @param late whether its time is over, so that it is not raised if nobody knew of it
public record Occurrence(
        UUID id,
        Line line,
        int number,
        Instance instance,
        Point point,
        LocalDate counted,
        List<UUID> movedBy,
        Sending sending,
        Wanted wanted,
        @Nullable Closed closed,
        boolean late) {

    public Occurrence {
        movedBy = List.copyOf(movedBy);
    }
}
