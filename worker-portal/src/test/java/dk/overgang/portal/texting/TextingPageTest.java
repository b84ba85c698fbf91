package dk.overgang.portal.texting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.overgang.portal.RunningPortal.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.portal.PortalTest;
import dk.overgang.portal.RunningPortal;
import dk.overgang.portal.StubServices.Answer;
import dk.overgang.portal.Visitor;
import dk.overgang.portal.course.Margrethe;
import dk.overgang.testkit.browser.Chromium;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// *Sms til borgeren*: only with an opt-in, which a worker notes and takes back (F-65).
@PortalTest
class TextingPageTest {

    private static final String PAGE = Margrethe.PAGE + "/sms";
    private static final String MESSAGES =
            "/notification/api/v1/citizens/10000000-0000-4000-8000-0000000000a1/text-messages";
    private static final String METTE = "9d0f7c1e-5b0a-4c3e-9a51-0d5a6f0c1e01";

    private Visitor mette = new Visitor();

    @BeforeEach
    void comes() {
        mette.close();
        mette = Visitor.loggedIn();
        SERVICES.forget();
        Margrethe.answers();
        SERVICES.on("GET /course/api/v1/workers", Answer.ok("""
                {"items": [{"workerId": "%s", "name": "Mette Lund", "roles": ["WORKER"]}], "next": null}""".formatted(METTE)));
        notOptedIn();
    }

    @AfterEach
    void leaves() {
        mette.close();
    }

    private static void notOptedIn() {
        SERVICES.on("GET " + MESSAGES, Answer.ok("""
                {"citizenId": "x", "optedIn": false, "phone": null, "language": "DA", "optIns": []}""", "\"1\""));
    }

    private static void optedIn(String phone, String version) {
        SERVICES.on("GET " + MESSAGES, Answer.ok("""
                {"citizenId": "x", "optedIn": true, "phone": "%s", "language": "EN", "optIns": [
                 {"by": "somebody", "at": "2026-10-01T08:00:00Z", "withdrawnBy": "%2$s", "withdrawnAt": "2026-10-05T08:00:00Z"},
                 {"by": "%2$s", "at": "2026-11-25T08:12:00Z", "withdrawnBy": null, "withdrawnAt": null}]}""".formatted(phone, METTE), version));
    }

    @Test
    void the_course_leads_there_and_asks_for_no_number_itself() {
        assertThat(mette.get(Margrethe.PAGE).body()).contains("href=\"" + PAGE + "\"", "Sms til borgeren");
        assertThat(SERVICES.asked("GET " + MESSAGES)).isEmpty();

        assertThat(mette.get(PAGE).body())
                .contains("Borgeren får ingen sms", "Tilmeld borgeren")
                .doesNotContain("Afmeld borgeren", "Hvem har noteret hvad");
    }

    @Test
    void a_citizen_is_opted_in_with_number_and_language() {
        var form = mette.get(PAGE + "/tilmeld").body();
        assertThat(form).contains("Tilmeld kun en borger, der selv har sagt ja.");
        SERVICES.on("POST " + MESSAGES, _ -> {
            optedIn("+4512345678", "\"2\"");
            return Answer.ok("{}");
        });
        var told = mette.submit(form, PAGE + "/tilmeld", Map.of("phone", "12 34 56 78", "language", "EN"));

        assertThat(told.body())
                .contains("Borgeren er tilmeldt sms.", "Borgeren får sms på", "+4512345678", "Engelsk")
                .contains("Tilmeldt i går kl. 9.12 af Mette Lund", "Tilmeldt 1. okt. kl. 10.00 af en kollega")
                .contains("Afmeldt 5. okt. kl. 10.00 af Mette Lund");
        assertThat(told.uri().toString()).doesNotContain("12345678");
        var sent = SERVICES.asked("POST " + MESSAGES).getFirst();
        assertThat(sent.header("If-Match")).isEqualTo("\"1\"");
        assertThat(sent.header("Idempotency-Key")).hasSize(36);
        assertThat(sent.body()).contains("\"phone\":\"12 34 56 78\"", "\"language\":\"EN\"");
    }

    @Test
    void the_number_is_corrected_in_the_form_where_it_stands() {
        optedIn("+4512345678", "\"2\"");

        assertThat(mette.get(PAGE + "/ret").body())
                .contains("value=\"+4512345678\"")
                .containsPattern("value=\"EN\"[^>]*checked");
    }

    @Test
    void a_citizen_is_opted_out_at_once() {
        optedIn("+4512345678", "\"2\"");
        var form = mette.get(PAGE + "/afmeld").body();
        assertThat(form).contains("nummeret bliver slettet her");
        SERVICES.on("POST " + MESSAGES + "/withdrawal", _ -> {
            notOptedIn();
            return Answer.ok("{}");
        });

        assertThat(mette.submit(form, PAGE + "/afmeld", Map.of()).body())
                .contains("Borgeren er afmeldt, og nummeret er slettet.", "Borgeren får ingen sms")
                .doesNotContain("12345678");
        assertThat(SERVICES.asked("POST " + MESSAGES + "/withdrawal").getFirst().header("If-Match"))
                .isEqualTo("\"2\"");
    }

    @Test
    void a_refused_number_stands_in_the_form_as_it_was_typed() {
        var form = mette.get(PAGE + "/tilmeld").body();
        SERVICES.on("POST " + MESSAGES, Answer.problem(422, """
                {"type": "urn:problem:invalid", "title": "Noget er forkert", "errors": [
                 {"pointer": "/phone", "detail": "Skriv otte cifre."}]}"""));
        var refused = mette.submit(form, PAGE + "/tilmeld", Map.of("phone", "1234"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#f-phone\"", "Skriv otte cifre.", "value=\"1234\"");

        SERVICES.on("POST " + MESSAGES, Answer.problem(409, """
                {"type": "urn:problem:text-messages:dead", "title": "Borgeren er død",
                 "detail": "Der sendes ingen sms til en borger, der er død."}"""));
        assertThat(mette.submit(form, PAGE + "/tilmeld", Map.of("phone", "12345678"))
                        .body())
                .contains("Borgeren er død", "Der sendes ingen sms");
    }

    @Test
    void who_comes_second_sees_the_number_that_stands() {
        var form = mette.get(PAGE + "/tilmeld").body();
        optedIn("+4587654321", "\"2\"");
        SERVICES.on(
                "POST " + MESSAGES, Answer.problem(412, "{\"type\": \"urn:problem:stale\", \"title\": \"Ændret\"}"));
        var stale = mette.submit(form, PAGE + "/tilmeld", Map.of("phone", "12345678"));

        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body())
                .contains("Borgeren får sms på +4587654321", "value=\"12345678\"", "value=\"&quot;2&quot;\"");
    }

    @Test
    void while_the_service_is_away_nothing_is_said_of_the_opt_in() {
        SERVICES.on("GET " + MESSAGES, Answer.problem(503, "{}"));

        assertThat(mette.get(PAGE).body())
                .contains("Anne-Margrethe", "Påmindelser kan ikke vises lige nu")
                .doesNotContain("Borgeren får ingen sms", "Tilmeld borgeren");
        assertThat(mette.get(PAGE + "/tilmeld").statusCode()).isEqualTo(503);
    }

    @Test
    void a_citizen_of_whom_the_service_tells_nothing_takes_no_page_away() {
        SERVICES.on("GET " + MESSAGES, Answer.problem(404, "{\"type\": \"urn:problem:not-found\"}"));
        var page = mette.get(PAGE);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Anne-Margrethe", "Påmindelser kan ikke vises lige nu")
                .doesNotContain("Borgeren får ingen sms", "Tilmeld borgeren");
    }

    @Test
    void a_number_is_noted_in_place_and_every_state_is_accessible() {
        try (var chromium = Chromium.orSkip()) {
            for (var width : new int[] {1280, 390}) {
                notOptedIn();
                SERVICES.on("POST " + MESSAGES, _ -> {
                    optedIn("+4512345678", "\"2\"");
                    return Answer.ok("{}");
                });
                var page = chromium.open(width, true);
                var _ = page.navigate(RunningPortal.ADDRESS + PAGE);
                Chromium.isAccessible(page, "sms-ingen");
                page.locator("a[href$='/sms/tilmeld']").click();
                assertThat(page.locator("#place-sms h2")).isFocused();
                Chromium.isAccessible(page, "sms-tilmeld");
                page.locator("#f-phone").fill("12 34 56 78");
                page.locator("#place-sms button").click();
                assertThat(page.locator("#announce")).hasText("Borgeren er tilmeldt sms.");
                page.locator("summary:has-text('Hvem har noteret hvad')").click();
                Chromium.isAccessible(page, "sms");
                SERVICES.on("GET " + MESSAGES, Answer.problem(503, "{}"));
                var _ = page.reload();
                Chromium.isAccessible(page, "sms-vaek");
            }
            assertThat(chromium.complaints()).isEmpty();
        }
    }
}
