package dk.overgang.course.results.domain;

import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.CourseEvent.Ended;
import dk.overgang.course.course.domain.CourseEvent.PhaseEntered;
import dk.overgang.course.course.domain.CourseEvent.Started;
import dk.overgang.course.course.domain.CourseEvent.StaysHeard;
import dk.overgang.course.course.domain.Ending;
import dk.overgang.course.course.domain.Programme;
import dk.overgang.course.course.domain.casework.Casework;
import dk.overgang.course.course.domain.pauses.HospitalStay;
import dk.overgang.course.programmes.domain.ProgrammeVersion.Pauses.Policy;
import dk.overgang.course.programmes.domain.Text;
import dk.overgang.course.results.domain.OutcomeCodes.Result;
import dk.overgang.course.results.domain.OutcomeCodes.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/// Courses and codes that the tests of results share.
final class EndedCourses {

    static final OutcomeCodes CODES = new OutcomeCodes(
            3,
            List.of(
                    result("HOUSING", List.of(), "OWN_HOME", "HOMELESS", "UNKNOWN"),
                    result("SELF_SUPPORT", List.of(), "SELF_SUPPORTING", "UNKNOWN"),
                    result("ORDINARY_HOURS", List.of("JOB"), "GAINED", "UNKNOWN")));

    private EndedCourses() {}

    static Result result(String code, List<String> programmes, String... values) {
        return new Result(
                code,
                text(),
                programmes,
                List.of(values).stream().map(value -> new Value(value, text())).toList());
    }

    private static Text text() {
        return new Text("da", "en");
    }

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    static Course inContact(String programme) {
        return Course.opened(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "0101",
                new Programme(programme, 9, Policy.AUTOMATIC),
                day("2026-03-02"),
                Casework.UNKNOWN);
    }

    static Course inPhaseOne() {
        return inContact("SEL85-9M").evolve(new Started(day("2026-03-02")));
    }

    static Course inPhaseThree(String programme) {
        return inContact(programme)
                .evolve(new Started(day("2026-03-02")))
                .evolve(new PhaseEntered(2, day("2026-06-02")))
                .evolve(new PhaseEntered(3, day("2026-09-02")));
    }

    static Course ended(Course course, String reason) {
        return course.evolve(new Ended(new Ending(reason, day("2026-12-02"))));
    }

    static Course admitted(Course course, int times) {
        return course.evolve(new StaysHeard(IntStream.range(0, times)
                .mapToObj(number -> new HospitalStay(
                        new UUID(7, number),
                        List.of(new UUID(8, number)),
                        true,
                        false,
                        day("2026-04-01").plusMonths(number),
                        day("2026-04-05").plusMonths(number),
                        List.of(),
                        List.of()))
                .toList()));
    }
}
