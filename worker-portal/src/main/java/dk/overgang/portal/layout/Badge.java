package dk.overgang.portal.layout;

import dk.overgang.portal.services.course.CourseView;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Where a course stands, for the fragment `phase(badge)`.
///
/// @param look `1`, `2`, `3`, `contact`, `pause` or `ended`
/// @param text day x of y, or since when it is paused
public record Badge(String look, String word, @Nullable String text) {

    public static Badge of(CourseView course, Words words) {
        return switch (course.status()) {
            case "ENDED" ->
                new Badge(
                        "ended",
                        words.text("phase.ended"),
                        course.endedOn() == null ? null : words.day(course.endedOn()));
            case "PAUSED" ->
                new Badge(
                        "pause",
                        words.text("phase.pause"),
                        course.openPause()
                                .map(pause -> words.text("phase.since", words.day(pause.from())))
                                .orElse(null));
            case "CONTACT" -> contact(course, words);
            default -> running(course, words);
        };
    }

    private static Badge contact(CourseView course, Words words) {
        var since = course.contactSince();
        return new Badge(
                "contact",
                words.text("phase.contact"),
                since == null ? null : words.text("phase.day", ChronoUnit.DAYS.between(since, words.today()) + 1));
    }

    private static Badge running(CourseView course, Words words) {
        var phase = course.phase() == null ? 1 : course.phase();
        var day = course.phaseDay();
        return new Badge(
                Integer.toString(phase),
                words.text("phase." + phase),
                day == null ? null : words.text("phase.day-of", day.day(), day.of()));
    }
}
