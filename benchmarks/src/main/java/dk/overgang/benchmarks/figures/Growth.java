package dk.overgang.benchmarks.figures;

import dk.overgang.benchmarks.demo.LoadClient;
import dk.overgang.benchmarks.load.Latencies;
import dk.overgang.benchmarks.load.NoticeLoad;
import dk.overgang.benchmarks.load.NoticeLoad.RoundTrip;
import dk.overgang.benchmarks.stored.Search;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// How long a notice, a list and the platform's own searches take among so many stored citizens, one at a time.
///
/// @param citizens how many are stored
/// @param searches in nanoseconds, by name
record Growth(int citizens, Latencies answered, Latencies settled, Latencies listed, Map<String, Double> searches) {
    private static final int WARM_UP = 100;
    private static final int ROUNDS = 300;
    private static final Duration LONGEST = Duration.ofMinutes(3);

    /// Makes what is measured known to the JVM.
    static void warmUp(NoticeLoad load, LoadClient client) {
        for (var round = 0; round < WARM_UP; round++) {
            var _ = load.roundTrip();
            client.readCourses();
        }
    }

    /// Measures by turns, at most three minutes for the requests.
    static Growth among(int citizens, NoticeLoad load, LoadClient client, List<Search> searches) {
        var end = System.nanoTime() + LONGEST.toNanos();
        var trips = new ArrayList<RoundTrip>();
        var lists = new ArrayList<Long>();
        while (trips.size() < ROUNDS && System.nanoTime() < end) {
            trips.add(load.roundTrip());
            lists.add(timed(client::readCourses));
        }
        return new Growth(
                citizens,
                Latencies.of(trips.stream().mapToLong(RoundTrip::answered)),
                Latencies.of(trips.stream().mapToLong(RoundTrip::settled)),
                Latencies.of(lists.stream().mapToLong(Long::longValue)),
                searches.stream().collect(Collectors.toMap(Search::name, Search::measure)));
    }

    double search(String name) {
        return searches.getOrDefault(name, Double.NaN);
    }

    /// How long a request takes, in nanoseconds.
    static long timed(Runnable request) {
        var begin = System.nanoTime();
        request.run();
        return System.nanoTime() - begin;
    }
}
