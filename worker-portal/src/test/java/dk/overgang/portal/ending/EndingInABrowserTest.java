package dk.overgang.portal.ending;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.portal.PortalTest;
import dk.overgang.portal.RunningPortal;
import dk.overgang.portal.StubServices.Answer;
import dk.overgang.portal.handover.Annas;
import dk.overgang.portal.longterm.AnnasLongTerm;
import dk.overgang.testkit.browser.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The ending, the results sheet and the long-term plan at a desk and on a phone, and a session that ends meanwhile.
@PortalTest
class EndingInABrowserTest {

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
    void every_page_of_an_ending_is_accessible_and_an_answer_is_given_in_place(int width) {
        AnnasEnding.answers();
        AnnasEnding.sheet();
        var page = chromium.open(width, true);
        var _ = page.navigate(RunningPortal.ADDRESS + AnnasEnding.PAGE);
        Chromium.isAccessible(page, "afslutning");
        page.locator("a[href$='/betingelse-1']").click();
        assertThat(page.locator("#place-betingelser h2")).isFocused();
        Chromium.isAccessible(page, "afslutning-betingelse");
        page.locator("input[value=MET]").check();
        RunningPortal.SERVICES.on("POST " + AnnasEnding.CLOSING + "/conditions/NETWORK_CAN_TAKE_OVER", Answer.ok("{}"));
        page.locator("#place-betingelser button").click();
        assertThat(page.locator("#announce")).hasText("Svaret er gemt.");
        assertThat(page.locator("#betingelser")).isFocused();
        for (var form : new String[] {"afrunding", "stoettebehov", "registrer-resultater", "afslut"}) {
            var _ = page.navigate(RunningPortal.ADDRESS + AnnasEnding.PAGE + "/" + form);
            Chromium.isAccessible(page, "afslutning-" + form);
        }
        var _ = page.navigate(RunningPortal.ADDRESS + AnnasEnding.PAGE + "/resultatark");
        Chromium.isAccessible(page, "resultatark");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void a_long_plan_is_not_lost_with_the_session(int width) {
        AnnasLongTerm.answers();
        var page = chromium.open(width, true);
        var _ = page.navigate(RunningPortal.ADDRESS + AnnasLongTerm.PAGE);
        Chromium.isAccessible(page, "langsigtet-plan");
        page.locator("a[href$='/skriv']").click();
        assertThat(page.locator("#place-plan h2")).isFocused();
        Chromium.isAccessible(page, "langsigtet-plan-skriv");
        page.locator("[id='f-citizensWords']").fill("Ring først, شكرا");
        page.context().clearCookies();
        page.locator("#place-plan button").click();

        assertThat(page).hasURL(RunningPortal.ADDRESS + "/afbrudt");
        assertThat(chromium.complaints()).allMatch(one -> one.contains("401"));
        assertThat(page.locator("main")).containsText("Ring først, شكرا");
        Chromium.isAccessible(page, "afbrudt");
        RunningPortal.SERVICES.on(
                "POST /network/api/v1/networks/" + Annas.COURSE + "/plans/LONG_TERM", Answer.ok("{}"));
        page.locator("main button").click();
        assertThat(page.locator("main")).containsText("Planen er gemt som en ny udgave.");
    }
}
