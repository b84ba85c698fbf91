package dk.overgang.messaging.store;

import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.data.mongodb.core.MongoOperations;

/// Makes the declared indexes exist before the first request.
public final class Indexes implements InitializingBean {

    private final MongoOperations mongo;
    private final List<IndexedCollection> collections;

    public Indexes(MongoOperations mongo, List<IndexedCollection> collections) {
        this.mongo = mongo;
        this.collections = collections;
    }

    @Override
    public void afterPropertiesSet() {
        for (var collection : collections) {
            var indexes = mongo.indexOps(collection.collection());
            collection.indexes().forEach(index -> {
                var _ = indexes.createIndex(index);
            });
        }
    }
}
