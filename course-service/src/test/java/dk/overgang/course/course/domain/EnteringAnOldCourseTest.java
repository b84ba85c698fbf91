package dk.overgang.course.course.domain;

import static dk.overgang.course.course.domain.Courses.NINE_MONTHS;
import static dk.overgang.course.course.domain.Courses.SIX_MONTHS;
import static dk.overgang.course.course.domain.Courses.day;
import static dk.overgang.course.course.domain.Courses.hears;
import static dk.overgang.course.course.domain.Courses.inContact;
import static dk.overgang.course.course.domain.Courses.refusal;
import static dk.overgang.course.course.domain.Courses.stay;
import static dk.overgang.course.course.domain.Courses.then;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.course.course.domain.Course.Status;
import dk.overgang.course.course.domain.CourseCommand.Start;
import dk.overgang.course.course.domain.CourseRefusal.CourseWouldBeOver;
import dk.overgang.course.course.domain.CourseRefusal.StartNeedsConfirmation;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// A course that began long before it is entered here (R-076, R-085, E15).
class EnteringAnOldCourseTest {

    private static final LocalDate TODAY = day("2026-12-02");

    @Test
    void a_start_after_which_the_course_would_be_over_is_refused_with_the_first_that_goes_on() {
        assertThat(refusal(inContact(NINE_MONTHS), confirmed("2026-03-02")))
                .isEqualTo(new CourseWouldBeOver(day("2026-12-02"), day("2026-03-03")));
        assertThat(refusal(inContact(NINE_MONTHS), confirmed("2025-03-02")))
                .isEqualTo(new CourseWouldBeOver(day("2025-12-02"), day("2026-03-03")));
        assertThat(refusal(inContact(SIX_MONTHS), confirmed("2026-06-02")))
                .isEqualTo(new CourseWouldBeOver(day("2026-12-02"), day("2026-06-03")));
    }

    @Test
    void one_day_later_the_course_goes_on_in_its_last_phase() {
        var course = then(inContact(NINE_MONTHS), confirmed("2026-03-03"));

        assertThat(course.status()).isEqualTo(Status.ACTIVE);
        assertThat(course.phase()).isEqualTo(3);
    }

    @Test
    void a_course_that_is_meant_as_ended_is_entered_as_ended_on_its_planned_end() {
        var course = then(inContact(NINE_MONTHS), new Start(day("2025-03-02"), TODAY, true, true));

        assertThat(course.status()).isEqualTo(Status.ENDED);
        assertThat(course.ending()).isEqualTo(new Ending(Ending.COMPLETED, day("2025-12-02")));
    }

    @Test
    void meaning_it_as_ended_ends_no_course_that_goes_on_and_confirms_nothing() {
        assertThat(then(inContact(NINE_MONTHS), new Start(day("2026-12-01"), TODAY, false, true))
                        .status())
                .isEqualTo(Status.ACTIVE);
        assertThat(refusal(inContact(NINE_MONTHS), new Start(day("2026-03-02"), TODAY, false, true)))
                .isEqualTo(new StartNeedsConfirmation(day("2026-06-02")));
    }

    /// Until the worker has confirmed the return the clock stands still, and the course is not over (E3, E10).
    @Test
    void a_course_that_a_stay_of_the_past_has_paused_goes_on() {
        var stayed = hears(inContact(NINE_MONTHS), "2026-12-02", stay(1, "2026-05-01", "2026-05-11"));

        assertThat(then(stayed, confirmed("2026-02-20")).status()).isEqualTo(Status.PAUSED);
    }

    private static Start confirmed(String on) {
        return new Start(day(on), TODAY, true, false);
    }
}
