package dk.overgang.messaging;

import com.mongodb.client.model.UpdateOptions;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/// Holds, in order, the messages of a key whose first one could not be read. While it holds any, later ones of that key
/// wait behind; they leave from the head only, replayed or discarded.
final class Parking {

    static final String COLLECTION = "parked";

    private static final int MOST_MESSAGES = 500;
    private static final int MOST_BYTES = 256 * 1024;

    private final MongoOperations mongo;
    private final Clock clock;
    private final ParkedKeys keys = new ParkedKeys(this::ids);

    Parking(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /// Partitions have changed hands: another instance may have parked messages of keys that are read here now.
    void lookAgain() {
        keys.forget();
    }

    /// Parks the message if its key has one parked already. A message that came twice is held once.
    boolean appendBehind(Letter letter) {
        return keys.mayHold(id(letter)) && append(letter);
    }

    private boolean append(Letter letter) {
        var holding = find(id(letter));
        if (holding.isEmpty() || holding.get().messages().isEmpty()) {
            return false;
        }
        if (holding.get().holds(letter)) {
            return true;
        }
        if (holding.get().messages().size() >= MOST_MESSAGES) {
            throw new TransientDataAccessResourceException(
                    "The parking of one key of %s is full".formatted(letter.topic()));
        }
        return pushBehind(letter);
    }

    /// Parks the first unreadable message of its key.
    void begin(Letter letter, ParkingReason reason) {
        var named = new Document("topic", letter.topic()).append("key", letter.key());
        var update = new Document("$setOnInsert", named).append("$push", message(letter, reason));
        var ofKey = new Document("_id", id(letter));
        var _ = mongo.execute(COLLECTION, parked -> parked.updateOne(ofKey, update, new UpdateOptions().upsert(true)));
        keys.forget();
    }

    /// Parks it only while another is still there: the last may have left meanwhile.
    private boolean pushBehind(Letter letter) {
        var stillHolding = new Document("_id", id(letter)).append("messages.0", new Document("$exists", true));
        var update = new Document("$push", message(letter, ParkingReason.BEHIND_A_PARKED_ONE));
        var matched = mongo.execute(
                COLLECTION, parked -> parked.updateOne(stillHolding, update).getMatchedCount());
        return matched != null && matched > 0;
    }

    private Document message(Letter letter, ParkingReason reason) {
        var message = new Document("partition", letter.partition())
                .append("offset", letter.offset())
                .append("reason", reason.name())
                .append("parkedAt", Date.from(clock.instant()))
                .append("envelope", new Document(letter.envelope()))
                .append("payload", mayBeKept(letter) ? new Binary(letter.payload()) : null);
        return new Document("messages", message);
    }

    /// A parked message holds no personal data, and a document only so much.
    private static boolean mayBeKept(Letter letter) {
        return letter.payload().length <= MOST_BYTES
                && !PersonalShape.in(new String(letter.payload(), StandardCharsets.UTF_8));
    }

    Optional<Parked> find(UUID id) {
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

    List<Parked> all() {
        return mongo.find(new Query().with(Sort.by("_id")).limit(200), Document.class, COLLECTION).stream()
                .map(Parked::of)
                .toList();
    }

    /// Takes the head away; false when somebody else did. The last one takes the whole document with it.
    boolean removeHead(Parked parked) {
        var head = parked.messages().getFirst();
        var stillFirst = new Document("_id", parked.id())
                .append("messages.0.partition", head.letter().partition())
                .append("messages.0.offset", head.letter().offset());
        var pop = new Document("$pop", new Document("messages", -1));
        var removed = mongo.execute(
                COLLECTION, messages -> messages.updateOne(stillFirst, pop).getModifiedCount());
        var empty = new Document("_id", parked.id()).append("messages", new Document("$size", 0));
        var _ = mongo.execute(COLLECTION, messages -> messages.deleteOne(empty));
        keys.forget();
        return removed != null && removed > 0;
    }

    private static UUID id(Letter letter) {
        return UUID.nameUUIDFromBytes((letter.topic() + "|" + letter.key()).getBytes(StandardCharsets.UTF_8));
    }
}
