package dk.overgang.referral;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ServiceTest
class DocumentedApiTest {

    @Autowired
    Api api;

    @Autowired
    MockMvcTester http;

    @Test
    void the_api_is_documented_for_who_has_a_token() {
        assertThat(http.get().uri("/v3/api-docs")).hasStatus(401);
        assertThat(api.get(Role.WORKER, "/v3/api-docs"))
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.paths")
                .asMap()
                .containsKeys(
                        "/api/v1/citizens/{id}",
                        "/api/v1/citizens/{id}/stays",
                        "/api/v1/citizens/search",
                        "/api/v1/referrals",
                        "/api/v1/referrals/{id}/decision",
                        "/api/v1/hospital-notices",
                        "/fhir/$process-message");
    }

    @Test
    void what_is_parked_is_for_operators() {
        assertThat(api.get(Role.OPERATOR, "/api/v1/parked")).hasStatus(200);
        assertThat(api.get(Role.WORKER, "/api/v1/parked")).hasStatus(403);
    }

    @Test
    void the_service_is_ready_with_its_database() {
        assertThat(http.get().uri("/actuator/health/readiness")).hasStatus(200);
    }
}
