package dk.overgang.notification;

import static dk.overgang.testkit.Tokens.bearer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.overgang.access.Role;
import dk.overgang.testkit.Events;
import dk.overgang.testkit.Platform;
import dk.overgang.testkit.Tokens;
import dk.overgang.testkit.database.Databases;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(properties = NotificationServiceApplication.CONFIG_NAME)
@ContextConfiguration(initializers = Platform.class)
@AutoConfigureMockMvc
class WhoMayBeToldTest {

    @Autowired
    MockMvcTester http;

    private final UUID citizen = UUID.randomUUID();

    @AfterAll
    static void nothing_was_scanned() {
        Databases.assertIndexed("notification");
    }

    @Test
    void a_recipient_is_one_from_the_consent_until_its_withdrawal() {
        told(1, "given", "IN_FORCE");
        await().untilAsserted(() -> assertThat(ask("0101")).bodyText().contains("\"REGION-1084\""));
        told(2, "withdrawn", "WITHDRAWN");
        await().untilAsserted(() -> assertThat(ask("0101")).bodyText().contains("\"items\":[]"));
        told(1, "given", "IN_FORCE");
        told(3, "withdrawn", "EXPIRED");

        await().untilAsserted(() -> assertThat(ask("0101")).bodyText().contains("\"items\":[]"));
    }

    @Test
    void another_municipality_gets_the_answer_for_an_unknown_citizen() {
        told(1, "given", "IN_FORCE");
        await().untilAsserted(() -> assertThat(ask("0101")).hasStatusOk());

        assertThat(ask("0751")).hasStatus(404);
    }

    private MvcTestResult ask(String municipality) {
        return http.get()
                .uri("/api/v1/recipients?citizenId=" + citizen)
                .header(HttpHeaders.AUTHORIZATION, bearer(Tokens.of(Role.WORKER, municipality)))
                .exchange();
    }

    private void told(long sequence, String what, String state) {
        var data = """
                {"municipality": "0101", "citizenId": "%s", "referrals": [], "stays": [], "consents": [
                 {"consentId": "%s", "purpose": "SHARE_ACROSS_AUTHORITIES", "recipient": "REGION-1084",
                  "state": "%s", "givenOn": "2026-01-05"}]}
                """.formatted(citizen, new UUID(6, 1), state);
        Events.tell(
                "overgang.referral-events",
                citizen.toString(),
                "/referral-service",
                "dk.overgang.consent." + what + ".v1",
                citizen.toString(),
                sequence,
                data);
    }
}
