package dk.overgang.messaging.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Runs work when it falls due: never early, at once when the moment has come, and late rather than never after a
/// stop. It sleeps until the next due moment and is woken when the clock moves or the work changes; there is no
/// poll per item.
public final class DueWork implements SmartLifecycle {

    /// What falls due, found by index.
    public interface Work {

        /// The earliest due moment, past ones included.
        Optional<Instant> next();

        /// Does everything that is due by now, in the order it fell due.
        void run(Instant now);
    }

    private static final Logger LOG = LoggerFactory.getLogger(DueWork.class);

    /// The longest sleep: work that another instance left behind is found within it.
    private static final Duration WINDOW = Duration.ofSeconds(30);

    private static final Duration PAUSE_AFTER_TROUBLE = Duration.ofSeconds(1);

    private final String name;
    private final Clock clock;
    private final Work work;
    private final Semaphore changes = new Semaphore(0);
    private volatile boolean running;

    public DueWork(String name, Clock clock, ClockMoves moves, Work work) {
        this.name = name;
        this.clock = clock;
        this.work = work;
        moves.onMove(this::changed);
    }

    /// Something falls due at that moment. What lies further away than the longest sleep is found in any case.
    public void dueAt(Instant moment) {
        if (moment.isBefore(clock.instant().plus(WINDOW))) {
            changed();
        }
    }

    /// Something may fall due earlier than was known.
    public void changed() {
        changes.release();
    }

    @Override
    public void start() {
        running = true;
        var _ = Thread.ofVirtual().name(name).start(this::watch);
    }

    private void watch() {
        while (running) {
            try {
                await(round());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /// How long to wait after this round.
    private Duration round() {
        try {
            var next = work.next();
            var now = clock.instant();
            if (next.isEmpty()) {
                return WINDOW;
            }
            if (next.get().isAfter(now)) {
                var wait = Duration.between(now, next.get());
                return wait.compareTo(WINDOW) < 0 ? wait : WINDOW;
            }
            work.run(now);
            return work.next().filter(same -> same.equals(next.get())).isPresent()
                    ? PAUSE_AFTER_TROUBLE
                    : Duration.ZERO;
        } catch (RuntimeException trouble) {
            LOG.warn("{} is tried again: {}", name, trouble.toString());
            return PAUSE_AFTER_TROUBLE;
        }
    }

    private void await(Duration wait) throws InterruptedException {
        if (changes.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
            var _ = changes.drainPermits();
        }
    }

    @Override
    public void stop() {
        running = false;
        changes.release();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
