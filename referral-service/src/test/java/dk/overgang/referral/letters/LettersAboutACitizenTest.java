package dk.overgang.referral.letters;

import static dk.overgang.referral.Api.id;
import static dk.overgang.referral.Api.json;
import static dk.overgang.referral.Api.somebody;
import static dk.overgang.testkit.Tokens.bearer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;
import static org.springframework.http.HttpHeaders.AUTHORIZATION;
import static org.springframework.http.HttpHeaders.CONTENT_TYPE;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dk.overgang.access.Role;
import dk.overgang.medcom.domain.correspondence.Category;
import dk.overgang.medcom.message.CareLetter.Person;
import dk.overgang.medcom.samples.SampleLetters;
import dk.overgang.medcom.samples.SampleLetters.Sent;
import dk.overgang.medcom.samples.SampleMessages.Route;
import dk.overgang.referral.Api;
import dk.overgang.referral.ServiceTest;
import dk.overgang.testkit.Events;
import dk.overgang.testkit.MovableTestClock;
import dk.overgang.testkit.Tokens;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
class LettersAboutACitizenTest {

    private static final String HOSPITAL = "265161000016000";
    private static final Route ROUTE = new Route(HOSPITAL, "953741000016009");
    private static final Instant NOW = Instant.parse("2026-03-02T11:00:00Z");
    private static final String SECRET = "Hun bor hos sin fætter Kalundine";

    @Autowired
    Api api;

    @Autowired
    MockMvcTester http;

    @Autowired
    MongoOperations mongo;

    @Autowired
    MovableTestClock clock;

    private final String cpr = somebody();

    @AfterEach
    void time_is_real_again() {
        clock.release();
    }

    @Test
    void a_letter_about_a_referred_citizen_is_acknowledged_and_read() {
        var citizen = id(json(api.refer(cpr)), "citizenId");
        var letter = letter(SECRET);

        assertAcknowledged(send(letter), "ok");
        var shown = about(citizen);
        assertThat(shown.size()).isEqualTo(1);
        assertThat(shown.get(0).get("category").asString()).isEqualTo("REGARDING_REFERRAL");
        assertThat(shown.get(0).get("topic").asString()).isEqualTo("Emnet");
        assertThat(shown.get(0).get("thread").asString())
                .isEqualTo(letter.letter().said().thread().toString());
        assertThat(shown.get(0).at("/segments/0/text").asString()).isEqualTo(SECRET);
        assertThat(shown.get(0).at("/segments/0/name").asString()).isEqualTo("Mette Vagt");
    }

    @Test
    void the_newest_letter_comes_first_page_by_page() {
        var citizen = id(json(api.refer(cpr)), "citizenId");
        var first = letter("1");
        var second = SampleLetters.after(first, "2", NOW);
        assertAcknowledged(send(first), "ok");
        assertAcknowledged(send(second), "ok");

        var all = about(citizen);
        assertThat(all.get(0).get("segments").size()).isEqualTo(2);
        assertThat(all.get(0).get("thread")).isEqualTo(all.get(1).get("thread"));
        var page = json(get(Role.WORKER, "/api/v1/citizens/" + citizen + "/letters?limit=1"));
        var next = json(get(
                Role.WORKER,
                "/api/v1/citizens/" + citizen + "/letters?limit=1&after="
                        + page.get("next").asString()));
        assertThat(next.at("/items/0/letterId")).isEqualTo(all.get(1).get("letterId"));
        assertThat(next.get("next").isNull()).isTrue();
    }

    @Test
    void whoever_opens_it_first_takes_it_off_the_unread_ones() {
        var citizen = id(json(api.refer(cpr)), "citizenId");
        assertAcknowledged(send(letter(SECRET)), "ok");
        var letter = id(about(citizen).get(0), "letterId");

        assertThat(unread()).anySatisfy(line -> {
            assertThat(line.get("letterId").asString()).isEqualTo(letter.toString());
            assertThat(line.get("segments").isEmpty()).isTrue();
        });
        var opened = json(open(Role.WORKER, letter));
        assertThat(opened.at("/segments/0/text").asString()).isEqualTo(SECRET);
        assertThat(opened.at("/settled/by").asString()).isEqualTo(Tokens.WORKER);
        assertThat(json(open(Role.AUTHORITY, letter)).at("/settled/by").asString())
                .isEqualTo(Tokens.WORKER);
        assertThat(unread()).noneMatch(line -> line.get("letterId").asString().equals(letter.toString()));
        assertThat(about(citizen).get(0).get("state").asString()).isEqualTo("READ");
    }

    @Test
    void a_letter_that_cannot_be_read_or_opened_keeps_nothing_of_the_others(CapturedOutput output) {
        var citizen = id(json(api.refer(cpr)), "citizenId");
        assertAcknowledged(send(letter(SECRET)), "ok");
        var letter = id(about(citizen).get(0), "letterId");
        var sealed = damaged(letter, Update.update("said.text.bytes", new byte[] {1}));
        var unreadable = damaged(letter, Update.update("said", "no text"));

        try {
            for (var list : List.of(about(citizen).valueStream().toList(), unread())) {
                assertThat(list)
                        .extracting(line -> line.get("letterId").asString())
                        .contains(letter.toString(), sealed.toString())
                        .doesNotContain(unreadable.toString());
                assertThat(list)
                        .filteredOn(line -> id(line, "letterId").equals(sealed))
                        .allMatch(line -> line.get("topic").isNull())
                        .allMatch(line -> line.get("segments").isEmpty());
            }
            assertThat(about(citizen).toString()).contains(SECRET);
            assertThat(output).contains(sealed.toString(), unreadable.toString());
        } finally {
            var _ = mongo.remove(query(where("_id").in(sealed, unreadable)), "letters");
        }
    }

    private UUID damaged(UUID letter, Update damage) {
        var id = UUID.randomUUID();
        var copy = Objects.requireNonNull(mongo.findOne(query(where("_id").is(letter)), Document.class, "letters"));
        var _ = mongo.insert(copy.append("_id", id).append("letterId", id), "letters");
        var _ = mongo.updateFirst(query(where("_id").is(id)), damage, "letters");
        return id;
    }

    @Test
    void who_read_a_letter_stands_in_the_access_log() {
        var citizen = id(json(api.refer(cpr)), "citizenId");
        assertAcknowledged(send(letter(SECRET)), "ok");
        assertThat(open(Role.WORKER, id(about(citizen).get(0), "letterId"))).hasStatus(200);

        assertThat(get(Role.AUDITOR, "/api/v1/access-log/entries?citizenId=" + citizen))
                .bodyText()
                .contains("POST /api/v1/letters/{id}/read", "GET /api/v1/citizens/{citizen}/letters")
                .doesNotContain(SECRET);
    }

    @Test
    void another_municipality_sees_none_of_it() {
        var citizen = id(json(api.refer(cpr)), "citizenId");
        assertAcknowledged(send(letter(SECRET)), "ok");
        var letter = id(about(citizen).get(0), "letterId");

        assertThat(elsewhere("/api/v1/citizens/" + citizen + "/letters")).hasStatus(404);
        assertThat(elsewhere("/api/v1/letters")).hasStatus(200).bodyText().doesNotContain(letter.toString(), SECRET);
        assertThat(http.post()
                        .uri("/api/v1/letters/{id}/read", letter)
                        .header(AUTHORIZATION, bearer(Tokens.of(Role.WORKER, Api.ELSEWHERE))))
                .hasStatus(404);
    }

    @Test
    void the_same_letter_is_kept_once_and_other_content_under_its_id_is_refused() {
        var citizen = id(json(api.refer(cpr)), "citizenId");
        var letter = letter("Hej");
        assertAcknowledged(send(letter), "ok");
        assertAcknowledged(send(letter), "ok");
        assertAcknowledged(send(letter.again()), "ok");
        var changed = new String(letter.again().json(), UTF_8).replace("Hej", "Farvel");
        assertAcknowledged(post(changed.getBytes(UTF_8), Tokens.of(Role.REGION, Api.HERE)), "fatal-error");

        assertThat(about(citizen).size()).isEqualTo(1);
    }

    @Test
    void a_letter_about_nobody_who_is_cared_for_here_is_acknowledged_and_not_kept() {
        var referral = json(api.refer(cpr));
        assertThat(api.assess(id(referral, "referralId"), "NOT_ELIGIBLE")).hasStatus(200);
        assertThat(api.decide(id(referral, "referralId"), "DECLINE")).hasStatus(200);
        var letter = letter(SECRET);
        assertAcknowledged(send(letter), "ok");
        assertAcknowledged(send(letter), "ok");
        assertThat(api.refer(cpr)).hasStatus(201);
        assertAcknowledged(send(letter), "ok");

        assertThat(about(id(referral, "citizenId")).size()).isZero();
        assertThat(log())
                .contains(letter.dispatch().headerId().toString(), "NOT_KEPT")
                .doesNotContain(SECRET, cpr);
    }

    @Test
    void another_receiver_another_sender_and_an_unknown_kind_are_refused() {
        var text = new String(letter(SECRET).json(), UTF_8);
        var elsewhere = text.replace("953741000016009", "953741000016010");
        var another = text.replace("care-communication-message", "home-care-message");

        assertAcknowledged(post(elsewhere.getBytes(UTF_8), Tokens.of(Role.REGION, Api.HERE)), "fatal-error");
        assertAcknowledged(post(another.getBytes(UTF_8), Tokens.of(Role.REGION, Api.HERE)), "fatal-error");
        assertThat(post(text.getBytes(UTF_8), Tokens.region("265161000016001"))).hasStatus(403);
        assertThat(log()).doesNotContain(SECRET, cpr);
    }

    @Test
    void what_was_written_stands_nowhere_in_clear(CapturedOutput output) {
        var citizen = id(json(api.refer(cpr)), "citizenId");
        assertAcknowledged(send(letter(SECRET)), "ok");
        assertThat(open(Role.WORKER, id(about(citizen).get(0), "letterId"))).hasStatus(200);
        assertThat(api.refer(cpr)).hasStatus(201);

        assertThat(stored("letters")).hasSizeGreaterThan(2).contains("REGARDING_REFERRAL");
        assertThat(Stream.of("letters", "citizens", "messages", "messageLog").map(this::stored))
                .allSatisfy(all -> assertThat(all).doesNotContain("Kalundine", "Emnet", "Mette Vagt"));
        assertThat(Events.on("overgang.referral-events", citizen.toString()).toString())
                .doesNotContain("Kalundine", "Emnet");
        assertThat(output.toString()).doesNotContain("Kalundine", "Emnet");
    }

    @Test
    void after_a_new_data_key_a_letter_is_sealed_anew_and_readable() {
        var citizen = id(json(api.refer(cpr)), "citizenId");
        assertAcknowledged(send(letter(SECRET)), "ok");

        var newest = json(api.post(Role.OPERATOR, "{\"what\": \"DATA_KEY\"}", "/api/v1/keys/rotation")
                        .exchange())
                .get("dataKeys")
                .asInt();

        await().untilAsserted(() -> assertThat(
                        mongo.find(query(where("citizenId").is(citizen)), Document.class, "letters"))
                .singleElement()
                .extracting(stored -> stored.get("said", Document.class).getInteger("key"))
                .isEqualTo(newest));
        assertThat(about(citizen).get(0).at("/segments/0/text").asString()).isEqualTo(SECRET);
    }

    @Test
    void a_worker_who_sees_only_the_own_citizens_sees_only_their_letters() {
        var _ = json(api.refer(cpr));
        var received = send(letter(SECRET));
        assertAcknowledged(received, "ok");
        var referred = json(narrow(
                http.post()
                        .uri("/api/v1/referrals")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(Api.referral(somebody(), "SEL85-9M")),
                Role.AUTHORITY));
        var citizen = id(referred, "citizenId");
        var letter = copied(citizen, ServiceTest.NARROW);

        assertThat(narrow(http.get().uri("/api/v1/letters"), Role.LEADER))
                .bodyText()
                .contains(letter.toString());
        assertThat(narrow(http.get().uri("/api/v1/letters"), Role.WORKER))
                .hasStatus(200)
                .bodyText()
                .doesNotContain(letter.toString());
        assertThat(narrow(http.post().uri("/api/v1/letters/{id}/read", letter), Role.WORKER))
                .hasStatus(404);
        assertThat(narrow(http.get().uri("/api/v1/citizens/{id}/letters", citizen), Role.WORKER))
                .hasStatus(404);
    }

    @Test
    void unread_letters_of_others_leave_no_gap_in_a_page() {
        var _ = json(api.refer(cpr));
        assertAcknowledged(send(letter(SECRET)), "ok");
        var own = UUID.randomUUID();
        var referred = json(narrow(
                http.post()
                        .uri("/api/v1/referrals")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(Api.referral(somebody(), "SEL85-9M")),
                Role.AUTHORITY));
        tellAssigned(referred, own);
        var citizen = id(referred, "citizenId");
        await().untilAsserted(() -> assertThat(narrow(http.get().uri("/api/v1/citizens/{id}", citizen), Role.WORKER))
                .hasStatus(200));
        var expected = new ArrayList<String>();
        for (var i = 0; i < 3; i++) {
            copied(UUID.randomUUID(), ServiceTest.NARROW);
            expected.add(copied(citizen, ServiceTest.NARROW).toString());
        }

        var seen = new ArrayList<String>();
        for (var query = "?limit=2"; !query.isEmpty(); ) {
            var page = json(narrow(http.get().uri("/api/v1/letters" + query), Role.WORKER));
            assertThat(page.get("items").size()).isEqualTo(page.get("next").isNull() ? 1 : 2);
            page.get("items")
                    .valueStream()
                    .forEach(one -> seen.add(one.get("letterId").asString()));
            query = page.get("next").isNull()
                    ? ""
                    : "?limit=2&after=" + page.get("next").asString();
        }

        assertThat(seen).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static void tellAssigned(JsonNode referred, UUID course) {
        Events.tell(
                "overgang.course-events",
                referred.get("citizenId").asString(),
                "/course-service",
                "dk.overgang.worker.assigned.v1",
                course.toString(),
                1,
                """
                {"municipality": "%s", "courseId": "%s", "citizenId": "%s", "referralId": "%s", "status": "ACTIVE", "worker": "%s"}
                """.formatted(
                                ServiceTest.NARROW,
                                course,
                                referred.get("citizenId").asString(),
                                referred.get("referralId").asString(),
                                Tokens.WORKER));
    }

    @Test
    void who_saw_another_version_of_a_letter_does_not_read_it() {
        var citizen = id(json(api.refer(cpr)), "citizenId");
        assertAcknowledged(send(letter(SECRET)), "ok");
        var letter = id(about(citizen).get(0), "letterId");

        assertThat(api.post(Role.WORKER, "", "/api/v1/letters/{id}/read", letter)
                        .header("If-Match", "\"7\""))
                .hasStatus(412);
        assertThat(about(citizen).get(0).get("state").asString()).isEqualTo("UNREAD");
        assertThat(open(Role.WORKER, letter)).headers().hasValue("ETag", "\"2\"");
    }

    @Test
    void there_are_only_so_many_letters_about_one_citizen() {
        var citizen = id(json(api.refer(cpr)), "citizenId");
        assertAcknowledged(send(letter("1")), "ok");
        IntStream.range(0, 499).forEach(_ -> copied(citizen, Api.ELSEWHERE));

        assertAcknowledged(send(letter("501")), "fatal-error");
        var log = json(get(Role.AUDITOR, "/api/v1/hospital-notices/log?limit=2"));
        assertThat(log.at("/items/0/verdict").asString()).isEqualTo("REFUSED");
        assertThat(log.at("/items/1/messageId")).isNotEqualTo(log.at("/items/0/messageId"));
    }

    /// The newest letter once more, about somebody else.
    @CanIgnoreReturnValue
    private UUID copied(UUID citizen, String municipality) {
        var id = UUID.randomUUID();
        var newest = query(where("municipality").is(Api.HERE)).with(Sort.by(Sort.Direction.DESC, "at"));
        var letter = Objects.requireNonNull(mongo.findOne(newest, Document.class, "letters"));
        var _ = mongo.insert(
                letter.append("_id", id)
                        .append("letterId", id)
                        .append("citizenId", citizen)
                        .append("municipality", municipality),
                "letters");
        return id;
    }

    private static MvcTestResult narrow(MockMvcRequestBuilder request, Role role) {
        return request.header(AUTHORIZATION, bearer(Tokens.of(role, ServiceTest.NARROW)))
                .exchange();
    }

    @Test
    void a_letter_is_erased_with_its_case() {
        var referral = json(api.refer(cpr));
        var citizen = id(referral, "citizenId");
        assertAcknowledged(send(letter(SECRET)), "ok");
        assertThat(api.assess(id(referral, "referralId"), "NOT_ELIGIBLE")).hasStatus(200);
        assertThat(api.decide(id(referral, "referralId"), "DECLINE")).hasStatus(200);
        assertThat(about(citizen).size()).isEqualTo(1);

        var today = LocalDate.now(ZoneId.of("Europe/Copenhagen"));
        clock.set(today.plusDays(1826));

        await().untilAsserted(() -> assertThat(
                        mongo.find(query(where("citizenId").is(citizen)), Document.class, "letters"))
                .isEmpty());
        // The run goes on to the other closed cases; under a real clock it would erase what the next test closes.
        var due = where("circumstances.closing.programme")
                .gt("")
                .and("circumstances.closing.retainedSince")
                .gt("")
                .lte(today.toString());
        await().until(() -> mongo.find(query(due), Document.class, "citizens").isEmpty());
    }

    private String stored(String collection) {
        return mongo.find(query(where("municipality").is(Api.HERE)), Document.class, collection)
                .toString();
    }

    private Sent letter(String text) {
        return SampleLetters.begun(
                new Person(cpr, "Anna Testesen"), ROUTE, Category.REGARDING_REFERRAL, "Emnet", text, NOW);
    }

    private MvcTestResult send(Sent letter) {
        return post(letter.json(), Tokens.of(Role.REGION, Api.HERE));
    }

    private MvcTestResult post(byte[] body, String token) {
        return http.post()
                .uri("/fhir/$process-message")
                .header(AUTHORIZATION, bearer(token))
                .header(CONTENT_TYPE, "application/fhir+json")
                .content(body)
                .exchange();
    }

    private static void assertAcknowledged(MvcTestResult answer, String code) {
        assertThat(answer).hasStatus(200);
        assertThat(json(answer).at("/entry/0/resource/response/code").asString())
                .isEqualTo(code);
    }

    private MvcTestResult get(Role role, String address) {
        return api.get(role, address).exchange();
    }

    private MvcTestResult elsewhere(String address) {
        return http.get()
                .uri(address)
                .header(AUTHORIZATION, bearer(Tokens.of(Role.WORKER, Api.ELSEWHERE)))
                .exchange();
    }

    private MvcTestResult open(Role role, UUID letter) {
        return api.post(role, "", "/api/v1/letters/{id}/read", letter).exchange();
    }

    private JsonNode about(UUID citizen) {
        return json(get(Role.WORKER, "/api/v1/citizens/" + citizen + "/letters"))
                .get("items");
    }

    private List<JsonNode> unread() {
        var page = json(get(Role.LEADER, "/api/v1/letters?limit=200"));
        return StreamSupport.stream(page.get("items").spliterator(), false).toList();
    }

    private String log() {
        return json(get(Role.AUDITOR, "/api/v1/hospital-notices/log?limit=200")).toString();
    }
}
