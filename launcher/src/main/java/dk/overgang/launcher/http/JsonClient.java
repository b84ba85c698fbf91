package dk.overgang.launcher.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.overgang.launcher.setup.SetupError;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// A client of the platform's HTTP interfaces.
public final class JsonClient implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /// The same body is written the same way in every process, so that a repeated request is known as one.
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    /// The body of an answer that is no JSON is a missing node.
    public record Reply(int status, JsonNode body) {

        public boolean isOk() {
            return status >= 200 && status < 300;
        }

        public String text(String field) {
            return body.path(field).asString("");
        }
    }

    public Reply get(URI uri, String token) {
        return send(request(uri, token).GET());
    }

    public Reply post(URI uri, String token, String idempotencyKey, Object body) {
        return send(request(uri, token)
                .header("Idempotency-Key", idempotencyKey)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    public Reply post(URI uri, String token, String contentType, byte[] body) {
        return send(request(uri, token).header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(body)));
    }

    /// Puts the body of an answer into a file.
    ///
    /// @throws SetupError if the answer is another than 200
    public void download(URI uri, String token, Path file) {
        var response = exchange(request(uri, token).GET().build(), BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new SetupError("%s answered %d: %s"
                    .formatted(uri.getPath(), response.statusCode(), new String(response.body(), UTF_8)));
        }
        try {
            var _ = Files.createDirectories(file.getParent());
            var _ = Files.write(file, response.body());
        } catch (IOException e) {
            throw new SetupError("%s cannot be written: set CTI_DATA to another directory.".formatted(file), e);
        }
    }

    /// Without a token and a body, for the demo's own controls.
    public Reply post(URI uri) {
        return send(HttpRequest.newBuilder(uri).timeout(PATIENCE).POST(BodyPublishers.noBody()));
    }

    public Reply get(URI uri) {
        return send(HttpRequest.newBuilder(uri).timeout(PATIENCE).GET());
    }

    @Override
    public void close() {
        http.close();
    }

    private static HttpRequest.Builder request(URI uri, String token) {
        return HttpRequest.newBuilder(uri).timeout(PATIENCE).header("Authorization", "Bearer " + token);
    }

    private Reply send(HttpRequest.Builder request) {
        var response = exchange(request.build(), BodyHandlers.ofString());
        return new Reply(response.statusCode(), json(response.body()));
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request, body);
        } catch (IOException e) {
            throw new SetupError(
                    "Nothing answers at %s: start the demo with ./cti demo and wait until it is ready."
                            .formatted(request.uri().getAuthority()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException notJson) {
            return MissingNode.getInstance();
        }
    }
}
