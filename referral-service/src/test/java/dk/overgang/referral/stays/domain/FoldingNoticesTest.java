package dk.overgang.referral.stays.domain;

import static dk.overgang.medcom.domain.notices.NoticeType.ACUTE_ENDED;
import static dk.overgang.medcom.domain.notices.NoticeType.ACUTE_STARTED;
import static dk.overgang.medcom.domain.notices.NoticeType.ADMITTED;
import static dk.overgang.medcom.domain.notices.NoticeType.DISCHARGED;
import static dk.overgang.medcom.domain.notices.NoticeType.LEAVE_ENDED;
import static dk.overgang.medcom.domain.notices.NoticeType.LEAVE_STARTED;
import static dk.overgang.referral.stays.domain.Notices.BISPEBJERG;
import static dk.overgang.referral.stays.domain.Notices.FIRST;
import static dk.overgang.referral.stays.domain.Notices.HERLEV;
import static dk.overgang.referral.stays.domain.Notices.SECOND;
import static dk.overgang.referral.stays.domain.Notices.day;
import static dk.overgang.referral.stays.domain.Notices.history;
import static dk.overgang.referral.stays.domain.Notices.orders;
import static dk.overgang.referral.stays.domain.Notices.reported;
import static dk.overgang.referral.stays.domain.Notices.reportedBy;
import static dk.overgang.referral.stays.domain.Notices.withStayFrom;
import static dk.overgang.referral.stays.domain.Stay.Kind.ACUTE;
import static dk.overgang.referral.stays.domain.Stay.Kind.INPATIENT;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.referral.stays.domain.Stay.Kind;
import dk.overgang.referral.stays.domain.Stay.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldingNoticesTest {

    @Test
    void an_admission_opens_a_stay() {
        assertThat(history(reported(FIRST, ADMITTED, 0)).stays())
                .containsExactly(stay(INPATIENT, State.ADMITTED, day(0), null, FIRST));
    }

    @Test
    void a_discharge_ends_it() {
        assertThat(history(reported(FIRST, ADMITTED, 0), reported(FIRST, DISCHARGED, 5))
                        .stays())
                .containsExactly(stay(INPATIENT, State.DISCHARGED, day(0), day(5), FIRST));
    }

    @Test
    void admitted_and_home_at_the_same_minute_is_an_ended_stay() {
        assertThat(history(reported(FIRST, DISCHARGED, 3), reported(FIRST, ADMITTED, 3))
                        .stays())
                .containsExactly(stay(INPATIENT, State.DISCHARGED, day(3), day(3), FIRST));
    }

    @Test
    void who_goes_home_and_comes_again_at_the_same_minute_is_in_the_ward() {
        var told = List.of(reported(FIRST, ADMITTED, 0), reported(FIRST, DISCHARGED, 5), reported(FIRST, ADMITTED, 5));

        for (var order : orders(told)) {
            assertThat(history(order).stays())
                    .containsExactly(transferred(State.ADMITTED, null, HERLEV, part(FIRST, 0, 5), part(FIRST, 5)));
        }
        for (var order : orders(and(told, reported(FIRST, DISCHARGED, 9)))) {
            assertThat(history(order).stays())
                    .containsExactly(
                            transferred(State.DISCHARGED, day(9), HERLEV, part(FIRST, 0, 5), part(FIRST, 5, 9)));
        }
    }

    @Test
    void who_comes_back_from_leave_and_goes_again_at_the_same_minute_is_on_leave() {
        var told = List.of(
                reported(FIRST, ADMITTED, 0),
                reported(FIRST, LEAVE_STARTED, 2),
                reported(FIRST, LEAVE_ENDED, 4),
                reported(FIRST, LEAVE_STARTED, 4));

        for (var order : orders(told)) {
            assertThat(history(order).stays()).containsExactly(stay(INPATIENT, State.ON_LEAVE, day(0), null, FIRST));
        }
    }

    @Test
    void leave_and_return_at_the_same_minute_is_a_return() {
        for (var order : orders(List.of(
                reported(FIRST, ADMITTED, 0), reported(FIRST, LEAVE_STARTED, 2), reported(FIRST, LEAVE_ENDED, 2)))) {
            assertThat(history(order).stays()).containsExactly(stay(INPATIENT, State.ADMITTED, day(0), null, FIRST));
        }
    }

    @Test
    void leave_and_return_keep_the_stay_open() {
        var onLeave = history(reported(FIRST, ADMITTED, 0), reported(FIRST, LEAVE_STARTED, 2));

        assertThat(onLeave.stays()).containsExactly(stay(INPATIENT, State.ON_LEAVE, day(0), null, FIRST));
        assertThat(onLeave.with(reported(FIRST, LEAVE_ENDED, 4)).stays())
                .containsExactly(stay(INPATIENT, State.ADMITTED, day(0), null, FIRST));
    }

    @Test
    void a_citizen_who_does_not_come_back_from_leave_is_discharged() {
        assertThat(history(
                                reported(FIRST, ADMITTED, 0),
                                reported(FIRST, LEAVE_STARTED, 2),
                                reported(FIRST, DISCHARGED, 4))
                        .stays())
                .containsExactly(stay(INPATIENT, State.DISCHARGED, day(0), day(4), FIRST));
    }

    @Test
    void a_late_end_of_leave_after_the_discharge_is_history_only() {
        var discharged = history(
                reported(FIRST, ADMITTED, 0), reported(FIRST, LEAVE_STARTED, 2), reported(FIRST, DISCHARGED, 4));

        assertThat(discharged.with(reported(FIRST, LEAVE_ENDED, 3)).stays()).isEqualTo(discharged.stays());
        assertThat(discharged.with(reported(FIRST, LEAVE_ENDED, 6)).stays()).isEqualTo(discharged.stays());
    }

    @Test
    void the_same_message_counts_once() {
        var history = history(reported(FIRST, ADMITTED, 0));

        assertThat(history.with(reported(FIRST, ADMITTED, 0))).isSameAs(history);
    }

    @Test
    void an_acute_visit_is_no_inpatient_stay() {
        var acute = history(reported(FIRST, ACUTE_STARTED, 0));

        assertThat(acute.stays()).containsExactly(stay(ACUTE, State.ACUTE, day(0), null, FIRST));
        assertThat(acute.with(reported(FIRST, ACUTE_ENDED, 1)).stays())
                .containsExactly(stay(ACUTE, State.DISCHARGED, day(0), day(1), FIRST));
    }

    @Test
    void an_acute_visit_that_becomes_an_admission_counts_from_the_admission() {
        assertThat(history(reported(FIRST, ADMITTED, 1), reported(FIRST, ACUTE_STARTED, 0))
                        .stays())
                .containsExactly(stay(INPATIENT, State.ADMITTED, day(1), null, FIRST));
    }

    /// The hospital ends the acute visit as well, at the admission or some minutes after it.
    @ParameterizedTest
    @ValueSource(ints = {0, 5})
    void the_end_of_the_acute_visit_leaves_the_citizen_in_the_ward(int minutes) {
        var visit = reported(FIRST, ACUTE_STARTED, 0);
        var admission = at(day(0).plus(Duration.ofHours(2)), reported(FIRST, ADMITTED, 0));
        var end = at(admission.occurredAt().plus(Duration.ofMinutes(minutes)), reported(FIRST, ACUTE_ENDED, 0));

        for (var order : orders(List.of(visit, admission, end))) {
            assertThat(history(order).stays())
                    .containsExactly(stay(INPATIENT, State.ADMITTED, admission.occurredAt(), null, FIRST));
        }
        for (var order : orders(List.of(visit, admission, end, reported(FIRST, DISCHARGED, 5)))) {
            assertThat(history(order).stays())
                    .containsExactly(stay(INPATIENT, State.DISCHARGED, admission.occurredAt(), day(5), FIRST));
        }
    }

    @Test
    void a_stay_in_a_ward_that_is_ended_as_an_acute_visit_is_over() {
        var end = reported(FIRST, ACUTE_ENDED, 5);

        assertThat(history(reported(FIRST, ADMITTED, 1), end).stays())
                .containsExactly(stay(INPATIENT, State.DISCHARGED, day(1), day(5), FIRST));
        assertThat(history(reported(FIRST, ACUTE_STARTED, 0), reported(FIRST, ADMITTED, 1), end)
                        .stays())
                .containsExactly(stay(INPATIENT, State.DISCHARGED, day(1), day(5), FIRST));
    }

    @Test
    void an_acute_visit_elsewhere_is_a_stay_of_its_own() {
        assertThat(history(
                                reported(FIRST, ADMITTED, 0),
                                reported(SECOND, ACUTE_STARTED, 1),
                                reported(SECOND, ACUTE_ENDED, 2))
                        .stays())
                .containsExactly(
                        stay(INPATIENT, State.ADMITTED, day(0), null, FIRST),
                        stay(ACUTE, State.DISCHARGED, day(1), day(2), SECOND));
    }

    @Test
    void a_transfer_is_one_continuous_stay_that_the_later_episode_ends() {
        var transferred = history(reportedBy(BISPEBJERG, reported(SECOND, ADMITTED, 3)), reported(FIRST, ADMITTED, 0));

        assertThat(transferred.stays())
                .containsExactly(transferred(State.ADMITTED, null, BISPEBJERG, part(FIRST, 0), part(SECOND, 3)));
        assertThat(transferred.with(reported(FIRST, DISCHARGED, 4)).stays())
                .as("the end of the first says nothing about the second")
                .containsExactly(transferred(State.ADMITTED, null, BISPEBJERG, part(FIRST, 0, 4), part(SECOND, 3)));
        assertThat(transferred.with(reported(SECOND, DISCHARGED, 6)).stays())
                .as("the first need not end")
                .containsExactly(transferred(State.DISCHARGED, day(6), HERLEV, part(FIRST, 0), part(SECOND, 3, 6)));
    }

    @Test
    void a_transfer_through_an_acute_visit_swallows_the_visit() {
        assertThat(history(
                                reported(FIRST, ADMITTED, 0),
                                reported(SECOND, ACUTE_STARTED, 2),
                                reported(SECOND, ADMITTED, 3))
                        .stays())
                .containsExactly(transferred(State.ADMITTED, null, HERLEV, part(FIRST, 0), part(SECOND, 3)));
    }

    @Test
    void a_transfer_on_the_same_episode_is_one_continuous_stay() {
        assertThat(history(reported(FIRST, ADMITTED, 0), reportedBy(BISPEBJERG, reported(FIRST, ADMITTED, 2)))
                        .stays())
                .containsExactly(at(BISPEBJERG, stay(INPATIENT, State.ADMITTED, day(0), null, FIRST)));
    }

    @Test
    void an_admission_after_the_discharge_is_another_stay() {
        assertThat(history(reported(FIRST, ADMITTED, 0), reported(FIRST, DISCHARGED, 2), reported(SECOND, ADMITTED, 9))
                        .stays())
                .containsExactly(
                        stay(INPATIENT, State.DISCHARGED, day(0), day(2), FIRST),
                        stay(INPATIENT, State.ADMITTED, day(9), null, SECOND));
    }

    @Test
    void an_episode_used_again_after_the_discharge_gives_two_stays_with_two_ids() {
        var stays = history(reported(FIRST, ADMITTED, 0), reported(FIRST, DISCHARGED, 2), reported(FIRST, ADMITTED, 9))
                .stays();

        assertThat(stays).extracting(Stay::state).containsExactly(State.DISCHARGED, State.ADMITTED);
        assertThat(stays).extracting(Stay::id).doesNotHaveDuplicates();
    }

    @Test
    void a_discharge_whose_admission_was_never_kept_tells_the_stay_itself() {
        assertThat(history(withStayFrom(reported(FIRST, DISCHARGED, 5), 0)).stays())
                .containsExactly(stay(INPATIENT, State.DISCHARGED, day(0), day(5), FIRST));
        assertThat(history(reported(FIRST, DISCHARGED, 5)).stays())
                .containsExactly(stay(INPATIENT, State.DISCHARGED, null, day(5), FIRST));
    }

    @Test
    void a_leave_whose_admission_was_never_kept_shows_the_stay_too() {
        assertThat(history(withStayFrom(reported(FIRST, LEAVE_STARTED, 5), 0)).stays())
                .containsExactly(stay(INPATIENT, State.ON_LEAVE, day(0), null, FIRST));
    }

    @Test
    void an_inpatient_discharge_of_an_acute_visit_tells_of_the_admission_between() {
        var seen = history(reported(FIRST, ACUTE_STARTED, 0), withStayFrom(reported(FIRST, DISCHARGED, 5), 1));

        assertThat(seen.stays()).containsExactly(stay(INPATIENT, State.DISCHARGED, day(1), day(5), FIRST));
        assertThat(seen.with(reported(FIRST, ADMITTED, 1)).stays()).isEqualTo(seen.stays());
    }

    /// A stay of one episode; a death is no end that the episode tells.
    static Stay stay(Kind kind, State state, @Nullable Instant from, @Nullable Instant to, UUID episode) {
        var part = new Stay.Part(episode, from, state == State.DECEASED ? null : to);
        return new Stay(episode, kind, state, from, to, episode, HERLEV, List.of(part), Set.of());
    }

    private static HospitalNotice at(Instant moment, HospitalNotice notice) {
        return new HospitalNotice(
                notice.messageKey(),
                notice.episode(),
                notice.type(),
                notice.change(),
                moment,
                moment.plusSeconds(60),
                null,
                null,
                notice.hospital(),
                notice.context());
    }

    static Stay at(String hospital, Stay stay) {
        return new Stay(
                stay.id(),
                stay.kind(),
                stay.state(),
                stay.from(),
                stay.to(),
                stay.current(),
                hospital,
                stay.parts(),
                stay.contradictions());
    }

    /// From the first part to the second.
    private static Stay transferred(
            State state, @Nullable Instant to, String hospital, Stay.Part first, Stay.Part second) {
        var parts = List.of(first, second);
        return new Stay(FIRST, INPATIENT, state, first.from(), to, second.episode(), hospital, parts, Set.of());
    }

    private static List<HospitalNotice> and(List<HospitalNotice> notices, HospitalNotice another) {
        return Stream.concat(notices.stream(), Stream.of(another)).toList();
    }

    private static Stay.Part part(UUID episode, int from) {
        return new Stay.Part(episode, day(from), null);
    }

    private static Stay.Part part(UUID episode, int from, int to) {
        return new Stay.Part(episode, day(from), day(to));
    }
}
