package dk.overgang.systemtests.security;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.access.Role;
import dk.overgang.network.NetworkServiceApplication;
import dk.overgang.systemtests.SharedPlatform;
import dk.overgang.systemtests.actors.Authority;
import dk.overgang.systemtests.platform.Api;
import dk.overgang.systemtests.platform.Reply;
import dk.overgang.systemtests.platform.Service;
import dk.overgang.systemtests.platform.Waiting;
import dk.overgang.testkit.Platform;
import dk.overgang.testkit.Tokens;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// Too much, too often, too slowly: against one service with small limits, and the search against the whole
/// platform.
class RateAttacksTest {

    private static final int OF_A_CLIENT = 10;
    private static ConfigurableApplicationContext service;
    private static URI address;
    private static Api api;

    @BeforeAll
    static void start() {
        var arguments = Stream.of(
                        "spring.config.name=network-service",
                        "server.port=0",
                        "spring.jmx.enabled=false",
                        "server.tomcat.connection-timeout=1s",
                        "overgang.limits.client=" + OF_A_CLIENT,
                        "overgang.limits.municipality=" + 3 * OF_A_CLIENT)
                .map("--"::concat)
                .toArray(String[]::new);
        service = new SpringApplicationBuilder(NetworkServiceApplication.class)
                .initializers(new Platform())
                .run(arguments);
        address = URI.create("http://localhost:" + service.getEnvironment().getRequiredProperty("local.server.port"));
        api = new Api(_ -> address);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a35_a_client_that_asks_too_much_waits_and_another_municipality_notices_nothing() {
        var greedy = Tokens.of(Role.WORKER, "0101", "greedy");
        var modest = Tokens.of(Role.WORKER, "0751", "modest");
        var refused = new ArrayList<Reply>();
        for (var i = 0; i < 200; i++) {
            var reply = asked(greedy);
            if (reply.status() == 429) {
                refused.add(reply);
            }
            if (i % 40 == 0) {
                asked(modest).is(404);
            }
        }
        assertThat(refused).isNotEmpty().allSatisfy(reply -> {
            assertThat(reply.text("type")).isEqualTo("urn:problem:too-many-requests");
            assertThat(reply.headers().firstValue("Retry-After")).hasValue("1");
        });
    }

    @Test
    void a35_many_clients_of_one_municipality_do_not_get_more_than_its_share() {
        // Signed before: on a slow machine the signing alone would keep them below the limit.
        var tokens = IntStream.range(0, 200)
                .mapToObj(number -> Tokens.of(Role.WORKER, "0461", "one-of-many-" + number))
                .toList();
        var refused = tokens.stream()
                .map(RateAttacksTest::asked)
                .filter(reply -> reply.status() == 429)
                .toList();
        assertThat(refused).isNotEmpty();
        asked(Tokens.of(Role.WORKER, "0851", "neighbour")).is(404);
    }

    @Test
    void a35_who_waited_is_served_again() {
        var patient = Tokens.of(Role.WORKER, "0561", "patient");
        while (asked(patient).status() != 429) {
            assertThat(patient).isNotEmpty();
        }
        Waiting.await("to be served again").until(() -> asked(patient).status() == 404);
    }

    @Test
    void a35_a_request_that_never_ends_is_cut_and_keeps_nobody_else_waiting() throws Exception {
        var slow = new ArrayList<Socket>();
        try {
            for (var i = 0; i < 50; i++) {
                var socket = new Socket(address.getHost(), address.getPort());
                slow.add(socket);
                socket.getOutputStream()
                        .write("GET /actuator/health HTTP/1.1\r\nHost: loc".getBytes(StandardCharsets.US_ASCII));
            }
            api.send(Service.NETWORK, "/actuator/health", request -> request).ok();
            for (var socket : slow) {
                socket.setSoTimeout(30_000);
                assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                        .doesNotContain("200");
            }
        } finally {
            for (var socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void a11_who_guesses_numbers_is_stopped_and_learns_nothing_on_the_way() {
        var platform = SharedPlatform.platform().api();
        var forger = new TokenForger(SharedPlatform.platform());
        var guesser = forger.token(c -> c.subject("guesser-" + UUID.randomUUID()), "worker");
        var known = SharedPlatform.ACTORS
                .authority()
                .refers(SharedPlatform.ACTORS.authority().freshCpr(), Authority.NINE_MONTHS);
        var stranger =
                forger.token(c -> c.subject("stranger-" + UUID.randomUUID()).claim("municipality", "0751"), "worker");
        assertThat(searched(platform, stranger, known.cpr()).ok().body())
                .isEqualTo(searched(
                                platform,
                                stranger,
                                SharedPlatform.ACTORS.authority().freshCpr())
                        .ok()
                        .body());

        var misses = 0;
        var reply =
                searched(platform, guesser, SharedPlatform.ACTORS.authority().freshCpr());
        while (reply.status() == 200 && misses < 1000) {
            assertThat(reply.json().path("items")).isEmpty();
            misses++;
            reply = searched(
                    platform, guesser, SharedPlatform.ACTORS.authority().freshCpr());
        }
        assertThat(misses).isEqualTo(300);
        reply.is(429);
        assertThat(reply.headers().firstValue("Retry-After").map(Integer::parseInt))
                .hasValueSatisfying(seconds -> assertThat(seconds).isBetween(1, 600));
        searched(platform, guesser, known.cpr()).is(429);
        assertThat(SharedPlatform.ACTORS.authority().search(known.cpr())).hasSize(1);
        var flagged = platform.get(
                        Service.REFERRAL,
                        "/actuator/metrics/overgang.refused?tag=limit:misses",
                        Api.Caller.of("operator"))
                .ok();
        assertThat(flagged.json().at("/measurements/0/value").asDouble()).isGreaterThanOrEqualTo(2);
    }

    private static Reply asked(String token) {
        return api.send(
                Service.NETWORK,
                "/api/v1/networks/" + UUID.randomUUID(),
                request -> request.header("Authorization", "Bearer " + token));
    }

    private static Reply searched(Api platform, String token, String cpr) {
        return platform.send(
                Service.REFERRAL,
                "/api/v1/citizens/search",
                request -> request.header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"cpr\": \"" + cpr + "\"}")));
    }
}
