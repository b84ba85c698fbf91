package dk.overgang.access.log.chain;

import dk.overgang.access.log.AuditEvent;
import dk.overgang.access.log.chain.Entry.Head;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Writes the entries of this service instance as one chain. The thread that gets the lock writes the entries of
/// all waiting threads in one insert, so the more requests there are, the less each one costs.
public final class AccessLog {

    static final String COLLECTION = "accessLog";

    private static final int MOST_IN_ONE_INSERT = 500;
    private static final int MOST_POSTPONED = 10_000;
    private static final int WITNESSED = 20;
    private static final int KEPT_EVERY = 1000;

    private final LogStore store;
    private final Clock clock;
    private final String instance;
    private final ChainKey key;
    private final ChainEnds ends;
    private final Queue<Ticket> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger postponed = new AtomicInteger();
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Head head;

    AccessLog(LogStore store, Clock clock, String service, ChainKey key, ChainEnds ends) {
        this.store = store;
        this.clock = clock;
        this.instance = service + "-" + UUID.randomUUID();
        this.key = key;
        this.ends = ends;
    }

    /// Returns when the entry is stored.
    ///
    /// @throws RuntimeException what the database answered, if the entry could not be stored
    public void write(AuditEvent event) {
        var ticket = new Ticket(event, false);
        var _ = waiting.add(ticket);
        lock.lock();
        try {
            while (!ticket.done) {
                writeForAll();
            }
        } finally {
            lock.unlock();
        }
        if (ticket.failure != null) {
            throw ticket.failure;
        }
    }

    /// Keeps the entry of a request that was refused because the database is away; it is written with the next
    /// entry that can be stored. At most 10,000 are kept.
    public void writeLater(AuditEvent event) {
        if (postponed.incrementAndGet() <= MOST_POSTPONED) {
            var _ = waiting.add(new Ticket(event, true));
        }
    }

    /// Keeps the chain's end outside the database: cutting the chain in the database then shows.
    void close() {
        end().ifPresent(ends::keep);
    }

    /// The end of this instance's chain; empty before the first entry and after a write whose outcome is unknown.
    Optional<Head> end() {
        lock.lock();
        try {
            return Optional.ofNullable(head);
        } finally {
            lock.unlock();
        }
    }

    private void writeForAll() {
        var tickets = new ArrayList<Ticket>();
        while (tickets.size() < MOST_IN_ONE_INSERT && waiting.peek() != null) {
            tickets.add(waiting.remove());
        }
        try {
            var before = Optional.ofNullable(head).orElseGet(this::resume);
            head = null;
            head = append(before, tickets);
            postponed.set(0);
        } catch (RuntimeException failure) {
            tickets.forEach(ticket -> ticket.failure = failure);
            tickets.stream().filter(ticket -> ticket.isPostponed).forEach(waiting::add);
        } finally {
            tickets.forEach(ticket -> ticket.done = true);
        }
    }

    private Head append(Head before, List<Ticket> tickets) {
        var entries = new ArrayList<Entry>(tickets.size());
        var end = before;
        for (var ticket : tickets) {
            var entry = end.followedBy(ticket.event, key);
            entries.add(entry);
            end = entry.head();
        }
        store.append(entries);
        // Only what is stored is kept: after a failure the same number can get another hash.
        if (end.number() / KEPT_EVERY > before.number() / KEPT_EVERY) {
            ends.keep(end);
        }
        return end;
    }

    /// After a write whose outcome is unknown, the chain goes on from its last entry in the database.
    private Head resume() {
        return store.last(instance).orElseGet(this::begin);
    }

    private Head begin() {
        var before = store.chains(WITNESSED).stream()
                .filter(chain -> !chain.instance().equals(instance))
                .map(chain -> store.last(chain.instance()).orElse(chain.anchor()))
                .toList();
        var chain = Chain.opened(instance, clock.instant(), before, key);
        return store.chain(instance).map(Chain::anchor).orElseGet(() -> {
            store.open(chain);
            ends.keep(chain.anchor());
            return chain.anchor();
        });
    }

    /// One event that waits to be written; guarded by the lock.
    private static final class Ticket {

        private final AuditEvent event;
        private final boolean isPostponed;
        private boolean done;
        private @Nullable RuntimeException failure;

        private Ticket(AuditEvent event, boolean isPostponed) {
            this.event = event;
            this.isPostponed = isPostponed;
        }
    }
}
