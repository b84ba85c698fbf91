package dk.overgang.portal.measuring;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// The curve of an instrument's scores over time.
///
/// @param lowest the lowest score that answers can make; the highest likewise
/// @param scores in the order of time, at least two
record Curve(int lowest, int highest, List<Score> scores) {

    record Score(LocalDate on, int score) {}

    /// A score in the drawing.
    record Dot(String x, String y, String labelY, int score) {}

    private static final double LEFT = 36;
    private static final double RIGHT = 300;
    private static final double TOP = 24;
    private static final double BOTTOM = 110;

    public List<Dot> dots() {
        return scores.stream()
                .map(score -> new Dot(Star.text(x(score)), Star.text(y(score)), Star.text(y(score) - 8), score.score()))
                .toList();
    }

    public String line() {
        return dots().stream().map(dot -> dot.x() + "," + dot.y()).collect(joining(" "));
    }

    private double x(Score score) {
        var from = scores.getFirst().on();
        var days = Math.max(1, ChronoUnit.DAYS.between(from, scores.getLast().on()));
        return LEFT + (RIGHT - LEFT) * ChronoUnit.DAYS.between(from, score.on()) / days;
    }

    private double y(Score score) {
        return BOTTOM - (BOTTOM - TOP) * (score.score() - lowest) / Math.max(1, highest - lowest);
    }
}
