package dk.overgang.systemtests.deployment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dk.overgang.testkit.Repository;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `docker-compose.yml` has the services, ports and settings that scripts and portals rely on.
class ComposeFileTest {

    private static final String REFERRAL = "referral-service";
    private static final Pattern OF_PAGE = Pattern.compile("\\| `(OVERGANG_[A-Z_]+)` \\| (?:none|`([^`]*)`) \\|");
    private static final Pattern OF_SERVICE = Pattern.compile("\\$\\{(OVERGANG_[A-Z_]+):([^}]*)}");
    private static final String OF_CHANNELS = "OVERGANG_(SMTP|SMS|MAIL|DIGEST|RETRY|KEEP)(_.*)?";

    private final ComposeFile compose = ComposeFile.ofThisRepository();

    @ParameterizedTest
    @CsvSource({
        "referral-service, 8081",
        "course-service, 8082",
        "network-service, 8083",
        "notification-service, 8084",
        "identity, 8085",
        "worker-portal, 8080",
        "kafka, 9092",
        "mongodb, 27017"
    })
    void every_part_has_its_fixed_port_on_this_machine_only(String service, String port) {
        assertThat(compose.ports(service)).containsExactly("127.0.0.1:%s:%s".formatted(port, port));
    }

    @ParameterizedTest
    @ValueSource(strings = {REFERRAL, "course-service", "network-service", "notification-service"})
    void a_service_waits_until_what_it_stands_on_is_healthy(String service) {
        assertThat(compose.waitsFor(service))
                .isEqualTo(Map.of(
                        "kafka", Map.of("condition", "service_healthy"),
                        "kafka-rights", Map.of("condition", "service_completed_successfully"),
                        "mongodb", Map.of("condition", "service_healthy"),
                        "mongodb-rights", Map.of("condition", "service_completed_successfully"),
                        "identity", Map.of("condition", "service_healthy")));
    }

    @ParameterizedTest
    @CsvSource({"referral-service, 8081", "course-service, 8082", "network-service, 8083", "notification-service, 8084"
    })
    void a_service_is_healthy_when_it_says_that_it_is_ready(String service, String port) {
        assertThat(compose.healthCheck(service)).contains("localhost:%s/actuator/health/readiness".formatted(port));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kafka", "mongodb", "identity"})
    void what_they_stand_on_has_a_health_check(String part) {
        assertThat(compose.healthCheck(part)).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {REFERRAL, "course-service", "network-service", "notification-service"})
    void a_service_is_told_where_its_neighbours_are(String service) {
        assertThat(compose.environment(service))
                .containsAllEntriesOf(Map.of(
                        "OVERGANG_KAFKA", "kafka:29092",
                        "OVERGANG_MONGODB_OPTIONS", "?authSource=admin&replicaSet=rs0",
                        "OVERGANG_ISSUER", "http://localhost:8085",
                        "OVERGANG_JWKS", "http://identity:8085/jwks"));
    }

    @ParameterizedTest
    @ValueSource(strings = {REFERRAL, "course-service", "network-service", "notification-service"})
    void a_service_logs_in_at_the_broker_as_itself(String service) {
        var variable = "PASSWORD_" + service.replace('-', '_').toUpperCase(Locale.ROOT);
        assertThat(compose.environment(service))
                .containsEntry("OVERGANG_KAFKA_PROTOCOL", "SASL_PLAINTEXT")
                .containsEntry("OVERGANG_KAFKA_USER", service)
                .containsEntry(
                        "OVERGANG_KAFKA_PASSWORD",
                        compose.environment("kafka-rights").get(variable));
    }

    @ParameterizedTest
    @ValueSource(strings = {REFERRAL, "course-service", "network-service", "notification-service"})
    void a_service_logs_in_at_the_database_as_itself(String service) {
        var password = compose.environment("mongodb-rights")
                .get("PASSWORD_" + service.replace('-', '_').toUpperCase(Locale.ROOT));
        assertThat(compose.environment(service))
                .containsEntry("OVERGANG_MONGODB", "mongodb://%s:%s@mongodb:27017".formatted(service, password));
    }

    /// It has no database, and it asks the services only when somebody does.
    @Test
    void the_portal_waits_for_what_it_listens_to_and_for_who_logs_people_in() {
        assertThat(compose.waitsFor("worker-portal").keySet())
                .containsExactlyInAnyOrder("kafka", "kafka-rights", "identity");
        assertThat(compose.healthCheck("worker-portal")).contains("answers, localhost:8080/actuator/health/readiness");
        assertThat(compose.environment("worker-portal"))
                .containsAllEntriesOf(Map.of(
                        "OVERGANG_KAFKA", "kafka:29092",
                        "OVERGANG_KAFKA_USER", "worker-portal",
                        "OVERGANG_ISSUER", "http://localhost:8085",
                        "OVERGANG_TOKEN", "http://identity:8085/oauth2/token",
                        "OVERGANG_REFERRAL", "http://referral-service:8081",
                        "OVERGANG_COURSE", "http://course-service:8082",
                        "OVERGANG_NETWORK", "http://network-service:8083",
                        "OVERGANG_NOTIFICATION", "http://notification-service:8084"))
                .containsEntry(
                        "OVERGANG_KAFKA_PASSWORD",
                        compose.environment("kafka-rights").get("PASSWORD_WORKER_PORTAL"));
        assertThat(compose.environment("worker-portal").get("OVERGANG_PORTAL_ADDRESS"))
                .isEqualTo(compose.environment("identity").get("OVERGANG_PORTAL_ADDRESS"));
    }

    @Test
    void the_portal_is_told_nothing_that_it_does_not_read() {
        assertThat(compose.environment("worker-portal").keySet())
                .allSatisfy(name -> assertThat(read("/worker-portal.yml")).contains("${" + name + ":"));
    }

    @Test
    void the_script_gives_each_service_a_login_for_its_own_database_and_no_other(@TempDir Path scratch)
            throws IOException, InterruptedException {
        var logins = DatabaseLogins.ofTheScript(scratch, compose.environment("mongodb-rights"));
        assertThat(logins)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(REFERRAL, "course-service", "network-service", "notification-service")
                                .map(service -> new DatabaseLogins.Login(
                                        service, "only-for-trying-out", databaseOf(service), "readWrite"))
                                .toList());
    }

    @Test
    void the_script_ends_when_it_is_not_told_a_password(@TempDir Path scratch) {
        var environment = new HashMap<>(compose.environment("mongodb-rights"));
        var _ = environment.put("PASSWORD_COURSE_SERVICE", "");
        assertThatThrownBy(() -> DatabaseLogins.ofTheScript(scratch, environment))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("PASSWORD_COURSE_SERVICE");
    }

    @Test
    void the_database_is_a_replica_set_that_asks_for_a_login() {
        assertThat(compose.entryPoint("mongodb")).containsExactly("/bin/bash", "/rights/start.sh");
        assertThat(text("start.sh")).contains("--replSet rs0 --keyFile");
        assertThat(text("replica-set.js")).contains("_id: 'rs0'", "host: 'mongodb:27017'");
    }

    @Test
    void the_first_login_is_made_from_the_databases_own_machine() {
        assertThat(compose.services().get("mongodb-rights"))
                .isNotNull()
                .containsEntry("network_mode", "service:mongodb")
                .containsEntry("restart", "on-failure");
        assertThat(compose.waitsFor("mongodb-rights"))
                .isEqualTo(Map.of("mongodb", Map.of("condition", "service_healthy")));
    }

    @Test
    void kafkas_image_is_of_the_version_of_the_client() {
        assertThat(Stream.of("kafka", "kafka-rights").map(compose::image))
                .containsOnly("apache/kafka:" + AppInfoParser.getVersion());
    }

    /// Java's image has no program that asks for an address; ours brings one.
    @ParameterizedTest
    @ValueSource(strings = {REFERRAL, "course-service", "network-service", "notification-service", "identity"})
    void a_health_check_uses_what_the_image_has(String service) {
        assertThat(compose.healthCheck(service)).startsWith("[CMD, answers, localhost:");
    }

    @ParameterizedTest
    @CsvSource({"200 OK, 0", "503 Service Unavailable, 1"})
    void a_part_is_healthy_when_it_answers_with_success(String status, int end) throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var answered = CompletableFuture.runAsync(() -> answerOnce(server, status));
            assertThat(end("localhost:%d/ready".formatted(server.getLocalPort())))
                    .isEqualTo(end);
            answered.get(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void a_part_that_is_not_there_is_not_healthy() throws Exception {
        int gone;
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            gone = server.getLocalPort();
        }
        assertThat(end("localhost:%d/ready".formatted(gone))).isNotZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {REFERRAL, "course-service", "network-service", "notification-service"})
    void a_service_is_told_nothing_that_it_does_not_read(String service) {
        var configuration = Stream.of(service, "messaging", "access")
                .map(name -> read("/" + name + ".yml"))
                .toList();
        assertThat(compose.environment(service).keySet())
                .allSatisfy(name -> assertThat(configuration).anyMatch(text -> text.contains("${" + name + ":")));
    }

    /// The page for operators, the compose file and the service name the same settings with the same defaults.
    @Test
    void what_sets_up_letters_and_text_messages_stands_in_the_page_for_operators_as_the_service_reads_it() {
        var passed = new HashMap<String, String>();
        compose.environment("notification-service").forEach((name, value) -> passed.put(name, String.valueOf(value)));
        compose.environment("course-service").keySet().forEach(passed::remove);
        var page = settings(Repository.text(Repository.path("docs", "channels.md")), OF_PAGE);
        var read = settings(read("/notification-service.yml").replace("${server.port}", "8084"), OF_SERVICE);

        assertThat(page).isEqualTo(passed);
        assertThat(read).containsAllEntriesOf(page);
        assertThat(read.keySet().stream().filter(name -> name.matches(OF_CHANNELS)))
                .allSatisfy(name -> assertThat(page).containsKey(name));
        assertThat(page)
                .as("nothing is sent until it is set up")
                .contains(entry("OVERGANG_SMTP_HOST", ""), entry("OVERGANG_SMS", ""));
    }

    private static Map<String, String> settings(String text, Pattern setting) {
        return setting.matcher(text)
                .results()
                .collect(Collectors.toMap(
                        found -> found.group(1),
                        found -> Objects.requireNonNullElse(found.group(2), ""),
                        (first, _) -> first));
    }

    @Test
    void the_database_is_not_given_the_key_that_it_must_not_have() {
        assertThat(List.of("kafka", "mongodb", "course-service", "network-service", "notification-service"))
                .allSatisfy(service -> assertThat(compose.services().get(service))
                        .as(service)
                        .isNotNull()
                        .satisfies(parts -> assertThat(parts.toString()).doesNotContain("referral-keys")));
    }

    /// As its own configuration has it: what stands after the address of the database.
    private static String databaseOf(String service) {
        var address =
                Pattern.compile("mongodb\\.uri: \\$\\{OVERGANG_MONGODB:[^}]*}/(\\w+)\\$\\{OVERGANG_MONGODB_OPTIONS:}");
        return address.matcher(read("/" + service + ".yml"))
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    /// How the image's health check of an address ends: 0 is healthy.
    private static int end(String address) throws IOException, InterruptedException {
        var script = ComposeFile.beside(Path.of("docker", "image", "answers.sh"));
        return new ProcessBuilder("bash", script.toString(), address)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static void answerOnce(ServerSocket server, String status) {
        try (var connection = server.accept()) {
            var asked = new BufferedReader(new InputStreamReader(connection.getInputStream(), UTF_8));
            assertThat(asked.readLine()).isEqualTo("GET /ready HTTP/1.1");
            var _ = asked.lines().takeWhile(line -> !line.isEmpty()).toList();
            connection
                    .getOutputStream()
                    .write("HTTP/1.1 %s\r\n\r\n".formatted(status).getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String script) {
        try {
            return Files.readString(ComposeFile.beside(Path.of("docker", "mongodb", script)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String resource) {
        try (var file = Objects.requireNonNull(ComposeFileTest.class.getResourceAsStream(resource))) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
