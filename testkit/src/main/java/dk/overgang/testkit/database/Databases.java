package dk.overgang.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoServer;
import java.util.List;

/// A database for tests on a machine without containers, which remembers how it was asked.
public final class Databases {

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

    /// Nothing scans: the embedded store ignores secondary indexes, so this is where a missing one is noticed.
    public static void assertIndexed(String database) {
        var indexes = BACKEND.indexes(database);
        var scans = recorded(database).stream()
                .filter(access -> indexes.stream().noneMatch(index -> index.serves(access)))
                .toList();
        assertThat(scans)
                .as("accesses to %s that no declared index serves", database)
                .isEmpty();
    }
}
