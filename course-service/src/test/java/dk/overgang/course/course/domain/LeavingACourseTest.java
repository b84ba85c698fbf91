package dk.overgang.course.course.domain;

import static dk.overgang.course.course.domain.Courses.NINE_MONTHS;
import static dk.overgang.course.course.domain.Courses.annas;
import static dk.overgang.course.course.domain.Courses.day;
import static dk.overgang.course.course.domain.Courses.hears;
import static dk.overgang.course.course.domain.Courses.hearsOfDeath;
import static dk.overgang.course.course.domain.Courses.inContact;
import static dk.overgang.course.course.domain.Courses.lives;
import static dk.overgang.course.course.domain.Courses.stay;
import static dk.overgang.course.course.domain.Courses.then;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.course.course.domain.CourseCommand.HearOfCitizen;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The citizen takes back the consent to take part, or leaves otherwise than by death (E24, E25).
class LeavingACourseTest {

    private static final Ending NO_LONGER = new Ending(Ending.DECLINED_BY_CITIZEN, day("2026-05-21"));

    @Test
    void a_consent_taken_back_ends_the_course_on_that_day() {
        assertThat(leaves(annas(), NO_LONGER, null).ending()).isEqualTo(NO_LONGER);
        assertThat(leaves(inContact(NINE_MONTHS), NO_LONGER, null).ending()).isEqualTo(NO_LONGER);
    }

    @Test
    void it_also_ends_a_paused_course() {
        var paused = hears(annas(), "2026-05-20", stay(2, "2026-05-20", null));

        assertThat(leaves(paused, NO_LONGER, null).ending()).isEqualTo(NO_LONGER);
    }

    @Test
    void a_course_cannot_end_before_it_began() {
        var before = new Ending(Ending.DECLINED_BY_CITIZEN, day("2026-02-20"));

        assertThat(leaves(annas(), before, null).ending())
                .isEqualTo(new Ending(Ending.DECLINED_BY_CITIZEN, day("2026-03-02")));
    }

    @Test
    void neither_a_new_consent_nor_a_death_nor_its_cancellation_revives_an_ended_course() {
        var ended = leaves(annas(), NO_LONGER, null);

        assertThat(hears(ended, "2026-05-25")).isEqualTo(ended);
        var died = hearsOfDeath(ended, "2026-05-26", "2026-05-26");
        assertThat(died.ending()).isEqualTo(new Ending(NO_LONGER.reason(), NO_LONGER.on(), day("2026-05-26")));
        assertThat(hears(died, "2026-05-27")).isEqualTo(ended);
    }

    @Test
    void a_cancelled_death_shows_who_had_left_meanwhile() {
        var died = hearsOfDeath(annas(), "2026-05-20", "2026-05-20");
        var meanwhile = leaves(died, NO_LONGER, "2026-05-20");
        assertThat(meanwhile.ending()).isEqualTo(new Ending(Ending.DEATH, day("2026-05-20")));

        assertThat(leaves(meanwhile, NO_LONGER, null).ending()).isEqualTo(NO_LONGER);
    }

    @Test
    void a_course_that_had_ended_before_is_left_alone() {
        var completed = lives(annas(), "2026-12-02");

        assertThat(leaves(completed, NO_LONGER, null)).isEqualTo(completed);
    }

    private static Course leaves(Course course, Ending departure, @Nullable String died) {
        var deceasedOn = died == null ? null : day(died);
        return then(course, new HearOfCitizen(List.of(), deceasedOn, departure, null, day("2026-05-22")));
    }
}
