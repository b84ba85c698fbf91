package dk.overgang.benchmarks;

import dk.overgang.launcher.setup.SetupError;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What `./cti bench` is asked to measure.
///
/// @param mongodb the MongoDB on which growth is measured; without one it is the embedded store
/// @param peers the directory of what the platform is compared with
record Arguments(Set<Figure> figures, @Nullable String mongodb, Path peers) {
    private static final Path PEERS = Path.of("..", "shared", "peers");

    /// Reads them.
    ///
    /// @throws SetupError for what is no figure, and for an option of a figure that is not asked for
    static Arguments of(String... words) {
        var figures = EnumSet.noneOf(Figure.class);
        String mongodb = null;
        Path peers = null;
        var rest = new ArrayDeque<>(List.of(words));
        while (!rest.isEmpty()) {
            var word = rest.remove();
            switch (word) {
                case "--mongodb" -> mongodb = value(word, rest.poll(), "growth --mongodb mongodb://localhost:27017");
                case "--peers" -> peers = Path.of(value(word, rest.poll(), "peers --peers ../shared/peers"));
                default -> figures.add(Figure.named(word));
            }
        }
        if (mongodb != null && !figures.equals(EnumSet.of(Figure.GROWTH))) {
            throw new SetupError("Only growth is measured on a MongoDB: use --mongodb with growth and nothing else.");
        }
        if (peers != null && !figures.contains(Figure.PEERS)) {
            throw new SetupError("Nothing else is compared with peers: use --peers together with peers.");
        }
        return new Arguments(
                figures.isEmpty() ? Figure.usual() : figures,
                mongodb,
                Optional.ofNullable(peers).orElse(PEERS));
    }

    private static String value(String option, @Nullable String given, String example) {
        if (given == null) {
            throw new SetupError("%s needs a value: write it like ./cti bench %s.".formatted(option, example));
        }
        return given;
    }
}
