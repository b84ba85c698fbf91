package dk.overgang.course.contact;

import static dk.overgang.course.course.Asking.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.overgang.access.Role;
import dk.overgang.course.course.Asking;
import dk.overgang.course.course.CitizenEvents;
import dk.overgang.course.course.CourseServiceTest;
import dk.overgang.testkit.Events;
import dk.overgang.testkit.MovableTestClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Attempts that came to nothing (R-165, R-166, F-37).
@CourseServiceTest
class AttemptOverHttpTest {

    private static final String CLOSED_DOOR = """
            {"on": "2026-04-14", "kind": "CLOSED_DOOR", "smsSent": true, "waitedMinutes": 15, "nextTry": "2026-04-17"}
            """;

    @Autowired
    MockMvcTester http;

    @Autowired
    MovableTestClock clock;

    private final CitizenEvents anna = CitizenEvents.unknown();
    private Asking worker;

    @BeforeEach
    void a_course() {
        worker = Asking.as(http, Role.WORKER, CitizenEvents.COPENHAGEN);
        clock.set(LocalDate.parse("2026-04-14"));
        var _ = anna.accepted();
        worker.awaitsStatus(anna.course(), "CONTACT");
    }

    /// S12
    @Test
    void a_closed_door_is_noted_with_the_next_try_and_is_no_contact() {
        assertThat(worker.post(anna.course(), "contacts", "{\"on\": \"2026-04-07\", \"kind\": \"MEETING\"}"))
                .hasStatus(201);
        assertThat(tries(CLOSED_DOOR, Map.of())).hasStatus(201).hasHeader(HttpHeaders.ETAG, "\"1\"");

        var listed = json(attempts(""));
        assertThat(listed.<List<String>>read("$.items[*].kind")).containsExactly("CLOSED_DOOR");
        assertThat(listed.<List<Boolean>>read("$.items[*].smsSent")).containsExactly(true);
        assertThat(listed.<List<Integer>>read("$.items[*].waitedMinutes")).containsExactly(15);
        assertThat(listed.<List<String>>read("$.items[*].nextTry")).containsExactly("2026-04-17");
        assertThat(listed.<List<String>>read("$.items[*].phase")).containsExactly("CONTACT");
        assertThat(json(worker.course(anna.course())).<String>read("$.lastContactOn"))
                .isEqualTo("2026-04-07");
        var contacts = json(worker.get(Asking.COURSES + anna.course() + "/contacts"));
        assertThat(contacts.<List<?>>read("$.items")).hasSize(1);
    }

    @Test
    void a_closed_door_without_a_next_try_is_refused_with_what_to_do() {
        var refused = tries("{\"on\": \"2026-04-14\", \"kind\": \"CLOSED_DOOR\"}", Map.of());

        assertThat(refused).hasStatus(422).bodyJson().isLenientlyEqualTo("{\"errors\": [{\"pointer\": \"/nextTry\"}]}");
        assertThat(Asking.body(refused)).contains("14. april 2026", "13. juni 2026", "kvarter");
        assertThat(json(attempts("")).<List<?>>read("$.items")).isEmpty();
    }

    @Test
    void a_request_that_comes_twice_notes_one_attempt_and_tells_it_once() {
        var key = Map.of("Idempotency-Key", "door-" + anna.id());

        var once = tries(CLOSED_DOOR, key);
        assertThat(Asking.body(tries(CLOSED_DOOR, key))).isEqualTo(Asking.body(once));

        assertThat(json(attempts("")).<List<?>>read("$.items")).hasSize(1);
        await().untilAsserted(() -> assertThat(
                        Events.on("overgang.course-events", anna.id().toString()))
                .filteredOn(event -> event.type().equals(AttemptPublication.MADE))
                .singleElement()
                .satisfies(event -> assertThat(event.data())
                        .contains("\"nextTry\":\"2026-04-17\"")
                        .doesNotContain("sms")));
        assertThat(tries(CLOSED_DOOR, Map.of("If-Match", "\"77\""))).hasStatus(412);
    }

    @Test
    void attempts_are_listed_page_by_page() {
        for (var day : List.of("2026-04-12", "2026-04-10", "2026-04-11")) {
            assertThat(tries("{\"on\": \"%s\", \"kind\": \"NOT_SHOWN\"}".formatted(day), Map.of()))
                    .hasStatus(201);
        }

        var first = json(attempts("?limit=2"));
        assertThat(first.<List<String>>read("$.items[*].on")).containsExactly("2026-04-10", "2026-04-11");
        var rest = json(attempts("?limit=2&after=" + first.<String>read("$.next")));
        assertThat(rest.<List<String>>read("$.items[*].on")).containsExactly("2026-04-12");
    }

    @Test
    void nobody_elses_course_has_attempts() {
        var stranger = Asking.as(http, Role.WORKER, "0751");

        assertThat(stranger.post(anna.course(), "attempts", CLOSED_DOOR)).hasStatus(404);
        assertThat(stranger.get(Asking.COURSES + anna.course() + "/attempts")).hasStatus(404);
    }

    private MvcTestResult tries(String body, Map<String, String> headers) {
        return worker.post(anna.course(), "attempts", body, headers);
    }

    private MvcTestResult attempts(String query) {
        return worker.get(Asking.COURSES + anna.course() + "/attempts" + query);
    }
}
