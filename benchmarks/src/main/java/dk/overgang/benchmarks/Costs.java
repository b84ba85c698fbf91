package dk.overgang.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;

/// What protection costs a request: the same request with and without it, by turns, one at a time.
final class Costs {
    private static final int WARM_UP = 400;
    private static final int ROUNDS = 400;

    private Costs() {}

    /// @param open a platform without an access log
    static Report measure(LoadClient logging, LoadClient open, List<Person> here, List<Person> there) {
        return Report.of(
                        "Costs per request, p50 of %d, one at a time and by turns".formatted(ROUNDS),
                        "protection",
                        "request",
                        "with",
                        "without",
                        "ratio")
                .row(compared(
                        "access log",
                        "a look at a citizen",
                        round -> logging.look(at(here, round)),
                        round -> open.look(at(there, round))))
                .row(compared(
                        "encryption (two fields)",
                        "a look at a citizen / at the citizen's stays",
                        round -> logging.look(at(here, round)),
                        round -> logging.lookAtStays(at(here, round))))
                .row(compared(
                        "the same 404 (A11)",
                        "somebody else's citizen / nobody",
                        round -> logging.lookInVain(at(here, round).citizenId()),
                        round -> logging.lookInVain(UUID.randomUUID())))
                // Last, because a look at a citizen costs more the more was told of it.
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
            protection, request, Report.millis(p50), Report.millis(p50Without), Report.ratio(p50 / p50Without)
        };
    }

    private static long timed(IntConsumer request, int round) {
        var begin = System.nanoTime();
        request.accept(round);
        return System.nanoTime() - begin;
    }

    private static double p50(List<Long> nanos) {
        return new Delays(nanos.stream().mapToLong(Long::longValue).toArray(), 0).percentile(50);
    }

    private static Person at(List<Person> people, int round) {
        return people.get(round % people.size());
    }
}
