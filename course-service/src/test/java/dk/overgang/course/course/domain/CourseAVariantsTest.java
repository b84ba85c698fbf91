package dk.overgang.course.course.domain;

import static dk.overgang.course.course.domain.Courses.annas;
import static dk.overgang.course.course.domain.Courses.boundaries;
import static dk.overgang.course.course.domain.Courses.cancelled;
import static dk.overgang.course.course.domain.Courses.hears;
import static dk.overgang.course.course.domain.Courses.lives;
import static dk.overgang.course.course.domain.Courses.pauses;
import static dk.overgang.course.course.domain.Courses.resumes;
import static dk.overgang.course.course.domain.Courses.stay;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.course.course.domain.pauses.HospitalStay;
import dk.overgang.course.course.domain.pauses.Pause;
import dk.overgang.course.course.domain.pauses.Proposal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Acceptance course A and its variants V1 to V11, on the rules alone.
class CourseAVariantsTest {

    private static final HospitalStay ADMITTED = stay(2, "2026-05-20", null);
    private static final HospitalStay HOME_AGAIN = stay(2, "2026-05-20", "2026-06-11");

    @Test
    void the_course_as_it_went() {
        var paused = hears(annas(), "2026-05-20", ADMITTED);
        assertThat(paused.status()).isEqualTo(Course.Status.PAUSED);
        assertThat(paused.plan().orElseThrow().held()).isTrue();
        assertThat(paused.planVersion()).isEqualTo(2);
        assertThat(boundaries(paused)).containsExactly("2026-06-02", "2026-09-02", "2026-12-02");

        var proposed = hears(paused, "2026-06-11", HOME_AGAIN);
        assertThat(proposed.planVersion()).isEqualTo(2);
        assertThat(proposed.proposals()).singleElement().satisfies(proposal -> {
            assertThat(proposal.kind()).isEqualTo(Proposal.Kind.RESUME);
            assertThat(proposed.planAfter(proposal).orElseThrow().plannedEnd()).isEqualTo("2026-12-24");
        });

        var resumed = resumes(proposed, "2026-06-11");
        assertThat(resumed.planVersion()).isEqualTo(3);
        assertThat(resumed.proposals()).isEmpty();
        assertThat(boundaries(resumed)).containsExactly("2026-06-24", "2026-09-24", "2026-12-24");
        assertThat(lives(resumed, "2026-06-23").phase()).isEqualTo(1);
        assertThat(lives(resumed, "2026-06-24").phase()).isEqualTo(2);
        assertThat(lives(resumed, "2026-12-23").status()).isEqualTo(Course.Status.ACTIVE);
        var ended = lives(resumed, "2026-12-24");
        assertThat(ended.status()).isEqualTo(Course.Status.ENDED);
        assertThat(ended.planVersion()).isEqualTo(3);
    }

    @Test
    void v1_a_cancelled_admission_is_as_if_it_never_was() {
        var paused = hears(annas(), "2026-05-20", ADMITTED);

        var freed = hears(paused, "2026-05-21", cancelled(ADMITTED));

        assertThat(freed.status()).isEqualTo(Course.Status.ACTIVE);
        assertThat(boundaries(freed)).containsExactly("2026-06-02", "2026-09-02", "2026-12-02");
        assertThat(freed.pauses()).singleElement().matches(Pause::voided);
    }

    @Test
    void v2_a_corrected_admission_counts_from_its_corrected_day() {
        var corrected = hears(hears(annas(), "2026-05-20", ADMITTED), "2026-05-21", stay(2, "2026-05-19", null));

        assertThat(boundaries(discharged(corrected, stay(2, "2026-05-19", "2026-06-11"))))
                .containsExactly("2026-06-25", "2026-09-25", "2026-12-25");
    }

    @Test
    void v3_late_notices_count_from_their_days_and_take_the_entered_phase_back() {
        var unaware = lives(annas(), "2026-06-15");
        assertThat(unaware.phase()).isEqualTo(2);

        var late = hears(hears(unaware, "2026-06-15", ADMITTED), "2026-06-15", HOME_AGAIN);
        assertThat(late.phase()).isEqualTo(1);

        var resumed = resumes(late, "2026-06-11", "2026-06-15");
        assertThat(boundaries(resumed)).containsExactly("2026-06-24", "2026-09-24", "2026-12-24");
        assertThat(resumed.phase()).isEqualTo(1);
    }

    @Test
    void v4_admitted_on_the_boundary_the_boundary_has_passed() {
        var paused = hears(annas(), "2026-06-02", stay(2, "2026-06-02", null));
        assertThat(paused.phase()).isEqualTo(2);

        assertThat(boundaries(discharged(paused, stay(2, "2026-06-02", "2026-06-20"))))
                .containsExactly("2026-06-02", "2026-09-20", "2026-12-20");
    }

    @Test
    void v5_admitted_the_day_before_one_day_of_the_phase_is_left() {
        var paused = hears(annas(), "2026-06-01", stay(2, "2026-06-01", null));

        assertThat(boundaries(discharged(paused, stay(2, "2026-06-01", "2026-06-20"))))
                .containsExactly("2026-06-21", "2026-09-21", "2026-12-21");
    }

    @Test
    void v6_a_sentence_that_overlaps_the_admission_is_a_union() {
        var both = pauses(hears(annas(), "2026-05-20", ADMITTED), "SENTENCE", "2026-06-05", "2026-06-05");
        var home = hears(both, "2026-06-11", HOME_AGAIN);

        assertThat(boundaries(resumes(home, "2026-06-20"))).containsExactly("2026-07-03", "2026-10-03", "2027-01-02");
    }

    @Test
    void v7_a_transfer_under_another_episode_continues_the_same_pause() {
        var paused = hears(annas(), "2026-05-20", ADMITTED);
        var transferred = hears(paused, "2026-05-28", transferred(null));
        assertThat(transferred.pauses()).hasSize(1);

        assertThat(boundaries(discharged(transferred, transferred("2026-06-11"))))
                .containsExactly("2026-06-24", "2026-09-24", "2026-12-24");
    }

    private static HospitalStay transferred(@Nullable String to) {
        var stay = stay(2, "2026-05-20", to);
        var episodes = List.of(new UUID(8, 2), new UUID(8, 3));
        return new HospitalStay(stay.id(), episodes, true, false, stay.from(), stay.to(), List.of(), List.of());
    }

    @Test
    void v8_a_cancelled_discharge_withdraws_the_resume() {
        var resumed = discharged(hears(annas(), "2026-05-20", ADMITTED), HOME_AGAIN);

        var again = hears(resumed, "2026-06-12", ADMITTED);
        assertThat(again.status()).isEqualTo(Course.Status.PAUSED);

        assertThat(boundaries(discharged(again, stay(2, "2026-05-20", "2026-06-18"))))
                .containsExactly("2026-07-01", "2026-10-01", "2026-12-31");
    }

    @Test
    void v9_a_late_yes_counts_from_the_discharge() {
        var proposed = hears(hears(annas(), "2026-05-20", ADMITTED), "2026-06-11", HOME_AGAIN);

        assertThat(boundaries(resumes(proposed, "2026-06-11", "2026-06-15")))
                .containsExactly("2026-06-24", "2026-09-24", "2026-12-24");
    }

    @Test
    void v10_a_second_pause_moves_only_what_is_left() {
        var once = discharged(hears(annas(), "2026-05-20", ADMITTED), HOME_AGAIN);
        var twice = hears(lives(once, "2026-10-05"), "2026-10-05", HOME_AGAIN, stay(3, "2026-10-05", null));
        var home = hears(twice, "2026-10-19", HOME_AGAIN, stay(3, "2026-10-05", "2026-10-19"));

        assertThat(boundaries(resumes(home, "2026-10-19"))).containsExactly("2026-06-24", "2026-09-24", "2027-01-07");
    }

    @Test
    void v11_admitted_and_home_on_one_day_is_recorded_and_moves_nothing() {
        var sameDay = stay(2, "2026-05-20", "2026-05-20");
        var resumed = discharged(hears(annas(), "2026-05-20", ADMITTED), sameDay);

        assertThat(resumed.pauses()).hasSize(1);
        assertThat(boundaries(resumed)).containsExactly("2026-06-02", "2026-09-02", "2026-12-02");
    }

    /// Hears of the discharge on its day and resumes as proposed.
    private static Course discharged(Course paused, HospitalStay stay) {
        var on = String.valueOf(stay.to());
        return resumes(hears(paused, on, stay), on);
    }
}
