package dk.overgang.benchmarks;

import dk.overgang.benchmarks.demo.Environment;
import dk.overgang.benchmarks.figures.GrowthFigures;
import dk.overgang.benchmarks.figures.LoadFigures;
import dk.overgang.benchmarks.figures.PageFigures;
import dk.overgang.benchmarks.figures.PeerFigures;
import dk.overgang.benchmarks.figures.ProfileFigures;
import dk.overgang.benchmarks.figures.RequestFigures;
import dk.overgang.benchmarks.figures.StartFigures;
import dk.overgang.benchmarks.figures.Table;
import dk.overgang.benchmarks.portal.PortalFigures;
import dk.overgang.benchmarks.reminders.ReminderFigures;
import dk.overgang.launcher.setup.SetupError;
import java.util.EnumSet;

/// `./cti bench`: measures on this machine and prints tables. No figure makes it fail.
public final class Bench {
    private static final int CANNOT_MEASURE = 2;

    private Bench() {}

    public static void main(String... arguments) {
        try {
            measure(Arguments.of(arguments));
        } catch (SetupError error) {
            System.err.println(error.sentence());
            System.exit(CANNOT_MEASURE);
        }
    }

    private static void measure(Arguments arguments) {
        var parts = arguments.figures();
        Table.print(Environment.now().toString());
        if (parts.contains(Figure.START)) {
            StartFigures.measure().forEach(Table::print);
        }
        var underLoad = EnumSet.of(Figure.COST, Figure.PROPAGATION, Figure.SUSTAINED, Figure.INTAKE);
        var _ = underLoad.retainAll(parts);
        if (!underLoad.isEmpty()) {
            LoadFigures.measure(underLoad);
        }
        if (parts.contains(Figure.COSTS)) {
            RequestFigures.measure();
        }
        if (parts.contains(Figure.GROWTH)) {
            GrowthFigures.measure(arguments.mongodb());
        }
        if (parts.contains(Figure.PAGE)) {
            PageFigures.measure(arguments.mongodb(), arguments.stored());
        }
        if (parts.contains(Figure.PEERS)) {
            PeerFigures.measure(arguments.peers());
        }
        if (parts.contains(Figure.REMINDERS)) {
            ReminderFigures.measure(arguments.mongodb());
        }
        if (parts.contains(Figure.PORTAL)) {
            PortalFigures.measure();
        }
        if (parts.contains(Figure.PROFILE)) {
            ProfileFigures.measure();
        }
        Table.print("");
        Table.print("When it ended: " + Environment.now().load());
    }
}
