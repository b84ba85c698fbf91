package dk.overgang.notification.reminders.domain;

import static java.util.Comparator.comparing;

import dk.overgang.notification.reminders.domain.CourseFacts.Pause;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One time out of the course: pauses that overlap or touch are one, named after the first of them (E4).
record Interruption(UUID id, LocalDate from, @Nullable LocalDate to) {

    static List<Interruption> of(List<Pause> pauses) {
        var merged = new ArrayList<Interruption>();
        pauses.stream()
                .filter(pause -> !pause.voided())
                .sorted(comparing(Pause::from).thenComparing(Pause::id))
                .map(pause -> new Interruption(pause.id(), pause.from(), pause.to()))
                .forEach(next -> {
                    if (!merged.isEmpty() && merged.getLast().reaches(next.from)) {
                        merged.add(merged.removeLast().and(next));
                    } else {
                        merged.add(next);
                    }
                });
        return List.copyOf(merged);
    }

    boolean open() {
        return to == null;
    }

    /// A date still ahead when the interruption ended was ahead when it began, so it was moved, unless no day was lost.
    boolean moved(LocalDate date) {
        return to != null && from.isBefore(to) && to.isBefore(date);
    }

    private boolean reaches(LocalDate day) {
        return to == null || !to.isBefore(day);
    }

    private Interruption and(Interruption next) {
        if (to == null || next.to == null) {
            return new Interruption(id, from, null);
        }
        return new Interruption(id, from, to.isBefore(next.to) ? next.to : to);
    }
}
