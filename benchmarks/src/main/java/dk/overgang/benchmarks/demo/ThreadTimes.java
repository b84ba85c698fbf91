package dk.overgang.benchmarks.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The CPU time that the living threads of a process have had so far, as Linux counts it; empty on other systems.
public record ThreadTimes(Map<Task, Duration> times) {

    /// A thread. Threads whose names differ in numbers alone are of one kind; Linux keeps fifteen letters of a name.
    public record Task(String id, String kind) {}

    private static final Duration TICK = Duration.ofMillis(10);
    private static final int USER = 11;
    private static final int SYSTEM = 12;

    public ThreadTimes {
        times = Map.copyOf(times);
    }

    public static ThreadTimes of(long pid) {
        try (var tasks = Files.list(Path.of("/proc", String.valueOf(pid), "task"))) {
            return new ThreadTimes(
                    tasks.flatMap(ThreadTimes::time).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        } catch (IOException notLinux) {
            return new ThreadTimes(Map.of());
        }
    }

    /// By kind, what was added since; without the threads that have ended meanwhile.
    public Map<String, Duration> since(ThreadTimes earlier) {
        var kinds = new TreeMap<String, Duration>();
        times.forEach((task, time) -> {
            var before = earlier.times.getOrDefault(task, Duration.ZERO);
            var _ = kinds.merge(task.kind(), time.minus(before), Duration::plus);
        });
        return kinds;
    }

    private static Stream<Map.Entry<Task, Duration>> time(Path task) {
        try {
            var stat = Files.readString(task.resolve("stat"));
            // The name may hold anything, also a bracket.
            var end = stat.lastIndexOf(')');
            var fields = stat.substring(end + 2).split(" ", -1);
            var ticks = Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM]);
            var name = stat.substring(stat.indexOf('(') + 1, end);
            return Stream.of(Map.entry(new Task(task.getFileName().toString(), kind(name)), TICK.multipliedBy(ticks)));
        } catch (IOException ended) {
            return Stream.empty();
        }
    }

    /// What names that differ in numbers alone have in common.
    public static String kind(String name) {
        return name.replaceAll("[0-9#]+", "").replaceAll("[-. ]+$", "");
    }
}
