package dk.overgang.referral.stays.domain;

import static dk.overgang.medcom.domain.notices.NoticeType.ACUTE_STARTED;
import static dk.overgang.medcom.domain.notices.NoticeType.ADMITTED;
import static dk.overgang.medcom.domain.notices.NoticeType.DIED;
import static dk.overgang.medcom.domain.notices.NoticeType.DISCHARGED;
import static dk.overgang.medcom.domain.notices.NoticeType.LEAVE_ENDED;
import static dk.overgang.medcom.domain.notices.NoticeType.LEAVE_STARTED;
import static dk.overgang.referral.stays.domain.FoldingNoticesTest.at;
import static dk.overgang.referral.stays.domain.FoldingNoticesTest.stay;
import static dk.overgang.referral.stays.domain.Notices.BISPEBJERG;
import static dk.overgang.referral.stays.domain.Notices.FIRST;
import static dk.overgang.referral.stays.domain.Notices.SECOND;
import static dk.overgang.referral.stays.domain.Notices.cancelled;
import static dk.overgang.referral.stays.domain.Notices.corrected;
import static dk.overgang.referral.stays.domain.Notices.day;
import static dk.overgang.referral.stays.domain.Notices.history;
import static dk.overgang.referral.stays.domain.Notices.orders;
import static dk.overgang.referral.stays.domain.Notices.reported;
import static dk.overgang.referral.stays.domain.Notices.reportedBy;
import static dk.overgang.referral.stays.domain.Notices.sentAt;
import static dk.overgang.referral.stays.domain.Notices.withStayFrom;
import static dk.overgang.referral.stays.domain.Stay.Kind.ACUTE;
import static dk.overgang.referral.stays.domain.Stay.Kind.INPATIENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.overgang.medcom.domain.notices.NoticeChange;
import dk.overgang.medcom.domain.notices.NoticeType;
import dk.overgang.referral.stays.domain.Stay.State;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TakingNoticesBackTest {

    private static final Stay ADMITTED_MONDAY = stay(INPATIENT, State.ADMITTED, day(0), null, FIRST);

    @Test
    void a_cancelled_admission_is_shown_as_cancelled() {
        assertThat(history(reported(FIRST, ADMITTED, 0), cancelled(FIRST, ADMITTED, 0, 1))
                        .stays())
                .containsExactly(stay(INPATIENT, State.CANCELLED, day(0), null, FIRST));
    }

    @Test
    void nothing_of_a_cancelled_admission_counts() {
        assertThat(history(
                                reported(FIRST, ADMITTED, 0),
                                reported(FIRST, LEAVE_STARTED, 1),
                                cancelled(FIRST, ADMITTED, 0, 1),
                                reported(FIRST, DISCHARGED, 2))
                        .stays())
                .containsExactly(stay(INPATIENT, State.CANCELLED, day(0), null, FIRST));
    }

    @Test
    void a_cancelled_discharge_opens_the_stay_again() {
        assertThat(history(
                                reported(FIRST, ADMITTED, 0),
                                reported(FIRST, DISCHARGED, 3),
                                cancelled(FIRST, DISCHARGED, 3, 3))
                        .stays())
                .containsExactly(ADMITTED_MONDAY);
    }

    @Test
    void a_cancelled_discharge_of_a_stay_whose_start_was_never_kept_opens_it_too() {
        assertThat(history(withStayFrom(reported(FIRST, DISCHARGED, 3), 0), cancelled(FIRST, DISCHARGED, 3, 3))
                        .stays())
                .containsExactly(ADMITTED_MONDAY);
    }

    @Test
    void a_cancelled_start_of_leave_leaves_the_citizen_admitted() {
        assertThat(history(
                                reported(FIRST, ADMITTED, 0),
                                reported(FIRST, LEAVE_STARTED, 2),
                                cancelled(FIRST, LEAVE_STARTED, 2, 2))
                        .stays())
                .containsExactly(ADMITTED_MONDAY);
    }

    @Test
    void a_cancelled_end_of_leave_leaves_the_citizen_on_leave() {
        assertThat(history(
                                reported(FIRST, ADMITTED, 0),
                                reported(FIRST, LEAVE_STARTED, 2),
                                reported(FIRST, LEAVE_ENDED, 3),
                                cancelled(FIRST, LEAVE_ENDED, 3, 3))
                        .stays())
                .containsExactly(stay(INPATIENT, State.ON_LEAVE, day(0), null, FIRST));
    }

    @Test
    void of_two_leaves_the_one_with_the_told_time_is_cancelled() {
        var twoLeaves = List.of(
                reported(FIRST, ADMITTED, 0),
                reported(FIRST, LEAVE_STARTED, 2),
                reported(FIRST, LEAVE_ENDED, 3),
                reported(FIRST, LEAVE_STARTED, 5));

        assertThat(history(twoLeaves)
                        .with(cancelled(FIRST, LEAVE_STARTED, 2, 6))
                        .stays())
                .containsExactly(stay(INPATIENT, State.ON_LEAVE, day(0), null, FIRST));
        assertThat(history(twoLeaves)
                        .with(cancelled(FIRST, LEAVE_STARTED, 5, 6))
                        .stays())
                .containsExactly(ADMITTED_MONDAY);
        assertThat(history(twoLeaves)
                        .with(cancelled(FIRST, LEAVE_STARTED, 6, 6))
                        .stays())
                .as("no such time: the latest")
                .containsExactly(ADMITTED_MONDAY);
    }

    @Test
    void a_cancellation_heard_before_the_leave_with_its_time_spares_the_leave_before() {
        var heard = List.of(
                reported(FIRST, ADMITTED, 0),
                reported(FIRST, LEAVE_STARTED, 1),
                reported(FIRST, LEAVE_ENDED, 2),
                cancelled(FIRST, LEAVE_STARTED, 5, 5),
                reported(FIRST, LEAVE_STARTED, 5));

        assertThat(history(sentAsHeard(heard)).stays()).containsExactly(ADMITTED_MONDAY);
    }

    @Test
    void what_two_messages_tell_of_one_moment_is_cancelled_once() {
        var again = sentAt(day(0).plusSeconds(600), reported(FIRST, ADMITTED, 0));
        var twice = new HospitalNotice(
                "other",
                FIRST,
                ADMITTED,
                NoticeChange.NEW,
                day(0),
                again.sentAt(),
                null,
                null,
                BISPEBJERG,
                HospitalNotice.Context.NOTHING);

        assertThat(history(reported(FIRST, ADMITTED, 0), twice, cancelled(FIRST, ADMITTED, 0, 1))
                        .stays())
                .extracting(Stay::state)
                .containsExactly(State.CANCELLED);
    }

    @Test
    void a_correction_of_what_was_cancelled_does_not_bring_it_back() {
        assertThat(history(
                                reported(FIRST, ADMITTED, 1),
                                cancelled(FIRST, ADMITTED, 1, 2),
                                corrected(FIRST, ADMITTED, 0, 3))
                        .stays())
                .containsExactly(stay(INPATIENT, State.CANCELLED, day(1), null, FIRST));
    }

    @Test
    void a_cancelled_admission_leaves_the_acute_visit_before_it() {
        assertThat(history(
                                reported(FIRST, ACUTE_STARTED, 0),
                                reported(FIRST, ADMITTED, 1),
                                cancelled(FIRST, ADMITTED, 1, 2))
                        .stays())
                .containsExactly(stay(ACUTE, State.ACUTE, day(0), null, FIRST));
    }

    @Test
    void a_cancelled_transfer_leaves_the_first_stay() {
        assertThat(history(
                                reported(FIRST, ADMITTED, 0),
                                reported(SECOND, ADMITTED, 2),
                                cancelled(SECOND, ADMITTED, 2, 2))
                        .stays())
                .containsExactly(ADMITTED_MONDAY, stay(INPATIENT, State.CANCELLED, day(2), null, SECOND));
    }

    @ParameterizedTest
    @EnumSource(NoticeType.class)
    void a_cancellation_of_something_never_told_changes_nothing(NoticeType type) {
        var admitted = history(reported(SECOND, ADMITTED, 0));

        assertThat(history(cancelled(FIRST, type, 1, 1)).stays()).isEmpty();
        assertThat(admitted.with(cancelled(FIRST, type, 1, 1)).stays()).isEqualTo(admitted.stays());
    }

    @ParameterizedTest
    @EnumSource(NoticeType.class)
    void a_cancellation_that_comes_first_waits_for_its_target(NoticeType type) {
        var target = reported(FIRST, type, 1);
        var inOrder = history(target, cancelled(FIRST, type, 1, 1));
        var sentEarlier = sentAt(day(0), cancelled(FIRST, type, 1, 1));

        assertThat(history(cancelled(FIRST, type, 1, 1), target).stays()).isEqualTo(inOrder.stays());
        assertThat(history(sentEarlier, target).stays()).isEqualTo(inOrder.stays());
    }

    @Test
    void an_admission_told_anew_after_its_cancellation_counts() {
        var again = sentAt(day(2), reportedBy(BISPEBJERG, reported(FIRST, ADMITTED, 0)));
        var otherKey = new HospitalNotice(
                "x/again",
                FIRST,
                ADMITTED,
                NoticeChange.NEW,
                day(0),
                again.sentAt(),
                null,
                null,
                BISPEBJERG,
                HospitalNotice.Context.NOTHING);

        assertThat(history(reported(FIRST, ADMITTED, 0), cancelled(FIRST, ADMITTED, 0, 1), otherKey)
                        .stays())
                .extracting(Stay::state, Stay::hospital)
                .containsExactly(tuple(State.ADMITTED, BISPEBJERG));
    }

    @Test
    void a_correction_replaces_time_and_hospital() {
        assertThat(history(reported(FIRST, ADMITTED, 2), reportedBy(BISPEBJERG, corrected(FIRST, ADMITTED, 1, 3)))
                        .stays())
                .containsExactly(at(BISPEBJERG, stay(INPATIENT, State.ADMITTED, day(1), null, FIRST)));
    }

    @Test
    void of_several_corrections_the_one_sent_last_wins_in_any_order() {
        var notices = List.of(
                reported(FIRST, ADMITTED, 2), corrected(FIRST, ADMITTED, 1, 3), corrected(FIRST, ADMITTED, 0, 4));

        assertThat(orders(notices))
                .allSatisfy(order -> assertThat(history(order).stays()).containsExactly(ADMITTED_MONDAY));
    }

    @Test
    void a_corrected_admission_can_still_be_cancelled_by_either_time() {
        var notices = List.of(reported(FIRST, ADMITTED, 2), corrected(FIRST, ADMITTED, 1, 3));

        assertThat(history(notices).with(cancelled(FIRST, ADMITTED, 1, 4)).stays())
                .extracting(Stay::state)
                .containsExactly(State.CANCELLED);
        assertThat(history(notices).with(cancelled(FIRST, ADMITTED, 2, 4)).stays())
                .extracting(Stay::state)
                .containsExactly(State.CANCELLED);
    }

    @Test
    void a_correction_whose_notice_was_never_kept_tells_by_itself() {
        assertThat(history(corrected(FIRST, ADMITTED, 0, 1)).stays()).containsExactly(ADMITTED_MONDAY);
    }

    @Test
    void a_correction_without_a_time_of_sending_may_come_before_what_it_corrects() {
        var correction = sentAt(day(8), corrected(FIRST, DISCHARGED, 4, 8));
        var discharge = sentAt(day(9), reported(FIRST, DISCHARGED, 3));

        assertThat(history(reported(FIRST, ADMITTED, 0), correction, discharge).stays())
                .containsExactly(stay(INPATIENT, State.DISCHARGED, day(0), day(4), FIRST));
    }

    @Test
    void all_24_orders_of_admission_leave_its_cancellation_and_discharge_give_the_same_stays() {
        var notices = List.of(
                reported(FIRST, ADMITTED, 0),
                reported(FIRST, LEAVE_STARTED, 2),
                cancelled(FIRST, LEAVE_STARTED, 2, 2),
                reported(FIRST, DISCHARGED, 5));

        assertThat(orders(notices)).hasSize(24).allSatisfy(order -> {
            assertThat(history(order).stays()).isEqualTo(history(notices).stays());
            assertThat(history(sentAsHeard(order)).stays())
                    .isEqualTo(history(notices).stays());
        });
    }

    @Test
    void the_death_of_a_citizen_ends_every_open_stay() {
        var dead = history(reported(FIRST, ADMITTED, 0), reported(SECOND, ACUTE_STARTED, 1), reported(FIRST, DIED, 3));

        assertThat(dead.deceasedAt()).contains(day(3));
        assertThat(dead.stays())
                .containsExactly(
                        stay(INPATIENT, State.DECEASED, day(0), day(3), FIRST),
                        stay(ACUTE, State.DECEASED, day(1), day(3), SECOND));
    }

    @Test
    void a_corrected_death_only_moves_its_time_also_when_it_looks_like_a_new_one() {
        var dead = history(reported(FIRST, ADMITTED, 0), reported(FIRST, DIED, 3));

        assertThat(dead.with(corrected(FIRST, DIED, 2, 4)).deceasedAt()).contains(day(2));
        assertThat(dead.with(sentAt(day(5), reported(FIRST, DIED, 4))).deceasedAt())
                .contains(day(4));
        assertThat(dead.with(sentAt(day(5), reported(FIRST, DIED, 4)))
                        .with(cancelled(FIRST, DIED, 3, 6))
                        .deceasedAt())
                .isEmpty();
    }

    @Test
    void a_cancelled_death_gives_back_the_state_before() {
        var onLeave = history(reported(FIRST, ADMITTED, 0), reported(FIRST, LEAVE_STARTED, 2));
        var revived = onLeave.with(reported(FIRST, DIED, 3)).with(cancelled(FIRST, DIED, 3, 4));

        assertThat(revived.deceasedAt()).isEmpty();
        assertThat(revived.stays()).isEqualTo(onLeave.stays());
    }

    @Test
    void dead_on_arrival_is_a_stay_of_no_length() {
        var arrival = history(withStayFrom(reported(FIRST, DIED, 3), 3));

        assertThat(arrival.stays()).containsExactly(stay(ACUTE, State.DECEASED, day(3), day(3), FIRST));
        assertThat(arrival.with(cancelled(FIRST, DIED, 3, 4)).stays())
                .extracting(Stay::state)
                .containsExactly(State.CANCELLED);
    }

    @Test
    void a_death_heard_before_the_admission_stays_the_end() {
        assertThat(history(reported(FIRST, DIED, 3), reported(FIRST, ADMITTED, 0))
                        .stays())
                .containsExactly(stay(INPATIENT, State.DECEASED, day(0), day(3), FIRST));
    }

    /// Plain JSON without `sentAt`: each notice counts as sent when it was heard.
    private static List<HospitalNotice> sentAsHeard(List<HospitalNotice> order) {
        return IntStream.range(0, order.size())
                .mapToObj(place -> sentAt(day(20).plusSeconds(place), order.get(place)))
                .toList();
    }
}
