package dk.overgang.systemtests.deployment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `docker-compose.yml` has the services, ports and settings that scripts and portals rely on.
class ComposeFileTest {

    private static final String REFERRAL = "referral-service";

    private final ComposeFile compose = ComposeFile.ofThisRepository();

    @ParameterizedTest
    @CsvSource({
        "referral-service, 8081",
        "course-service, 8082",
        "network-service, 8083",
        "notification-service, 8084",
        "identity, 8085",
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
                        "OVERGANG_MONGODB", "mongodb://mongodb:27017",
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
    void a_service_is_told_nothing_that_it_does_not_read(String service) {
        var configuration = Stream.of(service, "messaging", "access")
                .map(name -> read("/" + name + ".yml"))
                .toList();
        assertThat(compose.environment(service).keySet())
                .allSatisfy(name -> assertThat(configuration).anyMatch(text -> text.contains("${" + name + ":")));
    }

    @Test
    void the_database_is_not_given_the_key_that_it_must_not_have() {
        assertThat(List.of("kafka", "mongodb", "course-service", "network-service", "notification-service"))
                .allSatisfy(service -> assertThat(compose.services().get(service))
                        .as(service)
                        .isNotNull()
                        .satisfies(parts -> assertThat(parts.toString()).doesNotContain("referral-keys")));
    }

    private static String read(String resource) {
        try (var file = Objects.requireNonNull(ComposeFileTest.class.getResourceAsStream(resource))) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
