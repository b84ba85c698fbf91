package dk.overgang.benchmarks;

import dk.overgang.launcher.setup.SetupError;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// The figures that `./cti bench` can measure, each alone or, without an argument, all.
public enum Figure {
    START,
    COST,
    PROPAGATION,
    SUSTAINED,
    INTAKE,
    COSTS;

    static Set<Figure> named(String... names) {
        return names.length == 0
                ? EnumSet.allOf(Figure.class)
                : EnumSet.copyOf(Arrays.stream(names).map(Figure::named).toList());
    }

    private static Figure named(String name) {
        return Arrays.stream(values())
                .filter(part -> part.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new SetupError(
                        "There is no figure '%s': use start, cost, propagation, sustained, intake, costs, or none of them for all."
                                .formatted(name)));
    }
}
