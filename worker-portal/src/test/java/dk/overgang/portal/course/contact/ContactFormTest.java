package dk.overgang.portal.course.contact;

import static dk.overgang.portal.RunningPortal.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.portal.PortalTest;
import dk.overgang.portal.StubServices.Answer;
import dk.overgang.portal.Visitor;
import dk.overgang.portal.course.Margrethe;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// *Mødt borgeren* without a script: a plain form.
@PortalTest
class ContactFormTest {

    private static final String FORM = Margrethe.PAGE + "/kontakt";
    private static final String MET = "POST " + Margrethe.COURSE + "/contacts";
    private static final String TRIED = "POST " + Margrethe.COURSE + "/attempts";
    private static final String NOTED = "POST " + Margrethe.COURSE + "/notes";
    private static final Map<String, String> DAY = Map.of("on.day", "26", "on.month", "11", "on.year", "2026");

    private Visitor mette = new Visitor();

    @BeforeEach
    void comes() {
        mette.close();
        mette = Visitor.loggedIn();
        SERVICES.forget();
        Margrethe.answers();
        SERVICES.on(MET, Answer.ok("{}"));
        SERVICES.on(TRIED, Answer.ok("{}"));
        SERVICES.on(NOTED, Answer.ok("{}"));
    }

    @AfterEach
    void leaves() {
        mette.close();
    }

    private static Map<String, String> with(Map<String, String> filled) {
        var all = new java.util.HashMap<>(DAY);
        all.putAll(filled);
        return all;
    }

    @Test
    void nothing_is_chosen_beforehand_but_that_the_citizen_was_there() {
        var page = mette.get(FORM).body();

        assertThat(page)
                .contains("Venter på en kontakt:", "Nyt forsøg efter lukket dør", "Seneste kontakter")
                .contains("value=\"CITIZEN\" checked")
                .containsOnlyOnce(" checked");
    }

    @Test
    void a_meeting_is_noted_under_the_key_of_its_form_and_leads_to_the_list() {
        var page = mette.get(FORM).body();
        var next = mette.submit(
                page,
                FORM,
                with(Map.of(
                        "kind",
                        "MEETING",
                        "place",
                        "HOME",
                        "present",
                        "CITIZEN",
                        "note",
                        "Gik en tur.",
                        "minutes",
                        "45")));

        assertThat(next.uri().getPath()).isEqualTo(Margrethe.PAGE + "/kontakter");
        assertThat(next.body()).contains("Det er gemt.");
        var asked = SERVICES.asked(MET).getFirst();
        assertThat(page).contains(asked.header("Idempotency-Key"));
        assertThat(asked.body()).isEqualTo("""
                {"on":"2026-11-26","kind":"MEETING","place":"HOME","present":["CITIZEN"],"minutes":45,"occasion":null,"note":"Gik en tur."}""");
    }

    /// An attempt has no text of its own: what was written is a note beside it.
    @Test
    void a_closed_door_is_an_attempt_and_its_text_a_note() {
        var _ = mette.submit(
                mette.get(FORM).body(),
                FORM,
                with(Map.of(
                        "kind",
                        "CLOSED_DOOR",
                        "place",
                        "HOME",
                        "nextTry",
                        "2026-11-27",
                        "smsSent",
                        "true",
                        "note",
                        "Ventede.")));

        assertThat(SERVICES.asked(TRIED).getFirst().body()).isEqualTo("""
                {"on":"2026-11-26","kind":"CLOSED_DOOR","smsSent":true,"waitedMinutes":null,"nextTry":"2026-11-27"}""");
        assertThat(SERVICES.asked(NOTED).getFirst().body()).isEqualTo("{\"on\":\"2026-11-26\",\"text\":\"Ventede.\"}");
        assertThat(SERVICES.asked(NOTED).getFirst().header("Idempotency-Key"))
                .isNotEqualTo(SERVICES.asked(TRIED).getFirst().header("Idempotency-Key"));
        assertThat(SERVICES.asked(MET)).isEmpty();
    }

    @Test
    void an_attempt_whose_text_is_refused_is_not_noted_twice() {
        SERVICES.on(NOTED, Answer.problem(422, """
                {"type": "urn:problem:invalid", "title": "Teksten kan ikke gemmes", "errors": [{"pointer": "/note", "detail": "Forkerte tegn."}]}"""));
        var refused = mette.submit(
                mette.get(FORM).body(),
                FORM,
                with(Map.of("kind", "NO_ANSWER", "nextTry", "2026-11-27", "note", "Hm.")));
        assertThat(refused.statusCode()).isEqualTo(422);
        SERVICES.on(NOTED, Answer.ok("{}"));
        var _ = mette.submit(
                refused.body(), FORM, with(Map.of("kind", "NO_ANSWER", "nextTry", "2026-11-27", "note", "Hm, ja.")));

        assertThat(SERVICES.asked(TRIED)).hasSize(1);
        assertThat(SERVICES.asked(NOTED)).hasSize(2);
    }

    /// It was chosen on another day, from a draft: what is refused keeps it.
    @Test
    void a_chosen_day_that_is_not_offered_today_stands_there_as_one_more() {
        SERVICES.on(TRIED, Answer.problem(422, """
                {"type": "urn:problem:invalid", "title": "Dagen passer ikke", "errors": [{"pointer": "/on", "detail": "For sent."}]}"""));
        var refused =
                mette.submit(mette.get(FORM).body(), FORM, with(Map.of("kind", "NO_ANSWER", "nextTry", "2026-12-02")));

        assertThat(refused.body()).contains("value=\"2026-12-02\" checked", "ons. 2. dec.");
        assertThat(mette.get(FORM).body()).doesNotContain("2026-12-02");
    }

    @Test
    void what_was_typed_stands_there_when_something_is_refused() {
        var page = mette.get(FORM).body();
        var nothing = mette.submit(page, FORM, with(Map.of("note", "Kun en tekst")));
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("Vælg, hvordan I mødtes", "href=\"#contact-kind\"", "Kun en tekst");

        var noDay =
                mette.submit(page, FORM, Map.of("kind", "MEETING", "on.day", "31", "on.month", "2", "on.year", "2026"));
        assertThat(noDay.body()).contains("Skriv en dag, der findes", "value=\"31\"");

        SERVICES.on(MET, Answer.problem(422, """
                {"type": "urn:problem:invalid", "title": "Dagen passer ikke", "errors": [{"pointer": "/on", "detail": "Tidligst 25. nov. 2025."}]}"""));
        var refused = mette.submit(page, FORM, with(Map.of("kind", "PHONE_CALL", "place", "HOME", "note", "שלום")));
        assertThat(refused.body()).contains("Tidligst 25. nov. 2025.", "שלום", "value=\"PHONE_CALL\" checked");
        assertThat(SERVICES.asked(MET).getFirst().body()).contains("\"place\":null");
    }
}
