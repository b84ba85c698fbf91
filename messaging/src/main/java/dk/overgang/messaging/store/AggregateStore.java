package dk.overgang.messaging.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dk.overgang.messaging.diagnostics.Failpoint;
import dk.overgang.messaging.outbox.OutboxEvent;
import dk.overgang.messaging.outbox.OutboxFull;
import dk.overgang.messaging.outbox.OutboxRelay;
import dk.overgang.messaging.outbox.OutgoingEvent;
import dk.overgang.messaging.store.Stored.Bookkeeping;
import dk.overgang.messaging.store.Trigger.Asked;
import dk.overgang.messaging.time.OneByOne;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.util.StringUtils;

/// Stores one kind of aggregate. Its state, the events that are still to be sent (outbox) and the positions of the
/// events it has read (inbox) are one document, so that one conditional write is the whole transaction.
public final class AggregateStore<S> {

    private static final Logger LOG = LoggerFactory.getLogger(AggregateStore.class);

    /// The most unsent events a document may hold; at the limit its changes are refused.
    static final int OUTBOX_LIMIT = 500;

    /// So many documents are in memory at once while many are read; some kinds of them are large.
    private static final int BATCH = 50;

    private final MongoOperations mongo;
    private final OutboxRelay relay;
    private final String collection;
    private final StateMapping<S> mapping;
    private final Function<S, UUID> key;
    private final Recent<S> recent = new Recent<>();

    AggregateStore(
            MongoOperations mongo,
            OutboxRelay relay,
            String collection,
            StateMapping<S> mapping,
            Function<S, UUID> key) {
        this.mongo = mongo;
        this.relay = relay;
        this.collection = collection;
        this.mapping = mapping;
        this.key = key;
    }

    /// The name of the collection, for log lines.
    public String collection() {
        return collection;
    }

    public Optional<Stored<S>> find(UUID id) {
        return recent.find(id).isPresent() ? known(new Document("_id", id)).findFirst() : read(id);
    }

    /// The same for a query that few documents meet.
    ///
    /// @param meets whether a state meets the query; where one does that was used a moment ago, it is not
    ///     read again
    public List<Stored<S>> findFew(Query query, Predicate<S> meets) {
        return recent.any(meets)
                ? known(query.getQueryObject()).toList()
                : find(query).stream().map(recent::remember).toList();
    }

    private Optional<Stored<S>> read(UUID id) {
        return Optional.ofNullable(mongo.findById(id, Document.class, collection))
                .map(mapping::toStored)
                .map(recent::remember);
    }

    /// Reads what the documents remember beside their states, and the states of which the version is not known.
    private Stream<Stored<S>> known(Document filter) {
        var found = mongo.execute(
                collection,
                documents -> documents
                        .find(filter)
                        .projection(StateMapping.BOOKKEEPING_ONLY)
                        .into(new ArrayList<>()));
        return Objects.requireNonNull(found).stream().flatMap(document -> {
            var bookkeeping = StateMapping.bookkeeping(document);
            var id = document.get("_id", UUID.class);
            var known = recent.find(id).filter(stored -> stored.version() == bookkeeping.version());
            return (known.isPresent() ? known.map(stored -> stored.with(bookkeeping)) : read(id)).stream();
        });
    }

    public List<Stored<S>> find(Query query) {
        return mongo.find(query, Document.class, collection).stream()
                .map(mapping::toStored)
                .toList();
    }

    /// The ids of the aggregates that meet a query, in its order, without reading them.
    public List<UUID> ids(Query query) {
        var onlyIds = Query.of(query);
        var _ = onlyIds.fields().include("_id");
        return mongo.find(onlyIds, Document.class, collection).stream()
                .map(document -> document.get("_id", UUID.class))
                .toList();
    }

    /// The first day that stands in a field of any aggregate, without reading an aggregate: one that cannot be read
    /// hides nothing of the others.
    public Optional<LocalDate> firstDay(String field) {
        return firstDayAfter(field, "");
    }

    /// The first one after a day.
    public Optional<LocalDate> firstDayAfter(String field, LocalDate day) {
        return firstDayAfter(field, day.toString());
    }

    /// The first one among the aggregates that meet a criterion about other fields.
    public Optional<LocalDate> firstDay(String field, Criteria among) {
        return first(field, new Criteria().andOperator(among, where(field).gt("")), String.class)
                .map(LocalDate::parse);
    }

    private Optional<LocalDate> firstDayAfter(String field, String day) {
        return first(field, where(field).gt(day), String.class).map(LocalDate::parse);
    }

    /// The same for a field that holds a moment.
    public Optional<Instant> firstMoment(String field) {
        return first(field, where(field).gt(Instant.EPOCH), Date.class).map(Date::toInstant);
    }

    private <T> Optional<T> first(String field, Criteria which, Class<T> type) {
        var first = query(which).with(Sort.by(field)).limit(1);
        first.fields().include(field);
        var path = List.of(StringUtils.delimitedListToStringArray(field, "."));
        return Optional.ofNullable(mongo.findOne(first, Document.class, collection))
                .map(document -> document.getEmbedded(path, type));
    }

    /// The same for a query that many documents meet: one after the other, so that only what is made of them is kept.
    ///
    /// @param read what is made of the aggregates, before they are gone
    public <R> R findMany(Query query, Function<Stream<Stored<S>>, R> read) {
        return fewAtOnce(query, found -> read.apply(found.map(mapping::toStored)));
    }

    /// The same for what tells many people of many aggregates: a document that cannot be read is left out with a
    /// warning, so that it keeps nothing of the others from anybody. Not for who must know of each.
    public <R> R findReadable(Query query, Function<Stream<Stored<S>>, R> read) {
        return fewAtOnce(query, found -> read.apply(found.flatMap(this::readable)));
    }

    /// The same as a list: as many as the query's limit asks for. Behind a document that is left out the next one is
    /// read, so that a page which it would have stood on is no shorter and does not pass for the last one.
    public List<Stored<S>> findReadable(Query query) {
        var read = mongo.find(query, Document.class, collection);
        var readable = read.stream().flatMap(this::readable).toList();
        var missing = read.size() - readable.size();
        if (missing == 0 || read.size() != query.getLimit()) {
            return readable;
        }
        var behind = Query.of(query).skip(query.getSkip() + read.size()).limit(missing);
        return Stream.concat(readable.stream(), findReadable(behind).stream()).toList();
    }

    private <R> R fewAtOnce(Query query, Function<Stream<Document>, R> read) {
        try (var found = mongo.stream(Query.of(query).cursorBatchSize(BATCH), Document.class, collection)) {
            return read.apply(found);
        }
    }

    private Stream<Stored<S>> readable(Document document) {
        try {
            return Stream.of(mapping.toStored(document));
        } catch (RuntimeException unreadable) {
            // Without its words, which may hold what stands in the document.
            LOG.warn(
                    "{} in {} cannot be read and is left out: {}",
                    document.get("_id"),
                    collection,
                    unreadable.getClass().getName());
            return Stream.empty();
        }
    }

    /// Makes the document, once: a second insert under the same id changes nothing and answers with nothing.
    ///
    /// @return the aggregate as the document holds it
    /// @throws DuplicateKeyException when another unique index forbids it
    public Optional<Stored<S>> insert(UUID id, S state, List<OutboxEvent> facts, Trigger trigger) {
        var events = numbered(id, 0, facts, state);
        var bookkeeping = Bookkeeping.NOTHING.afterWriting(events.size(), trigger);
        var fields = mapping.toDocument(state);
        var document = new Document(fields)
                .append("_id", id)
                .append("version", bookkeeping.version())
                .append("sequence", bookkeeping.sequence())
                .append("inbox", new Document(Map.copyOf(bookkeeping.inbox())))
                .append("outbox", OutgoingEvent.toDocuments(events))
                .append(
                        "answered",
                        trigger instanceof Asked(var asked) && asked != null ? List.of(answer(asked)) : List.of());
        try {
            var _ = mongo.execute(collection, documents -> documents.insertOne(document));
        } catch (DuplicateKeyException taken) {
            if (find(id).isPresent()) {
                return Optional.empty();
            }
            throw taken;
        }
        wakeRelay(id, 0, events);
        return Optional.of(recent.remember(new Stored<>(id, state, bookkeeping, fields)));
    }

    /// Changes the document in one write: the new state, its events, and what must be remembered of the trigger.
    ///
    /// @return the aggregate as the document holds it now
    /// @throws OptimisticLockingFailureException when somebody else changed it meanwhile: load and decide again
    /// @throws OutboxFull when too many events wait for the broker
    @CanIgnoreReturnValue
    public Stored<S> update(Stored<S> read, S after, List<OutboxEvent> facts, Trigger trigger) {
        var isSent = relay.hasSent(collection, read.id(), read.bookkeeping().sequence());
        var before = isSent ? read.with(read.bookkeeping().allSent()) : read;
        var unsent = before.bookkeeping().unsent();
        if (!facts.isEmpty() && unsent + facts.size() > OUTBOX_LIMIT) {
            throw new OutboxFull(before.id());
        }
        var fields = mapping.toDocument(after, before);
        var change = mapping.difference(before, fields);
        if (change.isEmpty() && facts.isEmpty()) {
            remember(before, trigger);
            return before;
        }
        var events = numbered(before.id(), before.bookkeeping().sequence(), facts, after);
        write(before, change, events, isSent, trigger);
        if (isSent) {
            relay.isEmptied(collection, before.id(), before.bookkeeping().sequence());
        }
        wakeRelay(before.id(), unsent, events);
        return recent.remember(
                new Stored<>(before.id(), after, before.bookkeeping().afterWriting(events.size(), trigger), fields));
    }

    /// Deletes the document if its outbox is empty.
    ///
    /// @throws OptimisticLockingFailureException when it changed meanwhile, or its outbox is not empty
    public void erase(Stored<S> stored) {
        if (!isErased(stored.id(), new Document("version", stored.version()))) {
            throw new OptimisticLockingFailureException(
                    "%s in %s changed meanwhile".formatted(stored.id(), collection));
        }
    }

    /// Deletes every document that meets a query, without reading the aggregates: one that cannot be read goes too.
    ///
    /// @throws OptimisticLockingFailureException when an outbox is not empty; the others are deleted
    public void eraseAll(Query query) {
        OneByOne.forEach(ids(query), this::erase);
    }

    private void erase(UUID id) {
        if (!isErased(id, new Document()) && !ids(query(where("_id").is(id))).isEmpty()) {
            throw new OptimisticLockingFailureException("%s in %s has events to send".formatted(id, collection));
        }
    }

    private boolean isErased(UUID id, Document also) {
        recent.forget(id);
        var told = also.append("_id", id).append("outbox", List.of());
        var erased =
                mongo.execute(collection, documents -> documents.deleteOne(told).getDeletedCount());
        return erased != null && erased > 0;
    }

    /// Succeeds only while nobody else has written, so that events which were all sent make room for the new ones.
    private void write(Stored<S> before, Document change, List<OutgoingEvent> events, boolean isSent, Trigger trigger) {
        var update = new Change(change)
                .with("$inc", "version", 1L)
                .with("$set", "sequence", before.bookkeeping().sequence() + events.size())
                .remembering(trigger);
        var added = OutgoingEvent.toDocuments(events);
        if (isSent) {
            var _ = update.with("$set", "outbox", added);
        } else if (!added.isEmpty()) {
            var _ = update.with("$push", "outbox", new Document("$each", added));
        }
        Failpoint.BEFORE_WRITE.reach();
        var unchanged = new Document("_id", before.id()).append("version", before.version());
        if (!apply(unchanged, update)) {
            throw new OptimisticLockingFailureException(
                    "%s in %s changed meanwhile".formatted(before.id(), collection));
        }
    }

    /// Only the inbox position or the answered request is stored; the version stays, so that no concurrent change
    /// is refused.
    private void remember(Stored<S> before, Trigger trigger) {
        var update = new Change(new Document()).remembering(trigger);
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

    /// If events were unsent before, the relay must read the document to send them first.
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
