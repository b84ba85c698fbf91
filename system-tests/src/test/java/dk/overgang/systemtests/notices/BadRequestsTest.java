package dk.overgang.systemtests.notices;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.systemtests.SharedPlatform;
import dk.overgang.systemtests.actors.Actors;
import dk.overgang.systemtests.actors.PlainNotice;
import dk.overgang.systemtests.platform.Api;
import dk.overgang.systemtests.platform.Api.Caller;
import dk.overgang.systemtests.platform.Reply;
import dk.overgang.systemtests.platform.Service;
import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Bad requests to the plain JSON interfaces: problem details that name the field and nobody.
class BadRequestsTest {

    private static final Caller WORKER = Caller.of("worker");
    private static final Caller STRANGER = new Caller("worker", "0751");
    private static final Map<Service, String> ONE_OF_EACH = Map.of(
            Service.REFERRAL, "/api/v1/citizens/%s",
            Service.COURSE, "/api/v1/courses/%s",
            Service.NETWORK, "/api/v1/networks/%s",
            Service.NOTIFICATION, "/api/v1/reminders?courseId=%s");

    private final Actors actors = SharedPlatform.ACTORS;
    private final Api api = SharedPlatform.platform().api();
    private final LocalDate today = SharedPlatform.CLOCK.today();

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer nonsense", "Basic d29ya2VyOndvcmtlcg=="})
    void a_missing_or_wrong_token_is_401_everywhere(String authorization) {
        ONE_OF_EACH.forEach((service, path) -> {
            var reply = api.send(service, path.formatted(UUID.randomUUID()), authorized(authorization));
            isProblem(401, "urn:problem:unauthenticated", reply);
        });
    }

    @Test
    void a_token_that_somebody_else_signed_is_401() {
        var token = api.token(WORKER);
        var forged = token.substring(0, token.lastIndexOf('.') + 1) + "A".repeat(342);
        ONE_OF_EACH.forEach((service, path) -> isProblem(
                401,
                "urn:problem:unauthenticated",
                api.send(service, path.formatted(UUID.randomUUID()), authorized("Bearer " + forged))));
    }

    @Test
    void another_municipalitys_citizen_is_as_unknown_as_nobody() {
        var person = actors.startedOn(today.minusDays(5));
        ONE_OF_EACH.forEach((service, path) -> {
            var known = service == Service.REFERRAL ? person.citizenId() : person.courseId();
            var other = api.get(service, path.formatted(known), STRANGER);
            var unknown = api.get(service, path.formatted(UUID.randomUUID()), STRANGER);
            assertThat(unknown.status()).isEqualTo(service == Service.NOTIFICATION ? 200 : 404);
            assertThat(other.status()).isEqualTo(unknown.status());
            assertThat(withoutInstance(other)).isEqualTo(withoutInstance(unknown));
        });
    }

    @Test
    void an_unknown_field_is_named() {
        var body = notice();
        var _ = body.put("ward", "M4");
        names("/ward", 400, actors.region().posts(body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30T10:00:00Z", "yesterday", "2026-01-12", ""})
    void a_time_that_is_none_is_named(String time) {
        var body = notice();
        var _ = body.put("occurredAt", time);
        names("/occurredAt", 400, actors.region().posts(body));
    }

    @Test
    void a_notice_whose_own_end_lies_before_its_own_start_is_named() {
        var body = notice();
        var _ = body.put("type", "DISCHARGED");
        var _ = body.put("stayFrom", today + "T10:00:00Z");
        names("/occurredAt", 422, actors.region().posts(body));
    }

    @Test
    void a_number_that_is_no_cpr_is_named_and_not_repeated() {
        var body = notice();
        var _ = body.put("citizen", Map.of("cpr", "3113999999"));
        var reply = actors.region().posts(body);
        names("/citizen/cpr", 422, reply);
        assertThat(reply.body()).doesNotContain("3113999999");
    }

    @Test
    void a_body_that_is_no_json_or_too_long_is_refused() {
        isProblem(400, "urn:problem:malformed", actors.region().postsText("{\"messageId\":"));
        var reply = actors.region().postsText("{\"hospital\":\"" + "x".repeat(1_048_576) + "\"}");
        isProblem(413, "urn:problem:too-large", reply);
    }

    private Map<String, Object> notice() {
        return new HashMap<>(PlainNotice.of(actors.authority().freshCpr(), "ADMITTED", "ward", today.minusDays(1))
                .body());
    }

    private static UnaryOperator<HttpRequest.Builder> authorized(String authorization) {
        return request -> authorization.isEmpty() ? request : request.header("Authorization", authorization);
    }

    private static void names(String pointer, int status, Reply reply) {
        reply.is(status);
        assertThat(reply.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(reply.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
        assertThat(reply.json().at("/errors/0/detail").asString()).isNotBlank();
    }

    private static void isProblem(int status, String type, Reply reply) {
        reply.is(status);
        assertThat(reply.text("type")).isEqualTo(type);
    }

    private static String withoutInstance(Reply reply) {
        return reply.body().replaceAll("\"instance\":\"[^\"]*\"", "");
    }
}
