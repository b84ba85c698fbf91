package dk.overgang.referral;

import static dk.overgang.testkit.Tokens.bearer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpHeaders.AUTHORIZATION;

import dk.overgang.access.Role;
import dk.overgang.testkit.Tokens;
import java.io.UnsupportedEncodingException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What tests ask of the service, as the roles that may ask it.
public class Api {

    public static final String HERE = "0101";
    public static final String ELSEWHERE = "0751";

    /// Whether somebody is in the target group of § 85 follows from the programme.
    public static final String ANSWERS = """
            {"criticalTransition": "YES", "wantsSupport": "YES", "managesWithNetwork": "YES", "ownHome": "YES",
             "sel85TargetGroup": "SEL85?"}""";

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final MockMvcTester http;

    public Api(MockMvcTester http) {
        this.http = http;
    }

    /// A replacement number, so that it cannot be anybody's; every call gives another one.
    public static String somebody() {
        var number = PEOPLE.getAndIncrement();
        return "0703920%c%c%d".formatted('A' + number / 260, 'A' + number / 10 % 26, number % 10);
    }

    public MockMvcRequestBuilder get(Role role, String address, Object... parts) {
        return http.get().uri(address, parts).header(AUTHORIZATION, bearer(Tokens.of(role, HERE)));
    }

    public MockMvcRequestBuilder post(Role role, String body, String address, Object... parts) {
        return http.post()
                .uri(address, parts)
                .header(AUTHORIZATION, bearer(Tokens.of(role, HERE)))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    public MvcTestResult refer(String cpr) {
        return refer(cpr, "SEL85-9M");
    }

    public MvcTestResult refer(String cpr, String programme) {
        return post(Role.AUTHORITY, referral(cpr, programme), "/api/v1/referrals")
                .exchange();
    }

    public static String referral(String cpr, String programme) {
        return """
                {"citizen": {"cpr": "%s", "name": "Anna Testesen"}, "programme": "%s", "source": "PSYCHIATRY",
                 "transition": {"type": "WARD_TO_OWN_HOME", "expectedOn": "2026-03-02"}}
                """.formatted(cpr, programme);
    }

    /// Answers that come to the outcome: who has no wish is not eligible.
    public MvcTestResult assess(UUID referral, String outcome) {
        return answer(referral, ANSWERS.replace("\"YES\", \"managesWithNetwork", request(outcome)));
    }

    private String request(String outcome) {
        return (outcome.equals("ELIGIBLE") ? "\"YES\"" : "\"NO\"") + ", \"managesWithNetwork";
    }

    public MvcTestResult answer(UUID referral, String answers) {
        var programme = json(get(Role.AUTHORITY, "/api/v1/referrals/{id}", referral)
                        .exchange())
                .path("programme")
                .asString();
        var body = "{\"answers\": %s}"
                .formatted(answers)
                .replace("SEL85?", programme.startsWith("SEL82B") || programme.startsWith("LAB") ? "NO" : "YES");
        return post(Role.AUTHORITY, body, "/api/v1/referrals/{id}/assessment", referral)
                .exchange();
    }

    public MvcTestResult decide(UUID referral, String decision) {
        return post(Role.AUTHORITY, decision(decision), "/api/v1/referrals/{id}/decision", referral)
                .exchange();
    }

    public static String decision(String decision) {
        return decision.equals("DECLINE")
                ? "{\"decision\": \"DECLINE\", \"reason\": \"NOT_TARGET_GROUP\", \"nextStep\": \"ICM\"}"
                : "{\"decision\": \"%s\"}".formatted(decision);
    }

    /// A citizen with an accepted referral; answers what the decision answered.
    public JsonNode accepted(String cpr) {
        var referral = id(json(refer(cpr)), "referralId");
        assertThat(assess(referral, "ELIGIBLE")).hasStatus(200);
        return json(decide(referral, "ACCEPT"));
    }

    public MvcTestResult tell(String notice) {
        return post(Role.REGION, notice, "/api/v1/hospital-notices").exchange();
    }

    public static String notice(String messageId, String type, String cpr, String at) {
        return """
                {"messageId": "%s", "type": "%s", "citizen": {"cpr": "%s"}, "episode": "e-1", "occurredAt": "%s",
                 "hospital": "Psykiatrisk Center"}
                """.formatted(messageId, type, cpr, at);
    }

    /// Asks for the whole CPR number.
    public MvcTestResult number(Role role, UUID citizen) {
        return post(role, "{\"purpose\": \"CASE_SYSTEM\"}", "/api/v1/citizens/{citizen}/number-reads", citizen)
                .exchange();
    }

    public JsonNode stays(UUID citizen) {
        return json(get(Role.WORKER, "/api/v1/citizens/{id}/stays", citizen).exchange())
                .get("items");
    }

    public static UUID id(JsonNode answer, String field) {
        return UUID.fromString(answer.get(field).asString());
    }

    public static JsonNode json(MvcTestResult result) {
        try {
            return JsonMapper.shared().readTree(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
