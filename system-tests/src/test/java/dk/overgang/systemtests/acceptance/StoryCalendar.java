package dk.overgang.systemtests.acceptance;

import dk.overgang.systemtests.platform.PlatformClock;
import dk.overgang.systemtests.platform.RecordedEvents;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.TreeSet;

/// Lives several stories at once, because the platform has one clock and it only moves forward: day by day, in the
/// evening, what happens that day in all of them, and then what is shown at its end.
record StoryCalendar(PlatformClock clock, RecordedEvents recordedEvents) {

    private static final LocalTime EVENING = LocalTime.of(21, 0);

    void play(List<CourseStory> stories) {
        var days = new TreeSet<LocalDate>();
        stories.forEach(story -> days.addAll(story.days().toList()));
        for (var day : days) {
            clock.forwardTo(day, EVENING);
            stories.forEach(story -> story.play(day));
            recordedEvents.awaitQuiet();
            stories.forEach(story -> story.checkEndOf(day));
        }
    }
}
