package dk.overgang.referral.stays.domain;

import static dk.overgang.medcom.domain.notices.NoticeType.ACUTE_STARTED;
import static dk.overgang.medcom.domain.notices.NoticeType.ADMITTED;
import static dk.overgang.medcom.domain.notices.NoticeType.DIED;
import static dk.overgang.medcom.domain.notices.NoticeType.DISCHARGED;
import static dk.overgang.medcom.domain.notices.NoticeType.LEAVE_STARTED;
import static dk.overgang.referral.stays.domain.Contradiction.END_BEFORE_START;
import static dk.overgang.referral.stays.domain.Contradiction.STARTS_AFTER_DEATH;
import static dk.overgang.referral.stays.domain.Notices.BISPEBJERG;
import static dk.overgang.referral.stays.domain.Notices.FIRST;
import static dk.overgang.referral.stays.domain.Notices.SECOND;
import static dk.overgang.referral.stays.domain.Notices.corrected;
import static dk.overgang.referral.stays.domain.Notices.day;
import static dk.overgang.referral.stays.domain.Notices.history;
import static dk.overgang.referral.stays.domain.Notices.orders;
import static dk.overgang.referral.stays.domain.Notices.reported;
import static dk.overgang.referral.stays.domain.Notices.reportedBy;
import static dk.overgang.referral.stays.domain.Notices.sentAt;
import static dk.overgang.referral.stays.domain.Notices.withKey;
import static dk.overgang.referral.stays.domain.Notices.withStayFrom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.overgang.referral.stays.domain.Stay.State;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Messages that cannot all be true: nobody stays admitted for ever, and what contradicts is named.
class ContradictingNoticesTest {

    @Test
    void a_discharge_before_its_admission_ends_the_stay_in_either_order() {
        var notices = List.of(reported(FIRST, ADMITTED, 5), reported(FIRST, DISCHARGED, 3));

        assertThat(orders(notices))
                .allSatisfy(order -> assertThat(history(order).stays())
                        .extracting(Stay::state, Stay::from, Stay::to, Stay::contradictions)
                        .containsExactly(tuple(State.DISCHARGED, day(5), day(5), Set.of(END_BEFORE_START))));
    }

    @Test
    void an_admission_corrected_past_its_discharge_stays_over() {
        var discharged = List.of(reported(FIRST, ADMITTED, 0), withStayFrom(reported(FIRST, DISCHARGED, 5), 0));

        assertThat(history(discharged).with(corrected(FIRST, ADMITTED, 10, 11)).stays())
                .extracting(Stay::state, Stay::from, Stay::to, Stay::contradictions)
                .containsExactly(tuple(State.DISCHARGED, day(10), day(10), Set.of(END_BEFORE_START)));
    }

    @Test
    void a_discharge_corrected_into_order_contradicts_nothing_any_more() {
        assertThat(history(
                                reported(FIRST, ADMITTED, 5),
                                reported(FIRST, DISCHARGED, 3),
                                corrected(FIRST, DISCHARGED, 7, 8))
                        .stays())
                .extracting(Stay::to, Stay::contradictions)
                .containsExactly(tuple(day(7), Set.of()));
    }

    @Test
    void a_death_before_the_admission_leaves_nobody_admitted() {
        var notices = List.of(reported(FIRST, ADMITTED, 5), reported(FIRST, DIED, 3));

        assertThat(orders(notices))
                .allSatisfy(order -> assertThat(history(order).stays())
                        .extracting(Stay::state, Stay::from, Stay::to, Stay::contradictions)
                        .containsExactly(tuple(State.DECEASED, day(5), day(5), Set.of(STARTS_AFTER_DEATH))));
    }

    @Test
    void an_admission_elsewhere_after_the_death_is_shown_as_a_contradiction() {
        var stays = history(reported(FIRST, ADMITTED, 0), reported(FIRST, DIED, 3), reported(SECOND, ADMITTED, 6))
                .stays();

        assertThat(stays)
                .extracting(Stay::state, Stay::to)
                .containsExactly(tuple(State.DECEASED, day(3)), tuple(State.DECEASED, day(6)));
        assertThat(stays.getLast().contradictions()).containsExactly(STARTS_AFTER_DEATH);
    }

    @Test
    void an_earlier_stay_of_an_episode_used_again_is_no_contradiction() {
        assertThat(history(withStayFrom(reported(FIRST, DISCHARGED, 5), 1), reported(FIRST, ADMITTED, 20))
                        .stays())
                .extracting(Stay::state, Stay::from, Stay::to, Stay::contradictions)
                .containsExactly(
                        tuple(State.DISCHARGED, day(1), day(5), Set.of()),
                        tuple(State.ADMITTED, day(20), null, Set.of()));
    }

    @Test
    void the_newest_message_says_since_when_the_stay_lasts() {
        var admitted = reported(FIRST, ADMITTED, 2);
        var onLeave = withStayFrom(reported(FIRST, LEAVE_STARTED, 4), 1);
        var discharged = withStayFrom(reported(FIRST, DISCHARGED, 6), 0);

        assertThat(orders(List.of(admitted, onLeave, discharged)))
                .allSatisfy(order -> assertThat(history(order).stays())
                        .extracting(Stay::from, Stay::to)
                        .containsExactly(tuple(day(0), day(6))));
        assertThat(history(admitted, discharged, corrected(FIRST, ADMITTED, 3, 7))
                        .stays())
                .as("unless the start was corrected after it")
                .extracting(Stay::from)
                .containsExactly(day(3));
    }

    @Test
    void a_discharge_from_a_ward_says_when_the_admission_that_was_never_kept_began() {
        var acute = withStayFrom(reported(FIRST, ACUTE_STARTED, 0), 0);
        var discharged = withStayFrom(reported(FIRST, DISCHARGED, 5), 2);

        assertThat(history(acute, discharged).stays())
                .extracting(Stay::kind, Stay::from, Stay::to)
                .containsExactly(tuple(Stay.Kind.INPATIENT, day(2), day(5)));
    }

    @Test
    void a_start_told_again_by_a_new_unit_names_the_new_unit() {
        var again = withKey("other", sentAt(day(1), reportedBy(BISPEBJERG, reported(FIRST, ADMITTED, 0))));

        assertThat(orders(List.of(reported(FIRST, ADMITTED, 0), again)))
                .allSatisfy(order -> assertThat(history(order).stays())
                        .extracting(Stay::hospital, Stay::from)
                        .containsExactly(tuple(BISPEBJERG, day(0))));
    }

    @Test
    void of_two_discharges_the_later_one_counts() {
        assertThat(orders(List.of(
                        reported(FIRST, ADMITTED, 0), reported(FIRST, DISCHARGED, 5), reported(FIRST, DISCHARGED, 6))))
                .allSatisfy(order ->
                        assertThat(history(order).stays()).extracting(Stay::to).containsExactly(day(6)));
    }
}
