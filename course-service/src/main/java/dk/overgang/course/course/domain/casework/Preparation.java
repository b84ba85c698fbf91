package dk.overgang.course.course.domain.casework;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The contact phase (kontaktfase, R-062 to R-071).
///
/// @param openedOn the day the course was opened; null of courses opened before it was kept
/// @param contactSince the day the first worker was assigned, from which the norm of the contact phase is counted
///
/// @param transitionSetOn the day the planned start was set last
/// @param homeLostOn the day the awaited home was lost (E16); null while there is one, or none is needed
public record Preparation(
        @Nullable LocalDate openedOn,
        @Nullable LocalDate contactSince,
        @Nullable LocalDate transitionSetOn,
        @Nullable LocalDate homeLostOn) {

    static final Preparation UNKNOWN = new Preparation(null, null, null, null);

    public static Preparation openedOn(LocalDate day) {
        return new Preparation(day, null, day, null);
    }

    /// The first assignment counts; later ones are changes of worker.
    public Preparation assignedOn(LocalDate day) {
        return contactSince == null ? new Preparation(openedOn, day, transitionSetOn, homeLostOn) : this;
    }

    /// A new date: there is a home again.
    public Preparation transitionSet(LocalDate today) {
        return new Preparation(openedOn, contactSince, today, null);
    }

    public Preparation homeLost(LocalDate day) {
        return new Preparation(openedOn, contactSince, transitionSetOn, day);
    }
}
