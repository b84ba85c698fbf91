package dk.overgang.course.checklists;

import static dk.overgang.course.course.Asking.assertRefused;
import static dk.overgang.course.course.Asking.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.Role;
import dk.overgang.course.course.Asking;
import dk.overgang.course.course.CitizenEvents;
import dk.overgang.course.course.CourseServiceTest;
import dk.overgang.course.timeline.domain.TimelineEntry;
import dk.overgang.course.timeline.domain.TimelineSource;
import dk.overgang.testkit.Contracts;
import dk.overgang.testkit.Events;
import dk.overgang.testkit.MovableTestClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The checklist of a course as a client sees and changes it (F-26, R-020, R-067 to ).
@CourseServiceTest
class ChecklistOverHttpTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    MovableTestClock clock;

    @Autowired
    List<TimelineSource> timeline;

    private final CitizenEvents anna = CitizenEvents.unknown();
    private Asking worker;

    @BeforeEach
    void a_course() {
        worker = Asking.as(http, Role.WORKER, CitizenEvents.COPENHAGEN);
        clock.set(LocalDate.parse("2026-03-02"));
        var _ = anna.accepted();
        worker.awaitsStatus(anna.course(), "CONTACT");
    }

    @Test
    void the_checklist_of_the_programme_is_shown_by_phase_in_both_languages_with_the_manual() {
        var answer = checklist();

        assertThat(answer).hasStatusOk().hasHeader(HttpHeaders.ETAG, "\"1\"");
        var seen = json(answer);
        assertThat(seen.<String>read("$.checklist.code")).isEqualTo("GENERAL");
        assertThat(seen.<Integer>read("$.checklist.version")).isEqualTo(1);
        assertThat(seen.<Integer>read("$.phase")).isZero();
        assertThat(seen.<List<Integer>>read("$.phases[*].phase")).containsExactly(0, 1, 2, 3);
        assertThat(seen.<List<String>>read("$.phases[1].items[?(@.code == 'ECONOMY')].text.da"))
                .containsExactly("Økonomien til bolig og leveomkostninger er på plads");
        assertThat(seen.<List<String>>read("$.phases[1].items[?(@.code == 'ECONOMY')].text.en"))
                .hasSize(1);
        assertThat(seen.<List<String>>read("$.phases[1].items[*].state")).containsOnly("OPEN");
        assertThat(seen.<String>read("$.manual.edition")).isNotBlank();
        assertThat(seen.<String>read("$.manual.name.da")).isNotBlank();
        assertThat(seen.<List<String>>read("$.reasons[*].code")).contains("PENSIONER");
    }

    ///
    @Test
    void in_the_contact_phase_its_own_items_are_missing_and_all_may_be_ticked() {
        assertThat(json(checklist()).<List<String>>read("$.missing"))
                .containsExactly("TOLD_COURSE", "TOLD_PHASES_AND_ENDING", "KNOWS_WORKER", "ADVISED_ON_SUPPORT");

        assertThat(note("TOLD_PHASES_AND_ENDING", "{\"state\": \"DONE\", \"on\": \"2026-02-18\"}"))
                .hasStatusOk();
        assertThat(note("LONG_TERM_PLAN", "{\"state\": \"DONE\"}")).hasStatusOk();

        var seen = json(checklist());
        assertThat(seen.<List<String>>read("$.missing"))
                .containsExactly("TOLD_COURSE", "KNOWS_WORKER", "ADVISED_ON_SUPPORT");
        assertThat(seen.<Integer>read("$.phases[0].done")).isEqualTo(1);
        assertThat(seen.<Integer>read("$.phases[0].of")).isEqualTo(4);
        assertThat(seen.<List<String>>read("$.phases[3].items[?(@.code == 'LONG_TERM_PLAN')].on"))
                .containsExactly("2026-03-02");
    }

    @Test
    void an_open_item_is_carried_over_by_the_date_alone_and_its_owner_is_named() {
        start();
        assertThat(note("ECONOMY", "{\"state\": \"DONE\"}")).hasStatusOk();
        clock.set(LocalDate.parse("2026-06-02"));
        worker.awaits(
                anna.course(),
                course -> assertThat(course.<Integer>read("$.phase")).isEqualTo(2));

        var home = json(item("OWN_HOME"));
        assertThat(home.<String>read("$.item.state")).isEqualTo("CARRIED_OVER");
        assertThat(home.<String>read("$.item.carriedOverSince")).isEqualTo("2026-06-02");
        assertThat(home.<String>read("$.item.owner.role")).isEqualTo("WORKER");
        assertThat(json(item("ECONOMY")).<String>read("$.item.state")).isEqualTo("DONE");

        assertThat(worker.post(anna.course(), "checklist/items/OWN_HOME/owner", "{\"owner\": {\"role\": \"CITIZEN\"}}"))
                .hasStatusOk();
        assertThat(json(item("OWN_HOME")).<String>read("$.item.owner.role")).isEqualTo("CITIZEN");
        assertThat(json(checklist()).<List<String>>read("$.missing"))
                .contains("OWN_HOME", "EVALUATED")
                .doesNotContain("ECONOMY", "PRIMARY_SUPPORT", "NETWORK_STABLE");
    }

    @Test
    void every_change_of_an_item_is_readable_with_who_and_when() {
        assertThat(note("OWN_HOME", "{\"state\": \"DONE\"}")).hasStatusOk();
        assertThat(note("OWN_HOME", "{\"state\": \"OPEN\"}")).hasStatusOk();
        assertThat(note("OWN_HOME", "{\"state\": \"NOT_RELEVANT\", \"reason\": \"NO_MOVE\", \"on\": \"2026-03-01\"}"))
                .hasStatusOk();

        var seen = json(item("OWN_HOME"));
        assertThat(seen.<List<String>>read("$.history[*].to.state")).containsExactly("DONE", "OPEN", "NOT_RELEVANT");
        assertThat(seen.<List<String>>read("$.history[1:].from.state")).containsExactly("DONE", "OPEN");
        assertThat(seen.<List<String>>read("$.history[*].by")).hasSize(3).doesNotContainNull();
        assertThat(seen.<List<String>>read("$.history[*].at")).containsOnly("2026-03-02T07:00:00Z");
        assertThat(seen.<String>read("$.item.reason")).isEqualTo("NO_MOVE");
        assertThat(seen.<String>read("$.item.on")).isEqualTo("2026-03-01");
    }

    @Test
    void what_is_not_allowed_is_refused_with_what_would_be() {
        assertRefused(note("JOB_CENTRE", "{\"state\": \"NOT_RELEVANT\"}"), "/reason", "Skal være en af: PENSIONER.");
        assertRefused(
                note("JOB_CENTRE", "{\"state\": \"NOT_RELEVANT\", \"reason\": \"TRÆT\"}"),
                "/reason",
                "Skal være en af: PENSIONER.");
        assertRefused(
                note("JOB_CENTRE", "{\"state\": \"DONE\", \"on\": \"2026-03-03\"}"),
                "/on",
                "Datoen skal ligge fra 1. marts 2025 til 2. marts 2026.");
        assertRefused(note("ECONOMY", "{\"state\": \"NOT_RELEVANT\", \"reason\": \"NO_MOVE\"}"), "/state", "kerne");
        assertRefused(
                worker.post(
                        anna.course(),
                        "checklist/items/ECONOMY/owner",
                        "{\"owner\": {\"role\": \"NETWORK\", \"worker\": \"00000000-0000-0000-0000-000000000001\"}}"),
                "/owner/worker",
                "WORKER");
        assertThat(note("KÆLEDYR", "{\"state\": \"DONE\"}")).hasStatus(404);
        assertThat(item("KÆLEDYR")).hasStatus(404);
        assertThat(note("ECONOMY", "{\"state\": \"MAYBE\"}")).hasStatus(400);
        assertThat(note("ECONOMY", "{}")).hasStatus(422);
        assertThat(json(item("ECONOMY")).<List<?>>read("$.history")).isEmpty();
    }

    @Test
    void a_request_that_comes_twice_notes_once_and_another_under_its_key_is_refused() {
        var key = Map.of("Idempotency-Key", "tick-" + anna.id());

        assertThat(note("ECONOMY", "{\"state\": \"DONE\"}", key)).hasStatusOk();
        assertThat(note("ECONOMY", "{\"state\": \"OPEN\"}")).hasStatusOk();
        assertThat(note("ECONOMY", "{\"state\": \"DONE\"}", key)).hasStatusOk();

        assertThat(json(item("ECONOMY")).<List<String>>read("$.history[*].to.state"))
                .containsExactly("DONE", "OPEN");
        assertThat(note("ECONOMY", "{\"state\": \"OPEN\"}", key)).hasStatus(422);
    }

    @Test
    void who_saw_an_older_checklist_is_told_so_and_nothing_is_noted() {
        var untouched = Map.of("If-Match", "\"1\"");

        assertThat(note("ECONOMY", "{\"state\": \"DONE\"}", untouched))
                .hasStatusOk()
                .hasHeader(HttpHeaders.ETAG, "\"2\"");
        assertThat(note("OWN_HOME", "{\"state\": \"DONE\"}", untouched)).hasStatus(412);
        assertThat(json(item("OWN_HOME")).<String>read("$.item.state")).isEqualTo("OPEN");
        assertThat(note("OWN_HOME", "{\"state\": \"DONE\"}", Map.of("If-Match", "\"2\"")))
                .hasStatusOk();
    }

    @Test
    void what_several_tick_first_at_once_is_all_noted() throws Exception {
        var items = List.of("ECONOMY", "OWN_HOME", "COORDINATION", "NETWORK_BEGUN");

        try (var threads = Executors.newFixedThreadPool(items.size())) {
            var answers = new ArrayList<MvcTestResult>();
            for (var answer : threads.invokeAll(IntStream.range(0, items.size())
                    .<Callable<MvcTestResult>>mapToObj(i -> () -> note(items.get(i), "{\"state\": \"DONE\"}"))
                    .toList())) {
                answers.add(answer.get());
            }
            assertThat(answers).allSatisfy(answer -> assertThat(answer).hasStatusOk());
        }
        assertThat(json(checklist()).<Integer>read("$.phases[1].done")).isEqualTo(4);
    }

    @Test
    void nobody_elses_course_has_a_checklist() {
        var stranger = Asking.as(http, Role.WORKER, "0751");

        assertThat(stranger.get(Asking.COURSES + anna.course() + "/checklist")).hasStatus(404);
        assertThat(stranger.get(Asking.COURSES + anna.course() + "/checklist/items/ECONOMY"))
                .hasStatus(404);
        assertThat(stranger.post(anna.course(), "checklist/items/ECONOMY", "{\"state\": \"DONE\"}"))
                .hasStatus(404);
        assertThat(Asking.as(http, Role.AUDITOR, CitizenEvents.COPENHAGEN)
                        .post(anna.course(), "checklist/items/ECONOMY", "{\"state\": \"DONE\"}"))
                .hasStatus(403);
    }

    @Test
    void the_job_track_has_its_own_checklist() {
        var bo = CitizenEvents.unknown();
        var _ = bo.accepted("JOB");
        worker.awaitsStatus(bo.course(), "CONTACT");

        var seen = json(worker.get(Asking.COURSES + bo.course() + "/checklist"));

        assertThat(seen.<String>read("$.checklist.code")).isEqualTo("JOB");
        assertThat(seen.<List<String>>read("$.phases[*].items[*].code"))
                .contains("JOB_BARRIERS", "ECONOMY")
                .doesNotContain("OWN_HOME");
    }

    @Test
    void after_a_death_the_checklist_stays_readable_and_changes_no_more() {
        assertThat(note("ECONOMY", "{\"state\": \"DONE\"}")).hasStatusOk();
        anna.died("2026-03-02");
        worker.awaitsStatus(anna.course(), "ENDED");

        assertThat(note("OWN_HOME", "{\"state\": \"DONE\"}"))
                .hasStatus(409)
                .bodyJson()
                .isLenientlyEqualTo("{\"type\": \"urn:problem:course:already-ended\"}");
        assertThat(json(item("ECONOMY")).<String>read("$.item.state")).isEqualTo("DONE");
    }

    @Test
    void others_hear_where_every_item_stands_and_no_owner() {
        assertThat(worker.post(anna.course(), "checklist/items/ECONOMY/owner", "{\"owner\": {\"role\": \"CITIZEN\"}}"))
                .hasStatusOk();
        assertThat(note("ECONOMY", "{\"state\": \"DONE\", \"on\": \"2026-02-27\"}"))
                .hasStatusOk();

        await().untilAsserted(() -> assertThat(told()).hasSize(1));
        var event = told().getFirst();
        assertThat(event.sequence()).isEqualTo(1);
        assertThat(event.subject()).isNotEqualTo(anna.course().toString());
        Contracts.assertKept(event.type(), event.data());
        assertThat(event.data())
                .contains("\"courseId\":\"" + anna.course())
                .contains(
                        "{\"code\":\"ECONOMY\",\"phase\":1,\"kind\":\"CHECK\",\"state\":\"DONE\",\"on\":\"2026-02-27\"}")
                .doesNotContain("CITIZEN");
    }

    @Test
    void the_timeline_shows_what_is_done() {
        assertThat(note("ECONOMY", "{\"state\": \"DONE\", \"on\": \"2026-02-27\"}"))
                .hasStatusOk();
        assertThat(note("OWN_HOME", "{\"state\": \"DONE\"}")).hasStatusOk();
        assertThat(note("OWN_HOME", "{\"state\": \"OPEN\"}")).hasStatusOk();

        var entries = timeline.stream()
                .flatMap(source -> source.entries(anna.course()).stream())
                .filter(entry -> entry.kind() == TimelineEntry.Kind.CHECKLIST)
                .toList();

        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.on()).isEqualTo("2026-02-27");
            assertThat(entry.facts()).containsEntry("item", "ECONOMY").containsEntry("phase", "1");
        });
    }

    @Test
    void the_checklist_goes_with_the_citizen_when_the_retention_is_over(@Autowired MongoOperations mongo) {
        assertThat(note("ECONOMY", "{\"state\": \"DONE\"}")).hasStatusOk();
        await().untilAsserted(() -> assertThat(told()).hasSize(1));

        var ofErased = query(where("citizenId").is(anna.id()));
        anna.erased();

        await().untilAsserted(() -> {
            assertThat(worker.course(anna.course())).hasStatus(404);
            assertThat(mongo.count(ofErased, "checklists")).isZero();
        });
        // The same referral, accepted anew, opens a course of the same id: its checklist must be untouched.
        anna.acceptedAgain();
        worker.awaitsStatus(anna.course(), "CONTACT");
        assertThat(checklist()).hasHeader(HttpHeaders.ETAG, "\"1\"");
        assertThat(json(item("ECONOMY")).<List<?>>read("$.history")).isEmpty();
    }

    private void start() {
        worker.starts(anna.course(), "2026-03-02");
    }

    private MvcTestResult checklist() {
        return worker.get(Asking.COURSES + anna.course() + "/checklist");
    }

    private MvcTestResult item(String code) {
        return worker.get(Asking.COURSES + anna.course() + "/checklist/items/" + code);
    }

    private MvcTestResult note(String item, String body) {
        return note(item, body, Map.of());
    }

    private MvcTestResult note(String item, String body, Map<String, String> headers) {
        return worker.post(anna.course(), "checklist/items/" + item, body, headers);
    }

    private List<Events.Event> told() {
        return Events.on("overgang.course-events", anna.id().toString()).stream()
                .filter(event -> event.type().equals(ChecklistPublication.CHANGED))
                .toList();
    }
}
