package dk.overgang.course.course.domain.dates;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.course.course.domain.pauses.Interval;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Three equal phases by time alone, counted from the start (R-072 to R-077, E1, E3).
class PlanTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 9, 2026-06-02, 2026-09-02, 2026-12-02",
        "2025-08-31, 9, 2025-11-30, 2026-02-28, 2026-05-31",
        "2026-11-30, 9, 2027-02-28, 2027-05-30, 2027-08-30",
        "2026-03-02, 6, 2026-05-02, 2026-07-02, 2026-09-02",
        "2027-11-29, 9, 2028-02-29, 2028-05-29, 2028-08-29"
    })
    void each_boundary_is_counted_from_the_start_date(
            LocalDate start, int months, LocalDate first, LocalDate second, LocalDate end) {
        assertThat(Plan.of(1, start, months, List.of(), false).ends()).containsExactly(first, second, end);
    }

    @Test
    void a_pause_moves_only_the_boundaries_that_had_not_passed() {
        var first = new Interval(day("2026-04-10"), day("2026-05-02"));
        var second = new Interval(day("2026-07-20"), day("2026-08-09"));

        assertThat(plan(first)).containsExactly(day("2026-06-23"), day("2026-09-23"), day("2026-12-23"));
        assertThat(plan(first, second)).containsExactly(day("2026-06-23"), day("2026-10-13"), day("2027-01-12"));
    }

    @Test
    void a_boundary_on_the_first_day_of_a_pause_has_passed() {
        assertThat(plan(new Interval(day("2026-06-01"), day("2026-06-11"))))
                .containsExactly(day("2026-06-01"), day("2026-09-11"), day("2026-12-11"));
    }

    @Test
    void overlapping_and_touching_pauses_are_one() {
        assertThat(plan(
                        new Interval(day("2026-04-20"), day("2026-05-02")),
                        new Interval(day("2026-04-10"), day("2026-04-15")),
                        new Interval(day("2026-04-12"), day("2026-04-20"))))
                .isEqualTo(plan(new Interval(day("2026-04-10"), day("2026-05-02"))));
    }

    @Test
    void a_phase_begins_on_the_day_the_former_one_ends() {
        var phases = Plan.of(1, day("2026-03-01"), 9, List.of(), false).phases();

        assertThat(phases)
                .containsExactly(
                        new Plan.Phase(1, day("2026-03-01"), day("2026-06-01")),
                        new Plan.Phase(2, day("2026-06-01"), day("2026-09-01")),
                        new Plan.Phase(3, day("2026-09-01"), day("2026-12-01")));
    }

    private static List<LocalDate> plan(Interval... pauses) {
        return Plan.of(1, day("2026-03-01"), 9, List.of(pauses), false).ends();
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
