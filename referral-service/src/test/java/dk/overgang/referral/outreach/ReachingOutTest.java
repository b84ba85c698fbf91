package dk.overgang.referral.outreach;

import static dk.overgang.referral.Api.json;
import static dk.overgang.referral.Api.somebody;
import static dk.overgang.testkit.Tokens.bearer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.http.HttpHeaders.AUTHORIZATION;

import dk.overgang.access.Role;
import dk.overgang.referral.Api;
import dk.overgang.referral.ServiceTest;
import dk.overgang.testkit.Contracts;
import dk.overgang.testkit.Events;
import dk.overgang.testkit.MovableTestClock;
import dk.overgang.testkit.Tokens;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@ServiceTest
class ReachingOutTest {

    private static final String OUTREACH = "/api/v1/outreach";
    private static final String SOURCES = "/api/v1/reports/sources?from={from}&to={to}";

    @Autowired
    Api api;

    @Autowired
    MockMvcTester http;

    @Autowired
    MovableTestClock clock;

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Copenhagen"));

    @BeforeEach
    void the_day_does_not_end_meanwhile() {
        clock.set(today);
    }

    @AfterEach
    void time_is_real_again() {
        clock.release();
    }

    @Test
    void a_visit_to_a_ward_is_written_down_once_and_seen_by_the_own_municipality() {
        var key = UUID.randomUUID().toString();
        var first = write(key, 4);
        var again = write(key, 4);

        assertThat(first).hasStatus(201);
        assertThat(json(again)).isEqualTo(json(first));
        assertThat(write(key, 5)).hasStatus(422);
        var id = json(first).get("outreachId").asString();
        assertThat(api.get(Role.LEADER, OUTREACH + "?limit=200")).bodyText().contains(id);
        assertThat(http.get().uri(OUTREACH).header(AUTHORIZATION, bearer(Tokens.of(Role.LEADER, Api.ELSEWHERE))))
                .hasStatus(200)
                .bodyText()
                .doesNotContain(id);
    }

    /// a partner that was visited is kept warm, so network-service hears of the visit.
    @Test
    void others_hear_once_which_partner_was_visited_and_nothing_of_who_was_met() {
        var key = UUID.randomUUID().toString();
        var id = json(write(key, 4)).get("outreachId").asString();
        assertThat(write(key, 4)).hasStatus(201);

        await().untilAsserted(() -> assertThat(Events.on("overgang.referral-events", id))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.type()).isEqualTo(OutreachPublication.LOGGED);
                    assertThat(event.subject()).isEqualTo(id);
                    Contracts.assertKept(event.type(), event.data());
                    assertThat(event.data())
                            .contains("\"partner\":\"WARD_7\"", "\"kind\":\"WARD_VISIT\"")
                            .doesNotContain("met", "conversations");
                }));
    }

    @Test
    void it_is_a_code_and_numbers_and_lies_behind_us() {
        assertThat(api.post(Role.WORKER, """
                {"on": "%s", "kind": "WARD_VISIT", "partner": "spoke with Anna", "met": 1, "conversations": 1}
                """.formatted(today), OUTREACH)).hasStatus(422);
        assertThat(api.post(Role.WORKER, """
                {"on": "%s", "kind": "WARD_VISIT", "partner": "WARD_0102039999", "met": 1, "conversations": 1}
                """.formatted(today), OUTREACH))
                .hasStatus(422)
                .bodyText()
                .contains("/partner");
        assertThat(api.post(Role.WORKER, """
                {"on": "%s", "kind": "WARD_VISIT", "partner": "WARD_7", "met": 1, "conversations": 1}
                """.formatted(today.plusDays(1)), OUTREACH))
                .hasStatus(422);
    }

    @Test
    void the_monitor_shows_volume_conversion_and_silence_and_no_citizen() {
        var cpr = somebody();
        var accepted = api.accepted(cpr);
        var answer = api.get(Role.LEADER, SOURCES, YearMonth.from(today), YearMonth.from(today))
                .exchange();

        assertThat(answer).hasStatus(200);
        var sources = json(answer).get("items");
        var ward = sources.valueStream()
                .filter(source -> source.get("source").asString().equals("PSYCHIATRY"))
                .findFirst()
                .orElseThrow();
        assertThat(ward.get("silent").asBoolean()).isFalse();
        assertThat(ward.get("months").get(0).get("accepted").asInt()).isPositive();
        assertThat(sources.valueStream())
                .anyMatch(source -> source.get("source").asString().equals("PRISON")
                        && source.get("silent").asBoolean());
        assertThat(sources.toString())
                .doesNotContain(cpr)
                .doesNotContain(accepted.get("citizenId").asString());
    }

    @Test
    void lead_time_ends_when_somebody_first_met_the_citizen() {
        var accepted = api.accepted(somebody());
        var unmet = unmet();
        var contact = "/api/v1/citizens/%s/referrals/%s/first-contact"
                .formatted(
                        accepted.get("citizenId").asString(),
                        accepted.get("referralId").asString());

        assertThat(met(Role.WORKER, contact, today)).hasStatus(200);

        assertThat(unmet()).isEqualTo(unmet - 1);
        assertThat(ward().get("leadTime").get("counted").asInt()).isPositive();
        assertThat(ward().get("leadTime").get("medianDays").asInt()).isZero();
        assertThat(met(Role.WORKER, contact, today.plusDays(1)))
                .hasStatus(422)
                .bodyText()
                .contains("/on");
        assertThat(met(Role.WORKER, contact, today.minusDays(1))).hasStatus(422);
        assertThat(met(Role.WORKER, contact.replaceAll("referrals/[^/]+", "referrals/" + UUID.randomUUID()), today))
                .hasStatus(404);
        assertThat(met(Role.REGION, contact, today)).hasStatus(403);
    }

    private MvcTestResult met(Role role, String contact, LocalDate on) {
        return api.post(role, "{\"on\": \"%s\"}".formatted(on), contact).exchange();
    }

    private int unmet() {
        return ward().get("leadTime").get("unmet").asInt();
    }

    private JsonNode ward() {
        return json(api.get(Role.LEADER, SOURCES, YearMonth.from(today), YearMonth.from(today))
                        .exchange())
                .get("items")
                .valueStream()
                .filter(source -> source.get("source").asString().equals("PSYCHIATRY"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_source_that_should_be_heard_of_is_one_that_a_sender_can_name() {
        var report = json(api.get(Role.LEADER, SOURCES, YearMonth.from(today), YearMonth.from(today))
                .exchange());
        var rules = json(api.get(Role.WORKER, "/api/v1/referrals/rules").exchange());

        var named = rules.get("intake")
                .get("sources")
                .valueStream()
                .map(source -> source.get("code").asString())
                .toList();
        assertThat(report.get("items").valueStream())
                .filteredOn(line -> !line.get("leadTime").get("targetDays").isNull())
                .extracting(line -> line.get("source").asString())
                .isNotEmpty()
                .isSubsetOf(named);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"WORKER", "REGION", "PORTAL", "OPERATOR", "AUDITOR"})
    void the_monitor_is_for_who_answers_for_the_service(Role role) {
        assertThat(api.get(role, SOURCES, "2026-01", "2026-02")).hasStatus(403);
    }

    @Test
    void it_answers_two_years_at_most_and_names_what_is_wrong() {
        assertThat(api.get(Role.LEADER, SOURCES, "2026-02", "2026-01")).hasStatus(400);
        assertThat(api.get(Role.LEADER, SOURCES, "2020-01", "2026-01")).hasStatus(400);
        assertThat(api.get(Role.LEADER, SOURCES, "January", "2026-01")).hasStatus(400);
    }

    private MvcTestResult write(String key, int met) {
        return api.post(Role.WORKER, """
                {"on": "%s", "kind": "WARD_VISIT", "partner": "WARD_7", "met": %d, "conversations": 1}
                """.formatted(today, met), OUTREACH)
                .header("Idempotency-Key", key)
                .exchange();
    }
}
