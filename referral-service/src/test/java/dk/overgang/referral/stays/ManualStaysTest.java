package dk.overgang.referral.stays;

import static dk.overgang.referral.Api.id;
import static dk.overgang.referral.Api.json;
import static dk.overgang.referral.Api.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.overgang.access.Role;
import dk.overgang.referral.Api;
import dk.overgang.referral.ServiceTest;
import dk.overgang.testkit.Contracts;
import dk.overgang.testkit.Events;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Stays that nobody but the municipality knows of (R.BR7).
@ServiceTest
class ManualStaysTest {

    private static final String STAY = """
            {"kind": "INPATIENT", "from": "2026-03-02T10:00:00Z", "hospital": "Privathospitalet"}
            """;

    @Autowired
    Api api;

    @Test
    void a_stay_is_written_down_closed_corrected_and_told_like_any_other() {
        var citizen = id(api.accepted(somebody()), "citizenId");
        var written = json(write(citizen, STAY, ""));
        var stay = id(written, "stayId");
        assertThat(written.get("state").asString()).isEqualTo("ADMITTED");
        assertThat(api.stays(citizen).get(0).get("notices").get(0).get("episode"))
                .isEqualTo(api.stays(citizen).get(0).get("episodes").get(0));
        assertThat(api.stays(citizen).get(0).get("notices").get(0).get("code").asString())
                .isEqualTo("STIN");
        assertThat(api.stays(citizen)
                        .get(0)
                        .get("notices")
                        .get(0)
                        .get("registeredBy")
                        .asString())
                .isNotBlank();

        assertThat(write(citizen, at("2026-03-06T10:00:00Z"), "/" + stay + "/close"))
                .hasStatus(200);
        assertThat(write(citizen, at("2026-03-07T10:00:00Z"), "/" + stay + "/correct-end"))
                .hasStatus(200);
        assertThat(write(citizen, at("2026-03-01T10:00:00Z"), "/" + stay + "/correct-start"))
                .hasStatus(200);
        assertThat(api.stays(citizen).get(0).get("from").asString()).startsWith("2026-03-01");
        assertThat(api.stays(citizen).get(0).get("to").asString()).startsWith("2026-03-07");
        assertThat(write(citizen, "{}", "/" + stay + "/reopen")).hasStatus(200);
        assertThat(write(citizen, "{}", "/" + stay + "/cancel")).hasStatus(200);
        assertThat(api.stays(citizen).get(0).get("state").asString()).isEqualTo("CANCELLED");

        await().untilAsserted(() -> {
            var reported = Events.on("overgang.referral-events", citizen.toString());
            assertThat(reported)
                    .extracting(Events.Event::type)
                    .contains("dk.overgang.stay.started.v1", "dk.overgang.stay.cancelled.v1");
            assertThat(reported).allSatisfy(event -> Contracts.assertKept(event.type(), event.data()));
        });
    }

    @Test
    void the_same_request_under_a_key_writes_one_stay() {
        var citizen = id(api.accepted(somebody()), "citizenId");

        assertThat(json(keyed(citizen, STAY, "k-1"))).isEqualTo(json(keyed(citizen, STAY, "k-1")));
        assertThat(api.stays(citizen).size()).isEqualTo(1);
        assertThat(api.stays(citizen).get(0).get("notices").size()).isEqualTo(1);
        assertThat(keyed(citizen, STAY.replace("Privat", "Andet "), "k-1")).hasStatus(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/close", "/correct-start", "/correct-end", "/reopen", "/cancel"})
    void who_saw_another_version_of_the_citizen_changes_no_stay(String path) {
        var citizen = id(api.accepted(somebody()), "citizenId");
        var written = write(citizen, STAY, "");
        var version = Objects.requireNonNull(written.getResponse().getHeader("ETag"));
        assertThat(api.get(Role.WORKER, "/api/v1/citizens/{id}/stays", citizen))
                .headers()
                .hasValue("ETag", version);
        var stay = path.isEmpty() ? "" : "/" + id(json(written), "stayId");
        var body = path.isEmpty() ? STAY : at("2026-03-06T10:00:00Z");

        assertThat(api.post(Role.WORKER, body, "/api/v1/citizens/" + citizen + "/stays" + stay + path)
                        .header("If-Match", "\"1\""))
                .hasStatus(412);
        assertThat(api.stays(citizen).size()).isEqualTo(1);
        assertThat(api.stays(citizen).get(0).get("notices").size()).isEqualTo(1);
    }

    @Test
    void a_stay_is_closed_by_who_saw_the_version_that_stands() {
        var citizen = id(api.accepted(somebody()), "citizenId");
        var written = write(citizen, STAY, "");
        var close = "/api/v1/citizens/%s/stays/%s/close".formatted(citizen, id(json(written), "stayId"));

        assertThat(api.post(Role.WORKER, at("2026-03-06T10:00:00Z"), close)
                        .header(
                                "If-Match",
                                Objects.requireNonNull(written.getResponse().getHeader("ETag"))))
                .hasStatus(200)
                .headers()
                .containsHeader("ETag");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-02T10:00:00Z | 2026-02-30T10:00:00Z | 400 | /from
            2026-03-02T10:00:00Z | 2099-03-02T10:00:00Z | 422 | /from
            INPATIENT            | AMBULANT             | 400 | /kind
            Privathospitalet     | ''                   | 422 | /hospital
            Privathospitalet     | Bos, 010203-9999     | 422 | /hospital
            """)
    void what_cannot_be_meant_is_refused_by_field(String right, String wrong, int status, String pointer) {
        var citizen = id(api.accepted(somebody()), "citizenId");

        assertThat(write(citizen, STAY.replace(right, wrong), ""))
                .hasStatus(status)
                .bodyJson()
                .extractingPath("$.errors[0].pointer")
                .isEqualTo(pointer);
        assertThat(api.stays(citizen).isEmpty()).isTrue();
    }

    @Test
    void what_does_not_fit_the_stay_is_refused_by_name() {
        var cpr = somebody();
        var citizen = id(api.accepted(cpr), "citizenId");
        assertThat(api.tell(Api.notice(UUID.randomUUID().toString(), "ADMITTED", cpr, "2026-03-02T10:00:00Z")))
                .hasStatus(202);
        var stay = id(api.stays(citizen).get(0), "stayId");

        assertThat(write(citizen, "{}", "/" + stay + "/cancel"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:problem:stay:told-by-hospital");
        assertThat(write(citizen, "{}", "/" + stay + "/reopen")).hasStatus(409);
        assertThat(write(citizen, at("2026-03-01T10:00:00Z"), "/" + stay + "/close"))
                .hasStatus(422);
        assertThat(write(citizen, at("2026-03-04T10:00:00Z"), "/" + UUID.randomUUID() + "/close"))
                .hasStatus(404);
        assertThat(write(UUID.randomUUID(), STAY, "")).hasStatus(404);
    }

    @Test
    void only_the_municipality_writes() {
        var citizen = id(api.accepted(somebody()), "citizenId");

        assertThat(api.post(Role.REGION, STAY, "/api/v1/citizens/{id}/stays", citizen))
                .hasStatus(403);
        assertThat(api.post(Role.PORTAL, STAY, "/api/v1/citizens/{id}/stays", citizen))
                .hasStatus(403);
    }

    private MvcTestResult write(UUID citizen, String body, String path) {
        return api.post(Role.WORKER, body, "/api/v1/citizens/" + citizen + "/stays" + path)
                .exchange();
    }

    private MvcTestResult keyed(UUID citizen, String body, String key) {
        return api.post(Role.WORKER, body, "/api/v1/citizens/{id}/stays", citizen)
                .header("Idempotency-Key", key)
                .exchange();
    }

    private static String at(String time) {
        return "{\"at\": \"%s\"}".formatted(time);
    }
}
