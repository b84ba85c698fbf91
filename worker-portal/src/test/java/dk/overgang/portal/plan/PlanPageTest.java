package dk.overgang.portal.plan;

import static dk.overgang.portal.RunningPortal.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.portal.PortalTest;
import dk.overgang.portal.StubServices.Answer;
import dk.overgang.portal.Visitor;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// *Plan* as it stands in the page, and what is sent.
@PortalTest
class PlanPageTest {

    private static final String EVALUATION = AnnasPlan.PAGE + "/evaluering";

    private Visitor mette = new Visitor();

    @BeforeEach
    void comes() {
        mette.close();
        mette = Visitor.loggedIn();
        SERVICES.forget();
        AnnasPlan.answers();
    }

    @AfterEach
    void leaves() {
        mette.close();
    }

    @Test
    void needs_stand_by_area_with_the_citizens_words_and_the_workers_view() {
        assertThat(mette.get(AnnasPlan.PAGE).body())
                .contains("Jeg vil gerne sove igennem", "Døgnrytmen er vendt", "Fokusområde")
                .contains("Ikke i planen: borgeren har ikke sat ord på", "Dækket, 1. okt.", "2 til 4 områder")
                .contains("Datoen er gået", "10. nov. · Noget · det går bedre", "Nået 20. sep.")
                .contains("mandag 7. december 2026", "Gå en tur om aftenen")
                .doesNotContain("Planen er tom endnu");
    }

    @Test
    void a_sub_goal_is_evaluated_while_talking() {
        var address = AnnasPlan.PAGE + "/snak/" + AnnasPlan.SUB_GOAL;
        var form = mette.get(address).body();
        assertThat(form).doesNotContain("checked");
        SERVICES.on("POST " + AnnasPlan.PLAN + "/sub-goals/" + AnnasPlan.SUB_GOAL + "/evaluations", Answer.ok("{}"));
        var next = mette.submit(
                form,
                address,
                Map.of(
                        "degree",
                        "MOSTLY",
                        "words",
                        "Fire nætter",
                        "on.day",
                        "26",
                        "on.month",
                        "11",
                        "on.year",
                        "2026",
                        "withCitizen",
                        "true"));

        assertThat(next.body()).contains("Evalueringen er gemt.");
        var asked = SERVICES.asked("POST " + AnnasPlan.PLAN + "/sub-goals/" + AnnasPlan.SUB_GOAL + "/evaluations")
                .getFirst();
        assertThat(asked.header("If-Match")).isEqualTo("\"4\"");
        assertThat(asked.body())
                .contains("\"degree\":\"MOSTLY\"", "\"words\":\"Fire nætter\"", "\"withCitizen\":true", "2026-11-26");
    }

    @Test
    void all_goals_are_evaluated_in_one_talk() {
        var form = mette.get(EVALUATION).body();
        SERVICES.on("POST " + AnnasPlan.PLAN + "/evaluations", Answer.ok("{}"));
        var _ = mette.submit(
                form,
                EVALUATION,
                Map.of(
                        field(form, "Et hjem, jeg kan være i", "degree"),
                        "SOME",
                        "on.day",
                        "26",
                        "on.month",
                        "11",
                        "on.year",
                        "2026",
                        "withCitizen",
                        "true"));

        assertThat(SERVICES.asked("POST " + AnnasPlan.PLAN + "/evaluations")
                        .getFirst()
                        .body())
                .contains("\"goal\":\"" + AnnasPlan.GOAL, "\"degree\":\"SOME\"", "\"planAdjusted\":false");
    }

    /// What the citizen said of a goal is never dropped: without a degree the service asks for the degree.
    @Test
    void words_about_a_goal_without_a_degree_are_sent_and_the_degree_is_asked_for() {
        AnnasPlan.goals("Sove", "Arbejde", "Tegne");
        var form = mette.get(EVALUATION).body();
        SERVICES.on("POST " + AnnasPlan.PLAN + "/evaluations", Answer.problem(422, """
                {"type": "urn:problem:invalid", "title": "Noget mangler", "errors": [{"pointer": "/goals/1/degree", "detail": "Skal angives."}]}"""));
        var refused = mette.submit(
                form,
                EVALUATION,
                Map.of(field(form, "Sove", "degree"), "SOME", field(form, "Tegne", "words"), "Jeg tegner hver dag"));

        assertThat(SERVICES.asked("POST " + AnnasPlan.PLAN + "/evaluations")
                        .getFirst()
                        .body())
                .contains("\"degree\":\"SOME\"", "\"words\":\"Jeg tegner hver dag\"")
                .containsOnlyOnce("\"degree\"");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(row(refused.body(), "Tegne")).contains("Skal angives.", ">Jeg tegner hver dag</textarea>");
        assertThat(row(refused.body(), "Arbejde")).doesNotContain("Skal angives.");
    }

    /// Goals that were not talked of are not sent, and so the service counts others.
    @Test
    void a_refusal_of_the_only_goal_that_was_talked_of_stands_at_this_goal() {
        AnnasPlan.goals("Sove", "Arbejde", "Tegne");
        var form = mette.get(EVALUATION).body();
        SERVICES.on("POST " + AnnasPlan.PLAN + "/evaluations", Answer.problem(422, """
                {"type": "urn:problem:invalid", "title": "Noget mangler", "errors": [{"pointer": "/goals/0/words", "detail": "Er for lang."}]}"""));
        var refused = mette.submit(form, EVALUATION, Map.of(field(form, "Tegne", "degree"), "SOME"));

        assertThat(row(refused.body(), "Tegne")).contains("Er for lang.");
        assertThat(row(refused.body(), "Sove")).doesNotContain("Er for lang.");
    }

    /// What the form asks of a goal.
    private static String row(String form, String goal) {
        var from = form.substring(form.indexOf(">" + goal + "</legend>") + 1);
        return from.substring(0, from.indexOf("<legend"));
    }

    private static String field(String form, String goal, String end) {
        var named = Pattern.compile(" name=\"([^\"]+/" + end + ")\"").matcher(row(form, goal));
        assertThat(named.find()).isTrue();
        return named.group(1);
    }

    @Test
    void a_refusal_stands_at_its_field_with_what_was_typed() {
        var form = mette.get(AnnasPlan.PAGE + "/delmaal/" + AnnasPlan.GOAL).body();
        SERVICES.on("POST " + AnnasPlan.PLAN + "/sub-goals", Answer.problem(422, """
                {"type": "urn:problem:invalid", "title": "Noget mangler", "errors": [{"pointer": "/measure", "detail": "Skal angives."}]}"""));
        var again = mette.submit(
                form, AnnasPlan.PAGE + "/delmaal/" + AnnasPlan.GOAL, Map.of("text", "ringe til min søster"));

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("href=\"#f-measure\"", "Skal angives.", ">ringe til min søster</textarea>");
    }

    @Test
    void what_may_not_be_done_stands_there_with_the_services_reason() {
        SERVICES.on("GET " + AnnasPlan.PLAN, Answer.ok("""
                {"version": 1, "needs": [{"needId": "%s", "area": "HOME", "kind": "NEED", "state": "IN_PLAN", "citizensWords": "ro"}],
                 "seenByWorker": [], "focusAreas": [], "activities": [], "goals": [], "evaluations": [], "allowed": [
                 {"action": "ADD_NEED", "allowed": true},
                 {"action": "EVALUATE_GOALS", "allowed": false, "why": "Forløbet er ikke begyndt endnu."},
                 {"action": "PRIORITISE_NEED", "of": "%s", "allowed": false, "why": "Kun borgeren giver den en plads."}]}""".formatted(AnnasPlan.SLEEP, AnnasPlan.SLEEP), "\"4\""));

        assertThat(mette.get(AnnasPlan.PAGE).body())
                .contains("Forløbet er ikke begyndt endnu.", "Kun borgeren giver den en plads.", "Kan ikke lige nu")
                .contains("href=\"" + AnnasPlan.PAGE + "/ord/" + AnnasPlan.SLEEP)
                .doesNotContain("href=\"" + AnnasPlan.PAGE + "/vigtighed/" + AnnasPlan.SLEEP)
                .doesNotContain("href=\"" + AnnasPlan.PAGE + "/evaluering");
    }

    @Test
    void an_empty_plan_says_how_to_begin() {
        AnnasPlan.empty();
        assertThat(mette.get(AnnasPlan.PAGE).body()).contains("Planen er tom endnu", "Tilføj behov");
    }

    @Test
    void without_course_service_there_is_no_page() {
        SERVICES.on("GET " + AnnasPlan.PLAN, Answer.problem(503, "{}"));
        assertThat(mette.get(AnnasPlan.PAGE).statusCode()).isEqualTo(503);
    }
}
