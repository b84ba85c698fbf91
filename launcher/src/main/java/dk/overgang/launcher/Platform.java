package dk.overgang.launcher;

import dk.overgang.launcher.clock.ClockControl;
import dk.overgang.launcher.clock.DemoClock;
import dk.overgang.launcher.data.DemoData;
import dk.overgang.launcher.embedded.EmbeddedKafka;
import dk.overgang.launcher.embedded.EmbeddedStore;
import dk.overgang.launcher.identity.DemoIdentityProvider;
import dk.overgang.launcher.identity.IdentityServer;
import dk.overgang.launcher.identity.TokenIssuer;
import dk.overgang.launcher.mail.LetterBox;
import dk.overgang.launcher.setup.DataDirectory;
import dk.overgang.launcher.setup.Disk;
import dk.overgang.launcher.setup.Machine;
import dk.overgang.launcher.setup.Port;
import dk.overgang.launcher.setup.Setup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The whole platform in this process: broker, store, identity provider, clock and the four services.
public final class Platform implements AutoCloseable {
    private final DemoClock clock;
    private final TokenIssuer tokens;
    private final ResourceStack parts;

    private Platform(DemoClock clock, TokenIssuer tokens, ResourceStack parts) {
        this.clock = clock;
        this.tokens = tokens;
        this.parts = parts;
    }

    /// Starts everything and returns when it is ready.
    ///
    /// @param progress receives a line for each step, for a person to read
    /// @param failed hears that the data can no longer be written; it ends the process
    public static Platform start(
            Setup setup, Options options, Consumer<String> progress, Consumer<RuntimeException> failed)
            throws IOException {
        Machine.mustHaveMemory();
        Disk.of(setup.data()).mustHaveRoom();
        var parts = new ResourceStack();
        try {
            var data = parts.add(DataDirectory.hold(setup.data()));
            Machine.mustHaveFreePorts(setup);
            EmbeddedKafka.atItsEnd(failed);
            return start(setup, options, data, parts, progress, failed);
        } catch (IOException | RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    private static Platform start(
            Setup setup,
            Options options,
            DataDirectory data,
            ResourceStack parts,
            Consumer<String> progress,
            Consumer<RuntimeException> failed)
            throws IOException {
        if (options.fresh()) {
            data.empty();
        }
        data.mustHaveKeys();
        progress.accept("Starting Kafka, the document store, the four services and the portal");
        var kafka = CompletableFuture.supplyAsync(() -> kafka(data.kafka(), setup.port(Port.KAFKA)));
        var _ = parts.add(() -> kafka.join().close());
        var store = store(setup, options, data, parts, failed);
        var clock = clock(options, data);
        var provider = DemoIdentityProvider.withKeyIn(
                data.identity(),
                setup.http(Port.IDENTITY).toString(),
                setup.http(Port.PORTAL).toString());
        var letters = parts.add(LetterBox.start(setup.port(Port.SMTP)));
        // Nobody needs it before the first token, so it starts beside the services.
        var identity = CompletableFuture.supplyAsync(
                () -> IdentityServer.start(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), setup.port(Port.IDENTITY)),
                        provider,
                        Stream.concat(new ClockControl(clock).routes().stream(), letters.routes().stream())
                                .toList()),
                Thread::startVirtualThread);
        var _ = parts.add(() -> identity.join().close());
        // The services need the broker at the very end of their start, so they need not wait for it.
        var _ = parts.add(Services.start(setup, data, store, clock));
        var _ = kafka.join();
        var _ = identity.join();
        if (options.withCitizens()) {
            new DemoData(setup, provider.tokens()).addOnce(clock.today(), progress);
        }
        return new Platform(clock, provider.tokens(), parts);
    }

    public DemoClock clock() {
        return clock;
    }

    public TokenIssuer tokens() {
        return tokens;
    }

    @Override
    public void close() {
        parts.close();
    }

    private static StoreAddress store(
            Setup setup, Options options, DataDirectory data, ResourceStack parts, Consumer<RuntimeException> failed)
            throws IOException {
        if (options.mongodb() != null) {
            return options.mongodb();
        }
        var _ = parts.add(EmbeddedStore.start(data.store(), setup.port(Port.STORE), failed));
        return StoreAddress.embedded(setup.port(Port.STORE));
    }

    private static EmbeddedKafka kafka(Path directory, int port) {
        try {
            return EmbeddedKafka.start(directory, port);
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    private static DemoClock clock(Options options, DataDirectory data) {
        return options.startsOn() == null
                ? DemoClock.open(data.clock(), InstantSource.system())
                : DemoClock.startingOn(options.startsOn(), data.clock(), InstantSource.system());
    }
}
