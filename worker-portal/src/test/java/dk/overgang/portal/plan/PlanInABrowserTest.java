package dk.overgang.portal.plan;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.overgang.portal.RunningPortal.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dk.overgang.portal.PortalTest;
import dk.overgang.portal.RunningPortal;
import dk.overgang.portal.StubServices.Answer;
import dk.overgang.testkit.browser.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// *Plan* at a desk and on a phone, and two persons who edit the same plan.
@PortalTest
class PlanInABrowserTest {

    private static final String SAY = AnnasPlan.PLAN + "/needs/" + AnnasPlan.SLEEP + "/citizen-word";
    private static final String WORDS = "a[href$='/ord/" + AnnasPlan.SLEEP + "']";

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

    private static Page open(int width) {
        var page = chromium.open(width, true);
        var _ = page.navigate(RunningPortal.ADDRESS + AnnasPlan.PAGE);
        return page;
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void who_saves_second_keeps_what_was_typed_and_sees_what_stands_now(int width) {
        AnnasPlan.answers();
        SERVICES.on(
                "POST " + SAY,
                asked ->
                        asked.header("If-Match").equals("\"5\"") || asked.body().contains("Jonas")
                                ? Answer.ok("{}")
                                : Answer.problem(412, """
                                {"type": "urn:problem:precondition-failed", "title": "Indholdet er ændret siden", "detail": "Hent det igen."}"""));
        var mette = open(width);
        Chromium.isAccessible(mette, "plan");
        mette.locator(WORDS).click();
        assertThat(mette.locator("#place-behov h2")).isFocused();
        Chromium.isAccessible(mette, "plan-ord");
        // Jonas saves meanwhile.
        AnnasPlan.says("Skrevet af Jonas: sove fra klokken elleve", "\"5\"");
        mette.locator("#f-words").fill("Skrevet af Mette: sove hele natten");
        mette.locator("#place-behov button").click();

        assertThat(mette.locator("#stands-now")).containsText("Skrevet af Jonas: sove fra klokken elleve");
        assertThat(mette.locator("#f-words")).hasValue("Skrevet af Mette: sove hele natten");
        Chromium.isAccessible(mette, "plan-412");
        AnnasPlan.says("Skrevet af Mette: sove hele natten", "\"6\"");
        mette.locator("#place-behov button").click();
        assertThat(mette.locator("#announce")).hasText("Borgerens ord er gemt.");
        assertThat(mette.locator("main")).containsText("Skrevet af Mette: sove hele natten");
        assertThat(SERVICES.asked("POST " + SAY)).hasSize(2);
        assertThat(SERVICES.asked("POST " + SAY).getLast().header("If-Match")).isEqualTo("\"5\"");
        AnnasPlan.empty();
        var _ = mette.reload();
        Chromium.isAccessible(mette, "plan-tom");
        // A refusal is told to the console too.
        assertThat(chromium.complaints()).allMatch(one -> one.contains("412"));
    }
}
