package dk.overgang.notification.reminders.domain.planning;

import static java.util.Comparator.comparing;

import dk.overgang.notification.reminders.domain.facts.CourseFacts;
import dk.overgang.notification.reminders.domain.facts.CourseFacts.Pause;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One time out of the course: pauses that overlap or touch are one, named after the first of them (E4). Before
/// the course has started there is nothing to interrupt.
///
/// @param pauses its parts, the one that ends last at the end
record Interruption(UUID id, LocalDate from, @Nullable LocalDate to, List<UUID> pauses) {

    Interruption {
        pauses = List.copyOf(pauses);
    }

    static List<Interruption> of(CourseFacts course) {
        var plan = course.plan();
        return plan == null ? List.of() : merged(course.pauses(), plan.start());
    }

    private static List<Interruption> merged(List<Pause> pauses, LocalDate start) {
        var merged = new ArrayList<Interruption>();
        pauses.stream()
                .filter(pause -> !pause.voided())
                .sorted(comparing(Pause::from).thenComparing(Pause::id))
                .map(pause -> new Interruption(pause.id(), later(pause.from(), start), pause.to(), List.of(pause.id())))
                .filter(next -> next.reaches(start))
                .forEach(next -> {
                    if (!merged.isEmpty() && merged.getLast().reaches(next.from)) {
                        merged.add(merged.removeLast().and(next));
                    } else {
                        merged.add(next);
                    }
                });
        return List.copyOf(merged);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    boolean open() {
        return to == null;
    }

    /// A date still ahead when the interruption ended was ahead when it began, so it was moved, unless no day
    /// was lost.
    boolean moved(LocalDate date) {
        return to != null && from.isBefore(to) && to.isBefore(date);
    }

    /// The day of the return; empty while it is open, and where no day was lost.
    Optional<LocalDate> back() {
        return to != null && from.isBefore(to) ? Optional.of(to) : Optional.empty();
    }

    boolean includes(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /// How many days it moves what lies ahead (E4).
    long days() {
        return to == null ? 0 : ChronoUnit.DAYS.between(from, to);
    }

    private boolean reaches(LocalDate day) {
        return to == null || !to.isBefore(day);
    }

    private Interruption and(Interruption next) {
        var endsFirst = to != null && (next.to == null || !next.to.isBefore(to));
        var inOrder = endsFirst ? Stream.of(this, next) : Stream.of(next, this);
        return new Interruption(
                id,
                from,
                endsFirst ? next.to : to,
                inOrder.flatMap(part -> part.pauses.stream()).toList());
    }
}
