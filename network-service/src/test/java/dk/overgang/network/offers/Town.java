package dk.overgang.network.offers;

import static dk.overgang.testkit.Tokens.bearer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import dk.overgang.access.Role;
import dk.overgang.testkit.Tokens;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A municipality of one test, with a directory of its own, and those who ask for it over HTTP.
public record Town(MockMvcTester http, String municipality) {

    private static final AtomicInteger CODES = new AtomicInteger(2000);

    /// One whose directory is empty.
    public static Town empty(MockMvcTester http) {
        return new Town(http, String.valueOf(CODES.incrementAndGet()));
    }

    public MvcTestResult get(Role role, String uri) {
        return get(role, uri, Map.of());
    }

    public MvcTestResult get(Role role, String uri, Map<String, String> headers) {
        var request = http.get().uri(uri).header(HttpHeaders.AUTHORIZATION, bearer(Tokens.of(role, municipality)));
        headers.forEach((name, value) -> {
            var _ = request.header(name, value);
        });
        return request.exchange();
    }

    public MvcTestResult post(Role role, String uri, String body) {
        return post(role, uri, body, Map.of());
    }

    public MvcTestResult post(Role role, String uri, String body, Map<String, String> headers) {
        return post(role, uri, MediaType.APPLICATION_JSON_VALUE, body.getBytes(UTF_8), headers);
    }

    public MvcTestResult post(Role role, String uri, String type, byte[] body, Map<String, String> headers) {
        var request = http.post()
                .uri(uri)
                .header(HttpHeaders.AUTHORIZATION, bearer(Tokens.of(role, municipality)))
                .contentType(type)
                .content(body);
        headers.forEach((name, value) -> {
            var _ = request.header(name, value);
        });
        return request.exchange();
    }

    /// Adds an offer and answers its id.
    public String adds(String body) {
        var added = post(Role.WORKER, "/api/v1/offers", body);
        assertThat(added).hasStatus(201);
        return json(added).read("$.offerId");
    }

    /// The names on a list.
    public List<String> names(String uri) {
        var answer = get(Role.WORKER, uri);
        assertThat(answer).hasStatusOk();
        return json(answer).read("$.items[*].name");
    }

    public static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    public static DocumentContext json(MvcTestResult answer) {
        return JsonPath.parse(body(answer));
    }
}
