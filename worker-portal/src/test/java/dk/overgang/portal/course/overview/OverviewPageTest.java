package dk.overgang.portal.course.overview;

import static dk.overgang.portal.RunningPortal.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.portal.PortalTest;
import dk.overgang.portal.StubServices.Answer;
import dk.overgang.portal.Visitor;
import dk.overgang.portal.course.Margrethe;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// *Overblik* as every browser gets it.
@PortalTest
class OverviewPageTest {

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
    void shows_whose_course_it_is_where_it_stands_and_what_is_due() {
        var page = mette.get(Margrethe.PAGE);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<title>Anne-Margrethe Dalsgaard-Kristoffersen – Overgang</title>", "Født 24. jan. 1980")
                .contains("Navne- og adressebeskyttelse", "Fase 3", "dag 21 af 92", "Medarbejder: dig")
                .contains("Planlagt slutning 6. feb. 2027", "om 72 dage")
                .contains("aria-current=\"true\"><span>Overblik</span>")
                .contains("Nyt forsøg efter lukket dør", "Overskredet", "Kan gøres fra 1. dec. · senest 8. dec.")
                .contains("0 af 1 opfyldt", "Sidste kontakt 24. nov., for 2 dage siden")
                .contains("Bolig", "NETWORK", "Åbne post hver mandag", "2 behov, som ingen tager sig af")
                .doesNotContain("Overdragelse og netværk");
    }

    /// The last column of a part is its last day, not the first day after it.
    @Test
    void the_table_says_what_the_drawing_shows() {
        assertThat(mette.get(Margrethe.PAGE).body())
                .contains("1. apr.", "22. jul.", "10. jun. (22 dage)", "Pause, ikke bekræftet", "18. sep. (14 dage)")
                .contains("I dag 26. nov.", "Slut 6. feb. 2027", "uge 36: pause", "uge 38: 2");
    }

    @Test
    void what_the_course_stands_on_is_in_words_and_not_in_codes() {
        assertThat(box("about"))
                .contains("Om forløbet", "CTI efter SEL § 85, ni måneder", "SEL § 85, socialpædagogisk støtte")
                .contains("uden slutdato", "1. apr.", "6. feb. 2027", "om 72 dage", "Dig")
                .doesNotContain("SEL85");
        SERVICES.on(
                "GET " + Margrethe.COURSE,
                Answer.ok(
                        Margrethe.course()
                                .replace(
                                        "{\"legalBasis\": \"SEL85\", \"endsOn\": null}",
                                        "{\"legalBasis\": \"SEL82B\", \"endsOn\": \"2027-01-01\"}")
                                .replace("\"held\": false", "\"held\": true"),
                        "\"5\""));
        assertThat(box("about"))
                .contains("SEL § 82 b, tidlig forebyggende social indsats", "til 1. jan. 2027")
                .contains("flytter sig, så længe pausen varer")
                .doesNotContain("om 72 dage");
    }

    /// Which direction is good, course-service says. What was measured earlier stands in the tab.
    @Test
    void what_was_measured_last_stands_against_the_start() {
        assertThat(box("measured"))
                .contains("Trivsel (WHO-5)", "6. nov. mod start 9. apr.", "Bedre: 56 mod 32 ved start", "status--good")
                .contains("Funktionsniveau (SDS)", "1 bedre, 1 ringere, 1 uændret")
                .contains("href=\"" + Margrethe.PAGE + "/maalinger\"")
                .doesNotContain("Stjernen");
        SERVICES.on("GET " + Margrethe.COURSE + "/measurements/progress", Answer.ok("""
                {"instruments": [{"instrument": "WHO5", "better": 0, "worse": 0, "same": 1, "score": {"from": 32, "to": 32, "meaning": "SAME"},
                 "first": {"measurementId": "46000000-0000-4000-8000-000000000001", "on": "2026-04-09"},
                 "latest": {"measurementId": "46000000-0000-4000-8000-000000000001", "on": "2026-04-09"}}]}"""));
        assertThat(box("measured")).contains("9. apr.", "Målt én gang").doesNotContain("mod start", "Uændret");
    }

    @Test
    void measurements_that_cannot_be_shown_are_not_called_none() {
        SERVICES.on("GET " + Margrethe.COURSE + "/measurements/progress", Answer.problem(503, "{}"));
        SERVICES.on("GET /course/api/v1/programmes", Answer.problem(503, "{}"));
        var page = mette.get(Margrethe.PAGE).body();

        assertThat(page)
                .contains("Forløb kan ikke vises lige nu", "Om forløbet", "SEL85-9M", "2 behov, som ingen")
                .doesNotContain("Seneste måling", "Der er ingen målinger endnu");
    }

    private String box(String title) {
        var page = mette.get(Margrethe.PAGE).body();
        var begin = page.indexOf("aria-labelledby=\"" + title + "\"");
        assertThat(begin).isPositive();
        return page.substring(begin, page.indexOf("</section>", begin));
    }

    @Test
    void a_service_that_is_away_leaves_the_rest_standing() {
        SERVICES.on("GET /notification/api/v1/reminders", Answer.problem(503, "{}"));
        SERVICES.on("POST /referral/api/v1/citizens/names", Answer.problem(503, "{}"));
        var page = mette.get(Margrethe.PAGE);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Påmindelser kan ikke vises lige nu", "Navnet kan ikke vises", "Tjekliste: ")
                .doesNotContain("Der er ingen åbne påmindelser");
    }

    @Test
    void a_course_of_which_nothing_is_known_yet_says_so() {
        SERVICES.forget();
        Margrethe.citizen();
        SERVICES.on("GET " + Margrethe.COURSE, Answer.ok("""
                {"courseId": "%s", "citizenId": "10000000-0000-4000-8000-0000000000a1", "status": "CONTACT", "onHold": false,
                 "transitionUncertain": true}""".formatted(Margrethe.ID), "\"1\""));
        SERVICES.on("GET " + Margrethe.COURSE + "/timeline/drawing", Answer.ok("{\"today\": \"2026-11-26\"}"));

        assertThat(mette.get(Margrethe.PAGE).body())
                .contains(
                        "Forløbet har endnu ingen dage at vise",
                        "Ingen kontakt endnu",
                        "Ikke oplyst",
                        "Ikke kendt endnu",
                        "Ingen endnu",
                        "Der er ingen målinger endnu.",
                        "Der er ingen åbne påmindelser");
    }

    @Test
    void somebody_elses_course_is_the_same_page_as_none() {
        var page = mette.get("/forloeb/20000000-0000-4000-8000-00000000000f");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Her er ikke noget");
    }
}
