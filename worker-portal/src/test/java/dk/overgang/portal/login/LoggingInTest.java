package dk.overgang.portal.login;

import static dk.overgang.portal.RunningPortal.IDENTITY;
import static dk.overgang.portal.RunningPortal.SERVICES;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.portal.PortalTest;
import dk.overgang.portal.RunningPortal;
import dk.overgang.portal.StubIdentity;
import dk.overgang.portal.StubServices.Answer;
import dk.overgang.portal.Visitor;
import dk.overgang.portal.today.Fjordby;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Authorization code with PKCE, a session, and the person's own token for the services.
@PortalTest
class LoggingInTest {

    private static final String LIST = "GET /notification/api/v1/reminders";

    @BeforeEach
    void nothing_planned() {
        SERVICES.on(
                LIST, Answer.ok("{\"items\": [], \"counts\": {\"overdue\": 0, \"today\": 0, \"nextSevenDays\": 0}}"));
        SERVICES.on("GET /course/api/v1/courses", Answer.ok("{\"items\": []}"));
        Fjordby.nothingHappened();
    }

    @Test
    void whoever_comes_logs_in_and_is_where_they_wanted_to_be() {
        try (var mette = new Visitor()) {
            var page = mette.get("/idag?x=1");

            assertThat(page.uri().toString()).endsWith("/idag?x=1");
            assertThat(page.body()).contains("Mette Lund", "CTI-medarbejder");
        }
    }

    /// Where TLS ends in front of the portal, it hears neither the browser's scheme nor, perhaps, its host.
    @Test
    void whoever_comes_through_a_proxy_is_sent_to_no_address_but_those_of_the_page() {
        var inside = new Inside();
        assertThat(inside.asks("/idag?x=1")).isEqualTo("/oauth2/authorization/overgang");
        var provider = inside.asks("/oauth2/authorization/overgang");
        var back = redirect(provider);
        assertThat(back).startsWith(RunningPortal.ADDRESS + "/login/callback?");

        assertThat(inside.asks(back.substring(RunningPortal.ADDRESS.length()))).isEqualTo("/idag?x=1");
        assertThat(inside.asks("/")).isEqualTo("/idag");
        assertThat(inside.asks("/sprog/en?back=/idag")).isEqualTo("/idag");
        assertThat(inside.asks("/afbrudt")).isEqualTo("/");
        assertThat(inside.asks("/login/callback?error=access_denied&state=x")).isEqualTo("/logget-ud?fejl");
    }

    /// Where the identity provider leads to.
    private static String redirect(String provider) {
        try (var http = HttpClient.newHttpClient()) {
            return http.sendAsync(
                            HttpRequest.newBuilder(URI.create(provider)).build(),
                            HttpResponse.BodyHandlers.discarding())
                    .join()
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
        }
    }

    /// Asks the portal as a proxy does that has a name of its own for it.
    private static final class Inside {

        private String cookie = "";

        /// Where the portal leads to.
        String asks(String path) {
            var port = URI.create(RunningPortal.ADDRESS).getPort();
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.getOutputStream()
                        .write("GET %s HTTP/1.1\r\nHost: %s\r\nCookie: %s\r\nConnection: close\r\n\r\n"
                                .formatted(path, "portal.inside.test", cookie)
                                .getBytes(US_ASCII));
                var answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
                header("Set-Cookie: (overgang-portal=[^;]*).*", answer).ifPresent(given -> cookie = given);
                return header("Location: (.*)", answer).orElse(answer);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Optional<String> header(String pattern, String answer) {
            return Pattern.compile("^" + pattern + "\r?$", Pattern.MULTILINE)
                    .matcher(answer)
                    .results()
                    .findFirst()
                    .map(found -> found.group(1));
        }
    }

    @Test
    void the_browser_gets_one_cookie_and_no_token() {
        try (var mette = Visitor.loggedIn()) {
            var page = mette.get("/idag");
            var cookies = mette.cookies().getCookieStore().getCookies();

            assertThat(cookies).extracting(HttpCookie::getName).containsExactly("overgang-portal");
            assertThat(cookies.getFirst().isHttpOnly()).isTrue();
            assertThat(page.body()).doesNotContain("token-of");
        }
    }

    @Test
    void a_page_runs_nothing_but_the_portals_own_files_and_is_kept_nowhere() {
        try (var mette = Visitor.loggedIn()) {
            var headers = mette.get("/idag").headers();

            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        }
    }

    /// By its content: another version of the portal has another address.
    @Test
    void what_a_page_is_made_of_is_kept_by_the_browser_for_a_year() {
        try (var mette = Visitor.loggedIn()) {
            var address = Pattern.compile("/assets/portal-[0-9a-f]{32}\\.css")
                    .matcher(mette.get("/idag").body())
                    .results()
                    .findFirst()
                    .orElseThrow()
                    .group();

            assertThat(mette.get(address).headers().firstValue("Cache-Control"))
                    .hasValueSatisfying(kept -> assertThat(kept).contains("max-age=31536000"));
        }
    }

    @Test
    void a_form_of_another_site_changes_nothing() {
        try (var mette = Visitor.loggedIn()) {
            var answer = mette.post("/idag/00000000-0000-4000-8000-000000000001/udfoert", Map.of("key", "x"));

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("Det har du ikke adgang til");
        }
    }

    @Test
    void logging_out_ends_everything() {
        try (var mette = Visitor.loggedIn()) {
            var page = mette.get("/idag").body();
            var out = mette.submit(page, "/logout", Map.of());

            assertThat(out.uri().getPath()).isEqualTo("/logget-ud");
            assertThat(out.body()).contains("Du er logget af").doesNotContain("Mette Lund");
            assertThat(mette.get("/idag", "HX-Request", "true").statusCode()).isEqualTo(401);
        }
    }

    /// The session had ended while the page stood there: who wants to leave is not led to the login and in again.
    @Test
    void who_logs_out_after_the_session_has_ended_stays_out() {
        try (var mette = Visitor.loggedIn()) {
            var page = mette.get("/idag").body();
            mette.cookies().getCookieStore().removeAll();
            var out = mette.submit(page, "/logout", Map.of(), "Origin", RunningPortal.ADDRESS);

            assertThat(out.uri().getPath()).isEqualTo("/logget-ud");
            assertThat(out.body()).contains("Du er logget af").doesNotContain("Mette Lund");
            assertThat(mette.get("/idag", "HX-Request", "true").statusCode()).isEqualTo(401);
        }
    }

    /// Logged in again in another tab, the first tab's page still logs out.
    @Test
    void who_logs_out_from_a_page_of_an_earlier_session_is_logged_out() {
        try (var mette = Visitor.loggedIn()) {
            var page = mette.get("/idag").body();
            mette.cookies().getCookieStore().removeAll();
            assertThat(mette.get("/idag").body()).contains("Mette Lund");
            var elsewhere = mette.submit(page, "/logout", Map.of(), "Origin", "https://evil.test");
            assertThat(elsewhere.statusCode()).isEqualTo(403);
            assertThat(mette.get("/idag", "HX-Request", "true").statusCode()).isEqualTo(200);

            var out = mette.submit(page, "/logout", Map.of(), "Origin", RunningPortal.ADDRESS);

            assertThat(out.uri().getPath()).isEqualTo("/logget-ud");
            assertThat(out.previousResponse().orElseThrow().uri().toString()).startsWith(IDENTITY.address());
            assertThat(mette.get("/idag", "HX-Request", "true").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void a_token_that_ends_is_renewed() {
        IDENTITY.tokensLive(1, true);
        try (var mette = Visitor.loggedIn()) {
            assertThat(mette.get("/idag").statusCode()).isEqualTo(200);
        }
    }

    /// For htmx the page is loaded anew; a page logs in again by itself as long as the provider knows the person.
    @Test
    void a_token_that_cannot_be_renewed_leads_to_the_login() {
        IDENTITY.tokensLive(1, false);
        try (var mette = Visitor.loggedIn()) {
            var row = mette.get("/idag/00000000-0000-4000-8000-000000000001", "HX-Request", "true");
            assertThat(row.statusCode()).isEqualTo(401);
            assertThat(row.headers().firstValue("HX-Refresh")).hasValue("true");

            IDENTITY.tokensLive(3600, true);
            assertThat(mette.get("/idag").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void nobody_is_led_away_by_the_choice_of_a_language() {
        try (var mette = Visitor.loggedIn()) {
            for (var elsewhere : List.of("//evil.test", "https://evil.test", "/%5Cevil.test", "/\u00e6")) {
                assertThat(mette.get("/sprog/da?back=" + elsewhere.replace("æ", "%C3%A6"))
                                .uri()
                                .getHost())
                        .isEqualTo("127.0.0.1");
            }
        }
    }

    /// A browser writes the spaces of what somebody chose as plus signs.
    @Test
    void who_chooses_a_language_finds_the_same_list_again() {
        try (var mette = Visitor.loggedIn()) {
            assertThat(mette.get("/sprog/en?back=/borgere%3Fvis%3Dtwo%2Bwords")
                            .uri()
                            .toString())
                    .endsWith("/borgere?vis=two+words");
        }
    }

    @Test
    void what_operators_look_at_is_for_operators() {
        try (var mette = Visitor.loggedIn()) {
            assertThat(mette.get("/actuator/health/readiness").body()).contains("UP");
            assertThat(mette.get("/actuator/metrics").statusCode()).isEqualTo(403);
        }
        IDENTITY.next(new StubIdentity.Login("demo-operator", "Bent Drift", List.of("operator")));
        try (var operator = Visitor.loggedIn()) {
            assertThat(operator.get("/actuator/metrics/resilience4j.circuitbreaker.state")
                            .body())
                    .contains("notification", "half_open");
            assertThat(operator.get("/").uri()).hasPath("/drift");
        }
    }

    /// There is room for 1,000 in this portal: the crowd takes the room of the crowd.
    @Test
    void a_crowd_at_the_door_throws_out_nobody_who_works() {
        try (var mette = Visitor.loggedIn();
                var crowd = new Crowd()) {
            crowd.comes(1_100);

            assertThat(mette.get("/idag", "HX-Request", "true").statusCode()).isEqualTo(200);
        }
    }

    /// Browsers that ask for a page and never log in.
    private static final class Crowd implements AutoCloseable {

        private final HttpClient http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();

        void comes(int number) {
            for (var i = 0; i < number; i++) {
                var status = http.sendAsync(
                                HttpRequest.newBuilder(URI.create(RunningPortal.ADDRESS + "/idag"))
                                        .build(),
                                HttpResponse.BodyHandlers.discarding())
                        .join()
                        .statusCode();
                assertThat(status).isEqualTo(302);
            }
        }

        @Override
        public void close() {
            http.close();
        }
    }

    @Test
    void a_role_without_pages_is_told_so() {
        IDENTITY.next(new StubIdentity.Login("demo-region", "Ward", List.of("region")));
        try (var ward = Visitor.loggedIn()) {
            assertThat(ward.get("/").body()).contains("Her er endnu ingen sider til din rolle");
        }
    }
}
