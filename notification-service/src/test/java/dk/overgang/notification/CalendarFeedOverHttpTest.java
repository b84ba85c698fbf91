package dk.overgang.notification;

import static dk.overgang.testkit.Tokens.bearer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.component.VEvent;
import com.jayway.jsonpath.JsonPath;
import dk.overgang.access.Role;
import dk.overgang.notification.calendars.domain.CalendarFeeds;
import dk.overgang.testkit.MovableTestClock;
import dk.overgang.testkit.Platform;
import dk.overgang.testkit.Tokens;
import dk.overgang.testkit.database.Databases;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// F-64, item 6 of issue 13: a worker's reminders in the worker's own calendar.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {NotificationServiceApplication.CONFIG_NAME, "overgang.limits.open=100000"})
@ContextConfiguration(initializers = Platform.class)
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
class CalendarFeedOverHttpTest {

    private static final String FEEDS = "/api/v1/calendar-feeds";

    @Autowired
    MockMvcTester http;

    @Autowired
    MovableTestClock clock;

    @Autowired
    MongoOperations mongo;

    @Autowired
    MeterRegistry meters;

    private final UUID worker = UUID.randomUUID();
    private final CourseEvents anna = CourseEvents.unknown().ofWorker(worker);

    @BeforeEach
    void the_course_starts_today() {
        clock.set(LocalDate.parse("2026-03-02"));
        anna.started(1);
        await().untilAsserted(() -> assertThat(reminders(anna)).isNotEmpty());
    }

    @AfterAll
    static void nothing_was_scanned() {
        Databases.assertIndexed("notification");
    }

    @Test
    void a_feed_is_made_once_and_its_address_is_never_shown_again() {
        var made = make(worker, "da");

        assertThat(made).hasStatus(201);
        var address = address(made);
        assertThat(address).matches("http://localhost:[0-9]+/calendar/[A-Za-z0-9_-]{43}[.]ics");
        var list = body(feeds(worker));
        assertThat(list).doesNotContain(token(address)).doesNotContain("address");
        assertThat(JsonPath.<List<String>>read(list, "$.items[*].id"))
                .containsExactly(JsonPath.<String>read(body(made), "$.id"));
        assertThat(JsonPath.<List<String>>read(list, "$.items[*].lastFetchedOn"))
                .as("no calendar has read it")
                .containsOnlyNulls();

        assertThat(read(address)).hasStatusOk();
        assertThat(JsonPath.<List<String>>read(body(feeds(worker)), "$.items[*].lastFetchedOn"))
                .containsExactly("2026-03-02");
    }

    @Test
    void another_parser_reads_it_and_it_keeps_to_the_standard() {
        var answer = read(address(make(worker, "da")));

        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getContentType()).isEqualTo("text/calendar;charset=UTF-8");
        var text = body(answer);
        for (var line : text.split("\r\n", -1)) {
            assertThat(line.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\n").doesNotContain("\r");
        }
        var calendar = Biweekly.parse(text).first();
        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty())
                .as(() -> calendar.validate(ICalVersion.V2_0).toString())
                .isTrue();
        assertThat(calendar.getEvents())
                .hasSizeGreaterThan(20)
                .extracting(event -> event.getUid().getValue())
                .doesNotHaveDuplicates();
        assertThat(calendar.getEvents()).allSatisfy(event -> {
            assertThat(event.getSummary().getValue()).endsWith(shortNumber(anna));
            assertThat(event.getUrl().getValue()).endsWith("/forloeb/" + anna.courseId());
            assertThat(event.getDateStart().getValue().hasTime()).isFalse();
        });
        assertThat(text)
                .contains("X-WR-CALNAME:CTI-påmindelser")
                .doesNotContain("METHOD")
                .doesNotContain("TZID")
                .doesNotContain(anna.citizenId().toString())
                .doesNotContain(worker.toString());
    }

    @Test
    void it_speaks_the_language_of_who_made_it() {
        var text = body(read(address(make(worker, "en"))));

        assertThat(text).contains("X-WR-CALNAME:CTI reminders", "Review the checklist of phase 1");
    }

    @Test
    void an_admission_takes_entries_away_and_a_resume_puts_them_on_their_new_days() {
        var address = address(make(worker, "da"));
        var planned = event(address, "CHECKLIST_REVIEW", 1);
        assertThat(planned.getSequence().getValue()).isZero();
        assertThat(day(planned)).isEqualTo("20260519");

        clock.set(LocalDate.parse("2026-05-20"));
        anna.paused(2);
        await().untilAsserted(() -> assertThat(
                        event(address, "CHECKLIST_REVIEW", 2).getStatus().isCancelled())
                .isTrue());
        var held = event(address, "CHECKLIST_REVIEW", 2);
        assertThat(held.getUid().getValue()).isEqualTo(id("CHECKLIST_REVIEW", 2) + "@overgang");
        assertThat(held.getSequence().getValue()).isEqualTo(1);

        clock.set(LocalDate.parse("2026-06-11"));
        anna.resumed(3);
        await().untilAsserted(() -> assertThat(
                        event(address, "CHECKLIST_REVIEW", 2).getStatus().isConfirmed())
                .isTrue());
        var moved = event(address, "CHECKLIST_REVIEW", 2);
        assertThat(moved.getUid().getValue()).isEqualTo(held.getUid().getValue());
        assertThat(day(moved)).isEqualTo("20260910");
        assertThat(moved.getSequence().getValue()).isGreaterThan(1);
        assertThat(moved.getDateTimeStamp().getValue())
                .isAfter(held.getDateTimeStamp().getValue());
    }

    @Test
    void what_is_done_is_marked() {
        var address = address(make(worker, "da"));
        var review = id("CHECKLIST_REVIEW", 1);
        assertThat(send(HttpMethod.POST, Role.WORKER, worker, "/api/v1/reminders/" + review + "/done", Map.of()))
                .hasStatusOk();

        var event = event(address, "CHECKLIST_REVIEW", 1);
        assertThat(event.getSummary().getValue()).startsWith("✓ ");
        assertThat(event.getSequence().getValue()).isEqualTo(1);
        assertThat(event.getDateTimeStamp().getValue()).isEqualTo("2026-03-02T07:00:00Z");
    }

    @Test
    void a_revoked_address_is_answered_like_one_that_never_was() {
        var made = make(worker, "da");
        var other = address(make(worker, "da"));
        var address = address(made);
        assertThat(read(address)).hasStatusOk();

        var revoked =
                send(HttpMethod.DELETE, Role.WORKER, worker, FEEDS + "/" + JsonPath.read(body(made), "$.id"), Map.of());

        assertThat(revoked).hasStatusOk();
        assertThat(read(other))
                .as("the new one is read while the old is revoked")
                .hasStatusOk();
        var unknown = without(read("/calendar/" + "A".repeat(43) + ".ics"));
        for (var path : List.of(
                address,
                "/calendar/x.ics",
                "/calendar/" + UUID.randomUUID() + ".ics",
                "/calendar/" + token(address).toLowerCase(Locale.ROOT) + ".ics",
                "/calendar/" + "A".repeat(2000) + ".ics",
                "/calendar/æøå.ics",
                "/calendar/$ne.ics")) {
            var answer = read(path);
            assertThat(answer).as(path).hasStatus(404);
            assertThat(without(answer)).as(path).isEqualTo(unknown);
        }
        assertThat(send(HttpMethod.DELETE, Role.WORKER, worker, FEEDS + "/" + UUID.randomUUID(), Map.of()))
                .hasStatus(404);
    }

    @Test
    void only_the_own_feed_is_revoked_or_listed() {
        var id = JsonPath.<String>read(body(make(worker, "da")), "$.id");
        var other = UUID.randomUUID();

        assertThat(send(HttpMethod.DELETE, Role.WORKER, other, FEEDS + "/" + id, Map.of()))
                .hasStatus(404);
        assertThat(send(HttpMethod.DELETE, Role.LEADER, other, FEEDS + "/" + id, Map.of()))
                .hasStatus(404);
        assertThat(body(feeds(other))).contains("\"items\":[]");
        assertThat(send(HttpMethod.GET, Role.AUTHORITY, other, FEEDS, Map.of())).hasStatus(403);
        assertThat(http.get().uri(FEEDS).exchange()).hasStatus(401);
    }

    @Test
    void a_leader_closes_all_feeds_of_a_worker_who_has_left() {
        var first = address(make(worker, "da"));
        var second = address(make(worker, "da"));
        var all = "/api/v1/workers/" + worker + "/calendar-feeds";

        assertThat(send(HttpMethod.DELETE, Role.WORKER, worker, all, Map.of())).hasStatus(403);
        assertThat(http.delete()
                        .uri(all)
                        .header(HttpHeaders.AUTHORIZATION, bearer(Tokens.of(Role.LEADER, "0265")))
                        .exchange())
                .hasStatus(404);
        assertThat(read(first)).hasStatusOk();

        assertThat(send(HttpMethod.DELETE, Role.LEADER, UUID.randomUUID(), all, Map.of()))
                .hasStatusOk();
        assertThat(read(first)).hasStatus(404);
        assertThat(read(second)).hasStatus(404);
        assertThat(body(feeds(worker))).contains("\"items\":[]");
        assertThat(send(HttpMethod.DELETE, Role.LEADER, UUID.randomUUID(), all, Map.of()))
                .as("again")
                .hasStatusOk();
    }

    @Test
    void the_secret_stands_nowhere_but_in_the_address(CapturedOutput output) {
        var address = address(make(worker, "da"));
        var token = token(address);
        var wrong = token.substring(1) + "x";

        assertThat(read(address)).hasStatusOk();
        assertThat(read("/calendar/" + wrong + ".ics")).hasStatus(404);
        assertThat(http.post().uri(URI.create(address).getPath()).exchange()).hasStatus(401);

        for (var secret : List.of(token, wrong)) {
            assertThat(output.getAll()).doesNotContain(secret);
            assertThat(meters.getMeters().stream().map(meter -> meter.getId().toString()))
                    .noneMatch(id -> id.contains(secret));
            assertThat(mongo.getCollection("accessLog").find().into(new ArrayList<>()))
                    .noneMatch(entry -> entry.toString().contains(secret));
            assertThat(mongo.getCollection("calendarFeeds")
                            .find(new Document("_id", CalendarFeeds.idOf("0101", worker.toString())))
                            .first())
                    .satisfies(stored -> assertThat(String.valueOf(stored)).doesNotContain(secret));
        }
    }

    @Test
    void the_access_log_names_the_worker_and_whom_the_feed_shows() {
        var address = address(make(worker, "da"));
        var first = read(address);
        var again = read(address, Map.of("If-None-Match", header(first, "ETag")));

        assertThat(entry(first))
                .containsEntry("subject", worker.toString())
                .containsEntry("municipality", "0101")
                .containsEntry("roles", List.of())
                .containsEntry("route", "GET /calendar/{token}.ics")
                .containsEntry("citizens", List.of(anna.citizenId()));
        assertThat(again).hasStatus(304);
        assertThat(entry(again)).containsEntry("citizens", List.of()).containsEntry("status", 304);
        assertThat(entry(read("/calendar/x.ics"))).containsEntry("subject", "anonymous");
    }

    @Test
    void what_a_calendar_has_already_is_not_sent_again() {
        var address = address(make(worker, "da"));
        var first = read(address);
        var tag = header(first, "ETag");
        var modified = header(first, "Last-Modified");

        assertThat(body(first)).isEqualTo(body(read(address)));
        assertThat(header(first, "Cache-Control")).contains("no-cache").contains("private");
        assertThat(read(address, Map.of("If-None-Match", tag))).hasStatus(304);
        assertThat(body(read(address, Map.of("If-None-Match", tag)))).isEmpty();
        assertThat(read(address, Map.of("If-Modified-Since", modified))).hasStatus(304);
        assertThat(read(address, Map.of("If-None-Match", "\"other\""))).hasStatusOk();

        clock.set(LocalDate.parse("2026-05-20"));
        anna.paused(2);
        await().untilAsserted(() ->
                assertThat(read(address, Map.of("If-None-Match", tag))).hasStatusOk());
        assertThat(read(address, Map.of("If-Modified-Since", modified))).hasStatusOk();
    }

    @Test
    void a_head_tells_the_same_without_the_calendar() {
        var address = address(make(worker, "da"));
        var full = read(address);
        var head = http.head().uri(URI.create(address).getPath()).exchange();

        assertThat(head).hasStatusOk();
        assertThat(header(head, "ETag")).isEqualTo(header(full, "ETag"));
        assertThat(entry(head)).containsEntry("citizens", List.of());
    }

    @Test
    void each_worker_has_another_calendar() {
        var bent = UUID.randomUUID();
        var his = CourseEvents.unknown().ofWorker(bent);
        his.started(1);
        await().untilAsserted(() -> assertThat(reminders(his)).isNotEmpty());

        assertThat(courses(address(make(worker, "da")))).containsOnly(anna.courseId());
        assertThat(courses(address(make(bent, "da")))).containsOnly(his.courseId());
    }

    @Test
    void a_former_worker_s_calendar_lets_the_citizen_go() {
        var address = address(make(worker, "da"));
        var bent = UUID.randomUUID();
        var his = address(make(bent, "da"));
        var before = event(address, "CHECKLIST_REVIEW", 1).getSequence().getValue();
        anna.ofWorker(bent).started(2);

        await().untilAsserted(() -> assertThat(events(his)).isNotEmpty());
        assertThat(events(address)).isNotEmpty().allSatisfy(event -> {
            assertThat(event.getStatus().isCancelled()).isTrue();
            assertThat(event.getUrl()).isNull();
        });
        assertThat(event(address, "CHECKLIST_REVIEW", 1).getSequence().getValue())
                .isGreaterThan(before);
        clock.set(LocalDate.parse("2026-06-15"));
        await().untilAsserted(() -> assertThat(events(address)).isEmpty());
    }

    @Test
    void what_a_leader_gives_to_another_moves_from_one_calendar_to_the_other() {
        var address = address(make(worker, "da"));
        var bent = UUID.randomUUID();
        var his = address(make(bent, "da"));
        assertThat(http.post()
                        .uri("/api/v1/reminders/" + id("CHECKLIST_REVIEW", 1) + "/worker")
                        .header(HttpHeaders.AUTHORIZATION, bearer(Tokens.of(Role.LEADER, "0101")))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"worker\": \"%s\"}".formatted(bent))
                        .exchange())
                .hasStatusOk();

        assertThat(events(his)).hasSize(1);
        assertThat(event(his, "CHECKLIST_REVIEW", 1).getStatus().isConfirmed()).isTrue();
        assertThat(event(address, "CHECKLIST_REVIEW", 1).getStatus().isCancelled())
                .isTrue();
        assertThat(event(address, "CHECKLIST_REVIEW", 2).getStatus().isConfirmed())
                .isTrue();
    }

    @Test
    void a_cover_s_calendar_has_the_absent_worker_s_reminders_on_those_days() {
        var bent = UUID.randomUUID();
        var his = address(make(bent, "da"));
        assertThat(http.post()
                        .uri("/api/v1/workers/" + worker + "/absences")
                        .header(HttpHeaders.AUTHORIZATION, bearer(Tokens.of(Role.LEADER, "0101")))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(
                                "{\"from\": \"2026-03-09\", \"to\": \"2026-03-13\", \"cover\": \"%s\"}".formatted(bent))
                        .exchange())
                .hasStatus(201);

        assertThat(events(his)).isEmpty();
        clock.set(LocalDate.parse("2026-03-09"));
        assertThat(courses(his)).containsOnly(anna.courseId());
        clock.set(LocalDate.parse("2026-03-14"));
        assertThat(events(his))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.getStatus().isCancelled()).isTrue());
    }

    @Test
    void the_dead_are_cancelled_and_the_erased_are_gone() {
        var address = address(make(worker, "da"));
        anna.deceased(2, "2026-03-02");
        await().untilAsserted(() -> assertThat(events(address))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.getStatus().isCancelled()).isTrue()));

        anna.erased(9);
        await().untilAsserted(() -> assertThat(events(address)).isEmpty());
    }

    @Test
    void nothing_of_another_municipality_is_told() {
        var elsewhere = http.post()
                .uri(FEEDS)
                .header(HttpHeaders.AUTHORIZATION, bearer(Tokens.of(Role.WORKER, "0265", worker.toString())))
                .exchange();

        assertThat(elsewhere).hasStatus(201);
        assertThat(events(address(elsewhere))).isEmpty();
        assertThat(JsonPath.<List<String>>read(body(feeds(worker)), "$.items[*].id"))
                .isEmpty();
    }

    @Test
    void so_many_calendars_read_and_no_more() {
        for (var made = 0; made < 10; made++) {
            assertThat(make(worker, "da")).hasStatus(201);
        }
        var refused = make(worker, "en");

        assertThat(refused).hasStatus(409);
        assertThat(body(refused)).contains("calendar-feed:too-many", "There are 10 calendar addresses already");
    }

    @Test
    void a_leader_has_a_calendar_too() {
        var leaders = http.post()
                .uri(FEEDS)
                .header(HttpHeaders.AUTHORIZATION, bearer(Tokens.of(Role.LEADER, "0101")))
                .exchange();

        assertThat(leaders).hasStatus(201);
        assertThat(events(address(leaders)))
                .as("nothing is given to the leader")
                .isEmpty();
    }

    @Test
    void a_worker_with_forty_courses_has_all_of_them() {
        var courses = Stream.generate(() -> CourseEvents.unknown().ofWorker(worker))
                .limit(39)
                .toList();
        courses.forEach(course -> course.started(1));
        var address = address(make(worker, "da"));

        await().untilAsserted(() -> assertThat(courses(address)).hasSize(40));
        var began = System.nanoTime();
        for (var reading = 0; reading < 10; reading++) {
            assertThat(read(address)).hasStatusOk();
        }
        assertThat(System.nanoTime() - began).as("nanoseconds of ten").isLessThan(30_000_000_000L);
    }

    private MvcTestResult make(UUID who, String language) {
        return send(HttpMethod.POST, Role.WORKER, who, FEEDS, Map.of(HttpHeaders.ACCEPT_LANGUAGE, language));
    }

    private MvcTestResult feeds(UUID who) {
        return send(HttpMethod.GET, Role.WORKER, who, FEEDS, Map.of());
    }

    private MvcTestResult send(HttpMethod method, Role role, UUID who, String path, Map<String, String> headers) {
        var request = http.method(method)
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, bearer(Tokens.of(role, "0101", who.toString())));
        headers.forEach(request::header);
        return request.exchange();
    }

    private static String address(MvcTestResult made) {
        return JsonPath.read(body(made), "$.address");
    }

    private static String token(String address) {
        return address.replaceFirst(".*/calendar/", "").replaceFirst("[.]ics$", "");
    }

    private MvcTestResult read(String address) {
        return read(address, Map.of());
    }

    private MvcTestResult read(String address, Map<String, String> headers) {
        var request = http.get().uri(address.replaceFirst("^http://[^/]*", ""));
        headers.forEach(request::header);
        return request.exchange();
    }

    private List<VEvent> events(String address) {
        return Biweekly.parse(body(read(address))).first().getEvents();
    }

    private List<UUID> courses(String address) {
        return events(address).stream()
                .map(event -> UUID.fromString(event.getUrl().getValue().replaceFirst(".*/", "")))
                .distinct()
                .toList();
    }

    private VEvent event(String address, String kind, int number) {
        var uid = id(kind, number) + "@overgang";
        return events(address).stream()
                .filter(event -> event.getUid().getValue().equals(uid))
                .findFirst()
                .orElseThrow();
    }

    private static String day(VEvent event) {
        return event.getDateStart().getValue().getRawComponents().toString(false, false);
    }

    private String id(String kind, int number) {
        return reminders(anna).stream()
                .filter(one -> kind.equals(one.get("kind")) && Objects.equals(number, one.get("number")))
                .map(one -> String.valueOf(one.get("id")))
                .findFirst()
                .orElseThrow();
    }

    private List<Map<String, Object>> reminders(CourseEvents course) {
        return JsonPath.read(
                body(http.get()
                        .uri("/api/v1/reminders?limit=200&courseId=" + course.courseId())
                        .header(HttpHeaders.AUTHORIZATION, bearer(Tokens.of(Role.LEADER, "0101")))
                        .exchange()),
                "$.items[*]");
    }

    private static String shortNumber(CourseEvents course) {
        var end = course.courseId().toString().substring(28).toUpperCase(Locale.ROOT);
        return end.substring(0, 4) + "-" + end.substring(4);
    }

    private Document entry(MvcTestResult answer) {
        return Objects.requireNonNull(mongo.getCollection("accessLog")
                .find(new Document("request", header(answer, "X-Request-Id")))
                .first());
    }

    private static String header(MvcTestResult answer, String name) {
        return Objects.requireNonNull(answer.getResponse().getHeader(name));
    }

    private static String without(MvcTestResult answer) {
        return body(answer).replaceAll("\"instance\":\"[^\"]*\"", "");
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
