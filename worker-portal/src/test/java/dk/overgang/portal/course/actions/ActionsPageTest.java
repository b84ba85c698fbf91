package dk.overgang.portal.course.actions;

import static dk.overgang.portal.RunningPortal.IDENTITY;
import static dk.overgang.portal.RunningPortal.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.portal.PortalTest;
import dk.overgang.portal.StubIdentity;
import dk.overgang.portal.StubServices.Answer;
import dk.overgang.portal.Visitor;
import dk.overgang.portal.course.Margrethe;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The actions of a course as every browser gets them.
@PortalTest
class ActionsPageTest {

    private static final String PAGE = Margrethe.PAGE + "/handlinger";
    private static final String METTE = "9d0f7c1e-5b0a-4c3e-9a51-0d5a6f0c1e01";
    private static final String END = "POST " + Margrethe.COURSE + "/end";

    private Visitor mette = new Visitor();

    @BeforeEach
    void comes() {
        mette.close();
        mette = Visitor.loggedIn();
        SERVICES.forget();
        Margrethe.answers();
    }

    @AfterEach
    void leaves() {
        mette.close();
    }

    @Test
    void what_is_not_allowed_stands_there_with_the_services_reason() {
        assertThat(mette.get(PAGE).body())
                .contains("href=\"" + PAGE + "/afslut\"", "Forløbet er allerede begyndt.", "Kan ikke nu")
                .doesNotContain(PAGE + "/begynd", "Skift medarbejder");
    }

    private static final String END_ON_30 = PAGE + "/afslut?on.day=30&on.month=11&on.year=2026&reason=MOVED";

    /// What would no more come is shown before it happens, and nothing is chosen before.
    @Test
    void ends_the_course_early_after_the_dates_were_shown() {
        assertThat(mette.get(PAGE + "/afslut").body())
                .contains("det kan ikke fortrydes", "Vis, hvad der sker med datoerne")
                .doesNotContain(" checked", "method=\"post\" class=\"mt-4\"");
        var preview = mette.get(END_ON_30).body();
        assertThat(preview)
                .contains("id=\"preview\"", "Hvis forløbet slutter 30. nov.", "Planlagt slutning", ">falder bort<");
        SERVICES.on(END, Answer.ok(Margrethe.course()));
        var next = mette.submit(preview, PAGE + "/afslut", Map.of());

        assertThat(next.uri().getPath()).isEqualTo(Margrethe.PAGE);
        var asked = SERVICES.asked(END).getFirst();
        assertThat(asked.body()).isEqualTo("{\"on\":\"2026-11-30\",\"reason\":\"MOVED\"}");
        assertThat(asked.header("If-Match")).isEqualTo("\"5\"");
        assertThat(asked.header("Idempotency-Key")).isNotEmpty();
    }

    @Test
    void what_cannot_be_previewed_is_said_at_its_field() {
        var noDay = mette.get(PAGE + "/afslut?on.day=31&on.month=11&on.year=2026&reason=MOVED");
        assertThat(noDay.statusCode()).isEqualTo(422);
        assertThat(noDay.body())
                .contains("Skriv en dag, der findes", "value=\"31\"")
                .doesNotContain("id=\"preview\"");
        assertThat(mette.get(PAGE + "/afslut?on.day=30&on.month=11&on.year=2026")
                        .body())
                .contains("Vælg en grund.", "value=\"30\"");
    }

    /// Nothing is done when it changed meanwhile: the new preview stands there, with the version it is of.
    @Test
    void who_comes_too_late_sees_the_new_preview() {
        var preview = mette.get(END_ON_30).body();
        SERVICES.on(END, Answer.problem(412, """
                {"type": "urn:problem:stale", "title": "Forløbet er ændret imens", "detail": "Se det, og svar igen."}"""));
        SERVICES.on("GET " + Margrethe.COURSE, Answer.ok(Margrethe.course(), "\"6\""));
        var stale = mette.submit(preview, PAGE + "/afslut", Map.of());

        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body())
                .contains(
                        "Forløbet er ændret imens",
                        "value=\"MOVED\" checked",
                        "value=\"&quot;6&quot;\"",
                        "falder bort");
    }

    private static final String WHAT_IF = "GET " + Margrethe.COURSE + "/what-if";

    private static String whatIf(int version) {
        return """
                {"version": 2, "start": "2026-10-01", "phases": [{"number": 1, "start": "2026-10-01", "end": "2027-01-01"}], "plannedEnd": "2027-07-01",
                 "held": false, "moves": [{"what": "BOUNDARY_1", "from": "2026-12-01", "to": "2027-01-01"}], "waits": [],
                 "stands": [{"what": "GOAL_EVALUATION_1", "on": "2026-11-20"}], "courseVersion": %d, "endedOn": null}""".formatted(version);
    }

    @Test
    void a_corrected_start_is_done_with_the_version_of_the_previewed_plan() {
        SERVICES.on(WHAT_IF, Answer.ok(whatIf(9)));
        var preview = mette.get(PAGE + "/ret-start?on.day=1&on.month=10&on.year=2026&reason=WRONG_DATE")
                .body();
        assertThat(SERVICES.asked(WHAT_IF).getFirst().path()).endsWith("?startCorrectedTo=2026-10-01");
        assertThat(preview).contains("Fase 2 begynder", "31 dage senere", "Passeret, står fast");
        SERVICES.on("POST " + Margrethe.COURSE + "/start-correction", Answer.ok(Margrethe.course()));
        var _ = mette.submit(preview, PAGE + "/ret-start", Map.of());

        var asked =
                SERVICES.asked("POST " + Margrethe.COURSE + "/start-correction").getFirst();
        assertThat(asked.header("If-Match")).isEqualTo("\"9\"");
        assertThat(asked.body()).isEqualTo("{\"on\":\"2026-10-01\",\"reason\":\"WRONG_DATE\"}");
    }

    @Test
    void a_longer_course_and_a_new_one_are_previewed_too() {
        SERVICES.on(WHAT_IF, Answer.ok(whatIf(9)));
        assertThat(mette.get(PAGE + "/forlaeng?months=9&reason=NEEDS_LONGER").body())
                .contains("Hvis forløbet varer 9 måneder", "name=\"months\" value=\"9\"");
        assertThat(mette.get(
                                PAGE
                                        + "/forfra?on.day=26&on.month=11&on.year=2026&transitionOn.day=1&transitionOn.month=12&transitionOn.year=2026")
                        .body())
                .contains("et nyt begynder", "name=\"transitionOn.day\" value=\"1\"");
        assertThat(SERVICES.asked(WHAT_IF))
                .extracting(asked -> asked.path().replaceFirst(".*\\?", ""))
                .containsExactly("lengthenTo=9", "restartOn=2026-11-26&transitionOn=2026-12-01");
    }

    /// A course that has not begun has no dates that could move: it gets them.
    @Test
    void a_first_start_shows_the_dates_that_the_course_gets() {
        SERVICES.on(
                "GET " + Margrethe.COURSE,
                Answer.ok(
                        Margrethe.course().replaceFirst("(?s)\"plan\": \\{.*?\"held\": false}", "\"plan\": null"),
                        "\"5\""));
        SERVICES.on(WHAT_IF, Answer.ok(whatIf(5)));

        assertThat(mette.get(PAGE + "/begynd?on.day=26&on.month=11&on.year=2026")
                        .body())
                .contains("Hvis fase 1 begynder 26. nov.", "Målevaluering 1", "Ny dato")
                .doesNotContain("Flyttes ikke", "Passeret");
    }

    /// What it does is seen first, and that is what it is confirmed by; a course that is over is only registered.
    @Test
    void a_start_long_ago_is_confirmed_by_its_preview() {
        assertThat(mette.get(PAGE + "/begynd").body())
                .contains("Forløbet er allerede begyndt.")
                .doesNotContain("name=\"confirmed\"", "name=\"ended\"");
        SERVICES.on(WHAT_IF, Answer.problem(400, """
                {"type": "urn:problem:invalid", "title": "Noget er forkert", "errors": [{"parameter": "startOn", "detail": "Forløbet ville have været slut."}]}"""));
        var over = mette.get(PAGE + "/begynd?on.day=1&on.month=4&on.year=2025");
        assertThat(over.statusCode()).isEqualTo(422);
        assertThat(over.body()).contains("Forløbet ville have været slut.", "name=\"ended\"");
        SERVICES.on(WHAT_IF, Answer.ok(whatIf(5)));
        var preview = mette.get(PAGE + "/begynd?on.day=1&on.month=4&on.year=2025&ended=true")
                .body();
        assertThat(SERVICES.asked(WHAT_IF).getLast().path()).endsWith("?startOn=2025-04-01&ended=true");
        SERVICES.on("POST " + Margrethe.COURSE + "/start", Answer.ok(Margrethe.course()));
        var _ = mette.submit(preview, PAGE + "/begynd", Map.of());

        assertThat(SERVICES.asked("POST " + Margrethe.COURSE + "/start")
                        .getFirst()
                        .body())
                .isEqualTo("{\"on\":\"2025-04-01\",\"confirmed\":true,\"ended\":true}");
    }

    /// Who has the course already is not offered, and neither is who does not work with citizens.
    @Test
    void a_leader_chooses_among_all_who_work_with_citizens_also_who_has_no_course_yet() {
        var amina = "9d0f7c1e-5b0a-4c3e-9a51-0d5a6f0c1e02";
        SERVICES.on(
                "GET /course/api/v1/courses",
                asked -> Answer.ok(
                        asked.path().contains("after=second")
                                ? "{\"items\": [%s]}"
                                        .formatted(Margrethe.course()
                                                .replace(METTE, amina)
                                                .replace("0000000000a1", "0000000000a2"))
                                : "{\"items\": [%s], \"next\": \"second\"}".formatted(Margrethe.course())));
        SERVICES.on("GET /course/api/v1/workers", Answer.ok("""
                {"items": [{"workerId": "%s", "name": "Mette Lund", "roles": ["WORKER"]},
                 {"workerId": "%s", "name": "Amina Yusuf", "roles": ["WORKER"]},
                 {"workerId": "9d0f7c1e-5b0a-4c3e-9a51-0d5a6f0c1e03", "name": "Nanna Ny", "roles": ["WORKER"]},
                 {"workerId": "demo-authority", "name": "Søren Visitator", "roles": ["AUTHORITY"]}]}""".formatted(METTE, amina)));
        IDENTITY.next(StubIdentity.Login.LEADER);
        try (var leader = Visitor.loggedIn()) {
            var form = leader.get(PAGE + "/medarbejder").body();
            assertThat(form.substring(form.indexOf("Hvem skal have forløbet?")))
                    .containsSubsequence("Amina Yusuf", "1 forløb nu", "Nanna Ny", "0 forløb nu")
                    .doesNotContain("Mette Lund", "Søren Visitator");
            assertThat(leader.get(PAGE + "/findes-ikke").statusCode()).isEqualTo(404);
        }
    }

    /// Who has never been here has a course and no name.
    @Test
    void a_colleague_without_a_name_may_be_chosen_by_the_id() {
        SERVICES.on(
                "GET /course/api/v1/courses",
                Answer.ok("{\"items\": [%s]}"
                        .formatted(Margrethe.course().replace(METTE, "9d0f7c1e-5b0a-4c3e-9a51-0d5a6f0c1e02"))));
        SERVICES.on("GET /course/api/v1/workers", Answer.ok("{\"items\": []}"));
        IDENTITY.next(StubIdentity.Login.LEADER);
        try (var leader = Visitor.loggedIn()) {
            assertThat(leader.get(PAGE + "/medarbejder").body()).contains("Medarbejder 0d5a6f0c1e02");
        }
    }
}
