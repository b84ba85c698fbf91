package dk.overgang.referral.stays.domain;

import static dk.overgang.medcom.domain.notices.NoticeChange.NEW;
import static dk.overgang.medcom.domain.notices.NoticeType.ADMITTED;
import static dk.overgang.medcom.domain.notices.NoticeType.DISCHARGED;
import static dk.overgang.referral.stays.domain.Notices.FIRST;
import static dk.overgang.referral.stays.domain.Notices.SECOND;
import static dk.overgang.referral.stays.domain.Notices.day;
import static dk.overgang.referral.stays.domain.Notices.history;
import static dk.overgang.referral.stays.domain.Notices.orders;
import static dk.overgang.referral.stays.domain.Notices.reported;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.overgang.commands.domain.Decision.Changed;
import dk.overgang.medcom.domain.notices.NoticeType;
import dk.overgang.referral.stays.domain.HospitalNotice.Context;
import dk.overgang.referral.stays.domain.ManualStays.Entry;
import dk.overgang.referral.stays.domain.Stay.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Stays told by several hospitals, or by a hospital and a person, are a union (E4): no discharge vanishes.
class OverlappingStaysTest {

    private static final UUID THIRD = new UUID(0, 3);

    @Test
    void a_double_admission_lasts_until_the_last_discharge() {
        var notices = List.of(
                reported(FIRST, ADMITTED, 0),
                reported(SECOND, ADMITTED, 5),
                reported(SECOND, DISCHARGED, 8),
                reported(FIRST, DISCHARGED, 12));

        assertThat(orders(notices))
                .allSatisfy(order -> assertThat(history(order).stays())
                        .extracting(Stay::state, Stay::from, Stay::to)
                        .containsExactly(tuple(State.DISCHARGED, day(0), day(12))));
    }

    @Test
    void until_the_first_hospital_discharges_it_counts_as_a_transfer() {
        assertThat(history(reported(FIRST, ADMITTED, 0), reported(SECOND, ADMITTED, 5), reported(SECOND, DISCHARGED, 8))
                        .stays())
                .extracting(Stay::state, Stay::to)
                .containsExactly(tuple(State.DISCHARGED, day(8)));
    }

    @Test
    void a_stay_inside_another_one_changes_nothing() {
        var outer = history(reported(FIRST, ADMITTED, 0), reported(FIRST, DISCHARGED, 20));

        assertThat(outer.with(reported(SECOND, ADMITTED, 5))
                        .with(reported(SECOND, DISCHARGED, 8))
                        .stays())
                .extracting(Stay::state, Stay::from, Stay::to)
                .containsExactly(tuple(State.DISCHARGED, day(0), day(20)));
    }

    @Test
    void an_admission_after_a_transfer_has_ended_is_a_stay_of_its_own() {
        assertThat(history(
                                reported(FIRST, ADMITTED, 0),
                                reported(SECOND, ADMITTED, 5),
                                reported(SECOND, DISCHARGED, 8),
                                reported(THIRD, ADMITTED, 12))
                        .stays())
                .extracting(Stay::state, Stay::from, Stay::to)
                .containsExactly(tuple(State.DISCHARGED, day(0), day(8)), tuple(State.ADMITTED, day(12), null));
    }

    /// The hours that a person may be off when writing down an admission that the hospital tells too.
    @ParameterizedTest
    @ValueSource(longs = {-3, 0, 2, 30})
    void a_stay_written_down_is_over_when_the_hospitals_own_is(long hoursLater) {
        var written = byHand(ADMITTED, day(0).plus(Duration.ofHours(hoursLater)));
        var notices = List.of(written, reported(FIRST, ADMITTED, 0), reported(FIRST, DISCHARGED, 10));

        assertThat(orders(notices))
                .allSatisfy(order -> assertThat(history(order).stays())
                        .extracting(Stay::state, Stay::to, Stay::contradictions)
                        .containsExactly(tuple(State.DISCHARGED, day(10), Set.of(Contradiction.NOT_CLOSED_BY_HAND))));
    }

    @Test
    void what_was_written_down_and_not_closed_can_be_closed_or_cancelled_later() {
        var history = history(
                byHand(ADMITTED, day(0).plus(Duration.ofHours(4))),
                reported(FIRST, ADMITTED, 0),
                reported(FIRST, DISCHARGED, 10));

        assertThat(after(history, new ManualStayCommand.Close(FIRST, day(15))).stays())
                .extracting(Stay::to, Stay::contradictions)
                .containsExactly(tuple(day(15), Set.of()));
        assertThat(after(history, new ManualStayCommand.Cancel(SECOND)).stays())
                .filteredOn(stay -> stay.state() != State.CANCELLED)
                .extracting(Stay::to, Stay::contradictions)
                .containsExactly(tuple(day(10), Set.of()));
    }

    @Test
    void a_transfer_to_where_nobody_sends_notices_ends_as_it_was_written_down() {
        assertThat(history(reported(FIRST, ADMITTED, 0), byHand(ADMITTED, day(5)), byHand(DISCHARGED, day(9)))
                        .stays())
                .extracting(Stay::state, Stay::from, Stay::to)
                .containsExactly(tuple(State.DISCHARGED, day(0), day(9)));
    }

    private static HospitalHistory after(HospitalHistory history, ManualStayCommand command) {
        var entry = new Entry(new UUID(1, 1), "worker", day(20));
        if (new ManualStays(history, entry).decide(command) instanceof Changed<HospitalNotice>(var notice, var _)) {
            return history.with(notice);
        }
        throw new AssertionError("Refused: " + command);
    }

    private static HospitalNotice byHand(NoticeType type, Instant at) {
        return new HospitalNotice(
                "hand/" + type,
                SECOND,
                type,
                NEW,
                at,
                at,
                null,
                null,
                "Klinik",
                new Context(List.of(), List.of(), false, "worker", null));
    }
}
