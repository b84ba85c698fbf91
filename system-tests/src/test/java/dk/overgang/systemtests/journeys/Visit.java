package dk.overgang.systemtests.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import dk.overgang.systemtests.SharedPlatform;
import dk.overgang.systemtests.platform.Service;
import java.time.LocalDate;

/// Somebody at the portal of the shared platform, in a window of a real browser.
record Visit(Page page) {

    /// For what comes over the platform's topics, in milliseconds.
    static final double PATIENCE = 20_000;

    private static final int MOST_TABS = 300;

    /// Logs in as one of the demo's people.
    static Visit of(Page page, String login) {
        var visit = new Visit(page);
        visit.goTo("/");
        page.locator("[name=username]").fill(login);
        page.locator("[name=password]").fill("demo");
        page.locator("button").click();
        return visit;
    }

    static String address(String path) {
        return SharedPlatform.platform().api().address(Service.PORTAL) + path;
    }

    void goTo(String path) {
        var _ = page.navigate(address(path));
    }

    Locator at(String selector) {
        return page.locator(selector);
    }

    void click(String selector) {
        awaitScripts();
        page.locator(selector).click();
    }

    void press(String button) {
        awaitScripts();
        page.locator("main button:has-text('" + button + "')").click();
    }

    /// One of several answers, each a large tap.
    void choose(String answer) {
        page.locator("main .choice label:has-text('" + answer + "')").first().click();
    }

    void fill(String selector, String text) {
        page.locator(selector).fill(text);
    }

    /// A day in three fields.
    void fillDay(String prefix, LocalDate day) {
        fill(prefix + "-day", String.valueOf(day.getDayOfMonth()));
        fill(prefix + "-month", String.valueOf(day.getMonthValue()));
        fill(prefix + "-year", String.valueOf(day.getYear()));
    }

    void shows(String text) {
        assertThat(page.locator("main")).containsText(text, new ContainsTextOptions().setTimeout(PATIENCE));
    }

    /// Presses Tab until the focus is there, as somebody without a mouse does, and then the key.
    void tabTo(String selector, String key) {
        awaitScripts();
        for (var tabs = 0; !isFocused(selector); tabs++) {
            if (tabs == MOST_TABS) {
                throw new AssertionError("No Tab leads to " + selector);
            }
            page.keyboard().press("Tab");
        }
        page.keyboard().press(key);
    }

    /// Before, a tap would send the form of a page that has just come as if there were no script.
    private void awaitScripts() {
        page.waitForLoadState();
    }

    private boolean isFocused(String selector) {
        return page.evaluate("selector => document.activeElement.matches(selector)", selector)
                .equals(true);
    }
}
