package dk.overgang.launcher.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/// A database whose documents lie in the file as BSON.
/// It inherits because H2Database opens its maps itself; a map that is open already it takes as it is.
final class BsonDatabase extends H2Database {

    private final MVStore store;

    BsonDatabase(String name, MVStore store, CursorRegistry cursors) {
        // First, because the constructor behind it opens what is there already.
        this.store = store;
        super(name, store, cursors);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
        var documents = new MVMap.Builder<Object, Object>().valueType(new DocumentType());
        var _ = store.openMap("databases." + getFullCollectionNamespace(name), documents);
        return super.openOrCreateCollection(name, options);
    }
}
