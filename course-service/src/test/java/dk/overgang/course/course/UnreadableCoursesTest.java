package dk.overgang.course.course;

import static dk.overgang.course.course.Asking.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dk.overgang.access.Role;
import dk.overgang.testkit.MovableTestClock;
import dk.overgang.testkit.Tokens;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A document in the collection of courses that is none, or none that this version can read, hides nothing of the
/// others (F-25).
@CourseServiceTest
class UnreadableCoursesTest {

    /// A municipality that no other test lives in.
    private static final String ROEDOVRE = "0175";

    /// It stands before every other one in the order of the ids.
    private static final UUID UNREADABLE = new UUID(0, 1);

    @Autowired
    MockMvcTester http;

    @Autowired
    MovableTestClock clock;

    @Autowired
    MongoOperations mongo;

    @Autowired
    CourseKeys keys;

    private final UUID worker = UUID.randomUUID();
    private final List<String> readable = new ArrayList<>();
    private final List<Object> strays = new ArrayList<>();
    private Asking leader;

    @BeforeEach
    void two_courses_and_what_is_none() {
        leader = Asking.as(http, Role.LEADER, ROEDOVRE);
        clock.set(LocalDate.parse("2026-03-02"));
        for (int i = 0; i < 2; i++) {
            readable.add(opened().toString());
        }
        insert(
                UNREADABLE,
                new Document("_id", UNREADABLE)
                        .append("municipality", ROEDOVRE)
                        .append("worker", worker)
                        .append("version", 1)
                        .append("sequence", 0)
                        .append("ending", new Document("on", "2026-03-02"))
                        .append("pauses", "x"));
    }

    @AfterEach
    void nothing_is_left_for_other_tests() {
        strays.forEach(stray -> mongo.getCollection("courses").deleteOne(new Document("_id", stray)));
    }

    @Test
    void a_list_shows_the_others_and_every_page_of_them() {
        var read = new ArrayList<String>();
        var page = json(leader.get("/api/v1/courses?limit=1&worker=" + worker));
        read.addAll(page.<List<String>>read("$.items[*].courseId"));
        page = json(leader.get("/api/v1/courses?limit=1&worker=" + worker + "&after=" + page.<String>read("$.next")));
        read.addAll(page.<List<String>>read("$.items[*].courseId"));

        assertThat(read).containsExactlyInAnyOrderElementsOf(readable);
        assertThat(json(leader.get("/api/v1/courses?sort=STARTED&worker=" + worker))
                        .<List<String>>read("$.items[*].courseId"))
                .containsExactlyInAnyOrderElementsOf(readable);
    }

    @Test
    void the_focus_areas_of_the_others_are_shown() {
        var answer = http.post()
                .uri("/api/v1/plans/focus-areas")
                .header(HttpHeaders.AUTHORIZATION, Tokens.bearer(leader.token()))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"courseIds\": [\"%s\", \"%s\"]}".formatted(UNREADABLE, readable.getFirst()))
                .exchange();

        assertThat(json(answer).<List<String>>read("$.courses[*].courseId")).containsExactly(readable.getFirst());
    }

    @Test
    void the_report_on_results_counts_the_others() {
        assertThat(leader.get("/api/v1/outcomes/report?from=2026-03-01&to=2026-03-31"))
                .hasStatusOk();
    }

    /// The service gives keys when it is ready: what throws there stops the start.
    @Test
    void the_service_starts_and_gives_the_others_their_sort_keys() {
        var keyless = UUID.fromString(readable.getLast());
        var stray = new ObjectId();
        insert(stray, new Document("_id", stray));
        var _ = mongo.getCollection("courses")
                .updateOne(
                        new Document("_id", keyless),
                        new Document("$unset", new Document(CourseSort.NEXT_CHANGE.field(), "")));

        assertThatCode(keys::giveMissing).doesNotThrowAnyException();

        assertThat(mongo.findById(keyless, Document.class, "courses")).containsKey(CourseSort.NEXT_CHANGE.field());
    }

    private UUID opened() {
        var citizen = CitizenEvents.in(ROEDOVRE);
        var _ = citizen.accepted();
        leader.awaitsStatus(citizen.course(), "CONTACT");
        assertThat(leader.post(citizen.course(), "worker", "{\"worker\": \"%s\"}".formatted(worker)))
                .hasStatusOk();
        return citizen.course();
    }

    private void insert(Object id, Document document) {
        strays.add(id);
        var _ = mongo.getCollection("courses").insertOne(document);
    }
}
