package dk.overgang.systemtests.failures;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dk.overgang.access.Role;
import dk.overgang.launcher.embedded.EmbeddedKafka;
import dk.overgang.launcher.embedded.EmbeddedStore;
import dk.overgang.systemtests.platform.Service;
import dk.overgang.testkit.FreePorts;
import dk.overgang.testkit.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A broker and a store in this JVM that can be stopped and started again with their data and addresses, and an
/// issuer of tokens that keeps running.
final class StoppableInfrastructure implements AutoCloseable {

    private final Path directory;
    private final int brokerPort;
    private final int storePort;
    private final HttpServer issuer;
    private @Nullable EmbeddedKafka broker;
    private @Nullable EmbeddedStore store;

    /// @param brokerPort the broker's controller listens on the next one
    private StoppableInfrastructure(Path directory, int brokerPort, int storePort, HttpServer issuer) {
        this.directory = directory;
        this.brokerPort = brokerPort;
        this.storePort = storePort;
        this.issuer = issuer;
    }

    static StoppableInfrastructure started() {
        try {
            var directory =
                    Files.createTempDirectory(Path.of("target"), "parts").toAbsolutePath();
            var issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var _ = issuer.createContext("/token", StoppableInfrastructure::answerToken);
            issuer.start();
            var parts = new StoppableInfrastructure(directory, FreePorts.neighbours(2), FreePorts.one(), issuer);
            parts.startBroker();
            parts.startStore();
            return parts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The environment variables of a service that uses these.
    Map<String, String> environment() {
        return Map.of(
                "OVERGANG_MONGODB",
                "mongodb://127.0.0.1:" + storePort,
                "OVERGANG_KAFKA",
                "127.0.0.1:" + brokerPort,
                "OVERGANG_ISSUER",
                Tokens.issuer(),
                "OVERGANG_JWKS",
                Tokens.jwks(),
                "OVERGANG_KEYS",
                directory.resolve("keys").toString(),
                "OVERGANG_KEYS_CREATE",
                "true");
    }

    URI address(Service service, int port) {
        return URI.create("http://localhost:"
                + (service == Service.IDENTITY ? issuer.getAddress().getPort() : port));
    }

    void startBroker() {
        if (broker == null) {
            try {
                broker = EmbeddedKafka.start(directory.resolve("kafka"), brokerPort);
            } catch (Exception e) {
                throw new IllegalStateException("The broker does not start", e);
            }
        }
    }

    void stopBroker() {
        if (broker != null) {
            broker.close();
            broker = null;
        }
    }

    void startStore() {
        if (store == null) {
            try {
                store = EmbeddedStore.start(directory.resolve("store").resolve("documents"), storePort);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    void stopStore() {
        if (store != null) {
            store.close();
            store = null;
        }
    }

    @Override
    public void close() {
        stopStore();
        stopBroker();
        issuer.stop(0);
    }

    private static void answerToken(HttpExchange exchange) throws IOException {
        var wanted = Arrays.stream(exchange.getRequestURI().getQuery().split("&", -1))
                .map(parameter -> parameter.split("=", 2))
                .collect(Collectors.toMap(parameter -> parameter[0], parameter -> parameter[1]));
        var role = Role.valueOf(wanted.getOrDefault("role", "").toUpperCase(Locale.ROOT));
        var token = Tokens.of(role, wanted.getOrDefault("municipality", ""));
        var body = "{\"access_token\":\"%s\"}".formatted(token).getBytes(UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        try (exchange;
                var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
