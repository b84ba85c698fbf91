package dk.overgang.portal.measuring;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// A star of the answers to an instrument: one axis for each item, numbered from the top and clockwise. Further out is
/// a
/// higher number; the table beside it says which number is which item.
///
/// @param axes at least three
record Star(List<Axis> axes) {

    /// One item.
    ///
    /// @param from the lowest answer, in the middle; `to` the highest, at the edge
    record Axis(int from, int to, int first, int latest) {

        private double out(int answer) {
            return (double) (answer - from) / (to - from);
        }
    }

    /// Of an axis, with its number at the edge.
    record Spoke(String x, String y, String numberX, String numberY, int number) {}

    static final int SIZE = 240;

    private static final double CENTRE = SIZE / 2.0;
    private static final double RADIUS = 96;
    private static final double NUMBERS = 110;

    /// Rings at a third, two thirds and the edge.
    public List<String> rings() {
        return List.of(corners(_ -> 1 / 3.0), corners(_ -> 2 / 3.0), corners(_ -> 1.0));
    }

    public List<Spoke> spokes() {
        return IntStream.range(0, axes.size())
                .mapToObj(at -> new Spoke(
                        text(x(at, RADIUS)),
                        text(y(at, RADIUS)),
                        text(x(at, NUMBERS)),
                        text(y(at, NUMBERS) + 4.5),
                        at + 1))
                .toList();
    }

    public String first() {
        return corners(axis -> axis.out(axis.first()));
    }

    public String latest() {
        return corners(axis -> axis.out(axis.latest()));
    }

    private String corners(ToDoubleFunction<Axis> out) {
        return IntStream.range(0, axes.size())
                .mapToObj(at -> {
                    var distance = RADIUS * out.applyAsDouble(axes.get(at));
                    return text(x(at, distance)) + "," + text(y(at, distance));
                })
                .collect(joining(" "));
    }

    private double x(int axis, double distance) {
        return CENTRE + distance * Math.sin(2 * Math.PI * axis / axes.size());
    }

    private double y(int axis, double distance) {
        return CENTRE - distance * Math.cos(2 * Math.PI * axis / axes.size());
    }

    static String text(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
