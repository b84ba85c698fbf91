package dk.overgang.launcher.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/// All eighteen codes told of one citizen, each where a hospital may tell it: an acute visit that never was, a stay
/// with two leaves, a death by mistake and a discharge by mistake, and an admission of somebody else.
record NoticeSequence(Instant begin) {

    /// The last thing has happened half a day before now.
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
