package dk.overgang.referral.notices;

import static dk.overgang.referral.Api.id;
import static dk.overgang.referral.Api.json;
import static dk.overgang.testkit.Tokens.bearer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;
import static org.springframework.http.HttpHeaders.AUTHORIZATION;
import static org.springframework.http.HttpHeaders.CONTENT_ENCODING;
import static org.springframework.http.HttpHeaders.CONTENT_TYPE;

import dk.overgang.access.Role;
import dk.overgang.medcom.domain.notices.NoticeChange;
import dk.overgang.medcom.domain.notices.NoticeType;
import dk.overgang.medcom.samples.SampleMessages;
import dk.overgang.medcom.samples.SampleMessages.Citizen;
import dk.overgang.medcom.samples.SampleMessages.Ids;
import dk.overgang.medcom.samples.SampleMessages.Notice;
import dk.overgang.medcom.samples.SampleMessages.Route;
import dk.overgang.medcom.samples.SampleMessages.What;
import dk.overgang.medcom.samples.SampleMessages.Writer;
import dk.overgang.referral.Api;
import dk.overgang.referral.ServiceTest;
import dk.overgang.testkit.Tokens;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@ServiceTest
class HospitalMessagesTest {

    private static final String JSON = "application/fhir+json";
    private static final String XML = "application/fhir+xml";
    private static final String HOSPITAL = "265161000016000";
    private static final String ANOTHER_HOSPITAL = "265161000016001";
    private static final String MUNICIPALITY = "953741000016009";
    private static final Instant MONDAY = Instant.parse("2026-03-02T11:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-03-06T11:00:00Z");
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    /// Somebody born in 1901, whom no register knows any more.
    private final String cpr = "010101%04d".formatted(PEOPLE.getAndIncrement());

    private final UUID episode = UUID.randomUUID();

    @Autowired
    Api api;

    @Autowired
    MockMvcTester http;

    @Autowired
    MongoOperations mongo;

    @Autowired
    MeterRegistry meters;

    @Test
    void an_admission_is_acknowledged_by_its_header_and_kept() {
        var citizen = id(api.accepted(cpr), "citizenId");
        var header = newId();
        var answer = post(SampleMessages.json(admission(newId(), header)), JSON);

        assertThat(answer).hasStatus(200).hasContentType("application/fhir+json");
        assertAcknowledged(answer, "ok", header);
        assertThat(answer).bodyText().doesNotContain(cpr);
        assertThat(api.stays(citizen).get(0).get("state").asString()).isEqualTo("ADMITTED");
    }

    @Test
    void who_speaks_xml_is_answered_in_xml() {
        var citizen = id(api.accepted(cpr), "citizenId");
        var header = newId();
        var answer = post(SampleMessages.xml(admission(newId(), header)), XML);

        assertThat(answer).hasStatus(200).hasContentType("application/fhir+xml");
        assertThat(answer).bodyText().contains("<code value=\"ok\">").contains(header);
        assertThat(api.stays(citizen).size()).isEqualTo(1);
    }

    @Test
    void both_ways_in_lead_to_the_same_stay() {
        var citizen = id(api.accepted(cpr), "citizenId");
        assertAcknowledged(post(SampleMessages.json(admission(newId(), "h-1")), JSON), "ok", "h-1");
        assertThat(api.tell(Api.notice(newId(), "DISCHARGED", cpr, FRIDAY.toString())
                        .replace("e-1", episode.toString())))
                .hasStatus(202);

        assertThat(api.stays(citizen).size()).isEqualTo(1);
        assertThat(api.stays(citizen).get(0).get("state").asString()).isEqualTo("DISCHARGED");
    }

    @Test
    void seen_ids_get_the_same_acknowledgement_and_no_second_effect() {
        var citizen = id(api.accepted(cpr), "citizenId");
        var header = newId();
        var message = SampleMessages.json(admission(newId(), header));
        var first = post(message, JSON);
        cancel();
        var again = post(message, JSON);

        assertAcknowledged(again, "ok", header);
        assertThat(messageHeader(again).get("id"))
                .isEqualTo(messageHeader(first).get("id"));
        assertThat(json(again).get("id")).isNotEqualTo(json(first).get("id"));
        assertThat(api.stays(citizen).get(0).get("state").asString()).isEqualTo("CANCELLED");
    }

    /// A broken class, another receiver and a time too long ago.
    @ParameterizedTest
    @CsvSource({"IMP, AMB", "953741000016009, 953741000016000", "2026-03-02T11:00, 1996-03-02T11:00"})
    void seen_ids_get_the_same_acknowledgement_also_where_the_rest_would_be_refused(String sound, String wrong) {
        var citizen = id(api.accepted(cpr), "citizenId");
        var header = newId();
        var message = text(admission(newId(), header));
        var first = post(message.getBytes(UTF_8), JSON);
        assertAcknowledged(first, "ok", header);
        assertThat(message).contains(sound);
        var broken = message.replace(sound, wrong).getBytes(UTF_8);

        var again = post(broken, JSON);

        assertAcknowledged(again, "ok", header);
        assertThat(messageHeader(again).get("id"))
                .isEqualTo(messageHeader(first).get("id"));
        assertThat(api.stays(citizen).size()).isEqualTo(1);
    }

    @Test
    void who_may_not_send_for_a_sender_does_not_learn_which_ids_it_used() {
        var header = newId();
        var message = text(admission(newId(), header));
        assertAcknowledged(post(message.getBytes(UTF_8), JSON), "ok", header);
        var broken = message.replace("\"IMP\"", "\"AMB\"").getBytes(UTF_8);

        assertAcknowledged(post(broken, JSON, Tokens.region(ANOTHER_HOSPITAL)), "fatal-error", header);
    }

    @Test
    void a_leave_from_a_stay_that_began_later_is_refused_and_moves_nothing() {
        var citizen = id(api.accepted(cpr), "citizenId");
        assertAcknowledged(post(SampleMessages.json(admission(newId(), newId())), JSON), "ok");
        var header = newId();
        var later = Instant.parse("2062-03-02T11:00:00Z");
        var leave = new Notice(
                new What(NoticeType.LEAVE_STARTED, NoticeChange.NEW, later, FRIDAY, FRIDAY),
                new Citizen(cpr, "Prøvesen", episode),
                new Route(HOSPITAL, MUNICIPALITY),
                Ids.first(newId(), header));

        var answer = post(SampleMessages.json(leave), JSON);

        assertAcknowledged(answer, "fatal-error", header);
        assertThat(answer).bodyText().contains("Encounter.period");
        assertThat(api.stays(citizen).get(0).get("from").asString()).startsWith("2026-03-02T11:00");
    }

    @Test
    void a_seen_header_in_a_new_bundle_with_the_same_content_is_the_same_message() {
        var citizen = id(api.accepted(cpr), "citizenId");
        var header = newId();
        var first = post(SampleMessages.json(admission(newId(), header)), JSON);
        cancel();
        var again = post(SampleMessages.json(admission(newId(), header)), JSON);

        assertAcknowledged(again, "ok", header);
        assertThat(messageHeader(again).get("id"))
                .isEqualTo(messageHeader(first).get("id"));
        assertThat(api.stays(citizen).get(0).get("state").asString()).isEqualTo("CANCELLED");
    }

    @Test
    void a_seen_header_in_a_new_bundle_with_other_content_is_refused() {
        var citizen = id(api.accepted(cpr), "citizenId");
        var header = newId();
        assertAcknowledged(post(SampleMessages.json(admission(newId(), header)), JSON), "ok", header);
        var other = notice(NoticeType.DISCHARGED, NoticeChange.NEW, Ids.first(newId(), header), HOSPITAL);

        assertAcknowledged(post(SampleMessages.json(other), JSON), "fatal-error", header);
        assertThat(api.stays(citizen).get(0).get("state").asString()).isEqualTo("ADMITTED");
    }

    @Test
    void a_seen_bundle_with_a_new_header_is_refused() {
        var citizen = id(api.accepted(cpr), "citizenId");
        var bundle = newId();
        var header = newId();
        assertAcknowledged(post(SampleMessages.json(admission(bundle, newId())), JSON), "ok");
        var other = notice(NoticeType.DISCHARGED, NoticeChange.NEW, Ids.first(bundle, header), HOSPITAL);

        assertAcknowledged(post(SampleMessages.json(other), JSON), "fatal-error", header);
        assertThat(api.stays(citizen).get(0).get("state").asString()).isEqualTo("ADMITTED");
    }

    @Test
    void the_same_ids_of_two_senders_are_two_messages() {
        var citizen = id(api.accepted(cpr), "citizenId");
        var ids = Ids.first(newId(), newId());
        assertAcknowledged(
                post(SampleMessages.json(notice(NoticeType.ADMITTED, NoticeChange.NEW, ids, HOSPITAL)), JSON), "ok");
        var elsewhere = notice(NoticeType.DISCHARGED, NoticeChange.NEW, ids, ANOTHER_HOSPITAL);

        assertAcknowledged(post(SampleMessages.json(elsewhere), JSON), "ok", ids.headerId());
        assertThat(api.stays(citizen).get(0).get("state").asString()).isEqualTo("DISCHARGED");
    }

    @Test
    void the_same_message_many_times_at_once_has_one_effect_and_one_answer() {
        var citizen = id(api.accepted(cpr), "citizenId");
        var message = SampleMessages.json(admission(newId(), newId()));
        var answers = IntStream.range(0, 8)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> post(message, JSON)))
                .toList();

        assertThat(answers.stream()
                        .map(CompletableFuture::join)
                        .map(answer -> messageHeader(answer).get("id")))
                .hasSize(8)
                .containsOnly(messageHeader(post(message, JSON)).get("id"));
        assertThat(api.stays(citizen).size()).isEqualTo(1);
    }

    @Test
    void what_the_law_does_not_let_us_keep_is_acknowledged_all_the_same() {
        var header = newId();

        assertAcknowledged(post(SampleMessages.json(admission(newId(), header)), JSON), "ok", header);
        assertThat(api.stays(id(json(api.refer(cpr)), "citizenId")).isEmpty()).isTrue();
    }

    @Test
    void an_unknown_receiver_is_a_fatal_error_and_nothing_is_stored() {
        var header = newId();
        var body = text(admission(newId(), header)).replace(MUNICIPALITY, "953741000016000");
        var answer = post(body.getBytes(UTF_8), JSON);

        assertAcknowledged(answer, "fatal-error", header);
        assertThat(answer).bodyText().contains("MessageHeader.destination");
        assertThat(isRemembered(header)).isFalse();
    }

    @Test
    void a_message_without_a_class_is_a_fatal_error_and_may_come_again_mended() {
        var header = newId();
        var bundle = newId();
        var citizen = id(api.accepted(cpr), "citizenId");
        var wrong = text(admission(bundle, header)).replace("\"IMP\"", "\"AMB\"");
        var answer = post(wrong.getBytes(UTF_8), JSON);

        assertAcknowledged(answer, "fatal-error", header);
        assertThat(answer).bodyText().contains("Encounter.class");
        assertThat(isRemembered(header)).isFalse();
        assertAcknowledged(post(SampleMessages.json(admission(bundle, header)), JSON), "ok", header);
        assertThat(api.stays(citizen).size()).isEqualTo(1);
    }

    @Test
    void a_token_for_one_unit_sends_for_no_other() {
        var header = newId();
        var message = SampleMessages.json(admission(newId(), header));

        assertOutcome(post(message, JSON, Tokens.region(ANOTHER_HOSPITAL)), 403);
        assertThat(isRemembered(header)).isFalse();
        assertThat(post(message, JSON, Tokens.region(HOSPITAL))).hasStatus(200);
        assertThat(post(message, JSON, Tokens.of(Role.WORKER, "0101"))).hasStatus(403);
        assertThat(http.post().uri("/fhir/$process-message").content(message)).hasStatus(401);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/fhir+json | 400 | no json
            application/fhir+json | 400 | {"resourceType": "Bundle", "type": "message"}
            application/fhir+json | 400 | {"resourceType": "Patient"}
            application/fhir+xml  | 400 | <Bundle
            application/fhir+xml  | 400 | <!DOCTYPE Bundle><Bundle xmlns="http://hl7.org/fhir"/>
            text/plain            | 415 | hello
            """)
    void what_has_no_header_to_acknowledge_gets_an_outcome(String format, int status, String body) {
        assertOutcome(post(body.getBytes(UTF_8), format), status);
    }

    @Test
    void too_deep_too_big_or_packed_is_refused_before_it_is_read() {
        var deep = "{\"resourceType\":\"Bundle\",\"entry\":" + "[".repeat(5000) + "]".repeat(5000) + "}";
        assertOutcome(post(deep.getBytes(UTF_8), JSON), 400);
        assertOutcome(post(new byte[1_048_577], JSON), 413);
        var packed = http.post()
                .uri("/fhir/$process-message")
                .header(AUTHORIZATION, bearer(Tokens.of(Role.REGION, "0101")))
                .header(CONTENT_TYPE, JSON)
                .header(CONTENT_ENCODING, "gzip")
                .content(new byte[] {31, -117})
                .exchange();
        assertOutcome(packed, 415);
    }

    @Test
    void several_names_of_an_episode_are_one_stay() {
        var citizen = id(api.accepted(cpr), "citizenId");
        var national = "urn:uuid:" + UUID.randomUUID();
        var both = "\"episodeOfCare\":[{\"identifier\":{\"system\":\"%s\",\"value\":\"%s\"}},"
                .formatted("https://www.esundhed.dk/Registre/Landspatientregisteret", national);
        var admission = text(admission(newId(), newId())).replace("\"episodeOfCare\":[", both);
        assertAcknowledged(post(admission.getBytes(UTF_8), JSON), "ok");
        var unhyphened = national.replace("urn:uuid:", "").replace("-", "").toUpperCase(Locale.ROOT);
        var discharge = text(notice(NoticeType.DISCHARGED, NoticeChange.NEW, Ids.first(newId(), newId()), HOSPITAL))
                .replace(episode.toString(), unhyphened);
        assertAcknowledged(post(discharge.getBytes(UTF_8), JSON), "ok");

        assertThat(api.stays(citizen).size()).isEqualTo(1);
        assertThat(api.stays(citizen).get(0).get("state").asString()).isEqualTo("DISCHARGED");
    }

    @Test
    void a_missing_predecessor_and_a_report_asked_for_are_shown_with_the_stay() {
        var citizen = id(api.accepted(cpr), "citizenId");
        var admission = admission(newId(), newId());
        var writer = Writer.of(admission.citizen(), admission.route()).after(admission);
        var before = meters.counter("notice.data.quality", "problem", "predecessor-missing")
                .count();
        var discharge = writer.tells(NoticeType.DISCHARGED, NoticeChange.NEW, FRIDAY, FRIDAY);

        assertAcknowledged(post(SampleMessages.json(discharge), JSON), "ok");
        assertThat(api.stays(citizen).get(0).get("missingNotices").asInt()).isEqualTo(1);
        assertThat(api.stays(citizen).get(0).get("reportOfAdmissionAsked").asBoolean())
                .isFalse();
        assertThat(meters.counter("notice.data.quality", "problem", "predecessor-missing")
                        .count())
                .isEqualTo(before + 1);

        assertAcknowledged(post(SampleMessages.json(admission), JSON), "ok");
        assertThat(api.stays(citizen).get(0).get("missingNotices").asInt()).isZero();
        assertThat(api.stays(citizen).get(0).get("reportOfAdmissionAsked").asBoolean())
                .isTrue();
    }

    @Test
    void a_status_that_contradicts_the_activity_is_counted_and_not_believed() {
        var citizen = id(api.accepted(cpr), "citizenId");
        var odd = text(admission(newId(), newId())).replace("\"in-progress\"", "\"finished\"");
        var before = contradictions();

        assertAcknowledged(post(odd.getBytes(UTF_8), JSON), "ok");
        assertThat(api.stays(citizen).get(0).get("state").asString()).isEqualTo("ADMITTED");
        assertThat(contradictions()).isEqualTo(before + 1);
    }

    private double contradictions() {
        return meters.counter("notice.data.quality", "problem", "status-contradicts-activity")
                .count();
    }

    private void cancel() {
        var ids = Ids.first(newId(), newId());
        var cancelled = notice(NoticeType.ADMITTED, NoticeChange.CANCELLED, ids, HOSPITAL);
        assertAcknowledged(post(SampleMessages.json(cancelled), JSON), "ok");
    }

    private Notice admission(String bundle, String header) {
        return notice(NoticeType.ADMITTED, NoticeChange.NEW, Ids.first(bundle, header), HOSPITAL);
    }

    private Notice notice(NoticeType type, NoticeChange change, Ids ids, String sender) {
        var at = type == NoticeType.ADMITTED ? MONDAY : FRIDAY;
        var sentAt = change == NoticeChange.NEW ? at : at.plusSeconds(60);
        return new Notice(
                new What(type, change, MONDAY, at, sentAt),
                new Citizen(cpr, "Prøvesen", episode),
                new Route(sender, MUNICIPALITY),
                ids);
    }

    private static String text(Notice notice) {
        return new String(SampleMessages.json(notice), UTF_8);
    }

    private MvcTestResult post(byte[] body, String format) {
        return post(body, format, Tokens.of(Role.REGION, "0101"));
    }

    private MvcTestResult post(byte[] body, String format, String token) {
        return http.post()
                .uri("/fhir/$process-message")
                .header(AUTHORIZATION, bearer(token))
                .header(CONTENT_TYPE, format)
                .content(body)
                .exchange();
    }

    private boolean isRemembered(String header) {
        return mongo.exists(query(where("header").is(HOSPITAL + "/" + header)), "messages");
    }

    private static void assertAcknowledged(MvcTestResult answer, String code, String header) {
        assertAcknowledged(answer, code);
        assertThat(messageHeader(answer).at("/response/identifier").asString()).isEqualTo(header);
    }

    private static void assertAcknowledged(MvcTestResult answer, String code) {
        assertThat(answer).hasStatus(200);
        assertThat(messageHeader(answer).at("/response/code").asString()).isEqualTo(code);
    }

    private static JsonNode messageHeader(MvcTestResult answer) {
        return StreamSupport.stream(json(answer).get("entry").spliterator(), false)
                .map(entry -> entry.get("resource"))
                .filter(resource -> resource.get("resourceType").asString().equals("MessageHeader"))
                .findFirst()
                .orElseThrow();
    }

    private static void assertOutcome(MvcTestResult answer, int status) {
        assertThat(answer).hasStatus(status).bodyText().contains("OperationOutcome");
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }
}
