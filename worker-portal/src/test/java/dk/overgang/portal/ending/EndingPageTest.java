package dk.overgang.portal.ending;

import static dk.overgang.portal.RunningPortal.IDENTITY;
import static dk.overgang.portal.RunningPortal.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.portal.PortalTest;
import dk.overgang.portal.StubIdentity;
import dk.overgang.portal.StubServices.Answer;
import dk.overgang.portal.Visitor;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// *Overdragelse og afslutning* as it stands in the page, and what is sent (R-185 to R-195, R-243, E21).
@PortalTest
class EndingPageTest {

    private static final String PAGE = AnnasEnding.PAGE;
    private static final String NETWORK = "Betingelse: Der er et støttende netværk, der kan tage over";
    private static final String SUB_GOAL = "Delmål: Komme op før ti, senest 20. nov.";
    private static final String RECORD = PAGE + "/registrer-resultater";

    private Visitor mette = new Visitor();

    @BeforeEach
    void comes() {
        mette.close();
        mette = Visitor.loggedIn();
        SERVICES.forget();
        AnnasEnding.answers();
    }

    @AfterEach
    void leaves() {
        mette.close();
    }

    private static Visitor leader() {
        IDENTITY.next(StubIdentity.Login.LEADER);
        return Visitor.loggedIn();
    }

    @Test
    void conditions_say_why_and_who_signed_and_what_was_answered_before() {
        assertThat(mette.get(PAGE).body())
                .contains("Forløbet slutter lørdag 6. februar 2027", "1 af 4", "siden 19. nov.")
                .contains("Der ventes på andre", "Bostøtten svarer i uge 49")
                .contains(
                        "Søren fra visitationen (Myndighed) har ansvaret så længe",
                        "Underskrevet 25. nov. af Lone Vestergaard")
                .contains("Tidligere svar", "Besvaret 10. nov. af en kollega", PAGE + "/betingelse-1");
    }

    /// What is open of all rooms has its own words and a way to where it is done.
    @Test
    void everything_open_stands_there_with_a_way_to_it() {
        assertThat(mette.get(PAGE).body())
                .contains("Delmål: Komme op før ti, senest 20. nov.", "Over tiden", "Tjekliste: Egen læge ved besked")
                .contains("Formel afslutning med borgeren, senest 23. jan. 2027", "/tjekliste\"", "/plan\"");
    }

    @Test
    void support_that_the_network_does_not_tell_takes_no_page_away() {
        SERVICES.on("GET " + AnnasEnding.SUPPORT, Answer.problem(404, "{\"type\": \"urn:problem:not-found\"}"));
        SERVICES.on("GET /network/api/v1/continuing-support-rules", Answer.problem(403, "{}"));
        var page = mette.get(PAGE);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Netværk og overdragelse kan ikke vises lige nu", "Forløbet slutter lørdag 6. februar 2027");
    }

    @Test
    void an_open_measurement_has_the_name_of_its_instrument() {
        var closing = AnnasEnding.closing("null", "null")
                .replace(
                        "\"kind\": \"CHECKLIST_ITEM\", \"of\": \"GP_KNOWS\"",
                        "\"kind\": \"END_MEASUREMENT\", \"of\": \"RECOVERY_STAR\"");
        SERVICES.on("GET " + AnnasEnding.CLOSING, Answer.ok(closing, "\"6\""));

        assertThat(mette.get(PAGE).body()).contains("Slutmåling: Stjernen for recovery");
    }

    @Test
    void what_the_services_do_not_allow_stands_there_with_their_reason() {
        assertThat(mette.get(PAGE).body())
                .contains(
                        "Den formelle afslutning er ikke planlagt.",
                        "Det afgør myndigheden.",
                        "Støtten er ikke bevilget.")
                .contains(PAGE + "/stoettebehov", "handlinger/afslut")
                .doesNotContain(PAGE + "/afgoerelse\"", PAGE + "/afrunding-holdt\"");
    }

    /// The consequence of each answer stands in the choice, and none is chosen before.
    @Test
    void only_a_leader_signs_that_nobody_is_responsible_yet() {
        assertThat(mette.get(PAGE + "/betingelse-4").body())
                .contains("Kun teamlederen kan svare det")
                .doesNotContain(" checked", "interimActor/kind");
        try (var leader = leader()) {
            var form = leader.get(PAGE + "/betingelse-4").body();
            assertThat(form)
                    .contains("skriver du under som teamleder", "value=\"Søren fra visitationen\"")
                    .doesNotContain(" checked");
            SERVICES.on("POST " + AnnasEnding.CLOSING + "/conditions/RESPONSIBILITY_PLACED", Answer.ok("{}"));
            var next = leader.submit(
                    form,
                    PAGE + "/betingelse-4",
                    Map.of(
                            "state",
                            "NOT_MET",
                            "reason",
                            "WAITING_FOR_OTHERS",
                            "interimActor/kind",
                            "AUTHORITY",
                            "interimActor/name",
                            "Søren"));
            assertThat(next.body()).contains("Svaret er gemt.");
        }
        var asked = SERVICES.asked("POST " + AnnasEnding.CLOSING + "/conditions/RESPONSIBILITY_PLACED")
                .getFirst();
        assertThat(asked.header("If-Match")).isEqualTo("\"6\"");
        assertThat(asked.body()).contains("\"state\":\"NOT_MET\"", "\"kind\":\"AUTHORITY\"", "\"name\":\"Søren\"");
    }

    @Test
    void the_formal_ending_is_planned_with_its_guests_and_held() {
        var form = mette.get(PAGE + "/afrunding").body();
        assertThat(form).contains("Cafébesøg", "Gæster 5").doesNotContain(" checked");
        SERVICES.on("POST " + AnnasEnding.CLOSING + "/formal-ending", Answer.ok("{}"));
        var _ = mette.submit(
                form,
                PAGE + "/afrunding",
                Map.of(
                        "on.day",
                        "29",
                        "on.month",
                        "1",
                        "on.year",
                        "2027",
                        "form",
                        "CAFE_VISIT",
                        "guests/2/kind",
                        "FAMILY",
                        "guests/2/number",
                        "2",
                        "guests/2/names",
                        "Karen og Åge"));

        assertThat(SERVICES.asked("POST " + AnnasEnding.CLOSING + "/formal-ending")
                        .getFirst()
                        .body())
                .contains("\"on\":\"2027-01-29\"", "\"form\":\"CAFE_VISIT\"", "\"number\":2", "Karen og Åge");
        SERVICES.on("GET " + AnnasEnding.CLOSING, Answer.ok(AnnasEnding.closing("""
                {"on": "2026-11-20", "form": "CAFE_VISIT", "guests": [{"kind": "FAMILY", "number": 2, "names": "Karen og Åge"}], "note": "Med kage", "heldOn": null, "agreed": null}""", "null")));
        assertThat(mette.get(PAGE).body())
                .contains(
                        "Cafébesøg, fre. 20. nov.", "Familie: 2 (Karen og Åge)", "Med kage", "ikke noteret som holdt");
    }

    @Test
    void guests_that_are_refused_stand_at_their_row() {
        SERVICES.on("POST " + AnnasEnding.CLOSING + "/formal-ending", Answer.problem(422, """
                {"type": "urn:problem:invalid", "title": "Noget er forkert", "errors": [{"pointer": "/guests/0/number", "detail": "Skal være fra 1 til 200."}]}"""));
        var refused = mette.submit(
                mette.get(PAGE + "/afrunding").body(),
                PAGE + "/afrunding",
                Map.of("guests/3/kind", "FRIENDS", "guests/3/number", "mange"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("href=\"#f-guests/0/number\"", "value=\"mange\"", "Skal være fra 1 til 200.");
    }

    @Test
    void the_support_that_goes_on_has_its_level_its_views_and_its_deadline() {
        assertThat(mette.get(PAGE).body())
                .contains("Afventer afgørelse", "Støtte efter § 85", "Mere end i dag", "Ja. Helst en jeg kender &lt;3")
                .contains("7. jan. 2027", "10 dage");
        var form = mette.get(PAGE + "/stoettebehov").body();
        assertThat(form).contains("Der ansøges ikke, og afgørelsen spørges").doesNotContain(" checked");
        SERVICES.on("POST " + AnnasEnding.SUPPORT + "/need", Answer.ok("{}"));
        var _ = mette.submit(
                form,
                PAGE + "/stoettebehov",
                Map.of(
                        "on.day",
                        "26",
                        "on.month",
                        "11",
                        "on.year",
                        "2026",
                        "needed",
                        "YES",
                        "level",
                        "LOWER",
                        "workersView/answer",
                        "UNKNOWN"));

        var asked = SERVICES.asked("POST " + AnnasEnding.SUPPORT + "/need").getFirst();
        assertThat(asked.header("If-Match")).isEqualTo("\"2\"");
        assertThat(asked.body())
                .contains("\"needed\":\"YES\"", "\"level\":\"LOWER\"", "\"workersView\":{\"answer\":\"UNKNOWN\"}")
                .doesNotContain("citizensView", "\"kind\"");
    }

    /// R-243: what nobody has recorded is an open item with a way to its form.
    @Test
    void what_the_course_has_led_to_is_recorded_with_an_answer_for_each_result() {
        assertThat(mette.get(PAGE).body())
                .contains(
                        "Resultater af forløbet, senest 6. feb. 2027", PAGE + "#resultater", "Ikke registreret endnu.")
                .contains("Trivsel (WHO-5)", "Bedre, fra 40 til 64");
        var form = mette.get(RECORD).body();
        assertThat(form)
                .contains("Bolig ved forløbets slutning", "Bor i egen bolig", "Selvforsørgelse")
                .doesNotContain(" selected=", "Hvorfor rettes det?");
        SERVICES.on("POST " + AnnasEnding.OUTCOME, Answer.ok("{}"));

        assertThat(mette.submit(form, RECORD, Map.of("values/HOUSING", "OWN_HOME"))
                        .body())
                .contains("Resultaterne er gemt.");

        var asked = SERVICES.asked("POST " + AnnasEnding.OUTCOME).getFirst();
        assertThat(asked.header("If-Match")).isEqualTo("\"1\"");
        assertThat(asked.body()).isEqualTo("{\"values\":{\"HOUSING\":\"OWN_HOME\"}}");
    }

    @Test
    void a_result_without_an_answer_is_told_at_its_field() {
        SERVICES.on("POST " + AnnasEnding.OUTCOME, Answer.problem(422, """
                {"type": "urn:problem:invalid", "title": "Noget er forkert", "errors": [
                 {"pointer": "/values/SELF_SUPPORT", "detail": "Skal angives som en af: PARTLY, UNKNOWN."}]}"""));
        var refused = mette.submit(mette.get(RECORD).body(), RECORD, Map.of("values/HOUSING", "OWN_HOME"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("href=\"#f-values/SELF_SUPPORT\"", "Skal angives som en af")
                .containsPattern("value=\"OWN_HOME\"[^>]*selected");
    }

    @Test
    void recorded_results_are_corrected_with_a_reason_and_what_stood_before_stays_readable() {
        AnnasEnding.outcome("""
                {"values": {"HOUSING": "OWN_HOME", "SELF_SUPPORT": "PARTLY"}, "codesVersion": 1, "reason": "LEARNED_LATER",
                 "by": "9d0f7c1e-5b0a-4c3e-9a51-0d5a6f0c1e01", "on": "2026-11-25", "at": "2026-11-25T09:00:00Z"}""", """
                [{"values": {"HOUSING": "UNKNOWN", "SELF_SUPPORT": "PARTLY"}, "codesVersion": 1, "reason": null,
                 "by": "demo-leader", "on": "2026-11-20", "at": "2026-11-20T09:00:00Z"}]""", "{\"action\": \"RECORD_OUTCOME\", \"allowed\": true}");
        assertThat(mette.get(PAGE).body())
                .contains("Rettet 25. nov. af Mette Lund: Det blev først kendt senere.", "Bor i egen bolig")
                .contains("Registreret 20. nov. af Lone Vestergaard. Bolig ved forløbets slutning: Ikke kendt");
        var form = mette.get(RECORD).body();
        assertThat(form).contains("Hvorfor rettes det?").containsPattern("value=\"OWN_HOME\"[^>]*selected");
        SERVICES.on("POST " + AnnasEnding.OUTCOME, Answer.ok("{}"));
        var _ = mette.submit(form, RECORD, Map.of("values/HOUSING", "UNKNOWN", "reason", "TYPING_ERROR"));

        assertThat(SERVICES.asked("POST " + AnnasEnding.OUTCOME).getFirst().body())
                .contains("\"HOUSING\":\"UNKNOWN\"", "\"reason\":\"TYPING_ERROR\"");
    }

    @Test
    void results_that_may_not_be_recorded_yet_stand_there_with_the_reason_and_may_be_away() {
        AnnasEnding.outcome("null", "[]", """
                {"action": "RECORD_OUTCOME", "allowed": false, "code": "outcome:too-early", "why": "De kan registreres fra fase 3."}""");
        assertThat(mette.get(PAGE).body())
                .contains("De kan registreres fra fase 3.")
                .doesNotContain("/registrer-resultater\"");

        SERVICES.on("GET " + AnnasEnding.OUTCOME, Answer.problem(503, "{}"));
        assertThat(mette.get(PAGE).body())
                .contains("Forløb kan ikke vises lige nu", "Klar til afslutning?")
                .doesNotContain("Ikke registreret endnu.");
    }

    @Test
    void closing_names_each_open_item_with_its_reason() {
        var form = mette.get(PAGE + "/afslut").body();
        assertThat(form)
                .contains("hverken før eller efter", "Delmål: Komme op før ti", "Tjekliste: Egen læge ved besked")
                .doesNotContain(" selected=");
        SERVICES.on("POST " + AnnasEnding.CLOSING, Answer.ok("{}"));
        var _ = mette.submit(
                form,
                PAGE + "/afslut",
                Map.of(
                        field(form, NETWORK, "reason"),
                        "GOES_ON_WITH_OTHERS",
                        field(form, SUB_GOAL, "text"),
                        "Bostøtten ved det"));

        var asked = SERVICES.asked("POST " + AnnasEnding.CLOSING).getFirst();
        assertThat(asked.header("If-Match")).isEqualTo("\"6\"");
        for (var code : List.of("CONDITION:NETWORK_CAN_TAKE_OVER", "SUB_GOAL:" + AnnasEnding.GOAL, "FORMAL_ENDING")) {
            assertThat(asked.body()).contains("\"code\":\"" + code);
        }
        assertThat(asked.body()).contains("\"text\":\"Bostøtten ved det\"");
    }

    /// Each reason stands at the item it was given for, also where a colleague does an item meanwhile.
    @ParameterizedTest
    @ValueSource(ints = {422, 412})
    void an_item_that_is_done_meanwhile_moves_no_reason_to_another_item(int status) {
        var form = mette.get(PAGE + "/afslut").body();
        SERVICES.on("POST " + AnnasEnding.CLOSING, Answer.problem(status, """
                {"type": "urn:problem:invalid", "title": "Noget er forkert", "errors": [
                 {"pointer": "/accepted/0/code", "detail": "Er ikke åbent."},
                 {"pointer": "/accepted/1/text", "detail": "Er for lang."}]}"""));
        var fewer = AnnasEnding.closing("null", "null")
                .replaceFirst("\\{\"code\": \"CONDITION:NETWORK_CAN_TAKE_OVER\",.*\\R", "");
        SERVICES.on("GET " + AnnasEnding.CLOSING, Answer.ok(fewer, "\"7\""));
        var refused = mette.submit(
                form,
                PAGE + "/afslut",
                Map.of(
                        field(form, NETWORK, "reason"),
                        "GOES_ON_WITH_OTHERS",
                        field(form, SUB_GOAL, "reason"),
                        "NO_LONGER_NEEDED",
                        field(form, SUB_GOAL, "text"),
                        "Det er nået"));

        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(refused.body()).doesNotContain(NETWORK);
        assertThat(row(refused.body(), SUB_GOAL))
                .containsPattern("value=\"NO_LONGER_NEEDED\"[^>]*selected")
                .contains("value=\"Det er nået\"", "Er for lang.");
        assertThat(row(refused.body(), "Tjekliste: Egen læge ved besked")).doesNotContain(" selected", "Er for lang.");
    }

    /// What the form asks of an open item.
    private static String row(String form, String item) {
        var from = form.substring(form.indexOf(item + "</h3>") + item.length());
        return from.substring(0, from.indexOf("<h3") < 0 ? from.length() : from.indexOf("<h3"));
    }

    private static String field(String form, String item, String end) {
        var named = Pattern.compile(" name=\"([^\"]+/" + end + ")\"").matcher(row(form, item));
        assertThat(named.find()).isTrue();
        return named.group(1);
    }

    @Test
    void a_decision_that_stands_says_what_was_left_open_and_what_came_since() {
        SERVICES.on("GET " + AnnasEnding.CLOSING, Answer.ok(AnnasEnding.closing("null", """
                {"on": "2026-11-25", "conditions": [], "accepted": [{"code": "CHECKLIST_ITEM:GP_KNOWS", "reason": "GOES_ON_WITH_OTHERS", "text": "Karen"}],
                 "note": "God tur", "by": "9d0f7c1e-5b0a-4c3e-9a51-0d5a6f0c1e01", "at": "2026-11-25T09:00:00Z"}""")));

        assertThat(mette.get(PAGE).body())
                .contains(
                        "Besluttet 25. nov. af Mette Lund",
                        "Tjekliste: Egen læge ved besked: Andre arbejder videre med det. Karen")
                .contains("God tur", "Åbent efter beslutningen, uden en grund:");
    }

    @Test
    void the_results_sheet_is_read_on_the_screen() {
        AnnasEnding.sheet();

        assertThat(mette.get(PAGE + "/resultatark").body())
                .contains(
                        "Forløbet varer fra onsdag 6. maj 2026",
                        "22",
                        "Pause fra 2. jul. til 8. jul.",
                        "Kontakter før starten: 3")
                .contains("Sove &lt;hele&gt; natten", "Næsten, 3. nov.", "3 af 5 delmål er nået.")
                .contains("WHO-5", "Bedre", "Dårligere", "Bedre: 1. Uændret: 0. Dårligere: 0.")
                .contains(
                        "borgeren selv klarer: 2", "NEW_KIND: 1", "Behov, som ingen har taget over: 2", "Tak for turen")
                .contains("netvaerk/resultatark.pdf");
    }

    @Test
    void one_service_away_leaves_the_other_half() {
        SERVICES.on("GET " + AnnasEnding.SUPPORT, Answer.problem(503, "{}"));
        assertThat(mette.get(PAGE).body())
                .contains(
                        "Netværk og overdragelse kan ikke vises lige nu",
                        "Klar til afslutning?",
                        "Delmål: Komme op før ti");
        AnnasEnding.answers();
        SERVICES.on("GET " + AnnasEnding.CLOSING, Answer.problem(503, "{}"));
        assertThat(mette.get(PAGE).body()).contains("Forløb kan ikke vises lige nu", "Afventer afgørelse");
    }
}
