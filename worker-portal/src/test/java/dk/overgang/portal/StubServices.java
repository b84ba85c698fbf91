package dk.overgang.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/// The four services in one server: answers what a test has told it to, and remembers what it was asked.
///
/// Paths begin with the name of the service (`/course/api/v1/courses`).
public final class StubServices implements AutoCloseable {

    /// What a service was asked.
    public record Asked(String method, String path, Map<String, String> headers, String body) {

        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), "");
        }
    }

    /// What a service answers.
    ///
    /// @param etag the version of the answer, or nothing
    public record Answer(int status, String json, String etag) {

        public static Answer ok(String json) {
            return new Answer(200, json, "");
        }

        public static Answer ok(String json, String etag) {
            return new Answer(200, json, etag);
        }

        public static Answer problem(int status, String json) {
            return new Answer(status, json, "");
        }
    }

    private final HttpServer server;
    private final Map<String, Function<Asked, Answer>> answers = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    private StubServices(HttpServer server) {
        this.server = server;
    }

    public static StubServices start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var stub = new StubServices(server);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            var _ = server.createContext("/", stub::handle);
            server.start();
            return stub;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String address(String service) {
        return "http://127.0.0.1:%d/%s".formatted(server.getAddress().getPort(), service);
    }

    /// Always the same answer to one question.
    ///
    /// @param what the verb and the path without its query, such as `GET /course/api/v1/courses`
    public void on(String what, Answer answer) {
        on(what, _ -> answer);
    }

    public void on(String what, Function<Asked, Answer> answer) {
        var _ = answers.put(what, answer);
    }

    /// Answers nothing any more and forgets what it was asked.
    public void forget() {
        answers.clear();
        asked.clear();
    }

    /// Everything that was asked, in order.
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    public List<Asked> asked(String what) {
        return asked.stream()
                .filter(one -> what.equals(one.method() + " " + one.path().replaceFirst("\\?.*", "")))
                .toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = new ConcurrentHashMap<String, String>();
            exchange.getRequestHeaders()
                    .forEach((name, values) ->
                            headers.put(name.toLowerCase(java.util.Locale.ROOT), String.join(",", values)));
            var one = new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    headers,
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            asked.add(one);
            var what = one.method() + " " + exchange.getRequestURI().getPath();
            var answer = answers.getOrDefault(
                            what,
                            _ -> Answer.problem(404, "{\"type\":\"urn:problem:not-found\",\"title\":\"Findes ikke\"}"))
                    .apply(one);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            if (!answer.etag().isEmpty()) {
                exchange.getResponseHeaders().set("ETag", answer.etag());
            }
            var bytes = answer.json().getBytes(UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
