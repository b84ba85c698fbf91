package dk.overgang.referral.citizens;

import static dk.overgang.referral.Api.id;
import static dk.overgang.referral.Api.json;
import static dk.overgang.referral.Api.somebody;
import static dk.overgang.testkit.Tokens.bearer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.http.HttpHeaders.AUTHORIZATION;

import dk.overgang.access.Role;
import dk.overgang.referral.Api;
import dk.overgang.referral.ServiceTest;
import dk.overgang.referral.UnreadableCitizen;
import dk.overgang.testkit.Events;
import dk.overgang.testkit.MovableTestClock;
import dk.overgang.testkit.Tokens;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/// One document that cannot be read keeps nothing of the others from anybody (decision 0040).
@ServiceTest
class UnreadableCitizensTest {

    /// A municipality that no other test lives in.
    private static final String THERE = "0259";

    private static final LocalDate TODAY = LocalDate.parse("2026-06-01");

    @Autowired
    Api api;

    @Autowired
    MockMvcTester http;

    @Autowired
    MongoOperations mongo;

    @Autowired
    MovableTestClock clock;

    private UUID referral = new UUID(0, 0);
    private UUID citizen = new UUID(0, 0);

    @BeforeEach
    void somebody_is_referred() {
        clock.set(TODAY);
        var cpr = somebody();
        var referred = json(post(Role.AUTHORITY, Api.referral(cpr, "SEL85-9M"), "/api/v1/referrals"));
        referral = id(referred, "referralId");
        citizen = id(referred, "citizenId");
        assertThat(post(
                        Role.REGION,
                        Api.notice(UUID.randomUUID().toString(), "ADMITTED", cpr, "2026-05-28T10:00:00Z"),
                        "/api/v1/hospital-notices"))
                .hasStatus(202);
    }

    @AfterEach
    void time_is_real_again() {
        clock.release();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/referrals?limit=200",
                "/api/v1/referrals?sort=RECEIVED&limit=200",
                "/api/v1/expected-discharges?limit=200"
            })
    void a_list_has_the_others(String list) {
        try (var broken = UnreadableCitizen.like(mongo, citizen)) {
            var listed = get(list);

            assertThat(listed).hasStatus(200);
            assertThat(citizens(json(listed)))
                    .contains(citizen.toString())
                    .doesNotContain(broken.citizenId().toString());
        }
    }

    @Test
    void a_page_is_filled_with_the_next_ones() {
        var _ = post(Role.AUTHORITY, Api.referral(somebody(), "SEL85-9M"), "/api/v1/referrals");
        try (var _ = UnreadableCitizen.like(mongo, citizen)) {
            var seen = new ArrayList<String>();
            @Nullable String next = null;
            do {
                var page = json(get("/api/v1/referrals?limit=1" + (next == null ? "" : "&after=" + next)));
                seen.addAll(citizens(page));
                next = page.get("next").isNull() ? null : page.get("next").asString();
            } while (next != null);

            assertThat(seen)
                    .containsExactlyElementsOf(citizens(json(get("/api/v1/referrals?limit=200"))))
                    .contains(citizen.toString());
        }
    }

    @Test
    void the_waiting_list_has_the_others() {
        assertThat(post(
                        Role.AUTHORITY,
                        "{\"reason\": \"AWAITING_HOME\"}",
                        "/api/v1/referrals/" + referral + "/waiting"))
                .hasStatus(200);
        try (var _ = UnreadableCitizen.like(mongo, citizen)) {
            assertThat(citizens(json(get("/api/v1/referrals/waiting?limit=200"))))
                    .contains(citizen.toString());
        }
    }

    @Test
    void the_list_of_onward_referrals_has_the_others() {
        assertThat(post(
                        Role.AUTHORITY,
                        "{\"answers\": %s}".formatted(Api.ANSWERS.replace("SEL85?", "YES")),
                        "/api/v1/referrals/" + referral + "/assessment"))
                .hasStatus(200);
        assertThat(post(Role.AUTHORITY, Api.decision("ACCEPT"), "/api/v1/referrals/" + referral + "/decision"))
                .hasStatus(200);
        tellCourseInItsLastPhase();
        await().untilAsserted(() -> assertThat(post(
                        Role.WORKER,
                        "{\"offer\": \"HOME_SUPPORT\", \"reason\": \"NEED_CONTINUES\"}",
                        "/api/v1/citizens/" + citizen + "/onward-referrals"))
                .hasStatus(201));
        try (var _ = UnreadableCitizen.like(mongo, citizen)) {
            assertThat(citizens(json(get("/api/v1/onward-referrals?limit=200"))))
                    .contains(citizen.toString());
        }
    }

    @Test
    void reports_count_the_others() {
        var report = get("/api/v1/reports/citizens?year=2026");
        var sources = get("/api/v1/reports/sources?from=2026-06&to=2026-06");
        try (var _ = UnreadableCitizen.like(mongo, citizen)) {
            assertThat(json(get("/api/v1/reports/citizens?year=2026"))).isEqualTo(json(report));
            assertThat(json(get("/api/v1/reports/sources?from=2026-06&to=2026-06")))
                    .isEqualTo(json(sources));
        }
    }

    @Test
    void the_others_are_named() {
        try (var broken = UnreadableCitizen.like(mongo, citizen)) {
            var named = post(
                    Role.WORKER,
                    "{\"citizenIds\": [\"%s\", \"%s\"]}".formatted(broken.citizenId(), citizen),
                    "/api/v1/citizens/names");

            assertThat(named).hasStatus(200);
            assertThat(json(named).get("citizens").valueStream().map(one -> id(one, "citizenId")))
                    .containsExactly(citizen);
        }
    }

    private void tellCourseInItsLastPhase() {
        var course = UUID.randomUUID().toString();
        Events.tell(
                "overgang.course-events",
                citizen.toString(),
                "/course-service",
                "dk.overgang.course.started.v1",
                course,
                1,
                """
                {"municipality": "%s", "courseId": "%s", "citizenId": "%s", "referralId": "%s", "status": "ACTIVE", "phase": 3,
                 "plan": {"version": 1, "held": false, "phases": [{"number": 3, "start": "2026-05-01"}]}}
                """.formatted(THERE, course, citizen, referral));
    }

    private static List<String> citizens(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(row -> row.get("citizenId").asString())
                .toList();
    }

    private MvcTestResult get(String address) {
        return http.get()
                .uri(address)
                .header(AUTHORIZATION, bearer(Tokens.of(Role.AUTHORITY, THERE)))
                .exchange();
    }

    private MvcTestResult post(Role role, String body, String address) {
        return http.post()
                .uri(address)
                .header(AUTHORIZATION, bearer(Tokens.of(role, THERE)))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
