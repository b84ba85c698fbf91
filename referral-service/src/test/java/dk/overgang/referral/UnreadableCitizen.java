package dk.overgang.referral;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;

/// Somebody whose document is found like another's and cannot be read, until the end of a test.
public record UnreadableCitizen(MongoOperations mongo, UUID citizenId) implements AutoCloseable {

    private static final String CITIZENS = "citizens";

    /// Whoever is looked for as that citizen is, is found first.
    public static UnreadableCitizen like(MongoOperations mongo, UUID citizen) {
        return like(mongo, citizen, new Update());
    }

    /// The same.
    ///
    /// @param different what is different in the document
    public static UnreadableCitizen like(MongoOperations mongo, UUID citizen, Update different) {
        var id = new UUID(0, citizen.getLeastSignificantBits());
        var copy = Objects.requireNonNull(mongo.findOne(query(where("_id").is(citizen)), Document.class, CITIZENS));
        copy.get("identity", Document.class).append("cprHash", List.of("unreadable/" + id));
        var _ = mongo.insert(
                copy.append("_id", id)
                        .append("citizenId", id)
                        .append("courses", "no list")
                        .append("outbox", List.of()),
                CITIZENS);
        var _ = mongo.updateFirst(query(where("_id").is(id)), different.set("citizenId", id), CITIZENS);
        return new UnreadableCitizen(mongo, id);
    }

    @Override
    public void close() {
        var _ = mongo.remove(query(where("_id").is(citizenId)), CITIZENS);
    }
}
