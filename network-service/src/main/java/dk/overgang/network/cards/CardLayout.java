package dk.overgang.network.cards;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where everything on a card stands, so that nothing lies on anything else: the citizen in the middle at (0, 0), each
/// box in the quarter of its sector and as near as its ring says. Where a ring is full the next free place outward,
/// then inward, is taken, and where all are full the card grows.
///
/// @param width half of the outermost ring's
/// @param height half of the outermost ring's
record CardLayout(int width, int height, List<Box> boxes) {

    /// How far out the rings are drawn, as a part of the outermost.
    static final List<Double> RINGS = List.of(0.46, 0.74, 1.0);

    /// The citizen's own circle.
    static final int CENTRE = 62;

    private static final int WIDTH = 600;
    private static final int HEIGHT = 400;
    private static final double GROWTH = 1.06;

    /// Between two boxes, and between a box and the lines that part the sectors.
    private static final int GAP = 10;

    private static final int CHANNEL = 14;

    private static final int ANGLES = 24;
    private static final double STEP = 0.04;
    private static final double OUTERMOST = 1.4;

    /// A box and whom it is for.
    ///
    /// @param sector from the upper left, clockwise
    /// @param x of its middle
    /// @param y of its middle, downward
    record Box(int sector, NetworkCard.Place place, BoxText text, int x, int y) {

        int left() {
            return x - BoxText.WIDTH / 2;
        }

        int top() {
            return y - text.height() / 2;
        }

        private boolean isClearOf(Box other) {
            return Math.abs(x - other.x) >= BoxText.WIDTH + GAP
                    || Math.abs(y - other.y) >= (text.height() + other.text.height()) / 2 + GAP;
        }

        /// Neither on a line between sectors nor on the citizen.
        private boolean isInItsQuarter() {
            var right = Math.abs(x) - BoxText.WIDTH / 2;
            var below = Math.abs(y) - text.height() / 2;
            return right >= CHANNEL && below >= CHANNEL && Math.hypot(right, below) >= CENTRE + GAP;
        }
    }

    private record Wanted(int sector, NetworkCard.Place place, BoxText text, double angle) {}

    static CardLayout of(NetworkCard card) {
        var wanted = IntStream.range(0, card.sectors().size())
                .boxed()
                .flatMap(sector -> wanted(sector, card.sectors().get(sector).places()))
                .sorted(Comparator.comparingInt(one -> one.place().ring()))
                .toList();
        for (var size = 1.0; ; size *= GROWTH) {
            var width = (int) (WIDTH * size);
            var height = (int) (HEIGHT * size);
            var boxes = place(wanted, width, height);
            if (boxes != null) {
                return new CardLayout(width, height, boxes);
            }
        }
    }

    /// Those of one ring are spread evenly over their quarter.
    private static Stream<Wanted> wanted(int sector, List<NetworkCard.Place> places) {
        return IntStream.rangeClosed(0, 2).boxed().flatMap(ring -> {
            var there = places.stream().filter(place -> place.ring() == ring).toList();
            return IntStream.range(0, there.size())
                    .mapToObj(i ->
                            new Wanted(sector, there.get(i), BoxText.of(there.get(i)), best(i, there.size(), ring)));
        });
    }

    /// All boxes; null where there is no room for one of them.
    private static @Nullable List<Box> place(List<Wanted> wanted, int width, int height) {
        var boxes = new ArrayList<Box>();
        for (var one : wanted) {
            var free = candidates(one, width, height)
                    .filter(box -> box.isInItsQuarter() && boxes.stream().allMatch(box::isClearOf))
                    .findFirst();
            if (free.isEmpty()) {
                return null;
            }
            boxes.add(free.get());
        }
        return boxes;
    }

    private static Stream<Box> candidates(Wanted one, int width, int height) {
        var ring = RINGS.get(one.place().ring());
        return DoubleStream.concat(
                        DoubleStream.iterate(ring, radius -> radius <= OUTERMOST, radius -> radius + STEP),
                        DoubleStream.iterate(ring, radius -> radius > 0, radius -> radius - STEP))
                .boxed()
                .flatMap(radius -> angles(one.angle()).mapToObj(angle -> box(one, radius, angle, width, height)));
    }

    /// Turned a little from ring to ring, so that the line to one does not run under another.
    private static double best(int number, int all, int ring) {
        var even = (number + 0.5) / all;
        return switch (ring) {
            case 0 -> even;
            case 1 -> even + 0.18;
            default -> even - 0.18;
        };
    }

    /// Parts of the quarter, from 0 to 1, the nearest to the best first.
    private static DoubleStream angles(double best) {
        return IntStream.rangeClosed(0, ANGLES)
                .mapToDouble(i -> i / (double) ANGLES)
                .boxed()
                .sorted(Comparator.comparingDouble(angle -> Math.abs(angle - best)))
                .mapToDouble(Double::doubleValue);
    }

    private static Box box(Wanted one, double radius, double angle, int width, int height) {
        var turn = angle * StrictMath.PI / 2;
        var x = (int) Math.round(radius * width * StrictMath.cos(turn));
        var y = (int) Math.round(radius * height * StrictMath.sin(turn));
        return switch (one.sector()) {
            case 0 -> new Box(0, one.place(), one.text(), -x, -y);
            case 1 -> new Box(1, one.place(), one.text(), x, -y);
            case 2 -> new Box(2, one.place(), one.text(), x, y);
            default -> new Box(3, one.place(), one.text(), -x, y);
        };
    }

    /// How far the boxes and the outermost ring reach to the left and right of the citizen.
    int reachAcross() {
        return reach(width, boxes.stream().mapToInt(box -> Math.abs(box.x()) + BoxText.WIDTH / 2));
    }

    /// How far they reach above and below.
    int reachDown() {
        return reach(
                height,
                boxes.stream().mapToInt(box -> Math.abs(box.y()) + box.text().height() / 2));
    }

    private static int reach(int ring, IntStream boxes) {
        return Math.max(ring, boxes.max().orElse(ring));
    }
}
