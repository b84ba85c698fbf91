package dk.overgang.benchmarks.figures;

import dk.overgang.benchmarks.load.Latencies;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// How long the page of a course takes among so many stored ones.
///
/// @param taken by the name of the request, in the order in which they are made
record PageTimes(int stored, Map<String, Latencies> taken) {

    /// Reads the pages of these courses, one after the other.
    static PageTimes among(int stored, CoursePage page, List<UUID> courses) {
        var pages = courses.stream().map(page::read).toList();
        var taken = new LinkedHashMap<String, Latencies>();
        for (var name : pages.getFirst().keySet()) {
            taken.put(name, Latencies.of(pages.stream().mapToLong(times -> times.getOrDefault(name, 0L))));
        }
        return new PageTimes(stored, taken);
    }

    /// How many pages were read.
    int count() {
        return taken.values().stream().mapToInt(Latencies::count).max().orElse(0);
    }

    double percentile(String request, int percent) {
        var latencies = taken.get(request);
        return latencies == null ? Double.NaN : latencies.percentile(percent);
    }
}
