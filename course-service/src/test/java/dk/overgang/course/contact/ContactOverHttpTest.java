package dk.overgang.course.contact;

import static dk.overgang.course.course.Asking.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.overgang.access.Role;
import dk.overgang.course.course.Asking;
import dk.overgang.course.course.CitizenEvents;
import dk.overgang.course.course.CourseServiceTest;
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

@CourseServiceTest
class ContactOverHttpTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    MovableTestClock clock;

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
    void a_worker_notes_contacts_and_the_course_shows_the_last_one() {
        assertThat(note("2026-03-02", "MEETING", Map.of())).hasStatus(201).hasHeader(HttpHeaders.ETAG, "\"1\"");
        assertThat(note("2026-02-27", "PHONE_CALL", Map.of())).hasStatus(201);

        assertThat(json(worker.course(anna.course())).<String>read("$.lastContactOn"))
                .isEqualTo("2026-03-02");
        assertThat(dates("")).containsExactly("2026-02-27", "2026-03-02");
    }

    @Test
    void contacts_are_listed_page_by_page() {
        for (var day : List.of("2026-02-25", "2026-02-24", "2026-02-26")) {
            assertThat(note(day, "MESSAGE", Map.of())).hasStatus(201);
        }

        var first = json(contacts("?limit=2"));
        assertThat(first.<List<String>>read("$.items[*].on")).containsExactly("2026-02-24", "2026-02-25");
        assertThat(note("2026-02-23", "MESSAGE", Map.of())).hasStatus(201);
        assertThat(dates("?limit=2&after=" + first.<String>read("$.next"))).containsExactly("2026-02-26");
    }

    @Test
    void a_request_that_comes_twice_notes_one_contact() {
        var key = Map.of("Idempotency-Key", "visit-" + anna.id());

        var once = note("2026-03-02", "MEETING", key);
        var again = note("2026-03-02", "MEETING", key);

        assertThat(json(again).<String>read("$.contactId")).isEqualTo(json(once).read("$.contactId"));
        assertThat(dates("")).hasSize(1);
        assertThat(note("2026-03-01", "MEETING", key)).hasStatus(422);
    }

    @Test
    void a_day_ahead_is_refused_with_what_is_allowed_and_nothing_is_kept() {
        assertThat(note("2026-03-03", "MEETING", Map.of()))
                .hasStatus(422)
                .bodyJson()
                .isLenientlyEqualTo("""
                {"type": "urn:problem:invalid", "errors": [{"pointer": "/on"}]}
                """);
        assertThat(note("2026-03-02", "TELEPATHY", Map.of())).hasStatus(400);
        assertThat(dates("")).isEmpty();
    }

    @Test
    void who_saw_an_older_course_is_told_so_and_nothing_is_kept() {
        assertThat(note("2026-03-02", "MEETING", Map.of("If-Match", "\"77\""))).hasStatus(412);
        assertThat(dates("")).isEmpty();
    }

    @Test
    void nobody_elses_course_has_contacts() {
        var stranger = Asking.as(http, Role.WORKER, "0751");

        assertThat(stranger.post(anna.course(), "contacts", "{\"on\": \"2026-03-02\", \"kind\": \"MEETING\"}"))
                .hasStatus(404);
        assertThat(stranger.get(Asking.COURSES + anna.course() + "/contacts")).hasStatus(404);
    }

    @Test
    void contacts_go_with_the_citizen_when_the_retention_is_over() {
        assertThat(note("2026-03-02", "MEETING", Map.of())).hasStatus(201);

        anna.erased();

        await().untilAsserted(() -> assertThat(worker.course(anna.course())).hasStatus(404));
        // The same referral, accepted anew, opens a course of the same id: it must have no contacts.
        anna.acceptedAgain();
        worker.awaitsStatus(anna.course(), "CONTACT");
        assertThat(dates("")).isEmpty();
    }

    private MvcTestResult note(String on, String kind, Map<String, String> headers) {
        return worker.post(
                anna.course(), "contacts", "{\"on\": \"%s\", \"kind\": \"%s\"}".formatted(on, kind), headers);
    }

    private MvcTestResult contacts(String query) {
        return worker.get(Asking.COURSES + anna.course() + "/contacts" + query);
    }

    private List<String> dates(String query) {
        return json(contacts(query)).read("$.items[*].on");
    }
}
