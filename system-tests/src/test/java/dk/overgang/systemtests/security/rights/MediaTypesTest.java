package dk.overgang.systemtests.security.rights;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.systemtests.SharedPlatform;
import dk.overgang.systemtests.actors.Authority;
import dk.overgang.systemtests.platform.Api;
import dk.overgang.systemtests.platform.Api.Caller;
import dk.overgang.systemtests.platform.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every operation of every service, asked for an answer in each of many media types and sent a body in each of
/// ten: the interface speaks JSON in UTF-8, and whom an answer shows is in the access log whatever was asked for.
///
/// `RightsMatrixTest` sees to it that `rights.csv` names every operation of the OpenAPI documents.
class MediaTypesTest {

    private static final List<String> ACCEPTED = List.of("*/*", "application/json", "application/json;charset=utf-8");

    private static final List<String> NOT_ACCEPTED = List.of(
            "application/yaml",
            "application/xml",
            "application/cbor",
            "application/x-jackson-smile",
            "application/json;charset=utf-16",
            "application/json;charset=utf-32",
            "application/vnd.overgang+json",
            "text/csv");

    private static final List<String> NOT_READ = List.of(
            "application/yaml",
            "application/xml",
            "application/cbor",
            "application/x-jackson-smile",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "text/plain",
            "application/vnd.overgang+json",
            "application/json;charset=utf-16",
            "*/*");

    private static final Pattern CITIZEN = Pattern.compile("\"citizenId\":\"([0-9a-f-]{36})\"");
    private static final Map<String, String> SOMEBODY = somebody();

    private final Api api = SharedPlatform.platform().api();

    static Stream<Right> readings() {
        return ours().filter(right -> right.method().equals("GET")).filter(right -> !isDocument(right));
    }

    static Stream<Right> documents() {
        return ours().filter(MediaTypesTest::isDocument);
    }

    private static boolean isDocument(Right right) {
        return right.path().matches(".*[.](pdf|svg)");
    }

    static Stream<Right> changes() {
        return ours().filter(right -> !right.method().equals("GET"));
    }

    /// FHIR and the Beskedfordeler speak formats of their own.
    private static Stream<Right> ours() {
        return Right.all().stream()
                .filter(right ->
                        right.path().startsWith("/api/") && !right.path().contains("/fhir/"))
                .filter(right -> !right.roles().isEmpty());
    }

    private static Map<String, String> somebody() {
        var actors = SharedPlatform.ACTORS;
        var referred = actors.authority().refers(actors.authority().freshCpr(), Authority.NINE_MONTHS);
        var person = actors.authority().accepts(referred);
        actors.worker().starts(person, SharedPlatform.CLOCK.today().minusDays(5));
        actors.view().awaitEverywhere(person, "ACTIVE");
        return Map.of(
                "cpr", person.cpr(),
                "citizen", person.citizenId(),
                "course", person.courseId(),
                "referral", referred.referralId(),
                "any", UUID.randomUUID().toString(),
                "day", SharedPlatform.CLOCK.today().toString(),
                "later", SharedPlatform.CLOCK.today().plusDays(9).toString());
    }

    @ParameterizedTest
    @MethodSource("readings")
    void whom_an_answer_shows_is_logged_in_whatever_type_it_is_asked_for(Right right) {
        for (var type : ACCEPTED) {
            var reply = sent(right, Map.of("Accept", type), "");
            assertThat(reply.status())
                    .as("%s as %s", right, type)
                    .isNotEqualTo(406)
                    .isLessThan(500);
            assertThat(logged(right, reply)).as("%s as %s", right, type).containsAll(shown(reply));
        }
        for (var type : NOT_ACCEPTED) {
            var reply = sent(right, Map.of("Accept", type), "");
            assertThat(reply.status()).as("%s as %s", right, type).isEqualTo(406);
            assertThat(reply.body().replace("\u0000", ""))
                    .contains("urn:problem:not-acceptable")
                    .doesNotContain("citizenId");
        }
    }

    /// A document is one, and nothing else.
    @ParameterizedTest
    @MethodSource("documents")
    void a_document_is_given_as_what_it_is_or_not_at_all(Right right) {
        assertThat(sent(right, Map.of("Accept", "*/*"), "").status())
                .isNotEqualTo(406)
                .isLessThan(500);
        for (var type : NOT_ACCEPTED) {
            assertThat(sent(right, Map.of("Accept", type), "").status())
                    .as("%s as %s", right, type)
                    .isEqualTo(406);
        }
    }

    @ParameterizedTest
    @MethodSource("changes")
    void a_body_that_is_not_json_is_not_read(Right right) {
        for (var type : NOT_READ) {
            var reply = sent(right, Map.of("Content-Type", type), Right.about(SOMEBODY, right.body()));
            assertThat(reply.status())
                    .as("%s as %s: %s", right, type, reply.body())
                    .isEqualTo(415);
        }
    }

    @ParameterizedTest
    @MethodSource("changes")
    void nothing_is_changed_for_a_caller_who_cannot_read_the_answer(Right right) {
        var reply = sent(right, Map.of("Accept", "application/yaml", "Content-Type", "application/json"), "{}");
        assertThat(reply.status()).as("%s: %s", right, reply.body()).isIn(406, 204, 400, 404);
        assertThat(reply.headers().firstValue("Content-Type").orElse("json")).contains("json");
    }

    private Reply sent(Right right, Map<String, String> headers, String body) {
        var asked = Right.about(SOMEBODY, right.asked().isEmpty() ? right.path() : right.asked());
        var token = api.token(Caller.of(role(right)));
        return api.send(right.service(), asked, request -> {
            headers.forEach(request::header);
            return request.header("Authorization", "Bearer " + token)
                    .method(right.method(), body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        });
    }

    private static String role(Right right) {
        return Right.ROLES.stream().filter(right.roles()::contains).findFirst().orElseThrow();
    }

    private Set<String> logged(Right right, Reply reply) {
        var request = reply.headers().firstValue("X-Request-Id").orElseThrow();
        var entry = api.get(right.service(), "/api/v1/access-log/requests/" + request, Caller.of("auditor"))
                .ok()
                .json()
                .at("/items/0/usage/citizens");
        return entry.valueStream().map(id -> id.asString()).collect(Collectors.toSet());
    }

    private static Set<String> shown(Reply reply) {
        return CITIZEN.matcher(reply.body())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }
}
