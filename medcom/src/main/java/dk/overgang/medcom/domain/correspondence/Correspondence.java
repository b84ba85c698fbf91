package dk.overgang.medcom.domain.correspondence;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All that one correspondence message says: the thread it belongs to, every text of the thread so far, and the
/// messages they came with, this one last.
public record Correspondence(
        UUID thread,
        Category category,
        @Nullable Priority priority,
        @Nullable String topic,
        List<Segment> segments,
        List<Past> history,
        List<Unit> units,
        @Nullable Episode episode) {

    /// Texts of one thread, and characters of them all: a thread that long is a file, and belongs elsewhere.
    public static final int MOST_SEGMENTS = 100;

    public static final int LONGEST = 100_000;

    public Correspondence {
        topic = topic == null ? null : PlainText.of(topic);
        segments = List.copyOf(segments);
        history = List.copyOf(history);
        units = List.copyOf(units);
    }

    /// The same thread with one more text in it, which comes with that message.
    public Correspondence continued(Segment written, Past message) {
        return new Correspondence(
                thread,
                category,
                priority,
                topic,
                Stream.concat(segments.stream(), Stream.of(written)).toList(),
                Stream.concat(history.stream(), Stream.of(message)).toList(),
                units,
                episode);
    }

    /// Characters of all texts together.
    public int length() {
        return segments.stream().mapToInt(segment -> segment.text().length()).sum();
    }

    /// Whether a text came with this very message; all others are repeated from earlier ones.
    public boolean isNew(Segment segment) {
        var given = history.getLast().segments();
        return given.isEmpty() || given.contains(segment.segmentId());
    }

    /// Shows nothing of what was written.
    @Override
    public String toString() {
        return "Correspondence[%s]".formatted(thread);
    }
}
