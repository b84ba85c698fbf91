package dk.overgang.course.results.domain;

import static dk.overgang.course.results.domain.EndedCourses.CODES;
import static dk.overgang.course.results.domain.EndedCourses.admitted;
import static dk.overgang.course.results.domain.EndedCourses.day;
import static dk.overgang.course.results.domain.EndedCourses.ended;
import static dk.overgang.course.results.domain.EndedCourses.inContact;
import static dk.overgang.course.results.domain.EndedCourses.inPhaseThree;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.Ending;
import dk.overgang.course.measurements.domain.Measurement;
import dk.overgang.course.measurements.domain.Measurement.Entry;
import dk.overgang.course.measurements.domain.Progress;
import dk.overgang.course.measurements.domain.Progress.Change;
import dk.overgang.course.measurements.instruments.domain.AnsweredBy;
import dk.overgang.course.measurements.instruments.domain.Direction.Meaning;
import dk.overgang.course.programmes.domain.VersionId;
import dk.overgang.course.results.domain.CourseOutcome.OutcomeEntry;
import dk.overgang.course.results.domain.Tally.Group;
import dk.overgang.course.results.domain.TeamOutcomes.EndedCourse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the ended courses of a team have led to, told so that nobody can be recognised (R-243, R-245, R-155,
/// F-74).
class TeamOutcomesTest {

    @Test
    void of_fewer_than_five_courses_nothing_is_told() {
        assertThat(TeamOutcomes.of(courses(4, "OWN_HOME"), CODES)).isEmpty();
        assertThat(TeamOutcomes.of(courses(5, "OWN_HOME"), CODES)).isPresent();
    }

    @Test
    void outcomes_and_admissions_are_counted() {
        var team = among(Stream.concat(courses(5, "OWN_HOME").stream(), courses(6, "HOMELESS").stream()));

        assertThat(team.courses()).isEqualTo(11);
        assertThat(team.recorded()).isEqualTo(11);
        assertThat(team.outcomes()).first().satisfies(housing -> {
            assertThat(housing.what()).isEqualTo("HOUSING");
            assertThat(housing.groups()).containsExactly(new Group("HOMELESS", 6), new Group("OWN_HOME", 5));
            assertThat(housing.others()).isZero();
        });
        assertThat(team.outcomes()).as("what nobody was asked").hasSize(1);
    }

    @Test
    void admissions_are_counted_together_and_by_how_many_a_course_had() {
        var none = courses(5, "OWN_HOME").stream();
        var twice = IntStream.range(0, 6)
                .mapToObj(_ -> new EndedCourse(
                        ended(admitted(inPhaseThree("SEL85-9M"), 2), Ending.COMPLETED), null, List.of()));

        var team = among(Stream.concat(none, twice));

        assertThat(team.admissions()).isEqualTo(12);
        assertThat(team.recorded()).isEqualTo(5);
        assertThat(team.admitted())
                .singleElement()
                .satisfies(admitted -> assertThat(admitted.groups())
                        .containsExactly(new Group("TWO_OR_MORE", 6), new Group("NONE", 5)));
    }

    /// A small group is not told, and neither is what would tell it by what is left of the sum.
    @ParameterizedTest
    @CsvSource({
        "7, 0, 0, A 7, 0",
        "7, 5, 0, A 7 B 5, 0",
        "7, 4, 0, '', 11",
        "9, 6, 4, A 9, 10",
        "9, 4, 3, A 9, 7",
        "4, 4, 4, '', 12",
        "9, 6, 5, A 9 B 6 C 5, 0"
    })
    void a_small_group_is_told_together_with_others(int a, int b, int c, String told, int others) {
        var values = Stream.of(times(a, "A"), times(b, "B"), times(c, "C"))
                .flatMap(some -> some)
                .toList();

        var tally = Tally.of("HOUSING", values).orElseThrow();

        assertThat(tally.courses()).isEqualTo(a + b + c);
        assertThat(tally.others()).isEqualTo(others);
        assertThat(String.join(
                        " ",
                        tally.groups().stream()
                                .map(group -> group.value() + " " + group.courses())
                                .toList()))
                .isEqualTo(told);
    }

    @Test
    void of_a_result_that_fewer_than_five_courses_have_nothing_is_told() {
        assertThat(Tally.of("HOUSING", times(4, "OWN_HOME").toList())).isEmpty();
        var team = among(Stream.concat(courses(4, "OWN_HOME").stream(), Stream.of(course(Ending.COMPLETED))));
        assertThat(team.courses()).isEqualTo(5);
        assertThat(team.recorded()).isEqualTo(4);
        assertThat(team.outcomes()).isEmpty();
    }

    /// E12, E23
    @Test
    void deaths_restarts_and_what_never_began_do_not_count() {
        var others = Stream.of(course(Ending.DEATH), course(Ending.RESTARTED), neverBegan());

        assertThat(TeamOutcomes.of(
                        Stream.concat(courses(4, "OWN_HOME").stream(), others).toList(), CODES))
                .isEmpty();
        assertThat(among(Stream.concat(courses(4, "OWN_HOME").stream(), Stream.of(course(Ending.MOVED))))
                        .courses())
                .isEqualTo(5);
    }

    @Test
    void wellbeing_is_counted_by_what_a_score_has_become_of_who_was_measured_twice() {
        var better = IntStream.range(0, 5).mapToObj(_ -> measured(Meaning.BETTER, UUID.randomUUID()));
        var worse = IntStream.range(0, 5).mapToObj(_ -> measured(Meaning.WORSE, UUID.randomUUID()));
        var once = Stream.of(measured(Meaning.SAME, new UUID(0, 1)));

        var team = among(Stream.of(better, worse, once).flatMap(some -> some));

        assertThat(team.wellbeing()).singleElement().satisfies(who5 -> {
            assertThat(who5.what()).isEqualTo("WHO5");
            assertThat(who5.courses()).isEqualTo(10);
            assertThat(who5.groups()).containsExactly(new Group("BETTER", 5), new Group("WORSE", 5));
        });
    }

    private static TeamOutcomes among(Stream<EndedCourse> courses) {
        return TeamOutcomes.of(courses.toList(), CODES).orElseThrow();
    }

    private static Stream<String> times(int times, String value) {
        return IntStream.range(0, times).mapToObj(_ -> value);
    }

    private static List<EndedCourse> courses(int times, String housing) {
        return IntStream.range(0, times)
                .mapToObj(_ -> ended(inPhaseThree("SEL85-9M"), Ending.COMPLETED))
                .map(course -> new EndedCourse(course, outcome(course, housing), List.of()))
                .toList();
    }

    private static EndedCourse course(String reason) {
        return new EndedCourse(ended(inPhaseThree("SEL85-9M"), reason), null, List.of());
    }

    private static EndedCourse neverBegan() {
        return new EndedCourse(ended(inContact("SEL85-9M"), Ending.DECLINED_BY_CITIZEN), null, List.of());
    }

    private static CourseOutcome outcome(Course course, String housing) {
        var entry = new OutcomeEntry(Map.of("HOUSING", housing), 3, null, "worker", day("2026-12-01"), Instant.EPOCH);
        var none = CourseOutcome.of(course);
        return new CourseOutcome(none.id(), none.courseId(), none.citizenId(), none.municipality(), List.of(entry));
    }

    private static EndedCourse measured(Meaning meaning, UUID latest) {
        var progress = new Progress(
                "WHO5",
                measurement(new UUID(0, 1), "2026-03-02"),
                measurement(latest, "2026-11-20"),
                List.of(),
                new Change(40, 60, meaning));
        return new EndedCourse(ended(inPhaseThree("SEL85-9M"), Ending.COMPLETED), null, List.of(progress));
    }

    private static Measurement measurement(UUID id, String on) {
        return new Measurement(
                id,
                new UUID(0, 17),
                new UUID(0, 1),
                "0101",
                new VersionId("WHO5", 1),
                null,
                day(on),
                AnsweredBy.CITIZEN,
                false,
                new Entry(Map.of(), 50, "worker", Instant.EPOCH, null),
                List.of(),
                null,
                null);
    }
}
