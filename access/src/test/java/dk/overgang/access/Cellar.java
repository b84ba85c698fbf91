package dk.overgang.access;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.concurrent.atomic.AtomicBoolean;

/// The library's database, which can be closed to writers.
public final class Cellar extends MemoryBackend {

    public static final AtomicBoolean CLOSED = new AtomicBoolean();
    static final String ADDRESS = new MongoServer(new Cellar()).bindAndGetConnectionString();

    private Cellar() {}

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        if (CLOSED.get() && command.equals("insert")) {
            throw new IllegalStateException("closed");
        }
        // The driver's health check says hello, which this store knows by its older name only.
        return super.handleCommand(channel, database, command.equals("hello") ? "ismaster" : command, query);
    }
}
