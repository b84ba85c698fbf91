package dk.overgang.launcher.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/// A small HTTP server of its own for some routes.
public final class RouteServer implements AutoCloseable {
    private final HttpServer server;
    private final RouteDispatcher answers;

    private RouteServer(HttpServer server, RouteDispatcher answers) {
        this.server = server;
        this.answers = answers;
    }

    public static RouteServer start(InetSocketAddress address, List<Route> routes) throws IOException {
        var http = HttpServer.create(address, 0);
        var server = new RouteServer(http, new RouteDispatcher(routes));
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        var _ = http.createContext("/", server::handle);
        http.start();
        return server;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var answer = answer(exchange);
            var body = answer.body().getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Answer answer(HttpExchange exchange) {
        return answers.to(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                parameters(exchange.getRequestURI()),
                exchange.getRequestHeaders().containsKey("Origin"));
    }

    private static Map<String, String> parameters(URI uri) {
        if (uri.getRawQuery() == null) {
            return Map.of();
        }
        return Arrays.stream(uri.getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(toMap(pair -> decode(pair[0]), pair -> pair.length == 2 ? decode(pair[1]) : "", (a, b) -> b));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, UTF_8);
    }
}
