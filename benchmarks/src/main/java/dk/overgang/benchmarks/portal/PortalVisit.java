package dk.overgang.benchmarks.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.overgang.launcher.identity.accounts.DemoPerson;
import dk.overgang.launcher.setup.Port;
import dk.overgang.launcher.setup.Setup;
import dk.overgang.launcher.setup.SetupError;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// Somebody who is logged in at the portal, without a browser: what is measured is the portal's answer alone.
final class PortalVisit implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]*)\"(.*?)</form>", Pattern.DOTALL);
    private static final Pattern HIDDEN = Pattern.compile("<input[^>]*name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"");
    private static final JsonMapper JSON = new JsonMapper();

    private final String portal;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(PATIENCE)
            .build();

    /// Logs in.
    ///
    /// @throws SetupError when the demo does not let them in
    PortalVisit(Setup setup, DemoPerson person) {
        portal = setup.http(Port.PORTAL).toString();
        var asked = send(HttpRequest.newBuilder(URI.create(portal + "/")).GET());
        var form = FORM.matcher(asked.body());
        if (!form.find()) {
            throw new SetupError("The portal leads to no login: see the demo's log.");
        }
        var fields = new HashMap<String, String>();
        HIDDEN.matcher(form.group(2)).results().forEach(field -> fields.put(field.group(1), field.group(2)));
        fields.putAll(Map.of("username", person.login(), "password", DemoPerson.PASSWORD));
        var answer = send(HttpRequest.newBuilder(asked.uri().resolve(form.group(1)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                        .collect(Collectors.joining("&")))));
        if (!answer.uri().toString().startsWith(portal)) {
            throw new SetupError("The portal did not let in %s: see the demo's log.".formatted(person.login()));
        }
    }

    /// Reads a page.
    ///
    /// @throws SetupError when it is not shown
    String read(String path) {
        var answer = send(HttpRequest.newBuilder(URI.create(portal + path)).GET());
        if (answer.statusCode() != HttpURLConnection.HTTP_OK) {
            throw new SetupError("The portal answered %s with %d".formatted(path, answer.statusCode()));
        }
        return answer.body();
    }

    /// How many calls the portal has made to the services so far; only an operator may ask.
    long calls() {
        return JSON.readTree(read("/actuator/metrics/http.client.requests"))
                .at("/measurements/0/value")
                .asLong();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new SetupError("The portal gave no answer: see the demo's log.", e);
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
