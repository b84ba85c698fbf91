package dk.overgang.benchmarks;

import dk.overgang.launcher.setup.SetupError;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// What can be measured by itself; without a wish everything is.
enum Part {
    START,
    PROPAGATION,
    SUSTAINED,
    INTAKE,
    COSTS;

    static Set<Part> named(String... names) {
        return names.length == 0
                ? EnumSet.allOf(Part.class)
                : EnumSet.copyOf(Arrays.stream(names).map(Part::named).toList());
    }

    private static Part named(String name) {
        return Arrays.stream(values())
                .filter(part -> part.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new SetupError(
                        "There is no figure '%s': use start, propagation, sustained, intake, costs, or none of them for all."
                                .formatted(name)));
    }
}
