package dk.overgang.systemtests.generated;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dk.overgang.systemtests.actors.PlainNotice;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Random stays of a citizen and the notices about them in random order: some wrong at first and corrected later,
/// some about stays that never happened and cancelled later.
final class GeneratedHistory {

    /// An inpatient stay as it really was.
    record Truth(LocalDate from, LocalDate to) {}

    private final Random random;
    private final String cpr;
    private final List<Truth> truths = new ArrayList<>();
    private final List<PlainNotice> notices = new ArrayList<>();

    private GeneratedHistory(Random random, String cpr) {
        this.random = random;
        this.cpr = cpr;
    }

    static GeneratedHistory of(Random random, String cpr, LocalDate start, LocalDate today) {
        var history = new GeneratedHistory(random, cpr);
        var from = start.plusDays(random.nextInt(-8, 30));
        for (var number = 0; number < 4 && from.plusDays(30).isBefore(today); number++) {
            var to = from.plusDays(random.nextInt(0, 25));
            history.add("episode-" + number, from, to);
            from = to.plusDays(random.nextInt(8, 40));
        }
        Collections.shuffle(history.notices, random);
        return history;
    }

    /// In the order in which they arrive.
    List<PlainNotice> notices() {
        return List.copyOf(notices);
    }

    List<Truth> truths() {
        return List.copyOf(truths);
    }

    private void add(String episode, LocalDate from, LocalDate to) {
        if (random.nextInt(6) == 0) {
            tell(PlainNotice.of(cpr, "ACUTE_STARTED", episode, from));
            tell(PlainNotice.of(cpr, "ACUTE_ENDED", episode, to));
        } else if (random.nextInt(6) == 0) {
            var mistake = tell(PlainNotice.of(cpr, "ADMITTED", episode, from));
            tellLater(mistake, mistake.cancelled());
        } else {
            tellRoughly("ADMITTED", episode, from);
            leave(episode, from, to);
            tellRoughly("DISCHARGED", episode, to);
            truths.add(new Truth(from, to));
        }
    }

    private void leave(String episode, LocalDate from, LocalDate to) {
        if (to.isAfter(from.plusDays(6)) && random.nextBoolean()) {
            var start = tell(PlainNotice.of(cpr, "LEAVE_STARTED", episode, from.plusDays(2)));
            if (random.nextBoolean()) {
                tellLater(start, start.cancelled());
            } else {
                tell(PlainNotice.of(cpr, "LEAVE_ENDED", episode, from.plusDays(4)));
            }
        }
    }

    /// Right at once, or a few days off at first.
    private void tellRoughly(String type, String episode, LocalDate on) {
        if (random.nextInt(3) > 0) {
            tell(PlainNotice.of(cpr, type, episode, on));
        } else {
            var first = tell(PlainNotice.of(cpr, type, episode, on.plusDays(random.nextInt(-3, 4))));
            tellLater(first, first.correctedTo(on));
        }
    }

    @CanIgnoreReturnValue
    private PlainNotice tell(PlainNotice notice) {
        var sent = notice.sentAt(notice.occurredAt().plus(Duration.ofMinutes(5)));
        notices.add(sent);
        return sent;
    }

    private void tellLater(PlainNotice first, PlainNotice second) {
        var later = first.occurredAt().plus(Duration.ofDays(10));
        notices.add(second.sentAt(later));
    }
}
