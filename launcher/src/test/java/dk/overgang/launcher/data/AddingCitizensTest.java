package dk.overgang.launcher.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dk.overgang.launcher.identity.DemoIdentityProvider;
import dk.overgang.launcher.setup.Port;
import dk.overgang.launcher.setup.Setup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/// The demo's citizens are added where workers see only what is assigned to them, by services that answer as then.
class AddingCitizensTest {

    @TempDir
    Path directory;

    private final Set<String> assigned = ConcurrentHashMap.newKeySet();
    private final Queue<String> sent = new ConcurrentLinkedQueue<>();
    private List<HttpServer> services = List.of();
    private int offset;

    @BeforeEach
    void services_answer() {
        while (services.isEmpty()) {
            offset = ThreadLocalRandom.current().nextInt(2000, 38_000);
            services = start(new Setup(directory, offset));
        }
    }

    @AfterEach
    void stop() {
        services.forEach(service -> service.stop(0));
    }

    @Test
    @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
    void all_are_added_although_no_worker_sees_a_course_before_it_is_assigned() throws Exception {
        var setup = new Setup(directory, offset);
        var tokens = DemoIdentityProvider.withKeyIn(directory.resolve("identity"), "http://localhost:8085")
                .tokens();

        new DemoData(setup, tokens).addOnce(LocalDate.parse("2026-01-12"), _ -> {});

        assertThat(assigned).hasSameSizeAs(DemoCitizen.all());
    }

    @Test
    @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
    void every_room_of_a_course_gets_something_and_no_two_requests_share_a_key() throws Exception {
        var setup = new Setup(directory, offset);
        var tokens = DemoIdentityProvider.withKeyIn(directory.resolve("identity"), "http://localhost:8085")
                .tokens();

        new DemoData(setup, tokens).addOnce(LocalDate.parse("2026-01-12"), _ -> {});

        assertThat(sent).doesNotHaveDuplicates();
        assertThat(sent)
                .anyMatch(request -> request.contains("/contacts "))
                .anyMatch(request -> request.contains("/measurements "))
                .anyMatch(request -> request.contains("/measurements ") && request.contains("PHASE_CHANGE-2"))
                .anyMatch(request -> request.contains("/withdrawal "))
                .anyMatch(request -> request.contains("/checklist/items/TOLD_PHASES_AND_ENDING "))
                .anyMatch(request -> request.contains("/plan/sub-goals "))
                .anyMatch(request -> request.contains("/phase-changes/2 "))
                .anyMatch(request -> request.contains("/offers "))
                .anyMatch(request -> request.contains("/partners "))
                .anyMatch(request -> request.contains("/contact-details "))
                .anyMatch(request -> request.contains("/workers/me "))
                .anyMatch(request -> request.contains("/referrals ") && request.contains("waiting-"))
                .anyMatch(request -> request.contains("/agreement "));
    }

    /// In phase 3 every need of one citizen has been taken over, and one of another has not.
    @Test
    @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
    void in_phase_three_there_are_networks_with_and_without_gaps() throws Exception {
        var setup = new Setup(directory, offset);
        var tokens = DemoIdentityProvider.withKeyIn(directory.resolve("identity"), "http://localhost:8085")
                .tokens();

        new DemoData(setup, tokens).addOnce(LocalDate.parse("2026-01-12"), _ -> {});

        var placed = sent.stream()
                .filter(request -> request.contains("/responsibilities "))
                .collect(Collectors.groupingBy(
                        request -> request.substring(0, request.indexOf(' ')), Collectors.counting()));
        assertThat(placed.values()).contains(1L, 2L);
        assertThat(sent)
                .filteredOn(request -> request.contains("/pauses/"))
                .hasSameSizeAs(DemoCitizen.all().stream()
                        .filter(citizen -> citizen.admittedDaysAgo() != null)
                        .toList());
    }

    /// Two courses have run their full time, and one citizen has moved.
    @Test
    @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
    void of_every_course_that_has_ended_the_results_are_recorded() throws Exception {
        var setup = new Setup(directory, offset);
        var tokens = DemoIdentityProvider.withKeyIn(directory.resolve("identity"), "http://localhost:8085")
                .tokens();

        new DemoData(setup, tokens).addOnce(LocalDate.parse("2026-01-12"), _ -> {});

        assertThat(sent)
                .filteredOn(request -> request.contains("/outcome "))
                .extracting(request -> request.substring(request.indexOf(' ') + 1))
                .containsExactlyInAnyOrderElementsOf(Stream.of("Ib Lykke", "Torben Winther", "Dorthe Sigsgaard")
                        .flatMap(name -> DemoCitizen.named(name).stream())
                        .map(citizen -> "demo-" + citizen.id() + "-outcome")
                        .toList());
    }

    private List<HttpServer> start(Setup setup) {
        var started = new ArrayList<HttpServer>();
        try {
            for (var port : List.of(Port.REFERRAL, Port.COURSE, Port.NETWORK, Port.NOTIFICATION)) {
                var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), setup.port(port));
                var service = HttpServer.create(address, 0);
                service.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
                var _ = service.createContext("/", this::answer);
                service.start();
                started.add(service);
            }
            return started;
        } catch (IOException taken) {
            started.forEach(service -> service.stop(0));
            return List.of();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            if (path.endsWith("/worker")) {
                var _ = assigned.add(path);
            }
            var id = exchange.getRequestHeaders().getFirst("Idempotency-Key");
            var isAsked = exchange.getRequestMethod().equals("GET");
            if (!isAsked) {
                var _ = sent.add(path + " " + id);
            }
            var body = isAsked ? asked(exchange) : """
                    {"referralId": "%1$s", "citizenId": "%1$s", "needId": "%1$s", "memberId": "%1$s"}
                    """.formatted(id);
            var bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private String asked(HttpExchange exchange) {
        return exchange.getRequestURI().getPath().contains("/networks/") ? network() : courses(exchange);
    }

    /// Whatever was made is known, and may be involved.
    private String network() {
        var ids = sent.stream()
                .map(request -> request.substring(request.indexOf(' ') + 1))
                .toList();
        return ids.stream()
                .map("{\"networkMemberId\": \"%1$s\", \"id\": \"%1$s\"}"::formatted)
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(", "),
                        all -> "{\"consents\": [%1$s], \"openNeeds\": [%1$s]}".formatted(all)));
    }

    private String courses(HttpExchange exchange) {
        var query = exchange.getRequestURI().getQuery();
        if (query == null) {
            return "{\"pauses\": [{\"id\": \"0\"}]}";
        }
        var citizen = query.replace("citizenId=", "");
        var isSeen = isLeader(exchange) || assigned.contains("/api/v1/courses/" + citizen + "/worker");
        return isSeen ? "{\"items\": [{\"courseId\": \"%s\"}]}".formatted(citizen) : "{\"items\": []}";
    }

    private static boolean isLeader(HttpExchange exchange) {
        try {
            var token = exchange.getRequestHeaders().getFirst("Authorization").replace("Bearer ", "");
            return SignedJWT.parse(token)
                    .getJWTClaimsSet()
                    .getStringListClaim("roles")
                    .contains("leader");
        } catch (ParseException noToken) {
            throw new IllegalStateException(noToken);
        }
    }
}
