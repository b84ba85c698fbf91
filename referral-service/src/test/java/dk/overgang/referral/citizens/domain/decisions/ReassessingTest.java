package dk.overgang.referral.citizens.domain.decisions;

import static dk.overgang.medcom.domain.notices.NoticeChange.NEW;
import static dk.overgang.medcom.domain.notices.NoticeType.DIED;
import static dk.overgang.referral.citizens.domain.Citizens.COURSE;
import static dk.overgang.referral.citizens.domain.Citizens.GRANTS;
import static dk.overgang.referral.citizens.domain.Citizens.NOON;
import static dk.overgang.referral.citizens.domain.Citizens.OTHER_REFERRAL;
import static dk.overgang.referral.citizens.domain.Citizens.REFERRAL;
import static dk.overgang.referral.citizens.domain.Citizens.TODAY;
import static dk.overgang.referral.citizens.domain.Citizens.accepted;
import static dk.overgang.referral.citizens.domain.Citizens.assessment;
import static dk.overgang.referral.citizens.domain.Citizens.course;
import static dk.overgang.referral.citizens.domain.Citizens.decision;
import static dk.overgang.referral.citizens.domain.Citizens.notice;
import static dk.overgang.referral.citizens.domain.Citizens.referral;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.citizens.domain.Citizens;
import dk.overgang.referral.citizens.domain.decisions.Reassessing.Request;
import dk.overgang.referral.citizens.domain.decisions.ReassessmentDecision.AlreadyOpen;
import dk.overgang.referral.citizens.domain.decisions.ReassessmentDecision.Deceased;
import dk.overgang.referral.citizens.domain.decisions.ReassessmentDecision.Moved;
import dk.overgang.referral.citizens.domain.decisions.ReassessmentDecision.NoCourse;
import dk.overgang.referral.citizens.domain.decisions.ReassessmentDecision.Opened;
import dk.overgang.referral.courses.domain.CourseStage;
import dk.overgang.referral.courses.domain.CourseView;
import dk.overgang.referral.moves.domain.Move;
import dk.overgang.referral.referrals.domain.Progress;
import dk.overgang.referral.referrals.domain.Reassessed;
import dk.overgang.referral.referrals.domain.ReferralCommand;
import dk.overgang.referral.referrals.domain.ReferralDecision;
import dk.overgang.referral.referrals.domain.ReferralEvent;
import dk.overgang.referral.referrals.domain.Sender;
import dk.overgang.referral.referrals.domain.eligibility.Outcome;
import dk.overgang.referral.referrals.domain.grants.GrantRequest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A return may call for a new assessment of need.
class ReassessingTest {

    private static final UUID PAUSE = new UUID(7, 1);
    private static final UUID ANEW = new UUID(2, 7);

    private final Citizen paused = accepted()
            .with(course("PAUSED", new CourseStage(2, TODAY.plusDays(90), true, PAUSE)))
            .noting(NOON);

    @Test
    void it_is_a_referral_of_its_own_that_knows_what_it_assesses_anew() {
        var anew = opened(paused).referral(ANEW).orElseThrow();

        assertThat(anew.reassesses()).isEqualTo(new Reassessed(REFERRAL, COURSE, PAUSE));
        assertThat(anew.linkedTo()).isNull();
        assertThat(anew.programme()).isEqualTo("SEL85-9M");
        assertThat(anew.transition().type()).isEqualTo("WARD_TO_OWN_HOME");
        assertThat(anew.transition().expectedOn()).isNull();
        assertThat(opened(paused).progress(anew)).isEqualTo(Progress.RECEIVED);
    }

    @Test
    void it_leaves_the_course_and_its_referral_as_they_are() {
        var after = opened(paused);

        assertThat(after.courses()).isEqualTo(paused.courses());
        assertThat(after.referral(REFERRAL)).isEqualTo(paused.referral(REFERRAL));
        assertThat(after.progress(after.referral(REFERRAL).orElseThrow())).isEqualTo(Progress.STARTED);
    }

    @Test
    void a_course_that_is_not_paused_names_no_pause() {
        var running = accepted().with(course("ACTIVE", new CourseStage(2, TODAY.plusDays(90), false, null)));

        assertThat(opened(running).referral(ANEW).orElseThrow().reassesses())
                .isEqualTo(new Reassessed(REFERRAL, COURSE, null));
    }

    @Test
    void one_is_open_at_a_time_and_a_decided_one_makes_room() {
        var citizen = opened(paused);
        assertThat(open(citizen, OTHER_REFERRAL)).isInstanceOf(AlreadyOpen.class);

        var declined =
                citizen.evolve(citizen.referral(ANEW).orElseThrow(), new ReferralEvent.ReferralDeclined(decision()));
        assertThat(open(declined, OTHER_REFERRAL)).isInstanceOf(Opened.class);
    }

    @Test
    void an_ordinary_referral_that_is_open_stands_in_nobodys_way() {
        assertThat(open(paused.receive(referral(OTHER_REFERRAL, "SEL85-9M")), ANEW))
                .isInstanceOf(Opened.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONTACT", "ENDED"})
    void without_a_course_that_runs_a_citizen_is_referred_and_not_reassessed(String status) {
        assertThat(open(accepted().with(course(status)), ANEW)).isInstanceOf(NoCourse.class);
        assertThat(open(accepted(), ANEW)).isInstanceOf(NoCourse.class);
    }

    @Test
    void neither_the_dead_nor_those_who_moved_are_assessed_here() {
        assertThat(open(paused.with(notice(DIED, NEW, 0)), ANEW)).isInstanceOf(Deceased.class);
        var move = new Move(new UUID(9, 9), "0751", TODAY, NOON.plusSeconds(60), null, null);
        assertThat(open(paused.with(paused.circumstances().with(move)), ANEW)).isInstanceOf(Moved.class);
    }

    @Test
    void it_is_accepted_when_the_course_has_ended_and_not_beside_it() {
        var assessed = assessed(opened(paused));
        assertThat(accept(assessed)).isInstanceOf(ReferralDecision.AlreadyServed.class);

        var ended = assessed.with(course("ENDED")).noting(NOON);
        assertThat(ended.circumstances().closing()).isNull();
        assertThat(accept(ended)).isInstanceOf(ReferralDecision.Allowed.class);
    }

    @Test
    void whoever_is_referred_during_the_second_course_follows_that_one() {
        var second = assessed(opened(paused)).with(course("ENDED"));
        var accepted = second.evolve(
                second.referral(ANEW).orElseThrow(),
                new ReferralEvent.ReferralAccepted(decision(), Citizens.grant(ANEW)));
        var restarted = accepted.with(new CourseView(new UUID(3, 2), ANEW, "SEL85-9M", "ACTIVE", 1, null, null));

        var again = restarted.receive(referral(OTHER_REFERRAL, "SEL85-9M"));

        assertThat(again.progress(again.referral(OTHER_REFERRAL).orElseThrow())).isEqualTo(Progress.STARTED);
    }

    private static Citizen assessed(Citizen citizen) {
        return citizen.evolve(
                citizen.referral(ANEW).orElseThrow(), new ReferralEvent.ReferralAssessed(assessment(Outcome.ELIGIBLE)));
    }

    private static ReferralDecision accept(Citizen citizen) {
        return citizen.decide(
                citizen.referral(ANEW).orElseThrow(),
                new ReferralCommand.Accept(decision(), GrantRequest.asTheLadderSays(), GRANTS));
    }

    private static Citizen opened(Citizen citizen) {
        return ((Opened) open(citizen, ANEW)).after().noting(NOON);
    }

    private static ReassessmentDecision open(Citizen citizen, UUID id) {
        var request = new Request(id, new Sender("worker", null), null, NOON);
        return new Reassessing(citizen, "NEW_ASSESSMENT").open(request);
    }
}
