package dk.overgang.portal.measuring;

import static dk.overgang.portal.RunningPortal.SERVICES;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.portal.PortalTest;
import dk.overgang.portal.StubServices.Answer;
import dk.overgang.portal.Visitor;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// *Målinger* as it stands in the page, and what is sent.
@PortalTest
class MeasuringPageTest {

    private static final String TAKE = AnnasMeasurements.PAGE + "/tag/" + UUID.nameUUIDFromBytes("SDS".getBytes(UTF_8));

    private Visitor mette = new Visitor();

    @BeforeEach
    void comes() {
        mette.close();
        mette = Visitor.loggedIn();
        SERVICES.forget();
        AnnasMeasurements.answers();
    }

    @AfterEach
    void leaves() {
        mette.close();
    }

    @Test
    void start_and_latest_stand_as_star_curve_and_table() {
        assertThat(mette.get(AnnasMeasurements.PAGE).body())
                .contains("1 bedre, 1 ringere, 1 uændret", "class=\"picture star\"", "class=\"picture curve\"")
                .contains("1. Arbejde eller skole", "Ringere", "Kladde", "Trukket tilbage", "Senere")
                .doesNotContain("style=");
    }

    /// The first axis points up, the second to the lower right; 4 of 10 is two fifths of the way.
    @Test
    void the_star_has_an_axis_for_each_item_clockwise_from_the_top() {
        var axis = new Star.Axis(0, 10, 10, 4);
        var star = new Star(List.of(axis, axis, axis, axis));

        assertThat(star.latest()).isEqualTo("120.0,81.6 158.4,120.0 120.0,158.4 81.6,120.0");
        assertThat(star.first()).isEqualTo("120.0,24.0 216.0,120.0 120.0,216.0 24.0,120.0");
    }

    @Test
    void a_measurement_is_taken_with_the_answers_given_and_none_chosen_before() {
        var form = mette.get(TAKE).body();
        assertThat(form).contains("Arbejde eller skole").doesNotContain("checked");
        SERVICES.on("POST " + AnnasMeasurements.ALL, Answer.ok("{}"));
        var _ = mette.submit(
                form,
                TAKE,
                Map.of(
                        "on.day",
                        "26",
                        "on.month",
                        "11",
                        "on.year",
                        "2026",
                        "answeredBy",
                        "CITIZEN",
                        "answers/WORK_SCHOOL",
                        "0",
                        "answers/SOCIAL_LIFE",
                        "7"));

        var asked = SERVICES.asked("POST " + AnnasMeasurements.ALL).getFirst();
        assertThat(asked.header("If-Match")).isEqualTo("\"5\"");
        assertThat(asked.body())
                .contains("\"instrument\":\"SDS\"", "\"SOCIAL_LIFE\":7", "\"WORK_SCHOOL\":0", "\"draft\":false")
                .doesNotContain("FAMILY_HOME");
    }

    @Test
    void answers_that_are_missing_are_told_at_their_items_and_the_rest_stays() {
        var form = mette.get(TAKE).body();
        SERVICES.on("POST " + AnnasMeasurements.ALL, Answer.problem(422, """
                {"type": "urn:problem:invalid", "title": "Svar mangler", "errors": [{"pointer": "/answers/FAMILY_HOME", "detail": "Skal besvares."}]}"""));
        var again = mette.submit(form, TAKE, Map.of("answers/WORK_SCHOOL", "3"));

        assertThat(again.body()).contains("href=\"#f-answers/FAMILY_HOME\"", "Skal besvares.", "value=\"3\" checked");
    }

    @Test
    void a_correction_names_the_version_of_its_measurement() {
        var address = AnnasMeasurements.PAGE + "/ret/" + AnnasMeasurements.LATEST;
        var form = mette.get(address).body();
        assertThat(form).contains("Jeg har været glad og i godt humør", "value=\"2\" checked");
        SERVICES.on("POST " + AnnasMeasurements.ALL + "/" + AnnasMeasurements.LATEST + "/correction", Answer.ok("{}"));
        var _ = mette.submit(form, address, Map.of("answers/CHEERFUL", "1", "reason", "TYPING_ERROR"));

        var asked = SERVICES.asked("POST " + AnnasMeasurements.ALL + "/" + AnnasMeasurements.LATEST + "/correction")
                .getFirst();
        assertThat(asked.header("If-Match")).isEqualTo("\"2\"");
        assertThat(asked.body()).contains("\"CHEERFUL\":1", "TYPING_ERROR");
    }

    @Test
    void nothing_measured_yet_offers_the_forms() {
        AnnasMeasurements.none();
        assertThat(mette.get(AnnasMeasurements.PAGE).body())
                .contains(
                        "Der er ingen målinger endnu.", "Ny måling: Trivsel (WHO-5)", "Forløb kan ikke vises lige nu");
    }
}
