package dk.overgang.referral.notices.messages;

import static dk.overgang.referral.Api.id;
import static dk.overgang.referral.Api.json;
import static dk.overgang.testkit.Tokens.bearer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;
import static org.springframework.http.HttpHeaders.AUTHORIZATION;
import static org.springframework.http.HttpHeaders.CONTENT_TYPE;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dk.overgang.access.Role;
import dk.overgang.medcom.domain.notices.NoticeChange;
import dk.overgang.medcom.domain.notices.NoticeType;
import dk.overgang.medcom.samples.SampleMessages;
import dk.overgang.medcom.samples.SampleMessages.Citizen;
import dk.overgang.medcom.samples.SampleMessages.Notice;
import dk.overgang.medcom.samples.SampleMessages.Route;
import dk.overgang.medcom.samples.SampleMessages.Writer;
import dk.overgang.referral.Api;
import dk.overgang.referral.ServiceTest;
import dk.overgang.testkit.Tokens;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/// What came in and what became of it, without what it said (R.BR1).
@ServiceTest
class LogOfMessagesTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T11:00:00Z");
    private static final Route ROUTE = new Route("265161000016000", "953741000016009");
    private static final String FAMILY = "Hemmeligsen";

    @Autowired
    Api api;

    @Autowired
    MockMvcTester http;

    @Autowired
    MongoOperations mongo;

    @Test
    void a_kept_and_a_repeated_message_are_logged_with_sender_ids_code_and_verdict() {
        var _ = id(api.accepted("0101010042"), "citizenId");
        var notice = admission("0101010042");
        post(SampleMessages.json(notice), Tokens.of(Role.REGION, "0101"));
        post(SampleMessages.json(notice), Tokens.of(Role.REGION, "0101"));

        var lines = linesOf(notice);
        assertThat(lines).extracting(line -> line.get("verdict").asString()).containsExactly("REPEATED", "KEPT");
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.get("sender").asString()).isEqualTo(ROUTE.senderSor());
            assertThat(line.get("bundleId").asString()).isEqualTo(notice.ids().bundleId());
            assertThat(line.get("code").asString()).isEqualTo("STIN");
            assertThat(line.get("receivedAt").asString()).startsWith("20");
            assertThat(line.get("client").asString()).isNotBlank();
        });
    }

    @Test
    void a_message_without_a_legal_basis_leaves_its_metadata_and_nothing_else() {
        var notice = admission("0101010043");
        post(SampleMessages.json(notice), Tokens.of(Role.REGION, "0101"));

        assertThat(linesOf(notice)).singleElement().satisfies(line -> {
            assertThat(line.get("verdict").asString()).isEqualTo("NOT_KEPT");
            assertThat(line.get("reason").asString()).isEqualTo("no-legal-basis");
        });
        assertThat(everythingStored())
                .doesNotContain("0101010043", FAMILY, notice.citizen().episode().toString());
    }

    @Test
    void a_refused_message_is_logged_with_the_element_and_without_its_content() {
        var notice = admission("0101010044");
        var wrong = new String(SampleMessages.json(notice), UTF_8).replace("\"IMP\"", "\"AMB\"");
        post(wrong.getBytes(UTF_8), Tokens.of(Role.REGION, "0101"));

        assertThat(linesOf(notice)).singleElement().satisfies(line -> {
            assertThat(line.get("verdict").asString()).isEqualTo("REFUSED");
            assertThat(line.get("reason").asString()).isEqualTo("MSG_VALUESET_VALUE_UNKNOWN Encounter.class");
        });
        assertThat(everythingStored()).doesNotContain("0101010044", FAMILY);
    }

    @Test
    void a_repeat_that_would_be_refused_by_now_is_logged_as_a_repeat() {
        var _ = id(api.accepted("0101010048"), "citizenId");
        var notice = admission("0101010048");
        post(SampleMessages.json(notice), Tokens.of(Role.REGION, "0101"));
        var wrong = new String(SampleMessages.json(notice), UTF_8).replace("\"IMP\"", "\"AMB\"");
        post(wrong.getBytes(UTF_8), Tokens.of(Role.REGION, "0101"));

        assertThat(linesOf(notice))
                .extracting(line -> line.get("verdict").asString())
                .containsExactly("REPEATED", "KEPT");
    }

    @Test
    void a_plain_notice_that_is_refused_is_logged_with_the_field() {
        var early = Api.notice("plain-early", "ADMITTED", "0101010049", "1926-03-02T11:00:00Z");
        assertThat(api.tell(early)).hasStatus(422);

        assertThat(linesOf("plain-early")).singleElement().satisfies(line -> {
            assertThat(line.get("verdict").asString()).isEqualTo("REFUSED");
            assertThat(line.get("reason").asString()).isEqualTo("too-far-off /occurredAt");
            assertThat(line.get("sender").asString()).isNotBlank();
        });
        assertThat(everythingStored()).doesNotContain("0101010049");
    }

    @Test
    void a_plain_notice_with_other_content_under_its_id_is_logged_as_refused() {
        assertThat(api.tell(Api.notice("plain-twice", "ADMITTED", "0101010050", MONDAY.toString())))
                .hasStatus(202);
        assertThat(api.tell(Api.notice("plain-twice", "DISCHARGED", "0101010050", MONDAY.toString())))
                .hasStatus(409);

        assertThat(linesOf("plain-twice"))
                .extracting(line -> line.get("verdict").asString())
                .containsExactly("REFUSED", "NOT_KEPT");
        assertThat(linesOf("plain-twice").getFirst().get("reason").asString()).isEqualTo("notice:content-changed");
    }

    @Test
    void a_message_that_claims_another_sender_than_its_token_is_logged() {
        var notice = admission("0101010045");
        assertThat(post(SampleMessages.json(notice), Tokens.region("265161000016001")))
                .hasStatus(403);

        assertThat(everythingStored()).contains(notice.ids().headerId()).doesNotContain("0101010045");
    }

    @Test
    void a_body_without_an_id_is_logged_too() {
        post("nothing".getBytes(UTF_8), Tokens.of(Role.REGION, "0101"));

        assertThat(log("").get("items").get(0).get("reason").asString()).isEqualTo("MSG_BAD_SYNTAX Bundle");
    }

    @Test
    void the_log_is_read_page_by_page_newest_first() {
        for (var i = 0; i < 3; i++) {
            post(SampleMessages.json(admission("0101010046")), Tokens.of(Role.REGION, "0101"));
            post("nothing".getBytes(UTF_8), Tokens.of(Role.REGION, "0101"));
        }
        var first = log("?limit=3");
        var second = log("?limit=3&after=" + first.get("next").asString());
        var both = log("?limit=6");

        assertThat(first.get("items").size()).isEqualTo(3);
        assertThat(ids(first, second)).isEqualTo(ids(both));
        assertThat(api.get(Role.AUDITOR, "/api/v1/hospital-notices/log?after=nonsense"))
                .hasStatus(400);
    }

    @Test
    void operators_and_auditors_of_the_municipality_read_it_and_nobody_else() {
        var notice = admission("0101010047");
        post(SampleMessages.json(notice), Tokens.of(Role.REGION, "0101"));

        assertThat(api.get(Role.OPERATOR, "/api/v1/hospital-notices/log")).hasStatus(200);
        assertThat(api.get(Role.WORKER, "/api/v1/hospital-notices/log")).hasStatus(403);
        assertThat(api.get(Role.REGION, "/api/v1/hospital-notices/log")).hasStatus(403);
        assertThat(http.get()
                        .uri("/api/v1/hospital-notices/log")
                        .header(AUTHORIZATION, bearer(Tokens.of(Role.AUDITOR, Api.ELSEWHERE))))
                .hasStatus(200)
                .bodyText()
                .doesNotContain(notice.ids().headerId());
    }

    private Notice admission(String cpr) {
        return Writer.of(new Citizen(cpr, FAMILY, UUID.randomUUID()), ROUTE)
                .tells(NoticeType.ADMITTED, NoticeChange.NEW, MONDAY, MONDAY);
    }

    @CanIgnoreReturnValue
    private MvcTestResult post(byte[] body, String token) {
        return http.post()
                .uri("/fhir/$process-message")
                .header(AUTHORIZATION, bearer(token))
                .header(CONTENT_TYPE, "application/fhir+json")
                .content(body)
                .exchange();
    }

    private JsonNode log(String query) {
        return json(
                api.get(Role.AUDITOR, "/api/v1/hospital-notices/log" + query).exchange());
    }

    private List<JsonNode> linesOf(Notice notice) {
        return linesOf(notice.ids().headerId());
    }

    private List<JsonNode> linesOf(String messageId) {
        return items(log("?limit=200")).stream()
                .filter(line -> line.get("messageId").asString().equals(messageId))
                .toList();
    }

    private static List<String> ids(JsonNode... pages) {
        return List.of(pages).stream()
                .flatMap(page -> items(page).stream())
                .map(line -> line.get("id").asString())
                .toList();
    }

    private static List<JsonNode> items(JsonNode page) {
        return StreamSupport.stream(page.get("items").spliterator(), false).toList();
    }

    private String everythingStored() {
        var ever = query(where("receivedAt").gt(Instant.EPOCH));
        return mongo.find(ever, Document.class, "messages").toString() + mongo.find(ever, Document.class, "messageLog");
    }
}
