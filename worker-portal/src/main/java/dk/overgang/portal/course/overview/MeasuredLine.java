package dk.overgang.portal.course.overview;

import dk.overgang.portal.layout.Words;
import dk.overgang.portal.services.course.CourseReasons.Text;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;

/// An instrument that was answered on the latest day of measuring, against the start of the course.
///
/// @param when both days, or the one
/// @param change in the direction that is good for the citizen, in words; `kind` and `icon` go with it
record MeasuredLine(String name, String when, String change, String kind, String icon) {

    record Progress(List<Change> instruments) {}

    /// @param first the measurement at the start; the same as `latest` where there is but one
    /// @param score null for an instrument whose items stand alone
    /// @param better how many items are better than then, `worse` and `same` likewise
    record Change(
            String instrument,
            Measured first,
            Measured latest,
            @Nullable Score score,
            int better,
            int worse,
            int same) {

        private boolean isOnce() {
            return first.measurementId().equals(latest.measurementId());
        }
    }

    record Measured(UUID measurementId, LocalDate on) {}

    /// @param meaning `BETTER`, `WORSE` or `SAME`: course-service knows which direction is good
    record Score(int from, int to, String meaning) {}

    record Instruments(List<Instrument> items) {}

    record Instrument(String code, Text name) {}

    interface MeasuredApi {

        @GetExchange("/api/v1/courses/{course}/measurements/progress")
        Progress progress(@PathVariable UUID course);

        @GetExchange("/api/v1/instruments")
        Instruments instruments();
    }

    /// What was measured last; several instruments may be answered on one day.
    static List<MeasuredLine> latest(MeasuredApi api, UUID course, Words words) {
        var all = api.progress(course).instruments();
        var latest = all.stream().map(change -> change.latest().on()).max(Comparator.naturalOrder());
        if (latest.isEmpty()) {
            return List.of();
        }
        var instruments = api.instruments().items();
        return all.stream()
                .filter(change -> change.latest().on().equals(latest.get()))
                .map(change -> line(change, name(instruments, change.instrument(), words), words))
                .toList();
    }

    private static String name(List<Instrument> instruments, String code, Words words) {
        return instruments.stream()
                .filter(one -> one.code().equals(code))
                .map(one -> one.name().in(words.locale()))
                .findFirst()
                .orElse(code);
    }

    private static MeasuredLine line(Change change, String name, Words words) {
        var latest = words.day(change.latest().on());
        if (change.isOnce()) {
            return new MeasuredLine(name, latest, words.text("measuring.one"), "open", "time");
        }
        var when = words.text(
                "overview.measured.when", latest, words.day(change.first().on()));
        var score = change.score();
        if (score == null) {
            var counts = words.text("measuring.summary", change.better(), change.worse(), change.same());
            return new MeasuredLine(name, when, counts, "open", "time");
        }
        var text = words.text(
                "overview.measured.score",
                words.text("measuring.meaning." + score.meaning()),
                score.to(),
                score.from());
        return switch (score.meaning()) {
            case "BETTER" -> new MeasuredLine(name, when, text, "good", "check");
            case "WORSE" -> new MeasuredLine(name, when, text, "wait", "hourglass");
            default -> new MeasuredLine(name, when, text, "open", "time");
        };
    }
}
