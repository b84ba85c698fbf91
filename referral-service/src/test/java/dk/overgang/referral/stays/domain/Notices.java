package dk.overgang.referral.stays.domain;

import static dk.overgang.medcom.domain.notices.NoticeChange.CANCELLED;
import static dk.overgang.medcom.domain.notices.NoticeChange.CORRECTED;
import static dk.overgang.medcom.domain.notices.NoticeChange.NEW;

import dk.overgang.medcom.domain.notices.NoticeChange;
import dk.overgang.medcom.domain.notices.NoticeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Notices for tests to talk about: days count from Monday 2 March 2026, a notice is sent a minute after what it
/// tells.
final class Notices {

    static final UUID FIRST = new UUID(0, 1);
    static final UUID SECOND = new UUID(0, 2);
    static final String HERLEV = "265161000016000";
    static final String BISPEBJERG = "502701000016000";

    private Notices() {}

    static Instant day(int day) {
        return Instant.parse("2026-03-02T08:00:00Z").plusSeconds(day * 86_400L);
    }

    static HospitalNotice reported(UUID episode, NoticeType type, int day) {
        return notice(episode, type, NEW, day, day(day).plusSeconds(60));
    }

    static HospitalNotice corrected(UUID episode, NoticeType type, int toDay, int sentOn) {
        return notice(episode, type, CORRECTED, toDay, day(sentOn).plusSeconds(120));
    }

    static HospitalNotice cancelled(UUID episode, NoticeType type, int ofDay, int sentOn) {
        return notice(episode, type, CANCELLED, ofDay, day(sentOn).plusSeconds(180));
    }

    static HospitalNotice notice(UUID episode, NoticeType type, NoticeChange change, int day, Instant sentAt) {
        var key = "%s/%s-%s-%d-%s".formatted(HERLEV, type, change, day, sentAt);
        return new HospitalNotice(
                key, episode, type, change, day(day), sentAt, null, null, HERLEV, HospitalNotice.Context.NOTHING);
    }

    static HospitalNotice withStayFrom(HospitalNotice notice, int day) {
        return copy(notice, notice.sentAt(), day(day), notice.hospital());
    }

    static HospitalNotice reportedBy(String hospital, HospitalNotice notice) {
        return copy(notice, notice.sentAt(), notice.stayFrom(), hospital);
    }

    static HospitalNotice sentAt(Instant sentAt, HospitalNotice notice) {
        return copy(notice, sentAt, notice.stayFrom(), notice.hospital());
    }

    static HospitalNotice withKey(String key, HospitalNotice notice) {
        return copy(key, notice, notice.sentAt(), notice.stayFrom(), notice.hospital());
    }

    private static HospitalNotice copy(
            HospitalNotice notice, Instant sentAt, @Nullable Instant stayFrom, String hospital) {
        return copy(notice.messageKey(), notice, sentAt, stayFrom, hospital);
    }

    private static HospitalNotice copy(
            String key, HospitalNotice notice, Instant sentAt, @Nullable Instant stayFrom, String hospital) {
        return new HospitalNotice(
                key,
                notice.episode(),
                notice.type(),
                notice.change(),
                notice.occurredAt(),
                sentAt,
                stayFrom,
                notice.stayTo(),
                hospital,
                notice.context());
    }

    static HospitalHistory history(HospitalNotice... notices) {
        return history(List.of(notices));
    }

    static HospitalHistory history(List<HospitalNotice> notices) {
        return notices.stream().reduce(HospitalHistory.empty(), HospitalHistory::with, (one, _) -> one);
    }

    static List<List<HospitalNotice>> orders(List<HospitalNotice> notices) {
        if (notices.isEmpty()) {
            return List.of(List.of());
        }
        return IntStream.range(0, notices.size())
                .boxed()
                .flatMap(first -> {
                    var rest = new ArrayList<>(notices);
                    var head = rest.remove(first.intValue());
                    return orders(rest).stream().map(tail -> {
                        var order = new ArrayList<>(List.of(head));
                        order.addAll(tail);
                        return List.copyOf(order);
                    });
                })
                .toList();
    }
}
