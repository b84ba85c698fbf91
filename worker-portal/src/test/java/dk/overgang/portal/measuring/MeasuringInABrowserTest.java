package dk.overgang.portal.measuring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.portal.PortalTest;
import dk.overgang.portal.RunningPortal;
import dk.overgang.testkit.browser.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// *Målinger* at a desk and on a phone.
@PortalTest
class MeasuringInABrowserTest {

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
    @ValueSource(ints = {1280, 390})
    void every_state_is_accessible(int width) {
        AnnasMeasurements.answers();
        var page = chromium.open(width, true);
        var _ = page.navigate(RunningPortal.ADDRESS + AnnasMeasurements.PAGE);
        Chromium.isAccessible(page, "maalinger");
        page.locator("a[href*='/tag/']").first().click();
        assertThat(page.locator("#place-maalinger h2")).isFocused();
        Chromium.isAccessible(page, "maalinger-skema");
        AnnasMeasurements.none();
        var _ = page.reload();
        Chromium.isAccessible(page, "maalinger-ingen");
        assertThat(chromium.complaints()).isEmpty();
    }
}
