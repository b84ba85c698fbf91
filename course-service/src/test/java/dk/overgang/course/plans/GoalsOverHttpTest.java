package dk.overgang.course.plans;

import static dk.overgang.course.course.Asking.json;
import static dk.overgang.course.plans.Planning.assertInvalid;
import static dk.overgang.course.plans.Planning.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Goals and sub-goals and their evaluation, as acceptance course A has it (F-29, F-30).
/// Rules: R-330.
@CourseServiceTest
class GoalsOverHttpTest {

    private static final String SUB_GOAL = """
            {"goal": "%s", "text": "sove igennem", "measure": "fem nætter om ugen", "dueOn": "2026-06-01"}
            """;

    @Autowired
    MockMvcTester http;

    @Autowired
    MovableTestClock clock;

    private final CitizenEvents citizen = CitizenEvents.unknown();
    private Asking worker;

    @BeforeEach
    void a_worker() {
        worker = Asking.as(http, Role.WORKER, CitizenEvents.COPENHAGEN);
        clock.set(LocalDate.parse("2026-03-02"));
    }

    /// Acceptance course A: nine months from 2 March, in hospital from 20 May to 11 June (R-131, E2, E3, E42).
    @Test
    void the_effort_goals_are_evaluated_every_third_month_on_dates_that_the_pause_moves() {
        started("SEL85-9M", "SEL85");
        assertThat(dates("dueOn")).containsExactly("2026-06-02", "2026-09-02", "2026-12-02");
        var goal = anna().goal("bo trygt");

        clock.set(LocalDate.parse("2026-05-20"));
        citizen.admitted(2, "2026-05-20");
        worker.awaitsStatus(citizen.course(), "PAUSED");
        assertThat(dates("dueOn")).containsExactly("2026-06-02", "2026-09-02", "2026-12-02");
        assertThat(json(anna().get("/evaluations")).<List<Boolean>>read("$.items[*].held"))
                .containsExactly(true, true, true);

        resumed();
        assertThat(dates("dueOn")).containsExactly("2026-06-24", "2026-09-24", "2026-12-24");
        assertThat(dates("latestOn")).containsExactly("2026-06-24", "2026-09-24", "2026-12-23");
        assertThat(dates("doneOn")).containsOnlyNulls();

        for (var on : List.of("2026-06-24", "2026-09-24", "2026-12-22")) {
            clock.set(LocalDate.parse(on));
            assertThat(anna().evaluates(goal, on)).hasStatus(201);
        }
        assertThat(dates("doneOn")).containsExactly("2026-06-24", "2026-09-24", "2026-12-22");
        assertThat(anna().plan().<List<String>>read("$.evaluations[*].goals[*].words"))
                .containsOnly("det går bedre")
                .hasSize(3);
    }

    /// E2
    @Test
    void six_months_have_evaluations_in_month_three_and_six() {
        started("SEL82B-6M", "SEL82B");

        assertThat(dates("dueOn")).containsExactly("2026-06-02", "2026-09-02");
    }

    /// E41
    @Test
    void a_pause_moves_no_date_of_the_citizens_and_shows_those_that_passed() {
        started("SEL85-9M", "SEL85");
        var goal = anna().goal("bo trygt");
        var passed = anna().subGoal(goal, "2026-06-01");
        var later = anna().subGoal(goal, "2026-07-01");
        clock.set(LocalDate.parse("2026-05-20"));
        citizen.admitted(2, "2026-05-20");
        worker.awaitsStatus(citizen.course(), "PAUSED");
        assertThat(anna().plan().<List<String>>read("$.passedInPause")).isEmpty();

        resumed();

        assertThat(anna().plan().<List<String>>read("$.passedInPause")).containsExactly(passed);
        assertThat(anna().plan().<List<String>>read("$.goals[0].subGoals[*].dueOn"))
                .containsExactly("2026-06-01", "2026-07-01");
        assertThat(anna().post("sub-goals/" + passed, """
                {"text": "sove igennem", "measure": "fem nætter om ugen", "dueOn": "2026-08-01"}""")).hasStatusOk();
        assertThat(anna().plan().<List<String>>read("$.passedInPause")).isEmpty();
        assertThat(later).isNotEqualTo(passed);
    }

    ///
    @Test
    void a_sub_goal_is_evaluated_each_time_with_the_citizen_and_then_closed() {
        started("SEL85-9M", "SEL85");
        var id = anna().subGoal(anna().goal("bo trygt"), "2026-06-01");

        var evaluated = anna().post("sub-goals/" + id + "/evaluations", """
                {"on": "2026-03-02", "degree": "SOME", "words": "to nætter i træk", "withCitizen": true}""");
        assertThat(evaluated).hasStatus(201);
        assertInvalid(anna().post("sub-goals/" + id + "/evaluations", """
                {"on": "2026-03-02", "degree": "SOME", "withCitizen": false}"""), "/withCitizen");
        assertInvalid(anna().post("sub-goals/" + id + "/evaluations", """
                {"on": "2026-03-01", "degree": "SOME", "withCitizen": true}"""), "/on");

        assertThat(anna().post("sub-goals/" + id + "/closing", "{\"outcome\": \"REACHED\", \"on\": \"2026-03-02\"}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"state": "REACHED", "closedOn": "2026-03-02",
                         "evaluations": [{"on": "2026-03-02", "degree": "SOME", "words": "to nætter i træk"}]}
                        """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            da | Delmålet blev afsluttet 2. marts 2026 som GIVEN_UP. Kun åbne delmål evalueres og ændres. Opret et nyt, hvis der arbejdes videre.
            en | The sub-goal was closed on 2 March 2026 as GIVEN_UP. Only open sub-goals are evaluated and changed. Set a new one to work on.
            """)
    void a_closed_sub_goal_is_not_evaluated(String language, String detail) {
        started("SEL85-9M", "SEL85");
        var id = anna().subGoal(anna().goal("bo trygt"), "2026-06-01");
        assertThat(anna().post("sub-goals/" + id + "/closing", "{\"outcome\": \"GIVEN_UP\", \"on\": \"2026-03-02\"}"))
                .hasStatusOk();

        var refused = anna().post(
                        "sub-goals/" + id + "/evaluations",
                        "{\"on\": \"2026-03-02\", \"degree\": \"REACHED\", \"withCitizen\": true}",
                        Map.of("Accept-Language", language));

        assertRefused(refused, 409, "plan:sub-goal-closed");
        assertThat(json(refused).<String>read("$.detail")).isEqualTo(detail);
    }

    ///
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            , "measure": "fem nætter om ugen" |                                  | /measure
            "fem nætter om ugen"              | ""                               | /measure
            , "dueOn": "2026-06-01"           |                                  | /dueOn
            2026-06-01                        | 2026-12-02                       | /dueOn
            2026-06-01                        | 2026-03-01                       | /dueOn
            "text": "sove igennem"            | "text": " "                      | /text
            """)
    void a_sub_goal_has_a_measure_and_a_date_within_the_course(String right, String wrong, String pointer) {
        started("SEL85-9M", "SEL85");
        var body = SUB_GOAL.formatted(anna().goal("bo trygt"));

        assertInvalid(anna().post("sub-goals", body.replace(right, wrong == null ? "" : wrong)), pointer);
        assertThat(anna().plan().<List<Object>>read("$.goals[*].subGoals[*]")).isEmpty();
    }

    ///
    @Test
    void a_sub_goal_belongs_to_an_effort_goal_which_may_be_reworded() {
        started("SEL85-9M", "SEL85");
        var goal = anna().goal("bo trygt");
        assertThat(anna().subGoal(goal, "2026-12-01")).isNotBlank();

        assertThat(anna().post("goals/" + goal, "{\"text\": \"bo trygt og roligt på Nørrebro\"}"))
                .hasStatusOk();

        assertThat(anna().plan().<String>read("$.goals[0].text")).isEqualTo("bo trygt og roligt på Nørrebro");
        assertThat(anna().plan().<List<Object>>read("$.goals[0].subGoals")).hasSize(1);
        assertInvalid(anna().post("sub-goals", SUB_GOAL.formatted(anna().need("ro"))), "/goal");
    }

    ///
    @Test
    void plan_and_effort_can_be_evaluated_and_adjusted_without_the_goals() {
        started("SEL85-9M", "SEL85");

        assertThat(evaluate("[]", "true")).hasStatus(201);
        assertInvalid(
                evaluate("[{\"goal\": \"%s\", \"degree\": \"SOME\"}]".formatted(citizen.id()), "true"),
                "/goals/0/goal");
        assertInvalid(evaluate("[]", "false"), "/withCitizen");

        assertThat(anna().plan().<List<Boolean>>read("$.evaluations[*].planAdjusted"))
                .containsExactly(true);
        assertThat(dates("doneOn")).containsOnlyNulls();
    }

    /// E15
    @Test
    void the_start_is_not_corrected_after_goals_were_evaluated_in_phase_two() {
        started("SEL85-9M", "SEL85");
        var goal = anna().goal("bo trygt");
        clock.set(LocalDate.parse("2026-06-10"));
        assertThat(anna().evaluates(goal, "2026-06-10")).hasStatus(201);

        assertRefused(
                worker.post(
                        citizen.course(), "start-correction", "{\"on\": \"2026-03-03\", \"reason\": \"TYPING_ERROR\"}"),
                409,
                "course:evaluated-already");
    }

    /// E15: the boundary of 2 June lies behind the first day of the pause, so that phase 1 goes on.
    @Test
    void the_start_is_corrected_after_an_evaluation_in_a_pause_of_phase_one() {
        started("SEL85-9M", "SEL85");
        var goal = anna().goal("bo trygt");
        clock.set(LocalDate.parse("2026-05-20"));
        citizen.admitted(2, "2026-05-20");
        worker.awaitsStatus(citizen.course(), "PAUSED");
        clock.set(LocalDate.parse("2026-06-04"));
        assertThat(anna().evaluates(goal, "2026-06-04")).hasStatus(201);
        clock.set(LocalDate.parse("2026-06-05"));

        assertThat(worker.post(
                        citizen.course(), "start-correction", "{\"on\": \"2026-03-03\", \"reason\": \"TYPING_ERROR\"}"))
                .hasStatusOk();
    }

    @Test
    void in_the_contact_phase_there_is_nothing_to_evaluate_yet() {
        var _ = citizen.accepted();
        worker.awaitsStatus(citizen.course(), "CONTACT");

        assertThat(dates("dueOn")).isEmpty();
        assertRefused(anna().evaluates(anna().goal("bo trygt"), "2026-03-02"), 409, "course:not-started");
    }

    private MvcTestResult evaluate(String goals, String withCitizen) {
        return anna().post("evaluations", """
                {"on": "2026-03-02", "goals": %s, "planAdjusted": true, "withCitizen": %s}
                """.formatted(goals, withCitizen));
    }

    private void started(String programme, String legalBasis) {
        var _ = citizen.accepted(programme, legalBasis);
        worker.awaitsStatus(citizen.course(), "CONTACT");
        worker.starts(citizen.course(), "2026-03-02");
    }

    private void resumed() {
        clock.set(LocalDate.parse("2026-06-11"));
        citizen.discharged(2, "2026-05-20", "2026-06-11");
        worker.awaits(
                citizen.course(),
                seen -> assertThat(seen.<List<Object>>read("$.proposals")).isNotEmpty());
        assertThat(worker.post(citizen.course(), "resume", "{\"on\": \"2026-06-11\"}"))
                .hasStatusOk();
    }

    private Planning anna() {
        return new Planning(worker, citizen.course());
    }

    private List<String> dates(String field) {
        return json(anna().get("/evaluations")).read("$.items[*]." + field);
    }
}
