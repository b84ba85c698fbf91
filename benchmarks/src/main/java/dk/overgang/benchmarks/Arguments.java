package dk.overgang.benchmarks;

import dk.overgang.launcher.setup.SetupError;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What `./cti bench` is asked to measure.
///
/// @param mongodb the MongoDB on which growth, the page or reminders are measured; without one it is the embedded store
/// @param peers the directory of what the platform is compared with
/// @param stored among how many courses the page is measured, ascending
record Arguments(Set<Figure> figures, @Nullable String mongodb, Path peers, List<Integer> stored) {
    private static final Path PEERS = Path.of("..", "shared", "peers");
    private static final List<Integer> STORED = List.of(1_000, 10_000, 100_000);
    /// So that some are left to measure after the warm-up.
    private static final int FEWEST_STORED = 500;
    private static final String STORED_EXAMPLE = "page --stored 1000,10000";

    /// Reads them.
    ///
    /// @throws SetupError for what is no figure, and for an option of a figure that is not asked for
    static Arguments of(String... words) {
        var figures = EnumSet.noneOf(Figure.class);
        String mongodb = null;
        Path peers = null;
        List<Integer> stored = null;
        var rest = new ArrayDeque<>(List.of(words));
        while (!rest.isEmpty()) {
            var word = rest.remove();
            switch (word) {
                case "--mongodb" -> mongodb = value(word, rest.poll(), "growth --mongodb mongodb://localhost:27017");
                case "--peers" -> peers = Path.of(value(word, rest.poll(), "peers --peers ../shared/peers"));
                case "--stored" -> stored = sizes(value(word, rest.poll(), STORED_EXAMPLE));
                default -> figures.add(Figure.named(word));
            }
        }
        if (mongodb != null && !onMongodb().contains(figures)) {
            throw new SetupError(
                    "Only growth, page or reminders is measured on a MongoDB: use --mongodb with one of them and nothing else.");
        }
        if (peers != null && !figures.contains(Figure.PEERS)) {
            throw new SetupError("Nothing else is compared with peers: use --peers together with peers.");
        }
        if (stored != null && !figures.contains(Figure.PAGE)) {
            throw new SetupError("Only the page is measured among so many courses: use --stored together with page.");
        }
        return new Arguments(
                figures.isEmpty() ? Figure.usual() : figures,
                mongodb,
                Optional.ofNullable(peers).orElse(PEERS),
                Optional.ofNullable(stored).orElse(STORED));
    }

    /// One at a time: each makes the databases for itself.
    private static Set<Set<Figure>> onMongodb() {
        return Set.of(EnumSet.of(Figure.GROWTH), EnumSet.of(Figure.PAGE), EnumSet.of(Figure.REMINDERS));
    }

    private static List<Integer> sizes(String given) {
        var sizes = numbers(given);
        var ascending = sizes.stream().distinct().sorted().toList();
        if (sizes.isEmpty() || !sizes.equals(ascending) || sizes.getFirst() < FEWEST_STORED) {
            throw new SetupError(
                    "'%s' does not say how many courses: name ascending numbers from %d, for example ./cti bench %s."
                            .formatted(given, FEWEST_STORED, STORED_EXAMPLE));
        }
        return sizes;
    }

    /// None where something else stands between the commas.
    private static List<Integer> numbers(String given) {
        try {
            return Stream.of(given.split(",", -1)).map(Integer::valueOf).toList();
        } catch (NumberFormatException notNumbers) {
            return List.of();
        }
    }

    private static String value(String option, @Nullable String given, String example) {
        if (given == null) {
            throw new SetupError("%s needs a value: write it like ./cti bench %s.".formatted(option, example));
        }
        return given;
    }
}
