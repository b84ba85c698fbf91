package dk.overgang.referral.citizens.domain.decisions;

import static dk.overgang.referral.citizens.domain.Citizens.COURSE;
import static dk.overgang.referral.citizens.domain.Citizens.REFERRAL;
import static dk.overgang.referral.citizens.domain.Citizens.accepted;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.courses.domain.CourseView;
import dk.overgang.referral.referrals.domain.Progress;
import dk.overgang.referral.referrals.domain.review.Waiting;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The referral of a citizen whose awaited home is lost before the move waits for another one (E16).
class AwaitingAHomeTest {

    private static final LocalDate LOST = LocalDate.parse("2026-02-20");

    @Test
    void a_lost_home_makes_the_referral_wait_from_that_day() {
        var waiting = AwaitingAHome.following(accepted(), course("CONTACT", LOST));

        assertThat(progress(waiting)).isEqualTo(Progress.WAITING);
        assertThat(waiting.referral(REFERRAL).orElseThrow().review().waiting())
                .isEqualTo(new Waiting(Waiting.Reason.AWAITING_HOME, Waiting.Priority.HIGH, LOST));
    }

    @Test
    void another_home_ends_the_waiting() {
        var waiting = AwaitingAHome.following(accepted(), course("CONTACT", LOST));

        assertThat(progress(AwaitingAHome.following(waiting, course("CONTACT", null))))
                .isEqualTo(Progress.ACCEPTED);
        assertThat(progress(AwaitingAHome.following(waiting, course("ACTIVE", null))))
                .isEqualTo(Progress.STARTED);
    }

    @Test
    void the_same_report_again_changes_nothing_that_somebody_did_meanwhile() {
        var waiting = AwaitingAHome.following(accepted(), course("CONTACT", LOST));

        assertThat(AwaitingAHome.following(waiting, course("CONTACT", LOST))).isEqualTo(waiting);
    }

    @Test
    void a_course_whose_home_was_never_lost_leaves_the_waiting_list_alone() {
        assertThat(AwaitingAHome.following(accepted(), course("CONTACT", null)).referrals())
                .isEqualTo(accepted().referrals());
    }

    private static CourseView course(String status, @Nullable LocalDate homeLostOn) {
        return new CourseView(COURSE, REFERRAL, "SEL85-9M", status, 1, null, null, homeLostOn, null);
    }

    private static Progress progress(Citizen citizen) {
        return citizen.progress(citizen.referral(REFERRAL).orElseThrow());
    }
}
