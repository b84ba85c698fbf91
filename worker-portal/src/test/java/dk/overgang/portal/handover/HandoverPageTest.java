package dk.overgang.portal.handover;

import static dk.overgang.portal.RunningPortal.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.overgang.portal.PortalTest;
import dk.overgang.portal.StubServices;
import dk.overgang.portal.StubServices.Answer;
import dk.overgang.portal.Visitor;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
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
    void closing_conditions_say_why_and_lead_to_the_ending() {
        assertThat(mette.get(Annas.PAGE).body())
                .contains("1 af 4", "Ikke opfyldt", "Behovet har ingen, der kan tage det over.", "siden 19. nov.")
                .contains("href=\"/forloeb/" + Annas.COURSE + "/afslutning\"", "åbent i dag: 2");
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

    /// A list that is sent replaces the one that stands.
    @Test
    void who_is_invited_stands_chosen_when_a_meeting_is_moved() {
        var address = Annas.PAGE + "/flyt/" + Annas.MEETING;
        var move = "POST " + Annas.NETWORK + "/meetings/" + Annas.MEETING + "/move";
        SERVICES.on(move, Answer.ok("{}"));
        var form = mette.get(address).body();
        assertThat(form)
                .contains("value=\"MEMBER:" + Annas.KAREN + "\" checked", "value=\"ROLE:CITIZEN\" checked")
                .contains("value=\"MEMBER:" + Annas.LIS + "\"")
                .doesNotContain("value=\"MEMBER:" + Annas.LIS + "\" checked");
        var next = mette.submit(form, address, moved("guests", "MEMBER:" + Annas.KAREN));

        assertThat(next.body()).contains("Mødet er flyttet.");
        assertThat(SERVICES.asked(move).getLast().body())
                .contains("\"on\":\"2026-12-10\"", "\"invited\":{")
                .contains("\"memberIds\":[\"" + Annas.KAREN + "\"]", "\"roles\":[]");
    }

    /// The job centre is a part that somebody plays, and a body of the municipality.
    @Test
    void who_can_be_invited_in_two_ways_stands_there_once() {
        assertThat(mette.get(Annas.PAGE + "/moede").body())
                .contains("value=\"ROLE:JOB_CENTRE\"")
                .doesNotContain("BODY:JOBCENTER");

        Annas.invited("\"JOBCENTER\"", "\"CITIZEN\"");
        assertThat(mette.get(Annas.PAGE + "/flyt/" + Annas.MEETING).body())
                .contains("value=\"BODY:JOBCENTER\" checked")
                .doesNotContain("ROLE:JOB_CENTRE");

        Annas.invited("\"JOBCENTER\"", "\"CITIZEN\", \"JOB_CENTRE\"");
        assertThat(mette.get(Annas.PAGE + "/flyt/" + Annas.MEETING).body())
                .contains("value=\"ROLE:JOB_CENTRE\" checked")
                .doesNotContain("BODY:JOBCENTER");
    }

    @Test
    void a_meeting_moved_while_the_members_cannot_be_shown_keeps_its_guests() {
        var address = Annas.PAGE + "/flyt/" + Annas.MEETING;
        var move = "POST " + Annas.NETWORK + "/meetings/" + Annas.MEETING + "/move";
        SERVICES.on(move, Answer.ok("{}"));
        SERVICES.on("GET " + Annas.NETWORK + "/members", Answer.problem(503, "{}"));
        var form = mette.get(address).body();
        assertThat(form).contains("value=\"16:00\"").doesNotContain("ROLE:CITIZEN");
        var _ = mette.submit(form, address, moved("at", "17:00"));

        assertThat(SERVICES.asked(move).getLast().body())
                .contains("\"at\":\"17:00\"")
                .doesNotContain("invited");
    }

    private static Map<String, String> moved(String field, String value) {
        return Map.of("on.day", "10", "on.month", "12", "on.year", "2026", field, value);
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

    /// What an offer takes over, the board names.
    @Test
    void a_need_is_placed_on_an_offer_of_its_area() {
        var offer = "80000000-0000-4000-8000-000000000001";
        SERVICES.on(
                "GET /network/api/v1/offers",
                asked -> Answer.ok(
                        asked.path().contains("area=WORK") && asked.path().contains("state=ACTIVE")
                                ? """
                        {"items": [{"offerId": "%s", "name": "Jobcafé", "organisation": "Foreningen Fremad", "state": "ACTIVE"}], "next": null}""".formatted(offer)
                                : "{\"items\": []}"));
        var address = Annas.PAGE + "/ansvar/" + Annas.GAP;
        var form = mette.get(address).body();
        assertThat(form).contains("value=\"OFFER:" + offer, "Jobcafé, Foreningen Fremad");
        SERVICES.on("POST " + Annas.NETWORK + "/responsibilities", _ -> {
            Annas.placedOnOffer(offer);
            return Answer.ok("{}");
        });
        SERVICES.on("GET /network/api/v1/offers/" + offer, Answer.ok("""
                {"offerId": "%s", "name": "Jobcafé", "state": "GONE"}""".formatted(offer)));

        var next = mette.submit(form, address, Map.of("holder", "OFFER:" + offer, "placement", "SHARED"));

        assertThat(next.body()).contains("Behovet er placeret.", "Jobcafé");
        assertThat(SERVICES.asked("POST " + Annas.NETWORK + "/responsibilities")
                        .getFirst()
                        .body())
                .contains("\"holder\":\"OFFER\"", "\"holderId\":\"" + offer)
                .doesNotContain("\"body\"");
        SERVICES.on("GET /network/api/v1/offers/" + offer, Answer.problem(404, "{}"));
        assertThat(mette.get(Annas.PAGE).body()).contains("Et tilbud").doesNotContain("Jobcafé");
        SERVICES.on("GET /network/api/v1/offers", Answer.problem(503, "{}"));
        assertThat(mette.get(address).body()).contains("value=\"CITIZEN\"").doesNotContain("OFFER:");
    }

    @Test
    void minutes_are_written_and_corrected_from_the_meeting() {
        assertThat(mette.get(Annas.PAGE).body())
                .contains(
                        "href=\"" + Annas.PAGE + "/ret-referat/" + Annas.HELD_MEETING,
                        "href=\"" + Annas.PAGE + "/moeder/" + Annas.HELD_MEETING,
                        "Referatet er skrevet.");
        var form = mette.get(Annas.PAGE + "/ret-referat/" + Annas.HELD_MEETING).body();
        SERVICES.on("POST " + Annas.NETWORK + "/meetings/" + Annas.HELD_MEETING + "/corrections", Answer.ok("{}"));
        var next = mette.submit(
                form, Annas.PAGE + "/ret-referat/" + Annas.HELD_MEETING, Map.of("text", "Hver tirsdag.\r\nÆble"));

        assertThat(next.body()).contains("Rettelsen står nu ved siden af referatet.");
        assertThat(SERVICES.asked("POST " + Annas.NETWORK + "/meetings/" + Annas.HELD_MEETING + "/corrections")
                        .getFirst()
                        .body())
                .isEqualTo("{\"text\":\"Hver tirsdag.\\r\\nÆble\"}");
    }

    /// Only the answer about one meeting shows its minutes, and each correction beside them.
    @Test
    void minutes_are_read_on_a_page_of_their_own() {
        SERVICES.on("GET " + Annas.NETWORK + "/meetings/" + Annas.HELD_MEETING, Answer.ok(Annas.minuted()));
        SERVICES.on("GET /course/api/v1/workers", Answer.ok("""
                {"items": [{"workerId": "9d0f7c1e-5b0a-4c3e-9a51-0d5a6f0c1e01", "name": "Mette Lund", "roles": ["WORKER"]}]}"""));

        assertThat(mette.get(Annas.PAGE + "/moeder/" + Annas.HELD_MEETING).body())
                .contains("Jens ringer hver mandag.", "&lt;b&gt;Anna", "Skrevet 12. nov. af Mette Lund")
                .contains("Rettelse", "Hver tirsdag.", "Skrevet 13. nov. af en kollega")
                .contains(Annas.PAGE + "/ret-referat/" + Annas.HELD_MEETING);
        assertThat(mette.get(Annas.PAGE + "/moeder/" + Annas.MEETING).statusCode())
                .isEqualTo(404);
    }

    /// What the end of a pause proposes is taken with a look at both days.
    @Test
    void a_day_that_is_proposed_is_taken_after_both_days_were_shown() {
        SERVICES.on("GET " + Annas.NETWORK, Answer.ok(Annas.proposed(), "\"4\""));
        assertThat(mette.get(Annas.PAGE).body()).contains("Ny dag foreslået: 10. dec.");
        var form = mette.get(Annas.PAGE + "/godtag/" + Annas.MEETING).body();
        assertThat(form).contains("fra fre. 20. nov. til tors. 10. dec.");
        SERVICES.on("POST " + Annas.NETWORK + "/meetings/" + Annas.MEETING + "/acceptance", Answer.ok("{}"));
        var next = mette.submit(form, Annas.PAGE + "/godtag/" + Annas.MEETING, Map.of());

        assertThat(next.body()).contains("Den nye dag er godtaget.");
        assertThat(SERVICES.asked("POST " + Annas.NETWORK + "/meetings/" + Annas.MEETING + "/acceptance")
                        .getFirst()
                        .header("If-Match"))
                .isEqualTo("\"4\"");
    }

    /// The citizen's one entry to the municipality stands above the needs.
    @Test
    void who_the_citizen_turns_to_stands_above_the_needs() {
        SERVICES.on("GET " + Annas.NETWORK + "/handover", Answer.ok(Annas.withEntry()));
        var page = mette.get(Annas.PAGE).body();

        assertThat(page)
                .contains(
                        "Borgerens indgang til kommunen",
                        "CTI-medarbejderen er indgangen nu.",
                        "Ingen er indgangen. Fra 6. feb. 2027.");
        assertThat(page.indexOf("Ingen er indgangen.")).isLessThan(page.indexOf("Ingen foreslået"));
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

    /// The first PDF on a busy machine takes longer than any other answer may.
    @Test
    void a_paper_may_take_longer_than_other_answers() {
        Function<StubServices.Asked, Answer> late = _ -> {
            await().pollDelay(Duration.ofMillis(5300)).until(() -> true);
            return Answer.ok("%PDF");
        };
        SERVICES.on("GET " + Annas.NETWORK + "/plans/LONG_TERM/long-term-plan.pdf", late);

        assertThat(mette.get(Annas.PAGE + "/langsigtet-plan.pdf").body())
                .as("the limit of other answers is five seconds")
                .isEqualTo("%PDF");
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
