package dk.overgang.referral.notices;

import static dk.overgang.referral.Api.id;
import static dk.overgang.referral.Api.json;
import static dk.overgang.referral.Api.notice;
import static dk.overgang.testkit.Tokens.bearer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;
import static org.springframework.http.HttpHeaders.AUTHORIZATION;
import static org.springframework.http.HttpHeaders.CONTENT_TYPE;

import dk.overgang.access.Role;
import dk.overgang.medcom.domain.notices.NoticeChange;
import dk.overgang.medcom.domain.notices.NoticeType;
import dk.overgang.medcom.samples.SampleMessages;
import dk.overgang.medcom.samples.SampleMessages.Citizen;
import dk.overgang.medcom.samples.SampleMessages.Route;
import dk.overgang.medcom.samples.SampleMessages.Writer;
import dk.overgang.referral.Api;
import dk.overgang.referral.ServiceTest;
import dk.overgang.testkit.Tokens;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Whichever way a message came in, trouble here brings its sender back (decision 0015), and what was not kept is
/// not said to be.
@ServiceTest
class NoticesOfAnUnreadableCitizenTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T11:00:00Z");
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final String cpr = "040101%04d".formatted(PEOPLE.getAndIncrement());
    private final SampleMessages.Notice admission = Writer.of(
                    new Citizen(cpr, "Prøvesen", UUID.randomUUID()), new Route("265161000016000", "953741000016009"))
            .tells(NoticeType.ADMITTED, NoticeChange.NEW, MONDAY, MONDAY);
    private UUID citizen = new UUID(0, 0);

    @Autowired
    Api api;

    @Autowired
    MockMvcTester http;

    @Autowired
    MongoOperations mongo;

    @BeforeEach
    void somebody_is_referred() {
        citizen = id(api.accepted(cpr), "citizenId");
    }

    @Test
    void a_hospital_comes_again() {
        var answer = whileUnreadable(this::sendsFhir);

        assertThat(answer)
                .hasStatus(503)
                .hasHeader("Retry-After", "5")
                .bodyText()
                .contains("\"code\":\"transient-error\"");
        assertThat(verdicts(admission.ids().headerId())).isEmpty();

        assertThat(sendsFhir()).hasStatus(200).bodyText().contains("\"code\":\"ok\"");
        assertThat(verdicts(admission.ids().headerId())).containsExactly("KEPT");
        assertThat(api.stays(citizen).size()).isEqualTo(1);
    }

    @Test
    void a_system_without_fhir_comes_again() {
        var message = UUID.randomUUID().toString();
        var plain = notice(message, "ADMITTED", cpr, MONDAY.toString());

        assertThat(whileUnreadable(() -> api.tell(plain))).hasStatus(503).hasHeader("Retry-After", "5");
        assertThat(verdicts(message)).isEmpty();

        assertThat(api.tell(plain)).hasStatus(202);
        assertThat(verdicts(message)).containsExactly("KEPT");
        assertThat(api.stays(citizen).size()).isEqualTo(1);
    }

    @Test
    void the_beskedfordeler_pushes_again() {
        assertThat(whileUnreadable(this::pushes))
                .hasStatus(503)
                .hasHeader("Retry-After", "5")
                .bodyText()
                .contains("<StatusKode>40</StatusKode>");

        assertThat(pushes()).hasStatus(200).bodyText().contains("<StatusKode>20</StatusKode>");
        assertThat(api.stays(citizen).size()).isEqualTo(1);
    }

    /// What was kept before stays in the log of messages, whatever becomes of a repeat.
    @Test
    void a_repeat_that_must_wait_leaves_what_was_kept() {
        assertThat(sendsFhir()).hasStatus(200);
        assertThat(whileUnreadable(this::sendsFhir)).hasStatus(503);

        assertThat(verdicts(admission.ids().headerId())).containsExactly("KEPT");
    }

    private MvcTestResult sendsFhir() {
        return http.post()
                .uri("/fhir/$process-message")
                .header(AUTHORIZATION, bearer(Tokens.of(Role.REGION, "0101")))
                .header(CONTENT_TYPE, "application/fhir+json")
                .content(SampleMessages.json(admission))
                .exchange();
    }

    private MvcTestResult pushes() {
        var message = Base64.getMimeEncoder().encodeToString(SampleMessages.json(admission));
        var envelope = """
                <ModtagBeskedInput xmlns="urn:oio:sts:1.0.0"><BeskedId>%s</BeskedId><Beskeddata>%s</Beskeddata></ModtagBeskedInput>
                """.formatted(UUID.randomUUID(), message);
        return http.post()
                .uri("/beskedfordeler/push")
                .header(AUTHORIZATION, bearer(Tokens.of(Role.REGION, "0101")))
                .header(CONTENT_TYPE, "text/xml;charset=UTF-8")
                .content(envelope.getBytes(UTF_8))
                .exchange();
    }

    /// The version is another one too, or the service would still know the citizen as read before.
    private MvcTestResult whileUnreadable(Supplier<MvcTestResult> request) {
        var one = query(where("_id").is(citizen));
        var sound = Objects.requireNonNull(mongo.findOne(one, Document.class, "citizens"));
        var _ = mongo.updateFirst(one, Update.update("courses", "no list").inc("version", 1), "citizens");
        try {
            return request.get();
        } finally {
            var mended = Update.update("courses", sound.get("courses")).set("version", sound.get("version"));
            var _ = mongo.updateFirst(one, mended, "citizens");
        }
    }

    private List<String> verdicts(String messageId) {
        return json(api.get(Role.AUDITOR, "/api/v1/hospital-notices/log?limit=200")
                        .exchange())
                .get("items")
                .valueStream()
                .filter(line -> line.get("messageId").asString().equals(messageId))
                .map(line -> line.get("verdict").asString())
                .toList();
    }
}
