package dk.overgang.network.cards;

import dk.overgang.network.cards.CardLayout.Box;
import dk.overgang.network.cards.NetworkCard.Place;
import dk.overgang.network.cards.NetworkCard.Stage;

/// Draws a network card as SVG for screen and paper: dark on white, without styles, scripts or anything to load. What
/// a colour says, a mark and the line around the box say too.
final class CardDrawing {

    /// Every colour that something is written or drawn with, on [#PAPER].
    static final String INK = "#1a1a1a";

    static final String QUIET_INK = "#4a4f57";
    static final String PAPER = "#ffffff";

    private static final String RING = "#b9c0c9";
    private static final String FONTS = "Helvetica, Arial, 'DejaVu Sans', sans-serif";
    private static final int MARGIN = 24;
    private static final int HEADER = 84;
    private static final int FOOTER = 56;
    private static final int CORNER = 20;

    /// How a stage looks.
    ///
    /// @param line the width of the line around the box
    /// @param dashes of that line; none where it is whole
    record Look(String colour, double line, String dashes) {

        static Look of(Stage stage) {
            return switch (stage) {
                case IDEA -> new Look(QUIET_INK, 1.5, "2 4");
                case ASKED -> new Look("#1f5fa8", 2, "6 4");
                case TRYING -> new Look("#8a5200", 2, "12 4");
                case AGREED -> new Look("#0b6568", 2, "none");
                case CARRIES -> new Look("#1b6328", 4, "none");
                case PAST -> new Look(QUIET_INK, 1, "none");
            };
        }
    }

    private final NetworkCard card;
    private final CardLayout layout;
    private final Svg svg = new Svg();

    CardDrawing(NetworkCard card) {
        this.card = card;
        this.layout = CardLayout.of(card);
    }

    String svg() {
        var across = layout.reachAcross() + MARGIN;
        var down = layout.reachDown() + CORNER;
        var width = 2 * across;
        var height = 2 * down + HEADER + FOOTER;
        var _ = svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "width",
                width,
                "height",
                height,
                "viewBox",
                "%d %d %d %d".formatted(-across, -down - HEADER, width, height),
                "role",
                "img",
                "aria-labelledby",
                "card-title card-description",
                "lang",
                card.language(),
                "font-family",
                FONTS);
        var _ = svg.text("title", card.title(), "id", "card-title");
        var _ = svg.text("desc", card.description(), "id", "card-description");
        var _ = svg.element("rect", "x", -across, "y", -down - HEADER, "width", width, "height", height, "fill", PAPER);
        heading(across, down);
        rings(across, down);
        layout.boxes().forEach(this::thread);
        centre();
        layout.boxes().forEach(this::box);
        legend(across, down);
        var _ = svg.close("svg");
        return svg.toString();
    }

    private void heading(int across, int down) {
        var top = -down - HEADER;
        write(card.title(), -across + MARGIN, top + 38, 26, INK, "start", true);
        write(card.asOf(), across - MARGIN, top + 38, BoxText.FONT, QUIET_INK, "end", false);
        var above = top + HEADER - 8;
        var below = down + CORNER - 2;
        sector(0, -across + MARGIN, above, "start");
        sector(1, across - MARGIN, above, "end");
        sector(2, across - MARGIN, below, "end");
        sector(3, -across + MARGIN, below, "start");
    }

    private void sector(int number, int x, int y, String anchor) {
        write(card.sectors().get(number).name(), x, y, 18, INK, anchor, true);
    }

    private void rings(int across, int down) {
        for (var ring : CardLayout.RINGS) {
            var _ = svg.element(
                    "ellipse",
                    "rx",
                    Math.round(ring * layout.width()),
                    "ry",
                    Math.round(ring * layout.height()),
                    "fill",
                    "none",
                    "stroke",
                    RING);
        }
        line(-across + MARGIN, 0, across - MARGIN, 0, RING, 1, "none");
        line(0, -down, 0, down, RING, 1, "none");
        for (var i = 0; i < card.rings().size(); i++) {
            var inner = i == 0 ? CardLayout.CENTRE / (double) layout.width() : CardLayout.RINGS.get(i - 1);
            var middle = Math.round((inner + CardLayout.RINGS.get(i)) / 2 * layout.width());
            write(card.rings().get(i), (int) middle, -3, 12, QUIET_INK, "middle", false);
        }
    }

    /// From the citizen to the box: the nearer, the thicker.
    private void thread(Box box) {
        var look = Look.of(box.place().stage());
        line(0, 0, box.x(), box.y(), look.colour(), 4 - 1.4 * box.place().ring(), look.dashes());
    }

    private void centre() {
        var _ = svg.element("circle", "r", CardLayout.CENTRE, "fill", INK);
        write(card.centre(), 0, 6, 18, PAPER, "middle", true);
    }

    private void box(Box box) {
        var look = Look.of(box.place().stage());
        var height = box.text().height();
        var _ = svg.open(
                "svg", "x", box.left(), "y", box.top(), "width", BoxText.WIDTH, "height", height, "overflow", "hidden");
        var _ = svg.element(
                "rect",
                "x",
                2,
                "y",
                2,
                "width",
                BoxText.WIDTH - 4,
                "height",
                height - 4,
                "rx",
                8,
                "fill",
                PAPER,
                "stroke",
                look.colour(),
                "stroke-width",
                look.line(),
                "stroke-dasharray",
                look.dashes());
        mark(box.place().stage(), 22, 24);
        lines(box.text(), box.place());
        var _ = svg.close("svg");
    }

    private void lines(BoxText text, Place place) {
        var y = 9 + BoxText.FONT;
        for (var line : text.heading()) {
            write(line, BoxText.INDENT, y, BoxText.FONT, INK, "start", true);
            y += BoxText.LINE;
        }
        for (var i = 0; i < text.below().size(); i++) {
            var isStanding = i == text.below().size() - 1;
            var colour = isStanding ? Look.of(place.stage()).colour() : INK;
            write(text.below().get(i), BoxText.INDENT, y, BoxText.SMALL_FONT, colour, "start", false);
            y += BoxText.LINE;
        }
    }

    /// The stage without its colour: an empty ring, a dot, half, a tick, a tick on full ground, a bar.
    private void mark(Stage stage, int x, int y) {
        var colour = Look.of(stage).colour();
        var _ = svg.element(
                "circle",
                "cx",
                x,
                "cy",
                y,
                "r",
                10,
                "fill",
                stage == Stage.CARRIES ? colour : PAPER,
                "stroke",
                colour,
                "stroke-width",
                2);
        switch (stage) {
            case IDEA -> {}
            case ASKED -> {
                var _ = svg.element("circle", "cx", x, "cy", y, "r", 4, "fill", colour);
            }
            case TRYING -> path("M%d %d a10 10 0 0 1 0 20 z".formatted(x, y - 10), colour, "none");
            case AGREED -> path(tick(x, y), "none", colour);
            case CARRIES -> path(tick(x, y), "none", PAPER);
            case PAST -> path("M%d %d h10".formatted(x - 5, y), "none", colour);
        }
    }

    private static String tick(int x, int y) {
        return "M%d %d l4 4 l7 -8".formatted(x - 5, y);
    }

    private void path(String shape, String fill, String stroke) {
        var _ = svg.element("path", "d", shape, "fill", fill, "stroke", stroke, "stroke-width", 2.5);
    }

    private void legend(int across, int down) {
        var y = down + FOOTER - 18;
        var room = (2 * across - 2 * MARGIN) / card.legend().size();
        var x = -across + MARGIN;
        var words = card.legend().iterator();
        for (var stage : Stage.values()) {
            mark(stage, x + 10, y);
            write(words.next(), x + 28, y + 5, BoxText.SMALL_FONT, INK, "start", false);
            x += room;
        }
    }

    private void line(int fromX, int fromY, int toX, int toY, String colour, double width, String dashes) {
        var _ = svg.element(
                "line",
                "x1",
                fromX,
                "y1",
                fromY,
                "x2",
                toX,
                "y2",
                toY,
                "stroke",
                colour,
                "stroke-width",
                width,
                "stroke-dasharray",
                dashes);
    }

    /// Each text is an element of its own, so that one that runs from right to left stays where it is.
    private void write(String text, int x, int y, int size, String colour, String anchor, boolean bold) {
        var _ = svg.text(
                "text",
                text,
                "x",
                x,
                "y",
                y,
                "font-size",
                size,
                "font-weight",
                bold ? "bold" : "normal",
                "fill",
                colour,
                "text-anchor",
                anchor);
    }
}
