package dk.overgang.messaging.parking;

import com.mongodb.client.model.UpdateOptions;
import dk.overgang.privacy.PersonalNumbers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/// Holds, in order, the messages of a key whose first one could not be read. While it holds any, later ones of
/// that key wait behind; they leave from the head only, replayed or discarded. What one document has no room for waits
/// in documents of its own, so that one key holds up no other one of its partition.
public final class Parking {

    public static final String COLLECTION = "parked";

    private static final int MOST_MESSAGES = 500;
    private static final int MOST_BYTES = 256 * 1024;
    /// Of all payloads of a document, which MongoDB lets become four times as large.
    private static final int MOST_BYTES_OF_ALL = 4 * 1024 * 1024;

    private final MongoOperations mongo;
    private final Clock clock;
    private final ParkedOverflow overflow;
    private final ParkedKeys keys = new ParkedKeys(this::ids);

    public Parking(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
        this.overflow = new ParkedOverflow(mongo);
    }

    /// Partitions have changed hands: another instance may have parked messages of keys that are read here now.
    public void lookAgain() {
        keys.forget();
    }

    /// Parks the message if its key has one parked already. A message that came twice is held once.
    public boolean appendBehind(ReceivedMessage incoming) {
        return keys.mayHold(id(incoming)) && append(incoming);
    }

    private boolean append(ReceivedMessage incoming) {
        var holding = find(id(incoming));
        if (holding.isEmpty() || holding.get().messages().isEmpty()) {
            return false;
        }
        if (holding.get().holds(incoming)) {
            return true;
        }
        var hasRoom = !isFull(holding.get()) && overflow.isEmpty(holding.get().id());
        return hasRoom ? pushBehind(incoming) : waitBehind(incoming);
    }

    private static boolean isFull(Parked parked) {
        var bytes = parked.messages().stream()
                .mapToInt(entry -> entry.incoming().payload().length)
                .sum();
        return parked.messages().size() >= MOST_MESSAGES || bytes >= MOST_BYTES_OF_ALL;
    }

    /// All others may have left while it was put there: then nobody would fetch it.
    private boolean waitBehind(ReceivedMessage incoming) {
        var message = message(incoming, ParkingReason.BEHIND_A_PARKED_ONE);
        overflow.add(id(incoming), message);
        if (find(id(incoming)).filter(parked -> !parked.messages().isEmpty()).isPresent()) {
            return true;
        }
        overflow.remove(id(incoming), message);
        return false;
    }

    /// Parks the first unreadable message of its key.
    public void begin(ReceivedMessage incoming, ParkingReason reason) {
        var named = new Document("topic", incoming.topic()).append("key", incoming.key());
        push(id(incoming), named, message(incoming, reason));
        keys.forget();
    }

    private void push(UUID id, Document named, Document message) {
        var update = new Document("$setOnInsert", named).append("$push", new Document("messages", message));
        var ofKey = new Document("_id", id);
        var _ = mongo.execute(COLLECTION, parked -> parked.updateOne(ofKey, update, new UpdateOptions().upsert(true)));
    }

    /// Parks it only while another is still there: the last may have left meanwhile.
    private boolean pushBehind(ReceivedMessage incoming) {
        var stillHolding = new Document("_id", id(incoming)).append("messages.0", new Document("$exists", true));
        var update =
                new Document("$push", new Document("messages", message(incoming, ParkingReason.BEHIND_A_PARKED_ONE)));
        var matched = mongo.execute(
                COLLECTION, parked -> parked.updateOne(stillHolding, update).getMatchedCount());
        return matched != null && matched > 0;
    }

    private Document message(ReceivedMessage incoming, ParkingReason reason) {
        return new Document("partition", incoming.partition())
                .append("offset", incoming.offset())
                .append("reason", reason.name())
                .append("parkedAt", Date.from(clock.instant()))
                .append("envelope", new Document(incoming.envelope()))
                .append("payload", mayBeKept(incoming) ? new Binary(incoming.payload()) : null);
    }

    /// A parked message holds no personal data, and a document only so much.
    private static boolean mayBeKept(ReceivedMessage incoming) {
        return incoming.payload().length <= MOST_BYTES
                && !PersonalNumbers.standIn(new String(incoming.payload(), StandardCharsets.UTF_8));
    }

    public Optional<Parked> find(UUID id) {
        return Optional.ofNullable(mongo.findById(id, Document.class, COLLECTION))
                .map(Parked::of);
    }

    private Set<UUID> ids() {
        var ids = mongo.execute(
                COLLECTION,
                parked -> parked.find()
                        .sort(new Document("_id", 1))
                        .projection(new Document("_id", 1))
                        .map(found -> found.get("_id", UUID.class))
                        .into(new HashSet<>()));
        return ids == null ? Set.of() : ids;
    }

    public List<Parked> all() {
        return mongo.find(new Query().with(Sort.by("_id")).limit(200), Document.class, COLLECTION).stream()
                .map(Parked::of)
                .toList();
    }

    /// Takes the head away; false when somebody else did. The last one takes the whole document with it.
    public boolean removeHead(Parked parked) {
        var head = parked.messages().getFirst();
        var stillFirst = new Document("_id", parked.id())
                .append("messages.0.partition", head.incoming().partition())
                .append("messages.0.offset", head.incoming().offset());
        var pop = new Document("$pop", new Document("messages", -1));
        var removed = mongo.execute(
                COLLECTION, messages -> messages.updateOne(stillFirst, pop).getModifiedCount());
        refill(parked);
        var empty = new Document("_id", parked.id()).append("messages", new Document("$size", 0));
        var _ = mongo.execute(COLLECTION, messages -> messages.deleteOne(empty));
        keys.forget();
        return removed != null && removed > 0;
    }

    /// Nothing of a key stays, on no topic: its events would bring back what was erased.
    public void erase(String key) {
        var ofKey = mongo.execute(
                COLLECTION,
                parked -> parked.find()
                        .sort(new Document("_id", 1))
                        .projection(new Document("_id", 1).append("key", 1))
                        .into(new ArrayList<>()));
        Stream.ofNullable(ofKey)
                .flatMap(List::stream)
                .filter(parked -> key.equals(parked.getString("key")))
                .map(parked -> parked.get("_id", UUID.class))
                .forEach(this::erase);
    }

    private void erase(UUID parked) {
        var _ = mongo.execute(COLLECTION, all -> all.deleteOne(new Document("_id", parked)));
        overflow.erase(parked);
        keys.forget();
    }

    /// After a kill between the two writes it comes once more, which whoever reads it knows.
    private void refill(Parked parked) {
        overflow.first(parked.id()).ifPresent(next -> {
            push(parked.id(), new Document("topic", parked.topic()).append("key", parked.key()), next);
            overflow.remove(parked.id(), next);
        });
    }

    private static UUID id(ReceivedMessage incoming) {
        return UUID.nameUUIDFromBytes((incoming.topic() + "|" + incoming.key()).getBytes(StandardCharsets.UTF_8));
    }
}
