package dk.overgang.course.results;

import static dk.overgang.course.course.Asking.assertRefused;
import static dk.overgang.course.course.Asking.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.jayway.jsonpath.DocumentContext;
import dk.overgang.access.Role;
import dk.overgang.access.files.DataFileFault;
import dk.overgang.course.course.Asking;
import dk.overgang.course.course.CitizenEvents;
import dk.overgang.course.course.CourseServiceTest;
import dk.overgang.course.programmes.ProgrammeCatalogue;
import dk.overgang.course.results.domain.CourseOutcome;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.testkit.MovableTestClock;
import dk.overgang.testkit.database.StoredSample;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What a course has led to, as a client records and a leader counts it.
@CourseServiceTest
class OutcomeOverHttpTest {

    private static final String ALL = """
            {"values": {"HOUSING": "OWN_HOME", "OCCUPATION": "EDUCATION", "SELF_SUPPORT": "EDUCATION_GRANT",
                        "SELF_HELPEDNESS": "MANAGES_ALONE"}}
            """;
    private static final String WORSE_AT_FIRST = answers(1);
    private static final String BETTER_AT_LAST = answers(4);
    private static final String ODENSE = "0461";
    private static final String REPORT = "/api/v1/outcomes/report?from=2026-12-01&to=2026-12-31";

    @Autowired
    MockMvcTester http;

    @Autowired
    MovableTestClock clock;

    @Autowired
    MongoOperations mongo;

    @Autowired
    AggregateStore<CourseOutcome> outcomes;

    private final CitizenEvents anna = CitizenEvents.unknown();
    private Asking worker;

    private static String answers(int each) {
        return """
                "MOOD": %1$d, "CALM": %1$d, "ENERGY": %1$d, "SLEEP": %1$d, "INTEREST": %1$d""".formatted(each);
    }

    @BeforeEach
    void a_course_in_its_last_phase() {
        worker = Asking.as(http, Role.WORKER, CitizenEvents.COPENHAGEN);
        clock.set(LocalDate.parse("2026-03-02"));
        begins(worker, anna);
        clock.set(LocalDate.parse("2026-11-20"));
        worker.awaits(
                anna.course(),
                course -> assertThat(course.<Integer>read("$.phase")).isEqualTo(3));
    }

    @Test
    void it_is_recorded_beside_what_course_and_measurements_know() {
        assertThat(outcome()).hasStatusOk().hasHeader(HttpHeaders.ETAG, "\"1\"");
        assertThat(json(outcome()).<List<String>>read("$.asked[*].code"))
                .containsExactly("HOUSING", "OCCUPATION", "SELF_SUPPORT", "SELF_HELPEDNESS");
        assertThat(json(outcome()).<@Nullable Object>read("$.standing")).isNull();

        assertThat(record(ALL, Map.of())).hasStatusOk().hasHeader(HttpHeaders.ETAG, "\"2\"");

        var seen = json(outcome());
        assertThat(seen.<String>read("$.standing.values.HOUSING")).isEqualTo("OWN_HOME");
        assertThat(seen.<Integer>read("$.standing.codesVersion")).isEqualTo(1);
        assertThat(seen.<Integer>read("$.admissions")).isZero();
        assertThat(seen.<List<?>>read("$.wellbeing")).isEmpty();
        assertThat(json(worker.get(Asking.COURSES + anna.course() + "/timeline?kind=ENDING"))
                        .<List<String>>read("$.items[*].facts.what"))
                .containsExactly("OUTCOME");
    }

    @Test
    void wellbeing_is_what_the_instruments_say_during_the_course() {
        measures(worker, anna, "2026-03-02", WORSE_AT_FIRST);
        assertThat(json(outcome()).<List<?>>read("$.wellbeing"))
                .as("measured once")
                .isEmpty();
        measures(worker, anna, "2026-11-20", BETTER_AT_LAST);

        var seen = json(outcome());
        assertThat(seen.<String>read("$.wellbeing[0].instrument")).isEqualTo("WHO5");
        assertThat(seen.<String>read("$.wellbeing[0].meaning")).isEqualTo("BETTER");
        assertThat(seen.<String>read("$.wellbeing[0].first")).isEqualTo("2026-03-02");
    }

    @Test
    void what_is_missing_or_unknown_is_refused_with_its_place_and_what_there_is() {
        assertRefused(record("{\"values\": {\"HOUSING\": \"OWN_HOME\"}}", Map.of()), "/values/OCCUPATION", "NEITHER");
        assertRefused(record(ALL.replace("OWN_HOME", "CASTLE"), Map.of()), "/values/HOUSING", "HOMELESS");
        assertRefused(record(ALL.replace("\"OWN_HOME\"", "null"), Map.of()), "/values/HOUSING", "HOMELESS");
        assertRefused(record(ALL.replace("HOUSING", "GARDEN"), Map.of()), "/values", "SELF_HELPEDNESS");
        assertRefused(
                record(ALL.replace("{\"values\"", "{\"reason\": \"OTHER\", \"values\""), Map.of()),
                "/reason",
                "rettes");
        assertThat(record("{}", Map.of())).hasStatus(422);
        assertThat(json(outcome()).<@Nullable Object>read("$.standing")).isNull();
    }

    @Test
    void a_correction_needs_a_reason_and_what_stood_stays_readable() {
        assertThat(record(ALL, Map.of())).hasStatusOk();
        assertRefused(record("{\"values\": {\"HOUSING\": \"ADMITTED\"}}", Map.of()), "/reason", "20. november 2026");

        var corrected =
                json(record("{\"values\": {\"HOUSING\": \"ADMITTED\"}, \"reason\": \"LEARNED_LATER\"}", Map.of()));

        assertThat(corrected.<String>read("$.standing.values.HOUSING")).isEqualTo("ADMITTED");
        assertThat(corrected.<String>read("$.standing.values.OCCUPATION")).isEqualTo("EDUCATION");
        assertThat(corrected.<String>read("$.former[0].values.HOUSING")).isEqualTo("OWN_HOME");
    }

    @Test
    void a_stale_version_changes_nothing_and_a_repeat_changes_once() {
        assertThat(record(ALL, Map.of("If-Match", "\"7\""))).hasStatus(412);
        assertThat(json(outcome()).<@Nullable Object>read("$.standing")).isNull();

        var key = Map.of("Idempotency-Key", "outcome-" + anna.id());
        assertThat(record(ALL, key)).hasStatusOk();
        assertThat(record(ALL, key)).hasStatusOk();
        assertThat(json(outcome()).<List<?>>read("$.former")).isEmpty();
    }

    @Test
    void nobody_elses_outcome_is_seen_and_none_before_the_last_phase_is_recorded() {
        var stranger = Asking.as(http, Role.WORKER, "0751");
        assertThat(stranger.get(Asking.COURSES + anna.course() + "/outcome")).hasStatus(404);
        assertThat(stranger.post(anna.course(), "outcome", ALL)).hasStatus(404);
        assertThat(Asking.as(http, Role.AUDITOR, CitizenEvents.COPENHAGEN)
                        .get(Asking.COURSES + anna.course() + "/outcome"))
                .hasStatus(403);

        var bo = CitizenEvents.unknown();
        var _ = bo.accepted();
        worker.awaitsStatus(bo.course(), "CONTACT");
        assertThat(worker.post(bo.course(), "outcome", ALL)).hasStatus(409);
        worker.starts(bo.course(), "2026-11-20");
        assertThat(worker.post(bo.course(), "outcome", ALL)).hasStatus(409);
    }

    @Test
    void whether_it_may_be_recorded_is_said_as_the_request_would_be_answered() {
        assertThat(allowed(worker, anna).<Boolean>read("$.allowed[0].allowed")).isTrue();
        assertThat(record(ALL, Map.of())).hasStatusOk();
        assertThat(allowed(worker, anna).<Boolean>read("$.allowed[0].allowed"))
                .as("corrected")
                .isTrue();
        assertThat(allowed(Asking.as(http, Role.AUTHORITY, CitizenEvents.COPENHAGEN), anna)
                        .<String>read("$.allowed[0].code"))
                .isEqualTo("insufficient-scope");

        var bo = CitizenEvents.unknown();
        var _ = bo.accepted();
        worker.awaitsStatus(bo.course(), "CONTACT");
        assertThat(allowed(worker, bo).<String>read("$.allowed[0].code")).isEqualTo("outcome:never-began");
        worker.starts(bo.course(), "2026-11-20");
        var early = allowed(worker, bo);
        assertThat(early.<Boolean>read("$.allowed[0].allowed")).isFalse();
        assertThat(early.<String>read("$.allowed[0].why"))
                .isEqualTo(json(worker.post(bo.course(), "outcome", ALL)).<String>read("$.detail"));
    }

    private static DocumentContext allowed(Asking who, CitizenEvents citizen) {
        var answer = json(who.get(Asking.COURSES + citizen.course() + "/outcome"));
        assertThat(answer.<List<String>>read("$.allowed[*].action")).containsExactly("RECORD_OUTCOME");
        return answer;
    }

    @Test
    void it_goes_with_the_citizen_when_the_retention_is_over() {
        assertThat(record(ALL, Map.of())).hasStatusOk();
        var hers = query(where("citizenId").is(anna.id()));
        assertThat(mongo.count(hers, "outcomes")).isEqualTo(1);

        anna.erased();

        await().untilAsserted(() -> assertThat(mongo.count(hers, "outcomes")).isZero());
    }

    /// four are too few.
    @Test
    void a_leader_counts_the_courses_that_ended_in_a_period_and_never_fewer_than_five() {
        var team = Asking.as(http, Role.WORKER, ODENSE);
        var leader = Asking.as(http, Role.LEADER, ODENSE);
        for (var course = 0; course < 4; course++) {
            completes(team);
        }
        assertThat(json(leader.get(REPORT)).<@Nullable Object>read("$.courses")).isNull();
        assertThat(json(leader.get(REPORT)).<List<?>>read("$.outcomes")).isEmpty();

        completes(team);

        var report = json(leader.get(REPORT));
        assertThat(report.<Integer>read("$.courses")).isEqualTo(5);
        assertThat(report.<Integer>read("$.recorded")).isEqualTo(5);
        assertThat(report.<Integer>read("$.admissions")).isZero();
        assertThat(report.<List<String>>read("$.outcomes[*].what"))
                .containsExactly("HOUSING", "OCCUPATION", "SELF_SUPPORT", "SELF_HELPEDNESS");
        assertThat(report.<Integer>read("$.outcomes[0].groups[0].courses")).isEqualTo(5);
        assertThat(report.<List<String>>read("$.wellbeing[*].groups[*].value")).containsExactly("BETTER");
        assertThat(report.<List<String>>read("$.results[*].code")).contains("SOCIAL_COMPETENCES", "ORDINARY_HOURS");

        assertThat(json(leader.get("/api/v1/outcomes/report?from=2026-11-01&to=2026-11-30"))
                        .<@Nullable Object>read("$.courses"))
                .isNull();
        assertThat(leader.get("/api/v1/outcomes/report?from=2026-12-31&to=2026-12-01"))
                .hasStatus(400);
        assertThat(leader.get("/api/v1/outcomes/report?from=2020-01-01&to=2026-12-01"))
                .hasStatus(400);
        assertThat(team.get(REPORT)).hasStatus(403);
        assertThat(json(Asking.as(http, Role.AUTHORITY, "0751").get(REPORT)).<@Nullable Object>read("$.courses"))
                .isNull();
    }

    /// A slip in the name of a programme would silently leave its result out.
    @Test
    void a_result_of_a_programme_that_there_is_not_stops_the_start(@Autowired ProgrammeCatalogue programmes) {
        var file = new ByteArrayResource("""
                {"version": 1, "results": [
                  {"code": "HOURS", "text": {"da": "Timer", "en": "Hours"}, "programmes": ["JOBS"],
                   "values": [{"code": "MORE", "text": {"da": "Flere", "en": "More"}}]}]}
                """.getBytes(UTF_8));

        assertThatExceptionOfType(DataFileFault.class)
                .isThrownBy(() -> ResultsConfiguration.outcomeCodes(file, programmes))
                .withMessageContaining("JOBS");
    }

    @Test
    void documents_of_a_released_version_are_read_and_nothing_in_them_is_lost() {
        StoredSample.assertReadable(mongo, List.of(outcomes));
    }

    private void completes(Asking team) {
        var citizen = CitizenEvents.in(ODENSE);
        clock.set(LocalDate.parse("2026-03-02"));
        begins(team, citizen);
        measures(team, citizen, "2026-03-02", WORSE_AT_FIRST);
        clock.set(LocalDate.parse("2026-11-20"));
        measures(team, citizen, "2026-11-20", BETTER_AT_LAST);
        clock.set(LocalDate.parse("2026-12-02"));
        team.awaitsStatus(citizen.course(), "ENDED");
        assertThat(team.post(citizen.course(), "outcome", ALL)).hasStatusOk();
    }

    private static void begins(Asking team, CitizenEvents citizen) {
        var _ = citizen.accepted();
        team.awaitsStatus(citizen.course(), "CONTACT");
        team.starts(citizen.course(), "2026-03-02");
    }

    private static void measures(Asking team, CitizenEvents citizen, String on, String answers) {
        assertThat(team.post(citizen.course(), "measurements", """
                {"instrument": "WHO5", "on": "%s", "answeredBy": "CITIZEN", "answers": {%s}}
                """.formatted(on, answers)))
                .hasStatus(201);
    }

    private MvcTestResult outcome() {
        return worker.get(Asking.COURSES + anna.course() + "/outcome");
    }

    private MvcTestResult record(String body, Map<String, String> headers) {
        return worker.post(anna.course(), "outcome", body, headers);
    }
}
