package dk.overgang.course.contact;

import static dk.overgang.course.course.Asking.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.jayway.jsonpath.DocumentContext;
import dk.overgang.access.Role;
import dk.overgang.course.course.Asking;
import dk.overgang.course.course.CitizenEvents;
import dk.overgang.course.course.CourseServiceTest;
import dk.overgang.testkit.MovableTestClock;
import dk.overgang.testkit.Tokens;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The duty to keep notes (notatpligt, R-274): they are corrected beside what stands, also after the course.
@CourseServiceTest
class NoteOverHttpTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    MovableTestClock clock;

    @Autowired
    MongoOperations mongo;

    private final CitizenEvents anna = CitizenEvents.unknown();
    private Asking worker;

    @BeforeEach
    void a_course() {
        worker = Asking.as(http, Role.WORKER, CitizenEvents.COPENHAGEN);
        clock.set(LocalDate.parse("2026-08-20"));
        var _ = anna.accepted();
        worker.awaitsStatus(anna.course(), "CONTACT");
    }

    @Test
    void a_note_stands_in_the_log_and_is_no_contact() {
        var written = write("2026-08-19", "Talt med kollega om økonomi");

        assertThat(written).hasStatus(201).hasHeader(HttpHeaders.ETAG, "\"1\"");
        var listed = json(worker.get(entries()));
        assertThat(listed.<List<String>>read("$.items[*].kind")).containsExactly("NOTE");
        assertThat(listed.<List<Boolean>>read("$.items[*].withCitizen")).containsExactly(false);
        assertThat(listed.<List<Boolean>>read("$.items[*].hasNote")).containsExactly(true);
        assertThat(note(written).<String>read("$.texts.note")).isEqualTo("Talt med kollega om økonomi");
        assertThat(json(worker.course(anna.course())).<@Nullable String>read("$.lastContactOn"))
                .isNull();
    }

    @Test
    void a_request_that_comes_twice_writes_one_note() {
        var key = Map.of("Idempotency-Key", "note-" + anna.id());
        var body = "{\"on\": \"2026-08-19\", \"text\": \"Ringet op\"}";

        var once = worker.post(anna.course(), "notes", body, key);
        var again = worker.post(anna.course(), "notes", body, key);

        assertThat(Asking.body(again)).isEqualTo(Asking.body(once));
        assertThat(json(worker.get(entries())).<List<?>>read("$.items")).hasSize(1);
        assertThat(worker.post(anna.course(), "notes", body, Map.of("If-Match", "\"77\"")))
                .hasStatus(412);
    }

    @Test
    void a_note_has_a_text_and_a_day_that_has_come() {
        assertThat(write("2026-08-19", " ")).hasStatus(422);
        assertThat(write("2026-08-21", "I morgen")).hasStatus(422);
        assertThat(worker.post(anna.course(), "notes", "{\"on\": \"2026-08-19\"}"))
                .hasStatus(422);
        assertThat(json(worker.get(entries())).<List<?>>read("$.items")).isEmpty();
    }

    /// E23, acceptance course C: the last note is written three days after the death.
    @Test
    void the_last_note_is_written_after_the_death() {
        anna.died("2026-08-21");
        worker.awaitsStatus(anna.course(), "ENDED");
        clock.set(LocalDate.parse("2026-08-24"));

        var written = write("2026-08-24", "Pårørende er orienteret");

        assertThat(written).hasStatus(201);
        assertThat(json(written).<String>read("$.phase")).isEqualTo("AFTER");
        assertThat(worker.post(anna.course(), "contacts", "{\"on\": \"2026-08-22\", \"kind\": \"MEETING\"}"))
                .hasStatus(422);
        assertThat(correct(written, worker, "{\"text\": \"Søsteren er orienteret\"}", Map.of()))
                .hasStatus(201);
    }

    @Test
    void the_author_corrects_beside_the_note_and_both_are_shown() {
        var written = write("2026-08-19", "Mødet var kl. 10");
        var key = Map.of("Idempotency-Key", "correction-" + anna.id(), "If-Match", "\"1\"");
        var body = "{\"text\": \"Mødet var kl. 11\", \"reason\": \"WRONG_TIME\"}";

        var corrected = correct(written, worker, body, key);
        assertThat(correct(written, worker, body, key)).hasStatus(201);

        assertThat(corrected).hasStatus(201).hasHeader(HttpHeaders.ETAG, "\"2\"");
        var shown = note(written);
        assertThat(shown.<String>read("$.texts.note")).isEqualTo("Mødet var kl. 10");
        assertThat(shown.<List<String>>read("$.texts.corrections[*].text")).containsExactly("Mødet var kl. 11");
        assertThat(shown.<List<String>>read("$.texts.corrections[*].reason")).containsExactly("WRONG_TIME");
        assertThat(shown.<List<String>>read("$.texts.corrections[*].on")).containsExactly("2026-08-20");
        assertThat(json(worker.get(entries())).<List<Integer>>read("$.items[*].corrected"))
                .containsExactly(1);
        assertThat(mongo.find(query(where("courseId").is(anna.course())), Document.class, "contacts")
                        .toString())
                .doesNotContain("kl. 10", "kl. 11");
    }

    @Test
    void who_saw_the_note_before_another_correction_is_told_so_and_can_send_it_again() {
        var written = write("2026-08-19", "Mødet var kl. 10");
        var seen = Map.of("If-Match", "\"1\"");
        assertThat(correct(written, worker, "{\"text\": \"kl. 11\"}", seen)).hasStatus(201);

        assertThat(correct(written, worker, "{\"text\": \"Det var i Ballerup\"}", seen))
                .hasStatus(412);
        assertThat(correct(written, worker, "{\"text\": \"Det var i Ballerup\"}", Map.of("If-Match", "\"2\"")))
                .hasStatus(201);
        assertThat(note(written).<List<String>>read("$.texts.corrections[*].text"))
                .containsExactly("kl. 11", "Det var i Ballerup");
    }

    @Test
    void somebody_elses_note_is_not_corrected_but_another_one_may_be_written() {
        var written = write("2026-08-19", "Mødet var kl. 10");
        var colleague = new Asking(http, Tokens.of(Role.WORKER, CitizenEvents.COPENHAGEN, "colleague"));
        var leader = Asking.as(http, Role.LEADER, CitizenEvents.COPENHAGEN);

        for (var other : List.of(colleague, leader)) {
            assertThat(correct(written, other, "{\"text\": \"kl. 11\"}", Map.of()))
                    .hasStatus(409)
                    .bodyJson()
                    .isLenientlyEqualTo("{\"type\": \"urn:problem:contact:not-the-author\"}");
        }
        assertThat(note(written).<List<?>>read("$.texts.corrections")).isEmpty();
        assertThat(colleague.post(anna.course(), "notes", "{\"on\": \"2026-08-19\", \"text\": \"Jeg husker kl. 11\"}"))
                .hasStatus(201);
    }

    @Test
    void a_correction_has_a_text_and_its_reason_is_a_code() {
        var written = write("2026-08-19", "Mødet var kl. 10");

        assertThat(correct(written, worker, "{\"text\": \"\"}", Map.of())).hasStatus(422);
        assertThat(correct(written, worker, "{\"text\": \"kl. 11\", \"reason\": \"forkert dag\"}", Map.of()))
                .hasStatus(422);
        assertThat(worker.post(
                        anna.course(), "contacts/" + UUID.randomUUID() + "/corrections", "{\"text\": \"kl. 11\"}"))
                .hasStatus(404);
    }

    private MvcTestResult write(String on, String text) {
        return worker.post(anna.course(), "notes", "{\"on\": \"%s\", \"text\": \"%s\"}".formatted(on, text));
    }

    private MvcTestResult correct(MvcTestResult written, Asking by, String body, Map<String, String> headers) {
        var id = json(written).<String>read("$.contactId");
        return by.post(anna.course(), "contacts/" + id + "/corrections", body, headers);
    }

    private DocumentContext note(MvcTestResult written) {
        return json(worker.get(entries() + "/" + json(written).<String>read("$.contactId")));
    }

    private String entries() {
        return Asking.COURSES + anna.course() + "/contacts";
    }
}
