package dk.overgang.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
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

    /// What has the shape of a personal number. Such a payload is not kept: a parked message holds no personal data.
    private static final Pattern LOOKS_PERSONAL =
            Pattern.compile("(?<!\\d)(0[1-9]|[12]\\d|3[01])(0[1-9]|1[0-2])\\d{2}[- ]?\\d{4}(?!\\d)");

    private final MongoOperations mongo;
    private final Clock clock;

    Parking(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /// Parks the message if its key has one parked already. A message that came twice is held once.
    boolean appendBehind(Letter letter) {
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
        return push(letter, ParkingReason.BEHIND_A_PARKED_ONE, true);
    }

    /// Parks the first unreadable message of its key.
    void begin(Letter letter, ParkingReason reason) {
        var id = id(letter);
        if (find(id).isEmpty()) {
            var empty = new Document("_id", id)
                    .append("topic", letter.topic())
                    .append("key", letter.key())
                    .append("messages", List.of());
            var _ = mongo.insert(empty, COLLECTION);
        }
        var _ = push(letter, reason, false);
    }

    private boolean push(Letter letter, ParkingReason reason, boolean onlyBehind) {
        var filter = new Document("_id", id(letter));
        if (onlyBehind) {
            var _ = filter.append("messages.0", new Document("$exists", true));
        }
        var message = new Document("partition", letter.partition())
                .append("offset", letter.offset())
                .append("reason", reason.name())
                .append("parkedAt", Date.from(clock.instant()))
                .append("envelope", new Document(letter.envelope()))
                .append("payload", mayBeKept(letter) ? new Binary(letter.payload()) : null);
        var update = new Document("$push", new Document("messages", message));
        var matched = mongo.execute(
                COLLECTION, parked -> parked.updateOne(filter, update).getMatchedCount());
        return matched != null && matched > 0;
    }

    private static boolean mayBeKept(Letter letter) {
        return letter.payload().length <= MOST_BYTES
                && !LOOKS_PERSONAL
                        .matcher(new String(letter.payload(), StandardCharsets.UTF_8))
                        .find();
    }

    Optional<Parked> find(UUID id) {
        return Optional.ofNullable(mongo.findById(id, Document.class, COLLECTION))
                .map(Parked::of);
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
        return removed != null && removed > 0;
    }

    private static UUID id(Letter letter) {
        return UUID.nameUUIDFromBytes((letter.topic() + "|" + letter.key()).getBytes(StandardCharsets.UTF_8));
    }
}
