package dk.overgang.referral.letters.outgoing;

import static dk.overgang.referral.Api.id;
import static dk.overgang.referral.Api.json;
import static dk.overgang.referral.Api.somebody;
import static dk.overgang.testkit.Tokens.bearer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpHeaders.ACCEPT;
import static org.springframework.http.HttpHeaders.AUTHORIZATION;
import static org.springframework.http.HttpHeaders.CONTENT_TYPE;

import dk.overgang.access.Role;
import dk.overgang.medcom.FhirMessages;
import dk.overgang.medcom.domain.correspondence.Category;
import dk.overgang.medcom.domain.correspondence.Past;
import dk.overgang.medcom.domain.correspondence.Past.Act;
import dk.overgang.medcom.domain.correspondence.Segment;
import dk.overgang.medcom.message.CareLetter.Person;
import dk.overgang.medcom.message.Dispatch;
import dk.overgang.medcom.message.FhirIssue;
import dk.overgang.medcom.message.Reading.CareCommunication;
import dk.overgang.medcom.message.Verdict;
import dk.overgang.medcom.samples.SampleLetters;
import dk.overgang.medcom.samples.SampleLetters.Sent;
import dk.overgang.medcom.samples.SampleMessages.Route;
import dk.overgang.referral.Api;
import dk.overgang.referral.ServiceTest;
import dk.overgang.testkit.MovableTestClock;
import dk.overgang.testkit.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@ServiceTest
class AnsweringLettersTest {

    private static final String JSON = "application/fhir+json";
    private static final String XML = "application/fhir+xml";
    private static final String HOSPITAL = "265161000016000";
    private static final String TOKEN = Tokens.region(HOSPITAL);
    private static final String ANOTHER = Tokens.region("265161000016001");
    private static final Route ROUTE = new Route(HOSPITAL, "953741000016009");
    private static final String REPLY = """
            {"text": "Ja, den er modtaget.", "signature": {"name": "Ida Bang", "title": "Visitator", "phone": "33 66 33 66"}}""";

    @Autowired
    Api api;

    @Autowired
    MockMvcTester http;

    @Autowired
    MovableTestClock clock;

    private final String cpr = somebody();
    private UUID citizen = new UUID(0, 0);
    private UUID referral = citizen;
    private UUID received = citizen;
    private Sent letter = SampleLetters.begun(
            new Person(cpr, "Anna Testesen"),
            ROUTE,
            Category.REGARDING_REFERRAL,
            null,
            "Er den modtaget?",
            Instant.EPOCH);

    @BeforeEach
    void a_ward_has_written() {
        var answer = json(api.refer(cpr));
        citizen = id(answer, "citizenId");
        referral = id(answer, "referralId");
        assertThat(post(letter.json())).hasStatus(200);
        received = id(about().get(0), "letterId");
    }

    @AfterEach
    void time_is_real_again() {
        clock.release();
    }

    @Test
    void an_answer_waits_for_the_sender_alone_who_fetches_it_in_both_formats() {
        var written = json(reply(received, REPLY));
        var message = id(written, "letterId");

        assertThat(written.get("state").asString()).isEqualTo("WAITING");
        assertThat(waiting(TOKEN)).contains(message.toString());
        assertThat(waiting(ANOTHER)).doesNotContain(message.toString());
        assertThat(fetch(ANOTHER, message, JSON)).hasStatus(404);
        assertThat(fetch(Tokens.of(Role.REGION, Api.HERE), message, JSON)).hasStatus(404);
        assertThat(fetch(TOKEN, received, JSON)).hasStatus(404);
        for (var format : new String[] {JSON, XML}) {
            var read = fetched(message, format);
            assertThat(read.person()).isEqualTo(cpr);
            assertThat(read.receiverSor()).isEqualTo(HOSPITAL);
            assertThat(read.ids().headerId()).isEqualTo(message.toString());
            assertThat(read.said().thread()).isEqualTo(letter.letter().said().thread());
            assertThat(read.said().segments())
                    .extracting(Segment::text)
                    .containsExactly("Er den modtaget?", "Ja, den er modtaget.");
            assertThat(read.said().history()).extracting(Past::act).containsExactly(Act.NEW, Act.REPLY);
            assertThat(read.said().history().getLast().follows())
                    .isEqualTo(letter.dispatch().headerId().toString());
        }
        assertThat(fetched(message, JSON).ids().bundleId())
                .isNotEqualTo(fetched(message, JSON).ids().bundleId());
    }

    @Test
    void an_acknowledged_answer_waits_no_more_and_the_acknowledgement_is_not_acknowledged() {
        var message = id(json(reply(received, REPLY)), "letterId");

        assertThat(acknowledge(ANOTHER, message, Verdict.ok())).hasStatus(202);
        assertThat(waiting(TOKEN)).contains(message.toString());
        assertThat(acknowledge(TOKEN, message, Verdict.unavailable())).hasStatus(202);
        assertThat(waiting(TOKEN)).contains(message.toString());
        assertThat(acknowledge(TOKEN, message, Verdict.ok()))
                .hasStatus(202)
                .body()
                .isEmpty();
        assertThat(waiting(TOKEN)).doesNotContain(message.toString());
        assertThat(about().get(0).get("state").asString()).isEqualTo("DELIVERED");
        assertThat(acknowledge(TOKEN, message, Verdict.fatal(FhirIssue.tooLarge())))
                .hasStatus(202);
        assertThat(about().get(0).get("state").asString()).isEqualTo("DELIVERED");
    }

    @Test
    void what_is_refused_or_not_acknowledged_in_half_an_hour_is_shown_to_the_team() {
        var late = id(json(reply(received, REPLY)), "letterId");
        assertThat(undelivered()).doesNotContain(late.toString());
        var refused = id(json(reply(received, REPLY)), "letterId");
        assertThat(acknowledge(TOKEN, refused, Verdict.fatal(FhirIssue.tooLarge())))
                .hasStatus(202);
        assertThat(undelivered()).contains(refused.toString()).doesNotContain(late.toString(), "modtaget");

        clock.forward(Duration.ofMinutes(31));

        assertThat(undelivered()).contains(refused.toString(), late.toString());
    }

    @Test
    void a_letter_about_a_referral_goes_to_who_sent_it() {
        var sent = json(http.post()
                .uri("/api/v1/referrals")
                .header(AUTHORIZATION, bearer(TOKEN))
                .contentType(MediaType.APPLICATION_JSON)
                .content(Api.referral(somebody(), "SEL85-9M").replaceFirst("\\{", "{\"municipality\": \"0101\", "))
                .exchange());
        var begun = begin(id(sent, "citizenId"), id(sent, "referralId"), Role.WORKER);

        assertThat(begun).hasStatus(201);
        var read = fetched(id(json(begun), "letterId"), JSON);
        assertThat(read.said().category()).isEqualTo(Category.PSYCHIATRY_SOCIAL_DISABILITY);
        assertThat(read.said().history()).extracting(Past::act).containsExactly(Act.NEW);
        assertThat(begin(citizen, id(sent, "referralId"), Role.WORKER)).hasStatus(404);
    }

    @Test
    void who_has_no_address_is_not_written_to() {
        assertThat(begin(citizen, referral, Role.AUTHORITY))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:problem:letter:no-address");
    }

    @Test
    void nobody_is_written_to_about_a_closed_case() {
        assertThat(api.assess(referral, "NOT_ELIGIBLE")).hasStatus(200);
        assertThat(api.decide(referral, "DECLINE")).hasStatus(200);

        assertThat(reply(received, REPLY)).hasStatus(409);
        assertThat(about().size()).isEqualTo(1);
    }

    @Test
    void the_same_request_writes_one_letter() {
        var first = json(replyUnder("k-1", REPLY));

        assertThat(json(replyUnder("k-1", REPLY)).get("letterId")).isEqualTo(first.get("letterId"));
        assertThat(replyUnder("k-1", REPLY.replace("Ja", "Nej"))).hasStatus(422);
        assertThat(about().size()).isEqualTo(2);
    }

    @Test
    void one_key_at_two_addresses_writes_two_letters() {
        var first = id(json(replyUnder("k-2", REPLY)), "letterId");
        var second = api.post(Role.WORKER, REPLY, "/api/v1/letters/{id}/reply", received(2))
                .header("Idempotency-Key", "k-2" + citizen)
                .exchange();

        assertThat(second).hasStatus(201).headers().hasValue("ETag", "\"1\"");
        assertThat(id(json(second), "letterId")).isNotEqualTo(first);
    }

    private UUID received(int which) {
        letter = SampleLetters.after(letter, "Brev " + which, Instant.EPOCH);
        assertThat(post(letter.json())).hasStatus(200);
        return about().valueStream()
                .filter(one -> one.get("state").asString().equals("UNREAD"))
                .map(one -> id(one, "letterId"))
                .filter(one -> !one.equals(received))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void who_saw_another_version_of_the_letter_or_the_citizen_writes_nothing() {
        assertThat(api.post(Role.WORKER, REPLY, "/api/v1/letters/{id}/reply", received)
                        .header("If-Match", "\"7\""))
                .hasStatus(412);
        var begun = """
                {"referralId": "%s", "category": "OTHER", "text": "Hej",
                 "signature": {"name": "Ida Bang", "title": "Visitator", "phone": "33663366"}}""".formatted(referral);
        assertThat(api.post(Role.WORKER, begun, "/api/v1/citizens/{id}/letters", citizen)
                        .header("If-Match", "\"7\""))
                .hasStatus(412);
        assertThat(about().size()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'Ja, den er modtaget.' | '   ' | /text",
                "'33 66 33 66' | 'ring' | /signature/phone",
                "'Ida Bang' | '' | /signature/name",
            })
    void what_is_missing_is_named_and_nothing_is_written(String right, String wrong, String place) {
        assertThat(reply(received, REPLY.replace(right, wrong)))
                .satisfies(
                        answer -> assertThat(answer.getResponse().getStatus()).isBetween(400, 422))
                .bodyText()
                .contains(place);
        assertThat(about().size()).isEqualTo(1);
    }

    @Test
    void an_answer_names_no_address_of_its_own_and_is_not_too_long() {
        assertThat(reply(received, REPLY.replaceFirst("\\{", "{\"to\": \"1\", ")))
                .hasStatus(400);
        assertThat(reply(received, REPLY.replace("Ja", "J".repeat(20_001))))
                .bodyText()
                .contains("/text");
        assertThat(about().size()).isEqualTo(1);
    }

    @Test
    void an_answer_of_our_own_is_not_answered_and_nobody_elsewhere_answers() {
        var own = id(json(reply(received, REPLY)), "letterId");

        assertThat(reply(own, REPLY)).hasStatus(409);
        assertThat(http.post()
                        .uri("/api/v1/letters/{id}/reply", received)
                        .header(AUTHORIZATION, bearer(Tokens.of(Role.WORKER, Api.ELSEWHERE)))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(REPLY))
                .hasStatus(404);
    }

    @Test
    void who_fetched_a_letter_stands_in_the_access_log() {
        var message = id(json(reply(received, REPLY)), "letterId");
        assertThat(fetch(TOKEN, message, JSON)).hasStatus(200);

        assertThat(api.get(Role.AUDITOR, "/api/v1/access-log/entries?citizenId={id}", citizen))
                .bodyText()
                .contains("GET /fhir/letters/{id}", "EXPORT", HOSPITAL);
    }

    private MvcTestResult reply(UUID to, String body) {
        return api.post(Role.WORKER, body, "/api/v1/letters/{id}/reply", to).exchange();
    }

    private MvcTestResult replyUnder(String key, String body) {
        return api.post(Role.WORKER, body, "/api/v1/letters/{id}/reply", received)
                .header("Idempotency-Key", key + citizen)
                .exchange();
    }

    private MvcTestResult begin(UUID about, UUID regarding, Role role) {
        var body = """
                {"referralId": "%s", "category": "PSYCHIATRY_SOCIAL_DISABILITY", "topic": "Bolig", "text": "Hej",
                 "signature": {"name": "Ida Bang", "title": "Visitator", "phone": "33663366"}}""".formatted(regarding);
        return api.post(role, body, "/api/v1/citizens/{id}/letters", about).exchange();
    }

    private JsonNode about() {
        return json(api.get(Role.WORKER, "/api/v1/citizens/{id}/letters", citizen)
                        .exchange())
                .get("items");
    }

    private String undelivered() {
        return json(api.get(Role.LEADER, "/api/v1/letters/undelivered?limit=200")
                        .exchange())
                .toString();
    }

    private String waiting(String token) {
        return json(http.get()
                        .uri("/fhir/letters?limit=200")
                        .header(AUTHORIZATION, bearer(token))
                        .exchange())
                .toString();
    }

    private MvcTestResult fetch(String token, UUID message, String format) {
        return http.get()
                .uri("/fhir/letters/{id}", message)
                .header(AUTHORIZATION, bearer(token))
                .header(ACCEPT, format)
                .exchange();
    }

    private CareCommunication fetched(UUID message, String format) {
        var answer = fetch(TOKEN, message, format);
        assertThat(answer).hasStatus(200).hasContentType(format);
        return (CareCommunication) new FhirMessages().read(answer.getResponse().getContentAsByteArray(), format);
    }

    private MvcTestResult acknowledge(String token, UUID message, Verdict verdict) {
        var sent = fetched(message, JSON);
        var dispatch = new Dispatch(UUID.randomUUID(), UUID.randomUUID(), clock.instant());
        return post(token, new FhirMessages().acknowledgement(sent.ids(), verdict, dispatch, JSON));
    }

    private MvcTestResult post(byte[] message) {
        return post(TOKEN, message);
    }

    private MvcTestResult post(String token, byte[] message) {
        return http.post()
                .uri("/fhir/$process-message")
                .header(AUTHORIZATION, bearer(token))
                .header(CONTENT_TYPE, JSON)
                .content(new String(message, UTF_8))
                .exchange();
    }
}
