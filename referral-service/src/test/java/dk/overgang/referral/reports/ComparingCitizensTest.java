package dk.overgang.referral.reports;

import static dk.overgang.referral.Api.json;
import static dk.overgang.referral.Api.somebody;
import static dk.overgang.testkit.Tokens.bearer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpHeaders.ACCEPT_LANGUAGE;
import static org.springframework.http.HttpHeaders.AUTHORIZATION;

import dk.overgang.access.Role;
import dk.overgang.referral.Api;
import dk.overgang.referral.ServiceTest;
import dk.overgang.testkit.MovableTestClock;
import dk.overgang.testkit.Tokens;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@ServiceTest
class ComparingCitizensTest {

    /// Where nobody else is referred in these tests.
    private static final String ALBORG = "0851";

    private static final String REPORT = "/api/v1/reports/citizens?year={year}&of={of}";

    @Autowired
    MockMvcTester http;

    @Autowired
    Api api;

    @Autowired
    MovableTestClock clock;

    @BeforeEach
    void the_year_does_not_end_meanwhile() {
        clock.set(LocalDate.parse("2026-05-04"));
    }

    @AfterEach
    void time_is_real_again() {
        clock.release();
    }

    @Test
    void the_years_citizens_are_counted_beside_comparable_ones_and_nobody_is_named() {
        var last = "";
        for (var i = 0; i < 12; i++) {
            last = somebody();
            var gender = i < 7 ? "FEMALE" : "MALE";
            var network = i < 10 ? "NONE" : "GOOD";
            assertThat(refer(last, "{\"gender\": \"%s\", \"network\": \"%s\"}".formatted(gender, network)))
                    .hasStatus(201);
        }
        assertThat(refer(last, "{\"education\": \"NONE\"}")).hasStatus(201);

        var answer = report(Role.LEADER, "REFERRED");

        assertThat(answer).hasStatus(200).bodyText().doesNotContain("Testesen").doesNotContain(last);
        var report = json(answer);
        assertThat(report.get("citizens").asInt()).isEqualTo(12);
        assertThat(cell(report, "gender", "FEMALE").get("citizens").asInt()).isEqualTo(7);
        assertThat(cell(report, "gender", "MALE").get("percent").asInt()).isEqualTo(42);
        assertThat(cell(report, "network", "SOME").path("citizens").isMissingNode()
                        || cell(report, "network", "SOME").path("citizens").isNull())
                .isTrue();
        assertThat(cell(report, "network", "NONE").path("citizens").isIntegralNumber())
                .isFalse();
        assertThat(cell(report, "age", "OVER_45").path("citizens").isMissingNode())
                .isFalse();
        var men = report.get("benchmarks")
                .valueStream()
                .filter(line -> line.get("code").asString().equals("MEN"))
                .findFirst()
                .orElseThrow();
        assertThat(men.get("percent").asInt()).isEqualTo(40);
        assertThat(men.get("own").asInt()).isEqualTo(42);
        assertThat(men.get("text").asString()).isEqualTo("Almost 40 % are men");
        assertThat(json(report(Role.AUTHORITY, "ACCEPTED")).get("citizens").asInt())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"1999, REFERRED, year", "2026, ANYBODY, of"})
    void what_cannot_be_counted_is_refused_with_the_parameters_name(String year, String of, String parameter) {
        assertThat(api.get(Role.LEADER, REPORT, year, of))
                .hasStatus(400)
                .bodyText()
                .contains(parameter);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"WORKER", "REGION", "PORTAL", "OPERATOR", "AUDITOR"})
    void only_who_answers_for_the_citizens_sees_it(Role role) {
        assertThat(api.get(role, REPORT, 2026, "REFERRED")).hasStatus(403);
    }

    private MvcTestResult report(Role role, String of) {
        return http.get()
                .uri(REPORT, 2026, of)
                .header(AUTHORIZATION, bearer(Tokens.of(role, ALBORG)))
                .header(ACCEPT_LANGUAGE, "en")
                .exchange();
    }

    private MvcTestResult refer(String cpr, String background) {
        return http.post()
                .uri("/api/v1/referrals")
                .header(AUTHORIZATION, bearer(Tokens.of(Role.AUTHORITY, ALBORG)))
                .contentType(MediaType.APPLICATION_JSON)
                .content(Api.referral(cpr, "SEL85-9M")
                        .replace("\"programme\"", "\"background\": %s, \"programme\"".formatted(background)))
                .exchange();
    }

    private static JsonNode cell(JsonNode report, String dimension, String group) {
        return report.get("distributions")
                .valueStream()
                .filter(table -> table.get("dimension").asString().equals(dimension))
                .flatMap(table -> table.get("groups").valueStream())
                .filter(row -> row.get("group").asString().equals(group))
                .findFirst()
                .orElseThrow();
    }
}
