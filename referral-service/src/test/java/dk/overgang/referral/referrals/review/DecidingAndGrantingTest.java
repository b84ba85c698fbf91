package dk.overgang.referral.referrals.review;

import static dk.overgang.referral.Api.id;
import static dk.overgang.referral.Api.json;
import static dk.overgang.referral.Api.referral;
import static dk.overgang.referral.Api.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.access.Role;
import dk.overgang.referral.Api;
import dk.overgang.referral.ServiceTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// From answers to a decision with its grant, as the authority meets it (F-05 to F-08, F-10).
@ServiceTest
class DecidingAndGrantingTest {

    private static final String SETTLING_IN = "c56634ca-6847-4c50-b5c1-c528c1ffc1d8";

    @Autowired
    Api api;

    @Test
    void the_assessment_explains_every_rule_that_hit_in_the_language_asked_for() {
        var referral = referred();
        var answers = Api.ANSWERS
                .replace(
                        "\"managesWithNetwork\": \"YES\"",
                        "\"managesWithNetwork\": \"NO\", \"needFallsToOrdinary\": \"NO\"")
                .replace("SEL85?", "YES");

        assertThat(api.post(
                                Role.AUTHORITY,
                                "{\"answers\": %s, \"vumOrder\": \"VUM-2026-17\"}".formatted(answers),
                                "/api/v1/referrals/{id}/assessment",
                                referral)
                        .header("Accept-Language", "en"))
                .hasStatus(200)
                .bodyText()
                .contains(
                        "ADVISED_AGAINST",
                        "LONGER_INTENSIVE_SUPPORT",
                        "ADVISES",
                        "[\"ICM\",\"ACT\"]",
                        "ICM or ACT should be started instead",
                        "SEL85-9M/2026-1",
                        "VUM-2026-17");
        assertThat(api.post(
                        Role.AUTHORITY,
                        "{\"answers\": %s, \"vumOrder\": \"VUM-010203-9999\"}".formatted(answers),
                        "/api/v1/referrals/{id}/assessment",
                        referral))
                .hasStatus(422)
                .bodyText()
                .contains("/vumOrder");
        assertThat(api.decide(referral, "ACCEPT")).hasStatus(422).bodyText().contains("/reason", "OFFER_NOT_AVAILABLE");
        assertThat(decided(referral, "{\"decision\": \"ACCEPT\", \"reason\": \"OFFER_NOT_AVAILABLE\"}"))
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.decision.reason")
                .isEqualTo("OFFER_NOT_AVAILABLE");
    }

    @Test
    void answers_that_are_missing_or_not_allowed_are_named_and_nothing_is_kept() {
        var referral = referred();

        assertThat(api.answer(referral, "{\"wantsSupport\": \"PERHAPS\"}"))
                .hasStatus(422)
                .bodyText()
                .contains("/answers/wantsSupport", "/answers/ownHome", "YES, NO");
        assertThat(api.get(Role.AUTHORITY, "/api/v1/referrals/{id}", referral))
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("RECEIVED");
    }

    @Test
    void a_decision_carries_its_grant_with_law_day_case_and_codes() {
        var referral = assessed();
        var answer = decided(referral, """
                {"decision": "ACCEPT", "grant": {"legalBasis": "SEL85", "decidedOn": "2026-02-20", "kle": "27.42",
                 "caseNumber": "2026-004711", "targetGroup": "293bf940-c075-4e3d-b5ef-6e331202e556",
                 "services": ["%s"]}}
                """.formatted(SETTLING_IN));

        assertThat(answer).hasStatus(200);
        var grant = json(answer).get("grant");
        assertThat(grant.get("paragraph").asString()).isEqualTo("SEL § 85");
        assertThat(grant.get("decidedOn").asString()).isEqualTo("2026-02-20");
        assertThat(grant.get("endsOn").isNull()).isTrue();
        assertThat(grant.get("caseNumber").asString()).isEqualTo("2026-004711");
        assertThat(grant.get("services").get(0).asString()).isEqualTo(SETTLING_IN);
        assertThat(grant.get("decidedBy").asString()).isEqualTo("authority");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "legalBasis": "SEL107" | /grant/legalBasis | SEL85
            "legalBasis": "LAB31B" | /grant/legalBasis | SEL85
            "endsOn": "2026-12-01" | /grant/endsOn     | har ingen slutdato
            "decidedOn": "2099-01-01" | /grant/decidedOn | fremtiden
            "kle": "00.00"         | /grant/kle        | 27.42
            "services": ["fe42f8f4-d516-4bab-b006-12b0cd186603"] | /grant/services/0 | c56634ca
            "targetGroup": "x"     | /grant/targetGroup | 293bf940
            """)
    void a_grant_that_cannot_be_is_refused_by_field(String field, String pointer, String allowed) {
        var referral = assessed();

        assertThat(decided(referral, "{\"decision\": \"ACCEPT\", \"grant\": {%s}}".formatted(field)))
                .hasStatus(422)
                .bodyText()
                .contains(pointer, allowed);
        assertThat(api.get(Role.AUTHORITY, "/api/v1/referrals/{id}", referral))
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("IN_REVIEW");
    }

    @Test
    void a_decision_on_a_decided_referral_is_a_conflict() {
        var referral = assessed();
        assertThat(api.decide(referral, "ACCEPT")).hasStatus(200);

        assertThat(api.decide(referral, "ACCEPT"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:problem:referral:already-decided");
    }

    @Test
    void under_eighteen_on_the_day_of_the_start_is_outside_and_eighteen_is_inside() {
        assertThat(assessedBorn("030308", "2026-03-02")).contains("ADULT", "NOT_ELIGIBLE");
        assertThat(assessedBorn("020308", "2026-03-02")).doesNotContain("ADULT").contains("\"ELIGIBLE\"");
    }

    @Test
    void nobody_is_referred_without_end() {
        var cpr = somebody();
        for (var i = 0; i < 50; i++) {
            assertThat(api.refer(cpr)).hasStatus(201);
        }
        assertThat(api.refer(cpr)).hasStatus(409).bodyText().contains("urn:problem:referral:too-many");
    }

    private String assessedBorn(String birthday, String start) {
        var cpr = birthday + "5XY" + (start.length() % 10);
        var body = referral(cpr, "SEL85-9M").replace("2026-03-02", start);
        var referral =
                id(json(api.post(Role.AUTHORITY, body, "/api/v1/referrals").exchange()), "referralId");
        var assessment = json(api.assess(referral, "ELIGIBLE")).get("assessment");
        return assessment.get("hits").toString() + assessment.get("outcome");
    }

    private UUID referred() {
        return id(json(api.refer(somebody())), "referralId");
    }

    private UUID assessed() {
        var referral = referred();
        assertThat(api.assess(referral, "ELIGIBLE")).hasStatus(200);
        return referral;
    }

    private MvcTestResult decided(UUID referral, String body) {
        return api.post(Role.AUTHORITY, body, "/api/v1/referrals/{id}/decision", referral)
                .exchange();
    }
}
