package dk.overgang.referral.citizens.domain.decisions;

import static dk.overgang.medcom.domain.notices.NoticeChange.NEW;
import static dk.overgang.medcom.domain.notices.NoticeType.DIED;
import static dk.overgang.referral.citizens.domain.Citizens.COURSE;
import static dk.overgang.referral.citizens.domain.Citizens.NOON;
import static dk.overgang.referral.citizens.domain.Citizens.OTHER_REFERRAL;
import static dk.overgang.referral.citizens.domain.Citizens.REFERRAL;
import static dk.overgang.referral.citizens.domain.Citizens.TODAY;
import static dk.overgang.referral.citizens.domain.Citizens.accept;
import static dk.overgang.referral.citizens.domain.Citizens.accepted;
import static dk.overgang.referral.citizens.domain.Citizens.assessment;
import static dk.overgang.referral.citizens.domain.Citizens.course;
import static dk.overgang.referral.citizens.domain.Citizens.decision;
import static dk.overgang.referral.citizens.domain.Citizens.notice;
import static dk.overgang.referral.citizens.domain.Citizens.referral;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.commands.domain.Decision;
import dk.overgang.commands.domain.Decision.Changed;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.citizens.domain.Citizens;
import dk.overgang.referral.citizens.domain.decisions.Reassessing.Request;
import dk.overgang.referral.citizens.domain.decisions.ReassessmentRefusal.AlreadyOpen;
import dk.overgang.referral.citizens.domain.decisions.ReassessmentRefusal.NoCourse;
import dk.overgang.referral.courses.domain.CourseStage;
import dk.overgang.referral.courses.domain.CourseView;
import dk.overgang.referral.moves.domain.Move;
import dk.overgang.referral.referrals.domain.Progress;
import dk.overgang.referral.referrals.domain.Reassessed;
import dk.overgang.referral.referrals.domain.ReferralEvent;
import dk.overgang.referral.referrals.domain.ReferralRefusal.AlreadyServed;
import dk.overgang.referral.referrals.domain.ReferralRefusal.CitizenDeceased;
import dk.overgang.referral.referrals.domain.ReferralRefusal.CitizenMoved;
import dk.overgang.referral.referrals.domain.Sender;
import dk.overgang.referral.referrals.domain.eligibility.Outcome;
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
        assertThat(open(citizen, OTHER_REFERRAL)).isEqualTo(Decision.refused(new AlreadyOpen()));

        var declined = citizen.with(
                citizen.referral(ANEW).orElseThrow().evolve(new ReferralEvent.ReferralDeclined(decision())));
        assertThat(open(declined, OTHER_REFERRAL)).isInstanceOf(Changed.class);
    }

    @Test
    void an_ordinary_referral_that_is_open_stands_in_nobodys_way() {
        assertThat(open(paused.receive(referral(OTHER_REFERRAL, "SEL85-9M")), ANEW))
                .isInstanceOf(Changed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONTACT", "ENDED"})
    void without_a_course_that_runs_a_citizen_is_referred_and_not_reassessed(String status) {
        assertThat(open(accepted().with(course(status)), ANEW)).isEqualTo(Decision.refused(new NoCourse()));
        assertThat(open(accepted(), ANEW)).isEqualTo(Decision.refused(new NoCourse()));
    }

    @Test
    void neither_the_dead_nor_those_who_moved_are_assessed_here() {
        assertThat(open(paused.with(notice(DIED, NEW, 0)), ANEW)).isEqualTo(Decision.refused(new CitizenDeceased()));
        var move = new Move(new UUID(9, 9), "0751", TODAY, NOON.plusSeconds(60), null, null);
        assertThat(open(paused.with(paused.circumstances().with(move)), ANEW))
                .isEqualTo(Decision.refused(new CitizenMoved()));
    }

    @Test
    void it_is_accepted_when_the_course_has_ended_and_not_beside_it() {
        var assessed = assessed(opened(paused));
        assertThat(acceptedAnew(assessed)).isEqualTo(Decision.refused(new AlreadyServed()));

        var ended = assessed.with(course("ENDED")).noting(NOON);
        assertThat(ended.circumstances().closing()).isNull();
        assertThat(acceptedAnew(ended)).isInstanceOf(Changed.class);
    }

    @Test
    void whoever_is_referred_during_the_second_course_follows_that_one() {
        var second = assessed(opened(paused)).with(course("ENDED"));
        var accepted = second.with(second.referral(ANEW)
                .orElseThrow()
                .evolve(new ReferralEvent.ReferralAccepted(decision(), Citizens.grant(ANEW))));
        var restarted = accepted.with(new CourseView(new UUID(3, 2), ANEW, "SEL85-9M", "ACTIVE", 1, null, null, null, null));

        var again = restarted.receive(referral(OTHER_REFERRAL, "SEL85-9M"));

        assertThat(again.progress(again.referral(OTHER_REFERRAL).orElseThrow())).isEqualTo(Progress.STARTED);
    }

    private static Citizen assessed(Citizen citizen) {
        return citizen.with(citizen.referral(ANEW)
                .orElseThrow()
                .evolve(new ReferralEvent.ReferralAssessed(assessment(Outcome.ELIGIBLE))));
    }

    private static Decision<Citizen> acceptedAnew(Citizen citizen) {
        return citizen.decide(ANEW, accept());
    }

    private static Citizen opened(Citizen citizen) {
        return ((Changed<Citizen>) open(citizen, ANEW)).after().noting(NOON);
    }

    private static Decision<Citizen> open(Citizen citizen, UUID id) {
        var request = new Request(id, new Sender("worker", null), null, NOON);
        return new Reassessing(citizen, "NEW_ASSESSMENT").open(request);
    }
}
