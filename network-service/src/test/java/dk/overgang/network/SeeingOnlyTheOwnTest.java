package dk.overgang.network;

import static dk.overgang.testkit.Tokens.bearer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.overgang.access.Role;
import dk.overgang.testkit.Platform;
import dk.overgang.testkit.Tokens;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// In a municipality whose workers see only the courses assigned to them (F-77).
@SpringBootTest(
        properties = {
            NetworkServiceApplication.CONFIG_NAME,
            "overgang.scope.municipalities[" + CourseEvents.NARROW + "]=ASSIGNED"
        })
@ContextConfiguration(initializers = Platform.class)
@AutoConfigureMockMvc
class SeeingOnlyTheOwnTest {

    @Autowired
    MockMvcTester http;

    private final CourseEvents anna = CourseEvents.unknownIn(CourseEvents.NARROW);

    @Test
    void a_network_of_nobodys_or_somebody_elses_course_does_not_exist_for_a_worker() {
        anna.opened(1);
        anna.started(2);
        await().untilAsserted(() -> assertThat(asked(Role.LEADER)).isEqualTo(200));
        assertThat(asked(Role.WORKER)).isEqualTo(404);
        anna.assigned(3, UUID.randomUUID().toString());
        anna.assigned(4, Tokens.WORKER);

        await().untilAsserted(() -> assertThat(asked(Role.WORKER)).isEqualTo(200));
    }

    @Test
    void an_emergency_told_by_referral_service_opens_it_until_it_is_over() {
        anna.opened(1);
        anna.inAnEmergency("2020-01-01T00:00:00Z");
        await().untilAsserted(() -> assertThat(asked(Role.LEADER)).isEqualTo(200));
        assertThat(asked(Role.WORKER)).isEqualTo(404);

        anna.inAnEmergency("2999-01-01T00:00:00Z");
        await().untilAsserted(() -> assertThat(asked(Role.WORKER)).isEqualTo(200));
    }

    private int asked(Role role) {
        return http.get()
                .uri("/api/v1/networks/{id}", anna.courseId())
                .header(HttpHeaders.AUTHORIZATION, bearer(Tokens.of(role, CourseEvents.NARROW)))
                .exchange()
                .getResponse()
                .getStatus();
    }
}
