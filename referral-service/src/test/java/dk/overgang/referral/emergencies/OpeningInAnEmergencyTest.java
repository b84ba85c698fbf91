package dk.overgang.referral.emergencies;

import static dk.overgang.referral.Api.id;
import static dk.overgang.referral.Api.json;
import static dk.overgang.testkit.Tokens.bearer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpHeaders.AUTHORIZATION;

import dk.overgang.access.Role;
import dk.overgang.referral.ServiceTest;
import dk.overgang.testkit.Tokens;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// In a municipality whose workers see only who is assigned to them (F-77).
@ServiceTest
class OpeningInAnEmergencyTest {

    private static final String PATH = "/api/v1/emergency-access";
    private static final String JUSTIFIED = "{\"finding\": \"JUSTIFIED\"}";

    @Autowired
    MockMvcTester http;

    @Autowired
    MongoOperations mongo;

    private final UUID karl = UUID.randomUUID();
    private final String worker = UUID.randomUUID().toString();

    @Test
    void it_is_opened_for_some_hours_whether_there_is_such_a_citizen_or_not() {
        var opened = open("ACUTE_RISK", "2026-17");

        assertThat(opened).hasStatus(201).headers().hasValue("ETag", "\"1\"");
        var answer = json(opened);
        assertThat(id(answer, "citizenId")).isEqualTo(karl);
        assertThat(answer.get("subject").asString()).isEqualTo(worker);
        assertThat(answer.get("reason").asString()).isEqualTo("ACUTE_RISK");
        assertThat(answer.get("reference").asString()).isEqualTo("2026-17");
        assertThat(answer.get("review").isNull()).isTrue();
        assertThat(Instant.parse(answer.get("until").asString()))
                .isEqualTo(Instant.parse(answer.get("from").asString()).plusSeconds(4 * 3600));
        assertThat(entryOf(opened)).containsEntry("use", "CREATE").containsEntry("citizens", List.of(karl));
    }

    @ParameterizedTest
    @CsvSource({
        "CURIOSITY,  2026-17,             /reason",
        "ACUTE_RISK, he is my neighbour,  /reference",
        "ACUTE_RISK, '',                  /reference",
        "ACUTE_RISK, case-010203-9999,    /reference"
    })
    void a_reason_that_is_none_opens_nothing(String reason, String reference, String pointer) {
        var refused = open(reason, reference);

        assertThat(refused).hasStatus(422).bodyText().contains("\"pointer\":\"" + pointer + "\"");
        assertThat(leaderReads("?limit=200")).bodyText().doesNotContain(karl.toString());
        assertThat(entryOf(refused)).containsEntry("use", "REFUSED").containsEntry("reason", "invalid");
    }

    @Test
    void a_reason_that_is_none_is_answered_with_those_that_are() {
        assertThat(open("CURIOSITY", "2026-17")).bodyText().contains("ACUTE_RISK, COVER, DEADLINE, CITIZEN_ASKED");
    }

    @Test
    void the_same_request_opens_one_emergency() {
        var first = json(opensUnderAKey("2026-17"));

        assertThat(json(opensUnderAKey("2026-17"))).isEqualTo(first);
        assertThat(opensUnderAKey("2026-18")).hasStatus(422);
    }

    @Test
    void the_leader_reads_who_opened_whom_and_says_once_whether_it_was_right() {
        var emergency = id(json(open("COVER", "2026-18")), "id");
        assertThat(listed("?reviewed=false&limit=200")).contains(emergency.toString());

        assertThat(review(emergency, "\"7\"")).hasStatus(412);
        var reviewed = review(emergency, "\"1\"");

        assertThat(reviewed)
                .hasStatus(200)
                .bodyText()
                .contains("\"finding\":\"JUSTIFIED\"", "\"by\":\"leader\"", "\"at\":\"20");
        assertThat(reviewed).headers().hasValue("ETag", "\"2\"");
        assertThat(listed("?reviewed=false&limit=200")).doesNotContain(emergency.toString());
        assertThat(listed("?reviewed=true&limit=200")).contains(emergency.toString());
        assertThat(review(emergency, "*"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:problem:emergency-access:already-reviewed");
    }

    @Test
    void nobody_reviews_an_own_one_or_another_municipalitys() {
        var emergency = id(json(open("COVER", "2026-18")), "id");
        var review = PATH + "/" + emergency + "/review";

        assertThat(post(Tokens.of(Role.LEADER, ServiceTest.NARROW, worker), review, JUSTIFIED))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:problem:emergency-access:own");
        assertThat(post(Tokens.of(Role.LEADER, "0101", "leader"), review, JUSTIFIED))
                .hasStatus(404);
    }

    @Test
    void only_workers_open_and_only_leaders_and_auditors_read() {
        assertThat(post(Tokens.of(Role.PORTAL, ServiceTest.NARROW), PATH, "{}")).hasStatus(403);
        assertThat(get(Tokens.of(Role.WORKER, ServiceTest.NARROW), "")).hasStatus(403);
        assertThat(get(Tokens.of(Role.AUDITOR, ServiceTest.NARROW), "")).hasStatus(200);
    }

    @Test
    void the_list_is_read_page_by_page() {
        var first = id(json(open("COVER", "1")), "id");
        var second = id(json(open("COVER", "2")), "id");

        var seen = new ArrayList<UUID>();
        for (var query = "?limit=1"; !query.isEmpty(); ) {
            var page = json(leaderReads(query));
            page.get("items").valueStream().map(one -> id(one, "id")).forEach(seen::add);
            query = page.get("next").isNull()
                    ? ""
                    : "?limit=1&after=" + page.get("next").asString();
        }

        assertThat(seen).doesNotHaveDuplicates().contains(first, second);
    }

    @Test
    void one_that_was_stored_before_and_reviewed_by_an_update_is_read() {
        var unreviewed = stored(null);
        var reviewed = stored(new Document("by", "leader")
                .append("at", Date.from(Instant.parse("2026-03-02T12:00:00Z")))
                .append("finding", "NOT_JUSTIFIED"));

        assertThat(listed("?reviewed=true&limit=200")).contains(reviewed.toString());
        assertThat(review(reviewed, "*")).hasStatus(409);
        assertThat(review(unreviewed, "*")).hasStatus(200);
    }

    private UUID stored(@Nullable Document review) {
        var id = UUID.randomUUID();
        var document = new Document("_id", id)
                .append("_class", "dk.overgang.access.scope.Emergency")
                .append("municipality", ServiceTest.NARROW)
                .append("subject", worker)
                .append("citizenId", karl)
                .append("reason", "COVER")
                .append("reference", "2026-17")
                .append("from", Date.from(Instant.parse("2026-03-02T08:00:00Z")))
                .append("until", Date.from(Instant.parse("2026-03-02T12:00:00Z")))
                .append("version", 1L)
                .append("sequence", 0L)
                .append("inbox", new Document())
                .append("outbox", List.of())
                .append("answered", List.of());
        if (review != null) {
            document.put("review", review);
        }
        var _ = mongo.insert(document, "emergencyAccess");
        return id;
    }

    private MvcTestResult open(String reason, String reference) {
        return post(Tokens.of(Role.WORKER, ServiceTest.NARROW, worker), PATH, opening(reason, reference));
    }

    private MvcTestResult opensUnderAKey(String reference) {
        return http.post()
                .uri(PATH)
                .header(AUTHORIZATION, bearer(Tokens.of(Role.WORKER, ServiceTest.NARROW, worker)))
                .header("Idempotency-Key", "opened-once")
                .contentType(MediaType.APPLICATION_JSON)
                .content(opening("COVER", reference))
                .exchange();
    }

    private String opening(String reason, String reference) {
        return "{\"citizenId\": \"%s\", \"reason\": \"%s\", \"reference\": \"%s\"}".formatted(karl, reason, reference);
    }

    private MvcTestResult review(UUID emergency, String version) {
        return http.post()
                .uri(PATH + "/{id}/review", emergency)
                .header(AUTHORIZATION, bearer(Tokens.of(Role.LEADER, ServiceTest.NARROW, "leader")))
                .header("If-Match", version)
                .contentType(MediaType.APPLICATION_JSON)
                .content(JUSTIFIED)
                .exchange();
    }

    private List<String> listed(String query) {
        return json(leaderReads(query))
                .get("items")
                .valueStream()
                .map(one -> one.get("id").asString())
                .toList();
    }

    private MvcTestResult leaderReads(String query) {
        return get(Tokens.of(Role.LEADER, ServiceTest.NARROW, "leader"), query);
    }

    private MvcTestResult get(String token, String query) {
        return http.get().uri(PATH + query).header(AUTHORIZATION, bearer(token)).exchange();
    }

    private MvcTestResult post(String token, String address, String body) {
        return http.post()
                .uri(address)
                .header(AUTHORIZATION, bearer(token))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private Document entryOf(MvcTestResult answer) {
        var request = Objects.requireNonNull(answer.getResponse().getHeader("X-Request-Id"));
        return mongo.findAll(Document.class, "accessLog").stream()
                .filter(entry -> request.equals(entry.get("request")))
                .findFirst()
                .orElseThrow();
    }
}
