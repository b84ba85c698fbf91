package dk.overgang.portal.phasechange;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dk.overgang.portal.PortalTest;
import dk.overgang.portal.RunningPortal;
import dk.overgang.testkit.browser.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The four steps of a phase change, at a desk, on a phone, and at a desk without a script.
@PortalTest
class PhaseChangeInABrowserTest {

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

    @ParameterizedTest
    @CsvSource({"1280, true", "390, true", "1280, false"})
    void is_gone_through_step_by_step(int width, boolean script) {
        var _ = new Boundary().answers();
        var page = chromium.open(width, script);
        var _ = page.navigate(RunningPortal.ADDRESS + Boundary.PAGE);
        isAccessible(page, script, "faseskift-1");
        page.locator("a:has-text('Videre til det, der mangler')").click();
        isAccessible(page, script, "faseskift-2");
        page.locator("label[for=done-ECONOMY]").click();
        page.locator("button:has-text('Gem, og videre')").click();
        assertThat(page.locator("main")).containsText("Gemte punkter: 1");
        isAccessible(page, script, "faseskift-3");
        page.locator("label[for=told-yes]").click();
        page.locator("#words").fill("Borgeren er klar. أهلاً");
        page.locator("button:has-text('Gem faseskiftet')").click();
        assertThat(page.locator("main")).containsText("Faseskiftet er registreret.");
        assertThat(page).hasURL(RunningPortal.ADDRESS + Boundary.PAGE + "?trin=4");
        isAccessible(page, script, "faseskift-4");
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void a_step_that_was_refused_can_be_loaded_again() {
        var _ = new Boundary().answers();
        var page = chromium.open(1280, true);
        var _ = page.navigate(RunningPortal.ADDRESS + Boundary.PAGE + "?trin=3");
        page.locator("button:has-text('Gem faseskiftet')").click();
        assertThat(page.locator("main")).containsText("Skal angives.");

        assertThat(page).hasURL(RunningPortal.ADDRESS + Boundary.PAGE + "?trin=3");
        var _ = page.reload();
        assertThat(page.locator("main")).containsText("Tal med borgeren");
        // A refusal is told to the console too.
        assertThat(chromium.complaints()).allMatch(one -> one.contains("422"));
    }

    /// axe is a script itself.
    private static void isAccessible(Page page, boolean script, String name) {
        if (script) {
            Chromium.isAccessible(page, name);
        }
    }
}
