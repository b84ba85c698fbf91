package dk.overgang.launcher.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dk.overgang.launcher.setup.Hindrance;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers a few routes on one address. It is for programs on this machine: a request that a web page sends is refused.
public final class SmallServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SmallServer.class);

    private final HttpServer server;
    private final List<Route> routes;

    private SmallServer(HttpServer server, List<Route> routes) {
        this.server = server;
        this.routes = routes;
    }

    public static SmallServer start(InetSocketAddress address, List<Route> routes) throws IOException {
        var http = HttpServer.create(address, 0);
        var server = new SmallServer(http, List.copyOf(routes));
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
            var body = answer.json().getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Answer answer(HttpExchange exchange) {
        // A browser names the page that asks, and nothing here is meant for pages.
        if (exchange.getRequestHeaders().containsKey("Origin")) {
            return Answer.error(403, "This address is for programs on this machine, not for web pages.");
        }
        var path = exchange.getRequestURI().getPath();
        var here = routes.stream().filter(route -> route.path().equals(path)).toList();
        return here.stream()
                .filter(route -> route.method().equals(exchange.getRequestMethod()))
                .findFirst()
                .map(route -> answer(route, exchange.getRequestURI()))
                .orElseGet(() -> here.isEmpty()
                        ? Answer.error(404, "There is nothing at this address.")
                        : Answer.error(405, "Use " + here.getFirst().method() + " at this address."));
    }

    private static Answer answer(Route route, URI uri) {
        try {
            return route.handler().answer(parameters(uri));
        } catch (Hindrance hindrance) {
            return Answer.error(400, hindrance.sentence());
        } catch (RuntimeException bug) {
            LOG.error("{} {} failed", route.method(), route.path(), bug);
            return Answer.error(500, "This did not work; the log tells why.");
        }
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
