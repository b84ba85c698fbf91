package dk.overgang.referral.citizens.domain.decisions;

import static dk.overgang.medcom.domain.notices.NoticeChange.CANCELLED;
import static dk.overgang.medcom.domain.notices.NoticeChange.NEW;
import static dk.overgang.medcom.domain.notices.NoticeType.ADMITTED;
import static dk.overgang.medcom.domain.notices.NoticeType.DIED;
import static dk.overgang.medcom.domain.notices.NoticeType.DISCHARGED;
import static dk.overgang.medcom.domain.notices.NoticeType.LEAVE_STARTED;
import static dk.overgang.referral.citizens.domain.Citizens.EPISODE;
import static dk.overgang.referral.citizens.domain.Citizens.NOON;
import static dk.overgang.referral.citizens.domain.Citizens.REFERRAL;
import static dk.overgang.referral.citizens.domain.Citizens.TODAY;
import static dk.overgang.referral.citizens.domain.Citizens.accepted;
import static dk.overgang.referral.citizens.domain.Citizens.course;
import static dk.overgang.referral.citizens.domain.Citizens.notice;
import static dk.overgang.referral.citizens.domain.Citizens.referred;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dk.overgang.commands.domain.Decision;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.discharges.domain.DischargeRefusal.DateOutOfRange;
import dk.overgang.referral.discharges.domain.DischargeRefusal.NotInHospital;
import dk.overgang.referral.discharges.domain.DischargeRefusal.NothingReported;
import dk.overgang.referral.discharges.domain.ExpectedDischarge;
import dk.overgang.referral.discharges.domain.ExpectedDischarge.Source;
import dk.overgang.referral.moves.domain.Move;
import dk.overgang.referral.stays.domain.Stay;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Who comes home, and when (R-050, F-04). Anna was admitted yesterday; her ward refers her today, for the first
/// of April.
class DischargePlanningTest {

    private static final LocalDate FIRST_OF_APRIL = LocalDate.parse("2026-04-01");
    private static final LocalDate FRIDAY = LocalDate.parse("2026-03-06");

    private final Citizen inWard = referred().with(notice(ADMITTED, NEW, -1));

    @Test
    void the_referral_says_when_until_somebody_tells_better() {
        assertThat(expected(inWard).on()).isEqualTo(FIRST_OF_APRIL);
        assertThat(expected(inWard).source()).isEqualTo(Source.REFERRAL);
        assertThat(expected(inWard).daysLeft(TODAY)).hasValue(30);

        var reported = reported(inWard);
        assertThat(expected(reported).on()).isEqualTo(FRIDAY);
        assertThat(expected(reported).source()).isEqualTo(Source.TOLD);
        assertThat(expected(reported).daysLeft(FRIDAY.plusDays(2))).hasValue(-2);

        assertThat(expected(after(home(reported).takeBack(home(reported).stay())))
                        .on())
                .isEqualTo(FIRST_OF_APRIL);
        assertThat(home(inWard).takeBack(home(inWard).stay())).isEqualTo(Decision.refused(new NothingReported()));
    }

    @Test
    void a_transition_that_begins_in_no_ward_says_nothing_of_the_discharge() {
        var home = new DischargePlanning(inWard, _ -> false);

        assertThat(home.expected().orElseThrow().on()).isNull();
        assertThat(home.expected().orElseThrow().daysLeft(TODAY)).isEmpty();
        assertThat(home.stayBehind(inWard.referral(REFERRAL).orElseThrow())).isEmpty();
    }

    @Test
    void the_transition_of_an_earlier_stay_says_nothing_of_this_one() {
        var again = accepted().with(course("ACTIVE")).with(notice(ADMITTED, NEW, 90));

        assertThat(expected(again).on()).isNull();
    }

    @Test
    void who_is_discharged_is_gone_and_back_as_told_when_that_was_a_mistake() {
        var discharged = reported(inWard).with(notice(DISCHARGED, NEW, 1));
        assertThat(home(discharged).expected()).isEmpty();

        var back = discharged.with(notice(DISCHARGED, CANCELLED, 1));
        assertThat(expected(back).on()).isEqualTo(FRIDAY);
    }

    @Test
    void who_is_on_leave_is_still_to_come_home() {
        var onLeave = inWard.with(notice(LEAVE_STARTED, NEW, 1));

        assertThat(expected(onLeave).stay().state()).isEqualTo(Stay.State.ON_LEAVE);
        assertThat(onLeave.hospital().standing()).isEqualTo(Stay.State.ON_LEAVE);
    }

    @Test
    void the_dead_and_those_nobody_here_cares_for_do_not_come_home() {
        assertThat(home(inWard.with(notice(DIED, NEW, 1))).expected()).isEmpty();
        assertThat(home(accepted().with(course("ENDED")).with(notice(ADMITTED, NEW, 1)))
                        .expected())
                .isEmpty();
        var move = new Move(new UUID(9, 9), "0751", TODAY, NOON.plusSeconds(60), null, null);
        assertThat(home(inWard.with(inWard.circumstances().with(move))).expected())
                .isEmpty();
    }

    @Test
    void a_transfer_takes_along_what_was_told() {
        var transferred = reported(inWard).with(notice(new UUID(4, 2), ADMITTED, NEW, 1));

        assertThat(expected(transferred).stay().episodes()).contains(EPISODE, new UUID(4, 2));
        assertThat(expected(transferred).on()).isEqualTo(FRIDAY);
    }

    @Test
    void what_was_told_of_a_stay_that_turns_out_to_be_part_of_an_earlier_one_holds_for_that() {
        var earlier = reported(inWard).with(notice(new UUID(4, 2), ADMITTED, NEW, -3));

        assertThat(expected(earlier).stay().id()).isEqualTo(new UUID(4, 2));
        assertThat(expected(earlier).on()).isEqualTo(FRIDAY);
    }

    @Test
    void a_ward_speaks_of_the_stay_it_referred_from_and_of_no_later_one() {
        var referral = inWard.referral(REFERRAL).orElseThrow();
        assertThat(home(inWard).stayBehind(referral)).isPresent();

        var later = accepted().with(course("ACTIVE")).with(notice(ADMITTED, NEW, 90));
        assertThat(home(later).stayBehind(referral)).isEmpty();
        assertThat(home(later).report(home(later).stayBehind(referral), FRIDAY, NOON, "ward"))
                .isEqualTo(Decision.refused(new NotInHospital()));
    }

    @Test
    void a_day_before_today_is_no_day_to_expect() {
        assertThat(home(inWard).report(home(inWard).stay(), TODAY.minusDays(1), NOON, "ward"))
                .isEqualTo(Decision.refused(new DateOutOfRange(TODAY, TODAY.plusYears(2))));
    }

    private static Citizen reported(Citizen citizen) {
        var home = home(citizen);
        return after(home.report(home.stay(), FRIDAY, NOON, "ward"));
    }

    private static Citizen after(Decision<Citizen> decision) {
        return decision instanceof Decision.Changed(var after, var _) ? after : fail("Refused: " + decision);
    }

    private static ExpectedDischarge expected(Citizen citizen) {
        return home(citizen).expected().orElseThrow();
    }

    private static DischargePlanning home(Citizen citizen) {
        return new DischargePlanning(citizen, "WARD_TO_OWN_HOME"::equals);
    }
}
