package dk.overgang.launcher.data;

import dk.overgang.launcher.data.DemoCasework.Instrument;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Adds what one demo citizen answered: at the start, with the star at each phase change, and at the end where the
/// course has run its full time.
///
/// @param citizen the number of the citizen
record MeasurementCreator(int citizen, CourseDays days, List<Instrument> instruments, CourseRequests course) {

    /// The instrument that every programme offers at a phase change.
    private static final String AT_PHASE_CHANGES = "RECOVERY_STAR";

    void create() {
        instruments.forEach(instrument -> measure(instrument, "START", days.start(), false));
        instruments.stream()
                .filter(instrument -> instrument.code().equals(AT_PHASE_CHANGES))
                .forEach(this::measureAtPhaseChanges);
        if (days.isOver()) {
            instruments.forEach(
                    instrument -> measure(instrument, "END", days.until().minusDays(7), true));
        }
    }

    private void measureAtPhaseChanges(Instrument star) {
        for (var change = 1; change <= days.changes(); change++) {
            measure(star, "PHASE_CHANGE", "PHASE_CHANGE-" + change, days.boundary(change), true);
        }
    }

    private void measure(Instrument instrument, String point, LocalDate on, boolean later) {
        measure(instrument, point, point, on, later);
    }

    /// @param name what tells it from the others with the instrument
    private void measure(Instrument instrument, String point, String name, LocalDate on, boolean later) {
        course.send(
                "/measurements",
                "measurement-" + name + "-" + instrument.code(),
                Map.of(
                        "instrument",
                        instrument.code(),
                        "on",
                        on,
                        "answers",
                        instrument.answers(citizen, later),
                        "answeredBy",
                        "CITIZEN_WITH_WORKER",
                        "point",
                        point));
    }
}
