package dk.overgang.course.measurements.domain;

import dk.overgang.course.measurements.instruments.domain.Direction;
import dk.overgang.course.measurements.instruments.domain.Direction.Meaning;
import dk.overgang.course.measurements.instruments.domain.Instrument;
import dk.overgang.course.programmes.domain.ProgrammeVersion.PointKind;
import dk.overgang.course.programmes.domain.VersionId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What has changed with one instrument since the start: the measurement at the start, else the
/// first one, beside the latest.
///
/// @param items of the latest measurement that the first one has too, in the order of the instrument
/// @param score null where the instrument has no score
public record Progress(
        String instrument,
        Measurement first,
        Measurement latest,
        List<ItemChange> items,
        @Nullable Change score) {

    /// A number then and now.
    public record Change(int from, int to, Meaning meaning) {

        static Change of(Direction direction, int from, int to) {
            return new Change(from, to, direction.meaningOf(from, to));
        }
    }

    public record ItemChange(String item, Change change) {}

    public Progress {
        items = List.copyOf(items);
    }

    /// The progress with each instrument that was used, by code.
    ///
    /// @param made the measurements of one course; drafts and withdrawn ones do not count
    public static List<Progress> of(List<Measurement> made, Function<VersionId, Instrument> instruments) {
        var byInstrument = made.stream()
                .filter(Measurement::counts)
                .collect(Collectors.groupingBy(
                        measurement -> measurement.instrument().code(), TreeMap::new, Collectors.toList()));
        return byInstrument.values().stream()
                .flatMap(some -> of(some, instruments, inTime()).stream())
                .toList();
    }

    private static Comparator<Measurement> inTime() {
        return Comparator.comparing(Measurement::on)
                .thenComparing(Measurement::firstEnteredAt)
                .thenComparing(Measurement::id);
    }

    private static Optional<Progress> of(
            List<Measurement> some, Function<VersionId, Instrument> instruments, Comparator<Measurement> inTime) {
        var latest = some.stream().max(inTime);
        var first = some.stream()
                .filter(Progress::isStart)
                .min(inTime)
                .or(() -> some.stream().min(inTime));
        return latest.flatMap(now -> first.map(then -> between(then, now, instruments.apply(now.instrument()))));
    }

    private static boolean isStart(Measurement measurement) {
        var point = measurement.point();
        return point != null && point.kind() == PointKind.START;
    }

    private static Progress between(Measurement then, Measurement now, Instrument instrument) {
        var items = instrument.itemCodes().stream()
                .flatMap(
                        item -> change(instrument, answer(then, item), answer(now, item))
                                .map(change -> new ItemChange(item, change))
                                .stream())
                .toList();
        return new Progress(
                instrument.code(),
                then,
                now,
                items,
                change(instrument, then.score(), now.score()).orElse(null));
    }

    private static Optional<Integer> answer(Measurement measurement, String item) {
        return Optional.ofNullable(measurement.entry().answers().get(item));
    }

    private static Optional<Change> change(Instrument instrument, Optional<Integer> then, Optional<Integer> now) {
        return then.flatMap(from -> now.map(to -> Change.of(instrument.direction(), from, to)));
    }

    /// Whether the first measurement is another one than the latest.
    public boolean isMeasuredTwice() {
        return !first.id().equals(latest.id());
    }

    /// How many items have become better, become worse or stayed the same.
    public int count(Meaning meaning) {
        return Math.toIntExact(items.stream()
                .filter(item -> item.change().meaning() == meaning)
                .count());
    }
}
