package dk.overgang.referral.citizens.domain;

import static dk.overgang.medcom.domain.notices.NoticeChange.CANCELLED;
import static dk.overgang.medcom.domain.notices.NoticeChange.CORRECTED;
import static dk.overgang.medcom.domain.notices.NoticeChange.NEW;
import static dk.overgang.medcom.domain.notices.NoticeType.ADMITTED;
import static dk.overgang.medcom.domain.notices.NoticeType.DIED;
import static dk.overgang.medcom.domain.notices.NoticeType.DISCHARGED;
import static dk.overgang.medcom.domain.notices.NoticeType.LEAVE_STARTED;
import static dk.overgang.referral.citizens.domain.Citizens.NOON;
import static dk.overgang.referral.citizens.domain.Citizens.PROGRAMMES;
import static dk.overgang.referral.citizens.domain.Citizens.REFERRAL;
import static dk.overgang.referral.citizens.domain.Citizens.accepted;
import static dk.overgang.referral.citizens.domain.Citizens.anna;
import static dk.overgang.referral.citizens.domain.Citizens.course;
import static dk.overgang.referral.citizens.domain.Citizens.decision;
import static dk.overgang.referral.citizens.domain.Citizens.endedByDeath;
import static dk.overgang.referral.citizens.domain.Citizens.endedToRestart;
import static dk.overgang.referral.citizens.domain.Citizens.notice;
import static dk.overgang.referral.citizens.domain.Citizens.referral;
import static dk.overgang.referral.citizens.domain.Citizens.referred;
import static dk.overgang.referral.citizens.domain.Citizens.restarted;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.medcom.domain.notices.NoticeChange;
import dk.overgang.referral.referrals.domain.ReferralEvent.ReferralDeclined;
import dk.overgang.referral.stays.domain.HospitalNotice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TheLegalGateTest {

    private static final HospitalNotice ADMISSION = notice(ADMITTED, NEW, 1);

    @Test
    void nothing_is_kept_of_a_citizen_without_a_referral() {
        assertThat(anna().mayKeep(ADMISSION, PROGRAMMES)).isFalse();
    }

    @Test
    void an_undecided_referral_counts_whatever_its_programme() {
        assertThat(referred().mayKeep(ADMISSION, PROGRAMMES)).isTrue();
        assertThat(anna().with(referral(REFERRAL, "SEL82B-6M")).mayKeep(ADMISSION, PROGRAMMES))
                .isTrue();
    }

    @Test
    void a_declined_referral_does_not_count() {
        var declined = referral(REFERRAL, "SEL85-9M").evolve(new ReferralDeclined(decision()));

        assertThat(anna().with(declined).mayKeep(ADMISSION, PROGRAMMES)).isFalse();
    }

    @Test
    void an_accepted_referral_counts_when_its_programme_receives_notices() {
        assertThat(accepted("SEL85-9M").mayKeep(ADMISSION, PROGRAMMES)).isTrue();
        assertThat(accepted("SEL82B-6M").mayKeep(ADMISSION, PROGRAMMES)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONTACT", "ACTIVE", "PAUSED", "A_STATUS_OF_TOMORROW"})
    void it_counts_as_long_as_its_course_is_not_known_to_have_ended(String status) {
        assertThat(accepted().with(course(status)).mayKeep(ADMISSION, PROGRAMMES))
                .isTrue();
    }

    @Test
    void an_ended_course_closes_the_gate_and_a_reinstated_one_opens_it() {
        var ended = accepted().with(course("ENDED"));

        assertThat(ended.mayKeep(ADMISSION, PROGRAMMES)).isFalse();
        assertThat(ended.with(course("ACTIVE")).mayKeep(ADMISSION, PROGRAMMES)).isTrue();
    }

    @Test
    void a_restarted_course_keeps_the_gate_open_until_the_one_it_goes_on_as_has_ended() {
        var between = accepted().with(endedToRestart());
        var goesOn = between.with(restarted("CONTACT"));

        assertThat(between.mayKeep(ADMISSION, PROGRAMMES)).isTrue();
        assertThat(goesOn.mayKeep(ADMISSION, PROGRAMMES)).isTrue();
        assertThat(goesOn.with(restarted("ENDED")).mayKeep(ADMISSION, PROGRAMMES))
                .isFalse();
    }

    @Test
    void the_case_of_a_restarted_course_is_open_until_the_one_it_goes_on_as_has_ended() {
        var goesOn = accepted().with(endedToRestart()).with(restarted("ACTIVE"));

        assertThat(goesOn.isCaredFor()).isTrue();
        assertThat(goesOn.noting(NOON).circumstances().closing()).isNull();
        assertThat(goesOn.with(restarted("ENDED")).noting(NOON).circumstances().closing())
                .isNotNull();
    }

    @Test
    void what_takes_back_or_replaces_a_kept_notice_is_kept_after_the_course_too() {
        var ended = accepted().with(ADMISSION).with(course("ENDED"));

        assertThat(ended.mayKeep(notice(ADMITTED, CORRECTED, 2), PROGRAMMES)).isTrue();
        assertThat(ended.mayKeep(notice(ADMITTED, CANCELLED, 2), PROGRAMMES)).isTrue();
        assertThat(ended.mayKeep(notice(LEAVE_STARTED, CORRECTED, 2), PROGRAMMES))
                .isFalse();
        assertThat(ended.mayKeep(notice(ADMITTED, NEW, 2), PROGRAMMES)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(NoticeChange.class)
    void the_end_of_a_kept_stay_is_kept_after_the_course_too(NoticeChange change) {
        var end = notice(DISCHARGED, change, 2);

        assertThat(accepted().with(ADMISSION).with(course("ENDED")).mayKeep(end, PROGRAMMES))
                .isTrue();
        assertThat(accepted().with(course("ENDED")).mayKeep(end, PROGRAMMES)).isFalse();
    }

    @Test
    void a_death_told_again_corrects_the_kept_one() {
        var ended = accepted().with(notice(DIED, NEW, 1)).with(course("ENDED"));

        assertThat(ended.mayKeep(notice(DIED, NEW, 2), PROGRAMMES)).isTrue();
    }

    @Test
    void a_death_that_ended_the_course_does_not_close_the_gate_to_what_happened_before() {
        var died = accepted().with(notice(DIED, NEW, 3));

        assertThat(died.with(endedByDeath()).mayKeep(ADMISSION, PROGRAMMES)).isTrue();
        assertThat(died.with(course("ENDED")).mayKeep(ADMISSION, PROGRAMMES))
                .as("an end whose reason was not kept")
                .isTrue();
        assertThat(died.with(endedByDeath()).with(notice(DIED, CANCELLED, 3)).mayKeep(ADMISSION, PROGRAMMES))
                .as("the death is cancelled and the course not reinstated yet")
                .isTrue();
    }
}
