package dk.overgang.portal.longterm;

import static dk.overgang.portal.RunningPortal.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.portal.PortalTest;
import dk.overgang.portal.StubServices.Answer;
import dk.overgang.portal.Visitor;
import dk.overgang.portal.handover.Annas;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// *Langsigtet plan*: read, written and agreed.
@PortalTest
class LongTermPageTest {

    private static final String PAGE = AnnasLongTerm.PAGE;
    private static final String NETWORK = AnnasLongTerm.NETWORK;
    private static final String PLAN = AnnasLongTerm.PLAN;
    private static final String KAREN = AnnasLongTerm.KAREN;

    private Visitor mette = new Visitor();

    @BeforeEach
    void comes() {
        mette.close();
        mette = Visitor.loggedIn();
        SERVICES.forget();
        AnnasLongTerm.answers();
    }

    @AfterEach
    void leaves() {
        mette.close();
    }

    @Test
    void who_to_call_stands_first_and_what_is_missing_is_said() {
        var page = mette.get(PAGE).body();

        assertThat(page)
                .contains("Hvis det bliver svært", "Natlinjen &lt;1&gt;", "70 20 12 66", "kl. 20 til 8")
                .contains("Ikke aftalt endnu", "hvad man gør først", "Planen siger ikke, hvad borgeren gør først.")
                .contains("dir=\"auto\">أنام قليلا", "Gøre HF færdig", "mandag 3. maj 2027", "samtykket mangler");
        assertThat(page.indexOf("Natlinjen")).isLessThan(page.indexOf("hver søndag"));
        assertThat(page).contains(PAGE + "/plan.pdf", PAGE + "/udgaver/1", "Aftalt 11. nov. med borgeren");
    }

    @Test
    void a_former_version_is_read_and_not_changed() {
        SERVICES.on("GET " + PLAN + "/versions/1", Answer.ok(AnnasLongTerm.written(1, "Trækker gardinerne for")));

        assertThat(mette.get(PAGE + "/udgaver/1").body())
                .contains("Du ser udgave 1, som ikke gælder mere", "Trækker gardinerne for")
                .doesNotContain(PAGE + "/skriv", PAGE + "/plan.pdf", "Sover mindre");
        assertThat(mette.get(PAGE + "/udgaver/7").statusCode()).isEqualTo(404);
    }

    @Test
    void before_it_is_written_the_page_says_what_it_is_for() {
        SERVICES.on("GET " + PLAN, Answer.ok("""
                {"version": 0, "writtenAt": null, "writtenBy": null, "agreement": null, "missing": ["supporters"], "language": "DA", "goals": [],
                 "support": null, "supporters": [], "crisis": {"earlySigns": [], "whatHelps": [], "firstSteps": [], "calls": [], "acuteOffers": []},
                 "citizensWords": null, "reviewOn": null}""", "\"1\""));
        SERVICES.on("GET " + PLAN + "/versions", Answer.ok("{\"items\": []}"));

        assertThat(mette.get(PAGE).body())
                .contains("Planen er ikke skrevet endnu.", "Skriv planen")
                .doesNotContain("Ikke aftalt endnu", "plan.pdf");
        assertThat(mette.get(PAGE + "/skriv").body()).doesNotContain(" checked");
    }

    /// Rows in which nothing stands are left out; a member is named as the network names them; lines are lines.
    @Test
    void the_whole_plan_is_written_as_a_new_version() {
        var form = mette.get(PAGE + "/skriv").body();
        assertThat(form)
                .contains("Sover mindre end fire timer\nأنام قليلا", "value=\"Natlinjen &lt;1&gt;\"")
                .contains("Personen vises ikke og falder ud");
        SERVICES.on("POST " + PLAN, Answer.ok("{}"));
        var next = mette.submit(
                form,
                PAGE + "/skriv",
                Map.of(
                        "crisis/earlySigns",
                        "Sover mindre\r\n\r\n  Lukker døren ",
                        "crisis/firstSteps",
                        "Går en tur",
                        "crisis/calls/0/name",
                        "",
                        "crisis/calls/2/memberId",
                        KAREN,
                        "crisis/calls/2/phone",
                        "12345678",
                        "goals/0/area",
                        "EDUCATION",
                        "goals/0/text",
                        "Gøre HF færdig"));

        assertThat(next.body()).contains("Planen er gemt som en ny udgave.");
        var asked = SERVICES.asked("POST " + PLAN).getFirst();
        assertThat(asked.header("If-Match")).isEqualTo("\"3\"");
        assertThat(asked.body())
                .contains("\"earlySigns\":[\"Sover mindre\",\"Lukker døren\"]", "\"firstSteps\":[\"Går en tur\"]")
                .contains("\"name\":\"Karen Holm\"", "\"memberId\":\"" + KAREN, "\"text\":\"Gøre HF færdig\"")
                .contains("\"supporters\":[]", "\"acuteOffers\":[]")
                .doesNotContain("Natlinjen", "reviewOn");
    }

    @Test
    void what_is_refused_stands_at_its_row_and_nothing_typed_is_lost() {
        SERVICES.on("POST " + PLAN, Answer.problem(422, """
                {"type": "urn:problem:invalid", "title": "Noget er forkert", "errors": [
                 {"pointer": "/supporters/0/phone", "detail": "Skal være et telefonnummer."},
                 {"pointer": "/crisis/earlySigns/1", "detail": "Højst 200 tegn."}]}"""));
        var refused = mette.submit(
                mette.get(PAGE + "/skriv").body(),
                PAGE + "/skriv",
                Map.of(
                        "supporters/3/name",
                        "Åse",
                        "supporters/3/phone",
                        "ring bare",
                        "crisis/earlySigns",
                        "a\r\nb",
                        "citizensWords",
                        "Øvrige ord"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("href=\"#f-supporters/0/phone\"", "href=\"#f-crisis/earlySigns\"", "Højst 200 tegn.")
                .contains("value=\"Åse\"", "value=\"ring bare\"", "Øvrige ord");
    }

    /// Somebody else has taken rows out meanwhile: the form has as many as were typed.
    @Test
    void no_row_that_was_typed_is_lost() {
        SERVICES.on("POST " + PLAN, Answer.problem(412, "{\"type\": \"urn:problem:stale\", \"title\": \"Ændret\"}"));
        var filled = new HashMap<String, String>();
        for (var row = 0; row < 9; row++) {
            var _ = filled.put("goals/" + row + "/text", "Mål " + row);
        }

        assertThat(mette.submit(mette.get(PAGE + "/skriv").body(), PAGE + "/skriv", filled)
                        .body())
                .contains("name=\"goals/8/text\" value=\"Mål 8\"", "name=\"goals/8/area\"");
    }

    @Test
    void who_comes_second_sees_what_stands_now_beside_what_was_typed() {
        var form = mette.get(PAGE + "/skriv").body();
        SERVICES.on("GET " + PLAN, Answer.ok(AnnasLongTerm.written(3, "Bestiller mad ude"), "\"4\""));
        SERVICES.on("POST " + PLAN, Answer.problem(412, "{\"type\": \"urn:problem:stale\", \"title\": \"Ændret\"}"));
        var stale = mette.submit(form, PAGE + "/skriv", Map.of("crisis/earlySigns", "Mit eget"));

        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body()).contains("Bestiller mad ude", "Mit eget", "value=\"&quot;4&quot;\"");
    }

    @Test
    void it_is_agreed_with_the_citizen_and_nobody_is_chosen_before() {
        var form = mette.get(PAGE + "/aftalt").body();
        assertThat(form).contains("Aftalen gælder udgave 2").doesNotContain(" checked");
        SERVICES.on("POST " + PLAN + "/agreement", Answer.ok("{}"));
        var _ = mette.submit(
                form, PAGE + "/aftalt", Map.of("on.day", "26", "on.month", "11", "on.year", "2026", "with", "CITIZEN"));

        assertThat(SERVICES.asked("POST " + PLAN + "/agreement").getFirst().body())
                .contains("\"on\":\"2026-11-26\"", "\"with\":[\"CITIZEN\"]");
    }

    @Test
    void the_plan_to_stay_in_work_is_a_page_of_the_same_kind() {
        SERVICES.on(
                "GET " + NETWORK + "/plans/RETENTION", Answer.ok(AnnasLongTerm.written(1, "Kommer for sent"), "\"2\""));
        SERVICES.on("GET " + NETWORK + "/plans/RETENTION/versions", Answer.ok("{\"items\": []}"));

        assertThat(mette.get("/forloeb/" + Annas.COURSE + "/fastholdelsesplan").body())
                .contains("Fastholdelsesplan", "Kommer for sent");
    }
}
