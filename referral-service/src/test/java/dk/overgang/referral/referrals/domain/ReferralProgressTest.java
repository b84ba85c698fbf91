package dk.overgang.referral.referrals.domain;

import static dk.overgang.referral.citizens.domain.Citizens.NOON;
import static dk.overgang.referral.citizens.domain.Citizens.OTHER_REFERRAL;
import static dk.overgang.referral.citizens.domain.Citizens.REFERRAL;
import static dk.overgang.referral.citizens.domain.Citizens.accepted;
import static dk.overgang.referral.citizens.domain.Citizens.course;
import static dk.overgang.referral.citizens.domain.Citizens.endedToRestart;
import static dk.overgang.referral.citizens.domain.Citizens.referral;
import static dk.overgang.referral.citizens.domain.Citizens.referred;
import static dk.overgang.referral.citizens.domain.Citizens.restarted;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.citizens.domain.Citizens;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// How far a referral has come, for its sender (F-09, E27).
class ReferralProgressTest {

    private static final UUID THIRD = new UUID(2, 3);

    @Test
    void the_course_says_when_it_started_and_ended() {
        assertThat(progress(accepted(), REFERRAL)).isEqualTo(Progress.ACCEPTED);
        assertThat(progress(accepted().with(course("CONTACT")), REFERRAL)).isEqualTo(Progress.ACCEPTED);
        assertThat(progress(accepted().with(course("ACTIVE")), REFERRAL)).isEqualTo(Progress.STARTED);
        assertThat(progress(accepted().with(course("PAUSED")), REFERRAL)).isEqualTo(Progress.STARTED);
        assertThat(progress(accepted().with(course("ENDED")), REFERRAL)).isEqualTo(Progress.ENDED);
    }

    @Test
    void a_restarted_course_goes_on() {
        var between = accepted().with(endedToRestart());

        assertThat(progress(between, REFERRAL)).isEqualTo(Progress.STARTED);
        assertThat(progress(between.with(restarted("ACTIVE")), REFERRAL)).isEqualTo(Progress.STARTED);
        assertThat(progress(between.with(restarted("ENDED")), REFERRAL)).isEqualTo(Progress.ENDED);
    }

    @Test
    void every_step_is_noted_once() {
        var started = accepted().with(course("ACTIVE")).noting(NOON);

        assertThat(started.noting(NOON.plusSeconds(9))).isEqualTo(started);
        assertThat(started.referral(REFERRAL).orElseThrow().steps())
                .extracting(Step::progress)
                .containsExactly(Progress.ACCEPTED, Progress.STARTED);
    }

    @Test
    void a_second_referral_is_linked_to_the_first_and_its_sender_hears_of_the_course() {
        var both = accepted().receive(referral(OTHER_REFERRAL, "SEL85-9M"));
        var third = both.receive(referral(THIRD, "YOUTH"));

        assertThat(both.referral(OTHER_REFERRAL).orElseThrow().linkedTo()).isEqualTo(REFERRAL);
        assertThat(third.referral(THIRD).orElseThrow().linkedTo()).isEqualTo(REFERRAL);
        assertThat(progress(both, OTHER_REFERRAL)).isEqualTo(Progress.ACCEPTED);
        assertThat(progress(both.with(course("ACTIVE")), OTHER_REFERRAL)).isEqualTo(Progress.STARTED);
    }

    @Test
    void the_first_follows_when_the_second_is_the_one_accepted() {
        var second = accepted().referral(REFERRAL).orElseThrow().linkedTo(OTHER_REFERRAL);
        var both = referred().with(referral(OTHER_REFERRAL, "SEL85-9M")).with(second);

        assertThat(progress(both, OTHER_REFERRAL)).isEqualTo(Progress.ACCEPTED);
    }

    @Test
    void what_is_declined_by_itself_follows_nobody() {
        var declined = referral(OTHER_REFERRAL, "SEL85-9M")
                .linkedTo(REFERRAL)
                .evolve(new ReferralEvent.ReferralDeclined(Citizens.decision()));

        assertThat(progress(accepted().with(course("ACTIVE")).with(declined), OTHER_REFERRAL))
                .isEqualTo(Progress.DECLINED);
    }

    @Test
    void after_a_declined_referral_a_new_one_stands_alone() {
        var declined = referral(REFERRAL, "SEL85-9M").evolve(new ReferralEvent.ReferralDeclined(Citizens.decision()));
        var again = Citizens.anna().with(declined).receive(referral(OTHER_REFERRAL, "SEL85-9M"));

        assertThat(again.referral(OTHER_REFERRAL).orElseThrow().linkedTo()).isNull();
        assertThat(progress(again, OTHER_REFERRAL)).isEqualTo(Progress.RECEIVED);
    }

    private static Progress progress(Citizen citizen, UUID referral) {
        return citizen.progress(citizen.referral(referral).orElseThrow());
    }
}
