package dk.overgang.portal.phasechange;

import static dk.overgang.portal.RunningPortal.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.portal.PortalTest;
import dk.overgang.portal.RunningPortal;
import dk.overgang.portal.StubServices.Answer;
import dk.overgang.portal.Visitor;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// *Faseskift* as every browser gets it: it blocks nothing (C1, R-086, R-300).
@PortalTest
class PhaseChangePageTest {

    private static final String SERVICE = "/course/api/v1/courses/" + Boundary.COURSE;
    private static final String ITEM = "POST " + SERVICE + "/checklist/items/";
    private static final String MISSING = Boundary.PAGE + "/mangler";
    private static final String TALK = Boundary.PAGE + "/samtale";

    private Visitor mette = new Visitor();
    private Boundary dennis = new Boundary();

    @BeforeEach
    void comes() {
        mette.close();
        mette = Visitor.loggedIn();
        SERVICES.forget();
        dennis = new Boundary().answers();
    }

    @AfterEach
    void leaves() {
        mette.close();
    }

    @Test
    void says_what_the_phase_should_have_reached_and_that_it_changes_anyway() {
        var page = mette.get(Boundary.PAGE);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Faseskift: fase 1 til fase 2, Dennis Vang")
                .contains("Fasen skifter 27. nov. (i morgen), uanset hvad der mangler.")
                .contains("At finde ud af, hvad der er brug for.", "1 af 4 opfyldt", "Opfyldt · 29. aug.");
    }

    @Test
    void each_open_item_is_carried_met_or_not_relevant_and_the_rest_stays_as_it_is() {
        var page = mette.get(Boundary.PAGE + "?trin=2").body();
        assertThat(page)
                .contains("Punktet MEETINGS_HELD", "Overfør til fase 2", "Er altid relevant: en del af metodens kerne.")
                .doesNotContain(" checked", "id=\"not-ECONOMY\"");
        var next = mette.submit(
                page,
                MISSING,
                Map.of(
                        "do.MEETINGS_HELD", "CARRY",
                        "who.MEETINGS_HELD", "NETWORK",
                        "do.JOB_CENTRE", "NOT_RELEVANT",
                        "why.JOB_CENTRE", "PENSIONER"));

        assertThat(next.uri().getQuery()).isEqualTo("trin=3");
        assertThat(next.body()).contains("Gemte punkter: 2", "Vi ses lidt sjældnere.", "2 kontakter hver 2. uge");
        var owner = SERVICES.asked(ITEM + "MEETINGS_HELD/owner").getFirst();
        assertThat(owner.body()).isEqualTo("{\"owner\":{\"role\":\"NETWORK\",\"worker\":null}}");
        assertThat(owner.header("If-Match")).isEqualTo("\"4\"");
        var noted = SERVICES.asked(ITEM + "JOB_CENTRE").getFirst();
        assertThat(noted.body()).isEqualTo("{\"state\":\"NOT_RELEVANT\",\"on\":null,\"reason\":\"PENSIONER\"}");
        assertThat(noted.header("If-Match")).isEqualTo("\"5\"");
        assertThat(noted.header("Idempotency-Key")).isNotEqualTo(owner.header("Idempotency-Key"));
        assertThat(SERVICES.asked(ITEM + "ECONOMY")).isEmpty();
    }

    @Test
    void what_lacks_a_reason_is_said_at_its_item_with_everything_chosen_still_there() {
        var page = mette.get(Boundary.PAGE + "?trin=2").body();
        var again = mette.submit(
                page,
                MISSING,
                Map.of("do.JOB_CENTRE", "NOT_RELEVANT", "why.JOB_CENTRE", "", "who.JOB_CENTRE", "CITIZEN"));

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body())
                .contains("href=\"#item-JOB_CENTRE\"", "Skal være en af: PENSIONER.", "value=\"NOT_RELEVANT\" checked")
                .contains("value=\"CITIZEN\" selected");
    }

    /// Each answer is a change of its own: what comes after the outage is not refused for what came before it.
    @Test
    void what_was_saved_before_the_service_went_away_is_told_and_the_rest_can_be_saved() {
        var page = mette.get(Boundary.PAGE + "?trin=2").body();
        var answers = Map.of("do.ECONOMY", "DONE", "do.JOB_CENTRE", "NOT_RELEVANT", "why.JOB_CENTRE", "PENSIONER");
        SERVICES.on(ITEM + "JOB_CENTRE", Answer.problem(503, "{}"));
        var half = mette.submit(page, MISSING, answers);

        assertThat(half.body())
                .contains("Ikke alt blev gemt", "Gemte punkter: 1.", "value=\"NOT_RELEVANT\" checked")
                .doesNotContain("Punktet ECONOMY", "Tjeklisten blev ændret");
        var _ = dennis.answers();
        var rest = mette.submit(half.body(), MISSING, answers);
        assertThat(rest.uri().getQuery()).isEqualTo("trin=3");
        assertThat(rest.body()).contains("Gemte punkter: 1");
        assertThat(SERVICES.asked(ITEM + "ECONOMY")).hasSize(1);
    }

    @Test
    void the_talk_is_recorded_with_what_is_carried_over() {
        var page = mette.get(Boundary.PAGE + "?trin=3").body();
        assertThat(page)
                .contains("value=\"26\"", "Åbne punkter, der overføres til fase 2: 3")
                .doesNotContain(" checked");
        var typed = Map.of("on.day", "26", "on.month", "11", "on.year", "2026", "words", "أهلاً, hun er klar");
        var missing = mette.submit(page, TALK, typed);
        assertThat(missing.statusCode()).isEqualTo(422);
        assertThat(missing.body()).contains("href=\"#toldToCitizen\"", "أهلاً, hun er klar");

        var all = new java.util.HashMap<>(typed);
        var _ = all.put("toldToCitizen", "no");
        var done = mette.submit(missing.body(), TALK, all);
        assertThat(done.uri().getQuery()).isEqualTo("trin=4");
        assertThat(done.body())
                .contains("Faseskiftet er registreret.", "Nej, ikke endnu", "Punktet ECONOMY · CTI-medarbejderen");
        assertThat(SERVICES.asked("POST " + SERVICE + "/phase-changes/1")
                        .getLast()
                        .body())
                .contains("\"on\":\"2026-11-26\",\"toldToCitizen\":false", "\"item\":\"JOB_CENTRE\"")
                .endsWith("\"words\":\"أهلاً, hun er klar\",\"phaseBeganInPractice\":null}");
        assertThat(mette.get(Boundary.PAGE + "?trin=3").body()).contains("value=\"no\" checked");
    }

    @Test
    void somebody_else_came_first_and_nothing_typed_is_lost() {
        var page = mette.get(Boundary.PAGE + "?trin=3").body();
        dennis.changedBySomebodyElse();
        var typed =
                Map.of("on.day", "26", "on.month", "11", "on.year", "2026", "toldToCitizen", "yes", "words", "Klar");
        var late = mette.submit(page, TALK, typed);

        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.body()).contains("Tjeklisten blev ændret", ">Klar</textarea>", "value=\"yes\" checked");
        assertThat(mette.submit(late.body(), TALK, typed).body()).contains("Faseskiftet er registreret.");
    }

    @Test
    void a_talk_that_is_left_after_an_interruption_leads_back_to_its_phase_change() {
        var page = mette.get(Boundary.PAGE + "?trin=3").body();
        mette.cookies().getCookieStore().removeAll();
        var kept = mette.submit(page, TALK, Map.of("words", "Hun er klar."), "Origin", RunningPortal.ADDRESS);

        assertThat(kept.body()).contains("Hun er klar.", "href=\"" + Boundary.PAGE + "\"");
        assertThat(mette.get(Boundary.PAGE).statusCode()).isEqualTo(200);
    }

    /// The form's own address takes nothing but the form.
    @Test
    void the_language_can_be_changed_where_a_form_was_refused() {
        var refused = mette.submit(mette.get(Boundary.PAGE + "?trin=3").body(), TALK, Map.of());
        assertThat(refused.statusCode()).isEqualTo(422);
        var english = mette.get(otherLanguage(refused.body()));

        assertThat(english.statusCode()).isEqualTo(200);
        assertThat(english.uri().getPath()).isEqualTo(Boundary.PAGE);
    }

    private static String otherLanguage(String page) {
        return page.replaceFirst("(?s).*href=\"(/sprog/[^\"]+)\".*", "$1").replace("&amp;", "&");
    }

    @Test
    void a_day_that_is_none_is_said_at_its_field() {
        var page = mette.get(Boundary.PAGE + "?trin=3").body();
        var again = mette.submit(
                page,
                TALK,
                Map.of(
                        "on.day",
                        "26",
                        "on.month",
                        "11",
                        "on.year",
                        "2026",
                        "phaseBeganInPractice.day",
                        "31",
                        "phaseBeganInPractice.month",
                        "11",
                        "phaseBeganInPractice.year",
                        "2026"));

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("href=\"#phaseBeganInPractice\"", "Skriv en dag, der findes");
    }

    @Test
    void the_last_boundary_is_the_ending_in_the_services_words() {
        SERVICES.on("GET " + SERVICE + "/phase-changes/3", Answer.problem(409, """
                        {"type": "urn:problem:phase-change:is-the-ending", "title": "Grænse 3 er forløbets afslutning"}"""));

        assertThat(mette.get("/forloeb/" + Boundary.COURSE + "/faseskift/3").body())
                .contains("Grænse 3 er forløbets afslutning");
        assertThat(mette.get("/forloeb/20000000-0000-4000-8000-00000000000f/faseskift/1")
                        .statusCode())
                .isEqualTo(404);
    }
}
