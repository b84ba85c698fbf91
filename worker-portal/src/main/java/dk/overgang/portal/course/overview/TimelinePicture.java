package dk.overgang.portal.course.overview;

import dk.overgang.portal.layout.Words;
import dk.overgang.portal.services.casework.TimelineApi.Drawing;
import dk.overgang.portal.services.course.CourseView;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The timeline of a course as a drawing of a certain width: `x(day) = left + width · days since the first / all days`.
///
/// @param bars the contact phase and the phases, in order; `hatched` the pauses over them
/// @param now where today is; null for a course that has ended
/// @param points evaluations and measurements, on the line below the bars
record TimelinePicture(
        int width,
        List<Bar> bars,
        List<Bar> hatched,
        List<Tick> ticks,
        @Nullable Tick now,
        @Nullable Tick end,
        List<Point> points) {

    private static final int MARGIN = 8;
    private static final int DAYS_BEFORE = 4;
    private static final int DAYS_AFTER = 14;
    private static final double LETTERS = 62;
    private static final double LETTER = 7.5;

    /// @param look of the stylesheet: `p0` to `p3`
    /// @param text the word in it; null where it has no room
    record Bar(
            String look, String x, String width, @Nullable String text, String middle) {}

    /// A day with its words.
    ///
    /// @param anchor `start`, `middle` or `end`
    record Tick(String x, String text, String anchor) {}

    /// @param evaluation a rhomb, else a circle: a measurement
    record Point(String x, boolean evaluation, boolean done) {}

    /// A day that the line below shows.
    record Mark(LocalDate on, boolean evaluation, boolean done) {}

    private record Scale(LocalDate first, LocalDate last, int width) {

        double at(LocalDate day) {
            var shown = day.isBefore(first) ? first : day.isAfter(last) ? last : day;
            return MARGIN
                    + (width - 2.0 * MARGIN)
                            * ChronoUnit.DAYS.between(first, shown)
                            / Math.max(1, ChronoUnit.DAYS.between(first, last));
        }

        boolean shows(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    private record Stretch(int phase, LocalDate from, LocalDate to) {}

    /// Empty for a course of which no day is known yet.
    static Optional<TimelinePicture> of(CourseView course, Drawing drawing, List<Mark> marks, Words words, int width) {
        var stretches = stretches(course, drawing, words.today());
        if (stretches.isEmpty()) {
            return Optional.empty();
        }
        var end = course.endedOn() == null ? plannedEnd(course) : course.endedOn();
        var last = Stream.concat(
                        Stream.ofNullable(end),
                        Stream.of(
                                course.endedOn() == null
                                        ? words.today()
                                        : stretches.getLast().to()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        var scale = new Scale(stretches.getFirst().from().minusDays(DAYS_BEFORE), last.plusDays(DAYS_AFTER), width);
        var pauses = course.pauses().stream()
                .filter(pause -> !pause.voided())
                .map(pause -> hatched(pause.from(), Objects.requireNonNullElse(pause.to(), words.today()), scale))
                .toList();
        return Optional.of(new TimelinePicture(
                width,
                stretches.stream()
                        .map(one -> bar(one, course.pauses(), scale, words))
                        .toList(),
                pauses,
                ticks(stretches, scale, words),
                course.endedOn() == null
                        ? tick(words.today(), words.text("overview.now", words.day(words.today())), scale)
                        : null,
                end == null ? null : tick(end, words.text("overview.end", words.day(end)), scale),
                marks.stream()
                        .filter(mark -> scale.shows(mark.on()))
                        .map(mark -> new Point(number(scale.at(mark.on())), mark.evaluation(), mark.done()))
                        .toList()));
    }

    private static List<Stretch> stretches(CourseView course, Drawing drawing, LocalDate today) {
        var all = new ArrayList<Stretch>();
        var plan = course.plan();
        var from = drawing.contactFrom();
        if (from != null) {
            var to = drawing.contactTo() == null ? later(today, from) : drawing.contactTo();
            if (to.isAfter(from)) {
                all.add(new Stretch(0, from, to));
            }
        }
        if (plan != null) {
            plan.phases().forEach(phase -> all.add(new Stretch(phase.number(), phase.start(), phase.end())));
        }
        return all;
    }

    private static @Nullable LocalDate plannedEnd(CourseView course) {
        return course.plan() == null ? null : course.plan().plannedEnd();
    }

    /// Its word stands in the longest stretch without a pause, if there is room.
    private static Bar bar(Stretch stretch, List<CourseView.Pause> pauses, Scale scale, Words words) {
        var word = words.text(stretch.phase() == 0 ? "overview.contact" : "phase." + stretch.phase());
        var look = "p" + stretch.phase();
        var free = free(stretch, pauses, words.today(), scale);
        var left = scale.at(stretch.from());
        var wide = Math.max(1, scale.at(stretch.to()) - left);
        var hasRoom = free.to() - free.from() >= word.length() * LETTER;
        return new Bar(look, number(left), number(wide), hasRoom ? word : null, number((free.from() + free.to()) / 2));
    }

    private record Room(double from, double to) {}

    private static Room free(Stretch stretch, List<CourseView.Pause> pauses, LocalDate today, Scale scale) {
        var from = scale.at(stretch.from());
        var longest = new Room(from, from);
        var cuts = pauses.stream()
                .filter(pause -> !pause.voided())
                .sorted(Comparator.comparing(CourseView.Pause::from))
                .toList();
        for (var pause : cuts) {
            var to = Math.min(scale.at(pause.from()), scale.at(stretch.to()));
            longest = longer(longest, new Room(from, to));
            from = Math.max(from, scale.at(Objects.requireNonNullElse(pause.to(), today)));
        }
        return longer(longest, new Room(from, scale.at(stretch.to())));
    }

    private static Room longer(Room one, Room other) {
        return other.to() - other.from() > one.to() - one.from() ? other : one;
    }

    private static Bar hatched(LocalDate from, LocalDate to, Scale scale) {
        var left = scale.at(from);
        var wide = Math.max(1, scale.at(to) - left);
        return new Bar("pause", number(left), number(wide), null, number(left));
    }

    /// The first day of each part, as far as there is room for its words.
    private static List<Tick> ticks(List<Stretch> stretches, Scale scale, Words words) {
        var ticks = new ArrayList<Tick>();
        var free = Double.NEGATIVE_INFINITY;
        for (var stretch : stretches) {
            var x = scale.at(stretch.from());
            // The contact phase gives way to the start of the course.
            var isCrowded = stretch.phase() == 0
                    && stretches.size() > 1
                    && scale.at(stretches.get(1).from()) - x < LETTERS;
            if (x >= free && !isCrowded) {
                ticks.add(
                        new Tick(number(x), words.day(stretch.from()), x > scale.width() - LETTERS ? "end" : "start"));
                free = x + LETTERS;
            }
        }
        return ticks;
    }

    private static Tick tick(LocalDate day, String text, Scale scale) {
        var x = scale.at(day);
        var room = LETTERS;
        return new Tick(number(x), text, x < room ? "start" : x > scale.width() - room ? "end" : "middle");
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
