package dk.overgang.course.endings.sheet;

import dk.overgang.course.endings.sheet.Svg.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// A star (radar) of the answers to an instrument: one axis for each item, numbered from the top and clockwise;
/// the table beside it says which is which. Further out is a higher number.
///
/// @param axes at least three
/// @param twice whether it was measured twice; the first time is dashed
record StarChart(String title, List<Axis> axes, boolean twice) {

    /// One item.
    ///
    /// @param from the lowest answer; the middle of the star
    /// @param to the highest answer; the edge of the star
    record Axis(int from, int to, int first, int latest) {

        private double outward(int answer) {
            return (double) (answer - from) / (to - from);
        }
    }

    private static final int SIZE = 190;
    private static final double CENTRE = SIZE / 2.0;
    private static final double RADIUS = 78;
    private static final double NUMBERS = 88;
    private static final List<Double> RINGS = List.of(1 / 3.0, 2 / 3.0, 1.0);

    StarChart {
        axes = List.copyOf(axes);
    }

    String draw() {
        var svg = new Svg(SIZE, SIZE, title);
        for (var ring : RINGS) {
            svg = svg.outline(corners(_ -> ring));
        }
        for (var i = 0; i < axes.size(); i++) {
            svg = svg.line(new Point(CENTRE, CENTRE), at(i, RADIUS), Svg.GRID)
                    .text(below(at(i, NUMBERS)), "middle", 10, String.valueOf(i + 1));
        }
        if (twice) {
            svg = svg.polygon(corners(axis -> axis.outward(axis.first())), Svg.THEN, true, 0);
        }
        return svg.polygon(corners(axis -> axis.outward(axis.latest())), Svg.NOW, false, 0.15)
                .write();
    }

    private List<Point> corners(ToDoubleFunction<Axis> outward) {
        return new ArrayList<>(IntStream.range(0, axes.size())
                .mapToObj(i -> at(i, RADIUS * outward.applyAsDouble(axes.get(i))))
                .toList());
    }

    /// A place on an axis; the first axis points up.
    private Point at(int axis, double distance) {
        var angle = 2 * Math.PI * axis / axes.size();
        return new Point(CENTRE + distance * Math.sin(angle), CENTRE - distance * Math.cos(angle));
    }

    /// Where a text is written whose middle is there.
    private static Point below(Point middle) {
        return new Point(middle.x(), middle.y() + 3.5);
    }
}
