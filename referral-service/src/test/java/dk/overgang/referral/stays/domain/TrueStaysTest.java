package dk.overgang.referral.stays.domain;

import static dk.overgang.referral.stays.domain.Notices.history;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.medcom.domain.notices.NoticeChange;
import dk.overgang.medcom.domain.notices.NoticeType;
import dk.overgang.referral.stays.domain.HospitalNotice.Context;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Invented citizens of whom it is known, hour by hour, whether they lay in a ward: whatever hospitals and persons
/// tell of that in whatever order, the stays cover those hours and no others. What is true is reckoned hour by
/// hour and shares nothing with the fold.
class TrueStaysTest {

    private static final int CITIZENS = 3_000;
    private static final int HOURS = 24 * 120;
    private static final Instant BEGINNING = Notices.day(0);

    @Test
    void the_stays_cover_the_hours_in_a_ward_and_no_others() {
        for (var seed = 0; seed < CITIZENS; seed++) {
            var citizen = new TrueCitizen(new Random(seed));
            citizen.live();
            for (var order = 0; order < 3; order++) {
                var heard = new ArrayList<>(citizen.told);
                Collections.shuffle(heard, new Random(order));

                assertThat(hours(history(heard).stays()))
                        .as("seed %d, order %d: %s", seed, order, heard)
                        .isEqualTo(citizen.inWard);
            }
        }
    }

    private static BitSet hours(List<Stay> stays) {
        var all = new BitSet(HOURS);
        stays.stream()
                .filter(stay -> stay.kind() == Stay.Kind.INPATIENT && stay.state() != Stay.State.CANCELLED)
                .forEach(stay -> all.set(hour(stay.from(), 0), hour(stay.to(), HOURS)));
        return all;
    }

    private static int hour(@Nullable Instant moment, int otherwise) {
        return moment == null
                ? otherwise
                : Math.toIntExact((moment.getEpochSecond() - BEGINNING.getEpochSecond()) / 3600);
    }

    /// One citizen: what was true, and what was told of it.
    private static final class TrueCitizen {

        private final Random dice;
        private final BitSet inWard = new BitSet(HOURS);
        private final List<HospitalNotice> told = new ArrayList<>();
        private int now;
        private int episodes;

        TrueCitizen(Random dice) {
            this.dice = dice;
        }

        void live() {
            for (var times = 1 + dice.nextInt(4); times > 0 && now < HOURS - 24 * 30; times--) {
                now += 30 + dice.nextInt(24 * 10);
                switch (dice.nextInt(6)) {
                    case 0 -> transferred();
                    case 1 -> admittedTwice();
                    case 2 -> alsoWrittenDown();
                    case 3 -> onlyTheEndIsKept();
                    case 4 -> toldLater();
                    default -> admitted();
                }
            }
            if (dice.nextInt(3) == 0) {
                now += 30 + dice.nextInt(24 * 10);
                stays(now, HOURS);
                tell(hospital(), NoticeType.ADMITTED, now, null);
            } else if (dice.nextInt(4) == 0) {
                dies();
            }
        }

        private void admitted() {
            var from = now;
            var to = until();
            var episode = hospital();
            tell(episode, NoticeType.ADMITTED, from, null);
            tell(episode, NoticeType.DISCHARGED, to, dice.nextBoolean() ? from : null);
        }

        /// Only the receiving hospital tells of a transfer.
        private void transferred() {
            var from = now;
            var there = from + 1 + dice.nextInt(48);
            now = there;
            var to = until();
            stays(from, to);
            tell(hospital(), NoticeType.ADMITTED, from, null);
            var next = hospital();
            tell(next, NoticeType.ADMITTED, there, null);
            tell(next, NoticeType.DISCHARGED, to, null);
        }

        /// In two hospitals at once: each tells of its own.
        private void admittedTwice() {
            var from = now;
            var to = until();
            var one = hospital();
            var other = hospital();
            var middle = from + 1 + dice.nextInt(to - from);
            var end = middle + 1 + dice.nextInt(48);
            tell(one, NoticeType.ADMITTED, from, null);
            tell(one, NoticeType.DISCHARGED, to, null);
            tell(other, NoticeType.ADMITTED, middle, null);
            tell(other, NoticeType.DISCHARGED, end, null);
            stays(from, Math.max(to, end));
            now = Math.max(to, end);
        }

        /// A person wrote the admission down, an hour or two off, and left it at that.
        private void alsoWrittenDown() {
            var from = now;
            var to = until();
            var episode = hospital();
            tell(episode, NoticeType.ADMITTED, from, null);
            tell(episode, NoticeType.DISCHARGED, to, null);
            write(from + dice.nextInt(Math.min(3, to - from)));
        }

        private void onlyTheEndIsKept() {
            var from = now;
            var to = until();
            tell(hospital(), NoticeType.DISCHARGED, to, from);
        }

        /// First told wrong, then corrected; or told by mistake and cancelled.
        private void toldLater() {
            var episode = hospital();
            if (dice.nextBoolean()) {
                send(episode, NoticeType.ADMITTED, NoticeChange.NEW, now, now, null, null);
                send(episode, NoticeType.ADMITTED, NoticeChange.CANCELLED, now, now + 2, null, null);
                return;
            }
            var from = now;
            var to = until();
            send(episode, NoticeType.ADMITTED, NoticeChange.NEW, from + 5, from + 5, null, null);
            send(episode, NoticeType.ADMITTED, NoticeChange.CORRECTED, from, from + 6, null, null);
            send(episode, NoticeType.DISCHARGED, NoticeChange.NEW, to - 1, to, null, null);
            send(episode, NoticeType.DISCHARGED, NoticeChange.CORRECTED, to, to + 3, null, null);
        }

        private void dies() {
            now += 30 + dice.nextInt(24 * 10);
            var from = now;
            var death = until();
            var episode = hospital();
            tell(episode, NoticeType.ADMITTED, from, null);
            tell(episode, NoticeType.DIED, death, null);
        }

        private int until() {
            var from = now;
            now = now + 8 + dice.nextInt(24 * 14);
            stays(from, now);
            return now;
        }

        private void stays(int from, int to) {
            inWard.set(from, Math.min(to, HOURS));
        }

        private UUID hospital() {
            return new UUID(7, episodes++);
        }

        private void tell(UUID episode, NoticeType type, int at, @Nullable Integer since) {
            send(episode, type, NoticeChange.NEW, at, at, since, null);
        }

        private void write(int at) {
            send(hospital(), NoticeType.ADMITTED, NoticeChange.NEW, at, at + 1, null, "worker");
        }

        private void send(
                UUID episode,
                NoticeType type,
                NoticeChange change,
                int at,
                int sentAt,
                @Nullable Integer since,
                @Nullable String by) {
            told.add(new HospitalNotice(
                    "h/" + told.size(),
                    episode,
                    type,
                    change,
                    moment(at),
                    moment(sentAt).plusSeconds(60),
                    since == null ? null : moment(since),
                    null,
                    Notices.HERLEV,
                    new Context(List.of(), List.of(), false, by, null)));
        }

        private static Instant moment(int hour) {
            return BEGINNING.plusSeconds(hour * 3600L);
        }
    }
}
