package dk.overgang.referral.referrals.domain;

import static dk.overgang.referral.citizens.domain.Citizens.CODES;
import static dk.overgang.referral.citizens.domain.Citizens.GRANTS;
import static dk.overgang.referral.citizens.domain.Citizens.NOON;
import static dk.overgang.referral.citizens.domain.Citizens.OTHER_REFERRAL;
import static dk.overgang.referral.citizens.domain.Citizens.PROGRAMMES;
import static dk.overgang.referral.citizens.domain.Citizens.REFERRAL;
import static dk.overgang.referral.citizens.domain.Citizens.TODAY;
import static dk.overgang.referral.citizens.domain.Citizens.accept;
import static dk.overgang.referral.citizens.domain.Citizens.accepted;
import static dk.overgang.referral.citizens.domain.Citizens.assessment;
import static dk.overgang.referral.citizens.domain.Citizens.course;
import static dk.overgang.referral.citizens.domain.Citizens.decision;
import static dk.overgang.referral.citizens.domain.Citizens.endedByDeath;
import static dk.overgang.referral.citizens.domain.Citizens.endedToRestart;
import static dk.overgang.referral.citizens.domain.Citizens.grant;
import static dk.overgang.referral.citizens.domain.Citizens.notice;
import static dk.overgang.referral.citizens.domain.Citizens.referral;
import static dk.overgang.referral.citizens.domain.Citizens.referred;
import static dk.overgang.referral.citizens.domain.Citizens.restarted;
import static dk.overgang.referral.referrals.domain.eligibility.Outcome.ADVISED_AGAINST;
import static dk.overgang.referral.referrals.domain.eligibility.Outcome.ELIGIBLE;
import static dk.overgang.referral.referrals.domain.eligibility.Outcome.NOT_ELIGIBLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dk.overgang.commands.domain.Decision;
import dk.overgang.commands.domain.Decision.Changed;
import dk.overgang.medcom.domain.notices.NoticeChange;
import dk.overgang.medcom.domain.notices.NoticeType;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.referrals.domain.ReferralCommand.Accept;
import dk.overgang.referral.referrals.domain.ReferralCommand.AskFor;
import dk.overgang.referral.referrals.domain.ReferralCommand.Assess;
import dk.overgang.referral.referrals.domain.ReferralCommand.Decline;
import dk.overgang.referral.referrals.domain.ReferralCommand.Inform;
import dk.overgang.referral.referrals.domain.ReferralCommand.NoteFirstContact;
import dk.overgang.referral.referrals.domain.ReferralCommand.StopWaiting;
import dk.overgang.referral.referrals.domain.ReferralCommand.TakeUp;
import dk.overgang.referral.referrals.domain.ReferralCommand.Wait;
import dk.overgang.referral.referrals.domain.ReferralEvent.ReferralAccepted;
import dk.overgang.referral.referrals.domain.ReferralEvent.ReferralAssessed;
import dk.overgang.referral.referrals.domain.ReferralEvent.ReferralDeclined;
import dk.overgang.referral.referrals.domain.ReferralRefusal.AlreadyDecided;
import dk.overgang.referral.referrals.domain.ReferralRefusal.AlreadyServed;
import dk.overgang.referral.referrals.domain.ReferralRefusal.AlreadyStarted;
import dk.overgang.referral.referrals.domain.ReferralRefusal.CitizenDeceased;
import dk.overgang.referral.referrals.domain.ReferralRefusal.Faulty;
import dk.overgang.referral.referrals.domain.ReferralRefusal.FirstContactOutOfRange;
import dk.overgang.referral.referrals.domain.ReferralRefusal.NoRules;
import dk.overgang.referral.referrals.domain.ReferralRefusal.NoSuchReferral;
import dk.overgang.referral.referrals.domain.ReferralRefusal.NotAssessed;
import dk.overgang.referral.referrals.domain.ReferralRefusal.NotEligible;
import dk.overgang.referral.referrals.domain.ReferralRefusal.NotWaiting;
import dk.overgang.referral.referrals.domain.ReferralRefusal.ReasonMissing;
import dk.overgang.referral.referrals.domain.eligibility.Outcome;
import dk.overgang.referral.referrals.domain.eligibility.RuleSets;
import dk.overgang.referral.referrals.domain.grants.GrantRequest;
import dk.overgang.referral.referrals.domain.intake.Background;
import dk.overgang.referral.referrals.domain.intake.IntakeRules;
import dk.overgang.referral.referrals.domain.intake.Source;
import dk.overgang.referral.referrals.domain.intake.TransitionType;
import dk.overgang.referral.referrals.domain.review.AuthorityDecision;
import dk.overgang.referral.referrals.domain.review.Missing;
import dk.overgang.referral.referrals.domain.review.Waiting;
import dk.overgang.referral.referrals.domain.rules.Facts;
import dk.overgang.referral.referrals.domain.rules.Fault;
import dk.overgang.referral.referrals.domain.rules.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class DecidingOnAReferralTest {

    private static final Accept ACCEPT = accept();
    private static final Decline DECLINE =
            new Decline(new AuthorityDecision(TODAY, "mette", "NO_WISH", "OTHER_OFFER"), null, CODES);
    private static final IntakeRules INTAKE = new IntakeRules(
            "1",
            List.of(new Source("PSYCHIATRY", "R-047", List.of("authority"), new Text("", ""))),
            List.of(new TransitionType(
                    "WARD_TO_OWN_HOME",
                    "R-005",
                    TransitionType.Change.MOVE,
                    true,
                    true,
                    true,
                    List.of("SEL85-9M"),
                    new Text("", ""))),
            Map.of());
    private static final Waiting FOR_A_HOME = new Waiting(Waiting.Reason.AWAITING_HOME, Waiting.Priority.NORMAL, TODAY);

    @Test
    void an_eligible_citizen_is_accepted_and_gets_a_grant_of_its_own() {
        var assessed = assessed(ELIGIBLE);

        assertThat(decide(assessed, REFERRAL, ACCEPT))
                .satisfies(happened(new ReferralAccepted(decision(), grant(REFERRAL))));
        assertThat(after(assessed, ACCEPT).grants()).containsExactly(grant(REFERRAL));
    }

    @Test
    void nobody_is_accepted_without_an_assessment() {
        assertThat(decide(referred(), REFERRAL, ACCEPT)).isEqualTo(Decision.refused(new NotAssessed()));
    }

    @Test
    void who_is_not_eligible_is_not_accepted() {
        assertThat(decide(assessed(NOT_ELIGIBLE), REFERRAL, ACCEPT)).isEqualTo(Decision.refused(new NotEligible()));
    }

    @Test
    void who_is_advised_elsewhere_is_accepted_when_somebody_says_why() {
        var why = new AuthorityDecision(TODAY, "mette", "OFFER_NOT_AVAILABLE", null);
        var withReason = new Accept(why, GrantRequest.withoutChoices(), GRANTS, CODES);

        assertThat(decide(assessed(ADVISED_AGAINST), REFERRAL, ACCEPT))
                .isEqualTo(Decision.refused(new ReasonMissing(List.of("OFFER_NOT_AVAILABLE"))));
        assertThat(decide(assessed(ADVISED_AGAINST), REFERRAL, withReason)).isInstanceOf(Changed.class);
    }

    @Test
    void a_grant_under_a_law_that_is_not_open_is_refused_naming_those_that_are() {
        var request = new GrantRequest("LAB31B", null, null, null, null, null, List.of());

        assertThat(decide(assessed(ELIGIBLE), REFERRAL, new Accept(decision(), request, GRANTS, CODES)))
                .isEqualTo(Decision.refused(new Faulty(List.of(Fault.oneOf("grant.legalBasis", List.of("SEL85"))))));
    }

    @Test
    void a_referral_can_be_declined_at_once() {
        assertThat(decide(referred(), REFERRAL, DECLINE)).satisfies(happened(new ReferralDeclined(DECLINE.decision())));
    }

    @Test
    void a_decision_stands() {
        var declined = after(referred(), DECLINE);

        assertThat(decide(accepted(), REFERRAL, ACCEPT)).isEqualTo(Decision.refused(new AlreadyDecided()));
        assertThat(decide(accepted(), REFERRAL, DECLINE)).isEqualTo(Decision.refused(new AlreadyDecided()));
        assertThat(decide(declined, REFERRAL, new TakeUp())).isEqualTo(Decision.refused(new AlreadyDecided()));
        assertThat(decide(declined, REFERRAL, new Wait(FOR_A_HOME))).isEqualTo(Decision.refused(new AlreadyDecided()));
        assertThat(decide(declined, REFERRAL, new AskFor(List.of(Missing.HOME))))
                .isEqualTo(Decision.refused(new AlreadyDecided()));
    }

    @Test
    void one_citizen_has_one_course_at_a_time() {
        var other = referral(OTHER_REFERRAL, "SEL85-9M").evolve(new ReferralAssessed(assessment(ELIGIBLE)));
        var referredAgain = accepted().with(other);

        assertThat(decide(referredAgain, OTHER_REFERRAL, ACCEPT)).isEqualTo(Decision.refused(new AlreadyServed()));
        assertThat(decide(referredAgain.with(course("PAUSED")), OTHER_REFERRAL, ACCEPT))
                .isEqualTo(Decision.refused(new AlreadyServed()));
        assertThat(decide(referredAgain.with(endedToRestart()).with(restarted("CONTACT")), OTHER_REFERRAL, ACCEPT))
                .isEqualTo(Decision.refused(new AlreadyServed()));
        assertThat(decide(referredAgain.with(course("ENDED")), OTHER_REFERRAL, ACCEPT))
                .satisfies(happened(new ReferralAccepted(decision(), grant(OTHER_REFERRAL))));
    }

    /// E23: course-service opens no second course, so that a referral accepted meanwhile would never get one.
    @Test
    void a_course_that_a_cancelled_death_had_ended_is_going_to_be_reinstated() {
        var other = referral(OTHER_REFERRAL, "SEL85-9M").evolve(new ReferralAssessed(assessment(ELIGIBLE)));
        var revived = accepted().with(other).with(endedByDeath());

        assertThat(revived.deceasedOn()).isEmpty();
        assertThat(decide(revived, OTHER_REFERRAL, ACCEPT)).isEqualTo(Decision.refused(new AlreadyServed()));
    }

    @Test
    void no_course_is_opened_for_the_dead() {
        var died = assessed(ELIGIBLE).with(notice(NoticeType.DIED, NoticeChange.NEW, 1));

        assertThat(decide(died, REFERRAL, ACCEPT)).isEqualTo(Decision.refused(new CitizenDeceased()));
    }

    @Test
    void what_is_asked_for_and_given_goes_back_to_review() {
        var asked = after(referred(), new AskFor(List.of(Missing.TRANSITION_DATE)));
        var given = after(asked, new Inform(LocalDate.parse("2026-05-01"), null, INTAKE));

        assertThat(progress(asked)).isEqualTo(Progress.NEEDS_INFORMATION);
        assertThat(first(asked).review().missing()).containsExactly(Missing.TRANSITION_DATE);
        assertThat(progress(given)).isEqualTo(Progress.IN_REVIEW);
        assertThat(first(given).review().missing()).isEmpty();
        assertThat(first(given).transition().expectedOn()).isEqualTo("2026-05-01");
        assertThat(first(given).background()).isEqualTo(Background.unknown());
    }

    @Test
    void a_referral_that_is_received_twice_is_there_once() {
        var citizen = referred();
        var again = new Receive(referral(REFERRAL, "SEL85-9M"), List.of("authority"), PROGRAMMES, INTAKE);
        var other = new Receive(referral(OTHER_REFERRAL, "SEL85-9M"), List.of("authority"), PROGRAMMES, INTAKE);
        var unknown = new Receive(referral(OTHER_REFERRAL, "NONE"), List.of("authority"), PROGRAMMES, INTAKE);

        assertThat(citizen.decide(again)).isEqualTo(Decision.unchanged());
        assertThat(citizen.decide(other)).isInstanceOf(Changed.class);
        assertThat(citizen.decide(unknown))
                .isEqualTo(Decision.refused(
                        new Faulty(List.of(Fault.oneOf("programme", List.of("SEL82B-6M", "SEL85-9M"))))));
    }

    @Test
    void a_first_contact_lies_between_the_referral_and_today_and_is_corrected_by_another() {
        var met = after(accepted(), new NoteFirstContact(TODAY, TODAY.plusDays(9)));
        var corrected = after(met, new NoteFirstContact(TODAY.plusDays(2), TODAY.plusDays(9)));

        assertThat(first(met).firstContactOn()).isEqualTo(TODAY);
        assertThat(first(corrected).firstContactOn()).isEqualTo(TODAY.plusDays(2));
        var outside = Decision.refused(new FirstContactOutOfRange(TODAY, TODAY.plusDays(9)));
        assertThat(decide(met, REFERRAL, new NoteFirstContact(TODAY.minusDays(1), TODAY.plusDays(9))))
                .isEqualTo(outside);
        assertThat(decide(met, REFERRAL, new NoteFirstContact(TODAY.plusDays(10), TODAY.plusDays(9))))
                .isEqualTo(outside);
        assertThat(decide(met, OTHER_REFERRAL, new NoteFirstContact(TODAY, TODAY)))
                .isEqualTo(Decision.refused(new NoSuchReferral()));
    }

    @Test
    void nobody_is_assessed_without_rules_that_are_in_force() {
        var assess = new Assess(new RuleSets(List.of()), Facts.none(), Map.of(), null, TODAY, "mette");

        assertThat(decide(referred(), REFERRAL, assess)).isEqualTo(Decision.refused(new NoRules()));
    }

    @Test
    void a_decision_with_codes_that_are_not_allowed_is_refused_by_field() {
        var wrong = new AuthorityDecision(TODAY, "mette", "NOTHING", null);
        var decline = new Decline(wrong, GrantRequest.withoutChoices(), CODES);

        assertThat(decide(referred(), REFERRAL, decline))
                .isEqualTo(Decision.refused(new Faulty(List.of(
                        Fault.oneOf("reason", List.of("NO_WISH")),
                        Fault.oneOf("nextStep", List.of("OTHER_OFFER")),
                        Fault.of("grant", "only-when-accepted")))));
    }

    @Test
    void who_has_no_home_waits_for_one_and_is_not_rejected() {
        var waiting = after(assessed(NOT_ELIGIBLE), new Wait(FOR_A_HOME));

        assertThat(progress(waiting)).isEqualTo(Progress.WAITING);
        assertThat(progress(after(waiting, new StopWaiting()))).isEqualTo(Progress.IN_REVIEW);
        assertThat(decide(referred(), REFERRAL, new StopWaiting())).isEqualTo(Decision.refused(new NotWaiting()));
    }

    @Test
    void a_home_lost_after_the_acceptance_makes_wait_until_the_course_has_started() {
        var contact = accepted().with(course("CONTACT"));
        var waiting = after(contact, new Wait(FOR_A_HOME));

        assertThat(progress(waiting)).isEqualTo(Progress.WAITING);
        assertThat(first(waiting).isAccepted()).isTrue();
        assertThat(progress(waiting.with(course("ACTIVE")))).isEqualTo(Progress.STARTED);
        assertThat(decide(accepted().with(course("ACTIVE")), REFERRAL, new Wait(FOR_A_HOME)))
                .isEqualTo(Decision.refused(new AlreadyStarted()));
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

    private static Decision<Citizen> decide(Citizen citizen, UUID referral, ReferralCommand command) {
        return citizen.decide(referral, command);
    }

    private static Consumer<Decision<Citizen>> happened(ReferralEvent event) {
        return decision -> {
            if (decision instanceof Changed<Citizen>(var _, var events)) {
                assertThat(events).isEqualTo(List.of(event));
            } else {
                fail("Not a change: " + decision);
            }
        };
    }

    private static Citizen after(Citizen citizen, ReferralCommand command) {
        return switch (decide(citizen, REFERRAL, command)) {
            case Changed<Citizen>(var after, var _) -> after.noting(NOON);
            case Decision<Citizen> other -> throw new AssertionError(other);
        };
    }
}
