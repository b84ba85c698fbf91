package dk.overgang.benchmarks;

import dk.overgang.launcher.setup.SetupError;
import java.util.EnumSet;
import java.util.Set;

/// `./cti bench`: measures on this machine and prints tables. Nothing is asserted here.
public final class Bench {
    private static final int CANNOT_MEASURE = 2;

    private Bench() {}

    public static void main(String... arguments) {
        try {
            measure(Part.named(arguments));
        } catch (SetupError hindrance) {
            System.err.println(hindrance.sentence());
            System.exit(CANNOT_MEASURE);
        }
    }

    private static void measure(Set<Part> parts) {
        Report.say(Environment.now().toString());
        if (parts.contains(Part.START)) {
            StartFigures.measure().forEach(Report::say);
        }
        var underLoad = EnumSet.copyOf(parts);
        var _ = underLoad.retainAll(EnumSet.of(Part.PROPAGATION, Part.SUSTAINED));
        if (!underLoad.isEmpty()) {
            LoadFigures.measure(underLoad);
        }
        if (parts.contains(Part.INTAKE)) {
            Report.say(RequestFigures.intake());
        }
        if (parts.contains(Part.COSTS)) {
            Report.say(RequestFigures.costs());
        }
        Report.say("");
        Report.say("When it ended: " + Environment.now().load());
    }
}
