package dk.overgang.launcher.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.overgang.launcher.clock.ClockControl;
import dk.overgang.launcher.clock.DemoClock;
import dk.overgang.launcher.http.Answer;
import dk.overgang.launcher.http.JsonClient;
import dk.overgang.launcher.http.Route;
import dk.overgang.launcher.http.RouteServer;
import dk.overgang.launcher.identity.DemoIdentityProvider;
import dk.overgang.launcher.setup.SetupError;
import dk.overgang.medcom.domain.notices.NoticeCode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CtiTest {
    private static final String TAKEN =
            "{\"entry\":[{\"resource\":{\"resourceType\":\"MessageHeader\",\"response\":{\"code\":\"ok\"}}}]}";

    private static final String KEYS = "{\"dataKeys\":%d,\"masterKeys\":1,\"lookupKeys\":1,\"rotating\":%s}";
    private static final String TEXT_KEYS = "{\"dataKeys\":%d,\"masterKeys\":1,\"rotating\":false}";

    @TempDir
    static Path keys;

    @TempDir
    Path directory;

    private final JsonClient client = new JsonClient();
    private int offset;
    private List<RouteServer> servers = List.of();

    @BeforeEach
    void startWhatADemoAnswersWith() throws Exception {
        var clock = DemoClock.startingOn(
                LocalDate.parse("2026-01-12"),
                directory.resolve("clock"),
                InstantSource.fixed(Instant.parse("2026-11-22T10:00:00Z")));
        var provider = DemoIdentityProvider.withKeyIn(keys, "http://localhost:8085");
        var hospital = List.of(
                new Route("POST", "/fhir/$process-message", _ -> new Answer(200, TAKEN)),
                new Route("GET", "/fhir/letters", _ -> new Answer(200, "{\"items\":[]}")),
                new Route("GET", "/api/v1/keys", _ -> new Answer(200, KEYS.formatted(1, false))),
                new Route("POST", "/api/v1/keys/rotation", _ -> new Answer(202, KEYS.formatted(2, true))));
        var controls = Stream.concat(provider.controls().stream(), new ClockControl(clock).routes().stream())
                .toList();
        servers = startOnFixedDistance(
                Map.of(8085, controls, 8081, hospital, 8082, textKeys(3), 8083, textKeys(1), 8084, textKeys(5)));
    }

    /// A service that encrypts texts; a rotation adds one key.
    private static List<Route> textKeys(int keys) {
        return List.of(
                new Route("GET", "/api/v1/keys", _ -> new Answer(200, TEXT_KEYS.formatted(keys))),
                new Route("POST", "/api/v1/keys/rotation", _ -> new Answer(202, TEXT_KEYS.formatted(keys + 1))));
    }

    /// The ports of a demo lie at fixed distances, and no offset is above 38518.
    private List<RouteServer> startOnFixedDistance(Map<Integer, List<Route>> routes) {
        while (true) {
            offset = ThreadLocalRandom.current().nextInt(2000, 38_000);
            var started = new ArrayList<RouteServer>();
            try {
                for (var served : routes.entrySet()) {
                    started.add(start(served.getKey() + offset, served.getValue()));
                }
                return started;
            } catch (IOException taken) {
                // The next offset may be free.
                started.forEach(RouteServer::close);
            }
        }
    }

    private static RouteServer start(int port, List<Route> routes) throws IOException {
        return RouteServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), routes);
    }

    @AfterEach
    void stop() {
        servers.forEach(RouteServer::close);
        client.close();
    }

    @Test
    void a_token_is_printed_alone() {
        assertThat(cti("token", "worker")).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
        assertThat(cti("token", "leader", "--municipality", "0751")).isNotBlank();
    }

    @Test
    void the_clock_is_shown_and_moved() {
        assertThat(cti("clock")).isEqualTo("Monday 12 January 2026 08:00");
        assertThat(cti("clock", "forward", "P14D")).isEqualTo("Monday 26 January 2026 08:00");
        assertThat(cti("clock")).isEqualTo("Monday 26 January 2026 08:00");
    }

    @Test
    void a_stay_is_told_from_admission_to_a_cancelled_discharge() {
        assertThat(cti("hospital", "admit", "Anna Holm"))
                .isEqualTo("Anna Holm: STIN (ADMITTED NEW), Monday 12 January 2026 08:00; acknowledged: ok");
        assertThat(cti("hospital", "correct-admit", "holm", "--at", "2026-01-11T22:15"))
                .contains("11 January 2026 22:15");
        assertThat(cti("hospital", "leave", "Anna Holm")).contains("LEAVE_STARTED");
        assertThat(cti("hospital", "return", "Anna Holm")).contains("LEAVE_ENDED");
        assertThat(cti("hospital", "discharge", "Anna Holm", "--at", "2026-01-11T23:00"))
                .contains("DISCHARGED NEW");
        assertThat(cti("hospital", "cancel-discharge", "Anna Holm")).contains("CANCELLED", "11 January 2026 23:00");
    }

    @Test
    void a_ward_writes_and_fetches_answers() {
        assertThat(cti("hospital", "letter", "Anna Holm", "Hej"))
                .isEqualTo("Anna Holm: a letter, Monday 12 January 2026 08:00; acknowledged: ok");
        assertThat(cti("hospital", "letters")).isEqualTo("No letter waits for this hospital.");
    }

    @Test
    void all_eighteen_codes_are_told_of_one_citizen() {
        var told = cti("hospital", "all", "Anna Holm");

        assertThat(told.lines()).allMatch(line -> line.endsWith("acknowledged: ok"));
        for (var code : NoticeCode.values()) {
            assertThat(told.lines()).anyMatch(line -> line.contains(": " + code + " ("));
        }
    }

    @Test
    void keys_are_shown_and_rotated() {
        assertThat(cti("keys")).isEqualTo("""
                referral      1 data keys, 1 master keys, 1 lookup keys
                course        3 data keys, 1 master keys
                network       1 data keys, 1 master keys
                notification  5 data keys, 1 master keys\
                """);
        assertThat(cti("keys", "rotate", "data")).isEqualTo("""
                referral      2 data keys, 1 master keys, 1 lookup keys; citizens are still being given the new ones
                course        4 data keys, 1 master keys
                network       2 data keys, 1 master keys
                notification  6 data keys, 1 master keys\
                """);
        assertThat(cti("keys", "rotate", "lookup")).startsWith("referral ").doesNotContain("course");
        assertThatThrownBy(() -> cti("keys", "rotate", "house")).isInstanceOf(SetupError.class);
        assertThatThrownBy(() -> cti("keys", "lose")).isInstanceOf(SetupError.class);
    }

    @Test
    void a_code_of_medcom_is_a_word_too() {
        assertThat(cti("hospital", "STAA", "Anna Holm")).contains(": STAA (ACUTE_STARTED NEW)");
        assertThat(cti("hospital", "SLHJ", "Anna Holm")).contains(": SLHJ (ACUTE_ENDED NEW)");
        assertThat(cti("hospital", "AN_SLHJ", "Anna Holm")).contains(": AN_SLHJ (ACUTE_ENDED CANCELLED)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "token",
                "token king",
                "token worker --municipality",
                "clock back P1D",
                "clock forward",
                "clock forward P-1D",
                "hospital",
                "hospital dance Anna",
                "hospital admit",
                "hospital admit Nobody",
                "hospital discharge Anna",
                "hospital cancel-admit Anna",
                "hospital correct-admit Anna",
                "hospital admit Anna --at yesterday",
                "dance"
            })
    void what_cannot_be_done_is_told_in_one_sentence(String line) {
        assertThatThrownBy(() -> cti(line.split(" ")))
                .isInstanceOf(SetupError.class)
                .message()
                .endsWith(".")
                .doesNotContain("\n", "null");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            clock forward P1D P2D                            | P2D             | ./cti clock forward P14D
            clock forward P1D --at 2026-01-12                | --at            | one length of time
            token worker leader                              | leader          | --municipality
            token worker --municipalty 0751                  | --municipalty   | --municipality
            hospital admit Anna Holm                         | Holm            | "Anna Holm"
            hospital admit Anna --on 2026-01-12              | --on            | --at
            hospital all Anna --at 2026-01-12T08:30          | --at            | hospital all
            hospital letters Anna                            | Anna            | hospital letters
            hospital letter Anna Hej igen                    | igen            | TEXT
            walk Anna                                        | Anna            | ./cti walk
            accesslog verify referral                        | referral        | accesslog verify
            keys rotate data master                          | master          | keys rotate data
            token worker --municipality 0101 --municipality 0751 | twice       | --municipality
            """)
    void nothing_that_is_written_is_passed_over(String line, String unused, String allowed) {
        assertThatThrownBy(() -> cti(line.split(" ")))
                .isInstanceOf(SetupError.class)
                .hasMessageContainingAll(unused, allowed)
                .message()
                .endsWith(".")
                .doesNotContain("\n", "null");
        assertThat(cti("clock")).isEqualTo("Monday 12 January 2026 08:00");
    }

    @Test
    void a_demo_that_does_not_run_is_told_in_one_sentence() {
        stop();
        assertThatThrownBy(() -> Cti.answer(List.of("clock"), environment(), new JsonClient(), _ -> {}))
                .isInstanceOf(SetupError.class)
                .hasMessageContaining("./cti demo");
    }

    private String cti(String... words) {
        return Cti.answer(List.of(words), environment(), client, _ -> {});
    }

    private Map<String, String> environment() {
        return Map.of("CTI_PORT_OFFSET", String.valueOf(offset), "CTI_DATA", directory.toString());
    }
}
