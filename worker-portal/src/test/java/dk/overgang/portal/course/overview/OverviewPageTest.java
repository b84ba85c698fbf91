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
                .contains("0 af 1 opfyldt", "Sidste kontakt 24. nov., 2 dage siden")
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
                        "Der er ingen åbne påmindelser");
    }

    @Test
    void somebody_elses_course_is_the_same_page_as_none() {
        var page = mette.get("/forloeb/20000000-0000-4000-8000-00000000000f");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Her er ikke noget");
    }
}
