package dk.overgang.notification.channels;

import static java.util.concurrent.CompletableFuture.allOf;
import static java.util.concurrent.CompletableFuture.runAsync;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import dk.overgang.messaging.store.Trigger;
import dk.overgang.messaging.time.DueWork;
import dk.overgang.notification.channels.domain.Delivery;
import dk.overgang.notification.channels.domain.Delivery.Kind;
import dk.overgang.notification.channels.domain.Delivery.State;
import dk.overgang.notification.channels.domain.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;

/// Delivers what is due for it, found by an index. Each is claimed by a conditional write before it leaves, so that
/// of several instances one delivers it.
///
/// @param kinds what can be delivered: channels without a server leave theirs alone
/// @param carry delivers what was claimed
/// @param atATime how many are delivered at a time
record DeliveryTimer(
        AggregateStore<Delivery> deliveries,
        Set<Kind> kinds,
        UnaryOperator<Delivery> carry,
        DeliveryTimes times,
        int atATime)
        implements DueWork.Work {

    static final String KIND = "kind";
    static final String NEXT_TRY = "nextTry";

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryTimer.class);

    DeliveryTimer {
        kinds = Set.copyOf(kinds);
    }

    @Override
    public Optional<Instant> next() {
        return first(1, ours().gt(Instant.EPOCH)).stream()
                .flatMap(delivery -> Optional.ofNullable(delivery.state().nextTry()).stream())
                .findFirst();
    }

    /// One that cannot be stored ends the round: it would be found again at once and for ever.
    @Override
    public void run(Instant now) {
        for (var due = due(); !due.isEmpty(); due = due()) {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var turns = due.stream().map(delivery -> runAsync(() -> deliver(delivery), threads));
                allOf(turns.toArray(CompletableFuture<?>[]::new)).join();
            }
        }
    }

    private List<Stored<Delivery>> due() {
        var now = times.now();
        return first(atATime, ours().gt(Instant.EPOCH).lte(now)).stream()
                .filter(delivery -> isDue(delivery.state(), now))
                .toList();
    }

    /// Asked of what was read: a store may return what another instance has claimed after the search had matched it.
    private static boolean isDue(Delivery delivery, Instant now) {
        var next = delivery.nextTry();
        return next != null && !next.isAfter(now);
    }

    /// One that cannot be read would otherwise be the first for ever, and nothing leave behind it.
    private List<Stored<Delivery>> first(int limit, Criteria due) {
        return deliveries.findReadable(query(due).with(Sort.by(NEXT_TRY)).limit(limit));
    }

    private Criteria ours() {
        return where(KIND).in(kinds.stream().map(Kind::name).toList()).and(NEXT_TRY);
    }

    private void deliver(Stored<Delivery> due) {
        try {
            var claimed = deliveries.update(due, times.claimed(due.state()), List.of(), new Trigger.Time());
            if (claimed.state().is(State.SENDING)) {
                var after = carried(claimed);
                var _ = deliveries.update(claimed, after, List.of(), new Trigger.Time());
            }
        } catch (OptimisticLockingFailureException somebodyElse) {
            LOG.debug("Another instance delivers {}", due.id());
        }
    }

    private Delivery carried(Stored<Delivery> claimed) {
        try {
            return carry.apply(claimed.state());
        } catch (RuntimeException beforeItLeft) {
            // Without its words, which may name an address.
            LOG.error(
                    "{} was not made: {}", claimed.id(), beforeItLeft.getClass().getName());
            return times.after(claimed.state(), Outcome.NOT_NOW);
        }
    }
}
