package dk.overgang.access.scope;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import dk.overgang.access.Caller;
import dk.overgang.access.lists.Paging;
import dk.overgang.access.scope.Emergency.Finding;
import dk.overgang.access.scope.Emergency.Review;
import dk.overgang.access.scope.EmergencyEvents.Opened;
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

/// The emergencies that a service knows, in its own database.
final class Emergencies {

    private final MongoOperations mongo;
    private final Clock clock;

    Emergencies(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    void declareIndexes() {
        var _ = all().createIndex(ascending("municipality", "subject", "until"));
        var _ = all().createIndex(ascending("municipality", "_id"));
        var _ = all().createIndex(ascending("until"));
    }

    void keep(Opened opened) {
        if (!opened.until().isAfter(clock.instant())) {
            return;
        }
        var document = new Document("municipality", opened.municipality())
                .append("subject", opened.worker().toString())
                .append("citizenId", opened.citizenId())
                .append("until", Date.from(opened.until()));
        var _ = all().replaceOne(eq("_id", opened.emergencyId()), document, new ReplaceOptions().upsert(true));
    }

    void forgetPast() {
        var _ = all().deleteMany(lte("until", Date.from(clock.instant())));
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

    List<Emergency> of(String municipality, @Nullable Boolean reviewed, Paging paging) {
        var filters = new ArrayList<Bson>(List.of(eq("municipality", municipality)));
        if (reviewed != null) {
            filters.add(exists("review", reviewed));
        }
        paging.after()
                .map(last -> UUID.fromString(last.parts().getLast()))
                .ifPresent(last -> filters.add(gt("_id", last)));
        return all().find(and(filters))
                .sort(ascending("_id"))
                .limit(paging.toFetch())
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
        return mongo.getCollection(EmergencyRegister.COLLECTION);
    }
}
