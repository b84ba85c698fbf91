package dk.overgang.notification;

import static dk.overgang.testkit.Tokens.bearer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import dk.overgang.access.Role;
import dk.overgang.testkit.Events;
import dk.overgang.testkit.MovableTestClock;
import dk.overgang.testkit.Platform;
import dk.overgang.testkit.Tokens;
import dk.overgang.testkit.database.Databases;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Reminders as people see and answer them: why one is there, done and not done, put off, given to another, and
/// the lists of a worker, a cover and a team (issue 13, items 1 to 4).
@SpringBootTest(properties = NotificationServiceApplication.CONFIG_NAME)
@ContextConfiguration(initializers = Platform.class)
@AutoConfigureMockMvc
class AnsweringOverHttpTest {

    private static final String ALL = "/api/v1/reminders";

    @Autowired
    MockMvcTester http;

    @Autowired
    MovableTestClock clock;

    private final CourseEvents anna = CourseEvents.unknown();

    @BeforeEach
    void the_course_starts_today() {
        clock.set(LocalDate.parse("2026-03-02"));
        anna.accepted("2026-01-30");
        anna.started(1);
        await().untilAsserted(() -> assertThat(one("CHECKLIST_REVIEW", "state")).isEqualTo("PLANNED"));
    }

    @AfterAll
    static void nothing_was_scanned() {
        Databases.assertIndexed("notification");
    }

    @Test
    void a_reminder_says_why_it_is_there() {
        var reminder = get(Role.WORKER, "0101", ALL + "/" + id("NETWORK_GAP_CHECK"), "da");

        assertThat(reminder).hasStatusOk();
        var json = body(reminder);
        assertThat(JsonPath.<String>read(json, "$.title")).isEqualTo("Se efter, hvad netværket endnu ikke bærer (1)");
        assertThat(JsonPath.<String>read(json, "$.due")).isEqualTo("2026-05-02");
        assertThat(JsonPath.<String>read(json, "$.sendOn")).isEqualTo("2026-05-04");
        assertThat(JsonPath.<List<String>>read(json, "$.line.sources")).containsExactly("R-168");
        assertThat(JsonPath.<Map<String, Object>>read(json, "$.why"))
                .containsEntry("version", "4")
                .containsEntry("anchor", "BOUNDARY")
                .containsEntry("anchorOn", "2026-06-02")
                .containsEntry("amount", -1)
                .containsEntry("unit", "MONTHS")
                .containsEntry("sentWhy", "NEXT_WORKING_DAY");
        assertThat(JsonPath.<List<String>>read(json, "$.history[*].what")).containsExactly("PLANNED");
    }

    @Test
    void a_moved_reminder_says_which_pause_moved_it() {
        clock.set(LocalDate.parse("2026-05-19"));
        await().untilAsserted(() -> assertThat(one("CHECKLIST_REVIEW", "state")).isEqualTo("DUE"));
        clock.set(LocalDate.parse("2026-05-20"));
        anna.paused(2);
        await().untilAsserted(() -> assertThat(one("CHECKLIST_REVIEW", "state")).isEqualTo("HELD"));
        clock.set(LocalDate.parse("2026-06-11"));
        anna.resumed(3);
        await().untilAsserted(() -> assertThat(one("CHECKLIST_REVIEW", "state")).isEqualTo("DUE"));

        var json = body(get(Role.WORKER, "0101", ALL + "/" + id("CHECKLIST_REVIEW"), "en"));
        assertThat(JsonPath.<String>read(json, "$.title")).isEqualTo("Review the checklist of phase 1");
        assertThat(JsonPath.<String>read(json, "$.why.counted")).isEqualTo("2026-06-10");
        assertThat(JsonPath.<String>read(json, "$.due")).isEqualTo("2026-06-11");
        assertThat(JsonPath.<List<String>>read(json, "$.why.movedBy"))
                .containsExactly("00000000-0000-0000-0000-000000000001");
        assertThat(JsonPath.<List<String>>read(json, "$.history[*].what"))
                .containsExactly("PLANNED", "SENT", "HELD", "MOVED", "SENT");
    }

    @Test
    void done_is_taken_back_on_the_same_day() {
        var review = id("CHECKLIST_REVIEW");
        assertThat(post(Role.WORKER, review, "done", "")).hasStatusOk();
        assertThat(one("CHECKLIST_REVIEW", "state")).isEqualTo("DONE");
        assertThat(post(Role.WORKER, review, "done", "")).as("again").hasStatusOk();

        assertThat(post(Role.WORKER, review, "not-done", "")).hasStatusOk();
        assertThat(one("CHECKLIST_REVIEW", "state")).isEqualTo("PLANNED");
        assertThat(post(Role.WORKER, review, "not-done", "")).hasStatus(409);
    }

    @Test
    void what_a_record_closes_is_refused_with_the_record() {
        var refused = post(Role.WORKER, id("MEASUREMENT_BASELINE"), "done", "");

        assertThat(refused).hasStatus(409);
        assertThat(JsonPath.<String>read(body(refused), "$.type")).endsWith("reminder:closed-by-fact");
        assertThat(JsonPath.<String>read(body(refused), "$.detail"))
                .isEqualTo("Den kan ikke meldes udført. Den lukkes, når dette er registreret: målingen ved starten.");
    }

    @Test
    void a_record_of_another_service_closes_it() {
        anna.agreedOnPlan("2026-02-20");

        await().untilAsserted(() -> assertThat(one("LONG_TERM_PLAN", "state")).isEqualTo("DONE"));
        assertThat(JsonPath.<String>read(
                        body(get(Role.WORKER, "0101", ALL + "/" + id("LONG_TERM_PLAN"), "da")), "$.doneBy"))
                .isEqualTo("LONG_TERM_PLAN_AGREED");
    }

    @Test
    void what_the_network_reports_before_the_course_is_kept_for_it() {
        var bent = CourseEvents.unknown();
        bent.agreedOnPlan("2026-02-20");
        await().untilAsserted(() -> assertThat(
                        body(get(Role.WORKER, "0101", ALL + "?courseId=" + bent.courseId(), "da")))
                .contains("UNKNOWN"));
        bent.started(1);

        await().untilAsserted(() -> assertThat(kinds(bent)).contains("CHECKLIST_REVIEW"));
        assertThat(kinds(bent)).as("it was agreed before anybody asked").doesNotContain("LONG_TERM_PLAN");
    }

    @Test
    void a_reminder_is_put_off_within_its_window() {
        clock.set(LocalDate.parse("2026-05-19"));
        await().untilAsserted(() -> assertThat(one("CHECKLIST_REVIEW", "state")).isEqualTo("DUE"));
        var review = id("CHECKLIST_REVIEW");

        assertThat(post(Role.WORKER, review, "snooze", snooze("2026-06-03"))).hasStatus(409);
        assertThat(body(post(Role.WORKER, review, "snooze", snooze("2026-06-03"))))
                .contains("2. juni 2026");
        assertThat(post(Role.WORKER, review, "snooze", snooze("2026-05-19"))).hasStatus(409);
        assertThat(post(Role.WORKER, review, "snooze", "{\"until\": \"2026-05-20\"}"))
                .hasStatus(422);
        assertThat(post(Role.WORKER, review, "snooze", "{\"until\": \"2026-05-20\", \"reason\": \"LAZY\"}"))
                .hasStatus(400);
        assertThat(post(Role.WORKER, review, "snooze", snooze("2026-05-21"))).hasStatusOk();
        assertThat(one("CHECKLIST_REVIEW", "state")).isEqualTo("PLANNED");

        clock.set(LocalDate.parse("2026-05-21"));
        await().untilAsserted(() -> assertThat(one("CHECKLIST_REVIEW", "state")).isEqualTo("DUE"));
        await().untilAsserted(() -> assertThat(timesTold("CHECKLIST_REVIEW")).isEqualTo(2));
    }

    @Test
    void a_reminder_says_what_may_be_done_with_it_and_why_not_the_rest() {
        clock.set(LocalDate.parse("2026-05-19"));
        await().untilAsserted(() -> assertThat(one("CHECKLIST_REVIEW", "state")).isEqualTo("DUE"));
        var review = id("CHECKLIST_REVIEW");

        var workers = body(get(Role.WORKER, "0101", ALL + "/" + review, "da"));
        assertThat(allowed(workers)).containsExactly("FINISH", "SNOOZE");
        assertThat(said(workers, "TAKE_BACK", "code")).isEqualTo("reminder:not-done");
        assertThat(said(workers, "TAKE_BACK", "why")).isEqualTo("Der er intet at fortryde.");
        assertThat(said(workers, "REASSIGN", "code")).isEqualTo("insufficient-scope");
        assertThat(allowed(body(get(Role.LEADER, "0101", ALL + "/" + review, "da"))))
                .containsExactly("FINISH", "SNOOZE", "REASSIGN");

        var done = body(post(Role.WORKER, review, "done", ""));
        assertThat(allowed(done)).containsExactly("FINISH", "TAKE_BACK");
        assertThat(said(done, "SNOOZE", "why"))
                .isEqualTo("Den blev meldt udført den 19. maj 2026. Samme dag kan det fortrydes.");
        assertThat(said(body(get(Role.WORKER, "0101", ALL + "/" + review, "en")), "SNOOZE", "why"))
                .isEqualTo("It was reported as done on 19 May 2026. That can be taken back on the same day.");
    }

    @Test
    void the_list_of_the_day_says_it_of_each_row_and_a_row_of_later_does_not() {
        clock.set(LocalDate.parse("2026-05-19"));
        await().untilAsserted(() -> assertThat(one("CHECKLIST_REVIEW", "state")).isEqualTo("DUE"));

        var reviews = body(get(Role.WORKER, "0101", ALL + "?kind=CHECKLIST_REVIEW&courseId=" + anna.courseId(), "da"));
        assertThat(JsonPath.<List<String>>read(reviews, "$.items[0].allowed[?(@.allowed == true)].action"))
                .containsExactly("FINISH", "SNOOZE");
        assertThat(JsonPath.<@Nullable Object>read(reviews, "$.items[1].allowed"))
                .isNull();
        var late = body(get(Role.WORKER, "0101", ALL + "?kind=MEASUREMENT_BASELINE&courseId=" + anna.courseId(), "da"));
        assertThat(JsonPath.<List<String>>read(late, "$.items[0].allowed[?(@.action == 'SNOOZE')].why"))
                .containsExactly(
                        "Fristen er den 16. marts 2026, og der er ingen senere arbejdsdag at udskyde den til. Den kan stadig udføres.");
        assertThat(JsonPath.<List<String>>read(late, "$.items[0].allowed[?(@.action == 'FINISH')].code"))
                .containsExactly("reminder:closed-by-fact");
    }

    @Test
    void a_leader_gives_a_reminder_to_another_worker() {
        var review = id("CHECKLIST_REVIEW");
        var other = UUID.randomUUID();
        var body = "{\"worker\": \"%s\"}".formatted(other);

        assertThat(post(Role.WORKER, review, "worker", body)).hasStatus(403);
        assertThat(post(Role.LEADER, review, "worker", body)).hasStatusOk();
        assertThat(JsonPath.<List<String>>read(
                        body(get(Role.WORKER, "0101", ALL + "?worker=" + other, "da")), "$.items[*].id"))
                .containsExactly(review);
        assertThat(JsonPath.<List<String>>read(
                        body(get(Role.WORKER, "0101", ALL + "?limit=200&worker=" + anna.worker(), "da")),
                        "$.items[*].id"))
                .isNotEmpty()
                .doesNotContain(review);
    }

    @Test
    void an_outdated_version_changes_nothing_and_a_repeated_key_changes_once() {
        var review = id("CHECKLIST_REVIEW");
        var address = ALL + "/" + review + "/done";

        assertThat(send(HttpMethod.POST, Role.WORKER, address, "", Map.of("If-Match", "\"0\"")))
                .hasStatus(412);
        assertThat(one("CHECKLIST_REVIEW", "state")).isEqualTo("PLANNED");
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        assertThat(send(HttpMethod.POST, Role.WORKER, address, "", key)).hasStatusOk();
        assertThat(post(Role.WORKER, review, "not-done", "")).hasStatusOk();
        assertThat(send(HttpMethod.POST, Role.WORKER, address, "", key)).hasStatusOk();
        assertThat(one("CHECKLIST_REVIEW", "state")).as("answered before").isEqualTo("PLANNED");
    }

    @Test
    void another_municipality_finds_nothing() {
        var review = id("CHECKLIST_REVIEW");

        assertThat(get(Role.LEADER, "0265", ALL + "/" + review, "da")).hasStatus(404);
        assertThat(get(Role.LEADER, "0101", ALL + "/" + UUID.randomUUID(), "da"))
                .hasStatus(404);
        assertThat(body(get(Role.LEADER, "0265", ALL + "?citizenId=" + anna.citizenId(), "da")))
                .contains("\"items\":[]");
        assertThat(send(
                        HttpMethod.POST,
                        ALL + "/" + review + "/done",
                        "",
                        Map.of(HttpHeaders.AUTHORIZATION, bearer(Tokens.of(Role.LEADER, "0265")))))
                .hasStatus(404);
    }

    @Test
    void a_list_has_the_groups_of_the_day_and_their_counts() {
        clock.set(LocalDate.parse("2026-05-26"));
        await().untilAsserted(
                        () -> assertThat(one("PHASE_CHANGE_TALK", "state")).isEqualTo("DUE"));

        var page = body(get(Role.WORKER, "0101", ALL + "?limit=1&citizenId=" + anna.citizenId(), "da"));
        Map<String, Integer> counts = JsonPath.read(page, "$.counts");
        assertThat(group("OVERDUE")).hasSize(counts.getOrDefault("overdue", -1)).contains("MEASUREMENT_BASELINE");
        assertThat(group("TODAY"))
                .hasSize(counts.getOrDefault("today", -1))
                .contains("CHECKLIST_REVIEW", "PHASE_CHANGE_TALK")
                .doesNotContain("MEASUREMENT_BASELINE");
        assertThat(group("NEXT_SEVEN_DAYS"))
                .hasSize(counts.getOrDefault("nextSevenDays", -1))
                .contains("GOAL_EVALUATION")
                .doesNotContain("CARRY_OVER_ITEMS");
        var second = body(get(
                Role.WORKER,
                "0101",
                ALL + "?limit=1&citizenId=" + anna.citizenId() + "&after=" + JsonPath.read(page, "$.next"),
                "da"));
        assertThat(JsonPath.<@Nullable Object>read(second, "$.counts")).isNull();
    }

    @Test
    void a_list_of_the_municipality_is_paged_by_due_day() {
        var others = IntStream.range(0, 3).mapToObj(_ -> CourseEvents.unknown()).toList();
        others.forEach(course -> course.started(1));
        others.forEach(
                course -> await().untilAsserted(() -> assertThat(kinds(course)).isNotEmpty()));

        var dues = new ArrayList<String>();
        var ids = new ArrayList<String>();
        @Nullable Object next = "";
        while (next != null) {
            var page = body(get(
                    Role.LEADER,
                    "0101",
                    ALL + "?limit=25&state=PLANNED,DUE" + (next.equals("") ? "" : "&after=" + next),
                    "da"));
            dues.addAll(JsonPath.<List<String>>read(page, "$.items[*].due"));
            ids.addAll(JsonPath.<List<String>>read(page, "$.items[*].id"));
            next = JsonPath.parse(page).read("$.next");
        }

        assertThat(dues).isSorted();
        assertThat(ids).doesNotHaveDuplicates();
        for (var course : others) {
            assertThat(ids)
                    .containsAll(JsonPath.<List<String>>read(
                            body(get(
                                    Role.LEADER,
                                    "0101",
                                    ALL + "?limit=200&state=PLANNED,DUE&courseId=" + course.courseId(),
                                    "da")),
                            "$.items[*].id"));
        }
    }

    @Test
    void a_team_is_a_list_of_several_workers() {
        var bent = CourseEvents.unknown();
        bent.started(1);
        await().untilAsserted(() -> assertThat(kinds(bent)).isNotEmpty());

        var team = ALL + "?limit=200&kind=CHECKLIST_REVIEW&worker=" + anna.worker() + "&worker=" + bent.worker();
        assertThat(JsonPath.<List<String>>read(body(get(Role.LEADER, "0101", team, "da")), "$.items[*].courseId"))
                .hasSize(6)
                .containsOnly(anna.courseId().toString(), bent.courseId().toString());
        var leaders = ALL + "?recipient=LEADER&courseId=" + anna.courseId();
        assertThat(JsonPath.<List<String>>read(body(get(Role.LEADER, "0101", leaders, "da")), "$.items[*].kind"))
                .containsOnly("CLOSING_CONDITIONS_LEADER");
    }

    @Test
    void what_is_for_the_leader_alone_stands_in_no_worker_s_list_until_it_is_given_to_one() {
        var leaders = ALL + "?limit=200&kind=CLOSING_CONDITIONS_LEADER";
        assertThat(JsonPath.<List<String>>read(
                        body(get(Role.LEADER, "0101", leaders + "&courseId=" + anna.courseId(), "da")),
                        "$.items[*].id"))
                .isNotEmpty();
        var workers = ALL + "?limit=200&worker=" + anna.worker();
        assertThat(JsonPath.<List<String>>read(body(get(Role.WORKER, "0101", workers, "da")), "$.items[*].kind"))
                .contains("CHECKLIST_REVIEW")
                .doesNotContain("CLOSING_CONDITIONS_LEADER");
        assertThat(JsonPath.<List<String>>read(
                        body(get(Role.LEADER, "0101", workers + "&recipient=LEADER", "da")), "$.items[*].kind"))
                .as("those of a team by their role")
                .contains("CLOSING_CONDITIONS_LEADER");

        assertThat(post(
                        Role.LEADER,
                        id("CLOSING_CONDITIONS_LEADER"),
                        "worker",
                        "{\"worker\": \"%s\"}".formatted(anna.worker())))
                .hasStatusOk();
        assertThat(JsonPath.<List<String>>read(body(get(Role.WORKER, "0101", workers, "da")), "$.items[*].kind"))
                .contains("CLOSING_CONDITIONS_LEADER");
    }

    @Test
    void a_cover_has_the_list_of_the_absent_worker_and_gets_what_is_sent() {
        var absences = "/api/v1/workers/" + anna.worker() + "/absences";
        var absence = "{\"from\": \"2026-05-18\", \"to\": \"2026-05-20\", \"cover\": \"%s\"}".formatted(Tokens.WORKER);
        assertThat(send(HttpMethod.POST, Role.WORKER, absences, absence, Map.of()))
                .as("a worker notes the own absences")
                .hasStatus(404);
        assertThat(send(HttpMethod.POST, Role.LEADER, absences, absence, Map.of()))
                .hasStatus(201);
        assertThat(send(HttpMethod.POST, Role.LEADER, absences, absence, Map.of()))
                .hasStatus(409);
        assertThat(covering()).isEmpty();

        clock.set(LocalDate.parse("2026-05-19"));
        await().untilAsserted(() -> assertThat(one("CHECKLIST_REVIEW", "state")).isEqualTo("DUE"));
        assertThat(covering()).isNotEmpty().containsOnly(anna.courseId().toString());
        await().untilAsserted(() ->
                assertThat(told("CHECKLIST_REVIEW").getLast().data()).contains("\"worker\":\"" + Tokens.WORKER + "\""));

        var page = body(get(Role.LEADER, "0101", absences, "da"));
        var id = JsonPath.<String>read(page, "$.items[0].id");
        assertThat(send(HttpMethod.DELETE, Role.LEADER, absences + "/" + id, "", Map.of()))
                .hasStatusOk();
        assertThat(covering()).isEmpty();
        assertThat(send(HttpMethod.DELETE, Role.LEADER, absences + "/" + id, "", Map.of()))
                .hasStatus(404);
        assertThat(body(get(Role.LEADER, "0265", absences, "da"))).contains("\"items\":[]");
    }

    /// E26
    @Test
    void while_the_cover_is_absent_too_the_cover_s_cover_has_the_list_and_gets_what_is_sent() {
        var jonas = UUID.randomUUID();
        isAbsent(anna.worker(), "2026-05-22", "2026-05-29", jonas.toString());
        isAbsent(jonas, "2026-05-26", "2026-05-27", Tokens.WORKER);

        clock.set(LocalDate.parse("2026-05-26"));
        await().untilAsserted(
                        () -> assertThat(one("PHASE_CHANGE_TALK", "state")).isEqualTo("DUE"));
        assertThat(covering()).isNotEmpty().containsOnly(anna.courseId().toString());
        await().untilAsserted(
                        () -> assertThat(told("PHASE_CHANGE_TALK").getLast().data())
                                .contains("\"worker\":\"" + Tokens.WORKER + "\""));

        clock.set(LocalDate.parse("2026-05-28"));
        assertThat(covering()).as("the cover is back").isEmpty();
    }

    @Test
    void a_leave_is_told_at_once_also_on_a_holiday() {
        clock.set(LocalDate.parse("2026-05-20"));
        anna.hospital(2, "started", "ADMITTED", "");
        anna.paused(2);
        await().untilAsserted(() -> assertThat(one("CHECKLIST_REVIEW", "state")).isEqualTo("HELD"));
        clock.set(LocalDate.parse("2026-06-05"));
        anna.hospital(3, "changed", "ON_LEAVE", "");

        await().untilAsserted(() -> assertThat(one("CITIZEN_ON_LEAVE", "state")).isEqualTo("DONE"));
        await().untilAsserted(() -> assertThat(timesTold("CITIZEN_ON_LEAVE")).isEqualTo(1));
    }

    @Test
    void a_contact_closes_the_gap() {
        clock.set(Instant.parse("2026-03-09T17:00:00Z"));
        await().untilAsserted(() -> assertThat(one("NO_CONTACT", "state")).isEqualTo("DUE"));
        anna.met("2026-03-09");

        await().untilAsserted(() -> assertThat(one("NO_CONTACT", "state")).isEqualTo("DONE"));
    }

    @Test
    void a_death_silences_before_the_course_has_ended() {
        anna.deceased(2, "2026-03-02");

        await().untilAsserted(() -> assertThat(one("CHECKLIST_REVIEW", "state")).isEqualTo("VOIDED"));
        clock.set(LocalDate.parse("2027-12-31"));
        assertThat(one("FOLLOW_UP_MEASUREMENT", "state")).isNull();
        assertThat(timesTold("CHECKLIST_REVIEW")).isZero();
    }

    @Test
    void what_a_death_has_voided_is_refused_with_the_reason_in_words() {
        anna.deceased(2, "2026-03-02");
        await().untilAsserted(() -> assertThat(one("CHECKLIST_REVIEW", "state")).isEqualTo("VOIDED"));

        var refused = post(Role.WORKER, id("CHECKLIST_REVIEW"), "done", "");

        assertThat(refused).hasStatus(409);
        assertThat(JsonPath.<String>read(body(refused), "$.detail"))
                .isEqualTo("Den bortfaldt af denne grund: borgeren er død. Den kan ikke besvares.");
    }

    @Test
    void nothing_is_left_of_an_erased_citizen() {
        anna.erased(9);

        await().untilAsserted(() -> assertThat(kinds(anna)).isEmpty());
        assertThat(body(get(Role.WORKER, "0101", ALL + "?courseId=" + anna.courseId(), "da")))
                .doesNotContain(anna.courseId().toString());
    }

    private void isAbsent(UUID worker, String from, String to, String cover) {
        assertThat(send(
                        HttpMethod.POST,
                        Role.LEADER,
                        "/api/v1/workers/" + worker + "/absences",
                        "{\"from\": \"%s\", \"to\": \"%s\", \"cover\": \"%s\"}".formatted(from, to, cover),
                        Map.of()))
                .hasStatus(201);
    }

    private List<String> covering() {
        return JsonPath.read(
                body(get(Role.WORKER, "0101", ALL + "?limit=200&covering=true", "da")), "$.items[*].courseId");
    }

    private List<String> group(String group) {
        return JsonPath.read(
                body(get(
                        Role.WORKER,
                        "0101",
                        ALL + "?limit=200&group=" + group + "&citizenId=" + anna.citizenId(),
                        "da")),
                "$.items[*].kind");
    }

    private List<String> kinds(CourseEvents course) {
        return JsonPath.read(
                body(get(Role.WORKER, "0101", ALL + "?limit=200&courseId=" + course.courseId(), "da")),
                "$.items[*].kind");
    }

    private String id(String kind) {
        return String.valueOf(one(kind, "id"));
    }

    /// A field of the first reminder of a kind.
    private @Nullable Object one(String kind, String field) {
        List<Object> found = JsonPath.read(
                body(get(Role.WORKER, "0101", ALL + "?courseId=" + anna.courseId() + "&kind=" + kind, "da")),
                "$.items[*]." + field);
        return found.isEmpty() ? null : found.getFirst();
    }

    private long timesTold(String kind) {
        return told(kind).stream()
                .filter(event -> event.type().equals("dk.overgang.reminder.due.v1"))
                .count();
    }

    private List<Events.Event> told(String kind) {
        return Events.on("overgang.reminder-events", anna.citizenId().toString()).stream()
                .filter(event -> event.data().contains("\"" + kind + "\""))
                .toList();
    }

    private static List<String> allowed(String reminder) {
        return JsonPath.read(reminder, "$.allowed[?(@.allowed == true)].action");
    }

    /// The code or the text of why an action is not allowed.
    private static String said(String reminder, String action, String field) {
        return JsonPath.<List<String>>read(reminder, "$.allowed[?(@.action == '%s')].%s".formatted(action, field))
                .getFirst();
    }

    private static String snooze(String until) {
        return "{\"until\": \"%s\", \"reason\": \"CITIZEN_UNAVAILABLE\"}".formatted(until);
    }

    private MvcTestResult post(Role role, String reminder, String what, String body) {
        return send(HttpMethod.POST, role, ALL + "/" + reminder + "/" + what, body, Map.of());
    }

    private MvcTestResult get(Role role, String municipality, String address, String language) {
        return http.get()
                .uri(address)
                .header(HttpHeaders.AUTHORIZATION, bearer(Tokens.of(role, municipality)))
                .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                .exchange();
    }

    private MvcTestResult send(HttpMethod method, Role role, String address, String body, Map<String, String> headers) {
        var all = new HashMap<>(headers);
        all.put(HttpHeaders.AUTHORIZATION, bearer(Tokens.of(role, "0101")));
        return send(method, address, body, all);
    }

    private MvcTestResult send(HttpMethod method, String address, String body, Map<String, String> headers) {
        var request = http.method(method).uri(address);
        headers.forEach(request::header);
        return body.isEmpty()
                ? request.exchange()
                : request.contentType(MediaType.APPLICATION_JSON).content(body).exchange();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
