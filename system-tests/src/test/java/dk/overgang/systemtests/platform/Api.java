package dk.overgang.systemtests.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/// The platform's HTTP interfaces; each request carries a token of its caller.
public final class Api {

    /// A role in a municipality.
    public record Caller(String role, String municipality) {

        public static Caller of(String role) {
            return new Caller(role, "0101");
        }
    }

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Function<Service, URI> addresses;
    private final Map<Caller, String> tokens = new ConcurrentHashMap<>();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    public Api(Function<Service, URI> addresses) {
        this.addresses = addresses;
    }

    public Reply get(Service service, String path, Caller caller) {
        return send(service, path, request -> as(caller, request).GET());
    }

    public Reply post(Service service, String path, Caller caller, Object body) {
        return post(service, path, caller, "application/json", JSON.writeValueAsString(body));
    }

    public Reply post(Service service, String path, Caller caller, String contentType, String body) {
        return send(
                service,
                path,
                request ->
                        as(caller, request).header("Content-Type", contentType).POST(BodyPublishers.ofString(body)));
    }

    public Reply send(Service service, String path, UnaryOperator<HttpRequest.Builder> how) {
        var request = HttpRequest.newBuilder(URI.create(addresses.apply(service) + path))
                .timeout(PATIENCE);
        try {
            return Reply.of(http.send(how.apply(request).build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public URI address(Service service) {
        return addresses.apply(service);
    }

    public String token(Caller caller) {
        return tokens.computeIfAbsent(caller, this::fetchToken);
    }

    private HttpRequest.Builder as(Caller caller, HttpRequest.Builder request) {
        return request.header("Authorization", "Bearer " + token(caller));
    }

    private String fetchToken(Caller caller) {
        var path = "/token?role=%s&municipality=%s".formatted(caller.role(), caller.municipality());
        return send(Service.IDENTITY, path, request -> request.POST(BodyPublishers.noBody()))
                .ok()
                .text("access_token");
    }
}
