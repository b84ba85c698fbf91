package dk.overgang.benchmarks.figures;

import dk.overgang.benchmarks.demo.FreshDemo;
import java.util.Map;

/// The figure of single requests: two demos without demo citizens, and citizens created for the measurement.
public final class RequestFigures {
    private static final int FEW = 20;
    private static final Map<String, String> WITHOUT_ACCESS_LOG = Map.of("OVERGANG_ACCESSLOG_ENABLED", "false");

    private RequestFigures() {}

    public static void measure() {
        FreshDemo.run(logging -> FreshDemo.run(WITHOUT_ACCESS_LOG, open -> compare(logging, open)));
    }

    private static void compare(FreshDemo logging, FreshDemo open) {
        var here = logging.client();
        var there = open.client();
        Table.print(ProtectionCosts.measure(here, there, here.people(FEW), there.people(FEW)));
    }
}
