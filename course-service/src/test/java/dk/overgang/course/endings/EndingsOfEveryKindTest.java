package dk.overgang.course.endings;

import static dk.overgang.course.course.Asking.json;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.access.Role;
import dk.overgang.course.course.Asking;
import dk.overgang.course.course.CitizenEvents;
import dk.overgang.course.course.CourseServiceTest;
import dk.overgang.testkit.MovableTestClock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What each way to end a course means for the rooms of the service (F-48): what is still asked, what may still be
/// written down, and what counts as early. Rules: E12, E21 to E24, E31, R-239.
@CourseServiceTest
class EndingsOfEveryKindTest {

    private static final String DAY = "2026-06-10";

    @Autowired
    MockMvcTester http;

    @Autowired
    MovableTestClock clock;

    private final CitizenEvents anna = CitizenEvents.unknown();
    private Asking worker;

    @BeforeEach
    void a_course_in_phase_two() {
        worker = Asking.as(http, Role.WORKER, CitizenEvents.COPENHAGEN);
        clock.set(LocalDate.parse("2026-03-02"));
        var _ = anna.accepted();
        worker.awaitsStatus(anna.course(), "CONTACT");
        worker.starts(anna.course(), "2026-03-02");
        clock.set(LocalDate.parse(DAY));
        worker.awaits(
                anna.course(), seen -> assertThat(seen.<Integer>read("$.phase")).isEqualTo(2));
    }

    private void ends(String reason) {
        switch (reason) {
            case "DEATH" -> anna.died(DAY);
            case "RESTARTED" -> assertThat(posts("restart", "{\"on\": \"%s\"}")).hasStatusOk();
            case "WITHDRAWN" -> {
                anna.consents("TAKE_PART", "WITHDRAWN", DAY);
                anna.tellsOfConsent("withdrawn");
            }
            default ->
                assertThat(posts("end", "{\"reason\": \"" + reason + "\", \"on\": \"%s\"}"))
                        .hasStatusOk();
        }
        worker.awaitsStatus(anna.course(), "ENDED");
    }

    private MvcTestResult posts(String what, String body) {
        return worker.post(anna.course(), what, body.formatted(DAY));
    }

    /// E22
    @ParameterizedTest
    @CsvSource({
        "DEATH, DEATH, false",
        "MOVED, MOVED, false",
        "WITHDRAWN, DECLINED_BY_CITIZEN, true",
        "DECLINED_BY_CITIZEN, DECLINED_BY_CITIZEN, true",
        "RESTARTED, RESTARTED, true",
        "OTHER, OTHER, true"
    })
    void what_counts_as_early(String how, String reason, boolean isEarly) {
        ends(how);

        var closing = json(worker.get(Asking.COURSES + anna.course() + "/closing"));
        assertThat(closing.<String>read("$.endReason")).isEqualTo(reason);
        assertThat(closing.<Boolean>read("$.early")).isEqualTo(isEarly);
    }

    /// E22: after 100 of 275 days. What the pause held never fell due; the first evaluation did, on 2 June.
    @Test
    void a_course_that_was_given_up_in_a_long_pause_is_early_and_lacks_nothing_that_never_fell_due() {
        anna.admitted(2, DAY);
        worker.awaitsStatus(anna.course(), "PAUSED");
        clock.set(LocalDate.parse("2026-12-10"));
        assertThat(worker.post(anna.course(), "end", "{\"reason\": \"OTHER\", \"on\": \"2026-12-10\"}"))
                .hasStatusOk();

        var closing = json(worker.get(Asking.COURSES + anna.course() + "/closing"));

        assertThat(closing.<Boolean>read("$.early")).isTrue();
        assertThat(closing.<List<String>>read("$.open[*].code"))
                .contains("GOAL_EVALUATION:1")
                .doesNotContain("GOAL_EVALUATION:2", "GOAL_EVALUATION:3")
                .noneMatch(code -> code.startsWith("END_MEASUREMENT"));
        clock.set(LocalDate.parse(DAY));
    }

    /// The duty to keep notes goes on (E23); plan, checklist and talks are over.
    @ParameterizedTest
    @ValueSource(strings = {"DEATH", "MOVED", "WITHDRAWN", "RESTARTED", "OTHER"})
    void notes_stay_possible_and_the_casework_is_over(String how) {
        ends(how);

        assertThat(posts("notes", "{\"on\": \"%s\", \"text\": \"Videregivet til forvaltningen efter aftale\"}"))
                .hasStatus(201);
        assertThat(posts("plan/goals", "{\"text\": \"bo trygt\"}")).hasStatus(409);
        assertThat(posts("checklist/items/OWN_HOME", "{\"state\": \"DONE\"}")).hasStatus(409);
        assertThat(posts("phase-changes/1", "{\"on\": \"%s\", \"toldToCitizen\": true}"))
                .hasStatus(409);
        assertThat(posts("pause", "{\"reason\": \"ADMISSION\", \"from\": \"%s\"}"))
                .hasStatus(409);
        assertThat(worker.get(Asking.COURSES + anna.course() + "/plan")).hasStatusOk();
        assertThat(worker.get(Asking.COURSES + anna.course() + "/results-sheet"))
                .hasStatusOk();
    }

    /// E21 as corrected, E23
    @ParameterizedTest
    @ValueSource(strings = {"DEATH", "MOVED", "WITHDRAWN", "RESTARTED"})
    void no_condition_is_asked_for_and_the_record_can_be_closed(String how) {
        ends(how);

        var closing = json(worker.get(Asking.COURSES + anna.course() + "/closing"));
        assertThat(closing.<List<String>>read("$.conditions[*].state")).containsOnly("NOT_RELEVANT");
        var open = closing.<List<String>>read("$.open[*].code");
        assertThat(open).noneMatch(code -> code.startsWith("CONDITION") || code.startsWith("FORMAL"));
        assertThat(open.isEmpty()).isEqualTo(how.equals("DEATH"));
        var accepted = open.stream()
                .map("{\"code\": \"%s\", \"reason\": \"NOT_POSSIBLE\"}"::formatted)
                .toList();
        assertThat(posts("closing", "{\"accepted\": [" + String.join(", ", accepted) + "], \"note\": \"slut\"}"))
                .hasStatusOk();
    }

    /// E22: whoever gives a course up for another reason answers for it.
    @ParameterizedTest
    @ValueSource(strings = "OTHER")
    void an_ending_for_another_reason_asks_for_every_condition(String how) {
        ends(how);

        var refused = posts("closing", "{\"accepted\": []}");

        assertThat(json(refused).<String>read("$.type")).isEqualTo("urn:problem:closing:conditions-unanswered");
    }

    /// E23, E31: the follow-up with its own consent outlives every ending but a death.
    @ParameterizedTest
    @CsvSource({"DEATH, 409", "MOVED, 201", "RESTARTED, 201", "OTHER, 201"})
    void the_measurement_after_the_course_needs_a_living_citizen_and_a_consent(String how, int status) {
        ends(how);
        clock.set(LocalDate.parse("2027-09-02"));

        var measured = worker.post(anna.course(), "measurements", """
                {"instrument": "SDS", "on": "2027-09-02", "point": "FOLLOW_UP", "answeredBy": "CITIZEN",
                 "answers": {"WORK_SCHOOL": 2, "SOCIAL_LIFE": 3, "FAMILY_HOME": 1},
                 "consent": {"givenOn": "2027-08-20"}}
                """);

        assertThat(measured).hasStatus(status);
        clock.set(LocalDate.parse(DAY));
    }
}
