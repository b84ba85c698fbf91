package dk.overgang.referral.referrals.domain;

import static dk.overgang.referral.citizens.domain.Citizens.GRANTS;
import static dk.overgang.referral.citizens.domain.Citizens.NOON;
import static dk.overgang.referral.citizens.domain.Citizens.OTHER_REFERRAL;
import static dk.overgang.referral.citizens.domain.Citizens.REFERRAL;
import static dk.overgang.referral.citizens.domain.Citizens.TODAY;
import static dk.overgang.referral.citizens.domain.Citizens.accepted;
import static dk.overgang.referral.citizens.domain.Citizens.assessment;
import static dk.overgang.referral.citizens.domain.Citizens.course;
import static dk.overgang.referral.citizens.domain.Citizens.decision;
import static dk.overgang.referral.citizens.domain.Citizens.grant;
import static dk.overgang.referral.citizens.domain.Citizens.notice;
import static dk.overgang.referral.citizens.domain.Citizens.referral;
import static dk.overgang.referral.citizens.domain.Citizens.referred;
import static dk.overgang.referral.referrals.domain.eligibility.Outcome.ADVISED_AGAINST;
import static dk.overgang.referral.referrals.domain.eligibility.Outcome.ELIGIBLE;
import static dk.overgang.referral.referrals.domain.eligibility.Outcome.NOT_ELIGIBLE;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.medcom.domain.notices.NoticeChange;
import dk.overgang.medcom.domain.notices.NoticeType;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.referrals.domain.ReferralCommand.Accept;
import dk.overgang.referral.referrals.domain.ReferralCommand.AskFor;
import dk.overgang.referral.referrals.domain.ReferralCommand.Decline;
import dk.overgang.referral.referrals.domain.ReferralCommand.Inform;
import dk.overgang.referral.referrals.domain.ReferralCommand.StopWaiting;
import dk.overgang.referral.referrals.domain.ReferralCommand.TakeUp;
import dk.overgang.referral.referrals.domain.ReferralCommand.Wait;
import dk.overgang.referral.referrals.domain.ReferralDecision.Allowed;
import dk.overgang.referral.referrals.domain.ReferralDecision.AlreadyDecided;
import dk.overgang.referral.referrals.domain.ReferralDecision.AlreadyServed;
import dk.overgang.referral.referrals.domain.ReferralDecision.AlreadyStarted;
import dk.overgang.referral.referrals.domain.ReferralDecision.CitizenDeceased;
import dk.overgang.referral.referrals.domain.ReferralDecision.Faulty;
import dk.overgang.referral.referrals.domain.ReferralDecision.NotAssessed;
import dk.overgang.referral.referrals.domain.ReferralDecision.NotEligible;
import dk.overgang.referral.referrals.domain.ReferralDecision.NotWaiting;
import dk.overgang.referral.referrals.domain.ReferralDecision.ReasonMissing;
import dk.overgang.referral.referrals.domain.ReferralEvent.ReferralAccepted;
import dk.overgang.referral.referrals.domain.ReferralEvent.ReferralAssessed;
import dk.overgang.referral.referrals.domain.ReferralEvent.ReferralDeclined;
import dk.overgang.referral.referrals.domain.eligibility.Outcome;
import dk.overgang.referral.referrals.domain.grants.GrantRequest;
import dk.overgang.referral.referrals.domain.intake.Background;
import dk.overgang.referral.referrals.domain.review.AuthorityDecision;
import dk.overgang.referral.referrals.domain.review.Missing;
import dk.overgang.referral.referrals.domain.review.Waiting;
import dk.overgang.referral.referrals.domain.rules.Fault;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DecidingOnAReferralTest {

    private static final Accept ACCEPT = new Accept(decision(), GrantRequest.asTheLadderSays(), GRANTS);
    private static final Decline DECLINE = new Decline(new AuthorityDecision(TODAY, "mette", "NO_WISH", "OTHER_OFFER"));
    private static final Waiting FOR_A_HOME = new Waiting(Waiting.Reason.AWAITING_HOME, Waiting.Priority.NORMAL, TODAY);

    @Test
    void an_eligible_citizen_is_accepted_and_gets_a_grant_of_its_own() {
        var assessed = assessed(ELIGIBLE);

        assertThat(decide(assessed, REFERRAL, ACCEPT))
                .isEqualTo(new Allowed(new ReferralAccepted(decision(), grant(REFERRAL))));
        assertThat(after(assessed, ACCEPT).grants()).containsExactly(grant(REFERRAL));
    }

    @Test
    void nobody_is_accepted_without_an_assessment() {
        assertThat(decide(referred(), REFERRAL, ACCEPT)).isEqualTo(new NotAssessed());
    }

    @Test
    void who_is_not_eligible_is_not_accepted() {
        assertThat(decide(assessed(NOT_ELIGIBLE), REFERRAL, ACCEPT)).isEqualTo(new NotEligible());
    }

    @Test
    void who_is_advised_elsewhere_is_accepted_when_somebody_says_why() {
        var why = new AuthorityDecision(TODAY, "mette", "OFFER_NOT_AVAILABLE", null);
        var withReason = new Accept(why, GrantRequest.asTheLadderSays(), GRANTS);

        assertThat(decide(assessed(ADVISED_AGAINST), REFERRAL, ACCEPT)).isEqualTo(new ReasonMissing());
        assertThat(decide(assessed(ADVISED_AGAINST), REFERRAL, withReason)).isInstanceOf(Allowed.class);
    }

    @Test
    void a_grant_under_a_law_that_is_not_open_is_refused_naming_those_that_are() {
        var request = new GrantRequest("LAB31B", null, null, null, null, null, List.of());

        assertThat(decide(assessed(ELIGIBLE), REFERRAL, new Accept(decision(), request, GRANTS)))
                .isEqualTo(new Faulty(List.of(Fault.oneOf("grant.legalBasis", List.of("SEL85")))));
    }

    @Test
    void a_referral_can_be_declined_at_once() {
        assertThat(decide(referred(), REFERRAL, DECLINE))
                .isEqualTo(new Allowed(new ReferralDeclined(DECLINE.decision())));
    }

    @Test
    void a_decision_stands() {
        var declined = after(referred(), DECLINE);

        assertThat(decide(accepted(), REFERRAL, ACCEPT)).isEqualTo(new AlreadyDecided());
        assertThat(decide(accepted(), REFERRAL, DECLINE)).isEqualTo(new AlreadyDecided());
        assertThat(decide(declined, REFERRAL, new TakeUp())).isEqualTo(new AlreadyDecided());
        assertThat(decide(declined, REFERRAL, new Wait(FOR_A_HOME))).isEqualTo(new AlreadyDecided());
        assertThat(decide(declined, REFERRAL, new AskFor(List.of(Missing.HOME))))
                .isEqualTo(new AlreadyDecided());
    }

    @Test
    void one_citizen_has_one_course_at_a_time() {
        var other = referral(OTHER_REFERRAL, "SEL85-9M").evolve(new ReferralAssessed(assessment(ELIGIBLE)));
        var referredAgain = accepted().with(other);

        assertThat(decide(referredAgain, OTHER_REFERRAL, ACCEPT)).isEqualTo(new AlreadyServed());
        assertThat(decide(referredAgain.with(course("PAUSED")), OTHER_REFERRAL, ACCEPT))
                .isEqualTo(new AlreadyServed());
        assertThat(decide(referredAgain.with(course("ENDED")), OTHER_REFERRAL, ACCEPT))
                .isEqualTo(new Allowed(new ReferralAccepted(decision(), grant(OTHER_REFERRAL))));
    }

    @Test
    void no_course_is_opened_for_the_dead() {
        var died = assessed(ELIGIBLE).with(notice(NoticeType.DIED, NoticeChange.NEW, 1));

        assertThat(decide(died, REFERRAL, ACCEPT)).isEqualTo(new CitizenDeceased());
    }

    @Test
    void what_is_asked_for_and_given_goes_back_to_review() {
        var asked = after(referred(), new AskFor(List.of(Missing.TRANSITION_DATE)));
        var given = after(asked, new Inform(LocalDate.parse("2026-05-01"), null));

        assertThat(progress(asked)).isEqualTo(Progress.NEEDS_INFORMATION);
        assertThat(first(asked).review().missing()).containsExactly(Missing.TRANSITION_DATE);
        assertThat(progress(given)).isEqualTo(Progress.IN_REVIEW);
        assertThat(first(given).review().missing()).isEmpty();
        assertThat(first(given).transition().expectedOn()).isEqualTo("2026-05-01");
        assertThat(first(given).background()).isEqualTo(Background.unknown());
    }

    @Test
    void who_has_no_home_waits_for_one_and_is_not_rejected() {
        var waiting = after(assessed(NOT_ELIGIBLE), new Wait(FOR_A_HOME));

        assertThat(progress(waiting)).isEqualTo(Progress.WAITING);
        assertThat(progress(after(waiting, new StopWaiting()))).isEqualTo(Progress.IN_REVIEW);
        assertThat(decide(referred(), REFERRAL, new StopWaiting())).isEqualTo(new NotWaiting());
    }

    @Test
    void a_home_lost_after_the_acceptance_makes_wait_until_the_course_has_started() {
        var contact = accepted().with(course("CONTACT"));
        var waiting = after(contact, new Wait(FOR_A_HOME));

        assertThat(progress(waiting)).isEqualTo(Progress.WAITING);
        assertThat(first(waiting).isAccepted()).isTrue();
        assertThat(progress(waiting.with(course("ACTIVE")))).isEqualTo(Progress.STARTED);
        assertThat(decide(accepted().with(course("ACTIVE")), REFERRAL, new Wait(FOR_A_HOME)))
                .isEqualTo(new AlreadyStarted());
    }

    @Test
    void another_priority_does_not_lose_the_days_already_waited() {
        var waiting = after(referred(), new Wait(FOR_A_HOME));
        var later = new Waiting(Waiting.Reason.AWAITING_CAPACITY, Waiting.Priority.HIGH, TODAY.plusDays(9));

        assertThat(first(after(waiting, new Wait(later))).review().waiting())
                .isEqualTo(new Waiting(Waiting.Reason.AWAITING_CAPACITY, Waiting.Priority.HIGH, TODAY));
    }

    @Test
    void an_acceptance_leaves_the_waiting_list() {
        var waiting = after(assessed(ELIGIBLE), new Wait(FOR_A_HOME));

        assertThat(progress(after(waiting, ACCEPT))).isEqualTo(Progress.ACCEPTED);
    }

    @Test
    void what_is_told_of_a_referral_follows_its_decision() {
        assertThat(accepted().publicState().referrals()).singleElement().satisfies(reported -> {
            assertThat(reported.status()).isEqualTo(Referral.Status.ACCEPTED);
            assertThat(reported.acceptedOn()).isEqualTo(TODAY);
        });
        assertThat(accepted().publicState().grants()).singleElement().satisfies(reported -> {
            assertThat(reported.legalBasis()).isEqualTo("SEL85");
            assertThat(reported.endsOn()).isNull();
        });
        assertThat(after(referred(), DECLINE).publicState().referrals())
                .singleElement()
                .satisfies(reported -> assertThat(reported.acceptedOn()).isNull());
    }

    private static Citizen assessed(Outcome outcome) {
        return referred().with(first(referred()).evolve(new ReferralAssessed(assessment(outcome))));
    }

    private static Referral first(Citizen citizen) {
        return citizen.referral(REFERRAL).orElseThrow();
    }

    private static Progress progress(Citizen citizen) {
        return citizen.progress(first(citizen));
    }

    private static ReferralDecision decide(Citizen citizen, UUID referral, ReferralCommand command) {
        return citizen.decide(citizen.referral(referral).orElseThrow(), command);
    }

    private static Citizen after(Citizen citizen, ReferralCommand command) {
        return switch (decide(citizen, REFERRAL, command)) {
            case Allowed(var event) -> citizen.evolve(first(citizen), event).noting(NOON);
            case ReferralDecision.Refused refused -> throw new AssertionError(refused);
        };
    }
}
