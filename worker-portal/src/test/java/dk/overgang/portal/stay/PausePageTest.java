package dk.overgang.portal.stay;

import static dk.overgang.portal.RunningPortal.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.portal.PortalTest;
import dk.overgang.portal.StubServices.Answer;
import dk.overgang.portal.Visitor;
import dk.overgang.portal.stay.Ward.State;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pauses as every browser gets them (R-146, R-147, R-148, E11).
@PortalTest
class PausePageTest {

    private static final String SERVICE = "/course/api/v1/courses/" + Ward.COURSE;
    private static final String OF_PAUSE = "POST " + SERVICE + "/pauses/" + Ward.PAUSE;
    private static final String JUDGE = Ward.PAGE + "/" + Ward.PAUSE + "/vurdering";
    private static final String SETTLE = Ward.PAGE + "/afklaring/" + Ward.STAY;
    private static final String RESUME = Ward.PAGE + "/genoptag";
    private static final String NEW = Ward.PAGE + "/ny";

    private Visitor mette = new Visitor();

    @BeforeEach
    void comes() {
        mette.close();
        mette = Visitor.loggedIn();
        SERVICES.forget();
    }

    @AfterEach
    void leaves() {
        mette.close();
    }

    @Test
    void an_admission_is_shown_with_its_correction_beside_it_and_the_dates_it_holds() {
        var _ = new Ward(State.ADMITTED).answers();
        var page = mette.get(Ward.PAGE).body();

        assertThat(page)
                .contains("Indlæggelse modtaget, Gorm Bisgaard", "siden 21. nov.", "Den er ikke bekræftet")
                .contains("<ins>lør. 21. nov. kl. 23.40</ins>", "<del>søn. 22. nov. kl. 2.10</del>")
                .contains("Rettelse, gælder nu", "Oprindeligt advis, rettet", "Psykiatrisk Center Fjordby")
                .contains("Fase 2 begynder", "5 dage senere", "Planlagt slutning", "6. jun. 2027")
                .contains("Måling: SDS, ved starten", "Passeret, står fast");
        assertThat(page.indexOf("Rettelse, gælder nu")).isLessThan(page.indexOf("Oprindeligt advis"));
    }

    /// Each choice says what it does; none is chosen beforehand.
    @Test
    void the_consequence_stands_in_the_choice() {
        var _ = new Ward(State.ADMITTED).answers();
        var page = mette.get(Ward.PAGE).body();

        assertThat(page)
                .contains("Datoerne holdes, til du genoptager forløbet", "fase 2 begynder 1. dec.")
                .doesNotContain(" checked");
    }

    @Test
    void a_pause_is_confirmed_with_its_reason_in_the_version_that_was_seen() {
        var _ = new Ward(State.ADMITTED).answers();
        var page = mette.get(Ward.PAGE).body();
        var next = mette.submit(page, JUDGE, Map.of("decision", "CONFIRM", "reason", "PSYCHIATRIC_WARD"));

        assertThat(next.uri().getPath()).isEqualTo(Ward.PAGE);
        assertThat(next.body())
                .contains("Pausen er bekræftet.", "Indlagt, psykiatrisk")
                .doesNotContain("Gem vurdering");
        var confirmed = SERVICES.asked(OF_PAUSE + "/confirm").getFirst();
        var described = SERVICES.asked(OF_PAUSE + "/reason").getFirst();
        assertThat(confirmed.header("If-Match")).isEqualTo("\"7\"");
        assertThat(described.header("If-Match")).isEqualTo("\"8\"");
        assertThat(described.header("Idempotency-Key")).isNotEmpty().isNotEqualTo(confirmed.header("Idempotency-Key"));
    }

    /// No dates are held any more, and there is nothing to resume.
    @Test
    void a_pause_that_is_over_is_confirmed_as_what_it_was() {
        var _ = new Ward(State.ADMITTED).over().answers();
        var page = mette.get(Ward.PAGE).body();
        assertThat(page).contains("Pausen fra 21. nov. til 24. nov. blev sat af sig selv");

        assertThat(mette.submit(page, JUDGE, Map.of("decision", "CONFIRM")).body())
                .contains("Pausen er bekræftet. Dens dage tæller ikke med i faserne.")
                .doesNotContain("til du genoptager forløbet");
    }

    @Test
    void a_pause_is_voided_as_it_was_shown_or_not_at_all() {
        var ward = new Ward(State.ADMITTED).answers();
        var page = mette.get(Ward.PAGE).body();
        ward.changedBySomebodyElse("2027-07-01");
        var late = mette.submit(page, JUDGE, Map.of("decision", "VOID"));

        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.body())
                .contains("Forløbet blev ændret, mens du så på det", "Intet er gjort", "value=\"VOID\" checked")
                .contains("1. jul. 2027");
        var done = mette.submit(late.body(), JUDGE, Map.of("decision", "VOID"));
        assertThat(done.body()).contains("Pausen er ophævet", "Forløbet er ikke på pause");
    }

    /// Each choice stands with its dates; the pause it is about is judged there and nowhere else.
    @Test
    void what_cannot_all_be_true_is_settled_by_a_choice_that_says_its_dates() {
        var _ = new Ward(State.ADMITTED).contradicting().answers();
        var page = mette.get(Ward.PAGE).body();
        assertThat(page)
                .contains("Skal afklares, Gorm Bisgaard", "Hvad er rigtigt?", "Slutningen ligger før begyndelsen")
                .contains(
                        "Borgeren er hjemme: genoptag fra 24. nov.",
                        "Fase 2 begynder 4. dec., og forløbet slutter 4. jun. 2027.")
                .contains("Pausen fra 21. nov. er rigtig", "Datoerne holdes, til du genoptager forløbet.")
                .contains(
                        "Der var ingen pause fra 21. nov.",
                        "Det kan du ikke gøre nu.",
                        "Sygehusets oplysninger skal afklares")
                .doesNotContain(" checked", "Gem vurdering", "SOMETHING_NEW");

        var nothing = mette.submit(page, SETTLE, Map.of());
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("Vælg det, der passer.");

        var done = mette.submit(nothing.body(), SETTLE, Map.of("choice", "RESUME/" + Ward.PAUSE + "/2026-11-24"));
        assertThat(done.body())
                .contains("Det er afklaret.", "Forløbet er ikke på pause")
                .doesNotContain("Hvad er rigtigt?");
        var asked = SERVICES.asked("POST " + SERVICE + "/resume").getFirst();
        assertThat(asked.body()).isEqualTo("{\"on\":\"2026-11-24\",\"pause\":\"%s\"}".formatted(Ward.PAUSE));
        assertThat(asked.header("If-Match")).isEqualTo("\"7\"");
    }

    @Test
    void a_choice_is_taken_as_it_was_shown_or_not_at_all() {
        var ward = new Ward(State.ADMITTED).contradicting().answers();
        var page = mette.get(Ward.PAGE).body();
        var confirm = Map.of("choice", "CONFIRM/" + Ward.PAUSE + "/");
        ward.changedBySomebodyElse("2027-07-01");
        var late = mette.submit(page, SETTLE, confirm);
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.body()).contains("Intet er gjort", "value=\"CONFIRM/" + Ward.PAUSE + "/\" checked");
        assertThat(mette.submit(page, SETTLE, Map.of("choice", "VOID/other/")).statusCode())
                .isEqualTo(412);

        assertThat(mette.submit(late.body(), SETTLE, confirm).body()).contains("Det er afklaret.");
        assertThat(SERVICES.asked(OF_PAUSE + "/confirm")).hasSize(2);
        assertThat(mette.submit(late.body(), SETTLE, confirm).body())
                .as("settled since")
                .contains("Intet er gjort");
    }

    /// E8: leave does not resume.
    @Test
    void a_leave_is_told_as_what_it_is_with_what_may_be_done() {
        var _ = new Ward(State.CONFIRMED).onLeave().answers();
        assertThat(mette.get(Ward.PAGE).body())
                .contains("På orlov fra sygehuset siden 24. nov. kl. 10.00", "Orlov genoptager ikke forløbet")
                .contains("Psykiatrisk Center Fjordby", "/kontakt\"", "/pause/genoptag\"", "Orlov begyndt");
        var _ = new Ward(State.CONFIRMED).answers();
        assertThat(mette.get(Ward.PAGE).body()).doesNotContain("På orlov");
    }

    @Test
    void a_notice_says_which_admission_it_belongs_to_where_there_are_several() {
        var _ = new Ward(State.CONFIRMED).transferred().answers();
        assertThat(mette.get(Ward.PAGE).body()).contains("Indlæggelse 1 af 2", "Indlæggelse 2 af 2");
        var _ = new Ward(State.CONFIRMED).answers();
        assertThat(mette.get(Ward.PAGE).body()).doesNotContain("Hører til");
    }

    @Test
    void no_decision_is_no_decision() {
        var _ = new Ward(State.ADMITTED).answers();
        var page = mette.get(Ward.PAGE).body();
        var again = mette.submit(page, JUDGE, Map.of("reason", "SENTENCE"));

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body())
                .contains("Vælg, om pausen skal bekræftes eller ophæves.", "value=\"SENTENCE\" selected=\"selected\"");
        assertThat(SERVICES.asked(OF_PAUSE + "/confirm")).isEmpty();
    }

    @Test
    void what_is_not_allowed_stands_there_with_the_services_reason() {
        var _ = new Ward(State.ADMITTED).answers();
        SERVICES.on("GET " + SERVICE, Answer.ok("""
                        {"courseId": "%s", "citizenId": "%s", "status": "PAUSED", "onHold": false, "transitionUncertain": false,
                         "pauses": [{"id": "%s", "reason": "NEW_CODE", "from": "2026-11-21", "to": null, "confirmed": false, "voided": false}],
                         "allowed": [{"action": "CONFIRM_PAUSE", "of": "%s", "allowed": false, "why": "Kun medarbejdere bekræfter."}]}""".formatted(Ward.COURSE, Ward.CITIZEN, Ward.PAUSE, Ward.PAUSE)));

        assertThat(mette.get(Ward.PAGE).body())
                .contains("Kun medarbejdere bekræfter.", "Det kan du ikke gøre nu.", "NEW_CODE")
                .doesNotContain("value=\"CONFIRM\"");
    }

    @Test
    void a_service_that_is_away_leaves_the_decision_standing() {
        var _ = new Ward(State.ADMITTED).answers();
        SERVICES.on("GET /referral/api/v1/citizens/" + Ward.CITIZEN + "/stays", Answer.problem(503, "{}"));
        SERVICES.on("POST /referral/api/v1/citizens/names", Answer.problem(503, "{}"));
        var page = mette.get(Ward.PAGE);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Borgernes navne og henvisninger kan ikke vises lige nu", "Navnet kan ikke vises")
                .contains("Bekræft pausen", "Datoer, der holdes");
    }

    /// Another service does not know the citizen yet, or does not show them to this person: the course is theirs.
    @ParameterizedTest
    @ValueSource(ints = {403, 404})
    void what_another_service_does_not_tell_leaves_the_decision_standing(int status) {
        var _ = new Ward(State.ADMITTED).answers();
        var untold = Answer.problem(status, "{\"type\": \"urn:problem:not-found\", \"title\": \"Findes ikke\"}");
        SERVICES.on("GET /referral/api/v1/citizens/" + Ward.CITIZEN + "/stays", untold);
        SERVICES.on("POST /referral/api/v1/citizens/names", untold);
        var page = mette.get(Ward.PAGE);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Borgernes navne og henvisninger kan ikke vises lige nu", "Navnet kan ikke vises")
                .contains("Gem vurdering");
    }

    @Test
    void a_long_pause_is_reviewed_and_its_reason_corrected() {
        var _ = new Ward(State.CONFIRMED).reviewDue().answers();
        var page = mette.get(Ward.PAGE).body();
        assertThat(page).contains("Pausen skal gennemgås: 24. nov.", "22. nov.: Pausen fortsætter");
        var review = Ward.PAGE + "/" + Ward.PAUSE + "/gennemgang";
        var noDay = mette.submit(
                page, review, Map.of("on.day", "31", "on.month", "2", "on.year", "2026", "outcome", "GOES_ON"));
        assertThat(noDay.statusCode()).isEqualTo(422);
        assertThat(noDay.body()).contains("Skriv en dag, der findes", "value=\"31\"", "value=\"GOES_ON\" checked");

        var done = mette.submit(
                noDay.body(),
                review,
                Map.of("on.day", "25", "on.month", "11", "on.year", "2026", "outcome", "GOES_ON"));
        assertThat(done.body()).contains("Gennemgangen er gemt.").doesNotContain("Pausen skal gennemgås");
        assertThat(SERVICES.asked(OF_PAUSE + "/reviews").getFirst().body())
                .isEqualTo("{\"on\":\"2026-11-25\",\"outcome\":\"GOES_ON\"}");
        var described =
                mette.submit(done.body(), Ward.PAGE + "/" + Ward.PAUSE + "/aarsag", Map.of("reason", "SENTENCE"));
        assertThat(described.body()).contains("Årsagen er gemt.", "<dd>Afsoner dom</dd>");
    }

    @Test
    void a_discharge_proposes_a_day_whose_dates_are_shown_and_then_done() {
        var _ = new Ward(State.DISCHARGED).answers();
        assertThat(mette.get(Ward.PAGE).body())
                .contains("Udskrevet: forslag om at genoptage fra 25. nov.")
                .contains("/genoptag?dag=25&amp;maaned=11&amp;aar=2026&amp;pause=" + Ward.PAUSE);
        var preview = mette.get(RESUME).body();
        assertThat(preview)
                .contains("hvis forløbet genoptages 25. nov.", "value=\"25\"")
                .doesNotContain(" checked");

        var done = mette.submit(second(preview), RESUME, Map.of("how", "RESUME", "fra", "2026-11-25"));
        assertThat(done.body()).contains("Forløbet er genoptaget fra 25. nov.", "Forløbet er ikke på pause");
        var asked = SERVICES.asked("POST " + SERVICE + "/resume").getFirst();
        assertThat(asked.body()).isEqualTo("{\"on\":\"2026-11-25\",\"pause\":\"%s\"}".formatted(Ward.PAUSE));
        assertThat(asked.header("If-Match")).isEqualTo("\"7\"");
    }

    @Test
    void a_day_that_cannot_be_is_said_at_the_field() {
        var _ = new Ward(State.CONFIRMED).answers();
        var outside = mette.get(RESUME + "?dag=20&maaned=11&aar=2026");

        assertThat(outside.statusCode()).isEqualTo(422);
        assertThat(outside.body())
                .contains(
                        "Datoen skal ligge fra 21. november 2026 til 26. november 2026.",
                        "href=\"#on\"",
                        "value=\"20\"")
                .doesNotContain("Gem beslutning");
        assertThat(mette.get(RESUME + "?dag=i+morgen&maaned=&aar=2026").body())
                .contains("Skriv en dag, der findes", "value=\"i morgen\"");
    }

    @Test
    void a_new_assessment_is_a_review_and_the_pause_runs_on() {
        var _ = new Ward(State.CONFIRMED).answers();
        var preview = mette.get(RESUME + "?dag=26&maaned=11&aar=2026").body();
        var none = mette.submit(second(preview), RESUME, Map.of());
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("Vælg, hvordan I fortsætter.");

        var done = mette.submit(second(none.body()), RESUME, Map.of("how", "ASSESS"));
        assertThat(done.body()).contains("Gennemgangen er gemt.", "Om pausen");
        assertThat(SERVICES.asked(OF_PAUSE + "/reviews").getFirst().body())
                .isEqualTo("{\"on\":\"2026-11-26\",\"outcome\":\"NEW_ASSESSMENT\"}");
        assertThat(SERVICES.asked("POST " + SERVICE + "/resume")).isEmpty();
    }

    @Test
    void a_pause_of_the_own_shows_first_what_will_wait() {
        var _ = new Ward(State.RUNNING).answers();
        assertThat(mette.get(Ward.PAGE).body()).contains("Forløbet er ikke på pause", "href=\"" + NEW + "\"");
        var form = mette.get(NEW).body();
        assertThat(form).contains("Afsoner dom", "value=\"26\"").doesNotContain(" checked", "id=\"preview\"");
        assertThat(mette.get(NEW + "?dag=26&maaned=11&aar=2026").body()).contains("Vælg årsagen til pausen.");

        var preview =
                mette.get(NEW + "?grund=SENTENCE&dag=26&maaned=11&aar=2026").body();
        assertThat(preview)
                .contains("Hvis forløbet sættes på pause fra 26. nov.", "Målevaluering 1", "Ikke kendt endnu")
                .contains("Måling: Recovery-stjernen, ved starten");
        var done = mette.submit(second(preview), NEW, Map.of());
        assertThat(done.body()).contains("Forløbet er på pause fra 26. nov.");
        assertThat(SERVICES.asked("POST " + SERVICE + "/pause").getFirst().body())
                .isEqualTo("{\"reason\":\"SENTENCE\",\"from\":\"2026-11-26\"}");
    }

    @Test
    void speaks_english_too_and_shows_nobody_what_is_not_theirs() {
        var _ = new Ward(State.DISCHARGED).answers();
        var _ = mette.get("/sprog/en?back=/idag");

        assertThat(mette.get(Ward.PAGE).body())
                .contains("Discharged: proposal to resume from 25 Nov", "Sat 21 Nov at 23:40");
        assertThat(mette.get("/forloeb/20000000-0000-4000-8000-00000000000f/pause")
                        .statusCode())
                .isEqualTo(404);
    }

    /// The first form of the address asks, the second one does.
    private static String second(String page) {
        return page.substring(page.indexOf("id=\"preview\""));
    }
}
