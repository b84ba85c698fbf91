package dk.overgang.benchmarks;

import dk.overgang.launcher.setup.SetupError;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What `./cti bench` is asked to measure.
///
/// @param mongodb the MongoDB on which growth is measured; without one it is the embedded store
record Arguments(Set<Figure> figures, @Nullable String mongodb) {

    /// Reads them.
    ///
    /// @throws SetupError for what is no figure, and for a MongoDB where nothing is measured on one
    static Arguments of(String... words) {
        var figures = EnumSet.noneOf(Figure.class);
        String mongodb = null;
        var rest = new ArrayDeque<>(List.of(words));
        while (!rest.isEmpty()) {
            var word = rest.remove();
            if (word.equals("--mongodb")) {
                mongodb = rest.poll();
            } else {
                figures.add(Figure.named(word));
            }
        }
        if (List.of(words).contains("--mongodb") && (mongodb == null || !figures.equals(EnumSet.of(Figure.GROWTH)))) {
            throw new SetupError(
                    "--mongodb goes with growth alone: write it like ./cti bench growth --mongodb mongodb://localhost:27017.");
        }
        return new Arguments(figures.isEmpty() ? Figure.usual() : figures, mongodb);
    }
}
