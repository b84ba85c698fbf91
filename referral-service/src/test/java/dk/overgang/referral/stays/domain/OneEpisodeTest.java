package dk.overgang.referral.stays.domain;

import static dk.overgang.medcom.domain.notices.NoticeChange.CANCELLED;
import static dk.overgang.medcom.domain.notices.NoticeChange.NEW;
import static dk.overgang.medcom.domain.notices.NoticeType.ADMITTED;
import static dk.overgang.medcom.domain.notices.NoticeType.DIED;
import static dk.overgang.medcom.domain.notices.NoticeType.DISCHARGED;
import static dk.overgang.referral.stays.domain.Notices.FIRST;
import static dk.overgang.referral.stays.domain.Notices.SECOND;
import static dk.overgang.referral.stays.domain.Notices.cancelled;
import static dk.overgang.referral.stays.domain.Notices.history;
import static dk.overgang.referral.stays.domain.Notices.orders;
import static dk.overgang.referral.stays.domain.Notices.reported;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.medcom.domain.notices.NoticeCode;
import dk.overgang.medcom.domain.notices.NoticeType;
import dk.overgang.referral.stays.domain.HospitalNotice.Context;
import dk.overgang.referral.stays.domain.Stay.State;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// An episode of care has several names, and its messages repeat the history of those before them (standards 1.3,
/// 1.7).
class OneEpisodeTest {

    private static final UUID NATIONAL = new UUID(0, 9);

    private final HospitalNotice admitted = named(reported(FIRST, ADMITTED, 0), NATIONAL);
    private final HospitalNotice discharged = reported(NATIONAL, DISCHARGED, 4);

    @Test
    void names_that_stood_together_once_mean_one_episode_in_any_order() {
        for (var order : orders(List.of(admitted, discharged))) {
            assertThat(history(order).stays())
                    .singleElement()
                    .matches(stay -> stay.id().equals(FIRST) && stay.state() == State.DISCHARGED);
        }
    }

    @Test
    void a_message_with_both_names_joins_what_was_told_under_each() {
        var under = List.of(reported(FIRST, ADMITTED, 0), discharged);
        assertThat(history(under).stays().getFirst().episodes()).containsExactly(FIRST, NATIONAL);

        var joint = named(reported(FIRST, NoticeType.LEAVE_STARTED, 2), NATIONAL);
        assertThat(history(under).with(joint).stays())
                .singleElement()
                .matches(stay -> stay.episodes().equals(List.of(FIRST)) && stay.state() == State.DISCHARGED);
    }

    @Test
    void a_chain_of_names_is_one_episode() {
        var other = new UUID(0, 8);
        var history = history(
                admitted,
                named(reported(other, NoticeType.LEAVE_STARTED, 1), NATIONAL),
                reported(other, DISCHARGED, 2));

        assertThat(history.stays()).singleElement().matches(stay -> stay.state() == State.DISCHARGED);
    }

    @Test
    void names_that_never_stood_together_are_two_episodes() {
        var stays = history(admitted, discharged, reported(SECOND, ADMITTED, 5)).stays();

        assertThat(stays).extracting(Stay::id).containsExactly(FIRST, SECOND);
    }

    @Test
    void a_cancellation_under_the_other_name_concerns_what_was_kept() {
        var history = history(admitted);

        assertThat(history.concerns(cancelled(NATIONAL, ADMITTED, 0, 1))).isTrue();
        assertThat(history.concerns(cancelled(SECOND, ADMITTED, 0, 1))).isFalse();
        assertThat(history.concerns(discharged)).isFalse();
    }

    @Test
    void a_missing_predecessor_is_known_of_until_it_comes() {
        var late = after(reported(FIRST, DISCHARGED, 4), admitted.messageId(), "lost");
        var stay = history(late).stays().getFirst();

        assertThat(history(late).missingOf(stay)).isEqualTo(2);
        assertThat(history(late, admitted).missingOf(stay)).isEqualTo(1);
        assertThat(history(admitted).missingBefore(late)).containsExactly("lost");
    }

    @Test
    void a_death_after_a_death_corrects_it_and_a_withdrawn_one_does_not_count() {
        var died = reported(FIRST, DIED, 2);
        var withdrawn = after(cancelled(FIRST, DIED, 2, 3), died.messageId());

        assertThat(history(admitted).codeOf(died)).isEqualTo(NoticeCode.MORS);
        assertThat(history(admitted, died).codeOf(after(reported(FIRST, DIED, 1), died.messageId())))
                .isEqualTo(NoticeCode.RE_MORS);
        assertThat(history(died, withdrawn).codeOf(withdrawn)).isEqualTo(NoticeCode.AN_MORS);
        assertThat(history(died, withdrawn)
                        .codeOf(after(reported(FIRST, DIED, 5), died.messageId(), withdrawn.messageId())))
                .isEqualTo(NoticeCode.MORS);
    }

    @Test
    void a_report_of_admission_is_asked_for_one_stay() {
        var asking = with(reported(FIRST, ADMITTED, 0), new Context(List.of(), List.of(), true, null, null));
        var history = history(asking, reported(FIRST, DISCHARGED, 1), reported(SECOND, ADMITTED, 3));

        assertThat(history.stays()).extracting(history::reportAskedOf).containsExactly(true, false);
    }

    @Test
    void a_hospital_goes_by_the_name_that_its_newest_message_gives() {
        var before = with(reported(FIRST, ADMITTED, 0), new Context(List.of(), List.of(), false, null, "Afdeling"));
        var since = with(reported(FIRST, DISCHARGED, 1), new Context(List.of(), List.of(), false, null, "Center"));

        assertThat(history(since, before, reported(SECOND, ADMITTED, 3)).nameOf(Notices.HERLEV))
                .contains("Center");
        assertThat(history(since, before).nameOf(Notices.BISPEBJERG)).isEmpty();
    }

    @Test
    void every_type_and_change_has_a_code() {
        assertThat(NoticeCode.of(NoticeType.ACUTE_ENDED, NEW)).isEqualTo(NoticeCode.SLHJ);
        for (var type : NoticeType.values()) {
            assertThat(NoticeCode.of(type, CANCELLED).name()).startsWith("AN_");
        }
    }

    private static HospitalNotice named(HospitalNotice notice, UUID also) {
        return with(notice, new Context(List.of(also), List.of(), false, null, null));
    }

    private static HospitalNotice after(HospitalNotice notice, String... predecessors) {
        return with(notice, new Context(List.of(), List.of(predecessors), false, null, null));
    }

    private static HospitalNotice with(HospitalNotice notice, Context context) {
        return new HospitalNotice(
                notice.messageKey(),
                notice.episode(),
                notice.type(),
                notice.change(),
                notice.occurredAt(),
                notice.sentAt(),
                notice.stayFrom(),
                notice.stayTo(),
                notice.hospital(),
                context);
    }
}
