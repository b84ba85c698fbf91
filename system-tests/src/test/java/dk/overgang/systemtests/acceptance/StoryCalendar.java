package dk.overgang.systemtests.acceptance;

import dk.overgang.systemtests.platform.PlatformClock;
import dk.overgang.systemtests.platform.RecordedEvents;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.TreeSet;

/// Plays several course stories in parallel, because the platform has one clock, which only moves forward: for
/// each day first the actions of all stories, then the checks at the end of the day.
record StoryCalendar(PlatformClock clock, RecordedEvents recordedEvents) {

    private static final LocalTime EVENING = LocalTime.of(21, 0);

    void play(List<CourseStory> stories) {
        var days = new TreeSet<LocalDate>();
        stories.forEach(story -> days.addAll(story.days().toList()));
        for (var day : days) {
            clock.forwardTo(day, EVENING);
            stories.forEach(story -> story.play(day));
            recordedEvents.awaitQuietInTheEveningOf(day);
            stories.forEach(story -> story.checkEndOf(day));
        }
    }
}
