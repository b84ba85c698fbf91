package dk.overgang.launcher.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// A document store with MongoDB's protocol in this process, on loopback only, with its data in one file.
public final class EmbeddedStore implements AutoCloseable {
    /// Each thread waits for the commit of its write; with a thread for each busy connection of the services, many
    /// writes share one commit.
    private static final int WORKERS = 16;
    /// Freeing space stops all writes meanwhile: little is moved each time, and often.
    private static final Duration TIDY_PAUSE = Duration.ofSeconds(2);

    private final MongoServer server;
    private final ScheduledExecutorService tidying;

    private EmbeddedStore(MongoServer server, ScheduledExecutorService tidying) {
        this.server = server;
        this.tidying = tidying;
    }

    public static EmbeddedStore start(Path file, int port) throws IOException {
        return start(file, port, _ -> {});
    }

    /// Starts a store that says when it can write no more.
    ///
    /// @param failed hears that the file can no longer be written, as on a full disk
    public static EmbeddedStore start(Path file, int port, Consumer<RuntimeException> failed) throws IOException {
        var _ = Files.createDirectories(file.toAbsolutePath().getParent());
        var backend = new DurableBackend(file, failed);
        var server = new MongoServer(backend);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1, WORKERS);
        var tidying = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("store-tidying").factory());
        var _ = tidying.scheduleWithFixedDelay(
                backend::tidy, TIDY_PAUSE.toMillis(), TIDY_PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        return new EmbeddedStore(server, tidying);
    }

    public int port() {
        return server.getLocalAddress().getPort();
    }

    @Override
    public void close() {
        tidying.close();
        server.shutdownNow();
    }
}
