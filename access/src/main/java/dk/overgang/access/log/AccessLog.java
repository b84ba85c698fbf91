package dk.overgang.access.log;

import dk.overgang.access.log.Entry.Head;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes the entries of this instance, as one chain. Whoever gets the pen writes for all who wait, in one insert, so
/// that the cost for each request falls as requests grow.
final class AccessLog {

    static final String COLLECTION = "accessLog";

    private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);
    private static final int AT_ONCE = 500;
    private static final int MOST_WAITING = 10_000;
    private static final int WITNESSED = 20;
    private static final int WITNESS_EVERY = 1000;

    private final LogStore store;
    private final Clock clock;
    private final String instance;
    private final ChainKey key;
    private final Queue<Ticket> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger postponed = new AtomicInteger();
    private final ReentrantLock pen = new ReentrantLock();
    private @Nullable Head head;

    AccessLog(LogStore store, Clock clock, String service, ChainKey key) {
        this.store = store;
        this.clock = clock;
        this.instance = service + "-" + UUID.randomUUID();
        this.key = key;
    }

    /// Returns when the entry is durable, and throws what hindered it otherwise.
    void write(AuditEvent usage) {
        var ticket = new Ticket(usage, false);
        var _ = waiting.add(ticket);
        pen.lock();
        try {
            while (!ticket.done) {
                writeForAll();
            }
        } finally {
            pen.unlock();
        }
        if (ticket.failure != null) {
            throw ticket.failure;
        }
    }

    /// For a use that did not take place because the database is away: it is written with the next one that can be.
    void writeLater(AuditEvent usage) {
        if (postponed.incrementAndGet() <= MOST_WAITING) {
            var _ = waiting.add(new Ticket(usage, true));
        }
    }

    /// A copy of the chain's end outside the database: who cuts the chain there would have to change the log here too.
    void close() {
        var end = head;
        if (end != null) {
            witness(end);
        }
    }

    /// How far this instance knows to have written, if it knows it.
    Optional<Head> end() {
        pen.lock();
        try {
            return Optional.ofNullable(head);
        } finally {
            pen.unlock();
        }
    }

    private void writeForAll() {
        var tickets = new ArrayList<Ticket>();
        while (tickets.size() < AT_ONCE && waiting.peek() != null) {
            tickets.add(waiting.remove());
        }
        try {
            var before = Optional.ofNullable(head).orElseGet(this::resume);
            head = null;
            head = append(before, tickets);
            postponed.set(0);
        } catch (RuntimeException failure) {
            tickets.forEach(ticket -> ticket.failure = failure);
            tickets.stream().filter(ticket -> ticket.patient).forEach(waiting::add);
        } finally {
            tickets.forEach(ticket -> ticket.done = true);
        }
    }

    private Head append(Head before, List<Ticket> tickets) {
        var entries = new ArrayList<Entry>(tickets.size());
        var end = before;
        for (var ticket : tickets) {
            var entry = end.followedBy(ticket.usage, key);
            entries.add(entry);
            end = entry.head();
            if (end.number() % WITNESS_EVERY == 0) {
                witness(end);
            }
        }
        store.append(entries);
        return end;
    }

    /// After a write of which nobody knows whether it took place, only the database knows how the chain ends.
    private Head resume() {
        return store.last(instance).orElseGet(this::begin);
    }

    private Head begin() {
        var ends = store.chains(WITNESSED).stream()
                .filter(chain -> !chain.instance().equals(instance))
                .map(chain -> store.last(chain.instance()).orElse(chain.anchor()))
                .toList();
        var chain = Chain.opened(instance, clock.instant(), ends, key);
        return store.chain(instance).map(Chain::anchor).orElseGet(() -> {
            store.open(chain);
            return chain.anchor();
        });
    }

    private static void witness(Head end) {
        LOG.info("The access log {} stands at {} with {}", end.instance(), end.number(), end.hash());
    }

    /// Guarded by the pen.
    private static final class Ticket {

        private final AuditEvent usage;
        private final boolean patient;
        private boolean done;
        private @Nullable RuntimeException failure;

        private Ticket(AuditEvent usage, boolean patient) {
            this.usage = usage;
            this.patient = patient;
        }
    }
}
