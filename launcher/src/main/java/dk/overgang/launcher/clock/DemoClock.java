package dk.overgang.launcher.clock;

import dk.overgang.launcher.setup.SetupError;
import dk.overgang.messaging.time.ClockMoves;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Real time plus an offset that survives a restart and only grows. Listeners are called at each move.
public final class DemoClock extends Clock implements ClockMoves {
    public static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    private static final Logger LOG = LoggerFactory.getLogger(DemoClock.class);
    private static final LocalTime OPENING = LocalTime.of(8, 0);

    private final Path file;
    private final InstantSource real;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Duration offset;

    private DemoClock(Path file, InstantSource real, Duration offset) {
        this.file = file;
        this.real = real;
        this.offset = offset;
    }

    /// Continues with the offset in the file, or in real time when there is no file.
    public static DemoClock open(Path file, InstantSource real) {
        return new DemoClock(file, real, kept(file));
    }

    /// Starts in the morning of that day.
    public static DemoClock startingOn(LocalDate day, Path file, InstantSource real) {
        var opening = day.atTime(OPENING).atZone(COPENHAGEN).toInstant();
        var clock = new DemoClock(file, real, Duration.between(real.instant(), opening));
        clock.keep(clock.offset);
        return clock;
    }

    /// Moves the clock and calls the listeners, which may go on working after this method returns.
    public synchronized Instant forward(ClockMove move) {
        var grown = offset.plus(move.from(instant()));
        keep(grown);
        offset = grown;
        listeners.forEach(DemoClock::tell);
        return instant();
    }

    @Override
    public void onMove(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(offset).truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        InstantSource moved = () -> instant();
        return moved.withZone(zone);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(instant(), COPENHAGEN);
    }

    private static void tell(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException e) {
            LOG.warn("A listener did not take the clock's move", e);
        }
    }

    private static Duration kept(Path file) {
        try {
            return Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
        } catch (IOException | DateTimeParseException e) {
            throw new SetupError("The clock's file %s cannot be read: start with --fresh.".formatted(file), e);
        }
    }

    private void keep(Duration offset) {
        try {
            var unfinished = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), offset.toString());
            var _ = Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
