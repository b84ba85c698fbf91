package dk.overgang.portal.handover;

import static dk.overgang.portal.RunningPortal.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.portal.PortalTest;
import dk.overgang.portal.StubServices.Answer;
import dk.overgang.portal.Visitor;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// *Netværk og overdragelse* as it stands in the page, and what is sent.
@PortalTest
class HandoverPageTest {

    private Visitor mette = new Visitor();

    @BeforeEach
    void comes() {
        mette.close();
        mette = Visitor.loggedIn();
        SERVICES.forget();
        Annas.answers();
    }

    @AfterEach
    void leaves() {
        mette.close();
    }

    @Test
    void the_board_has_gaps_first_in_the_citizens_words_with_who_state_and_by_when() {
        var page = mette.get(Annas.PAGE).body();

        assertThat(page)
                .contains("2 huller, 1 af 3 er overtaget", "Ingen foreslået", "Borgeren har ikke givet samtykke.");
        assertThat(page.indexOf("Følges til samtaler på jobcentret"))
                .isPositive()
                .isLessThan(page.indexOf("Støtte i hverdagen hjemme"));
        assertThat(page).contains("6. feb. 2027", "siden 20. nov.", "dir=\"auto\">شخص أتصل به في الليل");
    }

    @Test
    void closing_conditions_say_why_and_what_is_open_beside_them() {
        assertThat(mette.get(Annas.PAGE).body())
                .contains(
                        "1 af 4", "Ikke opfyldt", "Behovet har ingen, der kan tage det over.", "afrunding med borgeren")
                .contains(Annas.PAGE + "/betingelse-1", Annas.PAGE + "/afslut");
    }

    /// What may be done comes from the service, and so do the reasons.
    @Test
    void what_is_not_allowed_stands_there_with_the_services_reason() {
        assertThat(mette.get(Annas.PAGE).body())
                .contains("Annas samtykke til at inddrage Lis mangler.", "Mødet er holdt.")
                .contains(Annas.PAGE + "/samtykke/" + Annas.LIS)
                .doesNotContain(Annas.PAGE + "/aflys/" + Annas.HELD_MEETING)
                .doesNotContain(Annas.PAGE + "/medlem-contacted/" + Annas.LIS);
    }

    @Test
    void of_who_has_withdrawn_the_name_is_not_shown() {
        assertThat(mette.get(Annas.PAGE).body()).contains("Navnet vises ikke mere", "Samtykket er ophørt.");
    }

    @Test
    void a_meeting_is_planned_with_the_version_that_was_seen() {
        var form = mette.get(Annas.PAGE + "/moede").body();
        SERVICES.on("POST " + Annas.NETWORK + "/meetings", Answer.ok("{}"));
        var next = mette.submit(
                form,
                Annas.PAGE + "/moede",
                Map.of(
                        "kind",
                        "CONVERSATION",
                        "on.day",
                        "3",
                        "on.month",
                        "12",
                        "on.year",
                        "2026",
                        "at",
                        "16:00",
                        "guests",
                        "MEMBER:" + Annas.KAREN));

        assertThat(next.uri().getPath()).isEqualTo(Annas.PAGE);
        assertThat(next.body()).contains("Mødet er planlagt.");
        var asked = SERVICES.asked("POST " + Annas.NETWORK + "/meetings").getFirst();
        assertThat(asked.header("If-Match")).isEqualTo("\"3\"");
        assertThat(asked.header("Idempotency-Key")).isNotEmpty();
        assertThat(asked.body()).contains("\"on\":\"2026-12-03\"", "\"at\":\"16:00\"", Annas.KAREN);
    }

    @Test
    void what_was_typed_stays_when_a_day_is_none_or_the_service_refuses() {
        var form = mette.get(Annas.PAGE + "/flyt/" + Annas.MEETING, "HX-Request", "true")
                .body();
        assertThat(form).contains("value=\"16:00\"").doesNotContain("<html");
        var noDay = mette.submit(
                form,
                Annas.PAGE + "/flyt/" + Annas.MEETING,
                Map.of("on.day", "31", "on.month", "2", "on.year", "2027", "at", "25:00"));
        assertThat(noDay.statusCode()).isEqualTo(422);
        assertThat(noDay.body()).contains("Det er ikke en dato", "value=\"25:00\"");
        SERVICES.on("POST " + Annas.NETWORK + "/meetings/" + Annas.MEETING + "/move", Answer.problem(422, """
                {"type": "urn:problem:invalid", "title": "Noget er forkert", "errors": [{"pointer": "/at", "detail": "Skal være et klokkeslæt."}]}"""));
        var refused = mette.submit(
                form,
                Annas.PAGE + "/flyt/" + Annas.MEETING,
                Map.of("on.day", "4", "on.month", "12", "on.year", "2026", "at", "25:00"),
                "HX-Request",
                "true");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Skal være et klokkeslæt.", "href=\"#f-at\"", "value=\"25:00\"");
    }

    @Test
    void a_need_is_placed_and_the_page_is_swapped_in_place() {
        var form = mette.get(Annas.PAGE + "/ansvar/" + Annas.GAP, "HX-Request", "true")
                .body();
        SERVICES.on("POST " + Annas.NETWORK + "/responsibilities", Answer.ok("{}"));
        var next = mette.submit(
                form,
                Annas.PAGE + "/ansvar/" + Annas.GAP,
                Map.of(
                        "holder",
                        "MEMBER:" + Annas.KAREN,
                        "placement",
                        "SHARED",
                        "from.day",
                        "1",
                        "from.month",
                        "12",
                        "from.year",
                        "2026"),
                "HX-Request",
                "true");

        assertThat(next.headers().firstValue("HX-Retarget")).contains("#main-content");
        assertThat(next.body()).contains("<main", "Behovet er placeret.").doesNotContain("<html");
        assertThat(SERVICES.asked("POST " + Annas.NETWORK + "/responsibilities")
                        .getFirst()
                        .body())
                .contains("\"needId\":\"" + Annas.GAP, "\"holder\":\"MEMBER\"", "\"holderId\":\"" + Annas.KAREN)
                .doesNotContain("words");
    }

    @Test
    void closing_names_each_open_item_with_its_reason() {
        var form = mette.get(Annas.PAGE + "/afslut").body();
        SERVICES.on("POST /course/api/v1/courses/" + Annas.COURSE + "/closing", Answer.ok("{}"));
        var _ = mette.submit(
                form, Annas.PAGE + "/afslut", Map.of("accepted/0/reason", "OTHER", "accepted/1/reason", "OTHER"));

        var asked = SERVICES.asked("POST /course/api/v1/courses/" + Annas.COURSE + "/closing")
                .getFirst();
        assertThat(asked.header("If-Match")).isEqualTo("\"2\"");
        assertThat(asked.body()).contains("CONDITION:NETWORK_CAN_TAKE_OVER", "FORMAL_ENDING");
    }

    @Test
    void papers_and_the_card_come_through_the_portal() {
        SERVICES.on("GET " + Annas.NETWORK + "/plans/LONG_TERM/long-term-plan.pdf", Answer.ok("%PDF"));
        SERVICES.on("GET /course/api/v1/courses/" + Annas.COURSE + "/results-sheet.pdf", Answer.ok("%PDF"));

        var plan = mette.get(Annas.PAGE + "/langsigtet-plan.pdf");
        assertThat(plan.body()).isEqualTo("%PDF");
        assertThat(plan.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(it -> assertThat(it).contains("no-store"));
        assertThat(mette.get(Annas.PAGE + "/resultatark.pdf").headers().firstValue("Content-Type"))
                .contains("application/pdf");
        assertThat(mette.get(Annas.PAGE + "/kort.svg").headers().firstValue("Content-Type"))
                .contains("image/svg+xml");
    }

    @Test
    void a_service_that_is_away_leaves_the_rest_standing() {
        SERVICES.on("GET " + Annas.NETWORK, Answer.problem(503, "{}"));
        SERVICES.on("GET " + Annas.NETWORK + "/handover", Answer.problem(503, "{}"));

        assertThat(mette.get(Annas.PAGE).body())
                .contains("Netværk og overdragelse kan ikke vises lige nu", "Karen Holm", "Klar til afslutning?");
    }

    @Test
    void what_leads_nowhere_is_not_found() {
        assertThat(mette.get(Annas.PAGE + "/findes-ikke").statusCode()).isEqualTo(404);
        assertThat(mette.get("/forloeb/00000000-0000-4000-8000-00000000000f/netvaerk")
                        .statusCode())
                .isEqualTo(404);
        assertThat(mette.get(Annas.PAGE + "/flyt").statusCode()).isNotEqualTo(500);
    }
}
