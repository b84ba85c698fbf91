package dk.overgang.referral.citizens.domain;

import static dk.overgang.referral.citizens.domain.Citizens.OTHER_REFERRAL;
import static dk.overgang.referral.citizens.domain.Citizens.REFERRAL;
import static dk.overgang.referral.citizens.domain.Citizens.TODAY;
import static dk.overgang.referral.citizens.domain.Citizens.accepted;
import static dk.overgang.referral.citizens.domain.Citizens.course;
import static dk.overgang.referral.citizens.domain.Citizens.notice;
import static dk.overgang.referral.citizens.domain.Citizens.referral;
import static dk.overgang.referral.citizens.domain.Citizens.referred;
import static dk.overgang.referral.citizens.domain.Referral.Outcome.ELIGIBLE;
import static dk.overgang.referral.citizens.domain.Referral.Outcome.NOT_ELIGIBLE;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.referral.citizens.domain.ReferralCommand.Accept;
import dk.overgang.referral.citizens.domain.ReferralCommand.Assess;
import dk.overgang.referral.citizens.domain.ReferralCommand.Decline;
import dk.overgang.referral.citizens.domain.ReferralDecision.Allowed;
import dk.overgang.referral.citizens.domain.ReferralDecision.AlreadyDecided;
import dk.overgang.referral.citizens.domain.ReferralDecision.AlreadyServed;
import dk.overgang.referral.citizens.domain.ReferralDecision.CitizenDeceased;
import dk.overgang.referral.citizens.domain.ReferralDecision.NotAssessed;
import dk.overgang.referral.citizens.domain.ReferralDecision.NotEligible;
import dk.overgang.referral.citizens.domain.ReferralEvent.ReferralAccepted;
import dk.overgang.referral.citizens.domain.ReferralEvent.ReferralAssessed;
import dk.overgang.referral.citizens.domain.ReferralEvent.ReferralDeclined;
import dk.overgang.referral.stays.domain.NoticeChange;
import dk.overgang.referral.stays.domain.NoticeType;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DecidingOnAReferralTest {

    private static final Accept ACCEPT = new Accept(TODAY);
    private static final Decline DECLINE = new Decline(TODAY);

    @Test
    void an_eligible_citizen_is_accepted() {
        var assessed = after(referred(), new ReferralAssessed(ELIGIBLE));

        assertThat(decide(assessed, REFERRAL, ACCEPT)).isEqualTo(new Allowed(new ReferralAccepted(TODAY)));
    }

    @Test
    void nobody_is_accepted_without_an_assessment() {
        assertThat(decide(referred(), REFERRAL, ACCEPT)).isEqualTo(new NotAssessed());
    }

    @Test
    void who_is_not_eligible_is_not_accepted_until_assessed_anew() {
        var assessed = after(referred(), new ReferralAssessed(NOT_ELIGIBLE));

        assertThat(decide(assessed, REFERRAL, ACCEPT)).isEqualTo(new NotEligible());
        assertThat(decide(assessed, REFERRAL, new Assess(ELIGIBLE)))
                .isEqualTo(new Allowed(new ReferralAssessed(ELIGIBLE)));
    }

    @Test
    void a_referral_can_be_declined_at_once() {
        assertThat(decide(referred(), REFERRAL, DECLINE)).isEqualTo(new Allowed(new ReferralDeclined(TODAY)));
    }

    @Test
    void a_decision_stands() {
        assertThat(decide(accepted(), REFERRAL, ACCEPT)).isEqualTo(new AlreadyDecided());
        assertThat(decide(accepted(), REFERRAL, DECLINE)).isEqualTo(new AlreadyDecided());
        assertThat(decide(after(referred(), new ReferralDeclined(TODAY)), REFERRAL, new Assess(ELIGIBLE)))
                .isEqualTo(new AlreadyDecided());
    }

    @Test
    void one_citizen_has_one_course_at_a_time() {
        var referredAgain =
                accepted().with(referral(OTHER_REFERRAL, "SEL85-9M").evolve(new ReferralAssessed(ELIGIBLE)));

        assertThat(decide(referredAgain, OTHER_REFERRAL, ACCEPT)).isEqualTo(new AlreadyServed());
        assertThat(decide(referredAgain.with(course("PAUSED")), OTHER_REFERRAL, ACCEPT))
                .isEqualTo(new AlreadyServed());
        assertThat(decide(referredAgain.with(course("ENDED")), OTHER_REFERRAL, ACCEPT))
                .isEqualTo(new Allowed(new ReferralAccepted(TODAY)));
    }

    @Test
    void no_course_is_opened_for_the_dead() {
        var died = after(referred(), new ReferralAssessed(ELIGIBLE)).with(notice(NoticeType.DIED, NoticeChange.NEW, 1));

        assertThat(decide(died, REFERRAL, ACCEPT)).isEqualTo(new CitizenDeceased());
    }

    @Test
    void what_is_told_of_a_referral_follows_its_decision() {
        assertThat(accepted().publicState().referrals()).singleElement().satisfies(told -> {
            assertThat(told.status()).isEqualTo(Referral.Status.ACCEPTED);
            assertThat(told.acceptedOn()).isEqualTo(TODAY);
        });
        assertThat(after(referred(), new ReferralDeclined(TODAY)).publicState().referrals())
                .singleElement()
                .satisfies(told -> assertThat(told.acceptedOn()).isNull());
    }

    private static ReferralDecision decide(Citizen citizen, UUID referral, ReferralCommand command) {
        return citizen.decide(citizen.referral(referral).orElseThrow(), command);
    }

    private static Citizen after(Citizen citizen, ReferralEvent event) {
        return citizen.evolve(citizen.referral(REFERRAL).orElseThrow(), event);
    }
}
