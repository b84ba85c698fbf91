package dk.overgang.network;

import static dk.overgang.testkit.Tokens.bearer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import dk.overgang.access.Role;
import dk.overgang.network.CourseEvents.Permission;
import dk.overgang.testkit.Tokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A worker who asks for the members of one network.
record MembersClient(MockMvcTester http, CourseEvents course, String token) {

    static MembersClient of(MockMvcTester http, CourseEvents course) {
        return new MembersClient(http, course, Tokens.of(Role.WORKER, course.municipality()));
    }

    MembersClient as(Role role, String municipality) {
        return new MembersClient(http, course, Tokens.of(role, municipality));
    }

    MvcTestResult get(String what, Map<String, String> headers) {
        var request = http.get().uri(address(what)).header(HttpHeaders.AUTHORIZATION, bearer(token));
        headers.forEach((name, value) -> {
            var _ = request.header(name, value);
        });
        return request.exchange();
    }

    MvcTestResult get(String what) {
        return get(what, Map.of());
    }

    MvcTestResult post(String what, String body, Map<String, String> headers) {
        var request = http.post()
                .uri(address(what))
                .header(HttpHeaders.AUTHORIZATION, bearer(token))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        headers.forEach((name, value) -> {
            var _ = request.header(name, value);
        });
        return request.exchange();
    }

    MvcTestResult post(String what, String body) {
        return post(what, body, Map.of());
    }

    /// Proposes somebody and answers the id.
    UUID proposes(String kind, String relation, String name, String on) {
        var proposed = post(
                "/members",
                "{\"kind\": \"%s\", \"description\": {\"relation\": \"%s\", \"name\": \"%s\"}, \"on\": \"%s\"}"
                        .formatted(kind, relation, name, on));
        assertThat(proposed).hasStatus(201);
        return UUID.fromString(json(proposed).read("$.memberId"));
    }

    MvcTestResult moves(UUID member, String state, String on) {
        return post("/members/" + member + "/state", "{\"state\": \"%s\", \"on\": \"%s\"}".formatted(state, on));
    }

    MvcTestResult agrees(UUID member, String on) {
        return post(
                "/members/" + member + "/consent",
                "{\"givenOn\": \"%s\", \"scope\": [\"BE_CONTACTED\", \"KNOW_OF_THE_COURSE\"]}".formatted(on));
    }

    MvcTestResult contact(UUID member, String on, String kind) {
        return post("/members/" + member + "/contacts", "{\"on\": \"%s\", \"kind\": \"%s\"}".formatted(on, kind));
    }

    DocumentContext member(UUID member) {
        return json(get("/members/" + member));
    }

    /// Waits until the network knows these consents of the citizen.
    void awaits(long sequence, List<Permission> permissions) {
        course.permits(sequence, permissions);
        var inForce = permissions.stream()
                .filter(permission -> permission.withdrawnOn() == null)
                .map(permission -> permission.member().toString())
                .toList();
        await().untilAsserted(() -> assertThat(JsonPath.<List<String>>read(
                        body(get("")), "$.consents[?(@.state == 'IN_FORCE')].networkMemberId"))
                .containsExactlyElementsOf(inForce));
    }

    void awaitsStatus(String status) {
        await().untilAsserted(() -> {
            var answer = get("");
            assertThat(answer).hasStatusOk();
            assertThat(json(answer).<String>read("$.status")).isEqualTo(status);
        });
    }

    static DocumentContext json(MvcTestResult answer) {
        return JsonPath.parse(body(answer));
    }

    static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    private String address(String what) {
        return "/api/v1/networks/" + course.courseId() + what;
    }
}
