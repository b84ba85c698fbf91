package dk.overgang.commands;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.UUID;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;

/// The ids of the citizens who have been erased here. An event about such a citizen may still come from a topic that
/// the erasure is not on; it makes nothing again. An id is made at random and belongs to nobody once its citizen is
/// erased: somebody who is referred again gets another one.
final class ErasedCitizens implements CitizenRecords {

    static final String COLLECTION = "erasedCitizens";

    private final MongoOperations mongo;

    ErasedCitizens(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void erase(String municipality, UUID citizenId) {
        var _ = mongo.upsert(
                query(where("_id").is(citizenId.toString())), new Update().setOnInsert("erased", true), COLLECTION);
    }

    /// @param key of an event, which for one about a citizen is the citizen's id
    boolean includes(String key) {
        return mongo.findById(key, Document.class, COLLECTION) != null;
    }
}
