package dk.overgang.course.measurements.domain;

import static dk.overgang.course.measurements.domain.Measuring.FUNCTIONING;
import static dk.overgang.course.measurements.domain.Measuring.STAR;
import static dk.overgang.course.measurements.domain.Measuring.USES;
import static dk.overgang.course.measurements.domain.Measuring.WELLBEING;
import static dk.overgang.course.measurements.domain.Measuring.answers;
import static dk.overgang.course.measurements.domain.Measuring.completed;
import static dk.overgang.course.measurements.domain.Measuring.day;
import static dk.overgang.course.measurements.domain.Measuring.dead;
import static dk.overgang.course.measurements.domain.Measuring.deadSinceTheCourse;
import static dk.overgang.course.measurements.domain.Measuring.endedEarly;
import static dk.overgang.course.measurements.domain.Measuring.inContact;
import static dk.overgang.course.measurements.domain.Measuring.made;
import static dk.overgang.course.measurements.domain.Measuring.paused;
import static dk.overgang.course.measurements.domain.Measuring.pausedFrom;
import static dk.overgang.course.measurements.domain.Measuring.resumed;
import static dk.overgang.course.measurements.domain.Measuring.started;
import static dk.overgang.course.measurements.domain.Measuring.take;
import static dk.overgang.course.measurements.domain.Measuring.taken;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.course.course.domain.Course;
import dk.overgang.course.measurements.domain.MeasurementCommand.Wanted;
import dk.overgang.course.measurements.domain.MeasurementPoints.Due;
import dk.overgang.course.measurements.domain.MeasurementPoints.State;
import dk.overgang.course.measurements.instruments.domain.AnsweredBy;
import dk.overgang.course.programmes.domain.ProgrammeVersion.PointKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// R-239, E3, E23, E31, C17; the dates are those of acceptance course A.
/// Rules: R-276.
class MeasurementPointsTest {

    @Test
    void the_days_are_counted_from_the_plan() {
        assertThat(days(started(), "SWEMWBS"))
                .containsExactly("START 1 2026-03-02", "END 1 2026-11-18", "FOLLOW_UP 1 2027-09-02");
        assertThat(days(started(), "RECOVERY_STAR"))
                .containsExactly(
                        "START 1 2026-03-02",
                        "END 1 2026-11-18",
                        "PHASE_CHANGE 1 2026-06-02",
                        "PHASE_CHANGE 2 2026-09-02");
    }

    @Test
    void a_pause_moves_what_is_still_to_come() {
        assertThat(days(resumed(), "SWEMWBS"))
                .containsExactly("START 1 2026-03-02", "END 1 2026-12-10", "FOLLOW_UP 1 2027-09-24");
        assertThat(days(resumed(), "RECOVERY_STAR"))
                .containsExactly(
                        "START 1 2026-03-02",
                        "END 1 2026-12-10",
                        "PHASE_CHANGE 1 2026-06-24",
                        "PHASE_CHANGE 2 2026-09-24");
    }

    @Test
    void while_a_pause_is_open_what_it_will_move_is_held() {
        assertThat(states(paused(), "2026-06-01", "RECOVERY_STAR"))
                .containsExactly("START MISSED", "END HELD", "PHASE_CHANGE HELD", "PHASE_CHANGE HELD");
        assertThat(states(paused(), "2026-06-01", "SDS")).containsExactly("START MISSED", "END HELD", "FOLLOW_UP HELD");
    }

    @Test
    void a_boundary_on_the_first_day_of_the_pause_has_passed() {
        assertThat(states(pausedFrom("2026-06-02"), "2026-06-10", "RECOVERY_STAR"))
                .containsExactly("START MISSED", "END HELD", "PHASE_CHANGE OPEN", "PHASE_CHANGE HELD");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, LATER",
        "2026-03-02, OPEN",
        "2026-03-16, OPEN",
        "2026-03-17, MISSED",
    })
    void the_start_is_open_for_its_window(String today, String state) {
        assertThat(states(started(), today, "SWEMWBS").getFirst()).isEqualTo("START " + state);
    }

    @Test
    void a_measurement_does_the_point_it_was_made_for_and_no_other() {
        var start = taken(started(), WELLBEING, "2026-03-10", PointKind.START, 2, 3, 2);
        var between = taken(started(), FUNCTIONING, "2026-03-10", null, 8, 7, 6);

        assertThat(on(started(), "2026-03-10", start, between))
                .filteredOn(due -> due.state() == State.DONE)
                .singleElement()
                .satisfies(due -> {
                    assertThat(due.point().instrument()).isEqualTo(WELLBEING.id());
                    assertThat(due.point().kind()).isEqualTo(PointKind.START);
                    assertThat(due.measurement()).isEqualTo(start.id());
                });
    }

    @Test
    void a_draft_does_no_point() {
        var wanted = new Wanted(day("2026-03-10"), Map.of(), AnsweredBy.CITIZEN, PointKind.START, true, null);
        var draft = made(Measurement.decide(take(started(), WELLBEING, wanted)));

        assertThat(on(started(), "2026-03-10", draft))
                .extracting(Due::state)
                .contains(State.OPEN)
                .doesNotContain(State.DONE);
    }

    @Test
    void phase_changes_are_offered_and_the_others_are_due() {
        assertThat(MeasurementPoints.of(started(), USES).all())
                .filteredOn(MeasurementPoint::isOffered)
                .extracting(MeasurementPoint::kind)
                .containsOnly(PointKind.PHASE_CHANGE)
                .hasSize(2);
    }

    @Test
    void the_follow_up_survives_the_end_of_the_course() {
        assertThat(states(completed(), "2027-01-10", "SWEMWBS")).contains("END MISSED", "FOLLOW_UP LATER");
        assertThat(states(completed(), "2027-09-24", "SWEMWBS")).contains("FOLLOW_UP OPEN");
        assertThat(states(completed(), "2027-10-24", "SWEMWBS")).contains("FOLLOW_UP OPEN");
        assertThat(states(completed(), "2027-10-25", "SWEMWBS")).contains("FOLLOW_UP MISSED");
    }

    @Test
    void what_an_early_end_cuts_off_is_missed_at_once() {
        assertThat(states(endedEarly("2026-07-01"), "2026-07-01", "RECOVERY_STAR"))
                .containsExactly("START MISSED", "END MISSED", "PHASE_CHANGE MISSED", "PHASE_CHANGE MISSED");
        assertThat(states(endedEarly("2026-07-01"), "2026-07-01", "SWEMWBS")).contains("FOLLOW_UP LATER");
    }

    @Test
    void what_is_measured_is_known_before_the_start_but_not_when() {
        assertThat(days(inContact(), "SWEMWBS")).containsExactly("START 1 null", "END 1 null", "FOLLOW_UP 1 null");
        assertThat(states(inContact(), "2026-02-10", "SWEMWBS"))
                .containsExactly("START LATER", "END LATER", "FOLLOW_UP LATER");
    }

    @Test
    void nothing_is_asked_after_a_death() {
        assertThat(on(dead(), "2026-04-02")).isEmpty();
    }

    @Test
    void who_died_after_the_course_has_no_follow_up_but_the_one_that_was_made() {
        assertThat(states(deadSinceTheCourse(), "2027-09-24", "SWEMWBS")).containsExactly("START MISSED", "END MISSED");

        var wanted = new Wanted(
                day("2027-09-20"),
                answers(WELLBEING, 3, 3, 4),
                AnsweredBy.CITIZEN,
                PointKind.FOLLOW_UP,
                false,
                day("2027-09-20"));
        var measured = made(Measurement.decide(take(completed(), WELLBEING, wanted)));
        assertThat(on(deadSinceTheCourse(), "2027-10-01", measured))
                .filteredOn(due -> due.point().kind() == PointKind.FOLLOW_UP)
                .extracting(Due::state)
                .containsExactly(State.DONE);
    }

    @Test
    void an_instrument_without_a_follow_up_has_none() {
        assertThat(days(completed(), STAR.code())).noneMatch(day -> day.startsWith("FOLLOW_UP"));
    }

    private static List<Due> on(Course course, String today, Measurement... made) {
        return MeasurementPoints.of(course, USES).on(day(today), List.of(made));
    }

    private static List<String> days(Course course, String instrument) {
        return MeasurementPoints.of(course, USES).all().stream()
                .filter(point -> point.instrument().code().equals(instrument))
                .map(point -> point.kind() + " " + point.number() + " " + point.day())
                .toList();
    }

    private static List<String> states(Course course, String today, String instrument) {
        return on(course, today).stream()
                .filter(due -> due.point().instrument().code().equals(instrument))
                .map(due -> due.point().kind() + " " + due.state())
                .toList();
    }
}
