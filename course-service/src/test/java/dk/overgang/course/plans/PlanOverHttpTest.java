package dk.overgang.course.plans;

import static dk.overgang.course.course.Asking.body;
import static dk.overgang.course.course.Asking.json;
import static dk.overgang.course.plans.Planning.assertInvalid;
import static dk.overgang.course.plans.Planning.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dk.overgang.access.Role;
import dk.overgang.course.course.Asking;
import dk.overgang.course.course.CitizenEvents;
import dk.overgang.course.course.CourseServiceTest;
import dk.overgang.course.plans.domain.CoursePlan;
import dk.overgang.course.timeline.domain.TimelineEntry;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.testkit.Contracts;
import dk.overgang.testkit.Events;
import dk.overgang.testkit.MovableTestClock;
import dk.overgang.testkit.Tokens;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Needs, focus areas and activities, and that no word is lost (F-27, F-28).
/// Rules: R-120.
/// Rules.
@CourseServiceTest
class PlanOverHttpTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    MovableTestClock clock;

    @Autowired
    MongoOperations mongo;

    @Autowired
    AggregateStore<CoursePlan> plans;

    @Autowired
    PlanTimeline timeline;

    private final CitizenEvents citizen = CitizenEvents.unknown();
    private Asking worker;
    private Planning anna;

    @BeforeEach
    void a_course_in_its_third_week() {
        worker = Asking.as(http, Role.WORKER, CitizenEvents.COPENHAGEN);
        clock.set(LocalDate.parse("2026-03-02"));
        var _ = citizen.accepted();
        worker.awaitsStatus(citizen.course(), "CONTACT");
        worker.starts(citizen.course(), "2026-03-02");
        clock.set(LocalDate.parse("2026-03-24"));
        anna = new Planning(worker, citizen.course());
    }

    @Test
    void before_the_first_change_the_plan_is_empty() {
        assertThat(anna.get("")).hasStatusOk().hasHeader("ETag", "\"1\"");
        assertThat(anna.plan().<Integer>read("$.version")).isZero();
        assertThat(anna.plan().<List<Object>>read("$.needs")).isEmpty();
        assertThat(json(anna.get("/versions")).<List<Object>>read("$.items")).isEmpty();
    }

    /// What may be done stands beside the plan, and why not the rest.
    @Test
    void the_plan_says_what_may_be_done_with_it_and_with_each_entry() {
        var seen = anna.add("needs", "needId", """
                {"area": "ECONOMY", "kind": "NEED", "workersView": "stor gæld"}""");

        assertThat(anna.plan().<List<Boolean>>read("$.allowed[?(@.action == 'ADD_NEED')].allowed"))
                .containsExactly(true);
        assertThat(anna.plan().<List<String>>read("$.allowed[?(@.of == '" + seen + "' && @.allowed == false)].code"))
                .containsExactly("plan:only-seen-by-worker", "plan:need-not-closed");
        assertThat(json(Asking.as(http, Role.LEADER, CitizenEvents.COPENHAGEN)
                                .get(Asking.COURSES + citizen.course() + "/plan"))
                        .<List<String>>read("$.allowed[?(@.allowed == false)].why"))
                .isNotEmpty()
                .allMatch(why -> !why.isBlank());
    }

    ///
    @Test
    void what_the_worker_alone_sees_stands_beside_the_plan_until_the_citizen_puts_it_into_words() {
        var id = anna.add("needs", "needId", """
                {"area": "ECONOMY", "kind": "NEED", "workersView": "stor gæld"}""");
        assertThat(anna.plan().<List<String>>read("$.needs[*].needId")).isEmpty();
        assertThat(anna.plan().<List<String>>read("$.seenByWorker[*].needId")).containsExactly(id);
        assertRefused(
                anna.post("needs/" + id + "/priority", "{\"priority\": \"NOW\"}"), 409, "plan:only-seen-by-worker");

        var said = anna.post("needs/" + id + "/citizen-word", "{\"words\": \"jeg vil ud af min gæld, også rykkerne\"}");

        assertThat(said).hasStatusOk();
        assertThat(anna.plan().<List<String>>read("$.needs[*].citizensWords"))
                .containsExactly("jeg vil ud af min gæld, også rykkerne");
        assertThat(anna.plan().<List<String>>read("$.needs[*].workersView")).containsExactly("stor gæld");
        assertThat(anna.plan().<List<String>>read("$.seenByWorker")).isEmpty();
    }

    ///
    @Test
    void needs_and_resources_get_a_priority_from_the_citizen() {
        var need = anna.need("ro om natten");
        var resource = anna.add("needs", "needId", """
                {"area": "NETWORK", "kind": "RESOURCE", "citizensWords": "min søster", "priority": "LATER"}""");

        assertThat(anna.post("needs/" + need + "/priority", "{\"priority\": \"NOW\"}"))
                .hasStatusOk();
        assertThat(anna.post("needs/" + resource + "/priority", "{}")).hasStatusOk();
        assertThat(anna.post("needs/" + need + "/worker-view", "{\"view\": \"sover for lidt\"}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"area": "HOME", "kind": "NEED", "state": "IN_PLAN", "priority": "NOW",
                         "citizensWords": "ro om natten", "workersView": "sover for lidt"}
                        """);
        assertThat(anna.plan().<List<String>>read("$.needs[?(@.kind == 'RESOURCE')].priority"))
                .containsOnlyNulls();
    }

    ///
    @Test
    void a_need_is_closed_with_a_reason_and_reopened() {
        var need = anna.need("ro om natten");
        var close = "needs/" + need + "/closing";
        assertInvalid(anna.post(close, "{\"on\": \"2026-03-24\"}"), "/reason");
        assertInvalid(anna.post(close, "{\"reason\": \"MET\"}"), "/on");
        assertInvalid(anna.post(close, "{\"reason\": \"MET\", \"on\": \"2026-03-25\"}"), "/on");

        assertThat(anna.post(close, "{\"reason\": \"TAKEN_OVER\", \"on\": \"2026-03-23\"}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"state": "CLOSED", "citizensWords": "ro om natten",
                         "closed": {"reason": "TAKEN_OVER", "on": "2026-03-23"}}
                        """);
        assertThat(anna.plan().<List<String>>read("$.needs[*].state")).containsExactly("CLOSED");
        assertRefused(anna.post(close, "{\"reason\": \"MET\", \"on\": \"2026-03-24\"}"), 409, "plan:need-closed");
        assertThat(json(anna.get("/versions/1")).<List<String>>read("$.needs[*].state"))
                .containsExactly("IN_PLAN");

        assertThat(anna.post("needs/" + need + "/reopening", "{}")).hasStatusOk();
        assertThat(anna.plan().<List<String>>read("$.needs[*].state")).containsExactly("IN_PLAN");
        assertRefused(anna.post("needs/" + need + "/reopening", "{}"), 409, "plan:need-not-closed");
        assertThat(json(anna.get("/versions")).<List<String>>read("$.items[*].what"))
                .containsExactly("NEED_ADDED", "NEED_CLOSED", "NEED_REOPENED");
        assertThat(anna.post(
                        "needs/" + UUID.randomUUID() + "/closing", "{\"reason\": \"MET\", \"on\": \"2026-03-24\"}"))
                .hasStatus(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {"area": "HOME", "kind": "NEED"}                                                | /citizensWords
            {"area": "HOME", "kind": "NEED", "citizensWords": " "}                          | /citizensWords
            {"area": "HOME", "kind": "NEED", "workersView": "uro", "priority": "NOW"}       | /citizensWords
            {"area": "GARDEN", "kind": "NEED", "citizensWords": "en have"}                  | /area
            {"kind": "NEED", "citizensWords": "en have"}                                    | /area
            {"area": "HOME", "citizensWords": "en have"}                                    | /kind
            {"area": "HOME", "kind": "NEED", "citizensWords": "en\\u0000have"}               | /citizensWords
            """)
    void a_need_that_cannot_be_is_refused_with_its_field(String body, String pointer) {
        assertInvalid(anna.post("needs", body), pointer);
        assertThat(anna.plan().<Integer>read("$.version")).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            needs/ID/citizen-word    | {}                                                            | /words
            needs/ID/worker-view     | {"view": " "}                                                 | /view
            focus-areas              | {"areas": [], "on": "2026-03-24", "withCitizen": true}        | /phase
            focus-areas              | {"phase": 1, "areas": [], "withCitizen": true}                | /on
            focus-areas              | {"phase": 1, "areas": [], "on": "2026-03-24"}                 | /withCitizen
            activities               | {"title": "gåtur", "serves": ["ID"], "by": "WORKER"}          | /priority
            activities               | {"title": "gåtur", "serves": ["ID"], "priority": "NOW"}       | /by
            activities/ID            | {"title": "gåtur", "serves": ["ID"], "priority": "NOW"}       | /state
            activities/ID/trial      | {"on": "2026-03-24"}                                          | /judgement
            goals                    | {"text": ""}                                                  | /text
            sub-goals/ID/evaluations | {"on": "2026-03-24", "withCitizen": true}                     | /degree
            sub-goals/ID/closing     | {"on": "2026-03-24"}                                          | /outcome
            evaluations              | {"on": "2026-03-24", "planAdjusted": true, "withCitizen": true} | /goals
            evaluations              | {"on": "2026-03-24", "goals": [{"goal": "ID"}]}               | /goals/0/degree
            references               | {"datedOn": "2026-01-12", "holder": "JOB_CENTRE"}             | /type
            """)
    void what_is_missing_is_named(String what, String body, String pointer) {
        var id = UUID.randomUUID().toString();

        assertInvalid(anna.post(what.replace("ID", id), body.replace("ID", id)), pointer);
    }

    @Test
    void words_may_be_long_and_stand_on_several_lines_but_not_longer_than_allowed() {
        var words = "æøå\\n".repeat(1000);

        var id = anna.need(words);

        assertThat(anna.plan().<List<String>>read("$.needs[?(@.needId == '%s')].citizensWords".formatted(id)))
                .containsExactly("æøå\n".repeat(1000));
        assertInvalid(anna.post("needs/" + id + "/citizen-word", "{\"words\": \"%sx\"}".formatted(words)), "/words");
    }

    /// C6
    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0", "3, 0", "4, 0", "5, 1", "8, 1"})
    void an_unusual_number_of_focus_areas_warns_and_is_kept(int number, int warnings) {
        var all = List.of(
                "ECONOMY",
                "HOME",
                "NETWORK",
                "DAILY_ACTIVITIES",
                "PHYSICAL_HEALTH",
                "MENTAL_HEALTH",
                "SUBSTANCE_USE",
                "EDUCATION_AND_WORK");

        var chosen = anna.chooses(2, all.subList(0, number), "2026-03-17");

        assertThat(chosen).hasStatus(201);
        assertThat(json(chosen).<List<String>>read("$.warnings[*].code")).hasSize(warnings);
        assertThat(anna.plan().<List<String>>read("$.focusAreas[0].areas")).hasSize(number);
    }

    @Test
    void focus_areas_are_chosen_with_the_citizen_on_a_day_of_the_course() {
        assertInvalid(
                anna.post(
                        "focus-areas",
                        "{\"phase\": 1, \"areas\": [\"HOME\"], \"on\": \"2026-03-17\", \"withCitizen\": false}"),
                "/withCitizen");
        assertInvalid(anna.chooses(4, List.of("HOME"), "2026-03-17"), "/phase");
        assertInvalid(anna.chooses(1, List.of("HOME", "GARDEN"), "2026-03-17"), "/areas/1");

        var ahead = anna.chooses(1, List.of("HOME"), "2026-03-25");

        assertInvalid(ahead, "/on");
        assertThat(json(ahead).<String>read("$.errors[0].detail"))
                .isEqualTo("Datoen skal ligge fra 2. marts 2026 til 24. marts 2026.");
    }

    ///
    @Test
    void an_activity_serves_the_citizens_needs_and_is_tried_out() {
        var need = anna.need("ro om natten");
        var body = """
                {"title": "aftenrutine", "serves": ["%s"], "priority": "NOW", "by": "CITIZEN", "plannedFrom": "2026-04-01"%s}
                """;
        var id = anna.add("activities", "activityId", body.formatted(need, ""));
        assertThat(anna.plan().<String>read("$.activityPlanOn")).isEqualTo("2026-03-24");

        clock.set(LocalDate.parse("2026-07-01"));
        assertThat(anna.post("activities/" + id, body.formatted(need, ", \"state\": \"STARTED\"")))
                .hasStatusOk();
        var judged = anna.post("activities/" + id + "/trial", "{\"judgement\": \"STOP\", \"on\": \"2026-07-01\"}");

        assertThat(judged).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                        {"title": "aftenrutine", "by": "CITIZEN", "plannedFrom": "2026-04-01", "state": "STOPPED",
                         "trial": {"judgement": "STOP", "on": "2026-07-01"}}
                        """);
        assertInvalid(anna.post("activities", body.formatted(UUID.randomUUID(), "")), "/serves/0");
        assertInvalid(anna.post("activities", body.formatted(need, "").replaceAll("\\[.*?]", "[]")), "/serves");
        assertRefused(
                anna.post("activities/" + need + "/trial", "{\"judgement\": \"STOP\", \"on\": \"2026-07-01\"}"),
                404,
                "not-found");
    }

    /// F-31
    @Test
    void the_citizens_other_plans_are_known_by_their_dates() {
        var id = anna.add("references", "referenceId", """
                {"type": "TREATMENT_PLAN", "datedOn": "2026-01-12", "holder": "PSYCHIATRY"}""");

        assertThat(anna.post("references/" + id, """
                {"type": "TREATMENT_PLAN", "datedOn": "2026-01-12", "reviewedOn": "2026-03-20",
                 "nextReviewOn": "2026-09-20", "holder": "PSYCHIATRY"}""")).hasStatusOk();

        assertThat(anna.plan().<List<String>>read("$.references[*].nextReviewOn"))
                .containsExactly("2026-09-20");
        assertInvalid(anna.post("references", """
                {"type": "JOB_PLAN", "datedOn": "2026-01-12", "holder": "sagsbehandler Jensen"}"""), "/holder");
        assertInvalid(anna.post("references", """
                {"type": "JOB_PLAN", "datedOn": "2026-03-25", "holder": "JOB_CENTRE"}"""), "/datedOn");
    }

    /// F-27
    @Test
    void every_former_version_is_readable_with_who_when_and_what() {
        var id = anna.need("ro om natten");
        clock.set(LocalDate.parse("2026-04-07"));
        assertThat(anna.post("needs/" + id + "/citizen-word", "{\"words\": \"at sove uden piller\"}"))
                .hasStatusOk();

        var versions = json(anna.get("/versions?limit=1"));
        assertThat(versions.<List<Map<String, Object>>>read("$.items"))
                .singleElement()
                .isEqualTo(Map.of(
                        "version", 1, "at", "2026-03-24T07:00:00Z", "by", subject(), "what", "NEED_ADDED", "id", id));
        assertThat(json(anna.get("/versions?limit=1&after=" + versions.<String>read("$.next")))
                        .<List<String>>read("$.items[*].what"))
                .containsExactly("CITIZENS_WORDS_NOTED");
        assertThat(wordsIn("0")).isEmpty();
        assertThat(wordsIn("1")).containsExactly("ro om natten");
        assertThat(wordsIn("2")).containsExactly("at sove uden piller");
        assertThat(anna.get("/versions/3")).hasStatus(404);
        assertThat(anna.get("/versions/-1")).hasStatus(404);
    }

    private static String subject() {
        return Tokens.WORKER;
    }

    private List<String> wordsIn(String version) {
        return json(anna.get("/versions/" + version)).read("$.needs[*].citizensWords");
    }

    @Test
    void of_two_who_save_at_once_the_second_is_told_and_sends_the_same_again() {
        var colleague = new Planning(Asking.as(http, Role.LEADER, CitizenEvents.COPENHAGEN), citizen.course());
        var seen = anna.version();
        var body = "{\"area\": \"HOME\", \"kind\": \"NEED\", \"citizensWords\": \"en stol til\"}";
        assertThat(colleague.post("needs", body.replace("stol", "lampe"), Map.of("If-Match", seen)))
                .hasStatus(201)
                .hasHeader("ETag", "\"2\"");

        assertRefused(anna.post("needs", body, Map.of("If-Match", seen)), 412, "precondition-failed");
        assertThat(anna.plan().<List<String>>read("$.needs[*].citizensWords")).containsExactly("en lampe til");
        assertThat(anna.post("needs", body, Map.of("If-Match", anna.version()))).hasStatus(201);

        assertThat(anna.plan().<List<String>>read("$.needs[*].citizensWords"))
                .containsExactly("en lampe til", "en stol til");
    }

    @Test
    void the_first_change_of_two_who_do_not_know_of_each_other_is_kept_as_well() {
        var both = Stream.of("en lampe", "en stol")
                .parallel()
                .map(words -> anna.post(
                        "needs",
                        "{\"area\": \"HOME\", \"kind\": \"NEED\", \"citizensWords\": \"%s\"}".formatted(words)))
                .toList();

        assertThat(both).allSatisfy(answer -> assertThat(answer).hasStatus(201));
        assertThat(anna.plan().<List<String>>read("$.needs[*].citizensWords"))
                .containsExactlyInAnyOrder("en lampe", "en stol");
    }

    @Test
    void a_request_that_comes_twice_has_one_effect() {
        var key = Map.of("Idempotency-Key", "need-" + citizen.id());
        var body = "{\"area\": \"HOME\", \"kind\": \"NEED\", \"citizensWords\": \"ro om natten\"}";

        var once = anna.post("needs", body, key);
        var again = anna.post("needs", body, key);

        assertThat(once).hasStatus(201);
        assertThat(again).hasStatus(201);
        assertThat(body(again)).isEqualTo(body(once));
        assertThat(anna.plan().<List<Object>>read("$.needs")).hasSize(1);
        assertRefused(anna.post("needs", body.replace("ro", "uro"), key), 422, "idempotency-key:reused");
    }

    @Test
    void nobody_elses_course_has_a_plan_and_who_only_reads_changes_nothing() {
        var id = anna.need("ro om natten");
        var stranger = new Planning(Asking.as(http, Role.WORKER, "0751"), citizen.course());
        var auditor = new Planning(Asking.as(http, Role.AUDITOR, CitizenEvents.COPENHAGEN), citizen.course());

        assertThat(stranger.get("")).hasStatus(404);
        assertThat(stranger.get("/versions")).hasStatus(404);
        assertThat(stranger.get("/versions/1")).hasStatus(404);
        assertThat(stranger.get("/evaluations")).hasStatus(404);
        assertThat(stranger.post("needs/" + id + "/citizen-word", "{\"words\": \"noget andet\"}"))
                .hasStatus(404);
        assertThat(auditor.get("")).hasStatus(403);
        assertThat(auditor.post("needs/" + id + "/citizen-word", "{\"words\": \"noget andet\"}"))
                .hasStatus(403);
        assertThat(anna.plan().<Integer>read("$.version")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void after_the_end_the_plan_is_read_and_no_longer_changed(boolean byDeath) {
        anna.need("ro om natten");
        if (byDeath) {
            citizen.died("2026-03-24");
            worker.awaitsStatus(citizen.course(), "ENDED");
        } else {
            assertThat(worker.post(citizen.course(), "end", "{\"reason\": \"MOVED\", \"on\": \"2026-03-24\"}"))
                    .hasStatusOk();
        }

        var refused = anna.post("goals", "{\"text\": \"bo trygt\"}");

        assertRefused(refused, 409, "course:already-ended");
        assertThat(json(refused).<String>read("$.detail")).contains("24. marts 2026");
        assertThat(anna.plan().<List<String>>read("$.needs[*].citizensWords")).containsExactly("ro om natten");
    }

    @Test
    void no_word_of_the_plan_is_stored_or_told_in_clear() {
        var need = anna.need("Søvn uden piller");
        anna.add("activities", "activityId", """
                {"title": "Aftenrutine", "serves": ["%s"], "priority": "NOW", "by": "CITIZEN"}""".formatted(need));

        var stored = Objects.requireNonNull(
                mongo.findById(CoursePlan.idOf(citizen.course()), Document.class, plans.collection()));

        assertThat(stored.toJson()).contains("HOME").doesNotContain("Søvn", "Aftenrutine");
        await().untilAsserted(() -> {
            var told = told();
            assertThat(told).hasSize(2).allSatisfy(event -> {
                Contracts.assertKept(event.type(), event.data());
                assertThat(event.data()).doesNotContain("Søvn", "Aftenrutine");
            });
            assertThat(told)
                    .extracting(Events.Event::subject, Events.Event::sequence)
                    .containsExactly(
                            tuple(CoursePlan.idOf(citizen.course()).toString(), 1L),
                            tuple(CoursePlan.idOf(citizen.course()).toString(), 2L));
        });
    }

    private List<Events.Event> told() {
        return Events.on("overgang.course-events", citizen.id().toString()).stream()
                .filter(event -> event.type().equals("dk.overgang.plan.changed.v1"))
                .toList();
    }

    @Test
    void the_timeline_shows_the_first_activity_plan_the_focus_areas_and_the_evaluations() {
        assertThat(timeline.entries(citizen.course())).isEmpty();
        var need = anna.need("ro om natten");
        assertThat(anna.chooses(1, List.of("HOME", "ECONOMY"), "2026-03-17")).hasStatus(201);
        for (var title : List.of("aftenrutine", "gåtur")) {
            anna.add("activities", "activityId", """
                    {"title": "%s", "serves": ["%s"], "priority": "NOW", "by": "CITIZEN"}""".formatted(title, need));
        }
        assertThat(anna.evaluates(anna.goal("bo trygt"), "2026-03-20")).hasStatus(201);

        assertThat(timeline.entries(citizen.course()))
                .extracting(entry -> entry.on().toString(), TimelineEntry::kind, TimelineEntry::facts)
                .containsExactlyInAnyOrder(
                        tuple("2026-03-24", TimelineEntry.Kind.PLAN, Map.of("what", "ACTIVITY_PLAN")),
                        tuple(
                                "2026-03-17",
                                TimelineEntry.Kind.PLAN,
                                Map.of("what", "FOCUS_AREAS", "phase", "1", "areas", "HOME ECONOMY")),
                        tuple(
                                "2026-03-20",
                                TimelineEntry.Kind.GOAL_EVALUATION,
                                Map.of("goals", "1", "planAdjusted", "true")));
    }

    ///
    @Test
    void the_focus_areas_are_shown_with_attention_points_and_suggestions() {
        var areas =
                json(Asking.as(http, Role.AUTHORITY, CitizenEvents.COPENHAGEN).get("/api/v1/focus-areas"));

        assertThat(areas.<Integer>read("$.version")).isEqualTo(1);
        assertThat(areas.<List<String>>read("$.areas[*].code")).hasSize(8);
        assertThat(areas.<List<String>>read("$.areas[?(@.code == 'NETWORK')].name.da"))
                .containsExactly("Netværk");
        assertThat(areas.<List<String>>read("$.areas[*].suggestions[0].en")).hasSize(8);
        assertThat(Asking.as(http, Role.REGION, "").get("/api/v1/focus-areas")).hasStatus(403);
    }

    @Test
    void the_plan_goes_with_the_citizen_when_the_retention_is_over() {
        anna.need("ro om natten");

        citizen.erased();

        await().untilAsserted(() -> {
            assertThat(worker.course(citizen.course())).hasStatus(404);
            assertThat(plans.find(CoursePlan.idOf(citizen.course()))).isEmpty();
        });
        // The same referral, accepted anew, opens a course of the same id: its plan must be empty.
        citizen.acceptedAgain();
        worker.awaitsStatus(citizen.course(), "CONTACT");
        assertThat(anna.plan().<Integer>read("$.version")).isZero();
    }
}
