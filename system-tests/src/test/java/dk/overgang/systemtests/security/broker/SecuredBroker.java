package dk.overgang.systemtests.security.broker;

import dk.overgang.systemtests.deployment.ComposeFile;
import dk.overgang.testkit.FreePorts;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/// A broker in this process with the settings of `docker-compose.yml`, but for its ports, its directory and its
/// size.
final class SecuredBroker implements AutoCloseable {

    private final KafkaRaftServer server;
    private final int inside;
    private final int outside;

    private SecuredBroker(KafkaRaftServer server, int inside, int outside) {
        this.server = server;
        this.inside = inside;
        this.outside = outside;
    }

    static SecuredBroker start(Path directory) throws Exception {
        var inside = FreePorts.neighbours(3);
        var outside = inside + 1;
        var settings = ofCompose();
        settings.putAll(here(directory, inside, outside, inside + 2));
        format(directory);
        var server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
        server.startup();
        return new SecuredBroker(server, inside, outside);
    }

    /// Where services come in.
    String inside() {
        return "localhost:" + inside;
    }

    /// Where others come in.
    String outside() {
        return "localhost:" + outside;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    /// As the image translates them: `_` is a dot, `___` a dash.
    private static Map<String, String> ofCompose() {
        var settings = new HashMap<String, String>();
        ComposeFile.ofThisRepository().environment("kafka").forEach((name, value) -> {
            var key = name.substring("KAFKA_".length()).toLowerCase(Locale.ROOT).replace("___", "-");
            settings.put(key.replace('_', '.'), value.toString());
        });
        return settings;
    }

    private static Map<String, String> here(Path directory, int inside, int outside, int controller) {
        var doors = "OUTSIDE://localhost:%d,INSIDE://localhost:%d".formatted(outside, inside);
        return Map.of(
                "listeners", doors + ",CONTROLLER://localhost:" + controller,
                "advertised.listeners", doors,
                "controller.quorum.voters", "1@localhost:" + controller,
                "log.dirs", directory.toString(),
                "group.initial.rebalance.delay.ms", "0",
                "offsets.topic.num.partitions", "1",
                "num.io.threads", "4",
                "num.network.threads", "2",
                "log.index.size.max.bytes", "1048576",
                "log.cleaner.dedupe.buffer.size", "2097152");
    }

    private static void format(Path directory) throws Exception {
        try (var silent = new PrintStream(OutputStream.nullOutputStream())) {
            new Formatter()
                    .setPrintStream(silent)
                    .setNodeId(1)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setDirectories(List.of(Files.createDirectories(directory).toString()))
                    .setMetadataLogDirectory(directory.toString())
                    .setControllerListenerName("CONTROLLER")
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                    .setIgnoreFormatted(true)
                    .run();
        }
    }
}
