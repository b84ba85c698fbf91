package dk.overgang.referral.discharges;

import static dk.overgang.referral.Api.id;
import static dk.overgang.referral.Api.json;
import static dk.overgang.referral.Api.somebody;
import static dk.overgang.testkit.Tokens.bearer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpHeaders.AUTHORIZATION;

import dk.overgang.access.Role;
import dk.overgang.referral.Api;
import dk.overgang.referral.ServiceTest;
import dk.overgang.testkit.MovableTestClock;
import dk.overgang.testkit.Tokens;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/// The inbox of expected discharges, and who tells the day (R-050, R-051, F-04).
@ServiceTest
class DischargePlanningOverHttpTest {

    private static final String INBOX = "/api/v1/expected-discharges";
    private static final String OF_CITIZEN = "/api/v1/citizens/{id}/expected-discharge";
    private static final String OF_REFERRAL = "/api/v1/referrals/{id}/expected-discharge";
    private static final String WARD = Tokens.region("331601000016002");
    private static final LocalDate TODAY = LocalDate.parse("2026-02-20");

    @Autowired
    Api api;

    @Autowired
    MockMvcTester http;

    @Autowired
    MovableTestClock clock;

    private final String cpr = somebody();
    private UUID referral = new UUID(0, 0);
    private UUID citizen = new UUID(0, 0);

    @BeforeEach
    void a_ward_refers_a_patient_who_shall_leave_on_the_second_of_march() {
        clock.set(TODAY);
        var referred = json(http.post()
                .uri("/api/v1/referrals")
                .header(AUTHORIZATION, bearer(WARD))
                .contentType(MediaType.APPLICATION_JSON)
                .content(Api.referral(cpr, "SEL85-9M").replace("\"source\"", "\"municipality\": \"0101\", \"source\""))
                .exchange());
        referral = id(referred, "referralId");
        citizen = id(referred, "citizenId");
    }

    @AfterEach
    void back_to_today() {
        clock.release();
    }

    @Test
    void a_patient_stands_in_the_inbox_from_the_admission_to_the_discharge() {
        assertThat(inbox()).isEmpty();
        tell("ADMITTED", "2026-02-18T10:00:00Z");

        assertThat(inbox()).singleElement().satisfies(one -> {
            assertThat(one.get("hospital").asString()).isEqualTo("Psykiatrisk Center");
            assertThat(one.get("admittedAt").asString()).startsWith("2026-02-18T10:00");
            assertThat(one.get("onLeave").asBoolean()).isFalse();
            assertThat(one.get("expectedOn").asString()).isEqualTo("2026-03-02");
            assertThat(one.get("daysLeft").asInt()).isEqualTo(10);
            assertThat(one.get("dateFrom").asString()).isEqualTo("REFERRAL");
        });
        tell("LEAVE_STARTED", "2026-02-19T10:00:00Z");
        assertThat(inbox()).extracting(one -> one.get("onLeave").asBoolean()).containsExactly(true);
        tell("DISCHARGED", "2026-02-20T06:00:00Z");
        assertThat(inbox()).isEmpty();
    }

    @Test
    void the_ward_tells_of_its_own_referral_and_the_municipality_sees_how_many_days_are_left() {
        tell("ADMITTED", "2026-02-18T10:00:00Z");
        assertThat(ward("2026-02-23")).hasStatus(200).hasHeader("ETag", "\"3\"");

        assertThat(inbox())
                .extracting(
                        one -> one.get("daysLeft").asInt() + one.get("dateFrom").asString())
                .containsExactly("3TOLD");
        clock.set(TODAY.plusDays(5));
        assertThat(inbox()).extracting(one -> one.get("daysLeft").asInt()).containsExactly(-2);

        var other = Tokens.region("441601000016003");
        assertThat(http.post()
                        .uri(OF_REFERRAL, referral)
                        .header(AUTHORIZATION, bearer(other))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(on("2026-03-01")))
                .hasStatus(404);
        assertThat(http.delete().uri(OF_REFERRAL, referral).header(AUTHORIZATION, bearer(WARD)))
                .hasStatus(200);
        assertThat(inbox()).extracting(one -> one.get("dateFrom").asString()).containsExactly("REFERRAL");
    }

    @Test
    void the_ward_learns_nothing_of_a_stay_that_began_after_it_referred() {
        clock.set(LocalDate.parse("2026-06-02"));
        tell("ADMITTED", "2026-06-01T10:00:00Z");

        assertThat(ward("2026-06-05"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:problem:discharge:not-in-hospital");
        assertThat(inbox())
                .singleElement()
                .satisfies(one -> assertThat(one.get("expectedOn").isNull()).isTrue());
    }

    @Test
    void the_ward_learns_no_more_by_saying_again_what_it_said_of_an_earlier_stay() {
        tell("ADMITTED", "2026-02-18T10:00:00Z");
        assertThat(ward("2026-02-23", "a-" + citizen)).hasStatus(200).bodyText().contains("2026-02-23");
        clock.set(LocalDate.parse("2026-06-02"));
        tell("DISCHARGED", "2026-03-01T10:00:00Z");
        tell("ADMITTED", "2026-06-01T10:00:00Z");
        assertThat(api.post(Role.WORKER, on("2026-06-05"), OF_CITIZEN, citizen)).hasStatus(200);

        assertThat(ward("2026-02-23", "a-" + citizen)).hasStatus(200).bodyText().doesNotContain("2026-06-05");
    }

    @Test
    void a_worker_tells_and_takes_back_against_the_version_seen_and_once_under_a_key() {
        tell("ADMITTED", "2026-02-18T10:00:00Z");
        assertThat(api.post(Role.WORKER, on("2026-02-27"), OF_CITIZEN, citizen).header("If-Match", "\"1\""))
                .hasStatus(412);
        for (var i = 0; i < 2; i++) {
            assertThat(api.post(Role.WORKER, on("2026-02-27"), OF_CITIZEN, citizen)
                            .header("Idempotency-Key", "d-" + citizen))
                    .hasStatus(200)
                    .hasHeader("ETag", "\"3\"");
        }
        assertThat(takeBack()).hasStatus(200);
        assertThat(takeBack())
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:problem:discharge:nothing-told");
    }

    @Test
    void a_day_that_cannot_be_meant_is_refused_by_field() {
        tell("ADMITTED", "2026-02-18T10:00:00Z");
        assertThat(api.post(Role.WORKER, on("2026-02-19"), OF_CITIZEN, citizen))
                .hasStatus(422)
                .bodyText()
                .contains("\"/on\"", "20. februar 2026", "20. februar 2028");
        assertThat(api.post(Role.WORKER, on("2026-02-30"), OF_CITIZEN, citizen)).hasStatus(400);
        assertThat(api.post(Role.WORKER, "{}", OF_CITIZEN, citizen)).hasStatus(422);
        assertThat(api.post(Role.WORKER, on("2026-02-27"), OF_CITIZEN, UUID.randomUUID()))
                .hasStatus(404);
    }

    @Test
    void who_comes_home_first_comes_first_and_who_has_no_day_last() {
        tell("ADMITTED", "2026-02-18T10:00:00Z");
        var sooner = admitted("2026-02-24");
        var later = admitted("2026-05-01");
        var undated = undated();

        assertThat(all())
                .extracting(one -> id(one, "citizenId"))
                .filteredOn(List.of(citizen, sooner, later, undated)::contains)
                .containsExactly(sooner, citizen, later, undated);
        assertThat(api.get(Role.WORKER, INBOX + "?after={id}", UUID.randomUUID()))
                .hasStatus(400);
        assertThat(api.get(Role.REGION, INBOX)).hasStatus(403);
    }

    private UUID admitted(String expectedOn) {
        var patient = json(api.refer(somebody()));
        var id = id(patient, "citizenId");
        write(id);
        assertThat(api.post(Role.WORKER, on(expectedOn), OF_CITIZEN, id)).hasStatus(200);
        return id;
    }

    private UUID undated() {
        var body = Api.referral(somebody(), "SEL85-9M").replace("WARD_TO", "FAMILY_TO");
        var id = id(json(api.post(Role.AUTHORITY, body, "/api/v1/referrals").exchange()), "citizenId");
        write(id);
        return id;
    }

    private void write(UUID patient) {
        var stay = "{\"kind\": \"INPATIENT\", \"from\": \"2026-02-17T10:00:00Z\", \"hospital\": \"Privathospitalet\"}";
        assertThat(api.post(Role.WORKER, stay, "/api/v1/citizens/{id}/stays", patient))
                .hasStatus(201);
    }

    private void tell(String type, String at) {
        assertThat(api.tell(Api.notice(UUID.randomUUID().toString(), type, cpr, at)))
                .hasStatus(202);
    }

    private MvcTestResult ward(String day) {
        return http.post()
                .uri(OF_REFERRAL, referral)
                .header(AUTHORIZATION, bearer(WARD))
                .contentType(MediaType.APPLICATION_JSON)
                .content(on(day))
                .exchange();
    }

    private MvcTestResult ward(String day, String key) {
        return http.post()
                .uri(OF_REFERRAL, referral)
                .header(AUTHORIZATION, bearer(WARD))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(on(day))
                .exchange();
    }

    private MvcTestResult takeBack() {
        return http.delete()
                .uri(OF_CITIZEN, citizen)
                .header(AUTHORIZATION, bearer(Tokens.of(Role.WORKER, Api.HERE)))
                .exchange();
    }

    private static String on(String day) {
        return "{\"on\": \"%s\"}".formatted(day);
    }

    private List<JsonNode> inbox() {
        return all().stream()
                .filter(one -> id(one, "citizenId").equals(citizen))
                .toList();
    }

    private List<JsonNode> all() {
        var page = json(api.get(Role.WORKER, INBOX + "?limit=1").exchange());
        var items = new ArrayList<JsonNode>();
        page.get("items").forEach(items::add);
        while (!page.get("next").isNull()) {
            page = json(api.get(
                            Role.WORKER,
                            INBOX + "?limit=1&after={id}",
                            page.get("next").asString())
                    .exchange());
            page.get("items").forEach(items::add);
        }
        return items;
    }
}
