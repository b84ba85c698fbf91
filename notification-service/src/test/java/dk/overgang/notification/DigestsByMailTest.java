package dk.overgang.notification;

import static dk.overgang.testkit.Tokens.bearer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.jayway.jsonpath.JsonPath;
import dk.overgang.access.Role;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import dk.overgang.notification.MailRoad.Trouble;
import dk.overgang.notification.addresses.domain.ContactDetails;
import dk.overgang.notification.channels.domain.DigestRound;
import dk.overgang.notification.reminders.domain.CourseReminders;
import dk.overgang.testkit.Events;
import dk.overgang.testkit.MovableTestClock;
import dk.overgang.testkit.Platform;
import dk.overgang.testkit.Tokens;
import dk.overgang.testkit.database.Databases;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The digest of a worker and the one of a leader, by a real mail server and over troubled ways to it (F-63, F-65;
/// issue 13, item 5). Each test has a day of its own: a day's digests are made once.
@SpringBootTest(
        properties = {
            NotificationServiceApplication.CONFIG_NAME,
            "OVERGANG_SMTP_HOST=127.0.0.1",
            "OVERGANG_SMTP_PATIENCE=1000",
            "OVERGANG_MAIL_FROM=overgang@kommune.example",
            "OVERGANG_PORTAL=https://portal.example/cti",
            "OVERGANG_RETRY_FIRST=500ms",
            "OVERGANG_RETRY_LONGEST=500ms",
            "OVERGANG_KEEP_TRYING=25s",
            "overgang.channels.mail.per-second=1000",
            "overgang.channels.mail.open-for=100ms"
        })
@ContextConfiguration(initializers = Platform.class)
@AutoConfigureMockMvc
class DigestsByMailTest {

    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final MailRoad ROAD = road();

    @Autowired
    MockMvcTester http;

    @Autowired
    MovableTestClock clock;

    @Autowired
    MongoOperations mongo;

    private final CourseEvents anna = CourseEvents.unknown();
    private final String address = "mette." + anna.worker().toString().substring(0, 8) + "@kommune.example";

    private static MailRoad road() {
        MAIL.start();
        return MailRoad.to(MAIL.getSmtp().getPort());
    }

    @DynamicPropertySource
    static void way(DynamicPropertyRegistry properties) {
        properties.add("OVERGANG_SMTP_PORT", ROAD::port);
    }

    @BeforeEach
    void the_course_starts_today() {
        ROAD.has(Trouble.NONE);
        clock.set(LocalDate.parse("2026-03-02"));
        // A test far ahead lets the record of this day's round be deleted, and then it is made once more: before the
        // course is there, so that no letter of this day comes to the letters of a test.
        awaitRound("2026-03-02");
        anna.started(1);
        await().untilAsserted(() -> assertThat(due()).contains("2026-05-19"));
    }

    @AfterEach
    void the_way_is_clear() {
        ROAD.has(Trouble.NONE);
    }

    @AfterAll
    static void nothing_was_scanned() {
        Databases.assertIndexed("notification");
        MAIL.stop();
    }

    @Test
    void a_worker_gets_what_is_due_without_a_name_in_danish_as_html_and_text() {
        hasAddress(anna, address, "DA");
        clock.set(LocalDate.parse("2026-05-19"));

        var letter = awaitLetter(address);
        assertThat(subject(letter)).isEqualTo("Din dag i Overgang, tirsdag 19. maj 2026");
        var text = part(letter, "text/plain");
        assertThat(text)
                .contains("Kan udføres nu", "Gennemgå tjeklisten for fase 1, senest tirsdag 2. juni 2026.")
                .contains("https://portal.example/cti/forloeb/" + anna.courseId())
                .contains("De næste syv dage")
                .contains("Over fristen")
                .doesNotContain(anna.citizenId().toString())
                .doesNotContain("&");
        var html = part(letter, "text/html");
        assertThat(html)
                .contains("lang=\"da\"", "Gennemgå tjeklisten for fase 1")
                .contains("href=\"https://portal.example/cti/forloeb/" + anna.courseId() + "\"")
                .doesNotContain(anna.citizenId().toString())
                .doesNotContain("th:text", "th:if", "xmlns");
        var number = anna.courseId().toString().substring(28).toUpperCase(Locale.ROOT);
        assertThat(text).contains("Forløb " + number.substring(0, 4) + "-" + number.substring(4));
        assertThat(header(letter, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(header(letter, "From")).isEqualTo("overgang@kommune.example");
    }

    @Test
    void an_english_reader_gets_it_in_english_once_a_day_and_another_one_the_next_working_day() {
        hasAddress(anna, address, "EN");
        clock.set(LocalDate.parse("2026-05-13"));
        assertThat(subject(awaitLetter(address))).isEqualTo("Your day in Overgang, Wednesday 13 May 2026");
        assertThat(part(awaitLetter(address), "text/plain"))
                .contains("Review the checklist of phase 1, from Tuesday 19 May 2026 to Tuesday 2 June 2026.");
        clock.forward(Duration.ofHours(2));
        // A holiday: 14 May 2026 is Ascension Day.
        clock.set(LocalDate.parse("2026-05-14"));
        clock.set(LocalDate.parse("2026-05-15"));

        await().untilAsserted(() -> assertThat(letters(address).map(DigestsByMailTest::subject))
                .containsExactly(
                        "Your day in Overgang, Wednesday 13 May 2026", "Your day in Overgang, Friday 15 May 2026"));
        assertThat(letters(address).map(letter -> header(letter, "Message-ID"))).doesNotHaveDuplicates();
    }

    @Test
    void nothing_leaves_before_the_time_of_day() {
        hasAddress(anna, address, "DA");
        clock.set(Instant.parse("2026-05-20T04:59:59Z"));
        clock.set(Instant.parse("2026-05-20T05:00:00Z"));

        assertThat(awaitLetter(address).toString()).isNotNull();
        assertThat(sentDate(awaitLetter(address))).isEqualTo(Instant.parse("2026-05-20T05:00:00Z"));
    }

    @Test
    void an_absent_worker_gets_none_and_who_covers_gets_it_with_the_own_one() {
        var cover = CourseEvents.unknown();
        var covers = "jonas." + cover.worker().toString().substring(0, 8) + "@kommune.example";
        hasAddress(anna, address, "DA");
        hasAddress(cover, covers, "DA");
        assertThat(post(
                        Role.LEADER,
                        "leader",
                        "/api/v1/workers/" + anna.worker() + "/absences",
                        "{\"from\": \"2026-05-21\", \"to\": \"2026-05-22\", \"cover\": \"%s\"}"
                                .formatted(cover.worker())))
                .hasStatus(201);
        clock.set(LocalDate.parse("2026-05-21"));

        assertThat(part(awaitLetter(covers), "text/plain"))
                .contains("Du dækker for en kollega", "Gennemgå tjeklisten for fase 1");
        assertThat(letters(address)).isEmpty();
        clock.set(LocalDate.parse("2026-06-04"));
        assertThat(part(awaitLetter(address), "text/plain")).contains("Gennemgå tjeklisten for fase 1");
        assertThat(letters(covers)).as("nothing is due for the cover alone").hasSize(1);
    }

    @Test
    void nothing_leaves_about_the_dead() {
        var other = CourseEvents.unknown();
        var others = "amina." + other.worker().toString().substring(0, 8) + "@kommune.example";
        other.started(1);
        hasAddress(anna, address, "DA");
        hasAddress(other, others, "DA");
        anna.died(2);
        await().untilAsserted(() -> assertThat(JsonPath.<List<String>>read(
                        body(get(Role.WORKER, "/api/v1/reminders?state=PLANNED,DUE&courseId=" + anna.courseId())),
                        "$.items"))
                .isEmpty());
        clock.set(LocalDate.parse("2026-05-27"));

        var _ = awaitLetter(others);
        assertThat(letters(address)).isEmpty();
    }

    /// Decision 0040: neither the other course of the same worker nor anybody else is without a letter.
    @Test
    void a_course_that_cannot_be_read_keeps_nobody_from_a_letter(@Autowired AggregateStore<CourseReminders> courses) {
        hasAddress(anna, address, "DA");
        var broken = CourseEvents.unknown().ofWorker(anna.worker());
        broken.started(1);
        await().untilAsserted(() -> assertThat(courses.find(broken.courseId())).isPresent());
        var asWritten = query(where("_id").is(broken.courseId()));
        var _ = mongo.updateFirst(
                asWritten,
                new Update().set("course.plan.phases", "nobody can read this").inc("version", 1),
                courses.collection());
        try {
            clock.set(LocalDate.parse("2026-05-18"));

            assertThat(part(awaitLetter(address), "text/plain"))
                    .contains("Gennemgå tjeklisten for fase 1")
                    .contains(anna.courseId().toString())
                    .doesNotContain(broken.courseId().toString());
        } finally {
            var _ = mongo.remove(asWritten, courses.collection());
        }
    }

    /// Decision 0040: of an absence and of a leader's address, which every round reads, of a letter that waits, and of
    /// the round before.
    @ParameterizedTest
    @CsvSource({
        "2026-06-08, recipients, lastAbsentOn, 2099-01-01",
        "2026-06-09, contactDetails, leads, true",
        "2026-06-10, deliveries, nextTry, 2026-05-01T08:00:00Z",
        "2026-06-12, digestRounds, day, 2026-06-11"
    })
    void what_is_of_another_person_and_cannot_be_read_keeps_nobody_from_a_letter(
            LocalDate day, String collection, String field, String value) {
        hasAddress(anna, address, "DA");
        var broken = UUID.randomUUID();
        var _ = mongo.insert(
                new Document("_id", broken)
                        .append("municipality", "0101")
                        .append("kind", "DAILY_DIGEST")
                        .append(field, typed(value))
                        .append("version", "nobody can read this"),
                collection);
        try {
            clock.set(day);

            assertThat(part(awaitLetter(address), "text/plain")).contains("Gennemgå tjeklisten for fase 1");
        } finally {
            var _ = mongo.remove(query(where("_id").is(broken)), collection);
        }
    }

    private static Object typed(String value) {
        return switch (value.length()) {
            case 4 -> Boolean.valueOf(value);
            case 20 -> Date.from(Instant.parse(value));
            default -> value;
        };
    }

    @Test
    void who_has_no_address_is_shown_to_the_operator_and_gets_it_when_there_is_one() {
        clock.set(LocalDate.parse("2026-05-28"));
        var id = awaitDelivery("2026-05-28", "FAILED");
        assertThat(delivery(id)).containsEntry("problem", "NO_ADDRESS").doesNotContainKeys("address", "email");
        hasAddress(anna, address, "DA");

        assertThat(again(id)).hasStatusOk();

        assertThat(subject(awaitLetter(address))).contains("28. maj 2026");
        assertThat(awaitDelivery("2026-05-28", "SENT")).isEqualTo(id);
        assertThat(again(id)).hasStatus(409);
        assertThat(body(again(id))).contains("delivery:not-failed", "SENT");
        assertThat(post(HttpMethod.POST, Tokens.of(Role.OPERATOR, "0265"), "/api/v1/deliveries/" + id + "/again", ""))
                .as("another municipality's operator")
                .hasStatus(404);
        assertThat(body(http.get()
                        .uri("/api/v1/deliveries")
                        .header(HttpHeaders.AUTHORIZATION, bearer(Tokens.of(Role.OPERATOR, "0265")))
                        .exchange()))
                .doesNotContain(id);
    }

    @Test
    void an_address_that_the_server_refuses_is_not_tried_again() {
        hasAddress(anna, address, "DA");
        ROAD.has(Trouble.REFUSES);
        clock.set(LocalDate.parse("2026-05-29"));

        var failed = delivery(awaitDelivery("2026-05-29", "FAILED"));
        assertThat(failed).containsEntry("problem", "REFUSED").containsEntry("attempts", 1);
        assertThat(letters(address)).isEmpty();
    }

    @Test
    void a_server_that_hangs_and_one_that_is_busy_are_tried_again_until_the_letter_is_taken_once() {
        hasAddress(anna, address, "DA");
        ROAD.has(Trouble.HANGS);
        clock.set(LocalDate.parse("2026-06-01"));
        await().untilAsserted(() -> assertThat(delivery("2026-06-01", "WAITING"))
                .extracting(one -> one.get("problem"))
                .contains("UNREACHABLE"));
        ROAD.has(Trouble.BUSY);
        await().untilAsserted(() -> assertThat(delivery("2026-06-01", "WAITING"))
                .extracting(one -> one.get("problem"))
                .contains("NOT_NOW"));
        ROAD.has(Trouble.NONE);

        var sent = delivery(awaitDelivery("2026-06-01", "SENT"));
        assertThat(sent).containsEntry("repeats", 0);
        assertThat((Integer) sent.get("attempts")).isGreaterThan(1);
        assertThat(letters(address)).hasSize(1);
        assertThat(body(get(Role.OPERATOR, "/actuator/metrics")))
                .contains("resilience4j.circuitbreaker.state", "resilience4j.bulkhead", "resilience4j.ratelimiter")
                .contains("resilience4j.retry.calls", "resilience4j.timelimiter.calls");
    }

    @Test
    void what_stays_impossible_fails_after_the_stated_time() {
        hasAddress(anna, address, "DA");
        ROAD.has(Trouble.BUSY);
        clock.set(LocalDate.parse("2026-06-02"));

        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(
                        () -> assertThat(delivery("2026-06-02", "FAILED")).isNotEmpty());
        assertThat(letters(address)).isEmpty();
    }

    @Test
    void a_letter_that_was_taken_without_an_answer_is_repeated_once_with_the_same_id() {
        hasAddress(anna, address, "DA");
        ROAD.has(Trouble.BREAKS_AFTER_DATA);
        clock.set(LocalDate.parse("2026-06-03"));

        var failed = delivery(awaitDelivery("2026-06-03", "FAILED"));
        assertThat(failed).containsEntry("problem", "UNKNOWN").containsEntry("repeats", 1);
        await().untilAsserted(() -> assertThat(letters(address)).hasSize(2));
        assertThat(letters(address).map(letter -> header(letter, "Message-ID")).distinct())
                .hasSize(1);
    }

    @Test
    void a_leader_gets_the_week_on_its_first_working_day() {
        var leader = "leder." + UUID.randomUUID().toString().substring(0, 8);
        var theirs = leader + "@kommune.example";
        assertThat(post(Role.LEADER, leader, "/api/v1/contact-details", "{\"email\": \"%s\"}".formatted(theirs)))
                .hasStatusOk();
        var partner = UUID.randomUUID();
        Events.tell(
                "overgang.network-events",
                partner.toString(),
                "/network-service",
                "dk.overgang.partner.changed.v1",
                partner.toString(),
                1,
                """
                {"municipality": "0101", "partnerId": "%s", "kind": "WARD", "lastContactOn": "2027-03-20",
                 "keepWarmOn": "2027-05-19", "active": true}
                """.formatted(partner));
        await().untilAsserted(() -> assertThat(body(get(Role.LEADER, "/api/v1/partner-reminders?limit=200")))
                .contains(partner.toString()));
        // A Tuesday, after Whit Monday.
        clock.set(LocalDate.parse("2027-05-18"));

        var letter = awaitLetter(theirs);
        assertThat(subject(letter)).isEqualTo("Ugen i Overgang, fra tirsdag 18. maj 2027");
        assertThat(part(letter, "text/plain"))
                .contains("Åbne påmindelser i kommunen: ")
                .contains("Hold kontakten til samarbejdspartneren ved lige, fra onsdag 19. maj 2027");
        clock.set(LocalDate.parse("2027-05-19"));
        hasAddress(anna, address, "DA");
        clock.set(LocalDate.parse("2027-05-20"));
        var _ = awaitLetter(address);
        assertThat(letters(theirs)).hasSize(1);
    }

    @Test
    void a_leader_hears_on_the_day_on_which_nobody_has_answered_for_four_working_days() {
        var leader = "leder." + UUID.randomUUID().toString().substring(0, 8);
        var theirs = leader + "@kommune.example";
        assertThat(post(
                        Role.LEADER,
                        leader,
                        "/api/v1/contact-details",
                        "{\"email\": \"%s\", \"language\": \"EN\"}".formatted(theirs)))
                .hasStatusOk();
        // Sent on Tuesday 19 May; Monday 25 May is Whit Monday.
        clock.set(Instant.parse("2026-05-26T04:00:00Z"));
        await().untilAsserted(() -> assertThat(JsonPath.<List<String>>read(
                        body(get(
                                Role.LEADER,
                                "/api/v1/reminders?escalatedTo=LEADER&kind=CHECKLIST_REVIEW&courseId="
                                        + anna.courseId())),
                        "$.items"))
                .hasSize(1));
        clock.set(LocalDate.parse("2026-05-26"));

        await().untilAsserted(() -> assertThat(letters(theirs).map(DigestsByMailTest::subject))
                .contains("Nobody has answered reminders in Overgang, Tuesday 26 May 2026"));
        assertThat(letters(theirs).map(letter -> part(letter, "text/plain")))
                .allMatch(text -> text.contains("Nobody has answered"));
    }

    /// The step is dated on its own day, on which the service stood still; there is no round of that day.
    @Test
    void a_leader_hears_after_a_stop_what_nobody_had_answered_meanwhile() {
        var theirs = aLeaderWithAnAddress();
        // The second review is sent on Wednesday 19 August; four working days later is Tuesday the 25th.
        clock.set(Instant.parse("2026-08-24T10:00:00Z"));
        awaitRound("2026-08-24");
        clock.set(Instant.parse("2026-08-26T04:59:00Z"));
        await().untilAsserted(() -> assertThat(JsonPath.<List<String>>read(
                        body(get(
                                Role.LEADER,
                                "/api/v1/reminders?escalatedTo=LEADER&kind=CHECKLIST_REVIEW&courseId="
                                        + anna.courseId())),
                        "$.items[?(@.due == '2026-08-19')]"))
                .hasSize(1));
        clock.set(Instant.parse("2026-08-26T05:00:00Z"));

        await().untilAsserted(() -> assertThat(letters(theirs).map(DigestsByMailTest::subject))
                .contains("Nobody has answered reminders in Overgang, Wednesday 26 August 2026"));
        assertThat(letters(theirs)
                        .filter(letter -> subject(letter).contains("26 August"))
                        .map(letter -> part(letter, "text/plain")))
                .allMatch(text -> text.contains("Review the checklist of phase 2"));
    }

    /// Both fall due at the same moment: the letters are made when the ladder of the day was climbed.
    @Test
    void a_leader_hears_after_a_start_at_the_time_of_the_letters_what_was_due_before_it() {
        var theirs = aLeaderWithAnAddress();
        // The third review is sent on Wednesday 18 November; four working days later is this Tuesday.
        clock.set(Instant.parse("2026-11-24T06:00:00Z"));

        await().untilAsserted(() -> assertThat(letters(theirs).map(DigestsByMailTest::subject))
                .contains("Nobody has answered reminders in Overgang, Tuesday 24 November 2026"));
    }

    @Test
    void a_leader_gets_the_week_on_a_later_day_where_the_service_stood_still_on_the_first() {
        var theirs = aLeaderWithAnAddress();
        clock.set(LocalDate.parse("2026-09-09"));
        await().untilAsserted(() -> assertThat(letters(theirs).map(DigestsByMailTest::subject))
                .contains("The week in Overgang, from Wednesday 9 September 2026"));
        clock.set(LocalDate.parse("2026-09-10"));
        hasAddress(anna, address, "DA");
        clock.set(LocalDate.parse("2026-09-11"));
        var _ = awaitLetter(address);

        assertThat(letters(theirs).map(DigestsByMailTest::subject).filter(subject -> subject.startsWith("The week")))
                .hasSize(1);
    }

    /// Reads English.
    private String aLeaderWithAnAddress() {
        var leader = "leder." + UUID.randomUUID().toString().substring(0, 8);
        var theirs = leader + "@kommune.example";
        assertThat(post(
                        Role.LEADER,
                        leader,
                        "/api/v1/contact-details",
                        "{\"email\": \"%s\", \"language\": \"EN\"}".formatted(theirs)))
                .hasStatusOk();
        return theirs;
    }

    @Test
    void addresses_lie_encrypted_and_get_the_newest_key(@Autowired AggregateStore<ContactDetails> store) {
        assertThat(post(
                        Role.WORKER,
                        anna.worker().toString(),
                        "/api/v1/contact-details",
                        "{\"email\": \"%s\", \"phone\": \"12 34 56 78\", \"sms\": true}".formatted(address)))
                .hasStatusOk();
        var id = ContactDetails.idOf("0101", anna.worker().toString());
        var stored = mongo.findById(id, Document.class, store.collection());

        assertThat(String.valueOf(stored)).doesNotContain(address).doesNotContain("12345678");
        var before = key(store, id);
        assertThat(post(
                        HttpMethod.POST,
                        Tokens.of(Role.OPERATOR, "0101"),
                        "/api/v1/keys/rotation",
                        "{\"what\": \"DATA_KEY\"}"))
                .hasStatus(202);
        await().untilAsserted(() -> assertThat(key(store, id)).isGreaterThan(before));
        assertThat(body(get(Tokens.of(Role.LEADER, "0101"), "/api/v1/workers/" + anna.worker() + "/contact-details")))
                .contains(address, "+4512345678");
        assertThat(body(get(Tokens.of(Role.LEADER, "0265"), "/api/v1/workers/" + anna.worker() + "/contact-details")))
                .as("another municipality's leader")
                .doesNotContain(address);
    }

    @Test
    void what_is_no_address_is_refused_and_what_is_left_out_forgotten() {
        for (var wrong : List.of("a", "a@", "@b", "a b@c", "a@b c", "a@b,c@d", "Mette <a@b>", "æ@b.dk", "a\\n@b")) {
            assertThat(setOwn("{\"email\": \"%s\"}".formatted(wrong))).as(wrong).hasStatus(422);
        }
        for (var wrong : List.of("1", "1234567", "123456789", "+0123456789", "12-34-56-78")) {
            assertThat(setOwn("{\"phone\": \"%s\"}".formatted(wrong))).as(wrong).hasStatus(422);
        }
        assertThat(body(setOwn("{\"phone\": \"x\"}"))).contains("/phone");
        assertThat(setOwn("{\"email\": \"%s\", \"language\": \"EN\"}".formatted(address)))
                .hasStatusOk();
        assertThat(body(setOwn("{}"))).doesNotContain(address);
        assertThat(body(get(Tokens.of(Role.WORKER, "0101", anna.worker().toString()), "/api/v1/contact-details")))
                .isEqualTo("{\"email\":null,\"phone\":null,\"language\":\"DA\",\"sms\":false}");
    }

    private static int key(AggregateStore<ContactDetails> store, UUID id) {
        return store.find(id).map(Stored::state).orElseThrow().oldestKey().orElseThrow();
    }

    private MvcTestResult setOwn(String body) {
        return post(Role.WORKER, anna.worker().toString(), "/api/v1/contact-details", body);
    }

    private void hasAddress(CourseEvents course, String email, String language) {
        assertThat(post(
                        Role.LEADER,
                        "leader",
                        "/api/v1/workers/" + course.worker() + "/contact-details",
                        "{\"email\": \"%s\", \"language\": \"%s\"}".formatted(email, language)))
                .hasStatusOk();
    }

    private MvcTestResult again(String delivery) {
        return post(HttpMethod.POST, Tokens.of(Role.OPERATOR, "0101"), "/api/v1/deliveries/" + delivery + "/again", "");
    }

    private void awaitRound(String day) {
        var round = query(where("_id").is(DigestRound.idOf(LocalDate.parse(day))));
        await().untilAsserted(
                        () -> assertThat(mongo.exists(round, "digestRounds")).isTrue());
    }

    /// The worker's digest of a day, once it stands so.
    private String awaitDelivery(String day, String state) {
        var found = await().atMost(Duration.ofMinutes(1)).until(() -> delivery(day, state), all -> !all.isEmpty());
        return String.valueOf(found.getFirst().get("id"));
    }

    private Map<String, Object> delivery(String id) {
        return deliveries("").stream()
                .filter(delivery -> id.equals(delivery.get("id")))
                .findFirst()
                .orElseThrow();
    }

    private List<Map<String, Object>> delivery(String day, String state) {
        return deliveries("&state=" + state).stream()
                .filter(delivery -> day.equals(delivery.get("day")))
                .filter(delivery -> anna.worker().toString().equals(delivery.get("recipient")))
                .toList();
    }

    private List<Map<String, Object>> deliveries(String filter) {
        var all = new ArrayList<Map<String, Object>>();
        var next = "";
        do {
            var page = JsonPath.parse(body(get(Role.OPERATOR, "/api/v1/deliveries?limit=200" + filter + next)));
            all.addAll(page.<List<Map<String, Object>>>read("$.items"));
            Map<String, Object> whole = page.read("$");
            next = whole.get("next") == null ? "" : "&after=" + whole.get("next");
        } while (!next.isEmpty());
        return all;
    }

    private List<String> due() {
        return JsonPath.read(
                body(get(Role.WORKER, "/api/v1/reminders?kind=CHECKLIST_REVIEW&courseId=" + anna.courseId())),
                "$.items[*].due");
    }

    private MvcTestResult get(Role role, String address) {
        return get(Tokens.of(role, "0101"), address);
    }

    private MvcTestResult get(String token, String address) {
        return http.get()
                .uri(address)
                .header(HttpHeaders.AUTHORIZATION, bearer(token))
                .exchange();
    }

    private MvcTestResult post(Role role, String subject, String address, String body) {
        return post(HttpMethod.POST, Tokens.of(role, "0101", subject), address, body);
    }

    private MvcTestResult post(HttpMethod method, String token, String address, String body) {
        var request = http.method(method).uri(address).header(HttpHeaders.AUTHORIZATION, bearer(token));
        return body.isEmpty()
                ? request.exchange()
                : request.contentType(MediaType.APPLICATION_JSON).content(body).exchange();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    private static MimeMessage awaitLetter(String to) {
        await().untilAsserted(() -> assertThat(letters(to)).isNotEmpty());
        return letters(to).findFirst().orElseThrow();
    }

    private static Stream<MimeMessage> letters(String to) {
        return Stream.of(MAIL.getReceivedMessages()).filter(letter -> to.equals(header(letter, "To")));
    }

    private static String subject(MimeMessage letter) {
        try {
            return letter.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Instant sentDate(MimeMessage letter) {
        try {
            return letter.getSentDate().toInstant();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String header(MimeMessage letter, String name) {
        try {
            return letter.getHeader(name, null);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(MimeMessage letter, String type) {
        try {
            return part((Multipart) letter.getContent(), type);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String part(Multipart parts, String type) throws MessagingException, IOException {
        for (var index = 0; index < parts.getCount(); index++) {
            BodyPart one = parts.getBodyPart(index);
            if (one.isMimeType(type)) {
                return String.valueOf(one.getContent());
            }
            if (one.getContent() instanceof Multipart nested
                    && !part(nested, type).isEmpty()) {
                return part(nested, type);
            }
        }
        return "";
    }
}
