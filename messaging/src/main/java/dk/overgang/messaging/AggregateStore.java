package dk.overgang.messaging;

import dk.overgang.messaging.Trigger.Asked;
import dk.overgang.messaging.Trigger.Heard;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/// One kind of aggregate: its state, what it still has to tell (outbox) and what it has already heard (inbox) are one
/// document, so that one conditional write is the whole transaction.
public final class AggregateStore<S> {

    /// Unsent facts that a document may hold before its commands have to wait.
    static final int OUTBOX_LIMIT = 500;

    private final MongoOperations mongo;
    private final OutboxRelay relay;
    private final String collection;
    private final StateMapping<S> mapping;
    private final Function<S, UUID> key;

    AggregateStore(MongoOperations mongo, OutboxRelay relay, String collection, Class<S> state, Function<S, UUID> key) {
        this.mongo = mongo;
        this.relay = relay;
        this.collection = collection;
        this.mapping = new StateMapping<>(mongo.getConverter(), state);
        this.key = key;
    }

    public Optional<Stored<S>> find(UUID id) {
        return Optional.ofNullable(mongo.findById(id, Document.class, collection))
                .map(mapping::toStored);
    }

    public List<Stored<S>> find(Query query) {
        return mongo.find(query, Document.class, collection).stream()
                .map(mapping::toStored)
                .toList();
    }

    /// Makes the document, once: a second insert under the same id changes nothing and answers false.
    ///
    /// @throws DuplicateKeyException when another unique index forbids it
    public boolean insert(UUID id, S state, List<OutboxEvent> facts, Trigger cause) {
        var events = numbered(id, 0, facts, state);
        var document = mapping.toDocument(state)
                .append("_id", id)
                .append("version", 1L)
                .append("sequence", (long) facts.size())
                .append(
                        "inbox",
                        cause instanceof Heard(var position)
                                ? new Document(position.source(), position.sequence())
                                : new Document())
                .append("outbox", OutgoingEvent.toDocuments(events))
                .append(
                        "answered",
                        cause instanceof Asked(var asked) && asked != null ? List.of(answer(asked)) : List.of());
        try {
            var _ = mongo.execute(collection, documents -> documents.insertOne(document));
        } catch (DuplicateKeyException taken) {
            if (find(id).isPresent()) {
                return false;
            }
            throw taken;
        }
        wakeRelay(id, 0, events);
        return true;
    }

    /// Changes the document in one write: the new state, its facts, and what must be remembered of the cause.
    ///
    /// @throws OptimisticLockingFailureException when somebody else changed it meanwhile: load and decide again
    /// @throws OutboxFull when too many facts wait for the broker
    public void update(Stored<S> before, S after, List<OutboxEvent> facts, Trigger cause) {
        if (!facts.isEmpty() && before.unsent() + facts.size() > OUTBOX_LIMIT) {
            throw new OutboxFull(before.id());
        }
        var change = mapping.difference(before.state(), after);
        if (change.isEmpty() && facts.isEmpty()) {
            remember(before, cause);
            return;
        }
        var events = numbered(before.id(), before.sequence(), facts, after);
        write(before, change, events, cause);
        wakeRelay(before.id(), before.unsent(), events);
    }

    /// Takes the document away, when it has nothing left to tell.
    ///
    /// @throws OptimisticLockingFailureException when it changed meanwhile, or still has something to tell
    public void erase(Stored<S> stored) {
        var told = new Document("_id", stored.id())
                .append("version", stored.version())
                .append("outbox", List.of());
        var erased =
                mongo.execute(collection, documents -> documents.deleteOne(told).getDeletedCount());
        if (erased == null || erased == 0) {
            throw new OptimisticLockingFailureException(
                    "%s in %s changed meanwhile".formatted(stored.id(), collection));
        }
    }

    private void write(Stored<S> before, Document change, List<OutgoingEvent> events, Trigger cause) {
        var update = new Change(change)
                .with("$inc", "version", 1L)
                .with("$set", "sequence", before.sequence() + events.size())
                .remembering(cause);
        if (!events.isEmpty()) {
            var _ = update.with("$push", "outbox", new Document("$each", OutgoingEvent.toDocuments(events)));
        }
        Failpoint.BEFORE_WRITE.reach();
        var unchanged = new Document("_id", before.id()).append("version", before.version());
        if (!apply(unchanged, update)) {
            throw new OptimisticLockingFailureException(
                    "%s in %s changed meanwhile".formatted(before.id(), collection));
        }
    }

    /// Nothing changes but what was heard or answered: no version is spent, nobody else is disturbed.
    private void remember(Stored<S> before, Trigger cause) {
        var update = new Change(new Document()).remembering(cause);
        if (!update.isEmpty()) {
            var _ = apply(new Document("_id", before.id()), update);
        }
    }

    private boolean apply(Document filter, Change change) {
        var matched = mongo.execute(
                collection,
                documents -> documents.updateOne(filter, change.toDocument()).getMatchedCount());
        return matched != null && matched > 0;
    }

    private List<OutgoingEvent> numbered(UUID id, long last, List<OutboxEvent> facts, S state) {
        return IntStream.range(0, facts.size())
                .mapToObj(i -> OutgoingEvent.of(id, last + 1 + i, facts.get(i), key.apply(state)))
                .toList();
    }

    static Document answer(IdempotencyKey asked) {
        return new Document("key", asked.value()).append("digest", asked.digest());
    }

    /// Behind what was unsent before, only a look at the document tells what comes first.
    private void wakeRelay(UUID id, int unsentBefore, List<OutgoingEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        if (unsentBefore == 0) {
            relay.wake(collection, id, events);
        } else {
            relay.wake(collection, id);
        }
    }
}
