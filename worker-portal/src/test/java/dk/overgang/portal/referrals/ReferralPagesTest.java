package dk.overgang.portal.referrals;

import static dk.overgang.portal.RunningPortal.IDENTITY;
import static dk.overgang.portal.RunningPortal.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.portal.PortalTest;
import dk.overgang.portal.StubServices.Answer;
import dk.overgang.portal.Visitor;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The authority's pages without a script: what may be done is the service's word, and nothing typed is lost.
@PortalTest
class ReferralPagesTest {

    private static final String ASSESSMENT = Desk.PAGE + "/vurdering";
    private static final String DECIDE = Desk.PAGE + "/afgoerelse";

    private Visitor lone = new Visitor();

    @BeforeEach
    void comes() {
        lone.close();
        IDENTITY.next(Desk.LONE);
        lone = Visitor.loggedIn();
        SERVICES.forget();
        Desk.answers();
    }

    @AfterEach
    void leaves() {
        lone.close();
    }

    @Test
    void the_inbox_has_the_days_left_and_what_was_chosen_stands_in_the_address() {
        var page = lone.get("/henvisninger").body();

        assertThat(page)
                .contains("Emil Rønne", "1 dag tilbage", "fristen står stille", "Fra afdeling til egen bolig")
                .contains("Psykiatrisk afdeling", "Vurderes", "href=\"" + Desk.PAGE + "\"");
        assertThat(SERVICES.asked(Desk.LIST).getLast().path())
                .contains("status=RECEIVED&status=IN_REVIEW&status=NEEDS_INFORMATION&status=WAITING", "sort=ANSWER_BY");
        assertThat(lone.get("/henvisninger?vis=asked&sort=received").body())
                .contains("<option value=\"asked\" selected");
        assertThat(SERVICES.asked(Desk.LIST).getLast().path())
                .contains("status=NEEDS_INFORMATION&", "sort=RECEIVED")
                .doesNotContain("WAITING");
        assertThat(lone.get("/henvisninger?vis=%3Cb%3E&sort=x").statusCode()).isEqualTo(200);
    }

    @Test
    void an_empty_inbox_says_so_and_a_missing_service_too() {
        SERVICES.on(Desk.LIST, Answer.ok("{\"items\": [], \"next\": null}"));
        assertThat(lone.get("/henvisninger").body()).contains("Ingen henvisninger her");

        SERVICES.on(Desk.LIST, Answer.problem(503, "{}"));
        assertThat(lone.get("/henvisninger").body())
                .contains("Borgernes navne og henvisninger kan ikke vises lige nu")
                .doesNotContain("Ingen henvisninger her");
    }

    @Test
    void every_rule_stands_with_its_facts_and_its_result_and_nothing_is_chosen_in_advance() {
        var page = lone.get(Desk.PAGE).body();

        assertThat(page)
                .contains("<title>Henvisning af Emil Rønne", "Regelsæt SEL85-9M/2026-1", "Alle 3 regler")
                .contains("ICM eller ACT bør iværksættes i stedet.", "Frarådes", "Overvej i stedet: Henvist til ICM")
                .contains("Alder ved start: 49", "Gælder ikke her", "Mangler svar", "Ønsker borgeren støtten? Ja")
                .contains("Der gives en bevilling, forløbet åbnes i kontaktfasen", "Bor alene");
        assertThat(page.substring(page.indexOf("id=\"decision\""))).doesNotContain("checked");
    }

    @Test
    void the_programme_is_called_by_its_name_and_by_its_code_where_nobody_tells_the_name() {
        assertThat(lone.get(Desk.PAGE).body()).contains("<dd>CTI i ni måneder</dd>");

        for (var status : new int[] {403, 503}) {
            SERVICES.on(Desk.PROGRAMMES, Answer.problem(status, "{}"));
            assertThat(lone.get(Desk.PAGE).body()).contains("<dd>SEL85-9M</dd>", "Emil Rønne");
        }
    }

    @Test
    void what_is_not_allowed_stands_there_with_the_services_reason() {
        Desk.notAssessed();

        assertThat(lone.get(Desk.PAGE).body())
                .contains("Der er ingen vurdering endnu. Besvar spørgsmålene først.", "Tag henvisningen op")
                .contains("Reglerne siger først noget")
                .doesNotContain("value=\"ACCEPT\"");
    }

    @Test
    void the_number_is_cut_to_the_birth_date_until_it_is_asked_for() {
        var page = lone.get(Desk.PAGE).body();
        assertThat(page).contains("161276-••••").doesNotContain("1234");
        var noPurpose = lone.submit(page, Desk.PAGE + "/cpr", Map.of("purpose", ""));
        assertThat(noPurpose.statusCode()).isEqualTo(422);
        assertThat(noPurpose.body())
                .contains("Vælg, hvad nummeret skal bruges til.")
                .doesNotContain("1234");
        assertThat(SERVICES.asked(Desk.NUMBER)).isEmpty();

        var shown = lone.submit(noPurpose.body(), Desk.PAGE + "/cpr", Map.of("purpose", "CASE_SYSTEM"));

        assertThat(shown.body()).contains("161276-1234");
        assertThat(shown.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(shown.body().substring(0, shown.body().indexOf("</title>"))).doesNotContain("161276");
        assertThat(SERVICES.asked(Desk.NUMBER).getFirst().body()).isEqualTo("{\"purpose\":\"CASE_SYSTEM\"}");
        assertThat(lone.get(Desk.PAGE).body()).as("shown once").doesNotContain("1234");
    }

    @Test
    void answers_are_sent_as_they_stand_and_what_is_not_clear_is_left_out() {
        var ask = "POST /referral/api/v1/referrals/" + Desk.EMIL + "/assessment";
        SERVICES.on(ask, Answer.ok("{}"));

        var saved = lone.submit(
                lone.get(Desk.PAGE).body(),
                ASSESSMENT,
                Map.of("answer.wantsSupport", "NO", "answer.managesWithNetwork", ""));

        assertThat(saved.body()).contains("Svarene er gemt, og reglerne er vurderet");
        var sent = SERVICES.asked(ask).getLast();
        assertThat(sent.body()).isEqualTo("{\"answers\":{\"wantsSupport\":\"NO\"}}");
        assertThat(sent.header("If-Match")).isEqualTo("\"7\"");
        assertThat(sent.header("Idempotency-Key")).hasSize(36);
    }

    @Test
    void a_missing_answer_is_told_at_its_question_and_the_others_stay() {
        SERVICES.on("POST /referral/api/v1/referrals/" + Desk.EMIL + "/assessment", Answer.problem(422, """
                {"type": "urn:problem:invalid", "title": "Ret felterne", "errors": [
                 {"pointer": "/answers/managesWithNetwork", "detail": "Vælg en af: YES, NO"}]}"""));

        var refused = lone.submit(
                lone.get(Desk.PAGE).body(),
                ASSESSMENT,
                Map.of("answer.wantsSupport", "NO", "answer.managesWithNetwork", ""),
                "HX-Request",
                "true");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .startsWith("<div id=\"referral\"")
                .contains("href=\"#q-managesWithNetwork\"", "Vælg en af: YES, NO")
                .containsPattern("value=\"NO\"[^>]*checked");
    }

    @Test
    void a_referral_is_accepted_with_a_grant() {
        SERVICES.on(Desk.DECISION, _ -> {
            Desk.accepted();
            return Answer.ok("{}");
        });

        var page = lone.submit(
                lone.get(Desk.PAGE).body(),
                DECIDE,
                Map.of(
                        "choice", "ACCEPT",
                        "deviation", "CITIZEN_PREFERS_CTI",
                        "caseNumber", "2026-17",
                        "endsOn.day", "1",
                        "endsOn.month", "8",
                        "endsOn.year", "2027"));

        assertThat(page.body())
                .contains("Henvisningen er godkendt", "SEL § 85", "uden slutdato", "Borgeren ønsker CTI");
        var sent = SERVICES.asked(Desk.DECISION).getLast();
        assertThat(sent.body())
                .contains("\"decision\":\"ACCEPT\"", "\"reason\":\"CITIZEN_PREFERS_CTI\"")
                .contains("\"caseNumber\":\"2026-17\"", "\"endsOn\":\"2027-08-01\"");
        assertThat(sent.header("If-Match")).isEqualTo("\"7\"");
    }

    @Test
    void nothing_chosen_and_no_such_day_are_told_before_the_service_is_asked() {
        var page = lone.get(Desk.PAGE).body();

        assertThat(lone.submit(page, DECIDE, Map.of()).body())
                .contains("Vælg, hvad der skal ske med henvisningen.", "href=\"#-choice\"");
        var noDay = lone.submit(page, DECIDE, Map.of("choice", "ACCEPT", "endsOn.day", "31", "endsOn.month", "2"));
        assertThat(noDay.statusCode()).isEqualTo(422);
        assertThat(noDay.body()).contains("Datoen findes ikke", "value=\"31\"");
        assertThat(SERVICES.asked(Desk.DECISION)).isEmpty();
    }

    @Test
    void who_was_faster_is_told_and_what_was_chosen_stays() {
        SERVICES.on(Desk.DECISION, Answer.problem(412, """
                {"type": "urn:problem:precondition-failed", "title": "Henvisningen er ændret imens"}"""));

        var stale = lone.submit(
                lone.get(Desk.PAGE).body(),
                DECIDE,
                Map.of("choice", "DECLINE", "reason", "NOT_TARGET_GROUP", "nextStep", ""));

        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body())
                .contains("En anden har ændret henvisningen imens")
                .containsPattern("value=\"DECLINE\"[^>]*checked")
                .contains("<option value=\"NOT_TARGET_GROUP\" selected");
        assertThat(SERVICES.asked(Desk.DECISION).getLast().body())
                .contains("\"decision\":\"DECLINE\"", "\"nextStep\":null");
    }

    @Test
    void information_is_asked_for_and_a_place_on_the_list_is_given() {
        var information = "POST /referral/api/v1/referrals/" + Desk.EMIL + "/information-request";
        var waiting = "POST /referral/api/v1/referrals/" + Desk.EMIL + "/waiting";
        SERVICES.on(information, Answer.ok("{}"));
        SERVICES.on(waiting, Answer.ok("{}"));
        var page = lone.get(Desk.PAGE).body();

        assertThat(lone.submit(page, DECIDE, Map.of("choice", "ASK_FOR_INFORMATION", "missing", "HOME"))
                        .body())
                .contains("Henviser er spurgt");
        assertThat(SERVICES.asked(information).getLast().body()).isEqualTo("{\"missing\":[\"HOME\"]}");
        assertThat(lone.submit(
                                page,
                                DECIDE,
                                Map.of("choice", "WAIT", "waitingFor", "AWAITING_HOME", "priority", "HIGH"))
                        .body())
                .contains("Borgeren står på ventelisten");
        assertThat(SERVICES.asked(waiting).getLast().body())
                .isEqualTo("{\"reason\":\"AWAITING_HOME\",\"priority\":\"HIGH\"}");
    }

    @Test
    void the_waiting_list_keeps_the_services_order() {
        SERVICES.on("GET /referral/api/v1/referrals/waiting", Answer.ok("""
                {"items": [{"referralId": "%s", "citizenId": "10000000-0000-4000-8000-000000000001",
                 "programme": "SEL85-9M", "reason": "AWAITING_HOME", "priority": "HIGH", "since": "2026-11-14",
                 "days": 12}], "next": null}""".formatted(Desk.EMIL)));

        assertThat(lone.get("/venteliste").body()).contains("Emil Rønne", "En bolig", "Høj", "12 dage");
    }

    @Test
    void an_unknown_referral_is_nothing() {
        assertThat(lone.get("/henvisninger/" + Desk.LONG).statusCode()).isEqualTo(404);
    }
}
