package dk.overgang.benchmarks.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.benchmarks.load.Latencies;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PageTableTest {
    private static final String COURSE = "GET /courses/{id}";
    private static final String PLAN = "GET /courses/{id}/plan";

    @Test
    void each_request_stands_beside_itself_among_fewer_courses() {
        var rows = new PageTable(List.of(times(1_000, 10, 40), times(10_000, 11, 60)))
                .table()
                .rows();

        assertThat(rows.subList(1, rows.size()))
                .containsExactly(
                        List.of(COURSE, "1000", "5.0 ms", "10.0 ms", "1.00", "1.00", "10"),
                        List.of(COURSE, "10000", "6.0 ms", "11.0 ms", "1.20", "1.10", "10"),
                        List.of(PLAN, "1000", "35.0 ms", "40.0 ms", "1.00", "1.00", "10"),
                        List.of(PLAN, "10000", "55.0 ms", "60.0 ms", "1.57", "1.50", "10"));
    }

    @Test
    void what_grew_beyond_the_aim_is_named() {
        assertThat(new PageTable(List.of(times(1_000, 10, 40), times(100_000, 12, 49))).words())
                .isEqualTo(
                        "From 1000 to 100000 courses the p99 grew to more than 1.2 times of: GET /courses/{id}/plan (1.23).");
        assertThat(new PageTable(List.of(times(1_000, 10, 40), times(100_000, 12, 48))).words())
                .isEqualTo("From 1000 to 100000 courses the p99 grew to more than 1.2 times of: no request.");
    }

    /// @param course the slowest of ten, in milliseconds; each other one is a millisecond faster than the next
    private static PageTimes times(int stored, int course, int plan) {
        var taken = new LinkedHashMap<String, Latencies>();
        taken.put(COURSE, latencies(course));
        taken.put(PLAN, latencies(plan));
        return new PageTimes(stored, taken);
    }

    private static Latencies latencies(int slowest) {
        return Latencies.of(LongStream.rangeClosed(slowest - 9, slowest).map(millis -> millis * 1_000_000));
    }
}
