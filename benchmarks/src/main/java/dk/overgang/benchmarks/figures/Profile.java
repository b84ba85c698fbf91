package dk.overgang.benchmarks.figures;

import dk.overgang.benchmarks.demo.ThreadTimes;
import dk.overgang.launcher.setup.SetupError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;
import org.jspecify.annotations.Nullable;

/// What threads were doing whenever a flight recording looked at those that ran Java code.
///
/// @param methods how often each was the one that ran
/// @param threads how often one of each kind ran
record Profile(Map<String, Integer> methods, Map<String, Integer> threads, int samples) {
    private static final String SAMPLE = "jdk.ExecutionSample";
    private static final int SHOWN = 20;

    /// Reads a recording.
    ///
    /// @throws SetupError when it cannot be read
    static Profile of(Path file) {
        var methods = new HashMap<String, Integer>();
        var threads = new HashMap<String, Integer>();
        var samples = 0;
        try (var recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                var event = recording.readEvent();
                if (event.getEventType().getName().equals(SAMPLE)) {
                    var _ = methods.merge(method(event), 1, Integer::sum);
                    var _ = threads.merge(thread(event.getThread("sampledThread")), 1, Integer::sum);
                    samples++;
                }
            }
        } catch (IOException e) {
            throw new SetupError("The flight recording cannot be read: " + e.getMessage(), e);
        }
        return new Profile(Map.copyOf(methods), Map.copyOf(threads), samples);
    }

    List<Table> tables() {
        return List.of(
                table("The twenty methods that ran most often, without what they called", "method", methods),
                table("The threads that ran, by kinds: names without numbers", "threads", threads));
    }

    private Table table(String sentence, String what, Map<String, Integer> counts) {
        var table = Table.of("%s; %d samples".formatted(sentence, samples), what, "samples", "share");
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(SHOWN)
                .forEach(counted -> row(table, counted.getKey(), counted.getValue()));
        return table;
    }

    private void row(Table table, String what, int count) {
        var _ = table.row(what, String.valueOf(count), String.format(Locale.ROOT, "%.1f %%", 100.0 * count / samples));
    }

    private static String method(RecordedEvent event) {
        var stack = event.getStackTrace();
        return stack == null
                ? "unknown"
                : stack.getFrames().stream()
                        .findFirst()
                        .map(RecordedFrame::getMethod)
                        .map(method -> method.getType().getName() + "." + method.getName())
                        .orElse("unknown");
    }

    /// Most virtual threads have no name.
    private static String thread(@Nullable RecordedThread thread) {
        if (thread == null) {
            return "unknown";
        }
        var name = thread.getJavaName();
        var kind = name == null ? "" : ThreadTimes.kind(name);
        return thread.isVirtual() ? ("virtual " + kind).stripTrailing() : kind;
    }
}
