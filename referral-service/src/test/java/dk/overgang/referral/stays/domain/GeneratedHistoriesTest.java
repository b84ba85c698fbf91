package dk.overgang.referral.stays.domain;

import static dk.overgang.referral.stays.domain.Notices.history;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.medcom.domain.notices.NoticeChange;
import dk.overgang.medcom.domain.notices.NoticeType;
import dk.overgang.referral.stays.domain.Stay.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Hospitals that keep the protocol, invented by the thousand: whatever comes in whatever order, the stays are
/// what happened.
class GeneratedHistoriesTest {

    private static final int HISTORIES = 3_000;

    @Test
    void the_stays_are_what_happened_in_whatever_order_it_is_heard() {
        for (var seed = 0; seed < HISTORIES; seed++) {
            var hospital = new Hospital(new Random(seed));
            hospital.live();
            var shuffled = new ArrayList<>(hospital.sent);
            Collections.shuffle(shuffled, new Random(seed));

            assertThat(history(hospital.sent).stays().stream().map(GeneratedHistoriesTest::seen))
                    .as("seed %d", seed)
                    .containsExactlyElementsOf(hospital.truth());
            assertThat(history(shuffled).stays())
                    .as("seed %d shuffled", seed)
                    .isEqualTo(history(hospital.sent).stays());
        }
    }

    private static Seen seen(Stay stay) {
        return new Seen(stay.state(), stay.from(), stay.to());
    }

    private record Seen(
            State state, @Nullable Instant from, @Nullable Instant to) {}

    /// A true course of events beside the notices sent about it: some wrong at first, then corrected or cancelled.
    private static final class Hospital {

        private final Random random;
        private final List<HospitalNotice> sent = new ArrayList<>();
        private final List<Seen> ended = new ArrayList<>();
        private Instant now = Notices.day(0);
        private int messages;

        Hospital(Random random) {
            this.random = random;
        }

        void live() {
            var stays = 1 + random.nextInt(3);
            for (var stay = 0; stay < stays; stay++) {
                stay(new UUID(7, stay), stay == stays - 1);
            }
        }

        List<Seen> truth() {
            return ended;
        }

        private void stay(UUID episode, boolean last) {
            if (chance(4)) {
                var wrong = tell(episode, NoticeType.ADMITTED);
                cancel(episode, NoticeType.ADMITTED, wrong);
                ended.add(new Seen(State.CANCELLED, wrong, null));
                return;
            }
            var from = tell(episode, NoticeType.ADMITTED);
            var current = chance(5) ? transfer(episode) : episode;
            var onLeave = leaves(current);
            if (last && chance(2)) {
                ended.add(new Seen(onLeave ? State.ON_LEAVE : State.ADMITTED, from, null));
            } else if (last && chance(3)) {
                ended.add(new Seen(State.DECEASED, from, tell(current, NoticeType.DIED)));
            } else {
                ended.add(new Seen(State.DISCHARGED, from, tell(current, NoticeType.DISCHARGED)));
            }
        }

        private UUID transfer(UUID episode) {
            var next = new UUID(8, episode.getLeastSignificantBits());
            var _ = tell(next, NoticeType.ADMITTED);
            return next;
        }

        private boolean leaves(UUID episode) {
            var onLeave = false;
            for (var steps = random.nextInt(5); steps > 0; steps--) {
                var type = onLeave ? NoticeType.LEAVE_ENDED : NoticeType.LEAVE_STARTED;
                var at = tell(episode, type);
                if (chance(3)) {
                    cancel(episode, type, at);
                } else {
                    onLeave = !onLeave;
                }
            }
            return onLeave;
        }

        /// Answers when it truly happened; the first notice may have been wrong about that.
        private Instant tell(UUID episode, NoticeType type) {
            pass();
            var truth = now;
            var mistaken = chance(4);
            send(episode, type, NoticeChange.NEW, mistaken ? truth.plusSeconds(60) : truth);
            if (mistaken) {
                pass();
                send(episode, type, NoticeChange.CORRECTED, truth);
            }
            return truth;
        }

        private void cancel(UUID episode, NoticeType type, Instant at) {
            pass();
            send(episode, type, NoticeChange.CANCELLED, chance(2) ? at : now);
        }

        private void send(UUID episode, NoticeType type, NoticeChange change, Instant at) {
            sent.add(new HospitalNotice(
                    "h/" + messages++,
                    episode,
                    type,
                    change,
                    at,
                    now.plusSeconds(100),
                    null,
                    null,
                    Notices.HERLEV,
                    HospitalNotice.Context.NOTHING));
        }

        private void pass() {
            now = now.plusSeconds(3_600L * (1 + random.nextInt(48)));
        }

        private boolean chance(int outOf) {
            return random.nextInt(outOf) == 0;
        }
    }
}
