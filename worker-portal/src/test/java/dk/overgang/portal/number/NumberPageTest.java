package dk.overgang.portal.number;

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

/// Numbers are masked; the whole one is a request of its own, with its purpose (issue 14).
@PortalTest
class NumberPageTest {

    private static final String PAGE = Margrethe.PAGE + "/cpr";
    private static final String READ =
            "POST /referral/api/v1/citizens/10000000-0000-4000-8000-0000000000a1/number-reads";

    private Visitor mette = new Visitor();

    @BeforeEach
    void comes() {
        mette.close();
        mette = Visitor.loggedIn();
        SERVICES.forget();
        Margrethe.answers();
        SERVICES.on(READ, Answer.ok("{\"citizenId\": \"x\", \"cpr\": \"240180AA12\"}"));
    }

    @AfterEach
    void leaves() {
        mette.close();
    }

    @Test
    void the_number_is_shown_once_for_a_purpose_and_stands_in_no_address() {
        assertThat(mette.get(Margrethe.PAGE).body()).contains("href=\"" + PAGE + "\"");
        var form = mette.get(PAGE).body();
        assertThat(form)
                .contains("240180-••••", "Opslaget bliver logget", "<details class=\"disclosure\" open")
                .doesNotContain("AA12", "selected");

        var shown = mette.submit(form, PAGE, Map.of("purpose", "HEALTH_CARE"));

        assertThat(shown.body()).contains("240180-AA12", "Nummeret står kun her og kun nu.");
        assertThat(shown.uri().toString()).doesNotContain("240180");
        assertThat(shown.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(SERVICES.asked(READ).getFirst().body()).isEqualTo("{\"purpose\":\"HEALTH_CARE\"}");
        assertThat(mette.get(PAGE).body()).doesNotContain("AA12");
        assertThat(mette.submit(form, PAGE, Map.of("purpose", "HEALTH_CARE"), "HX-Request", "true")
                        .body())
                .startsWith("<div id=\"cpr\"")
                .contains("240180-AA12");
    }

    @Test
    void without_a_purpose_nothing_is_asked_and_a_refusal_stands_at_the_field() {
        var form = mette.get(PAGE).body();
        var missing = mette.submit(form, PAGE, Map.of("purpose", ""));
        assertThat(missing.statusCode()).isEqualTo(422);
        assertThat(missing.body()).contains("Vælg, hvad nummeret skal bruges til.", "href=\"#cpr-purpose\"");
        assertThat(SERVICES.asked(READ)).isEmpty();

        SERVICES.on(READ, Answer.problem(422, """
                {"type": "urn:problem:invalid", "title": "Noget mangler", "errors": [{"pointer": "/purpose", "detail": "Skal være en af: A."}]}"""));
        assertThat(mette.submit(form, PAGE, Map.of("purpose", "IDENTIFICATION")).body())
                .contains("Skal være en af: A.", "value=\"IDENTIFICATION\" selected");
        SERVICES.on(READ, Answer.problem(404, "{\"type\": \"urn:problem:not-found\", \"title\": \"Findes ikke\"}"));
        assertThat(mette.submit(form, PAGE, Map.of("purpose", "IDENTIFICATION")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void while_the_name_cannot_be_shown_nothing_of_the_number_is() {
        SERVICES.on("POST /referral/api/v1/citizens/names", Answer.problem(503, "{}"));

        assertThat(mette.get(PAGE).body()).contains("••••••-••••", "Navnet kan ikke vises");
    }
}
