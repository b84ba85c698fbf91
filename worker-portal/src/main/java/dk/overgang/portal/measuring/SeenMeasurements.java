package dk.overgang.portal.measuring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import dk.overgang.portal.course.CourseHeader;
import dk.overgang.portal.forms.CoursePage;
import dk.overgang.portal.forms.Deed.Act;
import dk.overgang.portal.layout.Words;
import dk.overgang.portal.measuring.MeasuringApi.Change;
import dk.overgang.portal.measuring.MeasuringApi.FromTo;
import dk.overgang.portal.measuring.MeasuringApi.Instrument;
import dk.overgang.portal.measuring.MeasuringApi.Item;
import dk.overgang.portal.measuring.MeasuringApi.Measurement;
import dk.overgang.portal.measuring.MeasuringApi.Point;
import dk.overgang.portal.services.Part;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The measurements of a course as the page shows them.
record SeenMeasurements(
        UUID courseId,
        CourseHeader header,
        Words words,
        List<Instrument> instruments,
        List<Measurement> measurements,
        Part<List<Point>> points,
        Part<List<Change>> progress)
        implements CoursePage.Shown {

    record Mark(String kind, String icon, String word) {}

    /// An instrument from the start until now.
    ///
    /// @param id of its heading
    /// @param star null with fewer than three items; `curve` null without two scores
    record Chart(
            String id,
            String name,
            String first,
            String latest,
            boolean twice,
            @Nullable Star star,
            @Nullable Curve curve,
            String summary,
            List<Row> rows,
            Act take) {}

    /// An item at the start and now.
    ///
    /// @param number of its axis in the star; 0 for the score
    record Row(int number, String label, String first, String latest, Mark change) {}

    /// One that was made.
    record Line(String name, String more, Mark mark, List<Act> acts) {}

    /// One that is to be made.
    record PointLine(String name, String when, Mark mark) {}

    @Override
    public String citizen() {
        return header.citizen();
    }

    Optional<Instrument> instrument(String code) {
        return instruments.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    Optional<Measurement> measurement(@Nullable UUID id) {
        return measurements.stream()
                .filter(one -> one.measurementId().equals(id))
                .findFirst();
    }

    String name(String code) {
        return instrument(code).map(one -> one.name().in(words.locale())).orElse(code);
    }

    /// The municipality's wording, else the label.
    String label(Item item) {
        var own = item.wording().getOrDefault(words.locale().getLanguage(), "");
        return own.isEmpty() ? item.label().in(words.locale()) : own;
    }

    /// The texts of the answers, from the lowest on.
    List<String> labels(MeasuringApi.Scale scale) {
        var labels = scale.labels();
        return labels == null
                ? List.of()
                : labels.stream().map(text -> text.in(words.locale())).toList();
    }

    /// Instruments have codes; the addresses of forms have ids.
    private static UUID id(Instrument instrument) {
        return UUID.nameUUIDFromBytes(instrument.code().getBytes(UTF_8));
    }

    Optional<Instrument> instrument(@Nullable UUID wanted) {
        return instruments.stream().filter(one -> id(one).equals(wanted)).findFirst();
    }

    private Act take(Instrument instrument) {
        return act("tag", id(instrument), "measuring.again", instrument.name().in(words.locale()));
    }

    private Act act(String deed, @Nullable UUID of, String text, String about) {
        return new Act(
                "/forloeb/" + courseId + "/maalinger/" + deed + (of == null ? "" : "/" + of),
                "maalinger",
                text,
                about,
                true,
                null);
    }

    /// Each instrument that was answered.
    public List<Chart> charts() {
        return progress.orElse(List.of()).stream()
                .flatMap(change -> instrument(change.instrument()).map(it -> chart(it, change)).stream())
                .toList();
    }

    /// The instruments that nobody has answered yet.
    public List<Act> others() {
        var measured =
                progress.orElse(List.of()).stream().map(Change::instrument).toList();
        return instruments.stream()
                .filter(one -> !measured.contains(one.code()))
                .map(this::take)
                .toList();
    }

    private Chart chart(Instrument instrument, Change change) {
        var twice = !change.first().measurementId().equals(change.latest().measurementId());
        var items = IntStream.range(0, instrument.items().size())
                .boxed()
                .flatMap(at -> change.items().stream()
                        .filter(one ->
                                one.item().equals(instrument.items().get(at).code()))
                        .map(one -> row(at + 1, label(instrument.items().get(at)), one.change(), twice)))
                .toList();
        var whole = change.score();
        var score =
                whole == null ? Stream.<Row>empty() : Stream.of(row(0, words.text("measuring.score"), whole, twice));
        return new Chart(
                "m-" + instrument.code().toLowerCase(Locale.ROOT),
                instrument.name().in(words.locale()),
                words.day(change.first().on()),
                words.day(change.latest().on()),
                twice,
                star(instrument, change),
                curve(instrument),
                twice
                        ? words.text("measuring.summary", change.better(), change.worse(), change.same())
                        : words.text("measuring.once"),
                Stream.concat(items.stream(), score).toList(),
                take(instrument));
    }

    private Row row(int number, String label, FromTo change, boolean twice) {
        var word = words.text("measuring.meaning." + change.meaning());
        var mark = switch (change.meaning()) {
            case "BETTER" -> new Mark("good", "check", word);
            case "WORSE" -> new Mark("wait", "hourglass", word);
            default -> new Mark("open", "time", word);
        };
        return new Row(
                number,
                label,
                Integer.toString(change.from()),
                Integer.toString(change.to()),
                twice ? mark : new Mark("open", "time", words.text("measuring.one")));
    }

    private static @Nullable Star star(Instrument instrument, Change change) {
        var axes = instrument.items().stream()
                .flatMap(item -> change.items().stream()
                        .filter(one -> one.item().equals(item.code()))
                        .map(one -> new Star.Axis(
                                item.scale().from(),
                                item.scale().to(),
                                one.change().from(),
                                one.change().to())))
                .toList();
        return axes.size() < 3 || axes.size() != instrument.items().size() ? null : new Star(axes);
    }

    private @Nullable Curve curve(Instrument instrument) {
        var scores = measurements.stream()
                .filter(one ->
                        one.instrument().code().equals(instrument.code()) && one.withdrawn() == null && !one.draft())
                .sorted(Comparator.comparing(Measurement::on))
                .flatMap(one -> Stream.ofNullable(one.score()).map(score -> new Curve.Score(one.on(), score)))
                .toList();
        var bounds = instrument.scores();
        return bounds == null || scores.size() < 2 ? null : new Curve(bounds.from(), bounds.to(), scores);
    }

    public List<PointLine> toCome() {
        return points.orElse(List.of()).stream()
                .filter(point -> !point.state().equals("DONE"))
                .map(this::line)
                .toList();
    }

    private PointLine line(Point point) {
        var word = words.text("measuring.state." + point.state());
        var mark = switch (point.state()) {
            case "OPEN" -> new Mark("wait", "hourglass", word);
            case "MISSED" -> new Mark("late", "error", word);
            default -> new Mark("open", "time", word);
        };
        var day = point.day();
        return new PointLine(
                name(point.instrument().code()) + ", " + words.text("measuring.point." + point.point()),
                day == null ? "" : words.weekday(day),
                mark);
    }

    public List<Line> made() {
        return measurements.stream().map(this::line).toList();
    }

    private Line line(Measurement one) {
        var score = one.score();
        var point = one.point();
        var more = Stream.of(
                        Stream.of(words.weekday(one.on())),
                        Stream.ofNullable(point).map(kind -> words.text("measuring.point." + kind)),
                        Stream.of(words.text("measuring.answered." + one.answeredBy())),
                        Stream.ofNullable(score).map(number -> words.text("measuring.score-is", number)),
                        one.former().isEmpty()
                                ? Stream.<String>empty()
                                : Stream.of(words.text(
                                        "measuring.corrected", one.former().size())))
                .flatMap(some -> some)
                .collect(joining(" · "));
        var name = name(one.instrument().code());
        var about = name + ", " + words.day(one.on());
        if (one.withdrawn() != null) {
            return new Line(name, more, new Mark("open", "close", words.text("measuring.withdrawn")), List.of());
        }
        var id = one.measurementId();
        var withdraw = act("traek-tilbage", id, "measuring.withdraw", about);
        return one.draft()
                ? new Line(
                        name,
                        more,
                        new Mark("wait", "hourglass", words.text("measuring.draft")),
                        List.of(act("goer-faerdig", id, "measuring.complete", about), withdraw))
                : new Line(
                        name,
                        more,
                        new Mark("good", "check", words.text("measuring.done")),
                        List.of(act("ret", id, "measuring.correct", about), withdraw));
    }
}
