package dk.overgang.referral.referrals;

import static dk.overgang.referral.Api.ELSEWHERE;
import static dk.overgang.referral.Api.id;
import static dk.overgang.referral.Api.json;
import static dk.overgang.referral.Api.referral;
import static dk.overgang.referral.Api.somebody;
import static dk.overgang.testkit.Tokens.bearer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.http.HttpHeaders.AUTHORIZATION;

import dk.overgang.access.Role;
import dk.overgang.access.http.RequestIds;
import dk.overgang.referral.Api;
import dk.overgang.referral.ServiceTest;
import dk.overgang.testkit.Contracts;
import dk.overgang.testkit.Events;
import dk.overgang.testkit.Tokens;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The sender of a referral hears how far it has come, and nobody else does (F-09).
@ServiceTest
class ReferralProgressOverHttpTest {

    private static final String STATUS = "/api/v1/referrals/{id}/status";
    private static final String WARD = Tokens.region("331601000016002");
    private static final String OTHER_WARD = Tokens.region("441601000016003");

    @Autowired
    Api api;

    @Autowired
    MockMvcTester http;

    @Autowired
    MongoOperations mongo;

    @Test
    void the_ward_reads_the_status_of_what_it_sent_until_the_course_has_ended() {
        var referred = json(sent(somebody()));
        var referral = id(referred, "referralId");
        assertThat(status(referral)).isEqualTo("RECEIVED");

        assertThat(api.post(Role.AUTHORITY, "", "/api/v1/referrals/{id}/review", referral))
                .hasStatus(200);
        assertThat(status(referral)).isEqualTo("IN_REVIEW");
        assertThat(api.assess(referral, "ELIGIBLE")).hasStatus(200);
        assertThat(api.decide(referral, "ACCEPT")).hasStatus(200);
        assertThat(status(referral)).isEqualTo("ACCEPTED");

        var citizen = id(referred, "citizenId");
        tellCourse(citizen, referral, 1, "course.started", "ACTIVE");
        await().untilAsserted(() -> assertThat(status(referral)).isEqualTo("STARTED"));
        tellCourse(citizen, referral, 2, "course.ended", "ENDED");
        await().untilAsserted(() -> assertThat(status(referral)).isEqualTo("ENDED"));
        toldInOrder(citizen, List.of("RECEIVED", "IN_REVIEW", "ACCEPTED", "STARTED", "ENDED"));
    }

    @Test
    void a_declined_referral_says_why_and_where_to() {
        var referral = id(json(sent(somebody())), "referralId");
        assertThat(api.decide(referral, "DECLINE")).hasStatus(200);

        var status = json(read(WARD, referral));
        assertThat(status.get("status").asString()).isEqualTo("DECLINED");
        assertThat(status.get("reason").asString()).isEqualTo("NOT_TARGET_GROUP");
        assertThat(status.get("nextStep").asString()).isEqualTo("ICM");
    }

    @Test
    void a_decline_without_reason_or_next_step_is_refused_naming_both() {
        var referral = id(json(sent(somebody())), "referralId");

        assertThat(api.post(Role.AUTHORITY, "{\"decision\": \"DECLINE\"}", "/api/v1/referrals/{id}/decision", referral))
                .hasStatus(422)
                .bodyText()
                .contains("/reason", "/nextStep", "NOT_TARGET_GROUP", "ICM");
        assertThat(status(referral)).isEqualTo("RECEIVED");
    }

    @Test
    void who_did_not_send_it_finds_nothing() {
        var referral = id(json(sent(somebody())), "referralId");

        assertThat(read(OTHER_WARD, referral)).hasStatus(404);
        assertThat(read(Tokens.of(Role.AUTHORITY, Api.HERE), referral)).hasStatus(404);
        assertThat(read(Tokens.of(Role.WORKER, Api.HERE), referral)).hasStatus(404);
        assertThat(read(Tokens.of(Role.REGION, Api.HERE), referral)).hasStatus(404);
        assertThat(json(read(OTHER_WARD, referral)).get("type"))
                .isEqualTo(json(read(OTHER_WARD, UUID.randomUUID())).get("type"));
    }

    @Test
    void the_access_log_says_whose_status_was_read_though_the_answer_does_not() {
        var referred = json(sent(somebody()));
        var request = UUID.randomUUID().toString();

        assertThat(http.get()
                        .uri(STATUS, id(referred, "referralId"))
                        .header(AUTHORIZATION, bearer(WARD))
                        .header("X-Request-Id", request))
                .hasStatus(200);
        var entry = mongo.getCollection("accessLog")
                .find(new Document("callerRequest", RequestIds.kept(request)))
                .first();
        assertThat(Objects.requireNonNull(entry).getList("citizens", UUID.class))
                .containsExactly(id(referred, "citizenId"));
        assertThat(entry).containsEntry("municipality", Api.HERE);
    }

    @Test
    void what_is_missing_is_asked_for_and_given_by_the_sender_alone() {
        var referral = id(json(sent(somebody())), "referralId");
        assertThat(api.post(
                        Role.AUTHORITY,
                        "{\"missing\": [\"TRANSITION_DATE\", \"BACKGROUND\"]}",
                        "/api/v1/referrals/{id}/information-request",
                        referral))
                .hasStatus(200);
        assertThat(json(read(WARD, referral)).get("missing").toString())
                .isEqualTo("[\"TRANSITION_DATE\",\"BACKGROUND\"]");

        var information = "{\"transitionOn\": \"2026-05-01\", \"background\": {\"supportBasis\": \"CASH_BENEFIT\"}}";
        assertThat(informed(OTHER_WARD, referral, information)).hasStatus(404);
        assertThat(informed(WARD, referral, information.replace("CASH_BENEFIT", "LOTTERY")))
                .hasStatus(422)
                .bodyText()
                .contains("/background/supportBasis", "CASH_BENEFIT");
        assertThat(informed(WARD, referral, information))
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.transition.expectedOn")
                .isEqualTo("2026-05-01");
        assertThat(status(referral)).isEqualTo("IN_REVIEW");
    }

    @Test
    void a_second_sender_hears_of_the_course_that_the_first_one_led_to() {
        var cpr = somebody();
        var first = id(json(sent(cpr)), "referralId");
        var second = json(referBy(OTHER_WARD, cpr));
        assertThat(second.get("linkedTo").isNull()).isTrue();
        assertThat(json(api.get(Role.AUTHORITY, "/api/v1/referrals/{id}", id(second, "referralId"))
                                .exchange())
                        .get("linkedTo")
                        .asString())
                .isEqualTo(first.toString());

        assertThat(api.assess(first, "ELIGIBLE")).hasStatus(200);
        assertThat(api.decide(first, "ACCEPT")).hasStatus(200);

        assertThat(json(read(OTHER_WARD, id(second, "referralId")))
                        .get("status")
                        .asString())
                .isEqualTo("ACCEPTED");
    }

    @Test
    void a_sender_without_a_municipality_says_which_one_and_no_unknown_one() {
        var body = referral(somebody(), "SEL85-9M");

        assertThat(post(WARD, body)).hasStatus(422).bodyText().contains("/municipality");
        assertThat(post(WARD, body.replace("{\"citizen\"", "{\"municipality\": \"9999\", \"citizen\"")))
                .hasStatus(422);
        assertThat(post(
                        Tokens.of(Role.AUTHORITY, ELSEWHERE),
                        body.replace("{\"citizen\"", "{\"municipality\": \"0101\", \"citizen\"")))
                .hasStatus(422);
    }

    @Test
    void a_ward_uses_no_source_of_the_municipality() {
        var body = referral(somebody(), "SEL85-9M").replace("PSYCHIATRY", "MUNICIPALITY_AUTHORITY");

        assertThat(post(WARD, body)).hasStatus(422).bodyText().contains("/source", "SHELTER_110");
    }

    private MvcTestResult sent(String cpr) {
        return referBy(WARD, cpr);
    }

    private MvcTestResult referBy(String token, String cpr) {
        var body = referral(cpr, "SEL85-9M").replace("{\"citizen\"", "{\"municipality\": \"0101\", \"citizen\"");
        var answer = post(token, body);
        assertThat(answer).hasStatus(201);
        return answer;
    }

    private MvcTestResult post(String token, String body) {
        return http.post()
                .uri("/api/v1/referrals")
                .header(AUTHORIZATION, bearer(token))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult informed(String token, UUID referral, String body) {
        return http.post()
                .uri("/api/v1/referrals/{id}/information", referral)
                .header(AUTHORIZATION, bearer(token))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult read(String token, UUID referral) {
        return http.get()
                .uri(STATUS, referral)
                .header(AUTHORIZATION, bearer(token))
                .exchange();
    }

    private String status(UUID referral) {
        return json(read(WARD, referral)).get("status").asString();
    }

    private static void tellCourse(UUID citizen, UUID referral, int sequence, String type, String status) {
        var course = new UUID(referral.getMostSignificantBits(), 7);
        Events.tell(
                "overgang.course-events",
                citizen.toString(),
                "/course-service",
                "dk.overgang." + type + ".v1",
                course.toString(),
                sequence,
                """
                {"municipality": "0101", "courseId": "%s", "citizenId": "%s", "referralId": "%s", "status": "%s", "plan": {"version": 1}}
                """.formatted(course, citizen, referral, status));
    }

    private static void toldInOrder(UUID citizen, List<String> steps) {
        await().untilAsserted(() -> assertThat(Events.on("overgang.referral-events", citizen.toString()))
                .hasSameSizeAs(steps));
        var reported = Events.on("overgang.referral-events", citizen.toString());
        for (var i = 0; i < steps.size(); i++) {
            assertThat(reported.get(i).data()).contains("\"progress\":\"" + steps.get(i) + "\"");
            Contracts.assertKept(reported.get(i).type(), reported.get(i).data());
        }
    }
}
