package dk.overgang.course.contact.domain;

import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.pauses.Pause;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where in its course a day lies. It follows from the course as it stands, so a late notice that moves a
/// boundary moves the stamps with it. All limits are half-open (E1): the boundary day belongs to the next phase.
public enum PhaseStamp {
    /// Before the start.
    CONTACT("CONTACT", null),
    PHASE_1("1", 1),
    PHASE_2("2", 2),
    PHASE_3("3", 3),
    /// In a pause, in which contact goes on but counts for no phase (E9, R-149).
    PAUSE("PAUSE", null),
    /// On the first day without the course, or later.
    AFTER("AFTER", null);

    private static final List<PhaseStamp> PHASES = List.of(PHASE_1, PHASE_2, PHASE_3);

    private final String code;
    private final @Nullable Integer phase;

    PhaseStamp(String code, @Nullable Integer phase) {
        this.code = code;
        this.phase = phase;
    }

    /// `CONTACT`, `1`, `2`, `3`, `PAUSE` or `AFTER`.
    public String code() {
        return code;
    }

    /// The number of the phase, if it is one.
    public Optional<Integer> phase() {
        return Optional.ofNullable(phase);
    }

    /// The stamp of a day in a course.
    public static PhaseStamp of(Course course, LocalDate day) {
        var ending = course.ending();
        if (ending != null && !day.isBefore(ending.on())) {
            return AFTER;
        }
        var plan = course.plan().orElse(null);
        if (plan == null || day.isBefore(plan.start())) {
            return CONTACT;
        }
        if (course.currentPauses().stream().anyMatch(pause -> stands(pause, day))) {
            return PAUSE;
        }
        return day.isBefore(plan.plannedEnd()) ? PHASES.get(plan.phaseOn(day) - 1) : AFTER;
    }

    private static boolean stands(Pause pause, LocalDate day) {
        var to = pause.to();
        return !pause.voided() && !day.isBefore(pause.from()) && (to == null || day.isBefore(to));
    }
}
