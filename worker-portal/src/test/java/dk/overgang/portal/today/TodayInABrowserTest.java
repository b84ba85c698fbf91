package dk.overgang.portal.today;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import dk.overgang.portal.PortalTest;
import dk.overgang.portal.RunningPortal;
import dk.overgang.portal.StubServices.Answer;
import dk.overgang.testkit.browser.Chromium;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// *I dag* at a desk and on a phone.
@PortalTest
class TodayInABrowserTest {

    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.orSkip();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @AfterEach
    void nothing_was_refused_to_the_page() {
        assertThat(chromium.complaints()).isEmpty();
    }

    private static Page open(int width, boolean script) {
        var page = chromium.open(width, script);
        var _ = page.navigate(RunningPortal.ADDRESS + "/idag");
        return page;
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void every_state_is_accessible(int width) {
        Fjordby.answers();
        var page = open(width, true);
        assertThat(page).hasTitle("I dag – Overgang");
        Chromium.isAccessible(page, "idag");
        page.locator("#task-" + Fjordby.NOW + " a:has-text('Udskyd')").click();
        assertThat(page.locator("form.task-form")).isVisible();
        Chromium.isAccessible(page, "idag-udskyd");
        Fjordby.happened(Fjordby.one("PAUSED", 3, "2026-11-25T18:05:00Z", 1) + ", "
                + Fjordby.one("REMINDERS_SENT", 2, "2026-11-26T06:30:00Z", 2));
        var _ = page.reload();
        Chromium.isAccessible(page, "idag-mens-du-var-vaek");
        page.getByText("Se alt").click();
        assertThat(page).hasTitle("Mens du var væk – Overgang");
        Chromium.isAccessible(page, "mens-du-var-vaek");
        var _ = page.goBack();
        Fjordby.nothingPlanned();
        var _ = page.reload();
        Chromium.isAccessible(page, "idag-tom");
        Fjordby.covering();
        var _ = page.reload();
        assertThat(page.locator("main")).containsText("Du dækker for en kollega");
        Chromium.isAccessible(page, "idag-afloeser");
        Fjordby.answers();
        RunningPortal.SERVICES.on("GET /course/api/v1/courses", Answer.problem(503, "{}"));
        var _ = page.reload();
        Chromium.isAccessible(page, "idag-uden-forloeb");
        var _ = page.navigate(RunningPortal.ADDRESS + "/findes-ikke");
        Chromium.isAccessible(page, "findes-ikke");
        // A page that is not found is told to the console too.
        assertThat(chromium.complaints()).allMatch(one -> one.contains("404"));
    }

    @Test
    void a_row_is_swapped_and_told_and_the_focus_stays_in_it() {
        Fjordby.answers();
        var page = open(1280, true);
        page.evaluate("window.stillHere = true");
        page.locator("#task-" + Fjordby.LATE + " button").click();

        assertThat(page.locator("#task-" + Fjordby.LATE)).hasClass("task task--done");
        assertThat(page.locator("#announce")).hasText("Udført: Aftal startdato: kontaktfasen er over 30 dage");
        assertThat(page.locator("#task-" + Fjordby.LATE + " button")).isFocused();
        assertThat(page.evaluate("window.stillHere")).isEqualTo(true);
        Chromium.isAccessible(page, "idag-udfoert");
    }

    /// The way of the login and everything that *I dag* needs, as Chromium counts what came over the wire. Where it
    /// is too busy to say so, the driver counts what was unpacked; then another visit counts.
    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void a_first_visit_is_sent_less_than_150_kB(int width) {
        Fjordby.answers();

        assertThat(IntStream.range(0, 3).map(_ -> bytesOfAFirstVisit(width)))
                .anyMatch(bytes -> bytes > 80_000 && bytes < 150_000);
    }

    private static int bytesOfAFirstVisit(int width) {
        var page = chromium.open(width, true);
        var sent = new ArrayList<Request>();
        page.onRequestFinished(sent::add);
        var _ = page.navigate(RunningPortal.ADDRESS + "/idag");
        assertThat(page.locator("#task-" + Fjordby.LATE)).isVisible();
        page.evaluate("document.fonts.ready.then(() => true)");
        page.waitForLoadState();

        assertThat(sent).anyMatch(one -> one.url().endsWith(".woff2"));
        // To ask for sizes lets the browser report more requests meanwhile.
        return List.copyOf(sent).stream()
                .filter(TodayInABrowserTest::isThePortals)
                .map(Request::sizes)
                .mapToInt(one -> one.responseBodySize + one.responseHeadersSize)
                .sum();
    }

    private static boolean isThePortals(Request request) {
        return request.url().startsWith(RunningPortal.ADDRESS);
    }

    @Test
    void works_without_a_script_too() {
        Fjordby.answers();
        var page = open(390, false);
        page.locator("#task-" + Fjordby.LATE + " button").click();

        assertThat(page.locator("main")).containsText("Udført: Aftal startdato");
    }

    @Test
    void logging_out_ends_the_session_here_and_at_the_provider() {
        Fjordby.answers();
        var page = open(1280, true);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Log af").setExact(true))
                .click();

        assertThat(page.locator("h1")).hasText("Du er logget af");
        Chromium.isAccessible(page, "logget-af");
    }
}
