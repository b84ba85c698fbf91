package dk.overgang.systemtests;

import dk.overgang.systemtests.platform.PlatformClock;
import dk.overgang.systemtests.platform.Wire;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.TreeSet;

/// Lives several stories at once, because the platform has one clock and it only moves forward: day by day, in the
/// evening, what happens that day in all of them, and then what is shown at its end.
record Calendar(PlatformClock clock, Wire wire) {

    private static final LocalTime EVENING = LocalTime.of(21, 0);

    void live(List<Story> stories) {
        var days = new TreeSet<LocalDate>();
        stories.forEach(story -> days.addAll(story.days().toList()));
        for (var day : days) {
            clock.forwardTo(day, EVENING);
            stories.forEach(story -> story.live(day));
            wire.awaitQuiet();
            stories.forEach(story -> story.lookAtTheEndOf(day));
        }
    }
}
