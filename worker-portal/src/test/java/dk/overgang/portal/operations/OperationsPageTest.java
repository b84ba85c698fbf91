package dk.overgang.portal.operations;

import static dk.overgang.portal.RunningPortal.IDENTITY;
import static dk.overgang.portal.RunningPortal.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.portal.PortalTest;
import dk.overgang.portal.RunningPortal;
import dk.overgang.portal.StubIdentity.Login;
import dk.overgang.portal.StubServices.Answer;
import dk.overgang.portal.Visitor;
import dk.overgang.testkit.browser.Chromium;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The operator sees what lies still and why, and decides knowing what it costs.
@PortalTest
class OperationsPageTest {

    private static final String LINE = "50000000-0000-4000-8000-000000000001";
    private static final String LOST = "60000000-0000-4000-8000-000000000001";
    private static final String DECIDE = "/drift/course/" + LINE;
    private static final String REPLAY = "POST /course/api/v1/parked/" + LINE + "/replay";
    private static final String DROP = "DELETE /course/api/v1/parked/" + LINE + "/head";

    private Visitor operator = new Visitor();

    @BeforeEach
    void comes() {
        operator.close();
        IDENTITY.next(new Login("demo-operator", "Ove Drift", List.of("operator")));
        operator = Visitor.loggedIn();
        SERVICES.forget();
        for (var service : List.of("referral", "network", "notification")) {
            SERVICES.on("GET /" + service + "/api/v1/parked", Answer.ok("{\"items\": [], \"next\": null}"));
        }
        SERVICES.on("GET /course/api/v1/parked", Answer.ok("""
                {"items": [{"id": "%s", "topic": "overgang.referral-events", "key": "k", "messages": [
                  {"partition": 0, "offset": 17, "event": "e", "type": "dk.overgang.hospital-stay.reported.v1",
                   "reason": "BUG", "parkedAt": "2026-11-25T13:10:00Z", "withheld": false},
                  {"partition": 0, "offset": 18, "event": "f", "type": "t", "reason": "BEHIND_A_PARKED_ONE",
                   "parkedAt": "2026-11-25T13:11:00Z", "withheld": false}]}], "next": null}""".formatted(LINE)));
        SERVICES.on(
                "GET /notification/api/v1/deliveries", Answer.ok("{\"items\": [%s]}".formatted(lost("DAILY_DIGEST"))));
    }

    private static String lost(String kind) {
        return """
                {"id": "%s", "kind": "%s", "recipient": "9d0f7c1e-5b0a-4c3e-9a51-0d5a6f0c1e01",
                 "day": "2026-11-26", "state": "FAILED", "attempts": 5, "repeats": 0, "problem": "NO_ADDRESS"}""".formatted(LOST, kind);
    }

    @AfterEach
    void leaves() {
        operator.close();
    }

    @Test
    void what_lies_still_stands_there_with_what_each_choice_costs_and_none_chosen() {
        assertThat(operator.get("/drift").body())
                .contains("dk.overgang.hospital-stay.reported.v1 (0/17)", "Tjenesten fejlede, da den læste beskeden")
                .contains("1 besked venter bag den.", "væk for altid", "Den ene, der venter, kan derefter læses igen.")
                .contains("Dagens liste", "Ingen adresse", "Forsøg: 5")
                .doesNotContain("checked");
        assertThat(SERVICES.asked("GET /notification/api/v1/deliveries")
                        .getLast()
                        .path())
                .contains("state=FAILED");
    }

    @Test
    void messages_are_read_again_or_the_first_is_discarded() {
        SERVICES.on(REPLAY, Answer.ok("{\"replayed\": 0, \"left\": 2, \"reason\": \"BUG\"}"));
        SERVICES.on(DROP, Answer.ok("{\"replayed\": 0, \"left\": 1, \"reason\": null}"));
        var page = operator.get("/drift").body();

        assertThat(operator.submit(page, DECIDE, Map.of()).body()).contains("Vælg, hvad der skal ske.");
        assertThat(operator.submit(page, DECIDE, Map.of("what", "replay")).body())
                .contains("Læst igen: 0. Tilbage: 2. Tjenesten fejlede");
        assertThat(SERVICES.asked(DROP)).isEmpty();
        assertThat(operator.submit(page, DECIDE, Map.of("what", "drop")).body())
                .contains("Den første er kasseret. Tilbage: 1.");
    }

    /// A second click would discard the one that waited behind it.
    @Test
    void only_the_message_that_stood_there_is_discarded() {
        SERVICES.on(DROP, Answer.problem(409, "{\"type\": \"urn:problem:conflict\", \"title\": \"Ordnet imens\"}"));

        var refused = operator.submit(operator.get("/drift").body(), DECIDE, Map.of("what", "drop"));

        assertThat(SERVICES.asked(DROP).getLast().path()).contains("partition=0", "offset=17");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("Den ligger her ikke mere", "En anden har ordnet den imens.")
                .doesNotContain("Den første er kasseret");
    }

    @Test
    void a_letter_is_sent_again_and_what_somebody_else_mended_is_gone() {
        var again = "POST /notification/api/v1/deliveries/" + LOST + "/again";
        var page = operator.get("/drift").body();

        assertThat(operator.submit(page, "/drift/levering/" + LOST, Map.of()).body())
                .contains("Den ligger her ikke mere");
        SERVICES.on(again, Answer.ok("{}"));
        assertThat(operator.submit(page, "/drift/levering/" + LOST, Map.of()).body())
                .contains("Den sendes igen");
    }

    /// Where the mail server is away for a day, more letters than one page of the service holds are lost.
    @Test
    void letters_that_did_not_leave_are_listed_and_counted_to_the_last() {
        SERVICES.on("GET /notification/api/v1/deliveries", asked -> {
            var isFirst = !asked.path().contains("after=");
            return Answer.ok("{\"items\": [%s], \"next\": %s}"
                    .formatted(lost(isFirst ? "DAILY_DIGEST" : "WEEKLY_DIGEST"), isFirst ? "\"more\"" : "null"));
        });

        assertThat(operator.get("/drift").body())
                .contains("Breve, der ikke er sendt</span> <span class=\"count\">(2)</span>", "Ugens liste");
    }

    @Test
    void a_service_that_is_away_hides_no_other() {
        SERVICES.on("GET /network/api/v1/parked", Answer.problem(503, "{}"));

        assertThat(operator.get("/drift").body())
                .contains("Netværk og overdragelse kan ikke vises lige nu", "hospital-stay.reported");
    }

    @Test
    void is_accessible_at_a_desk_and_on_a_phone() {
        try (var chromium = Chromium.orSkip()) {
            for (var width : new int[] {1280, 390}) {
                var page = chromium.open(width, true);
                var _ = page.navigate(RunningPortal.ADDRESS + "/drift");
                Chromium.isAccessible(page, "drift");
            }
            assertThat(chromium.complaints()).isEmpty();
        }
    }
}
