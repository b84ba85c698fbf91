package dk.overgang.portal.referrals;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.overgang.portal.RunningPortal.IDENTITY;
import static dk.overgang.portal.RunningPortal.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dk.overgang.portal.PortalTest;
import dk.overgang.portal.RunningPortal;
import dk.overgang.portal.StubServices.Answer;
import dk.overgang.testkit.browser.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The authority decides a referral, at a desk and on a phone.
@PortalTest
class ReferralsInABrowserTest {

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

    @BeforeEach
    void the_desk() {
        IDENTITY.next(Desk.LONE);
        Desk.answers();
    }

    private static Page open(int width, boolean script, String path) {
        var page = chromium.open(width, script);
        var _ = page.navigate(RunningPortal.ADDRESS + path);
        return page;
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void every_state_is_accessible(int width) {
        var page = open(width, true, "/henvisninger");
        Chromium.isAccessible(page, "henvisninger");
        var _ = page.navigate(RunningPortal.ADDRESS + Desk.PAGE);
        Chromium.isAccessible(page, "henvisning");
        page.locator("label[for=choice-ACCEPT]").click();
        assertThat(page.locator("#ACCEPT-reason")).isVisible();
        assertThat(page.locator("#DECLINE-reason")).isHidden();
        Chromium.isAccessible(page, "henvisning-godkend");
        Desk.notAssessed();
        var _ = page.reload();
        Chromium.isAccessible(page, "henvisning-ny");
        SERVICES.on("GET /referral/api/v1/referrals/waiting", Answer.ok("{\"items\": [], \"next\": null}"));
        var _ = page.navigate(RunningPortal.ADDRESS + "/venteliste");
        Chromium.isAccessible(page, "venteliste-tom");
    }

    @Test
    void the_authority_decides_a_referral() {
        var page = open(1280, true, "/henvisninger");
        page.locator("a:has-text('Emil Rønne')").click();
        page.waitForLoadState();
        page.evaluate("window.stillHere = true");
        page.locator("#decision button:has-text('Gem afgørelsen')").click();
        assertThat(page.locator("#decision .alert-error")).containsText("Vælg, hvad der skal ske");
        assertThat(page.locator("#decision .alert-error")).isFocused();

        SERVICES.on(Desk.DECISION, _ -> {
            Desk.accepted();
            return Answer.ok("{}");
        });
        page.locator("label[for=choice-ACCEPT]").click();
        var _ = page.locator("#ACCEPT-reason").selectOption("CITIZEN_PREFERS_CTI");
        page.locator("#decision button:has-text('Gem afgørelsen')").click();

        assertThat(page.locator("#decided")).isVisible();
        assertThat(page.locator("#announce")).hasText("Henvisningen er godkendt");
        assertThat(page.locator("h1")).isFocused();
        assertThat(page.evaluate("window.stillHere")).isEqualTo(true);
        Chromium.isAccessible(page, "henvisning-afgjort");
        page.locator("#cpr summary").click();
        Chromium.isAccessible(page, "henvisning-cpr");
        var _ = page.locator("#cpr-purpose").selectOption("IDENTIFICATION");
        page.locator("#cpr button").click();
        assertThat(page.locator("#cpr strong")).hasText("161276-1234");
        assertThat(page.locator("#cpr strong")).isFocused();
        assertThat(chromium.complaints()).allMatch(one -> one.contains("422"));
    }

    @Test
    void the_same_without_a_script() {
        var page = open(390, false, Desk.PAGE);
        SERVICES.on(Desk.DECISION, _ -> {
            Desk.accepted();
            return Answer.ok("{}");
        });
        page.locator("label[for=choice-DECLINE]").click();
        var _ = page.locator("#DECLINE-reason").selectOption("NOT_TARGET_GROUP");
        var _ = page.locator("#DECLINE-nextStep").selectOption("ICM");
        page.locator("#decision button:has-text('Gem afgørelsen')").click();

        assertThat(page.locator("main")).containsText("Henvisningen er afvist");
        assertThat(SERVICES.asked(Desk.DECISION).getLast().body())
                .contains("\"reason\":\"NOT_TARGET_GROUP\"", "\"nextStep\":\"ICM\"");
    }
}
