package dk.overgang.notification;

import static dk.overgang.testkit.Tokens.bearer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.jayway.jsonpath.JsonPath;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dk.overgang.access.Role;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.notification.reminders.domain.CourseReminders;
import dk.overgang.notification.reminders.domain.facts.Network;
import dk.overgang.testkit.MovableTestClock;
import dk.overgang.testkit.Platform;
import dk.overgang.testkit.Tokens;
import dk.overgang.testkit.database.Databases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A text message without content for what a line of the catalogue says, by an HTTP gateway (F-65, E40; issue 13, item
/// 5). A file of the municipality adds it to the checklist review, which is due on Tuesday 19 May 2026.
@SpringBootTest(
        properties = {
            NotificationServiceApplication.CONFIG_NAME,
            "OVERGANG_SMS_TOKEN=secret",
            "OVERGANG_SMS_PATIENCE=10s",
            "OVERGANG_RETRY_FIRST=100ms",
            "OVERGANG_RETRY_LONGEST=100ms",
            "overgang.channels.sms.guard.open-for=100ms",
            "overgang.channels.sms.guard.per-second=1000"
        })
@ContextConfiguration(initializers = Platform.class)
@AutoConfigureMockMvc
class TextMessagesTest {

    private static final String OWN = """
            {"municipality": "0101", "version": 1, "lines": [
              {"id": "CHECKLIST_REVIEW", "channels": ["LIST", "SMS"]}]}
            """;

    /// What the gateway got.
    private record Taken(String body, String key, String authorization) {}

    private static final Queue<Taken> TAKEN = new ConcurrentLinkedQueue<>();
    private static final Queue<Integer> ANSWERS = new ConcurrentLinkedQueue<>();
    private static final HttpServer GATEWAY = gateway();

    @Autowired
    MockMvcTester http;

    @Autowired
    MovableTestClock clock;

    @Autowired
    AggregateStore<CourseReminders> store;

    @Autowired
    MongoOperations mongo;

    private final CourseEvents anna = CourseEvents.unknown();
    private final String phone = "+45" + ThreadLocalRandom.current().nextInt(20_000_000, 99_999_999);

    private static HttpServer gateway() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            var _ = server.createContext("/messages", TextMessagesTest::take);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            var answer = ANSWERS.poll();
            var _ = TAKEN.add(new Taken(
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8),
                    headers.getFirst("Idempotency-Key"),
                    headers.getFirst("Authorization")));
            if (answer == null || answer != 0) {
                exchange.sendResponseHeaders(answer == null ? 202 : answer, -1);
            }
        }
    }

    @DynamicPropertySource
    static void gateway(DynamicPropertyRegistry properties) throws IOException {
        var own = Files.writeString(Files.createTempFile(Path.of("target"), "own-reminders", ".json"), OWN);
        properties.add("OVERGANG_REMINDERS_OWN", () -> own.toUri().toString());
        properties.add(
                "OVERGANG_SMS",
                () -> "http://127.0.0.1:%d/messages"
                        .formatted(GATEWAY.getAddress().getPort()));
    }

    @BeforeEach
    void the_course_starts_today() {
        ANSWERS.clear();
        clock.set(LocalDate.parse("2026-03-02"));
        anna.started(1);
        await().untilAsserted(() -> assertThat(states()).hasSize(3));
    }

    @AfterAll
    static void nothing_was_scanned() {
        Databases.assertIndexed("notification");
        GATEWAY.stop(0);
    }

    @Test
    void who_wants_it_gets_a_message_without_content_once() {
        wants("DA", true);
        clock.set(LocalDate.parse("2026-05-19"));

        await().untilAsserted(() -> assertThat(taken()).hasSize(1));
        var message = taken().getFirst();
        assertThat(JsonPath.<Map<String, String>>read(message.body(), "$"))
                .containsOnlyKeys("id", "to", "text")
                .containsEntry("to", phone)
                .containsEntry("text", "Du har en ny påmindelse i Overgang")
                .containsEntry("id", message.key());
        assertThat(message.authorization()).isEqualTo("Bearer secret");
        clock.set(LocalDate.parse("2026-05-20"));
        await().untilAsserted(() -> assertThat(delivery()).containsEntry("state", "SENT"));
        assertThat(taken()).hasSize(1);
    }

    @Test
    void in_the_quiet_hours_it_waits_and_the_due_day_does_not_move() {
        wants("EN", true);
        clock.set(Instant.parse("2026-05-19T04:59:00Z"));
        await().untilAsserted(() -> assertThat(states()).contains("DUE"));
        assertThat(taken()).isEmpty();
        assertThat(JsonPath.<List<String>>read(body(reviews()), "$.items[*].due"))
                .contains("2026-05-19");
        clock.set(Instant.parse("2026-05-19T05:00:00Z"));

        await().untilAsserted(() -> assertThat(taken()).hasSize(1));
        assertThat(taken().getFirst().body()).contains("You have a new reminder in Overgang");
    }

    @Test
    void who_wants_none_and_who_has_answered_meanwhile_gets_none() {
        wants("DA", false);
        var bent = CourseEvents.unknown();
        bent.started(1);
        clock.set(Instant.parse("2026-05-19T04:00:00Z"));
        await().untilAsserted(() -> assertThat(states()).contains("DUE"));
        wants("DA", true);
        var review = JsonPath.<List<String>>read(body(reviews()), "$.items[?(@.state == 'DUE')].id")
                .getFirst();
        assertThat(post(Tokens.of(Role.WORKER, "0101"), "/api/v1/reminders/" + review + "/done", "{}"))
                .hasStatusOk();
        clock.set(Instant.parse("2026-05-19T06:00:00Z"));

        await().untilAsserted(() -> assertThat(delivery()).containsEntry("state", "NOT_NEEDED"));
        assertThat(taken()).isEmpty();
    }

    @Test
    void a_gateway_that_is_busy_or_breaks_off_gets_the_same_key_again() {
        wants("DA", true);
        ANSWERS.add(503);
        ANSWERS.add(429);
        ANSWERS.add(0);
        clock.set(LocalDate.parse("2026-05-19"));

        await().untilAsserted(() -> assertThat(delivery()).containsEntry("state", "SENT"));
        assertThat(delivery()).containsEntry("repeats", 1);
        assertThat(taken()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(taken().stream().map(Taken::key).distinct()).hasSize(1);
    }

    /// A notice of leave asks for nothing and is done by being sent. It waits for the end of the quiet hours.
    @Test
    void nobody_is_told_of_a_leave_of_who_has_died_since_or_whose_course_has_ended() {
        wants("DA", true);
        var dead = new CourseEvents(UUID.randomUUID(), UUID.randomUUID(), anna.worker());
        var ended = new CourseEvents(UUID.randomUUID(), UUID.randomUUID(), anna.worker());
        dead.started(1);
        ended.started(1);
        var all = List.of(anna, dead, ended);
        all.forEach(one -> one.accepted("2026-03-02"));
        await().untilAsserted(() -> assertThat(all)
                .allSatisfy(one -> assertThat(store.find(one.courseId()))
                        .hasValueSatisfying(course ->
                                assertThat(course.state().heard().citizen()).isNotNull())));
        clock.set(Instant.parse("2026-03-02T21:00:00Z"));
        all.forEach(one -> one.hospital(2, "on-leave", "ON_LEAVE", ""));
        await().untilAsserted(() -> assertThat(all)
                .allSatisfy(one -> assertThat(course(one).alerts()).hasSize(1)));

        clock.set(Instant.parse("2026-03-03T01:00:00Z"));
        dead.deceased(3, "2026-03-03");
        ended.died(2);
        await().untilAsserted(() -> {
            assertThat(course(dead).heard().isDead()).isTrue();
            assertThat(course(ended).course().ended()).isTrue();
        });
        clock.set(Instant.parse("2026-03-03T06:00:00Z"));

        await().untilAsserted(() ->
                assertThat(workersDeliveries()).containsExactlyInAnyOrder("SENT", "NOT_NEEDED", "NOT_NEEDED"));
        assertThat(taken()).hasSize(1);
        // Later messages would take the answers that other tests give the gateway.
        wants("DA", false);
    }

    /// The states of the text messages to the worker.
    private List<String> workersDeliveries() {
        return mongo.find(query(where("kind").is("SMS")), Document.class, "deliveries").stream()
                .filter(delivery -> anna.worker().toString().equals(delivery.getString("recipient")))
                .map(delivery -> delivery.getString("state"))
                .toList();
    }

    /// Decision 0040.
    @Test
    void a_course_that_cannot_be_read_keeps_nobody_from_a_message() {
        wants("DA", true);
        var broken = CourseEvents.unknown();
        broken.started(1);
        await().untilAsserted(() -> assertThat(store.find(broken.courseId())).isPresent());
        clock.set(Instant.parse("2026-05-19T04:00:00Z"));
        await().untilAsserted(() -> assertThat(List.of(anna, broken))
                .allSatisfy(one -> assertThat(course(one).alerts()).isNotEmpty()));
        var asWritten = query(where("_id").is(broken.courseId()));
        var _ = mongo.updateFirst(
                asWritten,
                new Update().set("course.plan.phases", "nobody can read this").inc("version", 1),
                store.collection());
        try {
            clock.set(LocalDate.parse("2026-05-19"));

            await().untilAsserted(() -> assertThat(taken()).hasSize(1));
        } finally {
            var _ = mongo.remove(asWritten, store.collection());
        }
    }

    @Test
    void a_number_that_the_gateway_refuses_is_shown_to_the_operator() {
        wants("DA", true);
        ANSWERS.add(400);
        clock.set(LocalDate.parse("2026-05-19"));

        await().untilAsserted(() ->
                assertThat(delivery()).containsEntry("state", "FAILED").containsEntry("problem", "REFUSED"));
        assertThat(taken()).hasSize(1);
    }

    /// Decision 0037.
    @Test
    void a_citizen_who_has_opted_in_is_told_of_an_appointment_the_day_before_and_of_nothing_else() {
        anna.accepted("2026-03-02");
        optsIn(anna, "{\"phone\": \"%s\"}".formatted(phone));
        anna.meeting(1, "FINAL", "PLANNED", "2026-04-15");
        awaitMeeting(anna, "2026-04-15");
        clock.set(Instant.parse("2026-04-14T04:59:00Z"));
        assertThat(taken()).as("in the quiet hours").isEmpty();
        clock.set(LocalDate.parse("2026-04-14"));

        await().untilAsserted(() -> assertThat(taken()).hasSize(1));
        assertThat(JsonPath.<String>read(taken().getFirst().body(), "$.text"))
                .isEqualTo("Husk: Du har en aftale onsdag 15. april 2026. Du kan ikke svare på denne besked.")
                .doesNotContain("Overgang");
        await().untilAsserted(() -> assertThat(citizensDeliveries()).anyMatch("SENT"::equals));
        assertThat(body(get(Tokens.of(Role.OPERATOR, "0101"), "/api/v1/deliveries?limit=200")))
                .as("an operator need not know who it is")
                .doesNotContain(anna.citizenId().toString());
        assertThat(body(get(Tokens.of(Role.WORKER, "0101"), "/api/v1/reminders?courseId=" + anna.courseId())))
                .doesNotContain("MEETING_AHEAD");
        clock.set(LocalDate.parse("2026-04-16"));
        assertThat(taken()).hasSize(1);
    }

    @Test
    void nobody_is_told_of_an_appointment_that_something_has_stopped_after_its_day_came() {
        var told = ready("FINAL");
        var withdrawn = ready("FINAL");
        var cancelled = ready("NETWORK_MEETING");
        var moved = ready("NETWORK_MEETING");
        var dead = ready("FINAL");
        var paused = ready("FINAL");
        var ended = ready("FINAL");
        // It is due, and waits for the end of the quiet hours.
        clock.set(Instant.parse("2026-04-14T04:00:00Z"));
        var all = List.of(told, withdrawn, cancelled, moved, dead, paused, ended);
        await().untilAsserted(() -> assertThat(all)
                .allSatisfy(course -> assertThat(course(course).alerts()).hasSize(1)));

        assertThat(post(Tokens.of(Role.LEADER, "0101"), textMessages(withdrawn) + "/withdrawal", "{}"))
                .hasStatusOk();
        cancelled.meeting(2, "NETWORK_MEETING", "CANCELLED", "");
        moved.meeting(2, "NETWORK_MEETING", "PLANNED", "2026-05-15");
        dead.deceased(2, "2026-04-13");
        paused.paused(2);
        ended.died(2);
        await().untilAsserted(() -> {
            assertThat(course(cancelled).heard().network())
                    .isNotNull()
                    .satisfies(network -> assertThat(network.meetings()).noneMatch(Network.Meeting::expectsCitizen));
            assertThat(course(moved).reminders()).anyMatch(one -> one.due().equals(LocalDate.parse("2026-05-14")));
            assertThat(course(dead).heard().isDead()).isTrue();
            assertThat(course(paused).course().status()).isEqualTo("PAUSED");
            assertThat(course(ended).course().ended()).isTrue();
        });
        clock.set(LocalDate.parse("2026-04-14"));

        await().untilAsserted(() -> assertThat(taken(told)).hasSize(1));
        await().untilAsserted(() -> assertThat(all)
                .allSatisfy(course -> assertThat(course(course).alerts()).isEmpty()));
        await().untilAsserted(() -> assertThat(citizensDeliveries()).doesNotContain("WAITING", "SENDING"));
        assertThat(List.of(withdrawn, cancelled, moved, dead, paused, ended))
                .allSatisfy(course -> assertThat(taken(course)).isEmpty());
    }

    @Test
    void an_opt_in_is_noted_with_who_and_when_and_withdrawn_at_once() {
        anna.accepted("2026-03-02");
        optsIn(anna, "{\"phone\": \"%s\", \"language\": \"EN\"}".formatted(phone));
        var stored = mongo.find(query(where("citizenId").is(anna.citizenId())), Document.class, "citizenContacts");
        assertThat(stored)
                .hasSize(1)
                .allSatisfy(document -> assertThat(document.toJson()).doesNotContain(phone.substring(3)));

        var seen = body(get(Tokens.of(Role.LEADER, "0101"), textMessages(anna)));
        assertThat(JsonPath.<Map<String, Object>>read(seen, "$"))
                .containsEntry("optedIn", true)
                .containsEntry("phone", phone)
                .containsEntry("language", "EN")
                .containsEntry("citizenId", anna.citizenId().toString());
        assertThat(JsonPath.<String>read(seen, "$.optIns[0].by"))
                .isEqualTo(anna.worker().toString());
        assertThat(JsonPath.<String>read(seen, "$.optIns[0].at")).startsWith("2026-03-02T");

        for (var time : List.of("once", "and again")) {
            var out = post(Tokens.of(Role.WORKER, "0101"), textMessages(anna) + "/withdrawal", "{}");
            assertThat(out).as(time).hasStatusOk();
            assertThat(JsonPath.<Map<String, Object>>read(body(out), "$"))
                    .containsEntry("optedIn", false)
                    .extractingByKey("phone")
                    .isNull();
            assertThat(JsonPath.<List<String>>read(body(out), "$.optIns[*].withdrawnBy"))
                    .hasSize(1);
        }
    }

    @Test
    void what_cannot_be_an_opt_in_is_refused_and_others_see_nothing_of_it() {
        anna.accepted("2026-03-02");
        optsIn(anna, "{\"phone\": \"%s\"}".formatted(phone));
        for (var wrong : List.of("{}", "{\"phone\": null}", "{\"phone\": \"1234\"}", "{\"phone\": \"\"}")) {
            assertThat(post(Tokens.of(Role.WORKER, "0101"), textMessages(anna), wrong))
                    .as(wrong)
                    .hasStatus(422)
                    .bodyText()
                    .contains("/phone");
        }
        for (var address : List.of(textMessages(anna), textMessages(CourseEvents.unknown()))) {
            assertThat(get(Tokens.of(Role.WORKER, "0265"), address)).hasStatus(404);
            assertThat(post(Tokens.of(Role.WORKER, "0265"), address, "{\"phone\": \"12345678\"}"))
                    .hasStatus(404);
            assertThat(post(Tokens.of(Role.WORKER, "0265"), address + "/withdrawal", "{}"))
                    .hasStatus(404);
        }
        anna.deceased(2, "2026-03-02");
        await().untilAsserted(() -> assertThat(
                        post(Tokens.of(Role.WORKER, "0101"), textMessages(anna), "{\"phone\": \"12345678\"}"))
                .hasStatus(409)
                .bodyText()
                .contains("text-messages:dead"));
        anna.erased(3);
        await().untilAsserted(() -> assertThat(
                        mongo.exists(query(where("citizenId").is(anna.citizenId())), "citizenContacts"))
                .isFalse());
        await().untilAsserted(() -> assertThat(get(Tokens.of(Role.WORKER, "0101"), textMessages(anna)))
                .hasStatus(404));
    }

    @Test
    void a_course_that_begins_after_the_opt_in_knows_of_it() {
        anna.accepted("2026-03-02");
        optsIn(anna, "{\"phone\": \"%s\"}".formatted(phone));
        var again = new CourseEvents(UUID.randomUUID(), anna.citizenId(), anna.worker());
        again.started(1);

        await().untilAsserted(() -> assertThat(store.find(again.courseId()))
                .hasValueSatisfying(course ->
                        assertThat(course.state().heard().mayTextCitizen()).isTrue()));
    }

    /// Another topic is ahead of the course's own, and then the citizen is reported.
    @Test
    void a_course_of_which_the_network_and_the_citizen_are_heard_first_knows_of_an_earlier_opt_in() {
        anna.accepted("2026-03-02");
        optsIn(anna, "{\"phone\": \"%s\"}".formatted(phone));
        var again = new CourseEvents(UUID.randomUUID(), anna.citizenId(), anna.worker());
        again.meeting(1, "FINAL", "PLANNED", "2026-04-15");
        await().untilAsserted(() -> assertThat(store.find(again.courseId())).isPresent());
        anna.consented(2);
        await().untilAsserted(() -> assertThat(course(again).heard().citizen()).isNotNull());

        again.started(1);

        awaitMeeting(again, "2026-04-15");
    }

    /// A course with an appointment on 15 April 2026, of which its citizen wants to be told.
    private CourseEvents ready(String kind) {
        var course = CourseEvents.unknown();
        course.started(1);
        course.accepted("2026-03-02");
        optsIn(course, "{\"phone\": \"%s\"}".formatted(phoneOf(course)));
        course.meeting(1, kind, "PLANNED", "2026-04-15");
        awaitMeeting(course, "2026-04-15");
        return course;
    }

    private static String phoneOf(CourseEvents course) {
        return "+45" + (20_000_000 + Math.floorMod(course.citizenId().getLeastSignificantBits(), 70_000_000));
    }

    private void optsIn(CourseEvents course, String body) {
        await().untilAsserted(() -> assertThat(get(Tokens.of(Role.WORKER, "0101"), textMessages(course)))
                .hasStatusOk());
        assertThat(post(Tokens.of(Role.WORKER, "0101", course.worker().toString()), textMessages(course), body))
                .hasStatusOk();
    }

    private void awaitMeeting(CourseEvents course, String on) {
        var due = LocalDate.parse(on).minusDays(1);
        await().untilAsserted(() -> assertThat(course(course).reminders())
                .anyMatch(one -> one.kind().equals("MEETING_AHEAD") && one.due().equals(due)));
    }

    private CourseReminders course(CourseEvents course) {
        return store.find(course.courseId()).orElseThrow().state();
    }

    private static String textMessages(CourseEvents course) {
        return "/api/v1/citizens/%s/text-messages".formatted(course.citizenId());
    }

    private static List<Taken> taken(CourseEvents course) {
        return TAKEN.stream()
                .filter(taken -> taken.body().contains(phoneOf(course)))
                .toList();
    }

    /// The states of the text messages to citizens.
    private List<String> citizensDeliveries() {
        return mongo.find(query(where("kind").is("CITIZEN_SMS")), Document.class, "deliveries").stream()
                .map(delivery -> delivery.getString("state"))
                .toList();
    }

    @Test
    void an_operator_sees_which_channels_are_set_up() {
        var seen = get(Tokens.of(Role.OPERATOR, "0101"), "/api/v1/channels");

        assertThat(JsonPath.<List<Map<String, Object>>>read(body(seen), "$.items"))
                .containsExactly(
                        Map.of("channel", "MAIL", "configured", false, "setting", "OVERGANG_SMTP_HOST"),
                        Map.of("channel", "SMS", "configured", true, "setting", "OVERGANG_SMS"));
        assertThat(get(Tokens.of(Role.LEADER, "0101"), "/api/v1/channels")).hasStatus(403);
    }

    private void wants(String language, boolean sms) {
        assertThat(post(
                        Tokens.of(Role.WORKER, "0101", anna.worker().toString()),
                        "/api/v1/contact-details",
                        "{\"phone\": \"%s\", \"language\": \"%s\", \"sms\": %b}".formatted(phone, language, sms)))
                .hasStatusOk();
    }

    private List<Taken> taken() {
        return TAKEN.stream().filter(taken -> taken.body().contains(phone)).toList();
    }

    private Map<String, Object> delivery() {
        var next = "";
        do {
            var page =
                    JsonPath.parse(body(get(Tokens.of(Role.OPERATOR, "0101"), "/api/v1/deliveries?limit=200" + next)));
            for (var one : page.<List<Map<String, Object>>>read("$.items")) {
                if (anna.worker().toString().equals(one.get("recipient")) && "SMS".equals(one.get("kind"))) {
                    return one;
                }
            }
            Map<String, Object> whole = page.read("$");
            next = whole.get("next") == null ? "" : "&after=" + whole.get("next");
        } while (!next.isEmpty());
        return Map.of();
    }

    private List<String> states() {
        return JsonPath.read(body(reviews()), "$.items[*].state");
    }

    private MvcTestResult reviews() {
        return get(
                Tokens.of(Role.WORKER, "0101"), "/api/v1/reminders?kind=CHECKLIST_REVIEW&courseId=" + anna.courseId());
    }

    private MvcTestResult get(String token, String address) {
        return http.get()
                .uri(address)
                .header(HttpHeaders.AUTHORIZATION, bearer(token))
                .exchange();
    }

    private MvcTestResult post(String token, String address, String body) {
        return http.post()
                .uri(address)
                .header(HttpHeaders.AUTHORIZATION, bearer(token))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
