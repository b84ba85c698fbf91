package dk.overgang.portal.handover;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.portal.PortalTest;
import dk.overgang.portal.RunningPortal;
import dk.overgang.portal.StubServices.Answer;
import dk.overgang.testkit.browser.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// *Netværk og overdragelse* at a desk and on a phone.
@PortalTest
class HandoverInABrowserTest {

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

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void a_need_is_placed_in_place_and_every_state_is_accessible(int width) {
        Annas.answers();
        var page = chromium.open(width, true);
        var _ = page.navigate(RunningPortal.ADDRESS + Annas.PAGE);
        Chromium.isAccessible(page, "netvaerk");
        page.evaluate("window.stillHere = true");
        page.locator("a[href$='/ansvar/" + Annas.GAP + "']").click();
        assertThat(page.locator("#place-behov h2")).isFocused();
        Chromium.isAccessible(page, "netvaerk-ansvar");
        page.locator("#f-holder").selectOption("CITIZEN");
        RunningPortal.SERVICES.on("POST " + Annas.NETWORK + "/responsibilities", Answer.ok("{}"));
        page.locator("#place-behov button").click();

        assertThat(page.locator("#announce")).hasText("Behovet er placeret.");
        assertThat(page.locator("#behov")).isFocused();
        assertThat(page.evaluate("window.stillHere")).isEqualTo(true);
        page.locator("a[href$='/moede']").click();
        assertThat(page.locator("#place-moeder h2")).isFocused();
        Chromium.isAccessible(page, "netvaerk-moede");
        Annas.nothingYet();
        RunningPortal.SERVICES.on("GET " + Annas.NETWORK + "/network-card", Answer.problem(503, "{}"));
        var _ = page.reload();
        Chromium.isAccessible(page, "netvaerk-tom");
    }
}
