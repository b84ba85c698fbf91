package dk.overgang.launcher.embedded;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;

/// One real Kafka broker with its KRaft controller in this process, on loopback only. Its logs are kept for ever.
public final class EmbeddedKafka implements AutoCloseable {
    private static final String HOST = "127.0.0.1";

    /// So many milliseconds after a kill, what was killed is still believed to be alive, and what was started in its
    /// place waits.
    private static final String PATIENCE = System.getProperty("overgang.kafka.patience", "6000");

    private final KafkaRaftServer server;

    private EmbeddedKafka(KafkaRaftServer server) {
        this.server = server;
    }

    /// Listens on `port` for clients and on the next one for its controller.
    public static EmbeddedKafka start(Path directory, int port) throws Exception {
        if (!Files.exists(directory)) {
            format(directory);
        }
        var server = new KafkaRaftServer(new KafkaConfig(settings(directory, port, port + 1)), Time.SYSTEM);
        server.startup();
        return new EmbeddedKafka(server);
    }

    /// What Kafka does in place of ending the process, which it wants to do when it cannot write its logs.
    ///
    /// @param ended hears of it and does not return
    public static void atItsEnd(Consumer<RuntimeException> ended) {
        Exit.setExitProcedure((code, message) -> ended.accept(end(code, message)));
        Exit.setHaltProcedure((code, message) -> ended.accept(end(code, message)));
    }

    private static IllegalStateException end(int code, @Nullable String message) {
        return new IllegalStateException(
                "Kafka ended with %d%s".formatted(code, message == null ? "" : ": " + message));
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    /// In one move, so that a crash leaves either nothing or a formatted directory.
    private static void format(Path directory) throws Exception {
        var unfinished = Files.createDirectories(directory.resolveSibling(directory.getFileName() + ".formatting"));
        try (var silent = new PrintStream(OutputStream.nullOutputStream())) {
            new Formatter()
                    .setPrintStream(silent)
                    .setNodeId(1)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setDirectories(List.of(unfinished.toString()))
                    .setMetadataLogDirectory(unfinished.toString())
                    .setControllerListenerName("CONTROLLER")
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                    .setIgnoreFormatted(true)
                    .run();
        }
        move(unfinished, directory);
    }

    private static void move(Path from, Path to) throws IOException {
        var _ = Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Map<String, String> settings(Path directory, int port, int controllerPort) {
        return Map.ofEntries(
                entry("process.roles", "broker,controller"),
                entry("node.id", "1"),
                entry("controller.quorum.voters", "1@" + HOST + ":" + controllerPort),
                entry("listeners", "PLAINTEXT://" + HOST + ":" + port + ",CONTROLLER://" + HOST + ":" + controllerPort),
                entry("advertised.listeners", "PLAINTEXT://" + HOST + ":" + port),
                entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                entry("inter.broker.listener.name", "PLAINTEXT"),
                entry("controller.listener.names", "CONTROLLER"),
                entry("log.dirs", directory.toString()),
                entry("auto.create.topics.enable", "false"),
                // Kept for ever: a demo that rests for a month must still find what its services have not yet read.
                entry("log.retention.ms", "-1"),
                entry("offsets.retention.minutes", "5256000"),
                // Of the broker itself by its controller; readers choose for themselves, but no less.
                entry("broker.session.timeout.ms", PATIENCE),
                entry("broker.heartbeat.interval.ms", "1000"),
                entry("group.min.session.timeout.ms", PATIENCE),
                // One node, few partitions, little memory.
                entry("offsets.topic.replication.factor", "1"),
                entry("offsets.topic.num.partitions", "1"),
                entry("transaction.state.log.replication.factor", "1"),
                entry("transaction.state.log.min.isr", "1"),
                entry("transaction.state.log.num.partitions", "1"),
                entry("share.coordinator.state.topic.replication.factor", "1"),
                entry("share.coordinator.state.topic.min.isr", "1"),
                entry("share.coordinator.state.topic.num.partitions", "1"),
                entry("group.initial.rebalance.delay.ms", "0"),
                entry("num.network.threads", "2"),
                entry("num.io.threads", "4"),
                entry("num.recovery.threads.per.data.dir", "2"),
                entry("background.threads", "2"),
                entry("log.index.size.max.bytes", "1048576"),
                entry("log.cleaner.dedupe.buffer.size", "2097152"));
    }
}
