package dk.overgang.systemtests.security.rights;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.systemtests.SharedPlatform;
import dk.overgang.systemtests.actors.Actors;
import dk.overgang.systemtests.actors.Authority;
import dk.overgang.systemtests.platform.Api;
import dk.overgang.systemtests.platform.Api.Caller;
import dk.overgang.systemtests.platform.Reply;
import dk.overgang.systemtests.platform.Service;
import dk.overgang.systemtests.security.TokenForger;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every operation of every service by every role, and about somebody by the same role of another municipality.
///
/// What there is, the services say themselves (`/v3/api-docs`); who may call it, `rights.csv` says. An operation
/// that stands in one of them alone fails the first test.
class RightsMatrixTest {

    private static final Set<String> VERBS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final Actors ACTORS = SharedPlatform.ACTORS;
    private static final Map<String, String> SOMEBODY = somebody();
    private static final TokenForger FORGER = new TokenForger(SharedPlatform.platform());

    private final Api api = SharedPlatform.platform().api();

    static List<Right> rights() {
        return Right.all();
    }

    static List<Right> rightsAboutSomebody() {
        return Right.all().stream().filter(Right::isAboutSomebody).toList();
    }

    private static Map<String, String> somebody() {
        var referred = ACTORS.authority().refers(ACTORS.authority().freshCpr(), Authority.NINE_MONTHS);
        var person = ACTORS.authority().accepts(referred);
        ACTORS.worker().starts(person, SharedPlatform.CLOCK.today().minusDays(5));
        ACTORS.view().awaitEverywhere(person, "ACTIVE");
        writesALongTermPlan(person.courseId());
        return Map.of(
                "cpr", person.cpr(),
                "citizen", person.citizenId(),
                "course", person.courseId(),
                "referral", referred.referralId(),
                "any", UUID.randomUUID().toString());
    }

    /// So that there is a version to be read.
    private static void writesALongTermPlan(String course) {
        var address = "/api/v1/networks/" + course + "/plans/LONG_TERM";
        var _ = SharedPlatform.platform().api().post(
                        Service.NETWORK,
                        address,
                        Caller.of("worker"),
                        Map.of("supporters", List.of(Map.of("name", "Åse"))))
                .ok();
    }

    @Test
    void a8_the_matrix_names_every_operation_there_is_and_no_other() {
        var documented =
                new TreeSet<>(Operation.all(api).stream().map(Operation::name).toList());
        var listed = new TreeSet<>(Right.all().stream().map(Right::operation).toList());
        assertThat(listed).as("rights.csv beside /v3/api-docs").isEqualTo(documented);
    }

    @ParameterizedTest
    @MethodSource("rights")
    void a8_what_names_somebody_in_its_address_says_whom(Right right) {
        assertThat(right.isComplete()).as("the fifth column").isTrue();
    }

    @ParameterizedTest
    @MethodSource("rights")
    void a1_nobody_gets_in_without_a_token(Right right) {
        var reply = send(right, about(nobody(), right), "{}", "").is(401);
        assertThat(reply.text("type")).isEqualTo("urn:problem:unauthenticated");
    }

    @ParameterizedTest
    @MethodSource("rights")
    void a7_a_role_gets_where_the_matrix_says_and_nowhere_else(Right right) {
        for (var role : Right.ROLES) {
            var reply = send(right, about(nobody(), right), "{}", api.token(Caller.of(role)));
            var refused = reply.status() == 403 && reply.text("type").equals("urn:problem:insufficient-scope");
            assertThat(refused)
                    .as("%s is refused, answered %s %s", role, reply.status(), reply.body())
                    .isEqualTo(!right.roles().contains(role));
            assertThat(reply.status()).as(role).isNotEqualTo(401).isLessThan(500);
        }
    }

    @ParameterizedTest
    @MethodSource("rights")
    void a7_a_token_without_a_role_gets_where_every_token_does(Right right) {
        var reply = send(right, about(nobody(), right), "{}", FORGER.token(c -> c));
        assertThat(reply.status() == 403).isEqualTo(right.roles().size() < Right.ROLES.size());
    }

    @ParameterizedTest
    @MethodSource("rightsAboutSomebody")
    void a8_somebody_of_another_municipality_is_as_unknown_as_nobody(Right right) {
        var nobody = nobody();
        for (var role : right.roles()) {
            var token = FORGER.token(c -> c.claim("municipality", "0751").claim("sor", "999990000000751"), role);
            var known = send(right, about(SOMEBODY, right), Right.about(SOMEBODY, right.body()), token);
            var unknown = send(right, about(nobody, right), Right.about(nobody, right.body()), token);
            assertThat(known.status()).as(role).isEqualTo(unknown.status());
            assertThat(withoutNumber(known)).as(role).isEqualTo(withoutNumber(unknown));
            if (right.namesSomebodyInItsPath()) {
                known.is(404);
            }
        }
    }

    /// Else the test above would be satisfied with an interface that finds nobody at all.
    @ParameterizedTest
    @MethodSource("rightsAboutSomebody")
    void a8_somebody_of_ones_own_municipality_is_found(Right right) {
        if (right.method().equals("GET") && !right.asked().contains("<any>")) {
            assertThat(right.roles())
                    .anyMatch(role -> send(right, about(SOMEBODY, right), "{}", api.token(Caller.of(role)))
                                    .status()
                            == 200);
        }
    }

    @ParameterizedTest
    @MethodSource("rightsAboutSomebody")
    void a9_only_the_token_says_of_which_municipality_one_is(Right right) {
        for (var role : right.roles()) {
            var token = FORGER.token(c -> c.claim("municipality", "0751").claim("sor", "999990000000751"), role);
            var asked = about(SOMEBODY, right);
            var switched = asked + (asked.contains("?") ? "&" : "?") + "municipality=0101&kommune=0101";
            var reply = api.send(
                    right.service(),
                    switched,
                    request -> body(right, Right.about(SOMEBODY, right.body()), request)
                            .header("Authorization", "Bearer " + token)
                            .header("X-Tenant", "0101")
                            .header("X-Municipality", "0101"));
            var plain = send(right, asked, Right.about(SOMEBODY, right.body()), token);
            assertThat(reply.status()).as(role).isIn(plain.status(), 400);
            if (right.namesSomebodyInItsPath()) {
                assertThat(reply.status()).as(role).isIn(400, 404);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999", "", "*", "0101,0751", "0101 "})
    void a9_a_token_of_no_municipality_sees_nobody(String municipality) {
        var token = FORGER.token(c -> c.claim("municipality", municipality), "worker");
        api.send(Service.REFERRAL, "/api/v1/citizens/" + SOMEBODY.get("citizen"), as(token))
                .is(404);
    }

    @Test
    void a8_a_verb_that_is_not_documented_does_nothing_for_anybody() {
        var everything = FORGER.token(c -> c, Right.ROLES.toArray(String[]::new));
        var documented =
                new TreeSet<>(Right.all().stream().map(Right::operation).toList());
        for (var right : Right.all()) {
            for (var verb : VERBS) {
                var other = new Right(right.service(), verb, right.path(), Set.of(), right.asked(), "{}");
                if (!documented.contains(other.operation())) {
                    assertThat(send(other, about(SOMEBODY, right), "{}", everything)
                                    .status())
                            .as(other.operation())
                            .isIn(403, 404, 405);
                }
            }
        }
    }

    private Reply send(Right right, String address, String body, String token) {
        return api.send(
                right.service(),
                address,
                request -> token.isEmpty()
                        ? body(right, body, request)
                        : body(right, body, request).header("Authorization", "Bearer " + token));
    }

    private static HttpRequest.Builder body(Right right, String body, HttpRequest.Builder request) {
        if (!right.needsABody()) {
            return request.method(right.method(), BodyPublishers.noBody());
        }
        var versioned = right.method().equals("POST") ? request : request.header("If-Match", "\"1\"");
        return versioned
                .header("Content-Type", right.path().startsWith("/fhir") ? "application/fhir+json" : "application/json")
                .method(right.method(), BodyPublishers.ofString(body));
    }

    private static UnaryOperator<HttpRequest.Builder> as(String token) {
        return request -> request.header("Authorization", "Bearer " + token);
    }

    private static String about(Map<String, String> known, Right right) {
        var address = right.asked().isEmpty() ? right.path() : right.asked();
        return Right.about(known, address)
                .replace("<day>", SharedPlatform.CLOCK.today().toString())
                .replace("<later>", SharedPlatform.CLOCK.today().plusDays(9).toString());
    }

    private static Map<String, String> nobody() {
        var nobody = new HashMap<String, String>();
        SOMEBODY.keySet().forEach(kind -> nobody.put(kind, UUID.randomUUID().toString()));
        var _ = nobody.put("cpr", ACTORS.authority().freshCpr());
        return nobody;
    }

    private static String withoutNumber(Reply reply) {
        return reply.body().replaceAll("\"instance\":\"[^\"]*\"", "");
    }
}
