package dk.overgang.launcher.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/// A sequence of notices about one citizen with all eighteen codes, each where a hospital may send it: a cancelled
/// acute visit, a stay with two leaves, a death and a discharge reported by mistake, and an admission of the wrong
/// citizen.
record NoticeSequence(Instant begin) {

    /// One every half day, the last one half a day before now.
    private static final List<String> EVENTS = List.of(
            "acute",
            "correct-acute",
            "cancel-acute",
            "acute",
            "admit",
            "correct-admit",
            "leave",
            "correct-leave",
            "cancel-leave",
            "leave",
            "return",
            "correct-return",
            "cancel-return",
            "return",
            "death",
            "correct-death",
            "cancel-death",
            "discharge",
            "correct-discharge",
            "cancel-discharge",
            "discharge",
            "admit",
            "cancel-admit");

    private static final Duration STEP = Duration.ofHours(12);

    record Told(HospitalEvent event, Instant at) {}

    static NoticeSequence until(Instant now) {
        return new NoticeSequence(now.minus(STEP.multipliedBy(EVENTS.size())));
    }

    List<Told> events() {
        return IntStream.range(0, EVENTS.size())
                .mapToObj(i -> new Told(HospitalEvent.of(EVENTS.get(i)), begin.plus(STEP.multipliedBy(i))))
                .toList();
    }
}
