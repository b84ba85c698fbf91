package dk.overgang.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// A browser without scripts and pictures: keeps cookies, follows redirects, and sends forms as they stand in a page.
public final class Visitor implements AutoCloseable {

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    /// Whoever comes is logged in: the stub asks nobody.
    public static Visitor loggedIn() {
        var visitor = new Visitor();
        var _ = visitor.get("/logget-ind-proeve");
        return visitor;
    }

    public HttpResponse<String> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(uri(path)).header("Accept", "text/html,*/*;q=0.5");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.GET().build());
    }

    /// Sends the form whose address is that path, with its hidden fields, and what is filled in.
    public HttpResponse<String> submit(String page, String action, Map<String, String> filled, String... headers) {
        var fields = new HashMap<>(hidden(page, action));
        fields.putAll(filled);
        return post(action, fields, headers);
    }

    public HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
        var request = HttpRequest.newBuilder(uri(path)).header("Content-Type", "application/x-www-form-urlencoded");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.POST(BodyPublishers.ofString(encoded(fields))).build());
    }

    public CookieManager cookies() {
        return cookies;
    }

    private static Map<String, String> hidden(String page, String action) {
        var form = Pattern.compile("<form[^>]*action=\"" + Pattern.quote(action) + "\".*?</form>", Pattern.DOTALL)
                .matcher(page);
        if (!form.find()) {
            throw new AssertionError("There is no form for " + action + " in\n" + page);
        }
        var fields = new HashMap<String, String>();
        var input = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"(?: value=\"([^\"]*)\")?")
                .matcher(form.group());
        while (input.find()) {
            fields.put(
                    input.group(1),
                    input.group(2) == null
                            ? ""
                            : input.group(2)
                                    .replace("&quot;", "\"")
                                    .replace("&lt;", "<")
                                    .replace("&gt;", ">")
                                    .replace("&amp;", "&"));
        }
        return fields;
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(joining("&"));
    }

    private static URI uri(String path) {
        return URI.create(path.startsWith("http") ? path : RunningPortal.ADDRESS + path);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
