package dk.overgang.benchmarks;

import java.util.Map;

/// The figures of single requests: demos without citizens, and people made for the purpose.
final class RequestFigures {
    private static final int PEOPLE = 200;
    private static final int FEW = 20;
    private static final Map<String, String> WITHOUT_ACCESS_LOG = Map.of("OVERGANG_ACCESSLOG_ENABLED", "false");

    private RequestFigures() {}

    static Report intake() {
        StartFigures.pastTheFirst();
        try (var data = ScratchDirectory.make();
                var demo = Demo.start(data.path(), "--fresh", "--without-citizens");
                var outside = new LoadClient(demo.setup())) {
            return new Intake(outside, outside.people(PEOPLE)).measure();
        }
    }

    static Report costs() {
        StartFigures.pastTheFirst();
        try (var data = ScratchDirectory.make();
                var otherData = ScratchDirectory.make();
                var demo = Demo.start(data.path(), "--fresh", "--without-citizens");
                var other = Demo.start(otherData.path(), WITHOUT_ACCESS_LOG, "--fresh", "--without-citizens");
                var logging = new LoadClient(demo.setup());
                var open = new LoadClient(other.setup())) {
            return Costs.measure(logging, open, logging.people(FEW), open.people(FEW));
        }
    }
}
