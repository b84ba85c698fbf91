package dk.overgang.course.texts;

import static dk.overgang.course.course.Asking.json;
import static dk.overgang.testkit.Tokens.bearer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.Role;
import dk.overgang.access.keys.KeyMissing;
import dk.overgang.course.CourseServiceApplication;
import dk.overgang.course.course.Asking;
import dk.overgang.course.course.CitizenEvents;
import dk.overgang.course.course.CourseServiceTest;
import dk.overgang.encryption.domain.TextVault;
import dk.overgang.testkit.MovableTestClock;
import dk.overgang.testkit.Platform;
import dk.overgang.testkit.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The service has keys of its own for what workers write.
@CourseServiceTest
class EncryptingTextsTest {

    private static final String KEYS = "/api/v1/keys";

    @Autowired
    MockMvcTester http;

    @Autowired
    TextVault vault;

    @Autowired
    MongoOperations mongo;

    @Autowired
    MovableTestClock clock;

    @Test
    void a_text_stays_readable_when_the_data_key_and_the_master_key_are_rotated() {
        var text = vault.encrypt("Åse vil gerne på højskole");

        assertThat(rotate("DATA_KEY")).hasStatus(202);
        assertThat(rotate("MASTER_KEY")).hasStatus(202);

        assertThat(vault.decrypt(text)).isEqualTo("Åse vil gerne på højskole");
        assertThat(vault.encrypt("Nyt").key()).isGreaterThan(text.key());
        var operator = Asking.as(http, Role.OPERATOR, CitizenEvents.COPENHAGEN);
        await().untilAsserted(() ->
                assertThat(json(operator.get(KEYS)).<Boolean>read("$.rotating")).isFalse());
    }

    /// A rotation that forgot a room would leave its texts under the old key for ever.
    @Test
    void every_text_of_a_course_gets_the_newest_key() {
        clock.set(LocalDate.parse("2026-03-02"));
        var anna = CitizenEvents.unknown();
        var worker = Asking.as(http, Role.WORKER, CitizenEvents.COPENHAGEN);
        var _ = anna.accepted();
        worker.awaitsStatus(anna.course(), "CONTACT");
        worker.starts(anna.course(), "2026-03-02");
        var note = worker.post(anna.course(), "notes", "{\"on\": \"2026-03-02\", \"text\": \"Æblegrød\"}");
        var noteId = json(note).<String>read("$.contactId");
        assertThat(worker.post(anna.course(), "contacts/" + noteId + "/corrections", "{\"text\": \"Rødgrød\"}"))
                .hasStatus2xxSuccessful();
        assertThat(worker.post(
                        anna.course(),
                        "phase-changes/1",
                        "{\"on\": \"2026-03-02\", \"toldToCitizen\": true, \"words\": \"Vi ses sjældnere\"}"))
                .hasStatus2xxSuccessful();
        assertThat(worker.post(
                        anna.course(),
                        "plan/needs",
                        "{\"area\": \"HOME\", \"kind\": \"NEED\", \"citizensWords\": \"Ro om natten\"}"))
                .hasStatus(201);

        assertThat(worker.post(
                        anna.course(),
                        "closing/formal-ending",
                        "{\"on\": \"2026-11-24\", \"form\": \"CARD\", \"note\": \"Kage med hyldebær\"}"))
                .hasStatusOk();

        assertThat(rotate("DATA_KEY")).hasStatus(202);

        var newest = vault.encrypt("").key();
        await().untilAsserted(() -> assertThat(keysOf(anna)).hasSize(5).containsOnly(newest));
        assertThat(json(worker.get(Asking.COURSES + anna.course() + "/contacts/" + noteId))
                        .<String>read("$.texts.note"))
                .isEqualTo("Æblegrød");
    }

    /// The numbers of the data keys in everything that is stored of a course.
    private List<Integer> keysOf(CitizenEvents citizen) {
        return Stream.of("contacts", "checklists", "plans", "closings")
                .flatMap(collection ->
                        mongo.find(query(where("citizenId").is(citizen.id())), Document.class, collection).stream())
                .flatMap(EncryptingTextsTest::keysIn)
                .toList();
    }

    private static Stream<Integer> keysIn(Object stored) {
        return switch (stored) {
            case Document text
            when text.containsKey("key") && text.containsKey("text") -> Stream.of(text.getInteger("key"));
            case Document document -> document.values().stream().flatMap(EncryptingTextsTest::keysIn);
            case List<?> list -> list.stream().flatMap(EncryptingTextsTest::keysIn);
            default -> Stream.empty();
        };
    }

    @Test
    void there_is_no_lookup_key_here() {
        assertThat(rotate("LOOKUP_KEY")).hasStatus(400).bodyText().contains("DATA_KEY, MASTER_KEY");
    }

    @Test
    void another_key_file_stops_the_start(@TempDir Path elsewhere) throws IOException {
        assertThat(vault.encrypt("Hej").key()).isPositive();
        try (var keys = Files.list(Path.of(Platform.KEYS))) {
            for (var key : keys.toList()) {
                var _ = Files.copy(key, elsewhere.resolve(key.getFileName()));
            }
        }
        try (var keys = Files.list(elsewhere)) {
            for (var key : keys.filter(file -> file.getFileName().toString().startsWith("course-texts-master"))
                    .toList()) {
                var _ = Files.write(key, new byte[96]);
            }
        }

        assertThatExceptionOfType(Exception.class)
                .isThrownBy(() -> new SpringApplicationBuilder(CourseServiceApplication.class)
                        .properties(CourseServiceApplication.CONFIG_NAME)
                        .initializers(new Platform())
                        .run("--server.port=0", "--overgang.keys.directory=" + elsewhere)
                        .close())
                .havingRootCause()
                .isInstanceOf(KeyMissing.class)
                .withMessageContaining("course-texts-master.key (or a later one) does not open");
    }

    private MvcTestResult rotate(String what) {
        return http.post()
                .uri(KEYS + "/rotation")
                .header(HttpHeaders.AUTHORIZATION, bearer(Tokens.of(Role.OPERATOR, CitizenEvents.COPENHAGEN)))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"what\": \"%s\"}".formatted(what))
                .exchange();
    }
}
