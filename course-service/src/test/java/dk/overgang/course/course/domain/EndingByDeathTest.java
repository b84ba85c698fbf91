package dk.overgang.course.course.domain;

import static dk.overgang.course.course.domain.Courses.NINE_MONTHS;
import static dk.overgang.course.course.domain.Courses.annas;
import static dk.overgang.course.course.domain.Courses.cancelled;
import static dk.overgang.course.course.domain.Courses.day;
import static dk.overgang.course.course.domain.Courses.hears;
import static dk.overgang.course.course.domain.Courses.hearsOfDeath;
import static dk.overgang.course.course.domain.Courses.inContact;
import static dk.overgang.course.course.domain.Courses.lives;
import static dk.overgang.course.course.domain.Courses.stay;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.commands.domain.Decision;
import dk.overgang.course.course.domain.Course.Status;
import dk.overgang.course.course.domain.CourseCommand.HearOfCitizen;
import dk.overgang.course.course.domain.pauses.HospitalStay;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndingByDeathTest {

    private static final HospitalStay ADMITTED = stay(2, "2026-05-20", null);

    @Test
    void death_ends_a_course_at_once() {
        var ended = hearsOfDeath(annas(), "2026-05-22", "2026-05-21");

        assertThat(ended.status()).isEqualTo(Status.ENDED);
        assertThat(ended.ending()).isEqualTo(new Ending(Ending.DEATH, day("2026-05-21")));
        assertThat(ended.nextDue()).isEmpty();
    }

    @Test
    void death_ends_the_contact_phase_without_ever_a_plan() {
        var ended = hearsOfDeath(inContact(NINE_MONTHS), "2026-08-21", "2026-08-21");

        assertThat(ended.status()).isEqualTo(Status.ENDED);
        assertThat(ended.plan()).isEmpty();
    }

    @Test
    void a_cancelled_death_is_as_if_it_never_was() {
        var paused = hears(annas(), "2026-05-20", ADMITTED);
        var died = hearsOfDeath(paused, "2026-05-21", "2026-05-21", stay(2, "2026-05-20", "2026-05-21"));

        assertThat(hears(died, "2026-05-22", ADMITTED)).isEqualTo(paused);
    }

    @Test
    void what_was_heard_while_the_citizen_was_thought_dead_counts_afterwards() {
        var died = hearsOfDeath(annas(), "2026-05-21", "2026-05-21");
        var meanwhile = hearsOfDeath(died, "2026-05-23", "2026-05-21", stay(2, "2026-05-22", null));

        assertThat(hears(meanwhile, "2026-05-24", stay(2, "2026-05-22", null)).status())
                .isEqualTo(Status.PAUSED);
    }

    @Test
    void the_time_of_a_mistaken_death_is_made_up_for() {
        var died = hearsOfDeath(annas(), "2026-05-21", "2026-05-21");
        assertThat(lives(died, "2026-06-10").phase()).isEqualTo(1);

        assertThat(hears(died, "2026-06-10").phase()).isEqualTo(2);
    }

    @Test
    void a_death_told_twice_ends_the_course_once() {
        var died = hearsOfDeath(annas(), "2026-05-21", "2026-05-21");

        assertThat(died.decide(new HearOfCitizen(List.of(), day("2026-05-21"), day("2026-05-22"))))
                .isEqualTo(Decision.unchanged());
    }

    @Test
    void a_corrected_death_only_changes_its_day() {
        var died = hearsOfDeath(annas(), "2026-05-21", "2026-05-21");

        assertThat(hearsOfDeath(died, "2026-05-22", "2026-05-20").ending())
                .isEqualTo(new Ending(Ending.DEATH, day("2026-05-20")));
    }

    @Test
    void a_course_that_had_ended_before_only_knows_of_the_death() {
        var completed = lives(annas(), "2026-12-02");

        var died = hearsOfDeath(completed, "2026-12-05", "2026-12-05");

        assertThat(died.ending()).isEqualTo(new Ending(Ending.COMPLETED, day("2026-12-02"), day("2026-12-05")));
        assertThat(died.decide(new HearOfCitizen(List.of(), day("2026-12-05"), day("2026-12-06"))))
                .isEqualTo(Decision.unchanged());
        assertThat(hears(died, "2026-12-07")).isEqualTo(completed);
    }

    /// E5: a death counts from its day, not from its receipt.
    @Test
    void a_death_before_the_planned_end_counts_however_late_it_is_heard() {
        var died = new Ending(Ending.DEATH, day("2026-08-30"));

        var onTheEnd = hearsOfDeath(annas(), "2026-12-02", "2026-08-30");
        assertThat(onTheEnd.ending()).isEqualTo(died);
        assertThat(onTheEnd.phase()).isEqualTo(2);
        assertThat(hearsOfDeath(lives(annas(), "2026-12-02"), "2026-12-05", "2026-08-30"))
                .isEqualTo(onTheEnd);
        assertThat(hearsOfDeath(annas(), "2026-12-02", "2026-12-01").ending())
                .isEqualTo(new Ending(Ending.DEATH, day("2026-12-01")));
    }

    @Test
    void who_died_on_the_planned_end_had_completed_the_course() {
        var completed = lives(annas(), "2026-12-02");

        var known = hearsOfDeath(completed, "2026-12-03", "2026-12-02");

        assertThat(known.ending()).isEqualTo(new Ending(Ending.COMPLETED, day("2026-12-02"), day("2026-12-02")));
        assertThat(hearsOfDeath(annas(), "2026-12-02", "2026-12-02")).isEqualTo(known);
    }

    @Test
    void a_death_before_the_planned_end_that_is_taken_back_leaves_the_course_completed() {
        var completed = lives(annas(), "2026-12-02");
        var died = hearsOfDeath(completed, "2026-12-05", "2026-11-30");

        assertThat(hears(died, "2026-12-06")).isEqualTo(completed);
    }

    @Test
    void a_death_that_is_corrected_to_a_day_after_the_planned_end_leaves_the_course_completed() {
        var died = hearsOfDeath(annas(), "2026-12-02", "2026-11-30");

        assertThat(hearsOfDeath(died, "2026-12-11", "2026-12-10").ending())
                .isEqualTo(new Ending(Ending.COMPLETED, day("2026-12-02"), day("2026-12-10")));
    }

    /// The admission would have kept the course from ending, but never was.
    @Test
    void a_cancelled_admission_may_have_ended_the_course_before_the_death() {
        var stay = stay(4, "2026-11-20", null);
        var died = hearsOfDeath(hears(annas(), "2026-11-20", stay), "2026-12-05", "2026-12-05", stay);
        assertThat(died.ending()).isEqualTo(new Ending(Ending.DEATH, day("2026-12-05")));

        var cancelled = hearsOfDeath(died, "2026-12-06", "2026-12-05", cancelled(stay));

        assertThat(cancelled.ending()).isEqualTo(new Ending(Ending.COMPLETED, day("2026-12-02"), day("2026-12-05")));
    }

    @Test
    void an_admission_heard_after_the_death_leaves_the_same_course_as_one_heard_before() {
        var stay = stay(2, "2026-05-20", "2026-05-25");
        var inOrder = hearsOfDeath(hears(annas(), "2026-05-20", ADMITTED), "2026-05-26", "2026-05-25", stay);

        var late = hearsOfDeath(hearsOfDeath(annas(), "2026-05-26", "2026-05-25"), "2026-05-27", "2026-05-25", stay);

        assertThat(late.status()).isEqualTo(Status.ENDED);
        assertThat(late.currentPauses()).isEqualTo(inOrder.currentPauses());
        assertThat(late.plan().orElseThrow().ends())
                .isEqualTo(inOrder.plan().orElseThrow().ends());
        assertThat(late.decide(new HearOfCitizen(List.of(stay), day("2026-05-25"), day("2026-05-28"))))
                .isEqualTo(Decision.unchanged());
    }
}
