package dk.overgang.course.contact;

import static dk.overgang.course.course.Asking.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dk.overgang.access.Role;
import dk.overgang.course.course.Asking;
import dk.overgang.course.course.CitizenEvents;
import dk.overgang.course.course.CourseServiceTest;
import dk.overgang.testkit.Events;
import dk.overgang.testkit.MovableTestClock;
import dk.overgang.testkit.Tokens;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Contacts, notes and attempts that were noted by mistake, as a client sees them (R-157, R-165, R-274, F-35, F-37).
@CourseServiceTest
class WithdrawalOverHttpTest {

    private static final String MISTAKE = "{\"reason\": \"WRONG_CITIZEN\"}";

    @Autowired
    MockMvcTester http;

    @Autowired
    MovableTestClock clock;

    private final CitizenEvents anna = CitizenEvents.unknown();
    private Asking worker;
    private Asking colleague;
    private Asking leader;

    @BeforeEach
    void a_course() {
        worker = Asking.as(http, Role.WORKER, CitizenEvents.COPENHAGEN);
        colleague = new Asking(http, Tokens.of(Role.WORKER, CitizenEvents.COPENHAGEN, "colleague"));
        leader = new Asking(http, Tokens.of(Role.LEADER, CitizenEvents.COPENHAGEN, "leader"));
        clock.set(LocalDate.parse("2026-03-02"));
        var _ = anna.accepted();
        worker.awaitsStatus(anna.course(), "CONTACT");
    }

    @Test
    void a_mistaken_contact_stays_readable_and_counts_nowhere_any_more() {
        met("2026-02-20", "Snakket om flytning");
        var mistaken = met("2026-03-01", "Ringede til Bodil Ærø");
        assertThat(lastContactOn()).isEqualTo("2026-03-01");
        assertThat(warnings()).doesNotContain("CONTACT_MEETINGS_MISSING");

        var withdrawn = withdraw(worker, "contacts", mistaken, MISTAKE, Map.of());

        assertThat(withdrawn).hasStatusOk().hasHeader(HttpHeaders.ETAG, "\"2\"");
        assertThat(json(withdrawn).<String>read("$.withdrawn.reason")).isEqualTo("WRONG_CITIZEN");
        assertThat(json(withdrawn).<String>read("$.withdrawn.on")).isEqualTo("2026-03-02");
        assertThat(json(withdrawn).<String>read("$.withdrawn.by"))
                .isEqualTo(json(withdrawn).<String>read("$.by"));
        assertThat(lastContactOn()).isEqualTo("2026-02-20");
        assertThat(warnings()).contains("CONTACT_MEETINGS_MISSING");
        assertThat(json(worker.get(address("contacts/" + mistaken))).<String>read("$.texts.note"))
                .isEqualTo("Ringede til Bodil Ærø");
        var listed = json(worker.get(address("contacts")));
        assertThat(listed.<List<@Nullable Object>>read("$.items[*].withdrawn.reason"))
                .containsExactly("WRONG_CITIZEN");
        assertThat(json(worker.get(address("contacts/intensity")))
                        .<List<Integer>>read("$.phases[?(@.phase == 'CONTACT')].contacts"))
                .containsExactly(1);
    }

    @Test
    void the_timeline_marks_it_and_the_drawing_does_not_count_it() {
        met("2026-02-24", "rigtig");
        var mistaken = met("2026-02-25", "forkert");
        var attempt = tried();
        assertThat(withdraw(worker, "contacts", mistaken, MISTAKE, Map.of())).hasStatusOk();
        assertThat(withdraw(worker, "attempts", attempt, MISTAKE, Map.of())).hasStatusOk();

        var shown = json(worker.get(address("timeline?kind=CONTACT,ATTEMPT")));
        assertThat(shown.<List<String>>read("$.items[?(@.facts.withdrawn == 'true')].id"))
                .containsExactly(mistaken, attempt);
        assertThat(shown.<List<?>>read("$.items")).hasSize(3);
        assertThat(json(worker.get(address("timeline/drawing"))).<List<Integer>>read("$.contacts[*].contacts"))
                .containsExactly(1);
    }

    @Test
    void only_the_author_and_a_leader_withdraw_and_nobody_twice() {
        var contact = met("2026-03-01", "x");
        assertThat(withdraw(colleague, "contacts", contact, MISTAKE, Map.of()))
                .hasStatus(409)
                .bodyJson()
                .isLenientlyEqualTo("{\"type\": \"urn:problem:withdrawal:neither-author-nor-leader\"}");
        assertThat(lastContactOn()).isEqualTo("2026-03-01");

        assertThat(withdraw(leader, "contacts", contact, MISTAKE, Map.of())).hasStatusOk();
        var again = withdraw(worker, "contacts", contact, MISTAKE, Map.of());
        assertThat(again)
                .hasStatus(409)
                .bodyJson()
                .isLenientlyEqualTo("{\"type\": \"urn:problem:withdrawal:already-withdrawn\"}");
        assertThat(Asking.body(again)).contains("2. marts 2026");
        assertThat(json(worker.get(address("contacts/" + contact))).<String>read("$.withdrawn.by"))
                .isEqualTo("leader");
    }

    /// What may be done stands beside the entry, and why not the rest.
    @Test
    void the_entry_says_who_may_correct_and_who_may_withdraw_it() {
        var contact = met("2026-03-01", "x");

        assertThat(allowed(worker, contact)).containsExactly("CORRECT true", "WITHDRAW true");
        assertThat(allowed(leader, contact)).containsExactly("CORRECT false", "WITHDRAW true");
        assertThat(allowed(colleague, contact)).containsExactly("CORRECT false", "WITHDRAW false");
        assertThat(json(colleague.get(address("contacts/" + contact))).<List<String>>read("$.allowed[*].code"))
                .containsExactly("contact:not-the-author", "withdrawal:neither-author-nor-leader");
        assertThat(json(colleague.get(address("contacts/" + contact))).<List<String>>read("$.allowed[*].why"))
                .allMatch(why -> !why.isBlank());

        assertThat(withdraw(worker, "contacts", contact, MISTAKE, Map.of())).hasStatusOk();
        assertThat(allowed(worker, contact)).containsExactly("CORRECT true", "WITHDRAW false");
    }

    private List<String> allowed(Asking who, String contact) {
        var all = json(who.get(address("contacts/" + contact)));
        var actions = all.<List<String>>read("$.allowed[*].action");
        var said = all.<List<Boolean>>read("$.allowed[*].allowed");
        return IntStream.range(0, actions.size())
                .mapToObj(i -> actions.get(i) + " " + said.get(i))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"reason\": \"forkert borger\"}", "{\"reason\": \"X\"}"})
    void it_needs_a_reason_that_is_a_code(String body) {
        var contact = met("2026-03-01", "x");

        assertThat(withdraw(worker, "contacts", contact, body, Map.of()))
                .hasStatus(422)
                .bodyJson()
                .isLenientlyEqualTo("{\"errors\": [{\"pointer\": \"/reason\"}]}");
        assertThat(lastContactOn()).isEqualTo("2026-03-01");
    }

    @Test
    void a_stale_version_withdraws_nothing_and_a_repeat_withdraws_once() {
        var contact = met("2026-03-01", "x");
        assertThat(withdraw(worker, "contacts", contact, MISTAKE, Map.of("If-Match", "\"7\"")))
                .hasStatus(412);
        assertThat(lastContactOn()).isEqualTo("2026-03-01");

        var key = Map.of("Idempotency-Key", "mistake-" + anna.id());
        var once = withdraw(worker, "contacts", contact, MISTAKE, key);
        var repeated = withdraw(worker, "contacts", contact, MISTAKE, key);

        assertThat(Asking.body(repeated)).isEqualTo(Asking.body(once));
        assertThat(repeated).hasStatusOk().hasHeader(HttpHeaders.ETAG, "\"2\"");
        await().untilAsserted(() -> assertThat(told(ContactPublication.NOTED)).hasSize(2));
        assertThat(told(ContactPublication.NOTED).getLast()).contains("\"withdrawn\":true", contact);
    }

    @Test
    void a_contact_whose_request_comes_again_stays_withdrawn() {
        var key = Map.of("Idempotency-Key", "visit-" + anna.id());
        var body = "{\"on\": \"2026-03-01\", \"kind\": \"MEETING\"}";
        var contact = json(worker.post(anna.course(), "contacts", body, key)).<String>read("$.contactId");
        assertThat(withdraw(worker, "contacts", contact, MISTAKE, Map.of())).hasStatusOk();

        assertThat(worker.post(anna.course(), "contacts", body, key)).hasStatus(201);

        assertThat(lastContactOn()).isNull();
    }

    /// E23: what was noted may be found to be a mistake after the end too.
    @Test
    void it_is_possible_after_the_end_and_the_next_course_counts_it_no_more() {
        worker.starts(anna.course(), "2026-03-02");
        clock.set(LocalDate.parse("2026-03-20"));
        assertThat(worker.post(anna.course(), "pause", "{\"reason\": \"SENTENCE\", \"from\": \"2026-03-05\"}"))
                .hasStatusOk();
        var contact = met("2026-03-10", "på ophold");
        var next = UUID.fromString(json(worker.post(anna.course(), "restart", "{\"on\": \"2026-03-20\"}"))
                .read("$.restartedAs"));
        worker.awaits(
                next, seen -> assertThat(seen.<String>read("$.lastContactOn")).isEqualTo("2026-03-10"));

        assertThat(withdraw(worker, "contacts", contact, MISTAKE, Map.of())).hasStatusOk();

        assertThat(lastContactOn()).isNull();
        assertThat(json(worker.course(next)).<@Nullable String>read("$.lastContactOn"))
                .isNull();
    }

    @Test
    void a_note_is_withdrawn_and_moves_no_last_contact() {
        met("2026-02-20", "x");
        var note = json(worker.post(anna.course(), "notes", "{\"on\": \"2026-03-02\", \"text\": \"Forkert sag\"}"))
                .<String>read("$.contactId");

        assertThat(withdraw(worker, "contacts", note, MISTAKE, Map.of())).hasStatusOk();

        assertThat(lastContactOn()).isEqualTo("2026-02-20");
    }

    @Test
    void a_mistaken_attempt_is_withdrawn_by_its_author_and_others_hear_of_it() {
        var attempt = tried();
        assertThat(withdraw(colleague, "attempts", attempt, MISTAKE, Map.of())).hasStatus(409);

        var withdrawn = withdraw(worker, "attempts", attempt, MISTAKE, Map.of());

        assertThat(withdrawn).hasStatusOk();
        assertThat(json(withdrawn).<String>read("$.withdrawn.reason")).isEqualTo("WRONG_CITIZEN");
        assertThat(json(worker.get(address("attempts"))).<List<String>>read("$.items[*].withdrawn.on"))
                .containsExactly("2026-03-02");
        assertThat(withdraw(worker, "attempts", attempt, MISTAKE, Map.of())).hasStatus(409);
        await().untilAsserted(() -> assertThat(told(AttemptPublication.MADE)).hasSize(2));
        assertThat(told(AttemptPublication.MADE).getLast()).contains("\"withdrawn\":true");
    }

    @Test
    void nothing_of_another_course_or_municipality_is_withdrawn() {
        var contact = met("2026-03-01", "x");
        var attempt = tried();
        var bent = CitizenEvents.unknown();
        var _ = bent.accepted();
        worker.awaitsStatus(bent.course(), "CONTACT");
        var stranger = Asking.as(http, Role.LEADER, "0751");

        assertThat(worker.post(bent.course(), "contacts/" + contact + "/withdrawal", MISTAKE))
                .hasStatus(404);
        assertThat(worker.post(bent.course(), "attempts/" + attempt + "/withdrawal", MISTAKE))
                .hasStatus(404);
        assertThat(withdraw(stranger, "contacts", contact, MISTAKE, Map.of())).hasStatus(404);
        assertThat(withdraw(stranger, "attempts", attempt, MISTAKE, Map.of())).hasStatus(404);
        assertThat(lastContactOn()).isEqualTo("2026-03-01");
    }

    @CanIgnoreReturnValue
    private String met(String on, String note) {
        var body = "{\"on\": \"%s\", \"kind\": \"MEETING\", \"note\": \"%s\"}".formatted(on, note);
        var met = worker.post(anna.course(), "contacts", body);
        assertThat(met).hasStatus(201);
        return json(met).read("$.contactId");
    }

    private String tried() {
        return json(worker.post(anna.course(), "attempts", "{\"on\": \"2026-03-02\", \"kind\": \"NOT_SHOWN\"}"))
                .read("$.attemptId");
    }

    private MvcTestResult withdraw(Asking who, String list, String id, String body, Map<String, String> headers) {
        return who.post(anna.course(), list + "/" + id + "/withdrawal", body, headers);
    }

    private String address(String rest) {
        return Asking.COURSES + anna.course() + "/" + rest;
    }

    private @Nullable String lastContactOn() {
        return json(worker.course(anna.course())).read("$.lastContactOn");
    }

    private List<String> warnings() {
        return json(worker.course(anna.course())).read("$.warnings[*].code");
    }

    private List<String> told(String type) {
        return Events.on("overgang.course-events", anna.id().toString()).stream()
                .filter(event -> event.type().equals(type))
                .map(Events.Event::data)
                .toList();
    }
}
