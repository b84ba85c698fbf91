package dk.overgang.course.course.domain;

import static dk.overgang.course.course.domain.Courses.NINE_MONTHS;
import static dk.overgang.course.course.domain.Courses.day;
import static dk.overgang.course.course.domain.Courses.hears;
import static dk.overgang.course.course.domain.Courses.refusal;
import static dk.overgang.course.course.domain.Courses.stay;
import static dk.overgang.course.course.domain.Courses.then;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.overgang.course.course.domain.CourseCommand.AssignWorker;
import dk.overgang.course.course.domain.CourseCommand.LoseHome;
import dk.overgang.course.course.domain.CourseCommand.SetTransition;
import dk.overgang.course.course.domain.CourseCommand.Start;
import dk.overgang.course.course.domain.CourseRefusal.DateOutOfRange;
import dk.overgang.course.course.domain.CourseRefusal.NotInContactPhase;
import dk.overgang.course.course.domain.casework.Casework;
import dk.overgang.course.course.domain.pauses.Proposal;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The contact phase before the start (R-062 to R-066, E13, E15, E16).
class PreparingACourseTest {

    private final Course opened = Course.opened(
            new UUID(0, 17),
            new UUID(0, 1),
            "0101",
            NINE_MONTHS,
            day("2026-09-01"),
            Casework.openedOn(day("2026-07-31"), null));

    @Test
    void the_contact_phase_counts_from_the_first_worker() {
        var assigned = then(opened, new AssignWorker(new UUID(6, 1), day("2026-08-03")));
        var changed = then(assigned, new AssignWorker(new UUID(6, 2), day("2026-08-20")));

        assertThat(changed.casework().preparation().contactSince()).isEqualTo("2026-08-03");
        assertThat(changed.status()).isEqualTo(Course.Status.CONTACT);
    }

    @Test
    void the_planned_start_slips_as_often_as_it_does() {
        var later = then(opened, new SetTransition(day("2026-10-01"), day("2026-08-28")));

        assertThat(then(later, new SetTransition(day("2026-09-15"), day("2026-09-02")))
                        .transitionOn())
                .isEqualTo("2026-09-15");
    }

    @Test
    void a_planned_start_lies_ahead_and_the_start_itself_is_entered_otherwise() {
        assertThat(refusal(opened, new SetTransition(day("2026-08-27"), day("2026-08-28"))))
                .isEqualTo(new DateOutOfRange("on", day("2026-08-28"), day("2028-08-28")));
        assertThat(then(opened, new SetTransition(day("2026-08-28"), day("2026-08-28")))
                        .transitionOn())
                .isEqualTo("2026-08-28");
        var started = then(opened, new Start(day("2026-09-01"), day("2026-09-01")));
        assertThat(refusal(started, new SetTransition(day("2026-10-01"), day("2026-09-02"))))
                .isEqualTo(new NotInContactPhase());
    }

    @Test
    void a_readmission_leaves_the_contact_phase_open_and_the_planned_start_uncertain() {
        var admitted = hears(opened, "2026-08-19", stay(1, "2026-08-19", null));

        assertThat(admitted.status()).isEqualTo(Course.Status.CONTACT);
        assertThat(admitted.isTransitionUncertain()).isTrue();
        assertThat(admitted.pauses()).isEmpty();
    }

    @Test
    void the_planned_start_is_certain_again_when_it_is_set_anew() {
        var home = hears(opened, "2026-08-25", stay(1, "2026-08-19", "2026-08-25"));
        assertThat(home.isTransitionUncertain()).isTrue();

        assertThat(then(home, new SetTransition(day("2026-09-10"), day("2026-08-26")))
                        .isTransitionUncertain())
                .isFalse();
    }

    @Test
    void an_admission_that_was_known_when_the_start_was_planned_makes_nothing_uncertain() {
        assertThat(hears(opened, "2026-08-01", stay(1, "2026-07-12", null)).isTransitionUncertain())
                .isFalse();
    }

    /// E38: the citizen was referred during the stay, and may be home before the referral is accepted.
    @ParameterizedTest
    @CsvSource({"2026-06-30", "2026-07-20", "2026-08-25"})
    void a_discharge_since_about_a_month_before_the_course_was_opened_proposes_the_start(String home) {
        assertThat(hears(opened, "2026-08-25", stay(1, "2026-06-12", home)).proposals())
                .extracting(Proposal::kind, Proposal::date)
                .containsExactly(tuple(Proposal.Kind.START, day(home)));
    }

    /// The citizen has had a course before, with a pause for this stay.
    @ParameterizedTest
    @CsvSource({"2025-06-11", "2026-06-29"})
    void a_discharge_of_long_before_the_course_was_opened_proposes_no_start(String home) {
        assertThat(hears(opened, "2026-07-31", stay(1, "2025-05-20", home)).proposals())
                .isEmpty();
    }

    @Test
    void a_lost_home_takes_the_planned_start_away_until_there_is_another_one() {
        var lost = then(opened, new LoseHome(day("2026-08-10"), day("2026-08-12")));
        assertThat(lost.transitionOn()).isNull();
        assertThat(lost.isTransitionUncertain()).isTrue();
        assertThat(lost.status()).isEqualTo(Course.Status.CONTACT);

        var found = then(lost, new SetTransition(day("2026-11-01"), day("2026-09-20")));
        assertThat(found.casework().preparation().homeLostOn()).isNull();
        assertThat(found.isTransitionUncertain()).isFalse();
    }

    @Test
    void a_home_is_not_lost_tomorrow_and_not_after_the_start() {
        assertThat(refusal(opened, new LoseHome(day("2026-08-13"), day("2026-08-12"))))
                .isInstanceOf(DateOutOfRange.class);
        var started = then(opened, new Start(day("2026-09-01"), day("2026-09-01")));
        assertThat(refusal(started, new LoseHome(day("2026-09-02"), day("2026-09-02"))))
                .isEqualTo(new NotInContactPhase());
    }
}
