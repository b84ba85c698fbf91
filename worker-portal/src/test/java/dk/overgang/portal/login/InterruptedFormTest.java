package dk.overgang.portal.login;

import static dk.overgang.portal.RunningPortal.ADDRESS;
import static dk.overgang.portal.RunningPortal.IDENTITY;
import static dk.overgang.portal.RunningPortal.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.portal.PortalTest;
import dk.overgang.portal.StubIdentity;
import dk.overgang.portal.StubServices.Answer;
import dk.overgang.portal.Visitor;
import dk.overgang.portal.course.Margrethe;
import dk.overgang.portal.handover.Annas;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A session that ends while somebody writes loses no text, with a script and without one.
@PortalTest
class InterruptedFormTest {

    private static final String CONTACT = Margrethe.PAGE + "/kontakt";
    private static final String MINUTES = Annas.PAGE + "/referat/50000000-0000-4000-8000-000000000001";
    private static final String SENT =
            "POST /network/api/v1/networks/" + Annas.COURSE + "/meetings/50000000-0000-4000-8000-000000000001/minutes";
    private static final String TEXT = "Vi talte om julen.\r\nشكرا <b>";

    @BeforeEach
    void answers() {
        Margrethe.answers();
        Annas.answers();
    }

    /// A browser says where a form comes from.
    private static java.net.http.HttpResponse<String> send(
            Visitor visitor, String page, String action, Map<String, String> filled) {
        return visitor.submit(page, action, filled, "Origin", ADDRESS);
    }

    private static void sessionEnds(Visitor visitor) {
        visitor.cookies().getCookieStore().removeAll();
    }

    @Test
    void a_contact_is_written_again_by_nobody() {
        try (var mette = Visitor.loggedIn()) {
            var page = mette.get(CONTACT).body();
            sessionEnds(mette);
            var after = send(
                    mette,
                    page,
                    CONTACT,
                    Map.of("kind", "PHONE_CALL", "note", TEXT, "on.day", "26", "on.month", "11", "on.year", "2026"));

            assertThat(after.uri().getPath()).isEqualTo("/afbrudt");
            assertThat(after.body()).contains("Du var logget af, da du sendte", "شكرا &lt;b&gt;", "Gem det nu");
            assertThat(SERVICES.asked("POST " + Margrethe.COURSE + "/contacts")).isEmpty();
            SERVICES.on("POST " + Margrethe.COURSE + "/contacts", Answer.ok("{}"));
            var _ = send(mette, after.body(), CONTACT, Map.of());

            assertThat(SERVICES.asked("POST " + Margrethe.COURSE + "/contacts")
                            .getFirst()
                            .body())
                    .contains("Vi talte om julen.", "شكرا <b>");
        }
    }

    /// Under its own key: what had arrived already has one effect.
    @Test
    void minutes_are_sent_with_the_key_and_the_version_they_were_begun_with() {
        try (var mette = Visitor.loggedIn()) {
            var page = mette.get(MINUTES).body();
            sessionEnds(mette);
            var kept = send(mette, page, MINUTES, Map.of("text", TEXT));
            SERVICES.on(SENT, Answer.ok("{}"));
            var done = send(mette, kept.body(), MINUTES, Map.of());

            assertThat(done.uri().getPath()).isEqualTo(Annas.PAGE);
            var asked = SERVICES.asked(SENT).getFirst();
            assertThat(page).contains(asked.header("Idempotency-Key"));
            assertThat(asked.header("If-Match")).isEqualTo("\"3\"");
        }
    }

    /// With a script the page is loaded anew, and that leads to what was typed.
    @Test
    void a_form_of_a_script_is_kept_too() {
        try (var mette = Visitor.loggedIn()) {
            var page = mette.get("/logget-ud").body();
            assertThat(page).contains("_csrf");
            sessionEnds(mette);
            var refused = mette.post(
                    MINUTES,
                    Map.of("text", TEXT, "_person", mark(page), "key", "k"),
                    "Origin",
                    ADDRESS,
                    "HX-Request",
                    "true");

            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.headers().firstValue("HX-Refresh")).hasValue("true");
            assertThat(mette.get(Annas.PAGE).uri().getPath()).isEqualTo("/afbrudt");
        }
    }

    private static String mark(String page) {
        return page.replaceFirst("(?s).*name=\"_person\" value=\"([^\"]+)\".*", "$1");
    }

    /// Logged in again in another tab, the first tab's form belongs to a session that is over.
    @Test
    void a_form_of_an_earlier_session_is_shown_again() {
        try (var mette = Visitor.loggedIn()) {
            var page = mette.get(MINUTES).body();
            sessionEnds(mette);
            var _ = mette.get("/idag");
            var kept = send(mette, page, MINUTES, Map.of("text", TEXT));

            assertThat(kept.uri().getPath()).isEqualTo("/afbrudt");
            assertThat(kept.body()).contains("Vi talte om julen.");
        }
    }

    @Test
    void somebody_else_who_logs_in_sees_nothing_of_it() {
        try (var mette = Visitor.loggedIn()) {
            var page = mette.get(MINUTES).body();
            sessionEnds(mette);
            IDENTITY.next(StubIdentity.Login.LEADER);
            var after = send(mette, page, MINUTES, Map.of("text", TEXT));

            assertThat(after.uri().getPath()).isNotEqualTo("/afbrudt");
            assertThat(mette.get("/afbrudt").body()).doesNotContain("Vi talte om julen.");
        }
    }

    /// A browser in a ward: the session goes on where the next person logs in.
    @Test
    void the_next_person_at_the_same_browser_sees_nothing_of_what_was_shown_before() {
        try (var mette = Visitor.loggedIn()) {
            var page = mette.get(MINUTES).body();
            sessionEnds(mette);
            assertThat(send(mette, page, MINUTES, Map.of("text", TEXT)).body()).contains("Vi talte om julen.");
            IDENTITY.next(StubIdentity.Login.LEADER);
            var _ = mette.get("/oauth2/authorization/overgang");

            assertThat(mette.get("/afbrudt").body()).doesNotContain("Vi talte om julen.");
        }
    }

    /// A form that another site sends is neither kept nor offered.
    @Test
    void a_form_of_another_site_is_not_kept() {
        try (var mette = Visitor.loggedIn()) {
            var page = mette.get(MINUTES).body();
            sessionEnds(mette);
            var after = mette.submit(page, MINUTES, Map.of("text", TEXT), "Origin", "https://evil.test");

            assertThat(after.body()).doesNotContain("Vi talte om julen.");
            assertThat(mette.get("/afbrudt").uri().getPath()).isNotEqualTo("/afbrudt");
        }
    }

    @Test
    void a_service_that_is_away_loses_no_text_either() {
        try (var mette = Visitor.loggedIn()) {
            var page = mette.get(MINUTES).body();
            SERVICES.on(SENT, Answer.problem(503, "{}"));
            var away = send(mette, page, MINUTES, Map.of("text", TEXT));

            assertThat(away.statusCode()).isEqualTo(503);
            assertThat(away.body()).contains("En tjeneste svarer ikke", "Vi talte om julen.", "Prøv at gemme igen");
            SERVICES.on(SENT, Answer.ok("{}"));
            var _ = send(mette, away.body(), MINUTES, Map.of());

            assertThat(SERVICES.asked(SENT))
                    .extracting(asked -> asked.header("Idempotency-Key"))
                    .hasSize(2)
                    .containsOnly(SERVICES.asked(SENT).getFirst().header("Idempotency-Key"));
        }
    }
}
