package dk.overgang.access.scope;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import dk.overgang.access.Caller;
import dk.overgang.access.scope.EmergencyEvents.Opened;
import java.time.Clock;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/// The emergencies that a service knows, in its own database: those it heard of, or in referral-service those that
/// were opened there.
final class Emergencies {

    private final MongoOperations mongo;
    private final Clock clock;

    Emergencies(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    void declareIndexes() {
        var _ = all().createIndex(ascending("municipality", "subject", "until"));
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

    private MongoCollection<Document> all() {
        return mongo.getCollection(EmergencyEvents.COLLECTION);
    }
}
