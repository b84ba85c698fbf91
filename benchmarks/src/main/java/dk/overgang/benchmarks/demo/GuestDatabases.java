package dk.overgang.benchmarks.demo;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import dk.overgang.launcher.setup.SetupError;
import java.util.ArrayList;
import java.util.List;

/// The platform's databases in a MongoDB that was there before: made for one measurement and deleted after it. A
/// database that is there already is somebody's and stays.
final class GuestDatabases implements AutoCloseable {
    private static final List<String> NAMES = List.of("referral", "course", "network", "notification");

    private final MongoClient mongodb;

    private GuestDatabases(MongoClient mongodb) {
        this.mongodb = mongodb;
    }

    /// Makes sure that there is room for them.
    ///
    /// @throws SetupError when no MongoDB answers, or one of the databases is there
    static GuestDatabases in(String uri) {
        var mongodb = StoreClient.of(uri);
        try {
            var there = mongodb.listDatabaseNames().into(new ArrayList<>());
            there.retainAll(NAMES);
            if (!there.isEmpty()) {
                throw new SetupError("The MongoDB already has a database '%s': drop it, or use another MongoDB."
                        .formatted(there.getFirst()));
            }
            return new GuestDatabases(mongodb);
        } catch (MongoException e) {
            mongodb.close();
            throw new SetupError("The MongoDB cannot be used: " + e.getMessage(), e);
        } catch (SetupError e) {
            mongodb.close();
            throw e;
        }
    }

    @Override
    public void close() {
        try (mongodb) {
            NAMES.forEach(name -> mongodb.getDatabase(name).drop());
        }
    }
}
