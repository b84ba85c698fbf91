package dk.overgang.testkit;

import static dk.overgang.testkit.Tokens.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.access.Role;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// One line gives a service everything it stands on.
@SpringBootTest(classes = PlatformTest.Service.class, properties = "spring.config.name=kit")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = Platform.class)
class PlatformTest {

    @SpringBootApplication
    static class Service {}

    @Autowired
    MockMvcTester http;

    @Autowired
    Clock clock;

    @Autowired
    MovableTestClock movable;

    @Test
    void a_service_on_it_is_healthy() {
        assertThat(http.get().uri("/actuator/health")).hasStatus(200).bodyJson().isEqualTo("""
                        {"status": "UP", "groups": ["liveness", "readiness"]}
                        """);
    }

    @Test
    void its_tokens_are_accepted_and_carry_the_role() {
        assertThat(http.get().uri("/actuator/metrics")).hasStatus(401);
        assertThat(metricsAs(Role.WORKER)).isEqualTo(403);
        assertThat(metricsAs(Role.OPERATOR)).isEqualTo(200);
    }

    @Test
    void its_clock_is_the_one_a_test_moves() {
        assertThat(clock).isSameAs(movable);
    }

    @Test
    void what_is_told_on_its_broker_is_heard() {
        var citizen = UUID.randomUUID().toString();
        var type = "dk.overgang.stay.started.v1";
        Events.tell(
                "overgang.referral-events", citizen, "/referral-service", type, citizen, 3, Contracts.example(type));

        assertThat(Events.on("overgang.referral-events", citizen))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.type()).isEqualTo(type);
                    assertThat(event.subject()).isEqualTo(citizen);
                    assertThat(event.sequence()).isEqualTo(3);
                    Contracts.assertKept(type, event.data());
                });
    }

    private int metricsAs(Role role) {
        return http.get()
                .uri("/actuator/metrics")
                .header(HttpHeaders.AUTHORIZATION, bearer(Tokens.of(role, "0101")))
                .exchange()
                .getResponse()
                .getStatus();
    }
}
