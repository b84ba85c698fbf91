package dk.overgang.course.contact.domain;

import static dk.overgang.course.contact.domain.CourseA.day;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.course.course.domain.Course;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The phase that a note or contact carries follows from its day and the course.
/// Rules: R-149.
class PhaseStampTest {

    @ParameterizedTest
    @CsvSource({
        "2026-02-04, CONTACT",
        "2026-03-01, CONTACT",
        "2026-03-02, 1",
        "2026-05-19, 1",
        "2026-05-20, PAUSE",
        "2026-06-10, PAUSE",
        "2026-06-11, 1",
        "2026-06-23, 1",
        "2026-06-24, 2",
        "2026-09-23, 2",
        "2026-09-24, 3",
        "2026-12-23, 3",
        "2026-12-24, AFTER",
        "2027-09-24, AFTER"
    })
    void every_day_of_a_course_has_its_phase_half_open(String day, String code) {
        assertThat(stamp(CourseA.completed(), day)).isEqualTo(code);
    }

    @Test
    void the_stamp_follows_when_a_late_notice_moves_the_boundaries() {
        assertThat(stamp(CourseA.started(), "2026-05-27")).isEqualTo("1");
        assertThat(stamp(CourseA.started(), "2026-06-12")).isEqualTo("2");

        assertThat(stamp(CourseA.resumed(), "2026-05-27")).isEqualTo("PAUSE");
        assertThat(stamp(CourseA.resumed(), "2026-06-12")).isEqualTo("1");
    }

    @Test
    void while_the_pause_is_open_every_later_day_lies_in_it() {
        assertThat(stamp(CourseA.paused(), "2026-05-19")).isEqualTo("1");
        assertThat(stamp(CourseA.paused(), "2026-05-20")).isEqualTo("PAUSE");
        assertThat(stamp(CourseA.paused(), "2027-03-01")).isEqualTo("PAUSE");
    }

    @Test
    void a_pause_that_counts_for_nothing_stamps_nothing() {
        var pause = CourseA.paused().pauses().getFirst();
        var voided = CourseA.voids(CourseA.paused(), pause.id(), "2026-05-28");

        assertThat(stamp(voided, "2026-05-27")).isEqualTo("1");
    }

    @Test
    void before_the_start_every_day_lies_in_the_contact_phase() {
        assertThat(stamp(CourseA.inContact(), "2026-09-01")).isEqualTo("CONTACT");
    }

    /// E23
    @Test
    void from_the_day_of_death_it_is_after_the_course_in_the_contact_phase_too() {
        var dead = CourseA.dies(CourseA.inContact(), "2026-02-20", "2026-02-21");

        assertThat(stamp(dead, "2026-02-19")).isEqualTo("CONTACT");
        assertThat(stamp(dead, "2026-02-20")).isEqualTo("AFTER");
    }

    /// Until midnight's work has been done, and for a course that ends on that very day.
    @Test
    void the_planned_end_is_the_first_day_after_the_course_also_before_it_has_ended() {
        assertThat(stamp(CourseA.resumed(), "2026-12-23")).isEqualTo("3");
        assertThat(stamp(CourseA.resumed(), "2026-12-24")).isEqualTo("AFTER");
    }

    private static String stamp(Course course, String day) {
        return PhaseStamp.of(course, day(day)).code();
    }
}
