package dk.overgang.benchmarks;

import dk.overgang.benchmarks.demo.Environment;
import dk.overgang.benchmarks.figures.LoadFigures;
import dk.overgang.benchmarks.figures.RequestFigures;
import dk.overgang.benchmarks.figures.StartFigures;
import dk.overgang.benchmarks.figures.Table;
import dk.overgang.launcher.setup.SetupError;
import java.util.EnumSet;
import java.util.Set;

/// `./cti bench`: measures on this machine and prints tables. No figure makes it fail.
public final class Bench {
    private static final int CANNOT_MEASURE = 2;

    private Bench() {}

    public static void main(String... arguments) {
        try {
            measure(Figure.named(arguments));
        } catch (SetupError error) {
            System.err.println(error.sentence());
            System.exit(CANNOT_MEASURE);
        }
    }

    private static void measure(Set<Figure> parts) {
        Table.print(Environment.now().toString());
        if (parts.contains(Figure.START)) {
            StartFigures.measure().forEach(Table::print);
        }
        var underLoad = EnumSet.copyOf(parts);
        var _ = underLoad.retainAll(EnumSet.of(Figure.COST, Figure.PROPAGATION, Figure.SUSTAINED, Figure.INTAKE));
        if (!underLoad.isEmpty()) {
            LoadFigures.measure(underLoad);
        }
        if (parts.contains(Figure.COSTS)) {
            Table.print(RequestFigures.costs());
        }
        Table.print("");
        Table.print("When it ended: " + Environment.now().load());
    }
}
