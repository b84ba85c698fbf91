package dk.overgang.course.plans.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.course.plans.domain.EvaluationCalendar.Due;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The evaluations of the effort goals have a calendar of their own, which pauses move (R-131, E2, E3, E42).
class EvaluationCalendarTest {

    @Test
    void nine_months_have_an_evaluation_every_third_month() {
        assertThat(dueOn(AnnasPlan.started())).containsExactly("2026-06-02", "2026-09-02", "2026-12-02");
    }

    @Test
    void six_months_have_one_in_month_three_and_in_month_six_not_on_the_phase_boundaries() {
        assertThat(dueOn(AnnasPlan.started(6))).containsExactly("2026-06-02", "2026-09-02");
    }

    @Test
    void a_course_in_the_contact_phase_has_none_yet() {
        assertThat(AnnasPlan.inContact("2026-02-27").evaluations().all()).isEmpty();
    }

    @Test
    void an_open_pause_holds_what_had_not_passed() {
        var anna = AnnasPlan.started().on("2026-05-20").pausedFrom("2026-05-20");

        assertThat(dueOn(anna)).containsExactly("2026-06-02", "2026-09-02", "2026-12-02");
        assertThat(anna.evaluations().all()).extracting(Due::held).containsExactly(true, true, true);
    }

    @Test
    void an_evaluation_on_the_first_day_of_a_pause_had_passed() {
        var anna = AnnasPlan.started().on("2026-06-02").pausedFrom("2026-06-02");

        assertThat(anna.evaluations().all()).extracting(Due::held).containsExactly(false, true, true);
    }

    @Test
    void a_pause_moves_them_as_it_moves_the_boundaries() {
        var anna = paused();

        assertThat(dueOn(anna)).containsExactly("2026-06-24", "2026-09-24", "2026-12-24");
        assertThat(anna.evaluations().all()).extracting(Due::held).containsExactly(false, false, false);
    }

    @Test
    void a_pause_that_begins_later_moves_only_those_after_it() {
        var anna = AnnasPlan.started().on("2026-08-09").pausedFrom("2026-07-20").resumedOn("2026-08-09");

        assertThat(dueOn(anna)).containsExactly("2026-06-02", "2026-09-22", "2026-12-22");
    }

    @Test
    void the_one_that_falls_on_the_planned_end_is_in_time_until_the_day_before() {
        assertThat(paused().evaluations().all())
                .extracting(due -> due.latestOn().toString())
                .containsExactly("2026-06-24", "2026-09-24", "2026-12-23");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-06-24                       | 2026-06-24 | -          | -
            2026-06-10                       | 2026-06-10 | -          | -
            2026-04-28                       | 2026-04-28 | -          | -
            2026-04-27                       | -          | -          | -
            2026-08-20                       | 2026-08-20 | -          | -
            2026-09-24                       | 2026-09-24 | 2026-09-24 | -
            2026-06-24 2026-07-15            | 2026-06-24 | -          | -
            2026-06-24 2026-08-08            | 2026-06-24 | -          | -
            2026-06-24 2026-08-09            | 2026-06-24 | 2026-08-09 | -
            2026-09-24 2026-06-24 2026-12-22 | 2026-06-24 | 2026-09-24 | 2026-12-22
            """)
    void an_evaluation_counts_as_those_that_are_due_or_as_the_next_one_from_half_way(
            String evaluated, String first, String second, String third) {
        var days = Arrays.stream(evaluated.split(" ")).map(LocalDate::parse).toList();

        assertThat(paused().dates().evaluations().doneOn(days).all())
                .extracting(due -> String.valueOf(due.doneOn()).replace("null", "-"))
                .containsExactly(first, second, third);
    }

    /// Anna's pause of 22 days (acceptance course A).
    private static AnnasPlan paused() {
        return AnnasPlan.started().on("2026-06-11").pausedFrom("2026-05-20").resumedOn("2026-06-11");
    }

    private static List<String> dueOn(AnnasPlan anna) {
        return anna.evaluations().all().stream()
                .map(due -> due.dueOn().toString())
                .toList();
    }
}
