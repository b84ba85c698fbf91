package dk.overgang.portal.course.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.portal.PortalTest;
import dk.overgang.portal.RunningPortal;
import dk.overgang.portal.StubServices.Answer;
import dk.overgang.portal.Visitor;
import dk.overgang.portal.today.Fjordby;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// *Overblik* as every browser gets it.
@PortalTest
class OverviewPageTest {

    private static final String ADDRESS = "/forloeb/20000000-0000-4000-8000-000000000002";

    private Visitor mette = new Visitor();

    @BeforeEach
    void comes() {
        mette.close();
        mette = Visitor.loggedIn();
        Fjordby.answers();
    }

    @AfterEach
    void leaves() {
        mette.close();
    }

    @Test
    void shows_whose_course_it_is_and_where_it_stands() {
        RunningPortal.SERVICES.on("POST /referral/api/v1/citizens/names", Answer.ok("""
                {"citizens": [{"citizenId": "10000000-0000-4000-8000-000000000002", "name": "Anne-Margrethe Dalsgaard",
                 "birthDate": "1980-01-24", "addressProtected": true}]}"""));
        var page = mette.get(ADDRESS);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<title>Anne-Margrethe Dalsgaard – Overgang</title>", "Født 24. jan. 1980")
                .contains("Navne- og adressebeskyttelse", "Fase 2", "dag 40 af 92", "Medarbejder: ingen endnu")
                .contains("aria-current=\"true\"><span>Overblik</span>");
    }

    @Test
    void somebody_elses_course_is_the_same_page_as_none() {
        assertThat(mette.get("/forloeb/20000000-0000-4000-8000-00000000000f").statusCode())
                .isEqualTo(404);
    }
}
