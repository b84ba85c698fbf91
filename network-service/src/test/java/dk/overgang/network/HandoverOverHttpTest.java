package dk.overgang.network;

import static dk.overgang.network.NetworkAsked.body;
import static dk.overgang.network.NetworkAsked.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import dk.overgang.access.Role;
import dk.overgang.commands.CommandHandler;
import dk.overgang.network.networks.domain.SupportNetwork;
import dk.overgang.network.networks.domain.members.Member;
import dk.overgang.network.networks.domain.members.Member.Kind;
import dk.overgang.network.networks.domain.members.Member.State;
import dk.overgang.network.networks.domain.members.SampleMembers;
import dk.overgang.testkit.Contracts;
import dk.overgang.testkit.Events;
import dk.overgang.testkit.MovableTestClock;
import dk.overgang.testkit.Platform;
import dk.overgang.testkit.Tokens;
import dk.overgang.testkit.database.Databases;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Responsibilities and the handover board as a client sees them (F-51, F-54, R-177, R-180, R-302, R-310).
@SpringBootTest(
        properties = {
            NetworkServiceApplication.CONFIG_NAME,
            "overgang.scope.municipalities[" + CourseEvents.NARROW + "]=ASSIGNED"
        })
@ContextConfiguration(initializers = Platform.class)
@AutoConfigureMockMvc
class HandoverOverHttpTest {

    private static final UUID CLINIC = UUID.randomUUID();
    private static final UUID WORKSHOP = UUID.randomUUID();
    private static final UUID JOB_CENTRE = UUID.randomUUID();
    private static final UUID SISTER = UUID.randomUUID();
    private static final UUID NEW_WORKER = UUID.randomUUID();
    private static final UUID FRIEND = UUID.randomUUID();
    private static final String[] AREAS = {"MENTAL_HEALTH", "ECONOMY", "DAILY_ACTIVITIES", "WORK", "NETWORK", "HOME"};

    @Autowired
    MockMvcTester http;

    @Autowired
    CommandHandler<SupportNetwork> commands;

    @Autowired
    MovableTestClock clock;

    @Autowired
    MongoOperations mongo;

    private NetworkAsked anna;

    @AfterAll
    static void nothing_was_scanned() {
        Databases.assertIndexed("network");
    }

    @BeforeEach
    void six_needs() {
        clock.set(LocalDate.parse("2026-09-08"));
        anna = new NetworkAsked(http, commands, CourseEvents.unknown());
        anna.told(1, "started", "ACTIVE", 3, "2026-12-24", false);
        anna.planned(1, AREAS);
        anna.permits(1, CLINIC, WORKSHOP, JOB_CENTRE, SISTER);
        anna.consistsOf(
                member(CLINIC, Kind.PROFESSIONAL, State.TAKEN_OVER),
                member(WORKSHOP, Kind.CIVIL_SOCIETY, State.TAKEN_OVER),
                member(JOB_CENTRE, Kind.AUTHORITY, State.AGREED),
                member(SISTER, Kind.PRIVATE, State.TRIED),
                member(FRIEND, Kind.PRIVATE, State.AGREED));
    }

    @AfterEach
    void real_time() {
        clock.release();
    }

    /// Course A: the table of T−60, T−30 and T−14.
    @Test
    void annas_six_needs_find_their_takers_in_time() {
        takesOver("DAILY_ACTIVITIES", member(WORKSHOP), "2026-09-08", "2026-07-15");
        metToday("CONVERSATION", WORKSHOP);
        on("2026-09-15");
        takesOver("MENTAL_HEALTH", member(CLINIC), "2026-09-15", "2026-03-12");
        on("2026-09-24");
        takesOver("WORK", member(JOB_CENTRE), "2026-09-24", "2026-04-28");
        takesOver("ECONOMY", "\"holder\": \"CITIZEN\"", "2026-08-26", "2026-03-31");

        on("2026-10-25");
        var sixty = board();
        assertThat(sixty.<Integer>read("$.daysLeft")).isEqualTo(60);
        assertThat(sixty.<Integer>read("$.gaps")).isEqualTo(2);
        assertThat(areas(sixty, "GAP")).containsExactly("NETWORK", "HOME");
        assertThat(sixty.<List<String>>read("$.needs[*].state"))
                .containsExactly("GAP", "GAP", "TAKEN_OVER", "TAKEN_OVER", "TAKEN_OVER", "TAKEN_OVER");
        assertThat(sixty.<Integer>read("$.readiness.percent")).isEqualTo(66);
        assertThat(sixty.<Integer>read("$.readiness.begun")).isEqualTo(4);
        assertThat(conditions(sixty)).containsExactly(false, false, false);

        on("2026-11-04");
        anna.consistsOf(
                member(CLINIC, Kind.PROFESSIONAL, State.TAKEN_OVER),
                member(WORKSHOP, Kind.CIVIL_SOCIETY, State.TAKEN_OVER),
                member(JOB_CENTRE, Kind.AUTHORITY, State.AGREED),
                member(SISTER, Kind.PRIVATE, State.AGREED));
        metToday("HANDOVER", SISTER);
        takesOver("NETWORK", member(SISTER), "2026-11-04", "2026-03-24");
        assertThat(board().<Integer>read("$.gaps")).isEqualTo(1);
        on("2026-11-18");
        metToday("HANDOVER", CLINIC, JOB_CENTRE);

        on("2026-11-24");
        anna.permits(2, CLINIC, WORKSHOP, JOB_CENTRE, SISTER, NEW_WORKER);
        anna.consistsOf(
                member(CLINIC, Kind.PROFESSIONAL, State.TAKEN_OVER),
                member(WORKSHOP, Kind.CIVIL_SOCIETY, State.TAKEN_OVER),
                member(JOB_CENTRE, Kind.AUTHORITY, State.TAKEN_OVER),
                member(SISTER, Kind.PRIVATE, State.TAKEN_OVER),
                member(NEW_WORKER, Kind.AUTHORITY, State.AGREED));
        var home = takesOver("HOME", member(NEW_WORKER), "2026-12-24", null);
        var thirty = board();
        assertThat(thirty.<Integer>read("$.daysLeft")).isEqualTo(30);
        assertThat(thirty.<Integer>read("$.gaps")).isZero();
        assertThat(thirty.<Integer>read("$.readiness.percent")).isEqualTo(100);
        assertThat(thirty.<Integer>read("$.readiness.begun")).isEqualTo(5);
        assertThat(conditions(thirty)).containsExactly(true, false, true);
        assertThat(thirty.<String>read("$.conditions[2].since")).isEqualTo("2026-11-24");
        assertThat(thirty.<List<String>>read("$.conditions[1].missing[*].code")).containsExactly("NOT_MET_WITH");
        assertThat(thirty.<List<String>>read("$.conditions[1].missing[*].holderId"))
                .containsExactly(NEW_WORKER.toString());

        on("2026-12-02");
        metToday("JOINT_WITH_NEW_SUPPORTER", NEW_WORKER);
        assertThat(anna.post("/responsibilities/" + home, """
                {"placement": "TAKEN_OVER", "from": "2026-12-24", "firstTriedOn": "2026-12-02"}
                """)).hasStatusOk();
        on("2026-12-10");
        var fourteen = board();
        assertThat(fourteen.<Integer>read("$.daysLeft")).isEqualTo(14);
        assertThat(conditions(fourteen)).containsExactly(true, true, true);
        assertThat(fourteen.<String>read("$.conditions[1].since")).isEqualTo("2026-12-02");
    }

    @Test
    void the_board_explains_its_figure_in_both_languages() {
        takesOver("ECONOMY", "\"holder\": \"CITIZEN\"", "2026-09-08", null);
        var board = board();

        assertThat(board.<String>read("$.readiness.rule.da"))
                .startsWith("1 behov er overtaget (senest på slutdatoen) og 0 er delt med medarbejderen, ud af 6")
                .endsWith("16 procent, rundet ned.");
        assertThat(board.<String>read("$.readiness.rule.en")).contains("1 needs are taken over", "16 percent");
        assertThat(board.<List<String>>read("$.conditions[*].text.da"))
                .allSatisfy(text -> assertThat(text).endsWith("."));
        assertThat(board.<List<String>>read("$.conditions[*].missing[*].text.en"))
                .isNotEmpty();
        assertThat(board.<String>read("$.plannedEnd")).isEqualTo("2026-12-24");
        assertThat(board.<Boolean>read("$.onHold")).isFalse();
    }

    @Test
    void the_planned_end_and_the_days_left_are_those_of_the_course_as_it_stands() {
        anna.told(2, "paused", "PAUSED", 4, "2026-12-24", true);
        assertThat(board().<Boolean>read("$.onHold")).isTrue();

        anna.told(3, "resumed", "ACTIVE", 5, "2027-01-03", false);
        on("2026-12-25");
        assertThat(board().<Integer>read("$.daysLeft")).isEqualTo(9);
        on("2027-01-04");
        assertThat(board().<Integer>read("$.daysLeft")).isZero();
    }

    ///
    @Test
    void nothing_is_placed_on_somebody_without_consent_and_the_answer_says_what_to_do() {
        var answer = anna.post("/responsibilities", placing("NETWORK", member(FRIEND), "SHARED"));

        assertThat(answer).hasStatus(409);
        assertThat(json(answer).<String>read("$.type")).isEqualTo("urn:problem:network:no-consent");
        assertThat(json(answer).<String>read("$.detail")).contains("Registrer det hos borgeren først");
    }

    @Test
    void a_member_who_has_not_agreed_shares_and_does_not_take_over() {
        var answer = anna.post("/responsibilities", placing("NETWORK", member(SISTER), "TAKEN_OVER"));

        assertThat(answer).hasStatus(409);
        assertThat(json(answer).<String>read("$.detail")).contains("TRIED", "SHARED");
        assertThat(anna.post("/responsibilities", placing("NETWORK", member(SISTER), "SHARED")))
                .hasStatus(201);
        assertThat(areas(board(), "SHARED")).containsExactly("NETWORK");
    }

    @Test
    void somebody_elses_member_or_need_is_refused_with_its_place() {
        refused(placing("NETWORK", member(UUID.randomUUID()), "SHARED"), "/holderId");
        var foreign = placing("NETWORK", "\"holder\": \"CITIZEN\"", "SHARED")
                .replace(
                        anna.course().needIn("NETWORK").toString(),
                        UUID.randomUUID().toString());
        refused(foreign, "/needId");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "/holderId     | ~\"holder\": \"MEMBER\", \"from\": \"2026-09-08\"~",
                "/holderId     | ~\"holder\": \"OFFER\", \"from\": \"2026-09-08\"~",
                "/body         | ~\"holder\": \"BODY\", \"from\": \"2026-09-08\"~",
                "/body         | ~\"holder\": \"BODY\", \"body\": \"jobcenter\", \"from\": \"2026-09-08\"~",
                "/body         | ~\"holder\": \"CITIZEN\", \"body\": \"JOBCENTER\", \"from\": \"2026-09-08\"~",
                "/from         | ~\"holder\": \"CITIZEN\"~",
                "/from         | ~\"holder\": \"CITIZEN\", \"from\": \"2206-09-08\"~",
                "/firstTriedOn | ~\"holder\": \"CITIZEN\", \"from\": \"2026-09-08\", \"firstTriedOn\": \"2026-09-09\"~",
                "/words        | ~\"holder\": \"CITIZEN\", \"from\": \"2026-09-08\", \"words\": \"a\\u0007b\"~"
            })
    void what_cannot_be_is_refused_with_its_place(String pointer, String fields) {
        refused(
                "{\"needId\": \"%s\", \"placement\": \"SHARED\", %s}"
                        .formatted(anna.course().needIn("HOME"), fields),
                pointer);
        assertThat(json(anna.get("/responsibilities")).<List<String>>read("$.items[*].id"))
                .isEmpty();
    }

    @Test
    void a_thousand_characters_say_what_exactly_and_one_more_is_too_many() {
        assertThat(anna.post("/responsibilities", worded("æ".repeat(1000)))).hasStatus(201);
        assertThat(anna.post("/responsibilities", worded("æ".repeat(1001)))).hasStatus(422);
    }

    @Test
    void what_exactly_is_stored_encrypted_and_only_the_answer_about_one_shows_it() {
        var id = anna.made("/responsibilities", worded("Søsteren ringer hver søndag."));
        assertThat(anna.post("/responsibilities/" + id, """
                {"placement": "TAKEN_OVER", "from": "2026-10-01", "words": "Hver aften kl. 19."}
                """)).hasStatusOk();

        var one = json(anna.get("/responsibilities/" + id));
        assertThat(one.<List<String>>read("$.history[*].words"))
                .containsExactly("Søsteren ringer hver søndag.", "Hver aften kl. 19.");
        assertThat(one.<List<String>>read("$.history[*].placement")).containsExactly("SHARED", "TAKEN_OVER");
        assertThat(one.<List<String>>read("$.history[*].by")).containsOnly(Tokens.WORKER);
        assertThat(one.<Integer>read("$.changed")).isEqualTo(1);
        assertThat(body(anna.get("/responsibilities")) + body(anna.get("")) + body(anna.get("/handover")) + stored())
                .doesNotContain("søndag", "aften");
    }

    @Test
    void who_no_longer_has_it_stays_in_the_history_and_the_need_is_a_gap() {
        var id = anna.made("/responsibilities", placing("HOME", "\"holder\": \"CITIZEN\"", "TAKEN_OVER"));
        assertThat(anna.post("/responsibilities/" + id + "/end", "{\"reason\": \"HOLDER_STOPPED\"}"))
                .hasStatusOk();

        assertThat(areas(board(), "GAP")).contains("HOME");
        assertThat(json(anna.get("/responsibilities/" + id)).<String>read("$.ended.on"))
                .isEqualTo("2026-09-08");
        assertThat(anna.post("/responsibilities/" + id + "/end", "{\"reason\": \"OTHER\"}"))
                .hasStatus(409);
        assertThat(anna.post("/responsibilities/" + UUID.randomUUID() + "/end", "{\"reason\": \"OTHER\"}"))
                .hasStatus(404);
    }

    @Test
    void responsibilities_are_listed_page_by_page() {
        takesOver("HOME", "\"holder\": \"CITIZEN\"", "2026-09-10", null);
        takesOver("WORK", "\"holder\": \"BODY\", \"body\": \"JOBCENTER\"", "2026-09-09", null);

        var first = json(anna.get("/responsibilities?limit=1"));
        assertThat(first.<List<String>>read("$.items[*].from")).containsExactly("2026-09-09");
        assertThat(json(anna.get("/responsibilities?limit=1&after=" + first.<String>read("$.next")))
                        .<List<String>>read("$.items[*].from"))
                .containsExactly("2026-09-10");
    }

    /// R-176, E25
    @Test
    void a_withdrawal_opens_the_gap_at_once_and_others_hear_of_it() {
        takesOver("MENTAL_HEALTH", member(CLINIC), "2026-09-08", null);
        anna.permits(2, WORKSHOP);

        assertThat(areas(board(), "GAP")).contains("MENTAL_HEALTH");
        assertThat(board().<List<String>>read("$.needs[?(@.area == 'MENTAL_HEALTH')].holders[0].doubt.code"))
                .containsExactly("NO_CONSENT");
        await().untilAsserted(() -> {
            var last = networks().getLast().data();
            Contracts.assertKept("dk.overgang.network.changed.v1", last);
            assertThat(JsonPath.<Integer>read(last, "$.gaps")).isEqualTo(6);
        });
    }

    @Test
    void the_network_is_told_once_for_each_change_that_shows() {
        await().untilAsserted(() -> assertThat(networks()).hasSizeGreaterThan(2));
        var before = networks().size();
        var id = anna.made("/responsibilities", worded("æblekage"));
        assertThat(anna.post("/responsibilities/" + id, """
                {"placement": "SHARED", "from": "2026-09-08", "words": "andre ord"}
                """)).hasStatusOk();
        takesOver("HOME", "\"holder\": \"CITIZEN\"", "2026-09-08", null);

        await().untilAsserted(() -> assertThat(networks()).hasSize(before + 2));
        assertThat(networks()).allSatisfy(event -> {
            Contracts.assertKept("dk.overgang.network.changed.v1", event.data());
            assertThat(event.data()).doesNotContain("æblekage", "andre ord");
        });
    }

    @Test
    void a_request_that_comes_twice_places_once() {
        var body = placing("HOME", "\"holder\": \"CITIZEN\"", "SHARED");
        var key = Map.of("Idempotency-Key", "place-" + anna.course().courseId());

        var once = anna.post("/responsibilities", body, key);
        var again = anna.post("/responsibilities", body, key);
        assertThat(once).hasStatus(201);
        assertThat(json(again).<String>read("$.id")).isEqualTo(json(once).read("$.id"));
        assertThat(json(anna.get("/responsibilities")).<List<String>>read("$.items[*].id"))
                .hasSize(1);
        assertThat(anna.post("/responsibilities", body)).hasStatus(409);
    }

    @Test
    void who_saw_an_older_network_is_told_so_and_nothing_is_placed() {
        var answer = anna.post(
                "/responsibilities",
                placing("HOME", "\"holder\": \"CITIZEN\"", "SHARED"),
                Map.of(HttpHeaders.IF_MATCH, "\"1\""));

        assertThat(answer).hasStatus(412);
        assertThat(json(anna.get("/responsibilities")).<List<String>>read("$.items[*].id"))
                .isEmpty();
    }

    @Test
    void another_municipality_sees_and_places_nothing() {
        var other = Tokens.of(Role.WORKER, "0265");

        assertThat(anna.getAs(other, "/handover")).hasStatus(404);
        assertThat(anna.getAs(other, "/responsibilities")).hasStatus(404);
        assertThat(anna.postAs(
                        other, "/responsibilities", placing("HOME", "\"holder\": \"CITIZEN\"", "SHARED"), Map.of()))
                .hasStatus(404);
        assertThat(anna.getAs(Tokens.of(Role.REGION, "0101"), "/handover")).hasStatus(403);
    }

    @Test
    void after_the_end_the_board_stays_readable_and_nothing_more_is_placed() {
        takesOver("HOME", "\"holder\": \"CITIZEN\"", "2026-09-08", null);
        anna.told(2, "ended", "ENDED", 4, "2026-12-24", false);

        assertThat(board().<String>read("$.status")).isEqualTo("ENDED");
        assertThat(areas(board(), "TAKEN_OVER")).containsExactly("HOME");
        assertThat(anna.post("/responsibilities", placing("WORK", "\"holder\": \"CITIZEN\"", "SHARED")))
                .hasStatus(409);
    }

    private void on(String day) {
        clock.set(LocalDate.parse(day));
    }

    private DocumentContext board() {
        var answer = anna.get("/handover");
        assertThat(answer).hasStatusOk();
        return json(answer);
    }

    @CanIgnoreReturnValue
    private String takesOver(String area, String holder, String from, @Nullable String tried) {
        var body = "{\"needId\": \"%s\", %s, \"placement\": \"TAKEN_OVER\", \"from\": \"%s\"%s}"
                .formatted(
                        anna.course().needIn(area),
                        holder,
                        from,
                        tried == null ? "" : ", \"firstTriedOn\": \"" + tried + "\"");
        return anna.made("/responsibilities", body);
    }

    private void metToday(String kind, UUID... members) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Copenhagen"));
        var ids = Stream.of(members).map("\"%s\""::formatted).collect(Collectors.joining(", "));
        var meeting = anna.made(
                "/meetings", "{\"kind\": \"%s\", \"on\": \"%s\", \"memberIds\": [%s]}".formatted(kind, today, ids));
        assertThat(anna.post("/meetings/" + meeting + "/completion", "{\"on\": \"%s\"}".formatted(today)))
                .hasStatusOk();
    }

    private String placing(String area, String holder, String placement) {
        return "{\"needId\": \"%s\", %s, \"placement\": \"%s\", \"from\": \"2026-09-08\"}"
                .formatted(anna.course().needIn(area), holder, placement);
    }

    private String worded(String words) {
        return "{\"needId\": \"%s\", \"holder\": \"CITIZEN\", \"placement\": \"SHARED\", \"from\": \"2026-09-08\", \"words\": \"%s\"}"
                .formatted(anna.course().needIn("ECONOMY"), words);
    }

    private void refused(String body, String pointer) {
        var answer = anna.post("/responsibilities", body);
        assertThat(answer).hasStatus(422);
        assertThat(json(answer).<List<String>>read("$.errors[*].pointer")).containsExactly(pointer);
    }

    private List<Events.Event> networks() {
        return anna.published().stream()
                .filter(event -> event.type().equals("dk.overgang.network.changed.v1"))
                .toList();
    }

    private String stored() {
        return mongo.getCollection("networks")
                .find(new Document("_id", anna.course().courseId()))
                .into(new ArrayList<>())
                .toString();
    }

    private static List<String> areas(DocumentContext board, String state) {
        return board.read("$.needs[?(@.state == '%s')].area".formatted(state));
    }

    private static List<Boolean> conditions(DocumentContext board) {
        return board.read("$.conditions[*].met");
    }

    private static String member(UUID id) {
        return "\"holder\": \"MEMBER\", \"holderId\": \"%s\"".formatted(id);
    }

    private static Member member(UUID id, Kind kind, State state) {
        return SampleMembers.member(id, kind, state, LocalDate.parse("2026-09-08"));
    }
}
