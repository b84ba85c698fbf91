package dk.overgang.course.measurements;

import static dk.overgang.course.course.Asking.body;
import static dk.overgang.course.course.Asking.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import dk.overgang.access.Role;
import dk.overgang.course.course.Asking;
import dk.overgang.course.course.CitizenEvents;
import dk.overgang.course.course.CourseServiceTest;
import dk.overgang.course.measurements.domain.Measurement;
import dk.overgang.course.timeline.domain.TimelineEntry;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.testkit.Contracts;
import dk.overgang.testkit.Events;
import dk.overgang.testkit.Events.Event;
import dk.overgang.testkit.MovableTestClock;
import dk.overgang.testkit.Tokens;
import dk.overgang.testkit.database.StoredSample;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Measurements as a client sees them, with the dates and answers of acceptance course A (R-234 to,
/// E3, E23, E30, E31, C17).
@CourseServiceTest
class MeasurementOverHttpTest {

    private static final String WELLBEING_AT_START = """
            "OPTIMISM": 2, "USEFULNESS": 3, "CALM": 2, "PROBLEM_SOLVING": 2, "CLARITY": 3, "CLOSENESS": 2, "OPINION": 3""";
    private static final String WELLBEING_AT_END = """
            "OPTIMISM": 3, "USEFULNESS": 3, "CALM": 3, "PROBLEM_SOLVING": 3, "CLARITY": 4, "CLOSENESS": 3, "OPINION": 4""";
    private static final String WELLBEING_LATER = """
            "OPTIMISM": 3, "USEFULNESS": 3, "CALM": 3, "PROBLEM_SOLVING": 3, "CLARITY": 3, "CLOSENESS": 3, "OPINION": 4""";
    private static final String FUNCTIONING_AT_START = """
            "WORK_SCHOOL": 8, "SOCIAL_LIFE": 7, "FAMILY_HOME": 6""";
    private static final String FUNCTIONING_AT_END = """
            "WORK_SCHOOL": 5, "SOCIAL_LIFE": 4, "FAMILY_HOME": 4""";
    private static final String STAR_AT_START = """
            "MENTAL_HEALTH": 4, "PHYSICAL_HEALTH": 4, "COPING": 3, "NETWORK": 2, "WORK": 2, "RELATIONS": 4,
            "SUBSTANCE_USE": 8, "OBLIGATIONS": 5, "IDENTITY": 3, "HOPE": 3""";
    private static final String STAR_AT_END = """
            "MENTAL_HEALTH": 5, "PHYSICAL_HEALTH": 4, "COPING": 5, "NETWORK": 5, "WORK": 2, "RELATIONS": 5,
            "SUBSTANCE_USE": 8, "OBLIGATIONS": 5, "IDENTITY": 5, "HOPE": 5""";

    @Autowired
    MockMvcTester http;

    @Autowired
    MovableTestClock clock;

    @Autowired
    MeasurementTimeline timeline;

    private final CitizenEvents anna = CitizenEvents.unknown();
    private Asking worker;

    @BeforeEach
    void a_course_in_its_contact_phase() {
        worker = Asking.as(http, Role.WORKER, CitizenEvents.COPENHAGEN);
        clock.set(LocalDate.parse("2026-02-02"));
        var _ = anna.accepted();
        worker.awaitsStatus(anna.course(), "CONTACT");
        clock.set(LocalDate.parse("2026-03-02"));
    }

    private void starts() {
        worker.starts(anna.course(), "2026-03-02");
        clock.set(LocalDate.parse("2026-03-10"));
    }

    /// the star is answered in a conversation with the worker, over all ten sides of life.
    @Test
    void annas_course_is_measured_at_its_start_at_its_end_and_nine_months_after() {
        starts();
        assertThat(take("SWEMWBS", "2026-03-10", "START", WELLBEING_AT_START)).hasStatus(201);
        assertThat(take("SDS", "2026-03-10", "START", FUNCTIONING_AT_START)).hasStatus(201);
        assertThat(take("RECOVERY_STAR", "2026-03-10", "START", STAR_AT_START)).hasStatus(201);
        assertThat(points("SWEMWBS"))
                .containsExactly("START 2026-03-02 DONE", "END 2026-11-18 LATER", "FOLLOW_UP 2027-09-02 LATER");

        pauses("2026-05-20");
        assertThat(points("SWEMWBS"))
                .containsExactly("START 2026-03-02 DONE", "END 2026-11-18 HELD", "FOLLOW_UP 2027-09-02 HELD");
        resumes("2026-06-11");

        clock.set(LocalDate.parse("2026-12-10"));
        assertThat(points("SWEMWBS"))
                .containsExactly("START 2026-03-02 DONE", "END 2026-12-10 OPEN", "FOLLOW_UP 2027-09-24 LATER");
        assertThat(take("SWEMWBS", "2026-12-10", "END", WELLBEING_AT_END)).hasStatus(201);
        assertThat(take("SDS", "2026-12-10", "END", FUNCTIONING_AT_END)).hasStatus(201);
        assertThat(take("RECOVERY_STAR", "2026-12-10", "END", STAR_AT_END)).hasStatus(201);

        var star = progress("RECOVERY_STAR");
        assertThat(star.<Integer>read("$.better")).isEqualTo(6);
        assertThat(star.<Integer>read("$.worse")).isZero();
        assertThat(star.<Integer>read("$.same")).isEqualTo(4);
        var functioning = progress("SDS");
        assertThat(functioning.<String>read("$.direction")).isEqualTo("LOWER_IS_BETTER");
        assertThat(functioning.<Integer>read("$.better")).isEqualTo(3);
        var wellbeing = progress("SWEMWBS");
        assertThat(wellbeing.<Map<String, Object>>read("$.score"))
                .isEqualTo(Map.of("from", 17, "to", 23, "difference", 6, "meaning", "BETTER"));

        clock.set(LocalDate.parse("2027-09-24"));
        worker.awaitsStatus(anna.course(), "ENDED");
        assertThat(points("SWEMWBS"))
                .containsExactly("START 2026-03-02 DONE", "END 2026-12-10 DONE", "FOLLOW_UP 2027-09-24 OPEN");
        assertThat(take("SWEMWBS", "2027-09-24", "FOLLOW_UP", WELLBEING_LATER))
                .hasStatus(422)
                .bodyJson()
                .isLenientlyEqualTo("{\"errors\": [{\"pointer\": \"/consent\"}]}");
        var followUp = worker.post(anna.course(), "measurements", """
                {"instrument": "SWEMWBS", "on": "2027-09-24", "point": "FOLLOW_UP", "answeredBy": "CITIZEN",
                 "answers": {%s}, "consent": {"givenOn": "2027-09-20"}}
                """.formatted(WELLBEING_LATER));
        assertThat(followUp).hasStatus(201);
        assertThat(json(followUp).<Integer>read("$.score")).isEqualTo(22);
        assertThat(json(followUp).<String>read("$.consentGivenOn")).isEqualTo("2027-09-20");
        assertThat(take("RECOVERY_STAR", "2027-09-24", "FOLLOW_UP", STAR_AT_END))
                .hasStatus(422)
                .bodyJson()
                .isLenientlyEqualTo("{\"errors\": [{\"pointer\": \"/point\"}]}");
    }

    @Test
    void six_answers_make_no_sum_but_a_draft_that_the_seventh_completes() {
        var six = WELLBEING_AT_START.replace(", \"OPINION\": 3", "");
        assertThat(take("SWEMWBS", "2026-03-02", null, six))
                .hasStatus(422)
                .bodyJson()
                .isLenientlyEqualTo("{\"errors\": [{\"pointer\": \"/answers/OPINION\"}]}");
        assertThat(list("")).isEmpty();

        var draft = draft("SWEMWBS", six + ", \"OPINION\": null");
        assertThat(draft.<Boolean>read("$.draft")).isTrue();
        assertThat(draft.<Object>read("$.score")).isNull();
        var id = draft.<String>read("$.measurementId");
        assertThat(change(id, "correction", "{\"answers\": {\"CALM\": 3}, \"reason\": \"OTHER\"}"))
                .hasStatus(409);
        assertThat(change(id, "completion", "{\"answers\": {}}")).hasStatus(422);

        var completed = change(id, "completion", "{\"answers\": {\"OPINION\": 3}}");
        assertThat(completed).hasStatusOk();
        assertThat(json(completed).<Integer>read("$.score")).isEqualTo(17);
        assertThat(change(id, "completion", "{\"answers\": {\"OPINION\": 3}}")).hasStatus(409);
        await().untilAsserted(() -> assertThat(recorded())
                .as("nothing of the draft")
                .singleElement()
                .satisfies(event -> assertThat(event.data()).contains("\"complete\":true")));
    }

    @Test
    void a_mistaken_measurement_stays_readable_and_counts_nowhere_any_more() {
        starts();
        var mistaken =
                json(take("SDS", "2026-03-10", "START", FUNCTIONING_AT_START)).<String>read("$.measurementId");
        var mistake = "{\"reason\": \"WRONG_CITIZEN\"}";
        var colleague = new Asking(http, Tokens.of(Role.WORKER, CitizenEvents.COPENHAGEN, "colleague"));
        assertThat(colleague.post(anna.course(), "measurements/" + mistaken + "/withdrawal", mistake))
                .hasStatus(409);
        assertThat(change(mistaken, "withdrawal", "{\"reason\": \"slåfejl\"}")).hasStatus(422);
        assertThat(change(mistaken, "withdrawal", mistake, Map.of("If-Match", "\"9\"")))
                .hasStatus(412);

        var withdrawn = change(mistaken, "withdrawal", mistake);

        assertThat(withdrawn).hasStatusOk().hasHeader(HttpHeaders.ETAG, "\"2\"");
        assertThat(json(withdrawn).<String>read("$.withdrawn.on")).isEqualTo("2026-03-10");
        assertThat(json(worker.get(address("/" + mistaken))).<Integer>read("$.answers.WORK_SCHOOL"))
                .isEqualTo(8);
        assertThat(points("SDS")).first().asString().startsWith("START").endsWith("OPEN");
        assertThat(json(worker.get(address("/progress"))).<List<?>>read("$.instruments"))
                .isEmpty();
        assertThat(json(worker.get(Asking.COURSES + anna.course() + "/timeline?kind=MEASUREMENT"))
                        .<List<String>>read("$.items[*].facts.withdrawn"))
                .containsExactly("true");
        assertThat(change(mistaken, "correction", "{\"answers\": {\"WORK_SCHOOL\": 0}, \"reason\": \"OTHER\"}"))
                .hasStatus(409);
        assertThat(change(mistaken, "withdrawal", mistake)).hasStatus(409);
        await().untilAsserted(() -> assertThat(recorded()).hasSize(2));
        assertThat(recorded().getLast().data()).contains("\"withdrawn\":true");
    }

    @Test
    void a_correction_keeps_what_stood_and_says_who_and_when() {
        var made = json(take("SDS", "2026-03-02", null, FUNCTIONING_AT_START));
        var id = made.<String>read("$.measurementId");

        var corrected = change(id, "correction", "{\"answers\": {\"WORK_SCHOOL\": 0}, \"reason\": \"TYPING_ERROR\"}");

        assertThat(corrected).hasStatusOk().hasHeader(HttpHeaders.ETAG, "\"2\"");
        var seen = json(worker.get(address("/" + id)));
        assertThat(seen.<Integer>read("$.answers.WORK_SCHOOL")).isZero();
        assertThat(seen.<String>read("$.reason")).isEqualTo("TYPING_ERROR");
        assertThat(seen.<Integer>read("$.former[0].answers.WORK_SCHOOL")).isEqualTo(8);
        assertThat(seen.<String>read("$.former[0].enteredBy")).isEqualTo(made.read("$.enteredBy"));
        assertThat(seen.<String>read("$.former[0].enteredAt")).isEqualTo("2026-03-02T07:00:00Z");
        assertThat(change(id, "correction", "{\"answers\": {\"WORK_SCHOOL\": 0}, \"reason\": \"Hun sagde 0\"}"))
                .hasStatus(400);
    }

    @Test
    void what_was_measured_is_told_to_others_without_an_answer() {
        var id = json(take("SDS", "2026-03-02", null, FUNCTIONING_AT_START)).<String>read("$.measurementId");
        assertThat(change(id, "correction", "{\"answers\": {\"WORK_SCHOOL\": 0}, \"reason\": \"TYPING_ERROR\"}"))
                .hasStatusOk();

        await().untilAsserted(() -> assertThat(recorded()).hasSize(2));
        assertThat(recorded()).allSatisfy(event -> {
            assertThat(event.subject()).isEqualTo(id);
            Contracts.assertKept(event.type(), event.data());
            assertThat(event.data()).doesNotContain("SOCIAL_LIFE", "answers", "score");
        });
    }

    @Test
    void the_timeline_shows_finished_measurements() {
        var _ = draft("SDS", "");
        assertThat(take("SWEMWBS", "2026-03-02", null, WELLBEING_AT_START)).hasStatus(201);

        assertThat(timeline.entries(anna.course())).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(TimelineEntry.Kind.MEASUREMENT);
            assertThat(entry.on()).isEqualTo("2026-03-02");
            assertThat(entry.facts()).isEqualTo(Map.of("instrument", "SWEMWBS", "score", "17"));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"WORK_SCHOOL\": 11, \"SOCIAL_LIFE\": 7, \"FAMILY_HOME\": 6 | /answers/WORK_SCHOOL | fra 0 til 10",
                "\"WORK_SCHOOL\": -1, \"SOCIAL_LIFE\": 7, \"FAMILY_HOME\": 6 | /answers/WORK_SCHOOL | WORK_SCHOOL",
                "\"HUMØR\": 1, \"SOCIAL_LIFE\": 7, \"FAMILY_HOME\": 6 | /answers | WORK_SCHOOL, SOCIAL_LIFE",
                "\"SOCIAL_LIFE\": 7 | /answers/WORK_SCHOOL | mangler",
            })
    void an_answer_that_does_not_fit_is_refused_with_what_does(String answers, String pointer, String text) {
        var answer = take("SDS", "2026-03-02", null, answers);

        assertThat(answer).hasStatus(422);
        assertThat(json(answer).<String>read("$.errors[0].pointer")).isEqualTo(pointer);
        assertThat(body(answer)).contains(text).doesNotContain("HUMØR");
        assertThat(list("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-03", "2026-02-01"})
    void a_day_ahead_or_before_the_course_is_refused_with_both_bounds(String on) {
        var answer = take("SDS", on, null, FUNCTIONING_AT_START);

        assertThat(answer).hasStatus(422);
        assertThat(json(answer).<String>read("$.errors[0].pointer")).isEqualTo("/on");
        assertThat(body(answer)).contains("2. februar 2026", "2. marts 2026");
    }

    @Test
    void what_nobody_knows_is_refused_with_what_is_known() {
        var unknown = take("PSQI", "2026-03-02", null, FUNCTIONING_AT_START);
        assertThat(unknown).hasStatus(422);
        assertThat(body(unknown)).contains("/instrument", "RECOVERY_STAR, SDS, SWEMWBS, WHO5");

        var version = worker.post(anna.course(), "measurements", """
                {"instrument": "SDS", "version": 9, "on": "2026-03-02", "answeredBy": "CITIZEN", "answers": {}}
                """);
        assertThat(version).hasStatus(422);
        assertThat(body(version)).contains("/version");
    }

    @Test
    void a_worker_alone_does_not_answer() {
        var alone = worker.post(anna.course(), "measurements", """
                {"instrument": "SDS", "on": "2026-03-02", "answeredBy": "WORKER", "answers": {%s}}
                """.formatted(FUNCTIONING_AT_START));

        assertThat(alone).hasStatus(400);
        assertThat(body(alone)).contains("/answeredBy", "CITIZEN, CITIZEN_WITH_WORKER");
        assertThat(list("")).isEmpty();
    }

    @Test
    void the_newest_measurement_is_listed_first_page_by_page() {
        for (var day : List.of("2026-02-25", "2026-03-01", "2026-02-28")) {
            assertThat(take("SDS", day, null, FUNCTIONING_AT_START)).hasStatus(201);
        }

        var first = json(worker.get(address("?limit=2")));
        assertThat(first.<List<String>>read("$.items[*].on")).containsExactly("2026-03-01", "2026-02-28");
        assertThat(list("?limit=2&after=" + first.<String>read("$.next"))).containsExactly("2026-02-25");
    }

    @Test
    void a_request_that_comes_twice_makes_one_measurement() {
        var key = Map.of("Idempotency-Key", "star-" + anna.id());

        var once = take("SDS", "2026-03-02", null, FUNCTIONING_AT_START, key);
        var again = take("SDS", "2026-03-02", null, FUNCTIONING_AT_START, key);

        assertThat(once).hasStatus(201);
        assertThat(json(again).<String>read("$.measurementId"))
                .isEqualTo(json(once).read("$.measurementId"));
        assertThat(list("")).hasSize(1);
        assertThat(take("SDS", "2026-03-01", null, FUNCTIONING_AT_START, key)).hasStatus(422);
    }

    @Test
    void of_two_who_correct_at_once_the_second_is_told_and_nothing_is_lost() {
        var id = json(take("SDS", "2026-03-02", null, FUNCTIONING_AT_START)).<String>read("$.measurementId");
        var seen = Map.of("If-Match", "\"1\"");
        var one = "{\"answers\": {\"WORK_SCHOOL\": 1}, \"reason\": \"TYPING_ERROR\"}";
        var other = "{\"answers\": {\"SOCIAL_LIFE\": 2}, \"reason\": \"TYPING_ERROR\"}";

        assertThat(change(id, "correction", one, seen)).hasStatusOk();
        assertThat(change(id, "correction", other, seen)).hasStatus(412);
        assertThat(change(id, "correction", other)).hasStatusOk();

        assertThat(json(worker.get(address("/" + id))).<Map<String, Integer>>read("$.answers"))
                .isEqualTo(Map.of("WORK_SCHOOL", 1, "SOCIAL_LIFE", 2, "FAMILY_HOME", 6));
        assertThat(take("SDS", "2026-03-02", null, FUNCTIONING_AT_START, Map.of("If-Match", "\"77\"")))
                .hasStatus(412);
    }

    @Test
    void after_a_death_nothing_is_asked_and_everything_stays_readable() {
        starts();
        assertThat(take("SDS", "2026-03-10", "START", FUNCTIONING_AT_START)).hasStatus(201);
        anna.died("2026-03-10");
        worker.awaitsStatus(anna.course(), "ENDED");

        var refused = take("SDS", "2026-03-10", null, FUNCTIONING_AT_START);
        assertThat(refused).hasStatus(409);
        assertThat(json(refused).<String>read("$.type")).isEqualTo("urn:problem:measurement:after-death");
        assertThat(json(worker.get(address("/points"))).<List<Object>>read("$.points"))
                .isEmpty();
        assertThat(list("")).containsExactly("2026-03-10");
    }

    @Test
    void what_will_be_measured_is_known_in_the_contact_phase() {
        var planned = json(worker.get(address("/points")));

        assertThat(planned.<Object>read("$.planVersion")).isNull();
        assertThat(planned.<List<String>>read("$.points[*].state")).isNotEmpty().containsOnly("LATER");
        assertThat(take("SWEMWBS", "2026-03-02", "START", WELLBEING_AT_START)).hasStatus(409);
    }

    @Test
    void nobody_elses_course_is_measured_or_read() {
        var id = json(take("SDS", "2026-03-02", null, FUNCTIONING_AT_START)).<String>read("$.measurementId");
        var stranger = Asking.as(http, Role.WORKER, "0751");

        for (var what : List.of("", "/points", "/progress", "/" + id)) {
            assertThat(stranger.get(address(what))).hasStatus(404);
        }
        assertThat(stranger.post(anna.course(), "measurements", """
                {"instrument": "SDS", "on": "2026-03-02", "answeredBy": "CITIZEN", "answers": {}, "draft": true}
                """)).hasStatus(404);
        assertThat(stranger.post(
                        anna.course(),
                        "measurements/" + id + "/correction",
                        "{\"answers\": {}, \"reason\": \"OTHER\"}"))
                .hasStatus(404);
    }

    @Test
    void a_measurement_of_another_course_is_not_found_under_this_one() {
        var ben = CitizenEvents.unknown();
        var _ = ben.accepted();
        worker.awaitsStatus(ben.course(), "CONTACT");
        var id = json(take("SDS", "2026-03-02", null, FUNCTIONING_AT_START)).<String>read("$.measurementId");

        assertThat(worker.get(Asking.COURSES + ben.course() + "/measurements/" + id))
                .hasStatus(404);
        assertThat(worker.post(ben.course(), "measurements/" + id + "/completion", "{\"answers\": {}}"))
                .hasStatus(404);
    }

    @Test
    void measurements_go_with_the_citizen_when_the_retention_is_over(@Autowired MongoOperations mongo) {
        assertThat(take("SDS", "2026-03-02", null, FUNCTIONING_AT_START)).hasStatus(201);

        var ofErased = query(where("citizenId").is(anna.id()));
        anna.erased();

        await().untilAsserted(() -> {
            assertThat(worker.course(anna.course())).hasStatus(404);
            assertThat(mongo.count(ofErased, "measurements")).isZero();
        });
        anna.acceptedAgain();
        worker.awaitsStatus(anna.course(), "CONTACT");
        assertThat(list("")).isEmpty();
    }

    @Test
    void averages_are_told_of_five_courses_and_of_no_fewer() {
        var leader = Asking.as(http, Role.LEADER, "0265");
        var team = Asking.as(http, Role.WORKER, "0265");
        for (var course = 0; course < 4; course++) {
            measuresTwice(team);
        }
        assertThat(report(leader).<Object>read("$.courses")).isNull();
        assertThat(report(leader).<List<Object>>read("$.items")).isEmpty();

        measuresTwice(team);

        assertThat(report(leader).<Integer>read("$.courses")).isEqualTo(5);
        assertThat(report(leader).<Integer>read("$.items[0].average.start")).isEqualTo(8);
        assertThat(report(leader).<Integer>read("$.items[0].average.latest")).isEqualTo(5);
        assertThat(report(Asking.as(http, Role.AUTHORITY, "0751")).<Object>read("$.courses"))
                .isNull();
        assertThat(team.get("/api/v1/measurements/report?instrument=SDS&from=2026-03-01&to=2026-03-31"))
                .hasStatus(403);
        assertThat(leader.get("/api/v1/measurements/report?instrument=SDS&from=2026-03-31&to=2026-03-01"))
                .hasStatus(400);
        assertThat(leader.get("/api/v1/measurements/report?instrument=X&from=2026-03-01&to=2026-03-31"))
                .hasStatus(400);
        assertThat(json(leader.get("/api/v1/measurements/report?instrument=SDS&from=2026-02-01&to=2026-02-28"))
                        .<Object>read("$.courses"))
                .isNull();
    }

    private void measuresTwice(Asking team) {
        clock.set(LocalDate.parse("2026-02-02"));
        var citizen = CitizenEvents.in("0265");
        var _ = citizen.accepted();
        team.awaitsStatus(citizen.course(), "CONTACT");
        var body = "{\"instrument\": \"SDS\", \"on\": \"%s\", \"answeredBy\": \"CITIZEN\", \"answers\": {%s}}";
        assertThat(team.post(citizen.course(), "measurements", body.formatted("2026-02-02", FUNCTIONING_AT_START)))
                .hasStatus(201);
        clock.set(LocalDate.parse("2026-03-02"));
        assertThat(team.post(citizen.course(), "measurements", body.formatted("2026-03-02", FUNCTIONING_AT_END)))
                .hasStatus(201);
    }

    private static DocumentContext report(Asking who) {
        return json(who.get("/api/v1/measurements/report?instrument=SDS&from=2026-03-01&to=2026-03-31"));
    }

    @Test
    void the_instruments_are_shown_to_whoever_works_with_courses() {
        var shown = json(worker.get("/api/v1/instruments"));

        assertThat(shown.<List<String>>read("$.items[*].code"))
                .containsExactly("RECOVERY_STAR", "SDS", "SWEMWBS", "WHO5");
        assertThat(shown.<Integer>read("$.items[2].scores.to")).isEqualTo(35);
        assertThat(shown.<String>read("$.items[2].items[0].scale.labels[1].da")).isEqualTo("Næsten aldrig");
        assertThat(shown.<Integer>read("$.items[0].items.length()")).isEqualTo(10);
        assertThat(Asking.as(http, Role.REGION, CitizenEvents.COPENHAGEN).get("/api/v1/instruments"))
                .hasStatus(403);
    }

    @Test
    void a_measurement_kept_by_an_older_version_is_read(
            @Autowired MongoOperations mongo, @Autowired AggregateStore<Measurement> store) {
        StoredSample.assertReadable(mongo, List.of(store));
    }

    private void pauses(String on) {
        clock.set(LocalDate.parse(on));
        assertThat(worker.post(anna.course(), "pause", "{\"reason\": \"ADMITTED\", \"from\": \"" + on + "\"}"))
                .hasStatusOk();
    }

    private void resumes(String on) {
        clock.set(LocalDate.parse(on));
        assertThat(worker.post(anna.course(), "resume", "{\"on\": \"" + on + "\"}"))
                .hasStatusOk();
    }

    private MvcTestResult take(String instrument, String on, @Nullable String point, String answers) {
        return take(instrument, on, point, answers, Map.of());
    }

    private MvcTestResult take(
            String instrument, String on, @Nullable String point, String answers, Map<String, String> headers) {
        var body = """
                {"instrument": "%s", "on": "%s", "answeredBy": "CITIZEN_WITH_WORKER", "point": %s, "answers": {%s}}
                """.formatted(instrument, on, point == null ? "null" : "\"" + point + "\"", answers);
        return worker.post(anna.course(), "measurements", body, headers);
    }

    private DocumentContext draft(String instrument, String answers) {
        var body = """
                {"instrument": "%s", "on": "2026-03-02", "answeredBy": "CITIZEN", "answers": {%s}, "draft": true}
                """.formatted(instrument, answers);
        var draft = worker.post(anna.course(), "measurements", body);
        assertThat(draft).hasStatus(201);
        return json(draft);
    }

    private MvcTestResult change(String id, String what, String body) {
        return change(id, what, body, Map.of());
    }

    private MvcTestResult change(String id, String what, String body, Map<String, String> headers) {
        return worker.post(anna.course(), "measurements/" + id + "/" + what, body, headers);
    }

    private String address(String rest) {
        return Asking.COURSES + anna.course() + "/measurements" + rest;
    }

    private List<String> list(String query) {
        return json(worker.get(address(query))).read("$.items[*].on");
    }

    private List<String> points(String instrument) {
        List<Map<String, Object>> points =
                json(worker.get(address("/points"))).read("$.points[?(@.instrument.code == '" + instrument + "')]");
        return points.stream()
                .map(point -> point.get("point") + " " + point.get("day") + " " + point.get("state"))
                .toList();
    }

    private DocumentContext progress(String instrument) {
        List<Object> found =
                json(worker.get(address("/progress"))).read("$.instruments[?(@.instrument == '" + instrument + "')]");
        return JsonPath.parse(found.getFirst());
    }

    private List<Event> recorded() {
        return Events.on("overgang.course-events", anna.id().toString()).stream()
                .filter(event -> event.type().equals(MeasurementPublication.RECORDED))
                .toList();
    }
}
