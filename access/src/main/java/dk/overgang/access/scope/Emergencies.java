package dk.overgang.access.scope;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import dk.overgang.access.Caller;
import dk.overgang.access.scope.Emergency.Finding;
import dk.overgang.access.scope.Emergency.Review;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/// The emergencies of a service, kept in its own database.
final class Emergencies {

    private static final String COLLECTION = "emergencyAccess";

    private final MongoOperations mongo;
    private final Clock clock;

    Emergencies(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    void declareIndexes() {
        var _ = all().createIndex(ascending("municipality", "subject", "until"));
        var _ = all().createIndex(ascending("municipality", "_id"));
    }

    void open(Emergency emergency) {
        var document = new Document("_id", emergency.id())
                .append("municipality", emergency.municipality())
                .append("subject", emergency.subject())
                .append("citizenId", emergency.citizenId())
                .append("reason", emergency.reason())
                .append("reference", emergency.reference())
                .append("from", Date.from(emergency.from()))
                .append("until", Date.from(emergency.until()));
        var _ = mongo.execute(COLLECTION, emergencies -> emergencies.insertOne(document));
    }

    /// Each citizen with the emergency under which the caller may look just now.
    Map<UUID, UUID> openedBy(Caller caller) {
        var opened = new HashMap<UUID, UUID>();
        all().find(and(
                        eq("municipality", caller.municipality()),
                        eq("subject", caller.subject()),
                        gt("until", Date.from(clock.instant()))))
                .forEach(found -> opened.put(found.get("citizenId", UUID.class), found.get("_id", UUID.class)));
        return opened;
    }

    Optional<Emergency> find(UUID id, String municipality) {
        return Optional.ofNullable(all().find(of(id, municipality)).first()).map(Emergencies::read);
    }

    List<Emergency> of(String municipality, @Nullable Boolean reviewed, @Nullable UUID after, int most) {
        var filters = new ArrayList<Bson>(List.of(eq("municipality", municipality)));
        if (reviewed != null) {
            filters.add(exists("review", reviewed));
        }
        if (after != null) {
            filters.add(gt("_id", after));
        }
        return all().find(and(filters))
                .sort(ascending("_id"))
                .limit(most)
                .map(Emergencies::read)
                .into(new ArrayList<>());
    }

    /// False when somebody else was faster: a review stands.
    boolean review(UUID id, String municipality, Review review) {
        var document = new Document("by", review.by())
                .append("at", Date.from(review.at()))
                .append("finding", review.finding().name());
        return all().updateOne(and(of(id, municipality), exists("review", false)), Updates.set("review", document))
                        .getModifiedCount()
                > 0;
    }

    private static Bson of(UUID id, String municipality) {
        return and(eq("_id", id), eq("municipality", municipality));
    }

    private static Emergency read(Document document) {
        return new Emergency(
                document.get("_id", UUID.class),
                document.getString("municipality"),
                document.getString("subject"),
                document.get("citizenId", UUID.class),
                document.getString("reason"),
                document.getString("reference"),
                document.getDate("from").toInstant(),
                document.getDate("until").toInstant(),
                review(document.get("review", Document.class)));
    }

    private static @Nullable Review review(@Nullable Document document) {
        return document == null
                ? null
                : new Review(
                        document.getString("by"),
                        document.getDate("at").toInstant(),
                        Finding.valueOf(document.getString("finding")));
    }

    private MongoCollection<Document> all() {
        return mongo.getCollection(COLLECTION);
    }
}
