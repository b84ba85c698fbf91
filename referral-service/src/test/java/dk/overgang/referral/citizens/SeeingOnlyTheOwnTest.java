package dk.overgang.referral.citizens;

import static dk.overgang.referral.Api.id;
import static dk.overgang.referral.Api.json;
import static dk.overgang.referral.Api.referral;
import static dk.overgang.referral.Api.somebody;
import static dk.overgang.testkit.Tokens.bearer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.http.HttpHeaders.AUTHORIZATION;

import dk.overgang.access.Role;
import dk.overgang.referral.ServiceTest;
import dk.overgang.testkit.Contracts;
import dk.overgang.testkit.Events;
import dk.overgang.testkit.Tokens;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// In a municipality whose workers see only the citizens assigned to them (F-77).
@ServiceTest
class SeeingOnlyTheOwnTest {

    private static final String CITIZEN = "/api/v1/citizens/";

    @Autowired
    MockMvcTester http;

    private final String cpr = somebody();
    private final UUID course = UUID.randomUUID();
    private UUID citizen = course;
    private UUID referred = course;

    @BeforeEach
    void somebody_is_referred() {
        var answer = json(post(Role.AUTHORITY, "/api/v1/referrals", referral(cpr, "SEL85-9M")));
        citizen = id(answer, "citizenId");
        referred = id(answer, "referralId");
    }

    @Test
    void a_citizen_of_nobody_or_of_somebody_else_does_not_exist_for_a_worker() {
        assertThat(get(Role.LEADER)).hasStatus(200);
        assertUnseen();
        tellAssigned(1, UUID.randomUUID().toString());
        tellAssigned(2, Tokens.WORKER);

        await().untilAsserted(() -> assertThat(get(Role.WORKER)).hasStatus(200));
        assertThat(found()).isEqualTo(1);
    }

    @Test
    void who_comes_home_is_seen_by_whoever_has_the_course() {
        var stay =
                "{\"kind\": \"INPATIENT\", \"from\": \"2026-01-12T08:00:00Z\", \"hospital\": \"Psykiatrisk Center\"}";
        assertThat(post(Role.LEADER, CITIZEN + citizen + "/stays", stay)).hasStatus(201);
        assertThat(comesHome(Role.LEADER)).isTrue();
        assertThat(comesHome(Role.WORKER)).isFalse();

        tellAssigned(1, Tokens.WORKER);
        await().untilAsserted(() -> assertThat(comesHome(Role.WORKER)).isTrue());
    }

    @Test
    void an_emergency_opens_the_citizen_here_and_tells_the_others() {
        assertUnseen();
        var reason = "{\"citizenId\": \"%s\", \"reason\": \"COVER\", \"reference\": \"2026-17\"}".formatted(citizen);
        assertThat(post(Role.WORKER, "/api/v1/emergency-access", reason)).hasStatus(201);

        assertThat(get(Role.WORKER)).hasStatus(200);
        await().untilAsserted(() -> assertThat(Events.on("overgang.referral-events", citizen.toString()))
                .last()
                .satisfies(event -> {
                    assertThat(event.type()).isEqualTo("dk.overgang.emergency.opened.v1");
                    assertThat(event.data())
                            .contains(Tokens.WORKER, "\"COVER\"")
                            .doesNotContain("2026-17");
                    Contracts.assertKept(event.type(), event.data());
                }));
    }

    private void assertUnseen() {
        assertThat(get(Role.WORKER)).hasStatus(404);
        assertThat(found()).isZero();
    }

    private int found() {
        var answer = post(Role.WORKER, CITIZEN + "search", "{\"cpr\": \"%s\"}".formatted(cpr));
        return json(answer).get("items").size();
    }

    private boolean comesHome(Role role) {
        var inbox = http.get()
                .uri("/api/v1/expected-discharges?limit=200")
                .header(AUTHORIZATION, bearer(Tokens.of(role, ServiceTest.NARROW)))
                .exchange();
        return json(inbox)
                .get("items")
                .valueStream()
                .anyMatch(one -> id(one, "citizenId").equals(citizen));
    }

    private MvcTestResult get(Role role) {
        return http.get()
                .uri(CITIZEN + citizen)
                .header(AUTHORIZATION, bearer(Tokens.of(role, ServiceTest.NARROW)))
                .exchange();
    }

    private MvcTestResult post(Role role, String address, String body) {
        return http.post()
                .uri(address)
                .header(AUTHORIZATION, bearer(Tokens.of(role, ServiceTest.NARROW)))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private void tellAssigned(int sequence, String worker) {
        Events.tell(
                "overgang.course-events",
                citizen.toString(),
                "/course-service",
                "dk.overgang.worker.assigned.v1",
                course.toString(),
                sequence,
                """
                {"municipality": "0461", "courseId": "%s", "citizenId": "%s", "referralId": "%s", "status": "ACTIVE", "worker": "%s"}
                """.formatted(course, citizen, referred, worker));
    }
}
