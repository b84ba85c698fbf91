package dk.overgang.course.endings.sheet;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Writes a drawing as SVG 1.1, element by element. The same drawing is written alike everywhere.
final class Svg {

    /// The colour of texts and lines.
    static final String INK = "#1a1a1a";

    /// The colour of helping lines, which mean nothing by themselves.
    static final String GRID = "#b5b5b5";

    /// The first measurement; the latest is [#NOW]. Both stand out from paper by more than 4.5 to 1.
    static final String THEN = "#595959";

    static final String NOW = "#005ea2";

    /// A place on the drawing, in units of it.
    record Point(double x, double y) {}

    private final StringBuilder elements = new StringBuilder();
    private final int width;
    private final int height;
    private final String title;

    /// @param title what the drawing shows, for whoever does not see it
    Svg(int width, int height, String title) {
        this.width = width;
        this.height = height;
        this.title = title;
    }

    Svg line(Point from, Point to, String colour) {
        return add("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\" stroke-width=\"0.75\"/>"
                .formatted(number(from.x()), number(from.y()), number(to.x()), number(to.y()), colour));
    }

    Svg polygon(List<Point> points, String colour, boolean dashed, double opacity) {
        return add(
                ("<polygon points=\"%s\" fill=\"%s\" fill-opacity=\"%s\" stroke=\"%s\" stroke-width=\"1.75\"" + "%s/>")
                        .formatted(places(points), colour, number(opacity), colour, dashes(dashed)));
    }

    Svg outline(List<Point> points) {
        return add("<polygon points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"0.75\"/>"
                .formatted(places(points), GRID));
    }

    Svg curve(List<Point> points, String colour) {
        return add("<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>"
                .formatted(places(points), colour));
    }

    Svg dot(Point at, String colour) {
        return add(
                "<circle cx=\"%s\" cy=\"%s\" r=\"3\" fill=\"%s\"/>".formatted(number(at.x()), number(at.y()), colour));
    }

    /// @param anchor `start`, `middle` or `end`
    Svg text(Point at, String anchor, int size, String text) {
        return add(("<text x=\"%s\" y=\"%s\" font-family=\"Liberation Sans\" font-size=\"%d\" fill=\"%s\""
                        + " text-anchor=\"%s\">%s</text>")
                .formatted(number(at.x()), number(at.y()), size, INK, anchor, escaped(text)));
    }

    private Svg add(String element) {
        elements.append("  ").append(element).append('\n');
        return this;
    }

    private static String dashes(boolean dashed) {
        return dashed ? " stroke-dasharray=\"4 3\"" : "";
    }

    private static String places(List<Point> points) {
        return points.stream()
                .map(point -> number(point.x()) + "," + number(point.y()))
                .collect(Collectors.joining(" "));
    }

    /// With at most two decimals, and never -0.
    private static String number(double value) {
        var rounded = Math.round(value * 100) / 100.0;
        return rounded == Math.rint(rounded)
                ? String.valueOf((long) rounded)
                : String.format(Locale.ROOT, "%.2f", rounded).replaceAll("0$", "");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /// The whole drawing.
    String write() {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d">
                  <title>%3$s</title>
                %4$s</svg>
                """.formatted(width, height, escaped(title), elements);
    }
}
