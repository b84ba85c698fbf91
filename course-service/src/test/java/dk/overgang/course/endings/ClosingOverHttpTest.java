package dk.overgang.course.endings;

import static dk.overgang.course.course.Asking.body;
import static dk.overgang.course.course.Asking.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.jayway.jsonpath.DocumentContext;
import dk.overgang.access.Role;
import dk.overgang.course.course.Asking;
import dk.overgang.course.course.CitizenEvents;
import dk.overgang.course.course.CourseServiceTest;
import dk.overgang.testkit.Contracts;
import dk.overgang.testkit.Events;
import dk.overgang.testkit.MovableTestClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The closing record of a course as a client sees it: a course of nine months from 2 March 2026.
/// Rules, E19, E21, E23, C3 (F-46, F-47).
@CourseServiceTest
class ClosingOverHttpTest {

    private static final String TOPIC = "overgang.course-events";

    @Autowired
    MockMvcTester http;

    @Autowired
    MovableTestClock clock;

    @Autowired
    MongoOperations mongo;

    private final CitizenEvents anna = CitizenEvents.unknown();
    private NetworkEvents network;
    private Asking worker;
    private Asking leader;

    @BeforeEach
    void a_course_in_its_last_phase() {
        worker = Asking.as(http, Role.WORKER, CitizenEvents.COPENHAGEN);
        leader = Asking.as(http, Role.LEADER, CitizenEvents.COPENHAGEN);
        clock.set(LocalDate.parse("2026-03-02"));
        var _ = anna.accepted();
        worker.awaitsStatus(anna.course(), "CONTACT");
        worker.starts(anna.course(), "2026-03-02");
        network = new NetworkEvents(anna, anna.course());
        comes("2026-11-20");
    }

    private void comes(String day) {
        clock.set(LocalDate.parse(day));
        worker.awaits(anna.course(), seen -> {
            if (LocalDate.parse(day).isBefore(LocalDate.parse("2026-12-02"))) {
                assertThat(seen.<Integer>read("$.phase")).isEqualTo(3);
            } else {
                assertThat(seen.<String>read("$.endReason")).isEqualTo("COMPLETED");
            }
        });
    }

    private DocumentContext closing() {
        var answer = worker.get(Asking.COURSES + anna.course() + "/closing");
        assertThat(answer).hasStatusOk();
        return json(answer);
    }

    private List<String> open() {
        return closing().read("$.open[*].code");
    }

    private String state(String condition) {
        return closing()
                .<List<String>>read("$.conditions[?(@.code == '%s')].state".formatted(condition))
                .getFirst();
    }

    private MvcTestResult answers(Asking who, String condition, String answer) {
        return who.post(anna.course(), "closing/conditions/" + condition, answer);
    }

    private MvcTestResult closes(String accepted) {
        return worker.post(anna.course(), "closing", """
                {"accepted": [%s], "note": "Anna er godt på vej; æblegrøden står i køleskabet"}""".formatted(accepted));
    }

    private String accepted() {
        return open().stream()
                .map(
                        "{\"code\": \"%s\", \"reason\": \"GOES_ON_WITH_OTHERS\", \"text\": \"søsteren ved besked\"}"
                                ::formatted)
                .collect(Collectors.joining(", "));
    }

    private void answersAll() {
        for (var condition : List.of("NETWORK_CAN_TAKE_OVER", "HANDOVER_CONVERSATIONS_HELD", "RESPONSIBILITY_PLACED")) {
            assertThat(answers(worker, condition, "{\"state\": \"MET\"}")).hasStatusOk();
        }
        assertThat(answers(worker, "LONG_TERM_PLAN", """
                {"state": "NOT_MET", "reason": "TIME_WAS_SHORT", "text": "planen skrives færdig på onsdag"}""")).hasStatusOk();
    }

    @Test
    void a_record_in_which_nobody_has_written_shows_what_is_open() {
        assertThat(worker.get(Asking.COURSES + anna.course() + "/closing")).hasHeader("ETag", "\"1\"");
        assertThat(closing().<String>read("$.plannedEnd")).isEqualTo("2026-12-02");
        assertThat(closing().<String>read("$.decidedFrom")).isEqualTo("2026-09-02");
        assertThat(closing().<Boolean>read("$.early")).isFalse();
        assertThat(closing().<List<String>>read("$.conditions[*].state"))
                .hasSize(4)
                .containsOnly("UNANSWERED");
        assertThat(open())
                .contains(
                        "CONDITION:LONG_TERM_PLAN",
                        "CONTINUED_SUPPORT_DECISION",
                        "FORMAL_ENDING",
                        "CHECKLIST_ITEM:OWN_HOME",
                        "GOAL_EVALUATION:1",
                        "GOAL_EVALUATION:3",
                        "END_MEASUREMENT:SWEMWBS",
                        "END_MEASUREMENT:RECOVERY_STAR");
        assertThat(closing().<List<String>>read("$.open[?(@.code == 'CONTINUED_SUPPORT_DECISION')].dueOn"))
                .containsExactly("2026-11-02");
    }

    ///
    @Test
    void what_network_service_tells_is_shown_and_told_on_once() {
        network.network(clock.instant(), "NETWORK_CAN_TAKE_OVER");
        network.agreedPlan(clock.instant(), "2026-11-20");
        network.grantedSupport(clock.instant(), "2026-11-17", "2026-12-02");

        await().untilAsserted(() -> {
            assertThat(closing().<List<String>>read("$.conditions[*].state"))
                    .containsExactly("MET", "NOT_MET", "MET", "NOT_MET");
            assertThat(closing().<String>read("$.continuedSupport.decision")).isEqualTo("GRANTED");
        });
        assertThat(closing().<List<String>>read("$.conditions[*].source")).containsOnly("NETWORK");
        assertThat(closing().<String>read("$.continuedSupport.level")).isEqualTo("LOWER");
        assertThat(open())
                .contains("CONDITION:HANDOVER_CONVERSATIONS_HELD")
                .doesNotContain("CONDITION:LONG_TERM_PLAN", "CONTINUED_SUPPORT_DECISION");
        await().untilAsserted(() -> assertThat(told())
                .hasSize(2)
                .allSatisfy(event -> Contracts.assertKept(ClosingPublication.CHANGED, event.data())));
    }

    private List<Events.Event> told() {
        return Events.on(TOPIC, anna.id().toString()).stream()
                .filter(event -> event.type().equals(ClosingPublication.CHANGED))
                .toList();
    }

    /// A31
    @Test
    void what_is_told_in_the_name_of_another_municipality_is_not_believed() {
        network.networkInTheNameOf("0751", clock.instant());
        network.agreedPlan(clock.instant(), "2026-11-20");

        await().untilAsserted(() -> assertThat(state("LONG_TERM_PLAN")).isEqualTo("MET"));
        assertThat(state("NETWORK_CAN_TAKE_OVER")).isEqualTo("UNANSWERED");
    }

    @Test
    void a_worker_answers_with_a_reason_and_a_text_and_every_answer_stays_readable() {
        answersAll();
        assertThat(answers(worker, "LONG_TERM_PLAN", "{\"state\": \"MET\"}")).hasStatusOk();

        var condition = json(worker.get(Asking.COURSES + anna.course() + "/closing"));
        assertThat(state("LONG_TERM_PLAN")).isEqualTo("MET");
        assertThat(condition.<List<String>>read("$.conditions[2].formerAnswers[*].text"))
                .containsExactly("planen skrives færdig på onsdag");
        assertThat(condition.<String>read("$.conditions[2].formerAnswers[0].reason"))
                .isEqualTo("TIME_WAS_SHORT");
        assertThat(condition.<String>read("$.conditions[2].answer.state")).isEqualTo("MET");
    }

    /// E21 as corrected
    @Test
    void a_leader_leaves_the_responsibility_unplaced_in_their_own_name() {
        var answer = """
                {"state": "NOT_MET", "reason": "WAITING_FOR_OTHERS", "interimActor": {"kind": "AUTHORITY", "name": "Bostøtte Nørrebro"}}
                """;
        var refused = answers(worker, "RESPONSIBILITY_PLACED", answer);
        assertThat(refused).hasStatus(409);
        assertThat(json(refused).<String>read("$.type")).isEqualTo("urn:problem:closing:leader-must-answer");

        assertThat(answers(leader, "RESPONSIBILITY_PLACED", answer)).hasStatusOk();

        assertThat(closing().<String>read("$.conditions[3].answer.interimActor.name"))
                .isEqualTo("Bostøtte Nørrebro");
        assertThat(closing().<String>read("$.conditions[3].answer.by")).isEqualTo("leader");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            closing/conditions/LONG_TERM_PLAN        | {}                                                             | /state
            closing/conditions/LONG_TERM_PLAN        | {"state": "NOT_MET"}                                           | /reason
            closing/conditions/LONG_TERM_PLAN        | {"state": "NOT_MET", "reason": "RAIN"}                         | /reason
            closing/conditions/LONG_TERM_PLAN        | {"state": "MET", "reason": "OTHER"}                            | /reason
            closing/conditions/LONG_TERM_PLAN        | {"state": "NOT_RELEVANT"}                                      | /state
            closing/conditions/LONG_TERM_PLAN        | {"state": "MET", "text": "en\\u0000plan"}                      | /text
            closing/conditions/LONG_TERM_PLAN        | {"state": "MET", "interimActor": {"kind": "PRIVATE", "name": "Bo"}} | /interimActor
            closing/conditions/RESPONSIBILITY_PLACED | {"state": "NOT_MET", "reason": "OTHER", "interimActor": {"kind": "PRIVATE", "name": " "}} | /interimActor/name
            closing/formal-ending                    | {"form": "CARD"}                                               | /on
            closing/formal-ending                    | {"on": "2026-12-01"}                                           | /form
            closing/formal-ending                    | {"on": "2026-12-01", "form": "FIREWORKS"}                      | /form
            closing/formal-ending                    | {"on": "2026-12-17", "form": "CARD"}                           | /on
            closing/formal-ending                    | {"on": "2026-12-01", "form": "CARD", "guests": [{"kind": "FAMILY", "number": 0}]} | /guests/0/number
            closing/formal-ending                    | {"on": "2026-12-01", "form": "CARD", "guests": [{"kind": "PETS", "number": 1}]}   | /guests/0/kind
            closing                                  | {}                                                             | /accepted
            """)
    void what_cannot_be_is_refused_with_its_field(String what, String body, String pointer) {
        var refused = leader.post(anna.course(), what, body);

        assertThat(refused).hasStatus(422);
        assertThat(json(refused).<List<String>>read("$.errors[*].pointer")).contains(pointer);
        assertThat(closing().<List<String>>read("$.conditions[*].state")).containsOnly("UNANSWERED");
    }

    @Test
    void a_condition_that_is_none_is_not_found() {
        assertThat(answers(worker, "GOOD_MOOD", "{\"state\": \"MET\"}")).hasStatus(404);
    }

    /// E21, C3: "a closing that hides an open condition".
    @Test
    void a_closing_names_everything_that_is_open_or_is_refused_with_what_it_hides() {
        var early = closes("");
        assertThat(json(early).<String>read("$.type")).isEqualTo("urn:problem:closing:conditions-unanswered");
        answersAll();

        var hiding = closes("{\"code\": \"CONDITION:LONG_TERM_PLAN\", \"reason\": \"OTHER\"}");

        assertThat(hiding).hasStatus(409);
        assertThat(json(hiding).<String>read("$.type")).isEqualTo("urn:problem:closing:hides-open-items");
        assertThat(body(hiding))
                .contains("CHECKLIST_ITEM:OWN_HOME", "FORMAL_ENDING")
                .doesNotContain("CONDITION:");
        assertThat(closing().<Object>read("$.closing")).isNull();
        Asking.assertRefused(
                closes("{\"code\": \"SUB_GOAL:1\", \"reason\": \"OTHER\"}"), "/accepted/0/code", "FORMAL_ENDING");
        Asking.assertRefused(
                closes("{\"code\": \"FORMAL_ENDING\", \"reason\": \"RAIN\"}"),
                "/accepted/0/reason",
                "GOES_ON_WITH_OTHERS");

        assertThat(closes(accepted())).hasStatusOk();

        assertThat(closing().<String>read("$.closing.on")).isEqualTo("2026-11-20");
        assertThat(closing().<String>read("$.closing.note")).contains("æblegrøden");
        assertThat(closing().<List<String>>read("$.closing.accepted[*].text")).contains("søsteren ved besked");
        assertThat(closing().<List<String>>read("$.uncovered")).isEmpty();
        worker.awaitsStatus(anna.course(), "ACTIVE");
    }

    /// it warns, and it blocks no closing.
    @Test
    void an_outcome_that_nobody_has_recorded_is_open_and_may_stay_open_with_a_reason() {
        assertThat(closing().<List<String>>read("$.open[?(@.code == 'OUTCOME')].dueOn"))
                .containsExactly("2026-12-02");
        answersAll();

        assertThat(closes(accepted())).hasStatusOk();

        assertThat(closing().<List<String>>read("$.closing.accepted[*].code")).contains("OUTCOME");
        assertThat(worker.post(anna.course(), "outcome", """
                {"values": {"HOUSING": "OWN_HOME", "OCCUPATION": "EDUCATION", "SELF_SUPPORT": "EDUCATION_GRANT",
                            "SELF_HELPEDNESS": "MANAGES_ALONE"}}
                """)).hasStatusOk();
        assertThat(open()).isNotEmpty().doesNotContain("OUTCOME");
    }

    @Test
    void an_item_that_is_opened_after_the_closing_is_not_covered_by_it() {
        answersAll();
        assertThat(closes(accepted())).hasStatusOk();

        assertThat(answers(worker, "NETWORK_CAN_TAKE_OVER", "{\"state\": \"NOT_MET\", \"reason\": \"OTHER\"}"))
                .hasStatusOk();

        assertThat(closing().<List<String>>read("$.uncovered")).containsExactly("CONDITION:NETWORK_CAN_TAKE_OVER");
    }

    /// C3, R-085: and the record stays open for what is written down later.
    @Test
    void the_course_ends_on_its_day_with_or_without_a_closing_and_may_be_closed_afterwards() {
        comes("2026-12-02");

        assertThat(closing().<String>read("$.endedOn")).isEqualTo("2026-12-02");
        answersAll();
        assertThat(closes(accepted())).hasStatusOk();
        assertThat(closing().<String>read("$.closing.on")).isEqualTo("2026-12-02");
    }

    ///
    @Test
    void a_formal_ending_is_planned_with_guests_and_held() {
        var planned = worker.post(anna.course(), "closing/formal-ending", """
                {"on": "2026-12-01", "form": "CAKE_WITH_NETWORK", "note": "hos bageren på Østerbro",
                 "guests": [{"kind": "FAMILY", "number": 2, "names": "Åse og Bjørn"}, {"kind": "NEW_SUPPORTER", "number": 1}]}
                """);
        assertThat(planned).hasStatusOk();
        assertThat(open()).doesNotContain("FORMAL_ENDING");
        comes("2026-12-02");
        assertThat(open()).contains("FORMAL_ENDING");
        var held = worker.post(
                anna.course(),
                "closing/formal-ending/held",
                "{\"on\": \"2026-12-01\", \"agreed\": \"vi skriver kort\"}");

        assertThat(held).hasStatusOk();
        assertThat(open()).doesNotContain("FORMAL_ENDING");
        assertThat(closing().<List<String>>read("$.formalEnding.guests[*].names"))
                .contains("Åse og Bjørn");
        assertThat(closing().<String>read("$.formalEnding.agreed")).isEqualTo("vi skriver kort");
        assertThat(closing().<String>read("$.formalEnding.heldOn")).isEqualTo("2026-12-01");
        assertThat(timeline("ENDING")).containsExactly("2026-12-01");
    }

    /// F-25: a meeting that is only planned has not taken place.
    @Test
    void a_meeting_that_took_place_stands_in_the_timeline_and_a_planned_one_does_not() {
        network.network(clock.instant(), "NETWORK_CAN_TAKE_OVER");

        await().untilAsserted(() -> assertThat(timeline("MEETING")).containsExactly("2026-11-04"));
    }

    /// The days of the entries of a kind.
    private List<String> timeline(String kind) {
        var answer = worker.get(Asking.COURSES + anna.course() + "/timeline?limit=200");
        return json(answer).read("$.items[?(@.kind == '%s')].on".formatted(kind));
    }

    @Test
    void a_stale_version_is_refused_and_a_repeat_has_one_effect() {
        var key = Map.of("Idempotency-Key", "svar-1");
        var first = worker.post(anna.course(), "closing/conditions/LONG_TERM_PLAN", "{\"state\": \"MET\"}", key);
        var again = worker.post(anna.course(), "closing/conditions/LONG_TERM_PLAN", "{\"state\": \"MET\"}", key);

        assertThat(first).hasStatusOk().hasHeader("ETag", "\"2\"");
        assertThat(again).hasStatusOk().hasHeader("ETag", "\"2\"");
        assertThat(worker.post(
                        anna.course(),
                        "closing/conditions/LONG_TERM_PLAN",
                        "{\"state\": \"NOT_MET\", \"reason\": \"OTHER\"}",
                        Map.of("If-Match", "\"1\"")))
                .hasStatus(412);
        assertThat(state("LONG_TERM_PLAN")).isEqualTo("MET");
        assertThat(closing().<List<Object>>read("$.conditions[2].formerAnswers"))
                .isEmpty();
    }

    @Test
    void somebody_elses_course_is_not_found() {
        var stranger = Asking.as(http, Role.WORKER, "0751");

        assertThat(stranger.get(Asking.COURSES + anna.course() + "/closing")).hasStatus(404);
        assertThat(answers(stranger, "LONG_TERM_PLAN", "{\"state\": \"MET\"}")).hasStatus(404);
        assertThat(stranger.get(Asking.COURSES + anna.course() + "/results-sheet"))
                .hasStatus(404);
        assertThat(stranger.get(Asking.COURSES + anna.course() + "/results-sheet.pdf"))
                .hasStatus(404);
    }

    @Test
    void no_text_is_stored_or_told_in_clear_and_nothing_is_left_of_an_erased_citizen() {
        answersAll();
        assertThat(closes(accepted())).hasStatusOk();
        var stored = mongo.find(query(where("citizenId").is(anna.id())), Document.class, "closings");
        assertThat(Objects.requireNonNull(stored.getFirst()).toJson()).doesNotContain("onsdag", "æblegrød", "søster");
        await().untilAsserted(() -> assertThat(told())
                .last()
                .satisfies(event -> assertThat(event.data()).contains("\"decidedOn\"")));
        assertThat(told()).allSatisfy(event -> assertThat(event.data()).doesNotContain("TIME_WAS_SHORT", "onsdag"));

        await().untilAsserted(() -> {
            anna.erased();
            assertThat(mongo.find(query(where("citizenId").is(anna.id())), Document.class, "closings"))
                    .isEmpty();
        });
    }

    @Test
    void the_codes_are_shown_with_their_texts() {
        var codes = json(worker.get("/api/v1/closing-codes"));

        assertThat(codes.<List<String>>read("$.forms[*].code")).contains("CAFE_VISIT", "CARD", "SMALL_GIFT");
        assertThat(codes.<List<String>>read("$.conditions[*].text.da")).hasSize(4);
    }
}
