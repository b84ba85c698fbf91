package dk.overgang.network;

import static dk.overgang.network.NetworkAsked.body;
import static dk.overgang.network.NetworkAsked.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import dk.overgang.access.Role;
import dk.overgang.commands.CommandHandler;
import dk.overgang.network.networks.domain.SupportNetwork;
import dk.overgang.testkit.Contracts;
import dk.overgang.testkit.Events;
import dk.overgang.testkit.MovableTestClock;
import dk.overgang.testkit.Platform;
import dk.overgang.testkit.Tokens;
import dk.overgang.testkit.database.Databases;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Meetings as a client sees them (F-53, R-091, R-092, R-093, R-113, R-178, R-179, E9, E23, E25).
@SpringBootTest(
        properties = {
            NetworkServiceApplication.CONFIG_NAME,
            "overgang.scope.municipalities[" + CourseEvents.NARROW + "]=ASSIGNED"
        })
@ContextConfiguration(initializers = Platform.class)
@AutoConfigureMockMvc
class MeetingsOverHttpTest {

    private static final UUID SISTER = UUID.randomUUID();
    private static final String AN_EVENING = """
            {"kind": "HANDOVER", "on": "2026-11-04", "at": "16:30", "place": "HOME", "memberIds": ["%s"],
             "bodies": ["JOBCENTER"], "roles": ["CITIZEN", "WORKER", "WARD"]}
            """.formatted(SISTER);

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
    void a_course_with_a_sister() {
        clock.set(LocalDate.parse("2026-11-04"));
        anna = new NetworkAsked(http, commands, CourseEvents.unknown());
        anna.told(1, "started", "ACTIVE", 1, "2026-12-24", false);
        anna.permits(1, SISTER);
    }

    @AfterEach
    void real_time() {
        clock.release();
    }

    @Test
    void a_meeting_is_planned_moved_held_and_minuted() {
        var id = anna.made("/meetings", AN_EVENING);
        assertThat(anna.post("/meetings/" + id + "/move", "{\"on\": \"2026-11-06\", \"at\": \"17:00\"}"))
                .hasStatusOk();
        clock.set(LocalDate.parse("2026-11-06"));
        assertThat(anna.post("/meetings/" + id + "/completion", """
                {"on": "2026-11-06", "present": {"memberIds": ["%s"], "roles": ["CITIZEN", "WORKER"]}}
                """.formatted(SISTER)))
                .hasStatusOk();
        assertThat(anna.post("/meetings/" + id + "/minutes", "{\"text\": \"Søsteren tager aftenerne.\"}"))
                .hasStatus(201);
        assertThat(anna.post("/meetings/" + id + "/corrections", "{\"text\": \"Kun hverdage.\"}"))
                .hasStatus(201);

        var one = json(anna.get("/meetings/" + id));
        assertThat(one.<String>read("$.state")).isEqualTo("DONE");
        assertThat(one.<String>read("$.on")).isEqualTo("2026-11-06");
        assertThat(one.<String>read("$.at")).isEqualTo("17:00");
        assertThat(one.<String>read("$.place")).isEqualTo("HOME");
        assertThat(one.<List<String>>read("$.invited.bodies")).containsExactly("JOBCENTER");
        assertThat(one.<List<String>>read("$.present.memberIds")).containsExactly(SISTER.toString());
        assertThat(one.<List<String>>read("$.present.bodies")).isEmpty();
        assertThat(one.<List<String>>read("$.steps[*].what")).containsExactly("PLANNED", "MOVED", "COMPLETED");
        assertThat(one.<List<String>>read("$.steps[*].by")).containsOnly(Tokens.WORKER);
        assertThat(one.<String>read("$.minutes.text")).isEqualTo("Søsteren tager aftenerne.");
        assertThat(one.<List<String>>read("$.minutes.corrections[*].text")).containsExactly("Kun hverdage.");
        assertThat(body(anna.get("/meetings")) + body(anna.get("")) + stored()).doesNotContain("aftenerne", "hverdage");
        await().untilAsserted(() -> assertThat(told(id))
                .containsExactly(
                        "dk.overgang.handover.planned.v1",
                        "dk.overgang.handover.moved.v1",
                        "dk.overgang.handover.completed.v1"));
        assertThat(anna.published())
                .allSatisfy(event -> Contracts.assertKept(event.type(), event.data()))
                .noneSatisfy(event -> assertThat(event.data()).contains("aftenerne"));
    }

    /// F-65: the citizen is reminded of it by text message.
    @Test
    void others_hear_whether_the_citizen_takes_part() {
        var id = anna.made("/meetings", AN_EVENING);
        await().untilAsserted(() -> assertThat(toldWithCitizen(id)).containsExactly(true));
        assertThat(anna.post("/meetings/" + id + "/move", """
                {"on": "2026-11-04", "invited": {"memberIds": ["%s"], "roles": ["WORKER"]}}
                """.formatted(SISTER)))
                .hasStatusOk();

        await().untilAsserted(() -> assertThat(toldWithCitizen(id)).containsExactly(false));
        assertThat(anna.published()).allSatisfy(event -> Contracts.assertKept(event.type(), event.data()));
    }

    /// What the network as it was told last says of a meeting.
    private List<Boolean> toldWithCitizen(String meeting) {
        return anna.published().stream()
                .filter(event -> event.type().equals("dk.overgang.network.changed.v1"))
                .reduce((_, last) -> last)
                .map(event -> JsonPath.<List<Boolean>>read(
                        event.data(), "$.meetings[?(@.id == '%s')].withCitizen".formatted(meeting)))
                .orElse(List.of());
    }

    @Test
    void a_pause_holds_it_and_the_resume_proposes_a_day_for_the_worker_to_accept() {
        var id = anna.made("/meetings", AN_EVENING);
        anna.told(2, "paused", "PAUSED", 2, "2026-12-24", true);
        assertThat(json(anna.get("/meetings/" + id)).<String>read("$.state")).isEqualTo("HELD");
        assertThat(anna.post("/meetings/" + id + "/acceptance", "")).hasStatus(409);

        anna.told(3, "resumed", "ACTIVE", 3, "2027-01-15", false);
        assertThat(json(anna.get("/meetings/" + id)).<String>read("$.proposedOn"))
                .isEqualTo("2026-11-26");
        var accepted = anna.post("/meetings/" + id + "/acceptance", "");
        assertThat(accepted).hasStatusOk();
        assertThat(json(accepted).<String>read("$.on")).isEqualTo("2026-11-26");
        assertThat(json(accepted).<String>read("$.state")).isEqualTo("PLANNED");
        await().untilAsserted(() -> assertThat(told(id))
                .containsExactly(
                        "dk.overgang.handover.planned.v1",
                        "dk.overgang.handover.held.v1",
                        "dk.overgang.handover.planned.v1"));
    }

    @Test
    void into_a_pause_only_what_the_citizen_wants_is_planned() {
        anna.told(2, "paused", "PAUSED", 2, "2026-12-24", true);

        var refused = anna.post("/meetings", AN_EVENING);
        assertThat(refused).hasStatus(409);
        assertThat(json(refused).<String>read("$.type")).isEqualTo("urn:problem:network:on-hold");
        assertThat(json(refused).<String>read("$.detail")).contains("HANDOVER", "Genoptag", "CONVERSATION");
        assertThat(anna.post("/meetings", conversation())).hasStatus(201);
    }

    /// E25
    @Test
    void a_withdrawal_cancels_and_death_cancels_but_minutes_stay_possible() {
        var evening = anna.made("/meetings", conversation());
        var held = anna.made("/meetings", AN_EVENING);
        assertThat(anna.post("/meetings/" + held + "/completion", "{\"on\": \"2026-11-04\"}"))
                .hasStatusOk();
        anna.permits(2);
        assertThat(json(anna.get("/meetings/" + evening)).<String>read("$.cancelledBecause"))
                .isEqualTo("CONSENT_ENDED");

        var celebration = anna.made("/meetings", "{\"kind\": \"FINAL\", \"on\": \"2026-12-16\"}");
        anna.told(2, "ended", "ENDED", 2, "2026-12-24", false);
        assertThat(json(anna.get("/meetings/" + celebration)).<String>read("$.cancelledBecause"))
                .isEqualTo("COURSE_ENDED");
        assertThat(anna.post("/meetings/" + held + "/minutes", "{\"text\": \"Aftalt før døden.\"}"))
                .hasStatus(201);
        assertThat(anna.post("/meetings", conversation())).hasStatus(409);
    }

    @Test
    void a_meeting_is_cancelled_for_a_reason_and_stays_so() {
        var id = anna.made("/meetings", AN_EVENING);
        assertThat(anna.post("/meetings/" + id + "/cancellation", "{\"reason\": \"PARTICIPANT_CANCELLED\"}"))
                .hasStatusOk();
        anna.told(2, "replanned", "ACTIVE", 2, "2026-12-30", false);

        assertThat(json(anna.get("/meetings/" + id)).<String>read("$.state")).isEqualTo("CANCELLED");
        var again = anna.post("/meetings/" + id + "/cancellation", "{\"reason\": \"OTHER\"}");
        assertThat(again).hasStatus(409);
        assertThat(json(again).<String>read("$.detail")).contains("CANCELLED", "Planlæg et nyt møde");
    }

    ///
    @Test
    void the_automatic_handover_meeting_follows_the_plan_until_it_is_moved() {
        var automatic =
                json(anna.get("/meetings")).<List<String>>read("$.items[*].id").getFirst();
        assertThat(json(anna.get("/meetings/" + automatic)).<String>read("$.on"))
                .isEqualTo("2026-10-25");
        assertThat(anna.post("/meetings/" + automatic + "/move", """
                {"on": "2026-11-05", "invited": {"memberIds": ["%s"]}}
                """.formatted(SISTER)))
                .hasStatusOk();
        anna.told(2, "replanned", "ACTIVE", 2, "2026-12-30", false);

        var moved = json(anna.get("/meetings/" + automatic));
        assertThat(moved.<String>read("$.on")).isEqualTo("2026-11-05");
        assertThat(moved.<List<String>>read("$.invited.memberIds")).containsExactly(SISTER.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "/on              | ~\"kind\": \"HANDOVER\"~",
                "/on              | ~\"kind\": \"HANDOVER\", \"on\": \"2026-11-03\"~",
                "/on              | ~\"kind\": \"HANDOVER\", \"on\": \"2026-12-24\"~",
                "/at              | ~\"kind\": \"HANDOVER\", \"on\": \"2026-11-04\", \"at\": \"24:00\"~",
                "/memberIds       | ~\"on\": \"2026-11-04\"~",
                "/memberIds       | ~\"kind\": \"CONVERSATION\", \"on\": \"2026-11-04\", \"memberIds\": []~",
                "/memberIds/0     | ~\"kind\": \"HANDOVER\", \"on\": \"2026-11-04\", \"memberIds\": [null]~",
                "/bodies/0        | ~\"kind\": \"HANDOVER\", \"on\": \"2026-11-04\", \"bodies\": [\"jobcenter\"]~",
                "/organisationIds/0 | ~\"kind\": \"HANDOVER\", \"on\": \"2026-11-04\", \"organisationIds\": [null]~"
            })
    void what_cannot_be_is_refused_with_its_place(String pointer, String fields) {
        var answer = anna.post("/meetings", "{%s}".formatted(fields));

        assertThat(answer).hasStatus(422);
        assertThat(json(answer).<List<String>>read("$.errors[*].pointer")).containsExactly(pointer);
        assertThat(json(anna.get("/meetings")).<List<String>>read("$.items[*].id"))
                .hasSize(1);
    }

    @Test
    void what_did_not_take_place_is_not_noted_as_if() {
        var id = anna.made("/meetings", AN_EVENING);
        refused(id, "completion", "{\"on\": \"2026-11-05\"}", "/on");
        refused(id, "completion", "{\"on\": \"2026-11-04\", \"present\": {\"roles\": []}}", "/memberIds");
        refused(id, "cancellation", "{\"reason\": \"COURSE_ENDED\"}", "/reason");
        refused(id, "minutes", "{\"text\": \" \"}", "/text");
        assertThat(anna.post("/meetings/" + id + "/minutes", "{\"text\": \"for tidligt\"}"))
                .hasStatus(409);
        assertThat(anna.post("/meetings/" + id + "/acceptance", "")).hasStatus(409);
        assertThat(json(anna.get("/meetings/" + id)).<String>read("$.state")).isEqualTo("PLANNED");
    }

    @Test
    void minutes_may_be_twenty_thousand_characters() {
        var id = anna.made("/meetings", AN_EVENING);
        assertThat(anna.post("/meetings/" + id + "/completion", "{\"on\": \"2026-11-04\"}"))
                .hasStatusOk();

        refused(id, "minutes", "{\"text\": \"%s\"}".formatted("ø".repeat(20_001)), "/text");
        assertThat(anna.post("/meetings/" + id + "/minutes", "{\"text\": \"%s\"}".formatted("ø".repeat(20_000))))
                .hasStatus(201);
    }

    @Test
    void meetings_are_listed_by_their_days_page_by_page() {
        var late = anna.made("/meetings", conversation().replace("2026-11-04", "2026-11-20"));
        var early = anna.made("/meetings", conversation());

        var first = json(anna.get("/meetings?limit=2"));
        assertThat(first.<List<String>>read("$.items[*].on")).containsExactly("2026-10-25", "2026-11-04");
        assertThat(first.<List<String>>read("$.items[*].id")).contains(early);
        assertThat(json(anna.get("/meetings?limit=2&after=" + first.<String>read("$.next")))
                        .<List<String>>read("$.items[*].id"))
                .containsExactly(late);
    }

    @Test
    void a_request_that_comes_twice_has_one_effect_and_a_stale_one_none() {
        var key = Map.of("Idempotency-Key", "meet-" + anna.course().courseId());
        var once = anna.post("/meetings", AN_EVENING, key);
        var again = anna.post("/meetings", AN_EVENING, key);
        assertThat(json(again).<String>read("$.id")).isEqualTo(json(once).read("$.id"));
        assertThat(json(anna.get("/meetings")).<List<String>>read("$.items[*].id"))
                .hasSize(2);

        var id = json(once).<String>read("$.id");
        assertThat(anna.post(
                        "/meetings/" + id + "/move", "{\"on\": \"2026-11-10\"}", Map.of(HttpHeaders.IF_MATCH, "\"1\"")))
                .hasStatus(412);
        assertThat(json(anna.get("/meetings/" + id)).<String>read("$.on")).isEqualTo("2026-11-04");
    }

    @Test
    void another_municipality_and_an_unknown_meeting_get_the_same_answer() {
        var id = anna.made("/meetings", AN_EVENING);
        var other = Tokens.of(Role.WORKER, "0265");

        assertThat(anna.getAs(other, "/meetings/" + id)).hasStatus(404);
        assertThat(anna.getAs(other, "/meetings")).hasStatus(404);
        assertThat(anna.postAs(other, "/meetings/" + id + "/move", "{\"on\": \"2026-11-10\"}", Map.of()))
                .hasStatus(404);
        assertThat(anna.get("/meetings/" + UUID.randomUUID())).hasStatus(404);
        assertThat(anna.post("/meetings/" + UUID.randomUUID() + "/acceptance", ""))
                .hasStatus(404);
    }

    @Test
    void an_erased_citizen_leaves_no_network() {
        assertThat(anna.made("/meetings", AN_EVENING)).isNotBlank();
        Events.tell(
                "overgang.referral-events",
                anna.course().citizenId().toString(),
                "/referral-service",
                "dk.overgang.citizen.erased.v1",
                anna.course().citizenId().toString(),
                9,
                """
                {"municipality": "0101", "citizenId": "%s", "referrals": [], "stays": [], "consents": []}
                """.formatted(anna.course().citizenId()));

        await().untilAsserted(() -> assertThat(anna.get("/meetings")).hasStatus(404));
        assertThat(stored()).isEqualTo("[]");
    }

    private void refused(String meeting, String what, String body, String pointer) {
        var answer = anna.post("/meetings/" + meeting + "/" + what, body);
        assertThat(answer).hasStatus(422);
        assertThat(json(answer).<List<String>>read("$.errors[*].pointer")).containsExactly(pointer);
    }

    private static String conversation() {
        return "{\"networkMemberId\": \"%s\", \"on\": \"2026-11-04\"}".formatted(SISTER);
    }

    private List<String> told(String meeting) {
        return anna.published().stream()
                .filter(event -> event.type().startsWith("dk.overgang.handover."))
                .filter(event -> event.data().contains(meeting))
                .map(Events.Event::type)
                .toList();
    }

    private String stored() {
        return mongo.getCollection("networks")
                .find(new Document("_id", anna.course().courseId()))
                .into(new ArrayList<>())
                .toString();
    }
}
