package dk.overgang.network;

import static dk.overgang.testkit.Tokens.bearer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import dk.overgang.access.Role;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.domain.Decision;
import dk.overgang.network.networks.domain.SupportNetwork;
import dk.overgang.network.networks.domain.members.Member;
import dk.overgang.network.networks.domain.members.Members;
import dk.overgang.testkit.Events;
import dk.overgang.testkit.Tokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The network of one course of the tests: told by the other services, and asked over HTTP by a worker.
record NetworkAsked(MockMvcTester http, CommandHandler<SupportNetwork> commands, CourseEvents course) {

    private static final String NETWORKS = "/api/v1/networks/";

    /// What course-service reports: the course with that plan.
    void told(long sequence, String event, String status, int planVersion, String plannedEnd, boolean held) {
        var data = """
                {"municipality": "%s", "citizenId": "%s", "courseId": "%s", "status": "%s", "pauses": [],
                 "plan": {"version": %d, "start": "2026-03-02", "phases": [], "plannedEnd": "%s", "held": %b}}
                """.formatted(
                course.municipality(), course.citizenId(), course.courseId(), status, planVersion, plannedEnd, held);
        Events.tell(
                "overgang.course-events",
                course.citizenId().toString(),
                "/course-service",
                "dk.overgang.course." + event + ".v1",
                course.courseId().toString(),
                sequence,
                data);
        await().untilAsserted(() -> assertThat(JsonPath.<Integer>read(body(get("")), "$.course.planVersion"))
                .isEqualTo(planVersion));
    }

    /// What referral-service reports: the citizen permits to involve these members, and no longer any other.
    void permits(long sequence, UUID... members) {
        var consents = Stream.of(members)
                .map(member ->
                        """
                        {"consentId": "%s", "purpose": "INVOLVE_NETWORK_MEMBER", "networkMemberId": "%s",
                         "state": "IN_FORCE", "givenOn": "2026-01-05"}
                        """.formatted(UUID.nameUUIDFromBytes(member.toString().getBytes(UTF_8)), member))
                .collect(Collectors.joining(", "));
        Events.tell(
                "overgang.referral-events",
                course.citizenId().toString(),
                "/referral-service",
                "dk.overgang.consent.given.v1",
                course.citizenId().toString(),
                sequence,
                """
                {"municipality": "%s", "citizenId": "%s", "referrals": [], "stays": [], "consents": [%s]}
                """.formatted(course.municipality(), course.citizenId(), consents));
        await().untilAsserted(() -> assertThat(
                        JsonPath.<List<String>>read(body(get("")), "$.consents[*].networkMemberId"))
                .containsExactly(Stream.of(members).map(UUID::toString).toArray(String[]::new)));
    }

    /// Its members from now on.
    void consistsOf(Member... members) {
        assertThat(commands.onTime(
                        course.courseId(),
                        network -> Decision.changed(new SupportNetwork(
                                network.course(),
                                network.meetings(),
                                network.consents(),
                                network.openNeeds(),
                                new Members(List.of(members)),
                                network.responsibilities()))))
                .isPresent();
    }

    /// The open needs of the plan, one in each of these areas.
    void planned(long sequence, String... areas) {
        course.planned(sequence, areas);
        await().untilAsserted(() -> assertThat(JsonPath.<List<String>>read(body(get("")), "$.openNeeds[*].area"))
                .containsExactly(areas));
    }

    MvcTestResult get(String what) {
        return getAs(Tokens.of(Role.WORKER, course.municipality()), what);
    }

    MvcTestResult getAs(String token, String what) {
        return http.get()
                .uri(NETWORKS + course.courseId() + what)
                .header(HttpHeaders.AUTHORIZATION, bearer(token))
                .exchange();
    }

    MvcTestResult post(String what, String body) {
        return post(what, body, Map.of());
    }

    MvcTestResult post(String what, String body, Map<String, String> headers) {
        return postAs(Tokens.of(Role.WORKER, course.municipality()), what, body, headers);
    }

    MvcTestResult postAs(String token, String what, String body, Map<String, String> headers) {
        var request = http.post()
                .uri(NETWORKS + course.courseId() + what)
                .header(HttpHeaders.AUTHORIZATION, bearer(token))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        headers.forEach((name, value) -> {
            var _ = request.header(name, value);
        });
        return request.exchange();
    }

    /// The id of what a request has made.
    String made(String what, String body) {
        var answer = post(what, body);
        assertThat(answer).hasStatus(201);
        return json(answer).read("$.id");
    }

    /// What this service has told of the course so far.
    List<Events.Event> published() {
        return Events.on("overgang.network-events", course.citizenId().toString());
    }

    static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    static DocumentContext json(MvcTestResult answer) {
        return JsonPath.parse(body(answer));
    }
}
