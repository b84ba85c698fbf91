package dk.overgang.systemtests.deployment;

import static dk.overgang.systemtests.platform.PlatformClock.COPENHAGEN;

import dk.overgang.launcher.identity.DemoIdentityProvider;
import dk.overgang.launcher.identity.IdentityServer;
import dk.overgang.systemtests.Skip;
import dk.overgang.systemtests.actors.Actors;
import dk.overgang.systemtests.platform.Api;
import dk.overgang.systemtests.platform.Service;
import dk.overgang.systemtests.platform.ServicesInProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.mongodb.MongoDBContainer;
import org.testcontainers.utility.DockerImageName;

/// The main path on a real MongoDB and a real Apache Kafka, of the very images that the compose file names.
class RealInfrastructureTest {

    private static final String ISSUER = "http://localhost:8085";

    @TempDir
    private Path keys;

    @Test
    void the_pause_path_runs_on_mongodb_and_apache_kafka() throws IOException {
        var obstacle = Docker.obstacle();
        Skip.unless(obstacle.isEmpty(), "the pause path on real parts, because " + obstacle.orElse(""));
        var compose = ComposeFile.ofThisRepository();
        try (var mongo = new MongoDBContainer(DockerImageName.parse(compose.image("mongodb"))).withReplicaSet();
                var kafka = new KafkaContainer(DockerImageName.parse(compose.image("kafka")))
                        .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")) {
            Startables.deepStart(mongo, kafka).join();
            play(mongo.getConnectionString(), kafka.getBootstrapServers());
        }
    }

    private void play(String mongodb, String kafka) throws IOException {
        var provider = DemoIdentityProvider.withKeyIn(keys.resolve("identity"), ISSUER);
        try (var identity =
                IdentityServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), provider, List.of())) {
            var stood = Map.of(
                    "OVERGANG_MONGODB",
                    mongodb,
                    "OVERGANG_KAFKA",
                    kafka,
                    "OVERGANG_ISSUER",
                    ISSUER,
                    "OVERGANG_JWKS",
                    "http://localhost:%d/jwks".formatted(identity.port()),
                    "OVERGANG_KEYS",
                    keys.resolve("citizens").toString(),
                    "OVERGANG_KEYS_CREATE",
                    "true");
            try (var services = ServicesInProcess.on(stood)) {
                var addresses = new EnumMap<>(services.ports());
                var _ = addresses.put(Service.IDENTITY, identity.port());
                var api = new Api(service -> URI.create("http://localhost:" + addresses.get(service)));
                new PausePath(Actors.using(api), LocalDate.now(COPENHAGEN)).play();
            }
        }
    }
}
