package dk.overgang.benchmarks.figures;

import dk.overgang.benchmarks.demo.DemoProcess;
import dk.overgang.benchmarks.demo.LoadClient;
import dk.overgang.benchmarks.demo.ScratchDirectory;
import java.util.Map;

/// The figure of single requests: two demos without demo citizens, and citizens created for the measurement.
public final class RequestFigures {
    private static final int FEW = 20;
    private static final Map<String, String> WITHOUT_ACCESS_LOG = Map.of("OVERGANG_ACCESSLOG_ENABLED", "false");

    private RequestFigures() {}

    public static Table costs() {
        StartFigures.ensureCache();
        try (var data = ScratchDirectory.make();
                var otherData = ScratchDirectory.make();
                var demo = DemoProcess.start(data.path(), "--fresh", "--without-citizens");
                var other = DemoProcess.start(otherData.path(), WITHOUT_ACCESS_LOG, "--fresh", "--without-citizens");
                var logging = new LoadClient(demo.setup());
                var open = new LoadClient(other.setup())) {
            return ProtectionCosts.measure(logging, open, logging.people(FEW), open.people(FEW));
        }
    }
}
