package dk.overgang.testkit;

import dk.overgang.messaging.time.ClockMoves;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// The platform's clock in tests: real until a test sets it, then it stands still until moved again.
public final class MovableTestClock extends Clock implements ClockMoves {

    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable Instant instant;

    public void set(Instant moment) {
        instant = moment.truncatedTo(ChronoUnit.MILLIS);
        listeners.forEach(Runnable::run);
    }

    /// Eight in the morning of that day in Copenhagen.
    public void set(LocalDate day) {
        set(day.atTime(8, 0).atZone(COPENHAGEN).toInstant());
    }

    public void forward(Duration duration) {
        set(instant().plus(duration));
    }

    /// Back to the real time.
    public void release() {
        instant = null;
        listeners.forEach(Runnable::run);
    }

    @Override
    public void onMove(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public Instant instant() {
        var set = instant;
        return set != null ? set : Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("The platform asks for instants only");
    }
}
