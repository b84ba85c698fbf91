package dk.overgang.portal.results;

import static dk.overgang.portal.RunningPortal.IDENTITY;
import static dk.overgang.portal.RunningPortal.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.portal.PortalTest;
import dk.overgang.portal.RunningPortal;
import dk.overgang.portal.StubIdentity;
import dk.overgang.portal.StubIdentity.Login;
import dk.overgang.portal.StubServices.Answer;
import dk.overgang.portal.Visitor;
import dk.overgang.testkit.browser.Chromium;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// *Resultater*: what the courses of a team have led to, and never of so few that a citizen could be recognised
///
@PortalTest
class ResultsPageTest {

    private static final String REPORT = "GET /course/api/v1/outcomes/report";
    private static final String PAGE = "/resultater";

    private static final String FULL = report("16, \"recorded\": 15, \"admissions\": 1", """
            [{"what": "HOUSING", "courses": 15, "groups": [{"value": "OWN_HOME", "courses": 10}], "others": 5}]""");
    private static final String TOO_FEW = """
            {"from": "2025-11-27", "to": "2026-11-26", "fewestCourses": 5, "courses": null, "recorded": null, "admissions": null,
             "admitted": [], "outcomes": [], "wellbeing": [], "results": []}""";

    private Visitor leader = new Visitor();

    @BeforeEach
    void comes() {
        leader.close();
        SERVICES.forget();
        SERVICES.on("GET /course/api/v1/instruments", Answer.ok("""
                {"items": [{"code": "WHO5", "version": 1, "name": {"da": "WHO-5 Trivselsindeks", "en": "WHO-5 Well-Being Index"}}]}"""));
        SERVICES.on(REPORT, Answer.ok(FULL));
        IDENTITY.next(StubIdentity.Login.LEADER);
        leader = Visitor.loggedIn();
    }

    @AfterEach
    void leaves() {
        leader.close();
    }

    private static String report(String courses, String outcomes) {
        return """
                {"from": "2025-11-27", "to": "2026-11-26", "fewestCourses": 5, "courses": %s, "outcomes": %s,
                 "admitted": [{"what": "ADMISSIONS", "courses": 16, "groups": [{"value": "NONE", "courses": 16}], "others": 0}],
                 "wellbeing": [{"what": "WHO5", "courses": 8, "groups": [{"value": "BETTER", "courses": 8}], "others": 0}],
                 "results": [{"code": "HOUSING", "text": {"da": "Bolig ved forløbets slutning", "en": "Housing at the end"}, "programmes": [],
                  "values": [{"code": "OWN_HOME", "text": {"da": "Bor i egen bolig", "en": "Lives in a home of their own"}}]}]}""".formatted(courses, outcomes);
    }

    @Test
    void shows_how_many_courses_have_which_result_with_their_share() {
        assertThat(leader.get(PAGE).body())
                .contains("16 afsluttede forløb, 15 med registrerede resultater, 1 indlæggelse i alt.")
                .contains("Bolig ved forløbets slutning", "Kendt for 15 forløb", "Bor i egen bolig", "67 %")
                .contains("Andre svar, samlet", "33 %")
                .contains("Indlæggelser under forløbet", "Ingen", "100 %")
                .contains("WHO-5 Trivselsindeks", "Bedre")
                .doesNotContain("For få afsluttede forløb");
    }

    @Test
    void the_last_twelve_months_are_asked_for_and_another_period_stands_in_the_address() {
        var _ = leader.get(PAGE);
        assertThat(SERVICES.asked(REPORT).getLast().path()).endsWith("?from=2025-11-27&to=2026-11-26");

        var page = leader.get(PAGE + "?fra.day=1&fra.month=7&fra.year=2026&til.day=30&til.month=9&til.year=2026");

        assertThat(SERVICES.asked(REPORT).getLast().path()).endsWith("?from=2026-07-01&to=2026-09-30");
        assertThat(page.body()).contains("name=\"til.day\" value=\"30\"");
    }

    @Test
    void of_too_few_courses_the_page_says_only_why_there_are_no_numbers() {
        SERVICES.on(REPORT, Answer.ok(TOO_FEW));

        assertThat(leader.get(PAGE).body())
                .contains("For få afsluttede forløb", "når mindst 5 forløb er sluttet i perioden")
                .doesNotContain("<table", "afsluttede forløb,");
    }

    @Test
    void courses_without_recorded_results_say_where_they_are_recorded() {
        SERVICES.on(REPORT, Answer.ok(report("16, \"recorded\": 0, \"admissions\": 0", "[]")));

        assertThat(leader.get(PAGE).body())
                .contains("16 afsluttede forløb, 0 med registrerede resultater, ingen indlæggelser i alt.")
                .contains("De registreres på forløbets side Afslutning.", "Indlæggelser under forløbet");
    }

    @Test
    void a_period_that_is_none_or_too_long_is_told_at_its_field_and_stays_as_it_was_typed() {
        var noDay = leader.get(PAGE + "?fra.day=31&fra.month=6&fra.year=2026");
        assertThat(noDay.statusCode()).isEqualTo(422);
        assertThat(noDay.body())
                .contains("Resultaterne kan ikke vises", "Det er ikke en dag.", "href=\"#fra\"", "value=\"31\"");
        assertThat(SERVICES.asked(REPORT)).isEmpty();

        SERVICES.on(REPORT, Answer.problem(400, """
                {"type": "urn:problem:malformed", "title": "Forespørgslen kan ikke læses", "errors": [
                 {"parameter": "to", "detail": "Datoen skal ligge fra 2020-01-01 til 2022-01-01."}]}"""));
        var tooLong = leader.get(PAGE + "?fra.day=1&fra.month=1&fra.year=2020");
        assertThat(tooLong.statusCode()).isEqualTo(400);
        assertThat(tooLong.body())
                .contains("Datoen skal ligge fra 2020-01-01 til 2022-01-01.", "href=\"#til\"", "value=\"2020\"");
    }

    @Test
    void who_may_not_see_it_is_refused_and_has_no_way_to_it() {
        SERVICES.on(REPORT, Answer.problem(403, """
                {"type": "urn:problem:insufficient-scope", "title": "Det må din rolle ikke"}"""));
        IDENTITY.next(Login.METTE);
        try (var mette = Visitor.loggedIn()) {
            var refused = mette.get(PAGE);

            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body())
                    .contains("Det må din rolle ikke")
                    .doesNotContain("Bor i egen bolig", "href=\"/resultater\"");
        }
    }

    @Test
    void the_authority_sees_it_too() {
        IDENTITY.next(new Login("demo-authority", "Lone Bruun", List.of("authority")));
        try (var lone = Visitor.loggedIn()) {
            assertThat(lone.get(PAGE).body()).contains("href=\"/resultater\"", "Bor i egen bolig");
        }
    }

    @Test
    void a_service_that_is_away_leaves_the_period_and_names_stay_codes_without_the_instruments() {
        SERVICES.on("GET /course/api/v1/instruments", Answer.problem(503, "{}"));
        assertThat(leader.get(PAGE).body()).contains("Bor i egen bolig", "måling: WHO5");

        SERVICES.on(REPORT, Answer.problem(503, "{}"));
        assertThat(leader.get(PAGE).body())
                .contains("Forløb kan ikke vises lige nu", "name=\"fra.year\"")
                .doesNotContain("For få afsluttede forløb");
    }

    @Test
    void reads_in_english_by_the_switch() {
        var _ = leader.get("/sprog/en?back=/resultater");

        assertThat(leader.get(PAGE).body())
                .contains("16 courses have ended, 15 with recorded results, 1 admission in all.")
                .contains("Lives in a home of their own", "67%", "WHO-5 Well-Being Index");
    }

    @Test
    void every_state_is_accessible_at_a_desk_and_on_a_phone() {
        try (var chromium = Chromium.orSkip()) {
            for (var width : new int[] {1280, 390}) {
                var page = chromium.open(width, true);
                for (var state : Map.of("resultater", FULL, "resultater-for-faa", TOO_FEW)
                        .entrySet()) {
                    SERVICES.on(REPORT, Answer.ok(state.getValue()));
                    var _ = page.navigate(RunningPortal.ADDRESS + PAGE);
                    Chromium.isAccessible(page, state.getKey());
                }
                var _ = page.navigate(RunningPortal.ADDRESS + PAGE + "?fra.day=31&fra.month=6&fra.year=2026");
                Chromium.isAccessible(page, "resultater-ingen-dag");
            }
            assertThat(chromium.complaints()).as("of the period that is none").allMatch(one -> one.contains("422"));
        }
    }
}
