package dk.overgang.launcher.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.Map;

/// Keeps cookies, sends forms, and follows nothing by itself.
final class Browser implements AutoCloseable {

    private final String address;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    Browser(int port) {
        address = "http://localhost:" + port;
    }

    HttpResponse<String> get(String pathOrAddress) throws Exception {
        return http.send(
                HttpRequest.newBuilder(uri(pathOrAddress))
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, Map<String, String> form) throws Exception {
        var request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form)));
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /// As a client with a secret sends it.
    HttpResponse<String> post(String path, Map<String, String> form, String client, String secret) throws Exception {
        var login = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(UTF_8));
        var request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Authorization", "Basic " + login)
                .POST(BodyPublishers.ofString(encoded(form)));
        return http.send(request.build(), BodyHandlers.ofString());
    }

    static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(joining("&"));
    }

    @Override
    public void close() {
        http.close();
    }

    private URI uri(String path) {
        return URI.create(path.startsWith("/") ? address + path : path);
    }
}
