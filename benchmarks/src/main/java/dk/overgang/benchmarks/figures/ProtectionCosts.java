package dk.overgang.benchmarks.figures;

import dk.overgang.benchmarks.demo.LoadCitizen;
import dk.overgang.benchmarks.demo.LoadClient;
import dk.overgang.benchmarks.load.Latencies;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;

/// What access log and encryption cost a request: the same request with and without, in turns, one at a time.
public final class ProtectionCosts {
    private static final int WARM_UP = 400;
    private static final int ROUNDS = 400;

    private ProtectionCosts() {}

    /// Measures all pairs of requests on two platforms.
    ///
    /// @param open the platform without an access log
    public static Table measure(LoadClient logging, LoadClient open, List<LoadCitizen> here, List<LoadCitizen> there) {
        return Table.of(
                        "Costs per request, p50 of %d, one at a time and by turns".formatted(ROUNDS),
                        "protection",
                        "request",
                        "with",
                        "without",
                        "ratio")
                .row(compared(
                        "access log",
                        "a look at a citizen",
                        round -> logging.read(at(here, round)),
                        round -> open.read(at(there, round))))
                .row(compared(
                        "encryption (two fields)",
                        "a look at a citizen / at the citizen's stays",
                        round -> logging.read(at(here, round)),
                        round -> logging.readStays(at(here, round))))
                .row(compared(
                        "the same 404 (A11)",
                        "somebody else's citizen / nobody",
                        round -> logging.readInVain(at(here, round).citizenId()),
                        round -> logging.readInVain(UUID.randomUUID())))
                // Last, because reading a citizen costs more the more notices it has.
                .row(compared(
                        "access log",
                        "a plain notice",
                        round -> logging.send(at(here, round).next().notice()),
                        round -> open.send(at(there, round).next().notice())));
    }

    private static String[] compared(String protection, String request, IntConsumer with, IntConsumer without) {
        for (var round = 0; round < WARM_UP; round++) {
            with.accept(round);
            without.accept(round);
        }
        var protectedOnes = new ArrayList<Long>();
        var openOnes = new ArrayList<Long>();
        for (var round = 0; round < ROUNDS; round++) {
            var _ = protectedOnes.add(timed(with, round));
            var _ = openOnes.add(timed(without, round));
        }
        var p50 = p50(protectedOnes);
        var p50Without = p50(openOnes);
        return new String[] {
            protection, request, Table.millis(p50), Table.millis(p50Without), Table.ratio(p50 / p50Without)
        };
    }

    private static long timed(IntConsumer request, int round) {
        var begin = System.nanoTime();
        request.accept(round);
        return System.nanoTime() - begin;
    }

    private static double p50(List<Long> nanos) {
        return new Latencies(nanos.stream().mapToLong(Long::longValue).toArray(), 0).percentile(50);
    }

    private static LoadCitizen at(List<LoadCitizen> people, int round) {
        return people.get(round % people.size());
    }
}
