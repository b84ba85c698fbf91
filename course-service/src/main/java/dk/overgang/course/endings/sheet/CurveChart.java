package dk.overgang.course.endings.sheet;

import dk.overgang.course.endings.sheet.Svg.Point;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// The curve of an instrument's scores over time, with each score written at its point.
///
/// @param lowest the lowest score that answers can make; the highest likewise
/// @param scores in the order of time, at least two
/// @param firstDay the first day in words, below the curve; the last likewise
record CurveChart(String title, int lowest, int highest, List<MeasuredScore> scores, String firstDay, String lastDay) {

    /// What the answers of one day made.
    record MeasuredScore(LocalDate on, int score) {}

    private static final int WIDTH = 220;
    private static final int HEIGHT = 84;
    private static final double LEFT = 28;
    private static final double RIGHT = WIDTH - 16.0;
    private static final double TOP = 14;
    private static final double BOTTOM = HEIGHT - 18.0;

    CurveChart {
        scores = List.copyOf(scores);
    }

    String draw() {
        var svg = new Svg(WIDTH, HEIGHT, title)
                .line(new Point(LEFT, TOP), new Point(RIGHT, TOP), Svg.GRID)
                .line(new Point(LEFT, BOTTOM), new Point(RIGHT, BOTTOM), Svg.GRID)
                .text(new Point(LEFT - 5, TOP + 3.5), "end", 10, String.valueOf(highest))
                .text(new Point(LEFT - 5, BOTTOM + 3.5), "end", 10, String.valueOf(lowest))
                .text(new Point(LEFT, HEIGHT - 4.0), "start", 10, firstDay)
                .text(new Point(RIGHT, HEIGHT - 4.0), "end", 10, lastDay)
                .curve(scores.stream().map(this::at).toList(), Svg.NOW);
        for (var score : scores) {
            var at = at(score);
            svg = svg.dot(at, Svg.NOW).text(label(at), anchor(at), 10, String.valueOf(score.score()));
        }
        return svg.write();
    }

    private Point at(MeasuredScore score) {
        var from = scores.getFirst().on();
        var days = Math.max(1, ChronoUnit.DAYS.between(from, scores.getLast().on()));
        var x = LEFT + (RIGHT - LEFT) * ChronoUnit.DAYS.between(from, score.on()) / days;
        return new Point(x, BOTTOM - (BOTTOM - TOP) * (score.score() - lowest) / (highest - lowest));
    }

    /// Above the point, or below one that stands at the top.
    private static Point label(Point at) {
        return new Point(at.x(), at.y() < TOP + 10 ? at.y() + 13 : at.y() - 6);
    }

    /// Inwards at both ends of the curve.
    private static String anchor(Point at) {
        if (at.x() < LEFT + 10) {
            return "start";
        }
        return at.x() > RIGHT - 10 ? "end" : "middle";
    }
}
