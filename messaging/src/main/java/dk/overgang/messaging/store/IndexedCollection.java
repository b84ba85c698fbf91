package dk.overgang.messaging.store;

import java.util.List;
import org.springframework.data.mongodb.core.index.IndexDefinition;

/// The indexes that a collection needs; a service declares them as beans and they exist before its first request.
public record IndexedCollection(String collection, List<IndexDefinition> indexes) {

    public static IndexedCollection of(String collection, IndexDefinition... indexes) {
        return new IndexedCollection(collection, List.of(indexes));
    }
}
