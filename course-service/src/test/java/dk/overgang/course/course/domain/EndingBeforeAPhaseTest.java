package dk.overgang.course.course.domain;

import static dk.overgang.course.course.domain.Courses.annas;
import static dk.overgang.course.course.domain.Courses.day;
import static dk.overgang.course.course.domain.Courses.hears;
import static dk.overgang.course.course.domain.Courses.hearsOfDeath;
import static dk.overgang.course.course.domain.Courses.lives;
import static dk.overgang.course.course.domain.Courses.pauses;
import static dk.overgang.course.course.domain.Courses.then;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.course.course.domain.CourseCommand.End;
import dk.overgang.course.course.domain.CourseCommand.HearOfCitizen;
import dk.overgang.course.course.domain.CourseCommand.Restart;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A course ends in the phase that it was in on its last day, whenever the end is entered or heard.
class EndingBeforeAPhaseTest {

    private static final LocalDate TODAY = day("2026-06-05");
    private static final LocalDate BEFORE = day("2026-05-28");

    /// Phase 2 began on 2 June.
    private final Course second = lives(annas(), "2026-06-05");

    @Test
    void a_phase_that_began_after_the_ending_is_taken_back() {
        assertThat(second.phase()).isEqualTo(2);

        assertThat(then(second, new End("OTHER", BEFORE, TODAY)).phase()).isEqualTo(1);
        assertThat(then(second, new Restart(new UUID(0, 99), BEFORE, null, TODAY))
                        .phase())
                .isEqualTo(1);
        assertThat(then(second, leaving()).phase()).isEqualTo(1);
        assertThat(hearsOfDeath(second, "2026-06-05", "2026-05-28").phase()).isEqualTo(1);
    }

    /// The day of the ending is the first one without a course.
    @ParameterizedTest
    @CsvSource({"2026-06-02, 1", "2026-06-03, 2"})
    void the_last_day_of_the_course_decides(LocalDate on, int phase) {
        assertThat(then(second, new End("OTHER", on, TODAY)).phase()).isEqualTo(phase);
    }

    /// E3: a boundary on the first day of the pause has passed.
    @Test
    void in_a_pause_its_first_day_decides() {
        var paused = pauses(lives(annas(), "2026-06-02"), "SENTENCE", "2026-06-02", "2026-06-02");

        assertThat(then(paused, new End("OTHER", day("2026-10-01"), day("2026-10-01")))
                        .phase())
                .isEqualTo(2);
    }

    @Test
    void a_death_that_is_taken_back_enters_the_phase_again() {
        var died = hearsOfDeath(second, "2026-06-05", "2026-05-28");

        assertThat(hears(died, "2026-06-06")).isEqualTo(second);
    }

    @Test
    void a_death_that_is_corrected_to_a_later_day_enters_the_phase_that_had_begun_by_then() {
        var died = hearsOfDeath(second, "2026-06-05", "2026-05-28");

        var corrected = hearsOfDeath(died, "2026-06-06", "2026-06-04");

        assertThat(corrected.phase()).isEqualTo(2);
        assertThat(corrected).isEqualTo(hearsOfDeath(second, "2026-06-05", "2026-06-04"));
    }

    private static HearOfCitizen leaving() {
        return new HearOfCitizen(List.of(), null, new Ending(Ending.DECLINED_BY_CITIZEN, BEFORE), null, TODAY);
    }
}
