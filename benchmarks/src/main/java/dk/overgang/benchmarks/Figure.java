package dk.overgang.benchmarks;

import dk.overgang.launcher.setup.SetupError;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// The figures that `./cti bench` can measure.
public enum Figure {
    START,
    COST,
    PROPAGATION,
    SUSTAINED,
    INTAKE,
    COSTS,
    GROWTH,
    PAGE,
    PEERS,
    REMINDERS,
    PORTAL,
    PROFILE;

    /// What is measured unless something else is asked for: all but the long ones.
    static Set<Figure> usual() {
        return EnumSet.complementOf(EnumSet.of(GROWTH, PAGE, PEERS, REMINDERS, PORTAL, PROFILE));
    }

    /// By its name as it is written on the command line.
    ///
    /// @throws SetupError when there is none of that name
    static Figure named(String name) {
        return Arrays.stream(values())
                .filter(figure -> figure.word().equals(name))
                .findFirst()
                .orElseThrow(() -> new SetupError(
                        "There is no figure '%s': use %s, or none of them for all but growth, page, peers, reminders, portal and profile."
                                .formatted(
                                        name,
                                        Arrays.stream(values())
                                                .map(Figure::word)
                                                .collect(Collectors.joining(", ")))));
    }

    /// Its name as it is written on the command line.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
