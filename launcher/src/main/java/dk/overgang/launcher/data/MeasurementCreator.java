package dk.overgang.launcher.data;

import dk.overgang.launcher.data.DemoCasework.Instrument;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Adds what one demo citizen answered: at the start and, where the course has run its full time, at the end.
///
/// @param citizen the number of the citizen
record MeasurementCreator(int citizen, CourseDays days, List<Instrument> instruments, CourseRequests course) {

    void create() {
        instruments.forEach(instrument -> measure(instrument, "START", days.start(), false));
        if (days.isOver()) {
            instruments.forEach(
                    instrument -> measure(instrument, "END", days.until().minusDays(7), true));
        }
    }

    private void measure(Instrument instrument, String point, LocalDate on, boolean later) {
        course.send(
                "/measurements",
                "measurement-" + point + "-" + instrument.code(),
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
