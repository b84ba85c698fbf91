package dk.overgang.messaging.parking;

import static org.springframework.data.domain.Sort.Direction.ASC;

import dk.overgang.messaging.store.IndexedCollection;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

/// The messages of a key for which there is no room in its document: one document for each, in the order of the topic.
public final class ParkedOverflow {

    static final String COLLECTION = "parkedOverflow";

    private static final String BEHIND = "behind";

    private final MongoOperations mongo;

    ParkedOverflow(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /// What it is searched by.
    public static IndexedCollection indexes() {
        return IndexedCollection.of(
                COLLECTION,
                new Index().on(BEHIND, ASC).on("message.partition", ASC).on("message.offset", ASC));
    }

    boolean isEmpty(UUID parked) {
        return first(parked).isEmpty();
    }

    /// Once, however often it comes.
    void add(UUID parked, Document message) {
        try {
            var _ = mongo.insert(
                    new Document("_id", id(parked, message))
                            .append(BEHIND, parked)
                            .append("message", message),
                    COLLECTION);
        } catch (DuplicateKeyException there) {
            // It is.
        }
    }

    void remove(UUID parked, Document message) {
        var held = new Document(BEHIND, parked)
                .append("message.partition", message.get("partition"))
                .append("message.offset", message.get("offset"))
                .append("message.envelope.id", eventId(message));
        var _ = mongo.execute(COLLECTION, messages -> messages.deleteOne(held));
    }

    void erase(UUID parked) {
        var _ = mongo.execute(COLLECTION, messages -> messages.deleteMany(new Document(BEHIND, parked)));
    }

    Optional<Document> first(UUID parked) {
        return Optional.ofNullable(mongo.execute(
                COLLECTION,
                messages -> messages.find(new Document(BEHIND, parked))
                        .sort(new Document(BEHIND, 1)
                                .append("message.partition", 1)
                                .append("message.offset", 1))
                        .limit(1)
                        .map(found -> found.get("message", Document.class))
                        .first()));
    }

    private static String id(UUID parked, Document message) {
        return "%s/%s/%s/%s".formatted(parked, message.get("partition"), message.get("offset"), eventId(message));
    }

    private static @Nullable Object eventId(Document message) {
        return message.get("envelope", Document.class).get("id");
    }
}
