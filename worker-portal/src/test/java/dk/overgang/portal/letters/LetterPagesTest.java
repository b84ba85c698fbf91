package dk.overgang.portal.letters;

import static dk.overgang.portal.RunningPortal.IDENTITY;
import static dk.overgang.portal.RunningPortal.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.portal.PortalTest;
import dk.overgang.portal.RunningPortal;
import dk.overgang.portal.StubIdentity.Login;
import dk.overgang.portal.StubServices.Answer;
import dk.overgang.portal.StubServices.Asked;
import dk.overgang.portal.Visitor;
import dk.overgang.testkit.browser.Chromium;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Letters are read and answered; a text is shown as it was written, whichever way it runs.
@PortalTest
class LetterPagesTest {

    private static final String CITIZEN = "10000000-0000-4000-8000-000000000001";
    private static final String LETTER = "40000000-0000-4000-8000-000000000001";
    private static final String ABOUT = "/breve/borger/" + CITIZEN;
    private static final String REPLY = "POST /referral/api/v1/letters/" + LETTER + "/reply";

    private Visitor lone = new Visitor();

    @BeforeEach
    void comes() {
        lone.close();
        IDENTITY.next(new Login("demo-authority", "Lone Bruun", List.of("authority")));
        lone = Visitor.loggedIn();
        SERVICES.forget();
        SERVICES.on("GET /referral/api/v1/letters", Answer.ok("{\"items\": [%s]}".formatted(letter("UNREAD", ""))));
        SERVICES.on("GET /referral/api/v1/letters/undelivered", Answer.ok("{\"items\": []}"));
        SERVICES.on(
                "GET /referral/api/v1/citizens/" + CITIZEN + "/letters",
                Answer.ok("{\"items\": [%s]}".formatted(letter("UNREAD", """
                {"at": "2026-11-25T13:10:00Z", "unit": "1", "name": "Ida Bek", "title": "Sygeplejerske",
                 "phone": "+4533663366", "isNew": true, "text": "Udskrives <fredag>.\\nمرحبا بكم"},
                {"at": "2026-11-20T13:10:00Z", "unit": "2", "isNew": false, "text": "Tidligere tekst"}"""))));
        SERVICES.on("POST /referral/api/v1/citizens/names", Answer.ok("""
                {"citizens": [{"citizenId": "%s", "name": "Margrethe-Elisabeth Østergaard-Ålbæk Christoffersen"}]}""".formatted(CITIZEN)));
    }

    @AfterEach
    void leaves() {
        lone.close();
    }

    private static String letter(String state, String segments) {
        return """
                {"letterId": "%s", "citizenId": "%s", "thread": "%s", "state": "%s", "category": "DISCHARGE",
                 "topic": null, "unit": "123", "unitName": "Psykiatrisk afdeling P2", "at": "2026-11-25T13:10:00Z",
                 "segments": [%s]}""".formatted(LETTER, CITIZEN, LETTER, state, segments);
    }

    @Test
    void unread_letters_are_listed_and_one_is_marked_as_read() {
        assertThat(lone.get("/breve").body())
                .contains("Margrethe-Elisabeth", "Udskrivning", "Psykiatrisk afdeling P2", "25. nov. kl. 14.10");
        SERVICES.on("POST /referral/api/v1/letters/" + LETTER + "/read", Answer.ok("{}"));
        var page = lone.get(ABOUT).body();
        assertThat(page)
                .contains("Udskrives &lt;fredag&gt;.", "Ida Bek, Sygeplejerske", "1 tidligere tekst", "dir=\"auto\"");

        assertThat(lone.submit(page, "/breve/" + LETTER + "/laest", Map.of()).body())
                .contains("Brevet er læst");
    }

    /// The fifty-first is as lost as the first, and the newest one is the least known.
    @Test
    void every_letter_that_did_not_arrive_is_listed_the_newest_first() {
        SERVICES.on("GET /referral/api/v1/letters/undelivered", asked -> paged(asked, "Gammelt brev", "Nyt brev"));

        var page = lone.get("/breve").body();

        assertThat(page).contains("Kom ikke frem</span> <span class=\"count\">(2)</span>", "Gammelt brev");
        assertThat(page.indexOf("Nyt brev")).isBetween(0, page.indexOf("Gammelt brev"));
    }

    @Test
    void letters_that_nobody_has_read_are_listed_and_counted_to_the_last() {
        SERVICES.on("GET /referral/api/v1/letters", asked -> paged(asked, "Ældste brev", "Yngste brev"));

        var page = lone.get("/breve").body();

        assertThat(page).contains("Ikke læst</span> <span class=\"count\">(2)</span>", "Yngste brev");
        assertThat(page.indexOf("Ældste brev")).isBetween(0, page.indexOf("Yngste brev"));
    }

    /// One letter on each of two pages, the older one first.
    private static Answer paged(Asked asked, String older, String newer) {
        return asked.path().contains("after=")
                ? Answer.ok("{\"items\": [%s], \"next\": null}".formatted(about(newer, "2026-11-25T13:10:00Z")))
                : Answer.ok("{\"items\": [%s], \"next\": \"more\"}".formatted(about(older, "2026-10-02T13:10:00Z")));
    }

    private static String about(String topic, String at) {
        return letter("REFUSED", "")
                .replace("\"topic\": null", "\"topic\": \"" + topic + "\"")
                .replace("2026-11-25T13:10:00Z", at);
    }

    @Test
    void an_answer_that_is_refused_stays_as_it_was_typed() {
        SERVICES.on(REPLY, Answer.problem(422, """
                {"type": "urn:problem:invalid", "title": "Ret felterne", "errors": [
                 {"pointer": "/signature/phone", "detail": "Skriv et telefonnummer."}]}"""));
        var typed = Map.of("text", "Tak, vi kommer.", "name", "Lone Bruun", "title", "Visitator", "phone", "x");

        var refused = lone.submit(lone.get(ABOUT).body(), "/breve/" + LETTER + "/svar", typed);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Skriv et telefonnummer.", "Tak, vi kommer.", "value=\"Visitator\"");
        SERVICES.on(REPLY, Answer.ok("{}"));
        assertThat(lone.submit(refused.body(), "/breve/" + LETTER + "/svar", typed)
                        .body())
                .contains("Svaret er sendt");
        assertThat(SERVICES.asked(REPLY).getLast().body()).contains("\"text\":\"Tak, vi kommer.\"", "\"phone\":\"x\"");
        var keys = SERVICES.asked(REPLY).stream().map(one -> one.header("Idempotency-Key"));
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void the_language_can_be_changed_where_an_answer_was_refused() {
        SERVICES.on(REPLY, Answer.problem(422, "{\"type\": \"urn:problem:invalid\", \"title\": \"Ret felterne\"}"));
        var refused = lone.submit(lone.get(ABOUT).body(), "/breve/" + LETTER + "/svar", Map.of("text", "Tak."));
        var link = refused.body()
                .replaceFirst("(?s).*href=\"(/sprog/[^\"]+)\".*", "$1")
                .replace("&amp;", "&");

        assertThat(lone.get(link).statusCode()).isEqualTo(200);
    }

    /// A letter that stands behind *Vis ældre*.
    @Test
    void an_answer_to_an_older_letter_that_is_refused_stands_there_too() {
        var letters = "GET /referral/api/v1/citizens/" + CITIZEN + "/letters";
        var older = Answer.ok("{\"items\": [%s]}".formatted(letter("READ", "")));
        SERVICES.on(
                letters,
                asked -> asked.path().contains("after=older")
                        ? older
                        : Answer.ok("{\"items\": [], \"next\": \"older\"}"));
        SERVICES.on(REPLY, Answer.problem(422, "{\"type\": \"urn:problem:invalid\", \"title\": \"Ret felterne\"}"));
        assertThat(lone.get(ABOUT).body()).contains("efter=older", "Vis ældre");
        var page = lone.get(ABOUT + "?efter=older").body();
        var typed = Map.of("text", "Tak, vi kommer.", "name", "Lone Bruun");

        var refused = lone.submit(page, "/breve/" + LETTER + "/svar", typed);

        assertThat(refused.body()).contains("Ret felterne", "Tak, vi kommer.");
        SERVICES.on(REPLY, Answer.ok("{}"));
        var sent = lone.submit(refused.body(), "/breve/" + LETTER + "/svar", typed);
        assertThat(sent.uri().getQuery()).isEqualTo("efter=older");
        assertThat(sent.body()).contains("Svaret er sendt", "letter-" + LETTER);
    }

    @Test
    void nothing_to_read_is_an_answer_and_a_missing_service_is_none() {
        SERVICES.on("GET /referral/api/v1/letters", Answer.ok("{\"items\": []}"));
        assertThat(lone.get("/breve").body()).contains("Ingen breve venter");
        SERVICES.on("GET /referral/api/v1/letters/undelivered", Answer.problem(503, "{}"));
        assertThat(lone.get("/breve").body()).contains("kan ikke vises lige nu").doesNotContain("Ingen breve venter");
    }

    @Test
    void is_accessible_at_a_desk_and_on_a_phone() {
        try (var chromium = Chromium.orSkip()) {
            for (var width : new int[] {1280, 390}) {
                var page = chromium.open(width, true);
                var _ = page.navigate(RunningPortal.ADDRESS + "/breve");
                Chromium.isAccessible(page, "breve");
                var _ = page.navigate(RunningPortal.ADDRESS + ABOUT);
                page.locator("summary:has-text('Svar')").click();
                Chromium.isAccessible(page, "breve-om");
            }
            assertThat(chromium.complaints()).isEmpty();
        }
    }
}
