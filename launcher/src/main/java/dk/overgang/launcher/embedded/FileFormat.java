package dk.overgang.launcher.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.util.Map;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/// The maps of the file, under the names that H2Database gives them, and how what an older version wrote is
/// brought up to date.
final class FileFormat {

    private static final String DOCUMENTS = "databases.";
    private static final String INDEX = "._index_";
    private static final String VERSION_MAP = "overgang.format";
    private static final String VERSION = "version";
    /// Since this one, index keys are in another order.
    private static final int CURRENT = 2;

    private FileFormat() {}

    static MVMap<Object, byte[]> openDocuments(MVStore store, String collection) {
        return store.openMap(DOCUMENTS + collection, new MVMap.Builder<Object, byte[]>().valueType(new DocumentType()));
    }

    /// The names of the databases that have documents.
    static Stream<String> databases(MVStore store) {
        return store.getMapNames().stream()
                .filter(name -> name.startsWith(DOCUMENTS))
                .map(name -> name.substring(DOCUMENTS.length(), name.indexOf('.', DOCUMENTS.length())))
                .distinct()
                .sorted();
    }

    static void openIndex(MVStore store, String collection, String index) {
        var _ = openIndex(store, collection + INDEX + index);
    }

    private static MVMap<KeyValue, Object> openIndex(MVStore store, String name) {
        return store.openMap(name, new MVMap.Builder<KeyValue, Object>().keyType(new IndexKeyType()));
    }

    /// Before anything else is opened: all in one commit, so that a crash leaves the old file or the new one.
    static void bringUpToDate(MVStore store) {
        var versions = store.<String, Integer>openMap(VERSION_MAP);
        if (versions.getOrDefault(VERSION, 1) < CURRENT) {
            store.getMapNames().stream().filter(name -> name.contains(INDEX)).forEach(name -> reorder(store, name));
            var _ = versions.put(VERSION, CURRENT);
            var _ = store.commit();
        }
    }

    private static void reorder(MVStore store, String name) {
        MVMap<KeyValue, Object> old = store.openMap(name);
        var entries = Map.copyOf(old);
        store.removeMap(old);
        openIndex(store, name).putAll(entries);
    }
}
