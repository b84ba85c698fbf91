package dk.overgang.encryption;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import dk.overgang.messaging.store.Trigger;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.dao.OptimisticLockingFailureException;

/// The encrypted texts in the documents of a store, found by the numbers of their data keys.
record StoredTexts<S>(AggregateStore<S> store, UnaryOperator<S> renewed, List<String> paths) implements SealedTexts {

    private static final int AT_ONCE = 100;

    @Override
    public boolean isAnyOlderThan(int dataKey) {
        return paths.stream()
                .anyMatch(path ->
                        !store.ids(query(where(path).lt(dataKey)).limit(1)).isEmpty());
    }

    @Override
    public long renewSome(int dataKey) {
        return paths.stream().mapToLong(path -> renewSome(path, dataKey)).sum();
    }

    /// A document that cannot be read keeps its key, and none of the others from getting the newest one.
    private long renewSome(String path, int dataKey) {
        var done = store.findReadable(query(where(path).lt(dataKey)).limit(AT_ONCE)).stream()
                .filter(this::renew)
                .map(Stored::id)
                .toList();
        mustNotBeOlder(path, dataKey, done);
        return done.size();
    }

    private boolean renew(Stored<S> found) {
        try {
            store.update(found, renewed.apply(found.state()), List.of(), new Trigger.Time());
            return true;
        } catch (OptimisticLockingFailureException changedMeanwhile) {
            // The next round finds the document again, unless it is erased.
            return false;
        }
    }

    /// A text that `renewed` leaves out would be found for ever.
    private void mustNotBeOlder(String path, int dataKey, List<UUID> done) {
        var left = done.isEmpty()
                ? List.<Stored<S>>of()
                : store.find(query(where("_id").in(done).and(path).lt(dataKey)));
        if (!left.isEmpty()) {
            throw new IllegalStateException(
                    "%d documents of %s keep an older key at %s".formatted(left.size(), store.collection(), path));
        }
    }
}
