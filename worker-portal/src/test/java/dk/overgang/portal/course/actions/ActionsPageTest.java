package dk.overgang.portal.course.actions;

import static dk.overgang.portal.RunningPortal.IDENTITY;
import static dk.overgang.portal.RunningPortal.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.portal.PortalTest;
import dk.overgang.portal.StubIdentity;
import dk.overgang.portal.StubServices.Answer;
import dk.overgang.portal.Visitor;
import dk.overgang.portal.course.Margrethe;
import dk.overgang.portal.today.Fjordby;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The actions of a course as every browser gets them.
@PortalTest
class ActionsPageTest {

    private static final String PAGE = Margrethe.PAGE + "/handlinger";
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

    @Test
    void ends_the_course_with_the_version_that_was_seen() {
        var form = mette.get(PAGE + "/afslut").body();
        assertThat(form).contains("det kan ikke fortrydes").doesNotContain(" checked");
        SERVICES.on(END, Answer.ok(Margrethe.course()));
        var next = mette.submit(
                form, PAGE + "/afslut", Map.of("on.day", "30", "on.month", "11", "on.year", "2026", "reason", "MOVED"));

        assertThat(next.uri().getPath()).isEqualTo(Margrethe.PAGE);
        var asked = SERVICES.asked(END).getFirst();
        assertThat(asked.body()).isEqualTo("{\"on\":\"2026-11-30\",\"reason\":\"MOVED\"}");
        assertThat(asked.header("If-Match")).isEqualTo("\"5\"");
        assertThat(asked.header("Idempotency-Key")).isNotEmpty();
    }

    @Test
    void what_was_typed_stands_there_when_it_is_refused() {
        var form = mette.get(PAGE + "/afslut").body();
        assertThat(mette.submit(form, PAGE + "/afslut", Map.of("on.day", "31", "on.month", "11", "on.year", "2026"))
                        .body())
                .contains("Skriv en dag, der findes", "value=\"31\"");
        SERVICES.on(END, Answer.problem(412, """
                {"type": "urn:problem:stale", "title": "Forløbet er ændret imens", "detail": "Se det, og svar igen."}"""));
        SERVICES.on("GET " + Margrethe.COURSE, Answer.ok(Margrethe.course(), "\"6\""));
        var stale = mette.submit(
                form, PAGE + "/afslut", Map.of("on.day", "30", "on.month", "11", "on.year", "2026", "reason", "MOVED"));

        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body())
                .contains("Forløbet er ændret imens", "value=\"MOVED\" checked", "value=\"&quot;6&quot;\"");
    }

    /// A start that lies far back is asked about, by the service's own refusal.
    @Test
    void a_start_long_ago_is_confirmed() {
        var form = mette.get(PAGE + "/begynd").body();
        assertThat(form).contains("Forløbet er allerede begyndt.").doesNotContain("name=\"confirmed\"");
        SERVICES.on("POST " + Margrethe.COURSE + "/start", Answer.problem(409, """
                {"type": "urn:problem:course:start-needs-confirmation", "title": "Fase 1 er gået", "detail": "Bekræft."}"""));
        var refused = mette.submit(form, PAGE + "/begynd", Map.of("on.day", "1", "on.month", "4", "on.year", "2026"));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Fase 1 er gået", "name=\"confirmed\"");
    }

    @Test
    void a_leader_chooses_among_those_who_have_courses() {
        Fjordby.courses();
        IDENTITY.next(StubIdentity.Login.LEADER);
        try (var leader = Visitor.loggedIn()) {
            assertThat(leader.get(PAGE + "/medarbejder").body()).contains("Hvem skal have forløbet?");
            assertThat(leader.get(PAGE + "/findes-ikke").statusCode()).isEqualTo(404);
        }
    }
}
