package dk.overgang.portal.settings;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.overgang.portal.RunningPortal.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.portal.PortalTest;
import dk.overgang.portal.RunningPortal;
import dk.overgang.portal.StubServices.Answer;
import dk.overgang.testkit.browser.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// *Mine indstillinger* at a desk and on a phone.
@PortalTest
class SettingsInABrowserTest {

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

    /// One section is changed; what stands half filled in another stays.
    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void an_address_is_made_in_place_and_every_state_is_accessible(int width) {
        MettesSettings.empty();
        SERVICES.on("POST " + MettesSettings.FEEDS, _ -> {
            MettesSettings.answers();
            return Answer.ok("{\"address\": \"%s\"}".formatted(MettesSettings.SECRET));
        });
        var page = chromium.open(width, true);
        var _ = page.navigate(RunningPortal.ADDRESS + MettesSettings.PAGE);
        Chromium.isAccessible(page, "indstillinger-tom");
        page.locator("#f-email").fill("halvt skrevet");
        page.locator("#kalender button").click();

        assertThat(page.locator("#address")).hasText(MettesSettings.SECRET);
        assertThat(page.locator("#address-title")).isFocused();
        assertThat(page.locator("#announce")).hasText("Kalenderadressen er lavet.");
        assertThat(page.locator("#f-email")).hasValue("halvt skrevet");
        Chromium.isAccessible(page, "indstillinger-ny-adresse");

        SERVICES.on("POST " + MettesSettings.DETAILS, Answer.problem(422, """
                {"type": "urn:problem:invalid", "title": "Noget er forkert", "errors": [
                 {"pointer": "/email", "detail": "Skriv en e-mailadresse."}]}"""));
        page.locator("#kontakt button").click();
        assertThat(page.locator("#f-email-error")).containsText("Skriv en e-mailadresse.");
        assertThat(page.locator("#f-email")).hasValue("halvt skrevet");
        Chromium.isAccessible(page, "indstillinger-afvist");

        var _ = page.reload();
        assertThat(page.locator("#address")).hasCount(0);
        page.locator("#fravaer summary").click();
        Chromium.isAccessible(page, "indstillinger");
        MettesSettings.away();
        var _ = page.reload();
        Chromium.isAccessible(page, "indstillinger-vaek");
        // A refusal is told to the console too.
        assertThat(chromium.complaints()).allMatch(one -> one.contains("422"));
    }
}
