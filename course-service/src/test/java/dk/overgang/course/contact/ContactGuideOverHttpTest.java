package dk.overgang.course.contact;

import static dk.overgang.course.course.Asking.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.Role;
import dk.overgang.course.course.Asking;
import dk.overgang.course.course.CitizenEvents;
import dk.overgang.course.course.CourseServiceTest;
import dk.overgang.testkit.MovableTestClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// How close the contact should be is adapted to a citizen, what brought a contact about, and the weeks
/// around the move, as a client sees them.
@CourseServiceTest
class ContactGuideOverHttpTest {

    private static final String TWICE_A_WEEK =
            "{\"phase\": 1, \"guide\": {\"contacts\": 2, \"perWeeks\": 1}, \"reason\": \"MORE_SUPPORT\"}";

    @Autowired
    MockMvcTester http;

    @Autowired
    MovableTestClock clock;

    @Autowired
    MongoOperations mongo;

    private final CitizenEvents anna = CitizenEvents.unknown();
    private Asking worker;

    @BeforeEach
    void a_course_that_has_started() {
        worker = Asking.as(http, Role.WORKER, CitizenEvents.COPENHAGEN);
        clock.set(LocalDate.parse("2026-03-02"));
        var _ = anna.accepted();
        worker.awaitsStatus(anna.course(), "CONTACT");
        worker.starts(anna.course(), "2026-03-02");
        clock.set(LocalDate.parse("2026-03-10"));
    }

    @Test
    void the_intensity_is_measured_by_the_guide_for_this_citizen() {
        assertThat(guideOfPhaseOne()).isEqualTo(1.0);

        assertThat(adapt(TWICE_A_WEEK, Map.of()))
                .hasStatusOk()
                .hasHeader(HttpHeaders.ETAG, "\"2\"")
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"phases": [
                          {"phase": 1, "programme": {"contacts": 1, "perWeeks": 1},
                           "adapted": {"norm": {"contacts": 2, "perWeeks": 1}, "reason": "MORE_SUPPORT",
                                       "on": "2026-03-10"}},
                          {"phase": 2}, {"phase": 3}],
                         "changes": [{"phase": 1}]}
                        """);
        assertThat(guideOfPhaseOne()).isEqualTo(2.0);

        assertThat(adapt("{\"phase\": 1, \"reason\": \"AS_USUAL\"}", Map.of())).hasStatusOk();
        assertThat(guideOfPhaseOne()).isEqualTo(1.0);
        assertThat(json(guide()).<List<String>>read("$.changes[*].reason")).containsExactly("MORE_SUPPORT", "AS_USUAL");
    }

    @Test
    void before_anybody_adapts_it_the_programmes_guide_is_shown() {
        assertThat(guide()).hasStatusOk().hasHeader(HttpHeaders.ETAG, "\"1\"");
        assertThat(json(guide()).<List<@Nullable Object>>read("$.phases[*].adapted"))
                .containsOnlyNulls();
        assertThat(json(guide()).<List<Integer>>read("$.phases[*].phase")).containsExactly(1, 2, 3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            /phase           | {"guide": {"contacts": 1, "perWeeks": 1}, "reason": "LESS"}
            /phase           | {"phase": 4, "guide": {"contacts": 1, "perWeeks": 1}, "reason": "LESS"}
            /phase           | {"phase": 0, "guide": {"contacts": 1, "perWeeks": 1}, "reason": "LESS"}
            /guide/contacts  | {"phase": 1, "guide": {"contacts": -1, "perWeeks": 1}, "reason": "LESS"}
            /guide/contacts  | {"phase": 1, "guide": {"contacts": 61, "perWeeks": 1}, "reason": "LESS"}
            /guide/perWeeks  | {"phase": 1, "guide": {"contacts": 1, "perWeeks": 0}, "reason": "LESS"}
            /guide/perWeeks  | {"phase": 1, "guide": {"contacts": 1, "perWeeks": 27}, "reason": "LESS"}
            /reason          | {"phase": 1, "guide": {"contacts": 1, "perWeeks": 1}}
            /reason          | {"phase": 1, "guide": {"contacts": 1, "perWeeks": 1}, "reason": "hun er træt"}
            """)
    void what_cannot_be_is_refused_with_its_place(String pointer, String body) {
        assertThat(adapt(body, Map.of()))
                .hasStatus(422)
                .bodyJson()
                .isLenientlyEqualTo("{\"errors\": [{\"pointer\": \"%s\"}]}".formatted(pointer));
        assertThat(json(guide()).<List<?>>read("$.changes")).isEmpty();
    }

    @Test
    void a_stale_version_changes_nothing_and_a_repeat_changes_once() {
        assertThat(adapt(TWICE_A_WEEK, Map.of("If-Match", "\"7\""))).hasStatus(412);
        assertThat(json(guide()).<List<?>>read("$.changes")).isEmpty();

        var key = Map.of("Idempotency-Key", "guide-" + anna.id());
        assertThat(adapt(TWICE_A_WEEK, key)).hasStatusOk();
        assertThat(adapt(TWICE_A_WEEK, key)).hasStatusOk();
        assertThat(json(guide()).<List<?>>read("$.changes")).hasSize(1);
    }

    @Test
    void nobody_elses_guide_is_seen_or_adapted() {
        var stranger = Asking.as(http, Role.WORKER, "0751");

        assertThat(stranger.post(anna.course(), "contacts/guide", TWICE_A_WEEK)).hasStatus(404);
        assertThat(stranger.get(address("/guide"))).hasStatus(404);
    }

    @Test
    void nothing_is_adapted_after_the_end_and_what_was_stays_readable() {
        assertThat(adapt(TWICE_A_WEEK, Map.of())).hasStatusOk();
        assertThat(worker.post(anna.course(), "end", "{\"reason\": \"MOVED\", \"on\": \"2026-03-10\"}"))
                .hasStatusOk();

        assertThat(adapt(TWICE_A_WEEK, Map.of())).hasStatus(409);
        assertThat(json(guide()).<List<?>>read("$.changes")).hasSize(1);
    }

    @Test
    void it_goes_with_the_citizen_when_the_retention_is_over() {
        assertThat(adapt(TWICE_A_WEEK, Map.of())).hasStatusOk();
        var hers = query(where("citizenId").is(anna.id()));
        assertThat(mongo.count(hers, "contactGuides")).isEqualTo(1);

        anna.erased();

        await().untilAsserted(
                        () -> assertThat(mongo.count(hers, "contactGuides")).isZero());
    }

    ///
    @ParameterizedTest
    @CsvSource({"AGREED", "OUTREACH", "ASKED_FOR", "CRISIS"})
    void a_contact_says_what_brought_it_about(String occasion) {
        var body = "{\"on\": \"2026-03-10\", \"kind\": \"MEETING\", \"occasion\": \"%s\"}".formatted(occasion);

        assertThat(worker.post(anna.course(), "contacts", body)).hasStatus(201);

        assertThat(json(worker.get(address(""))).<List<String>>read("$.items[*].occasion"))
                .containsExactly(occasion);
        assertThat(worker.post(anna.course(), "contacts", body.replace(occasion, "ACCIDENT")))
                .hasStatus(400);
    }

    ///
    @Test
    void the_weeks_around_the_move_are_shown() {
        assertThat(worker.post(anna.course(), "contacts", "{\"on\": \"2026-03-10\", \"kind\": \"MEETING\"}"))
                .hasStatus(201);

        var around = json(worker.get(address("/intensity")));

        assertThat(around.<String>read("$.aroundTheStart.from")).isEqualTo("2026-02-16");
        assertThat(around.<String>read("$.aroundTheStart.to")).isEqualTo("2026-03-30");
        assertThat(around.<Integer>read("$.aroundTheStart.contacts")).isEqualTo(1);
    }

    private MvcTestResult guide() {
        return worker.get(address("/guide"));
    }

    private MvcTestResult adapt(String body, Map<String, String> headers) {
        return worker.post(anna.course(), "contacts/guide", body, headers);
    }

    private String address(String rest) {
        return Asking.COURSES + anna.course() + "/contacts" + rest;
    }

    private Double guideOfPhaseOne() {
        List<Double> guide = json(worker.get(address("/intensity"))).read("$.phases[?(@.phase == '1')].guide");
        return guide.getFirst();
    }
}
