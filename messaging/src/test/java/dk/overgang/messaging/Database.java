package dk.overgang.messaging;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/// A database that can be away: it keeps its data and its address while it is stopped.
public final class Database {

    private final MemoryBackend data = new MemoryBackend();
    private final int port = FreePort.find();
    private @Nullable MongoServer server;

    public static Database started() {
        var database = new Database();
        database.start();
        return database;
    }

    /// Starts it unless it runs.
    public void start() {
        if (server != null) {
            return;
        }
        server = new MongoServer(data);
        server.bind(new InetSocketAddress("localhost", port));
    }

    public void stop() {
        if (server != null) {
            server.shutdownNow();
            server = null;
        }
    }

    public String address() {
        return "mongodb://localhost:" + port;
    }
}
