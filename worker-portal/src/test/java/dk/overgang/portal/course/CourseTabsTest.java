package dk.overgang.portal.course;

import static dk.overgang.portal.RunningPortal.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.portal.PortalTest;
import dk.overgang.portal.StubServices.Answer;
import dk.overgang.portal.Visitor;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// *Tjekliste*, *Kontakter* and *Tidslinje* as every browser gets them.
@PortalTest
class CourseTabsTest {

    private static final String ITEM = Margrethe.PAGE + "/tjekliste/NETWORK_STABLE";
    private static final String NOTE = "POST " + Margrethe.COURSE + "/checklist/items/NETWORK_STABLE";
    private static final String ONE = Margrethe.PAGE + "/kontakter/" + Margrethe.CONTACT;

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
    void an_item_is_met_in_one_tap_with_the_version_that_was_seen() {
        var page = mette.get(Margrethe.PAGE + "/tjekliste").body();
        assertThat(page)
                .contains("overført 6. nov.", "Opgave, tælles ikke", "Betingelse for faseskift", "Åbn igen")
                .containsPattern("<li class=\"active current\"><a [^>]*href=\"/borgere\"");
        SERVICES.on(NOTE, _ -> {
            SERVICES.on("GET " + Margrethe.COURSE + "/checklist", Answer.ok(Margrethe.checklist("DONE"), "\"10\""));
            return Answer.ok("{}", "\"10\"");
        });
        var list = mette.submit(page, ITEM, Map.of("state", "DONE"), "HX-Request", "true");

        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.body())
                .startsWith("<div id=\"checklist\"")
                .contains("Opfyldt: Punkt network stable er på plads", "value=\"&quot;10&quot;\"");
        var asked = SERVICES.asked(NOTE).getFirst();
        assertThat(asked.header("If-Match")).isEqualTo("\"9\"");
        assertThat(asked.header("Idempotency-Key")).isNotEmpty();
        assertThat(asked.body()).isEqualTo("{\"state\":\"DONE\",\"reason\":null}");
    }

    @Test
    void what_somebody_else_changed_meanwhile_stands_there_and_is_said() {
        var page = mette.get(Margrethe.PAGE + "/tjekliste").body();
        SERVICES.on(NOTE, Answer.problem(412, """
                {"type": "urn:problem:stale", "title": "Listen er ændret imens", "detail": "Se den, og svar igen."}"""));
        var list = mette.submit(page, ITEM, Map.of("state", "DONE"));

        assertThat(list.statusCode()).isEqualTo(412);
        assertThat(list.body()).contains("<html", "Listen er ændret imens");
    }

    @Test
    void contacts_and_attempts_stand_together_the_latest_first() {
        var page = mette.get(Margrethe.PAGE + "/kontakter").body();

        assertThat(page).contains("Kontakter og forsøg: 3", "prøver igen 24. nov.", "Borgeren", "Netværk");
        assertThat(page.indexOf("tirs. 24. nov.")).isLessThan(page.indexOf("fre. 20. nov."));
        SERVICES.on("GET " + Margrethe.COURSE + "/contacts", Answer.ok("{\"items\": []}"));
        SERVICES.on("GET " + Margrethe.COURSE + "/attempts", Answer.ok("{\"items\": []}"));
        assertThat(mette.get(Margrethe.PAGE + "/kontakter?gemt=x").body())
                .contains("Ingen kontakter endnu", "Det er gemt.");
    }

    @Test
    void a_correction_stands_beside_the_original() {
        var page = mette.get(ONE).body();
        assertThat(page).contains("Så på budget.", "Det var tirsdag.", "Rettelse 25. nov.", "Som det blev skrevet");
        var correct = "POST " + Margrethe.COURSE + "/contacts/" + Margrethe.CONTACT + "/corrections";
        SERVICES.on(correct, Answer.problem(422, """
                {"type": "urn:problem:invalid", "title": "Noget mangler", "errors": [{"pointer": "/text", "detail": "Skriv en tekst."}]}"""));
        var refused = mette.submit(page, ONE + "/ret", Map.of("text", " ", "reason", "OTHER"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Skriv en tekst.", "value=\"OTHER\" selected");
        SERVICES.on(correct, Answer.ok("{}"));
        assertThat(mette.submit(refused.body(), ONE + "/ret", Map.of("text", "Det var mandag."))
                        .uri()
                        .getPath())
                .isEqualTo(ONE);
        assertThat(SERVICES.asked(correct).getLast().header("If-Match")).isEqualTo("\"2\"");
    }

    @Test
    void what_may_not_be_done_with_an_entry_stands_there_with_the_services_reason() {
        var entry = "GET " + Margrethe.COURSE + "/contacts/" + Margrethe.CONTACT;
        SERVICES.on(entry, Answer.ok("""
                {"contactId": "%s", "on": "2026-11-24", "kind": "NOTE", "phase": "3", "present": [], "hasNote": false, "corrected": 0, "by": "somebody",
                 "allowed": [{"action": "CORRECT", "allowed": false, "why": "Kun den, der skrev notatet, retter det."},
                  {"action": "WITHDRAW", "allowed": false}]}""".formatted(Margrethe.CONTACT), "\"2\""));

        assertThat(mette.get(ONE).body())
                .contains("Kun den, der skrev notatet, retter det.", "Det kan du ikke gøre nu.")
                .doesNotContain("/ret\"", "/tilbage\"");
    }

    @Test
    void a_note_is_written_without_a_contact_and_a_mistaken_attempt_is_withdrawn() {
        var page = mette.get(Margrethe.PAGE + "/kontakter").body();
        var noted = "POST " + Margrethe.COURSE + "/notes";
        SERVICES.on(noted, Answer.problem(422, """
                {"type": "urn:problem:invalid", "title": "Noget mangler", "errors": [{"pointer": "/text", "detail": "Skriv en tekst."}]}"""));
        var day = Map.of("on.day", "26", "on.month", "11", "on.year", "2026", "text", "Talte med søsteren.");
        var refused = mette.submit(page, Margrethe.PAGE + "/kontakter/notat", day);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Skriv en tekst.", "Talte med søsteren.", "<details class=\"disclosure section\" open");
        SERVICES.on(noted, Answer.ok("{}"));
        assertThat(mette.submit(refused.body(), Margrethe.PAGE + "/kontakter/notat", day)
                        .body())
                .contains("Det er gemt.");

        var attempt = Margrethe.PAGE + "/kontakter/forsoeg/41000000-0000-4000-8000-000000000001";
        var withdrawn = "POST " + Margrethe.COURSE + "/attempts/41000000-0000-4000-8000-000000000001/withdrawal";
        SERVICES.on(withdrawn, Answer.ok("{}"));
        var one = mette.get(attempt).body();
        assertThat(one).contains("Lukket dør, fre. 20. nov.", "Prøver igen");
        var _ = mette.submit(one, attempt + "/tilbage", Map.of("reason", "WRONG_CITIZEN"));
        assertThat(SERVICES.asked(withdrawn).getFirst().body()).isEqualTo("{\"reason\":\"WRONG_CITIZEN\"}");
    }

    @Test
    void what_happened_stands_by_time_also_what_this_page_does_not_know() {
        var page = mette.get(Margrethe.PAGE + "/tidslinje").body();

        assertThat(page)
                .contains("Målevaluering", "SOMETHING_NEW", "NEW_CODE", "tæller ikke med")
                .contains("overdragelsesmøde", "notat", "for 2 dage siden");
        assertThat(page.indexOf("24. nov.")).isLessThan(page.indexOf("22. jul."));
        assertThat(mette.get(Margrethe.PAGE + "/tidslinje?slags=CONTACT").body())
                .contains("telefon")
                .doesNotContain("22. jul.");
    }
}
