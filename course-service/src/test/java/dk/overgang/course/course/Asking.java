package dk.overgang.course.course;

import static dk.overgang.testkit.Tokens.bearer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import dk.overgang.access.Role;
import dk.overgang.testkit.Tokens;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Somebody with a token who asks the service over HTTP.
public record Asking(MockMvcTester http, String token) {

    public static final String COURSES = "/api/v1/courses/";

    public static Asking as(MockMvcTester http, Role role, String municipality) {
        return new Asking(http, Tokens.of(role, municipality));
    }

    public MvcTestResult get(String uri) {
        return http.get()
                .uri(uri)
                .header(HttpHeaders.AUTHORIZATION, bearer(token))
                .exchange();
    }

    public MvcTestResult course(UUID course) {
        return get(COURSES + course);
    }

    public MvcTestResult post(UUID course, String what, String body) {
        return post(course, what, body, Map.of());
    }

    public MvcTestResult post(UUID course, String what, String body, Map<String, String> headers) {
        var request = http.post()
                .uri(COURSES + course + "/" + what)
                .header(HttpHeaders.AUTHORIZATION, bearer(token))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        headers.forEach((name, value) -> {
            var _ = request.header(name, value);
        });
        return request.exchange();
    }

    /// Starts a course that is in its contact phase.
    public void starts(UUID course, String on) {
        assertThat(post(course, "start", "{\"on\": \"%s\"}".formatted(on))).hasStatusOk();
    }

    /// The answer refuses the body, names the field and says why.
    public static void assertRefused(MvcTestResult answer, String pointer, String detail) {
        assertThat(answer).hasStatus(422);
        assertThat(json(answer).<String>read("$.errors[0].pointer")).isEqualTo(pointer);
        assertThat(body(answer)).contains(detail);
    }

    /// Waits until the course is there and as expected: what is heard from a broker takes a moment.
    public void awaits(UUID course, Consumer<DocumentContext> expected) {
        await().untilAsserted(() -> {
            var answer = course(course);
            assertThat(answer).hasStatusOk();
            expected.accept(json(answer));
        });
    }

    public void awaitsStatus(UUID course, String status) {
        awaits(course, seen -> assertThat(seen.<String>read("$.status")).isEqualTo(status));
    }

    public static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    public static DocumentContext json(MvcTestResult answer) {
        return JsonPath.parse(body(answer));
    }
}
