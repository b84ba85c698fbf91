package dk.overgang.network;

import static dk.overgang.testkit.Tokens.bearer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import dk.overgang.access.Role;
import dk.overgang.testkit.Contracts;
import dk.overgang.testkit.Events;
import dk.overgang.testkit.Events.Event;
import dk.overgang.testkit.MovableTestClock;
import dk.overgang.testkit.Platform;
import dk.overgang.testkit.Tokens;
import dk.overgang.testkit.database.Databases;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
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
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The register of support after the course as a client sees it, and who is the citizen's entry then (F-60, R-040,
/// E19, E20, C2).
@SpringBootTest(
        properties = {
            NetworkServiceApplication.CONFIG_NAME,
            "overgang.scope.municipalities[" + CourseEvents.NARROW + "]=ASSIGNED"
        })
@ContextConfiguration(initializers = Platform.class)
@AutoConfigureMockMvc
class ContinuingSupportOverHttpTest {

    private static final String NEED = """
            {"on": "2026-10-20", "needed": "YES", "level": "LOWER", "kind": "SEL85",
             "citizensView": {"answer": "YES", "words": "Jeg vil gerne have én, der kommer på besøg."},
             "workersView": {"answer": "YES", "words": "Klarer økonomien, men ikke aftenerne."}}
            """;
    private static final String APPLICATION = "{\"on\": \"2026-10-28\"}";
    private static final String GRANT =
            "{\"decision\": \"GRANTED\", \"decidedOn\": \"2026-11-01\", \"fromOn\": \"2026-12-05\"}";
    private static final String REFUSAL = "{\"decision\": \"REFUSED\", \"decidedOn\": \"2026-11-01\"}";
    private static final UUID NEW_WORKER = new UUID(8, 1);
    private static final UUID EARLIER_WORKER = new UUID(8, 2);

    @Autowired
    MockMvcTester http;

    @Autowired
    MovableTestClock clock;

    @Autowired
    MongoOperations mongo;

    private CourseEvents anna = CourseEvents.unknown();

    @BeforeEach
    void a_course_that_ends_on_the_second_of_december() {
        clock.set(LocalDate.parse("2026-11-02"));
        anna.started(1);
        anna.assigned(2, EARLIER_WORKER.toString());
        anna.assigned(3, Tokens.WORKER);
        await().untilAsserted(() -> assertThat(mongo.count(
                        query(where("_id")
                                .is(anna.courseId())
                                .and("course.worker")
                                .is(UUID.fromString(Tokens.WORKER))),
                        "networks"))
                .isEqualTo(1));
    }

    @AfterEach
    void real_time() {
        clock.release();
    }

    @AfterAll
    static void nothing_was_scanned() {
        Databases.assertIndexed("network");
    }

    @Test
    void before_anybody_asked_nothing_is_known_but_the_deadline() {
        var empty = get(Role.WORKER, "");

        assertThat(empty).hasStatusOk().hasHeader(HttpHeaders.ETAG, "\"1\"");
        assertThat(json(empty).<String>read("$.needed")).isEqualTo("UNKNOWN");
        assertThat(json(empty).<String>read("$.deadline")).isEqualTo("2026-11-02");
        assertThat(json(empty).<Boolean>read("$.overdue")).isFalse();
        assertThat(json(get(Role.WORKER, "/history")).<List<?>>read("$.items")).isEmpty();
    }

    @Test
    void the_need_the_application_the_decision_and_the_new_worker_follow_each_other() {
        assertThat(post(Role.WORKER, "/need", NEED)).hasStatusOk().hasHeader(HttpHeaders.ETAG, "\"2\"");
        assertThat(post(Role.WORKER, "/application", APPLICATION)).hasStatusOk();
        assertThat(json(get(Role.WORKER, "")).<Integer>read("$.waitingDays")).isEqualTo(5);
        assertThat(post(Role.AUTHORITY, "/decision", GRANT)).hasStatusOk();
        assertThat(json(get(Role.WORKER, "")).<Boolean>read("$.newWorkerMissing"))
                .isTrue();
        assertThat(name(Role.LEADER, NEW_WORKER)).hasStatusOk();

        var register = json(get(Role.AUTHORITY, ""));
        assertThat(register.<String>read("$.needed")).isEqualTo("YES");
        assertThat(register.<String>read("$.level")).isEqualTo("LOWER");
        assertThat(register.<String>read("$.kind")).isEqualTo("SEL85");
        assertThat(register.<String>read("$.citizensView.words"))
                .isEqualTo("Jeg vil gerne have én, der kommer på besøg.");
        assertThat(register.<String>read("$.workersView.answer")).isEqualTo("YES");
        assertThat(register.<String>read("$.appliedOn")).isEqualTo("2026-10-28");
        assertThat(register.<String>read("$.decision")).isEqualTo("GRANTED");
        assertThat(register.<String>read("$.decidedOn")).isEqualTo("2026-11-01");
        assertThat(register.<String>read("$.fromOn")).isEqualTo("2026-12-05");
        assertThat(register.<Integer>read("$.waitingDays")).isEqualTo(38);
        assertThat(register.<Integer>read("$.gapDays")).isEqualTo(3);
        assertThat(register.<String>read("$.newWorker")).isEqualTo(NEW_WORKER.toString());
        assertThat(register.<String>read("$.newWorkerNamedOn")).isEqualTo("2026-11-02");
        assertThat(register.<Boolean>read("$.newWorkerMissing")).isFalse();
        assertThat(register.<Boolean>read("$.late")).isFalse();
        assertThat(stored()).contains("SEL85").doesNotContain("besøg", "aftenerne");
    }

    @Test
    void the_history_says_who_did_what_when_and_what_stood_after_it() {
        assertThat(post(Role.WORKER, "/need", NEED)).hasStatusOk();
        assertThat(post(Role.LEADER, "/application", APPLICATION)).hasStatusOk();
        assertThat(post(Role.AUTHORITY, "/decision", REFUSAL)).hasStatusOk();

        var history = json(get(Role.WORKER, "/history"));
        assertThat(history.<List<String>>read("$.items[*].what"))
                .containsExactly("NEED_RECORDED", "APPLIED", "DECIDED");
        assertThat(history.<List<String>>read("$.items[*].by")).containsExactly(Tokens.WORKER, "leader", "authority");
        assertThat(history.<List<String>>read("$.items[*].at")).allMatch(at -> at.startsWith("2026-11-02T"));
        assertThat(history.<String>read("$.items[0].citizensView.words")).contains("besøg");
        assertThat(history.<Map<String, Object>>read("$.items[1]")).doesNotContainEntry("decision", "REFUSED");
        assertThat(history.<String>read("$.items[2].decision")).isEqualTo("REFUSED");
        var first = json(get(Role.WORKER, "/history?limit=1"));
        assertThat(json(get(Role.WORKER, "/history?after=" + first.<String>read("$.next")))
                        .<List<Integer>>read("$.items[*].version"))
                .containsExactly(2, 3);
    }

    @Test
    void the_authority_decides_and_the_worker_sees() {
        assertThat(post(Role.AUTHORITY, "/need", NEED)).hasStatus(403);
        assertThat(post(Role.WORKER, "/need", NEED)).hasStatusOk();
        assertThat(post(Role.AUTHORITY, "/application", APPLICATION)).hasStatusOk();
        assertThat(post(Role.WORKER, "/decision", GRANT)).hasStatus(403);
        assertThat(post(Role.LEADER, "/decision", GRANT)).hasStatus(403);
        assertThat(post(Role.AUTHORITY, "/decision", GRANT)).hasStatusOk();
        assertThat(name(Role.WORKER, NEW_WORKER)).hasStatus(403);
        assertThat(name(Role.AUTHORITY, NEW_WORKER)).hasStatusOk();
        assertThat(get(Role.PORTAL, "")).hasStatus(403);
        assertThat(get(Role.REGION, "")).hasStatus(403);
    }

    @Test
    void nobody_else_sees_or_changes_it() {
        assertThat(ask(Role.AUTHORITY, "0265", "")).hasStatus(404);
        assertThat(ask(Role.WORKER, "0265", "/history")).hasStatus(404);
        assertThat(send(Role.AUTHORITY, "0265", "/decision", GRANT, Map.of())).hasStatus(404);
        anna = CourseEvents.unknown();
        assertThat(get(Role.WORKER, "")).hasStatus(404);
        assertThat(post(Role.WORKER, "/application", APPLICATION)).hasStatus(404);
    }

    @Test
    void nothing_is_decided_before_it_was_applied_for_and_no_worker_named_before_it_is_granted() {
        assertRefused(post(Role.AUTHORITY, "/decision", GRANT), "support:not-applied-for");
        assertThat(post(Role.WORKER, "/application", APPLICATION)).hasStatusOk();
        assertRefused(name(Role.LEADER, NEW_WORKER), "support:not-granted");
        assertThat(post(Role.AUTHORITY, "/decision", REFUSAL)).hasStatusOk();
        assertRefused(name(Role.LEADER, NEW_WORKER), "support:not-granted");
        assertThat(post(Role.WORKER, "/application", "{\"on\": \"2026-11-02\"}"))
                .hasStatusOk();
        assertThat(json(get(Role.WORKER, "")).<Map<String, Object>>read("$").get("decision"))
                .isNull();
    }

    @Test
    void nobody_applies_for_what_is_not_needed_or_granted_already() {
        assertThat(post(Role.WORKER, "/need", "{\"on\": \"2026-10-20\", \"needed\": \"NO\"}"))
                .hasStatusOk();
        assertRefused(post(Role.WORKER, "/application", APPLICATION), "support:not-needed");
        assertThat(post(Role.WORKER, "/need", NEED)).hasStatusOk();
        assertThat(post(Role.WORKER, "/application", APPLICATION)).hasStatusOk();
        assertThat(post(Role.AUTHORITY, "/decision", GRANT)).hasStatusOk();
        assertRefused(post(Role.WORKER, "/application", APPLICATION), "support:already-granted");
    }

    /// R-040, E20
    @Test
    void who_is_or_was_the_cti_worker_is_refused_and_somebody_else_is_not() {
        assertThat(post(Role.WORKER, "/need", NEED)).hasStatusOk();
        assertThat(post(Role.WORKER, "/application", APPLICATION)).hasStatusOk();
        assertThat(post(Role.AUTHORITY, "/decision", GRANT)).hasStatusOk();

        var refused = name(Role.AUTHORITY, UUID.fromString(Tokens.WORKER));

        assertRefused(refused, "support:cti-worker");
        assertThat(json(refused).<String>read("$.detail")).contains("Udpeg en anden");
        assertRefused(name(Role.LEADER, EARLIER_WORKER), "support:cti-worker");
        assertThat(name(Role.LEADER, NEW_WORKER)).hasStatusOk();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "need        | /needed    | ~\"on\": \"2026-10-20\"~",
                "need        | /kind      | ~\"on\": \"2026-10-20\", \"needed\": \"YES\", \"kind\": \"CLEANING\"~",
                "need        | /level     | ~\"on\": \"2026-10-20\", \"needed\": \"NO\", \"level\": \"SAME\"~",
                "need        | /on        | ~\"on\": \"2026-11-03\", \"needed\": \"NO\"~",
                "need        | /citizensView/words | ~\"on\": \"2026-11-02\", \"needed\": \"NO\", \"citizensView\": {\"answer\": \"NO\", \"words\": \"a\\u0007\"}~",
                "need        | /workersView/answer | ~\"on\": \"2026-11-02\", \"needed\": \"NO\", \"workersView\": {\"words\": \"x\"}~",
                "application | /on        | ~\"on\": \"2026-11-03\"~",
                "application | /on        | ~~",
                "decision    | /decidedOn | ~\"decision\": \"REFUSED\", \"decidedOn\": \"2026-10-27\"~",
                "decision    | /decidedOn | ~\"decision\": \"REFUSED\", \"decidedOn\": \"2026-11-03\"~",
                "decision    | /fromOn    | ~\"decision\": \"GRANTED\", \"decidedOn\": \"2026-11-01\", \"fromOn\": \"2026-10-31\"~",
                "decision    | /fromOn    | ~\"decision\": \"GRANTED\", \"decidedOn\": \"2026-11-01\"~",
                "decision    | /fromOn    | ~\"decision\": \"REFUSED\", \"decidedOn\": \"2026-11-01\", \"fromOn\": \"2026-12-05\"~"
            })
    void what_cannot_be_is_refused_with_its_place(String what, String pointer, String fields) {
        assertThat(post(Role.WORKER, "/application", APPLICATION)).hasStatusOk();
        var role = what.equals("decision") ? Role.AUTHORITY : Role.WORKER;
        var before = text(get(Role.WORKER, ""));

        assertThat(post(role, "/" + what, "{%s}".formatted(fields)))
                .hasStatus(422)
                .bodyJson()
                .isLenientlyEqualTo("{\"errors\": [{\"pointer\": \"%s\"}]}".formatted(pointer));
        assertThat(text(get(Role.WORKER, ""))).isEqualTo(before);
    }

    @Test
    void what_is_no_answer_no_decision_and_no_day_cannot_be_read() {
        assertThat(post(Role.WORKER, "/need", "{\"on\": \"2026-10-20\", \"needed\": \"MAYBE\"}"))
                .hasStatus(400);
        assertThat(post(Role.AUTHORITY, "/decision", "{\"decision\": \"PERHAPS\", \"decidedOn\": \"2026-11-01\"}"))
                .hasStatus(400);
        assertThat(post(Role.WORKER, "/application", "{\"on\": \"2026-02-30\"}"))
                .hasStatus(400);
        assertThat(post(Role.LEADER, "/new-worker", "{\"worker\": \"Ida\", \"on\": \"2026-11-02\"}"))
                .hasStatus(400);
    }

    @Test
    void it_says_to_each_what_may_be_done_with_it_and_that_is_what_happens() {
        assertThat(allowed(Role.WORKER)).containsExactly("RECORD_NEED", "APPLY");
        assertThat(allowed(Role.AUTHORITY)).containsExactly("APPLY");
        assertThat(refusals(Role.AUTHORITY, "DECIDE")).containsExactly("support:not-applied-for");
        assertThat(refusals(Role.WORKER, "DECIDE")).containsExactly("insufficient-scope");
        assertThat(post(Role.WORKER, "/application", APPLICATION)).hasStatusOk();
        assertThat(allowed(Role.AUTHORITY)).containsExactly("APPLY", "DECIDE");
        assertThat(refusals(Role.LEADER, "NAME_WORKER")).containsExactly("support:not-granted");
        assertThat(post(Role.AUTHORITY, "/decision", GRANT)).hasStatusOk();
        assertThat(allowed(Role.LEADER)).containsExactly("RECORD_NEED", "NAME_WORKER");
        assertThat(refusals(Role.WORKER, "APPLY")).containsExactly("support:already-granted");

        anna.died(4);
        awaitEnd();
        assertThat(allowed(Role.AUTHORITY)).isEmpty();
        assertThat(refusals(Role.AUTHORITY, "DECIDE")).containsExactly("support:citizen-died");
    }

    private List<String> allowed(Role role) {
        return json(get(role, "")).read("$.allowed[?(@.allowed == true)].action");
    }

    private List<String> refusals(Role role, String action) {
        return json(get(role, "")).read("$.allowed[?(@.action == '%s')].code".formatted(action));
    }

    /// 30 days before the end, with each step towards somebody else, and on both sides of the end.
    @Test
    void the_handover_board_names_one_entry_to_the_municipality_and_its_gap_first() {
        assertThat(entry().<String>read("$.role")).isEqualTo("CTI_WORKER");
        assertThat(entry().<String>read("$.id")).isEqualTo(Tokens.WORKER);
        assertThat(entry().<String>read("$.since")).isNotBlank();
        assertThat(entry().<String>read("$.until")).isEqualTo("2026-12-02");
        assertThat(gap()).isEqualTo("NEED_UNKNOWN 2026-12-02");
        assertThat(entry().<String>read("$.gap.text.da")).endsWith("Tal med borgeren om det, og noter svaret.");

        assertThat(post(Role.WORKER, "/need", NEED)).hasStatusOk();
        assertThat(gap()).isEqualTo("NOT_APPLIED 2026-12-02");
        assertThat(post(Role.WORKER, "/application", APPLICATION)).hasStatusOk();
        assertThat(gap()).isEqualTo("NOT_DECIDED 2026-12-02");
        assertThat(post(Role.AUTHORITY, "/decision", REFUSAL)).hasStatusOk();
        assertThat(gap()).isEqualTo("REFUSED 2026-12-02");
        assertThat(post(Role.AUTHORITY, "/decision", GRANT)).hasStatusOk();
        assertThat(gap()).isEqualTo("NOT_NAMED 2026-12-02");
        assertThat(name(Role.LEADER, NEW_WORKER)).hasStatusOk();
        assertThat(gap()).isEqualTo("STARTS_LATER 2026-12-02");
        assertThat(post(Role.AUTHORITY, "/decision", GRANT.replace("12-05", "12-01")))
                .hasStatusOk();
        assertThat(entry().<Object>read("$.gap")).isNull();
        assertThat(entry().<Map<String, Object>>read("$.next"))
                .isEqualTo(Map.of("role", "SUPPORT_WORKER", "id", NEW_WORKER.toString(), "since", "2026-12-02"));

        clock.set(LocalDate.parse("2026-12-02"));
        anna.ended(4, "COMPLETED", "2026-12-02");
        awaitEnd();
        assertThat(entry().<Map<String, @Nullable Object>>read("$"))
                .containsEntry("role", "SUPPORT_WORKER")
                .containsEntry("id", NEW_WORKER.toString())
                .containsEntry("since", "2026-12-02")
                .containsEntry("until", null)
                .containsEntry("next", null)
                .containsEntry("gap", null);
        assertThat(entry().<String>read("$.text.da"))
                .isEqualTo("Borgerens indgang til kommunen er medarbejderen i den fortsatte støtte.");

        anna.isDead(1, "2026-12-02");
        await().untilAsserted(() -> assertThat(entry().<Object>read("$.role")).isNull());
        assertThat(entry().<Object>read("$.gap")).isNull();
    }

    private DocumentContext entry() {
        var board = http.get()
                .uri("/api/v1/networks/" + anna.courseId() + "/handover")
                .header(HttpHeaders.AUTHORIZATION, bearer(Tokens.of(Role.WORKER, "0101")))
                .exchange();
        assertThat(board).hasStatusOk();
        return JsonPath.parse(json(board).<Map<String, Object>>read("$.entry"));
    }

    private String gap() {
        return entry().read("$.gap.code") + " " + entry().read("$.gap.from");
    }

    /// E19
    @Test
    void the_deadline_moves_with_a_pause_and_a_late_decision_is_shown_and_stands() {
        clock.set(LocalDate.parse("2026-11-03"));
        assertThat(json(get(Role.WORKER, "")).<Boolean>read("$.overdue")).isTrue();
        assertThat(post(Role.WORKER, "/application", APPLICATION)).hasStatusOk();
        assertThat(post(
                        Role.AUTHORITY,
                        "/decision",
                        "{\"decision\": \"GRANTED\", \"decidedOn\": \"2026-11-03\", \"fromOn\": \"2026-12-24\"}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"late\": true, \"overdue\": false, \"gapDays\": 22}");

        anna.paused(4);
        await().untilAsserted(() -> assertThat(json(get(Role.WORKER, "")).<Boolean>read("$.deadlineHeld"))
                .isTrue());
        anna.resumed(5);

        await().untilAsserted(() -> assertThat(get(Role.WORKER, "")).bodyJson().isLenientlyEqualTo("""
                        {"deadline": "2026-11-24", "deadlineHeld": false, "late": false, "gapDays": 0}
                        """));
    }

    @ParameterizedTest
    @CsvSource({"COMPLETED", "DECLINED_BY_CITIZEN", "MOVED"})
    void it_goes_on_when_the_course_has_ended(String reason) {
        anna.ended(4, reason, "2026-11-01");
        awaitEnd();

        assertThat(post(Role.WORKER, "/need", NEED)).hasStatusOk();
        assertThat(post(Role.WORKER, "/application", APPLICATION)).hasStatusOk();
        assertThat(post(Role.AUTHORITY, "/decision", GRANT)).hasStatusOk();
        assertThat(name(Role.LEADER, NEW_WORKER)).hasStatusOk().bodyJson().isLenientlyEqualTo("{\"gapDays\": 34}");
    }

    /// E23
    @Test
    void after_the_citizens_death_it_is_read_and_not_changed_until_the_death_is_cancelled() {
        assertThat(post(Role.WORKER, "/application", APPLICATION)).hasStatusOk();
        anna.died(4);
        awaitEnd();

        assertRefused(post(Role.WORKER, "/need", NEED), "support:citizen-died");
        assertRefused(post(Role.AUTHORITY, "/decision", GRANT), "support:citizen-died");
        assertThat(json(get(Role.WORKER, "")).<String>read("$.appliedOn")).isEqualTo("2026-10-28");
        anna.reinstated(5);

        await().untilAsserted(() ->
                assertThat(post(Role.AUTHORITY, "/decision", GRANT)).hasStatusOk());
    }

    /// E23: course-service changes no course that has ended before the death.
    @Test
    void a_death_after_the_end_of_the_course_closes_it_too_until_it_is_cancelled() {
        anna.ended(4, "COMPLETED", "2026-11-01");
        awaitEnd();
        assertThat(post(Role.WORKER, "/application", APPLICATION)).hasStatusOk();
        anna.isDead(1, "2026-11-02");

        await().untilAsserted(() -> assertRefused(post(Role.WORKER, "/need", NEED), "support:citizen-died"));
        anna.isAlive(2);

        await().untilAsserted(() -> assertThat(post(Role.WORKER, "/need", NEED)).hasStatusOk());
    }

    @Test
    void an_outdated_version_loses_nothing_and_a_repeat_has_one_effect() {
        var key = Map.of("Idempotency-Key", "need-" + anna.courseId());

        assertThat(send(Role.WORKER, "0101", "/need", NEED, Map.of("If-Match", "\"7\"")))
                .hasStatus(412);
        assertThat(json(get(Role.WORKER, "")).<String>read("$.needed")).isEqualTo("UNKNOWN");
        var once = send(Role.WORKER, "0101", "/need", NEED, key);
        var again = send(Role.WORKER, "0101", "/need", NEED, key);

        assertThat(once).hasStatusOk();
        assertThat(text(again)).isEqualTo(text(once));
        assertThat(send(Role.WORKER, "0101", "/need", NEED + " ", key)).hasStatus(422);
        assertThat(json(get(Role.WORKER, "/history")).<List<?>>read("$.items")).hasSize(1);
        assertThat(send(Role.WORKER, "0101", "/application", APPLICATION, Map.of("If-Match", "\"2\"")))
                .hasStatusOk();
    }

    @Test
    void others_hear_codes_and_days_and_nobodys_words() {
        assertThat(post(Role.WORKER, "/need", NEED)).hasStatusOk();
        assertThat(post(Role.WORKER, "/need", NEED.replace("Klarer", "Klarer nu")))
                .hasStatusOk();
        assertThat(post(Role.WORKER, "/application", APPLICATION)).hasStatusOk();
        assertThat(post(Role.AUTHORITY, "/decision", GRANT)).hasStatusOk();
        assertThat(name(Role.AUTHORITY, NEW_WORKER)).hasStatusOk();

        await().untilAsserted(() -> assertThat(told()).hasSize(4));
        assertThat(told()).allSatisfy(event -> {
            Contracts.assertKept(event.type(), event.data());
            assertThat(event.data()).doesNotContain("words", "besøg", "Klarer");
        });
        assertThat(JsonPath.parse(told().getLast().data()).<Map<String, Object>>read("$"))
                .isEqualTo(Map.ofEntries(
                        Map.entry("municipality", "0101"),
                        Map.entry("citizenId", anna.citizenId().toString()),
                        Map.entry("courseId", anna.courseId().toString()),
                        Map.entry("needed", "YES"),
                        Map.entry("level", "LOWER"),
                        Map.entry("appliedOn", "2026-10-28"),
                        Map.entry("decidedOn", "2026-11-01"),
                        Map.entry("decision", "GRANTED"),
                        Map.entry("fromOn", "2026-12-05"),
                        Map.entry("newWorker", NEW_WORKER.toString()),
                        Map.entry("newWorkerNamedOn", "2026-11-02")));
    }

    @Test
    void it_goes_with_the_citizen_when_the_retention_is_over() {
        assertThat(post(Role.WORKER, "/need", NEED)).hasStatusOk();
        await().untilAsserted(() -> assertThat(told()).hasSize(1));

        anna.erased(9);

        await().untilAsserted(() -> assertThat(get(Role.WORKER, "")).hasStatus(404));
        await().untilAsserted(() -> assertThat(
                        mongo.count(query(where("citizenId").is(anna.citizenId())), "continuingSupport"))
                .isZero());
    }

    @Test
    void the_rules_are_shown_with_their_texts() {
        var rules = json(http.get()
                .uri("/api/v1/continuing-support-rules")
                .header(HttpHeaders.AUTHORIZATION, bearer(Tokens.of(Role.AUTHORITY, "0101")))
                .exchange());

        assertThat(rules.<Integer>read("$.decisionDaysBeforeEnd")).isEqualTo(30);
        assertThat(rules.<List<String>>read("$.kinds[?(@.anotherWorker == true)].code"))
                .containsExactly("SEL85");
    }

    @Test
    void where_workers_see_only_their_own_courses_a_former_worker_sees_no_register() {
        var narrow = CourseEvents.unknownIn(CourseEvents.NARROW);
        narrow.started(1);
        narrow.assigned(2, Tokens.WORKER);
        anna = narrow;
        await().untilAsserted(() ->
                assertThat(ask(Role.WORKER, CourseEvents.NARROW, "")).hasStatusOk());
        narrow.assigned(3, NEW_WORKER.toString());

        await().untilAsserted(() ->
                assertThat(ask(Role.WORKER, CourseEvents.NARROW, "")).hasStatus(404));
        assertThat(ask(Role.AUTHORITY, CourseEvents.NARROW, "")).hasStatusOk();
    }

    private static void assertRefused(MvcTestResult answer, String problem) {
        assertThat(answer)
                .hasStatus(409)
                .bodyJson()
                .isLenientlyEqualTo("{\"type\": \"urn:problem:%s\"}".formatted(problem));
    }

    private MvcTestResult name(Role role, UUID worker) {
        return post(role, "/new-worker", "{\"worker\": \"%s\", \"on\": \"2026-11-02\"}".formatted(worker));
    }

    private void awaitEnd() {
        await().untilAsserted(() -> assertThat(http.get()
                        .uri("/api/v1/networks/" + anna.courseId())
                        .header(HttpHeaders.AUTHORIZATION, bearer(Tokens.of(Role.LEADER, "0101"))))
                .bodyJson()
                .isLenientlyEqualTo("{\"course\": {\"status\": \"ENDED\"}}"));
    }

    private List<Event> told() {
        return Events.on("overgang.network-events", anna.citizenId().toString()).stream()
                .filter(event -> event.type().equals("dk.overgang.continuing-support.changed.v1"))
                .toList();
    }

    private String stored() {
        return mongo.find(query(where("citizenId").is(anna.citizenId())), Document.class, "continuingSupport")
                .toString();
    }

    private MvcTestResult get(Role role, String what) {
        return ask(role, "0101", what);
    }

    private MvcTestResult ask(Role role, String municipality, String what) {
        return http.get()
                .uri("/api/v1/continuing-support/" + anna.courseId() + what)
                .header(HttpHeaders.AUTHORIZATION, bearer(Tokens.of(role, municipality)))
                .exchange();
    }

    private MvcTestResult post(Role role, String what, String body) {
        return send(role, "0101", what, body, Map.of());
    }

    private MvcTestResult send(Role role, String municipality, String what, String body, Map<String, String> headers) {
        var request = http.post()
                .uri("/api/v1/continuing-support/" + anna.courseId() + what)
                .header(HttpHeaders.AUTHORIZATION, bearer(Tokens.of(role, municipality)))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        headers.forEach((name, value) -> {
            var _ = request.header(name, value);
        });
        return request.exchange();
    }

    private static DocumentContext json(MvcTestResult answer) {
        return JsonPath.parse(text(answer));
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
