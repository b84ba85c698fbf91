package dk.overgang.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoServer;
import java.util.List;
import java.util.Set;

/// A MongoDB-compatible database in this JVM for tests, which records every query.
public final class Databases {

    private static final Set<String> READ_AS_A_WHOLE = Set.of("accessLog", "keyVault");
    private static final RecordingBackend BACKEND = new RecordingBackend();
    private static final MongoServer SERVER = new MongoServer(BACKEND);
    private static final String ADDRESS = SERVER.bindAndGetConnectionString();

    private Databases() {}

    /// The server, to which a service adds the name of its database.
    public static String address() {
        return ADDRESS;
    }

    public static String uri(String database) {
        return ADDRESS + "/" + database + "?uuidRepresentation=standard";
    }

    /// Every filter and sort sent to a database so far, each shape once.
    public static List<RecordedQuery> recorded(String database) {
        return BACKEND.recorded(database);
    }

    /// Fails for a query that no declared index serves. The embedded store ignores secondary indexes, so no test
    /// would otherwise notice a missing one.
    public static void assertIndexed(String database) {
        var indexes = BACKEND.indexes(database);
        var scans = recorded(database).stream()
                .filter(access -> !readsAllOnPurpose(access))
                .filter(access -> indexes.stream().noneMatch(index -> index.serves(access)))
                .toList();
        assertThat(scans)
                .as("accesses to %s that no declared index serves", database)
                .isEmpty();
    }

    /// Verifying the access log reads all of it; a new master key wraps all data keys.
    private static boolean readsAllOnPurpose(RecordedQuery access) {
        return READ_AS_A_WHOLE.contains(access.collection())
                && access.equal().isEmpty()
                && access.bounded().isEmpty()
                && access.sort().isEmpty();
    }
}
