package dk.overgang.referral.citizens.domain;

import static dk.overgang.medcom.domain.notices.NoticeChange.CANCELLED;
import static dk.overgang.medcom.domain.notices.NoticeChange.CORRECTED;
import static dk.overgang.medcom.domain.notices.NoticeChange.NEW;
import static dk.overgang.medcom.domain.notices.NoticeType.ADMITTED;
import static dk.overgang.medcom.domain.notices.NoticeType.DIED;
import static dk.overgang.medcom.domain.notices.NoticeType.DISCHARGED;
import static dk.overgang.medcom.domain.notices.NoticeType.LEAVE_STARTED;
import static dk.overgang.referral.citizens.domain.Citizens.EPISODE;
import static dk.overgang.referral.citizens.domain.Citizens.accepted;
import static dk.overgang.referral.citizens.domain.Citizens.notice;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.referral.citizens.domain.StayEvent.CitizenDied;
import dk.overgang.referral.citizens.domain.StayEvent.DeathCancelled;
import dk.overgang.referral.citizens.domain.StayEvent.StayCancelled;
import dk.overgang.referral.citizens.domain.StayEvent.StayChanged;
import dk.overgang.referral.citizens.domain.StayEvent.StayEnded;
import dk.overgang.referral.citizens.domain.StayEvent.StayStarted;
import dk.overgang.referral.stays.domain.HospitalNotice;
import java.util.List;
import org.junit.jupiter.api.Test;

class TellingWhatANoticeChangedTest {

    private static final Citizen AT_HOME = accepted();
    private static final Citizen ADMITTED_CITIZEN = AT_HOME.with(notice(ADMITTED, NEW, 0));
    private static final Citizen DISCHARGED_CITIZEN = ADMITTED_CITIZEN.with(notice(DISCHARGED, NEW, 5));

    @Test
    void an_admission_starts_a_stay() {
        assertThat(events(AT_HOME, notice(ADMITTED, NEW, 0))).containsExactly(new StayStarted(EPISODE));
    }

    @Test
    void a_leave_changes_it_and_a_discharge_ends_it() {
        assertThat(events(ADMITTED_CITIZEN, notice(LEAVE_STARTED, NEW, 2))).containsExactly(new StayChanged(EPISODE));
        assertThat(events(ADMITTED_CITIZEN, notice(DISCHARGED, NEW, 5))).containsExactly(new StayEnded(EPISODE));
    }

    @Test
    void a_corrected_discharge_changes_an_ended_stay() {
        assertThat(events(DISCHARGED_CITIZEN, notice(DISCHARGED, CORRECTED, 4)))
                .containsExactly(new StayChanged(EPISODE));
    }

    @Test
    void a_cancelled_admission_cancels_the_stay_and_a_cancelled_discharge_reopens_it() {
        assertThat(events(ADMITTED_CITIZEN, notice(ADMITTED, CANCELLED, 0)))
                .containsExactly(new StayCancelled(EPISODE));
        assertThat(events(DISCHARGED_CITIZEN, notice(DISCHARGED, CANCELLED, 5)))
                .containsExactly(new StayChanged(EPISODE));
    }

    @Test
    void a_discharge_whose_admission_nobody_told_is_an_ended_stay() {
        assertThat(events(AT_HOME, notice(DISCHARGED, NEW, 5))).containsExactly(new StayEnded(EPISODE));
    }

    @Test
    void a_leave_heard_of_after_the_discharge_changes_nothing_that_is_told() {
        assertThat(events(DISCHARGED_CITIZEN, notice(LEAVE_STARTED, NEW, 2))).isEmpty();
    }

    @Test
    void a_death_ends_the_stay_and_the_life_until_it_is_taken_back() {
        var dead = ADMITTED_CITIZEN.with(notice(DIED, NEW, 3));

        assertThat(events(ADMITTED_CITIZEN, notice(DIED, NEW, 3)))
                .containsExactly(new StayEnded(EPISODE), new CitizenDied());
        assertThat(events(dead, notice(DIED, CANCELLED, 3)))
                .containsExactly(new StayChanged(EPISODE), new DeathCancelled());
    }

    @Test
    void an_episode_used_again_after_the_discharge_is_not_taken_for_the_former_stay() {
        var stays =
                DISCHARGED_CITIZEN.with(notice(ADMITTED, NEW, 9)).publicState().stays();

        assertThat(stays).hasSize(2).allMatch(stay -> stay.episodes().equals(List.of(stay.stayId())));
    }

    @Test
    void the_day_of_death_is_a_day_in_denmark() {
        var dead = AT_HOME.with(notice(DIED, NEW, 3));

        assertThat(dead.publicState().deceasedOn()).hasToString("2026-03-05");
    }

    private static List<StayEvent> events(Citizen before, HospitalNotice notice) {
        return StayEvent.between(before, before.with(notice));
    }
}
