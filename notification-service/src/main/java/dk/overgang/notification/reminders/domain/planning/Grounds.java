package dk.overgang.notification.reminders.domain.planning;

import dk.overgang.notification.catalogue.domain.Anchor;
import dk.overgang.notification.catalogue.domain.Line;
import dk.overgang.notification.catalogue.domain.Point;
import dk.overgang.notification.catalogue.domain.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What is known of the subject of reminders, asked in the terms of the catalogue.
public interface Grounds {

    /// The course, the partner or the team.
    UUID owner();

    Subject subject();

    /// The reason code why a line plans nothing for the subject at all; empty where it may.
    Optional<String> silent(Line line);

    /// Every occurrence of an anchor that counts.
    List<Instance> instances(Anchor anchor);

    /// The reason code why an occurrence plans nothing; empty where it does.
    ///
    /// @param number of the reminder
    Optional<String> lost(Line line, Instance instance, int number);

    /// Whether what a voided reminder was about turned out never to have been, and others have since.
    ///
    /// @param number of the reminder
    default boolean isLongVoid(Line line, int number, UUID reminder) {
        return false;
    }

    /// Whether a fact closes the reminder.
    Optional<Closed> closed(Line line, Instance instance, int number, LocalDate due);

    /// Whether the fact that had closed a reminder, and does not any more, is gone. It may be there still, and count
    /// no longer because the due day has moved or the line asks for more: what is done stays done (E39).
    default boolean isGone(Line line, LocalDate closedOn) {
        return false;
    }

    /// Moves a due date as the pauses of the course do.
    MovedDate moved(Line line, Instance instance, LocalDate due);

    /// The last day on which something that repeats may come; empty where it goes on.
    Optional<LocalDate> lastRepeat(Anchor anchor);

    /// A day that a sending must lie before, if the due day lies before it or on it (E40): the planned start,
    /// or the planned end.
    List<LocalDate> limits(LocalDate due);

    /// Where a line runs with the last contact: its one occurrence now. Empty for every other line.
    Optional<Rolling> rolling(Line line);

    /// The boundary of that number.
    Optional<LocalDate> boundary(int number);

    /// The occurrence of a line that runs with the last contact.
    ///
    /// @param point the distance that counts now
    record Rolling(Instance instance, Point point, LocalDate due) {}

    /// A date after a pause.
    ///
    /// @param held whether a pause is open that holds it
    /// @param by the pauses that moved it
    record MovedDate(LocalDate due, boolean held, List<UUID> by) {

        public MovedDate {
            by = List.copyOf(by);
        }

        static MovedDate unmoved(LocalDate due) {
            return new MovedDate(due, false, List.of());
        }
    }
}
