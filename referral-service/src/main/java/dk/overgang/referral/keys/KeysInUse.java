package dk.overgang.referral.keys;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/// Which keys the database was written with: a master key has wrapped a data key, a lookup key has left its mark.
record KeysInUse(MongoOperations mongo) {

    boolean hold(KeyFiles.Kind kind, int number) {
        return switch (kind) {
            case MASTER -> hasWrapped(KeyFiles.provider(number));
            case LOOKUP -> hasMarked(LookupKeys.mark(number));
        };
    }

    private boolean hasWrapped(String provider) {
        var dataKeys = mongo.find(query(where("keyAltNames").exists(true)), Document.class, KeyConfiguration.KEY_VAULT);
        return dataKeys.stream()
                .anyMatch(key -> provider.equals(key.getEmbedded(List.of("masterKey", "provider"), String.class)));
    }

    private boolean hasMarked(String mark) {
        return mongo.exists(query(where("_id").is(LookupKeys.RING).and(mark).exists(true)), LookupKeys.COLLECTION);
    }
}
