package dk.overgang.course.checklists;

import static dk.overgang.course.course.Asking.assertRefused;
import static dk.overgang.course.course.Asking.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The talk at a phase change: what guides it and what is kept of it (R-086, R-300, C1).
@CourseServiceTest
class PhaseChangeOverHttpTest {

    private static final String WORDS = "Vi ses hver 14. dag nu. Anna siger: »Jeg er klar«\\nog er lidt bekymret.";

    @Autowired
    MockMvcTester http;

    @Autowired
    MovableTestClock clock;

    @Autowired
    MongoOperations mongo;

    @Autowired
    List<TimelineSource> timeline;

    private final CitizenEvents anna = CitizenEvents.unknown();
    private Asking worker;

    @BeforeEach
    void a_started_course() {
        worker = Asking.as(http, Role.WORKER, CitizenEvents.COPENHAGEN);
        clock.set(LocalDate.parse("2026-03-02"));
        var _ = anna.accepted();
        worker.awaitsStatus(anna.course(), "CONTACT");
        worker.starts(anna.course(), "2026-03-02");
    }

    @Test
    void the_guide_says_what_should_be_reached_what_is_missing_and_what_the_citizen_is_told() {
        assertThat(worker.post(anna.course(), "checklist/items/ECONOMY", "{\"state\": \"DONE\"}"))
                .hasStatusOk();

        var guide = json(guide(1));

        assertThat(guide.<String>read("$.on")).isEqualTo("2026-06-02");
        assertThat(guide.<Boolean>read("$.held")).isFalse();
        assertThat(guide.<Boolean>read("$.passed")).isFalse();
        assertThat(guide.<Integer>read("$.ends.phase")).isEqualTo(1);
        assertThat(guide.<String>read("$.ends.purpose.da")).isNotBlank();
        assertThat(guide.<Integer>read("$.begins.phase")).isEqualTo(2);
        assertThat(guide.<String>read("$.begins.toCitizen.da")).isNotBlank();
        assertThat(guide.<Integer>read("$.begins.contacts")).isNotNegative();
        assertThat(guide.<Integer>read("$.begins.perWeeks")).isPositive();
        assertThat(guide.<List<String>>read("$.missing[*].code"))
                .contains("OWN_HOME", "TOLD_COURSE")
                .doesNotContain("ECONOMY", "EVALUATED", "PRIMARY_SUPPORT");
        assertThat(json(guide(2)).<List<String>>read("$.missing[*].code")).contains("OWN_HOME", "EVALUATED");
        assertThat(json(guide(2)).<Integer>read("$.begins.phase")).isEqualTo(3);
    }

    /// the guide that was agreed for this citizen, and the programme's for every other one.
    @Test
    void what_a_phase_means_for_the_contact_is_shown_as_it_is_adapted_to_the_citizen() {
        var usual = json(guide(1)).<Integer>read("$.ends.contacts");
        assertThat(worker.post(anna.course(), "contacts/guide", """
                {"phase": 2, "guide": {"contacts": 7, "perWeeks": 5}, "reason": "MORE_SUPPORT"}
                """)).hasStatusOk();

        assertThat(json(guide(1)).<Integer>read("$.begins.contacts")).isEqualTo(7);
        assertThat(json(guide(1)).<Integer>read("$.begins.perWeeks")).isEqualTo(5);
        assertThat(json(guide(1)).<Integer>read("$.ends.contacts")).isEqualTo(usual);
        assertThat(json(guide(2)).<Integer>read("$.ends.contacts")).isEqualTo(7);

        assertThat(worker.post(anna.course(), "contacts/guide", "{\"phase\": 2, \"reason\": \"AS_USUAL\"}"))
                .hasStatusOk();
        assertThat(json(guide(1)).<Integer>read("$.begins.contacts")).isNotEqualTo(7);
    }

    @Test
    void the_boundary_is_held_while_a_pause_is_open() {
        clock.set(LocalDate.parse("2026-05-20"));
        assertThat(worker.post(anna.course(), "pause", "{\"reason\": \"OTHER\", \"from\": \"2026-05-20\"}"))
                .hasStatusOk();
        clock.set(LocalDate.parse("2026-06-10"));

        assertThat(json(guide(1)).<Boolean>read("$.held")).isTrue();
        assertThat(json(guide(1)).<Boolean>read("$.passed")).isFalse();
        assertThat(worker.post(anna.course(), "resume", "{\"on\": \"2026-06-10\"}"))
                .hasStatusOk();
        assertThat(json(guide(1)).<Boolean>read("$.held")).isFalse();
        assertThat(json(guide(1)).<String>read("$.on")).isEqualTo("2026-06-23");
    }

    @Test
    void a_talk_a_week_before_is_recorded_and_moves_nothing() {
        clock.set(LocalDate.parse("2026-05-26"));

        assertThat(talk(1, """
                {"on": "2026-05-26", "toldToCitizen": true, "words": "%s",
                 "carriedOver": [{"item": "OWN_HOME", "owner": {"role": "AUTHORITY"}}]}
                """.formatted(WORDS))).hasStatusOk();

        var seen = json(guide(1));
        assertThat(seen.<Boolean>read("$.record.toldToCitizen")).isTrue();
        assertThat(seen.<String>read("$.record.words")).contains("»Jeg er klar«\nog");
        assertThat(seen.<String>read("$.record.by")).isNotBlank();
        assertThat(seen.<String>read("$.record.at")).isEqualTo("2026-05-26T06:00:00Z");
        assertThat(seen.<String>read("$.record.carriedOver[0].owner.role")).isEqualTo("AUTHORITY");
        assertThat(seen.<List<?>>read("$.former")).isEmpty();
        assertThat(seen.<String>read("$.on")).isEqualTo("2026-06-02");
        assertThat(json(worker.course(anna.course())).<Integer>read("$.phase")).isEqualTo(1);
        assertThat(json(worker.get(Asking.COURSES + anna.course() + "/checklist/items/OWN_HOME"))
                        .<String>read("$.item.owner.role"))
                .isEqualTo("AUTHORITY");
    }

    ///
    @Test
    void afterwards_it_is_corrected_with_the_day_the_phase_really_began_and_the_former_stays_readable() {
        clock.set(LocalDate.parse("2026-05-26"));
        assertThat(talk(1, "{\"on\": \"2026-05-26\", \"toldToCitizen\": false, \"words\": \"Første udgave\"}"))
                .hasStatusOk();
        clock.set(LocalDate.parse("2026-06-20"));
        worker.awaits(
                anna.course(),
                course -> assertThat(course.<Integer>read("$.phase")).isEqualTo(2));

        assertThat(talk(
                        1,
                        "{\"on\": \"2026-06-19\", \"toldToCitizen\": true, \"phaseBeganInPractice\": \"2026-06-15\"}"))
                .hasStatusOk();

        var seen = json(guide(1));
        assertThat(seen.<String>read("$.record.phaseBeganInPractice")).isEqualTo("2026-06-15");
        assertThat(seen.<List<String>>read("$.former[*].words")).containsExactly("Første udgave");
        assertThat(seen.<String>read("$.on")).isEqualTo("2026-06-02");
        assertThat(seen.<Boolean>read("$.passed")).isTrue();
    }

    @Test
    void what_was_said_is_stored_encrypted_and_told_to_nobody() {
        assertThat(talk(1, "{\"on\": \"2026-03-02\", \"toldToCitizen\": true, \"words\": \"%s\"}".formatted(WORDS)))
                .hasStatusOk();

        var stored = mongo.getCollection("checklists")
                .find(new Document("citizenId", anna.id()))
                .first();
        assertThat(String.valueOf(stored)).contains("toldToCitizen").doesNotContain("klar", "bekymret");
        await().untilAsserted(() -> assertThat(told()).hasSize(1));
        var event = told().getFirst();
        Contracts.assertKept(event.type(), event.data());
        assertThat(event.data())
                .contains("\"phaseChanges\":[{\"boundary\":1,\"on\":\"2026-03-02\",\"toldToCitizen\":true}]")
                .doesNotContain("klar", "words");
        assertThat(timeline.stream()
                        .flatMap(source -> source.entries(anna.course()).stream())
                        .filter(entry -> entry.kind() == TimelineEntry.Kind.PHASE_CHANGE))
                .singleElement()
                .satisfies(entry -> assertThat(entry.facts()).isEqualTo(Map.of("boundary", "1")));
    }

    @Test
    void what_is_not_allowed_is_refused_with_what_would_be() {
        clock.set(LocalDate.parse("2026-05-26"));

        assertRefused(
                talk(1, "{\"on\": \"2026-05-27\", \"toldToCitizen\": true}"),
                "/on",
                "Datoen skal ligge fra 2. marts 2026 til 26. maj 2026.");
        assertRefused(
                talk(1, "{\"on\": \"2026-05-26\", \"toldToCitizen\": true, \"phaseBeganInPractice\": \"2026-03-01\"}"),
                "/phaseBeganInPractice",
                "2. marts 2026");
        assertRefused(talk(1, """
                        {"on": "2026-05-26", "toldToCitizen": true,
                         "carriedOver": [{"item": "NETWORK_STABLE", "owner": {"role": "WORKER"}}]}
                        """), "/carriedOver/0/item", "OWN_HOME");
        assertRefused(
                talk(1, "{\"on\": \"2026-05-26\", \"toldToCitizen\": true, \"words\": \"\\u0007\"}"),
                "/words",
                "1 til 4000 tegn");
        assertRefused(
                talk(
                        1,
                        "{\"on\": \"2026-05-26\", \"toldToCitizen\": true, \"words\": \"%s\"}"
                                .formatted("å".repeat(4001))),
                "/words",
                "1 til 4000 tegn");
        assertThat(talk(1, "{\"on\": \"2026-05-26\"}")).hasStatus(422);
        assertThat(talk(
                        1,
                        "{\"on\": \"2026-05-26\", \"toldToCitizen\": true, \"words\": \"%s\"}"
                                .formatted("å".repeat(4000))))
                .hasStatusOk();
    }

    @Test
    void there_are_two_phase_changes() {
        assertThat(guide(3)).hasStatus(409).bodyJson().isLenientlyEqualTo("""
                {"type": "urn:problem:phase-change:is-the-ending"}
                """);
        assertThat(talk(3, "{\"on\": \"2026-03-02\", \"toldToCitizen\": true}")).hasStatus(409);
        assertThat(guide(0)).hasStatus(404);
        assertThat(talk(4, "{\"on\": \"2026-03-02\", \"toldToCitizen\": true}")).hasStatus(404);
        assertThat(talk(2, "{\"on\": \"2026-03-02\", \"toldToCitizen\": true}"))
                .hasStatus(409)
                .bodyJson()
                .isLenientlyEqualTo("{\"type\": \"urn:problem:phase-change:too-early\"}");
    }

    @Test
    void before_the_start_the_guide_is_readable_and_no_talk_is_recorded() {
        var bo = CitizenEvents.unknown();
        var _ = bo.accepted();
        worker.awaitsStatus(bo.course(), "CONTACT");

        var guide = worker.get(Asking.COURSES + bo.course() + "/phase-changes/1");
        assertThat(guide).hasStatusOk();
        assertThat(json(guide).<Map<String, ?>>read("$"))
                .containsEntry("on", null)
                .containsEntry("record", null);
        assertThat(worker.post(bo.course(), "phase-changes/1", "{\"on\": \"2026-03-02\", \"toldToCitizen\": true}"))
                .hasStatus(409)
                .bodyJson()
                .isLenientlyEqualTo("{\"type\": \"urn:problem:course:not-started\"}");
    }

    @Test
    void a_request_that_comes_twice_records_once_and_a_stale_version_nothing() {
        var body = "{\"on\": \"2026-03-02\", \"toldToCitizen\": true, \"words\": \"Hej\"}";
        var key = Map.of("Idempotency-Key", "talk-" + anna.id());

        assertThat(talk(1, body, key)).hasStatusOk();
        assertThat(talk(1, body, key)).hasStatusOk();
        assertThat(talk(1, body, Map.of("If-Match", "\"1\""))).hasStatus(412);

        assertThat(json(guide(1)).<List<?>>read("$.former")).isEmpty();
    }

    @Test
    void nobody_elses_course_has_phase_changes() {
        var stranger = Asking.as(http, Role.LEADER, "0751");

        assertThat(stranger.get(Asking.COURSES + anna.course() + "/phase-changes/1"))
                .hasStatus(404);
        assertThat(stranger.post(anna.course(), "phase-changes/1", "{\"on\": \"2026-03-02\", \"toldToCitizen\": true}"))
                .hasStatus(404);
    }

    private MvcTestResult guide(int boundary) {
        return worker.get(Asking.COURSES + anna.course() + "/phase-changes/" + boundary);
    }

    private MvcTestResult talk(int boundary, String body) {
        return talk(boundary, body, Map.of());
    }

    private MvcTestResult talk(int boundary, String body, Map<String, String> headers) {
        return worker.post(anna.course(), "phase-changes/" + boundary, body, headers);
    }

    private List<Events.Event> told() {
        return Events.on("overgang.course-events", anna.id().toString()).stream()
                .filter(event -> event.type().equals(ChecklistPublication.CHANGED))
                .toList();
    }
}
