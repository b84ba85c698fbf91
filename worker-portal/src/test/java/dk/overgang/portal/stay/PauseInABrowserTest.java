package dk.overgang.portal.stay;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dk.overgang.portal.PortalTest;
import dk.overgang.portal.RunningPortal;
import dk.overgang.portal.StubServices.Answer;
import dk.overgang.portal.stay.Ward.State;
import dk.overgang.testkit.browser.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// From the admission to the return, at a desk and on a phone.
@PortalTest
class PauseInABrowserTest {

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

    /// What is refused with 412 and 422 is told to the console by the browser itself.
    @AfterEach
    void nothing_was_refused_to_the_page() {
        assertThat(chromium.complaints()).allMatch(one -> one.contains("412") || one.contains("422"));
    }

    private static Page open(int width, boolean script, String path) {
        var page = chromium.open(width, script);
        var _ = page.navigate(RunningPortal.ADDRESS + path);
        return page;
    }

    @Test
    void
            an_admission_is_confirmed_and_the_course_resumed_with_the_dates_that_were_shown_although_somebody_else_came_between() {
        var ward = new Ward(State.ADMITTED).answers();
        var page = open(1280, true, Ward.PAGE);
        page.evaluate("window.stillHere = true");
        page.locator("label:has-text('Bekræft pausen')").click();
        page.locator("button:has-text('Gem vurdering')").click();
        assertThat(page.locator("main")).containsText("Pausen er bekræftet.");
        assertThat(page.locator(".alert-success")).isFocused();
        assertThat(page.evaluate("window.stillHere")).isEqualTo(true);

        ward.discharged();
        var _ = page.navigate(RunningPortal.ADDRESS + Ward.PAGE);
        page.locator("a:has-text('Se nye datoer')").click();
        page.waitForLoadState();
        page.locator("#on-d").fill("26");
        page.locator("button:has-text('Vis nye datoer')").click();
        assertThat(page.locator("#preview-title")).hasText("Nye datoer, hvis forløbet genoptages 26. nov.");
        assertThat(page.locator("#preview-title")).isFocused();
        assertThat(page.locator("#preview")).containsText("6. jun. 2027");

        ward.changedBySomebodyElse("2027-07-01");
        page.locator("label:has-text('Fortsæt, hvor I slap')").click();
        page.locator("button:has-text('Gem beslutning')").click();
        assertThat(page.locator("#preview .alert-error")).containsText("Intet er gjort");
        assertThat(page.locator("#preview .alert-error")).isFocused();
        assertThat(page.locator("#preview")).containsText("1. jul. 2027");
        assertThat(page.locator("#how-resume")).isChecked();
        Chromium.isAccessible(page, "pause-genoptag-412");

        page.locator("button:has-text('Gem beslutning')").click();
        assertThat(page.locator("main")).containsText("Forløbet er genoptaget fra 26. nov.");
        assertThat(page).hasURL(RunningPortal.ADDRESS + Ward.PAGE);
        assertThat(page).hasTitle("Pause, Gorm Bisgaard – Overgang");
        Chromium.isAccessible(page, "pause-genoptaget");
    }

    @Test
    void works_without_a_script_too() {
        var _ = new Ward(State.CONFIRMED).answers();
        var page = open(390, false, Ward.PAGE);
        page.locator("a:has-text('Genoptag, eller prøv en anden dato')").click();
        page.locator("label:has-text('Fortsæt, hvor I slap')").click();
        page.locator("button:has-text('Gem beslutning')").click();

        assertThat(page.locator("main")).containsText("Forløbet er genoptaget fra 26. nov.");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void every_state_is_accessible(int width) {
        var _ = new Ward(State.ADMITTED)
                .named("Anne-Margrethe Dalsgaard-Kristoffersen عبد الرحمن")
                .answers();
        var page = open(width, true, Ward.PAGE);
        Chromium.isAccessible(page, "pause-indlagt");
        page.locator("button:has-text('Gem vurdering')").click();
        assertThat(page.locator(".alert-error")).isVisible();
        Chromium.isAccessible(page, "pause-indlagt-mangler");
        var _ = new Ward(State.DISCHARGED).reviewDue().answers();
        RunningPortal.SERVICES.on(
                "GET /referral/api/v1/citizens/" + Ward.CITIZEN + "/stays", Answer.problem(503, "{}"));
        var _ = page.navigate(RunningPortal.ADDRESS + Ward.PAGE);
        Chromium.isAccessible(page, "pause-udskrevet");
        var _ = page.navigate(RunningPortal.ADDRESS + Ward.PAGE + "/genoptag");
        Chromium.isAccessible(page, "pause-genoptag");
        var _ = new Ward(State.ADMITTED).contradicting().onLeave().answers();
        var _ = page.navigate(RunningPortal.ADDRESS + Ward.PAGE);
        Chromium.isAccessible(page, "pause-afklar");
        var _ = new Ward(State.RUNNING).answers();
        var _ = page.navigate(RunningPortal.ADDRESS + Ward.PAGE);
        Chromium.isAccessible(page, "pause-ingen");
        var _ = page.navigate(RunningPortal.ADDRESS + Ward.PAGE + "/ny?grund=SENTENCE&dag=26&maaned=11&aar=2026");
        Chromium.isAccessible(page, "pause-ny");
    }
}
