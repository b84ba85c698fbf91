package dk.overgang.benchmarks.portal;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import dk.overgang.benchmarks.figures.Table;
import dk.overgang.launcher.identity.accounts.DemoPerson;
import dk.overgang.launcher.setup.Port;
import dk.overgang.launcher.setup.Setup;
import dk.overgang.launcher.setup.SetupError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// A worker's *I dag* in the machine's own Chromium, with a window of its own that has been nowhere before.
final class PortalBrowser implements AutoCloseable {

    /// What came over the wire, without the address bar's other places.
    ///
    /// @param bodies as they were sent, compressed or not
    /// @param heads the lines before them
    record Wire(int requests, long bodies, long heads) {

        long all() {
            return bodies + heads;
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PACE = Duration.ofMillis(5);

    private final String portal;
    private final Playwright playwright;
    private final Browser browser;
    private final Page page;
    private final List<Request> finished = new ArrayList<>();

    private PortalBrowser(String portal, Path chromium, Path node) {
        this.portal = portal;
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1", "PLAYWRIGHT_NODEJS_PATH", node.toString())));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
        page = browser.newContext(
                        new Browser.NewContextOptions().setLocale("da-DK").setViewportSize(1280, 900))
                .newPage();
        page.onRequestFinished(request -> {
            if (request.url().startsWith(portal)) {
                finished.add(request);
            }
        });
    }

    /// None, and a line that says why, where the machine has no Chromium or no Node.js.
    static Optional<PortalBrowser> of(Setup setup) {
        var chromium = onPath("chromium", "chromium-browser", "google-chrome");
        var node = onPath("node");
        if (chromium.isEmpty() || node.isEmpty()) {
            Table.print("\nNothing is measured in a browser: there is no Chromium or no Node.js on this machine.");
            return Optional.empty();
        }
        return Optional.of(
                new PortalBrowser(setup.http(Port.PORTAL).toString(), chromium.orElseThrow(), node.orElseThrow()));
    }

    private static Optional<Path> onPath(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(String.valueOf(System.getenv("PATH")).split(":", -1))
                        .map(directory -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// Logs in and comes to *I dag*, which then is told of news.
    Wire firstVisit(DemoPerson person) {
        var _ = page.navigate(portal + "/");
        page.locator("[name=username]").fill(person.login());
        page.locator("[name=password]").fill(DemoPerson.PASSWORD);
        page.locator("button").click();
        until(() -> isTrue("document.fonts.status === 'loaded' && document.getElementById('live')"
                + " && document.getElementById('live').textContent !== ''"));
        return wire();
    }

    /// Ticks the first reminder off that a tap closes, and takes it back.
    Wire swap() {
        finished.clear();
        var row =
                page.locator(".task:has(form button.button-secondary)").first().getAttribute("id");
        page.locator("#" + row + " button").click();
        until(() -> isTrue("document.querySelector('#" + row + ".task--done') !== null"));
        var wire = wire();
        page.locator("#" + row + " button").click();
        until(() -> isTrue("document.querySelector('#" + row + ".task--done') === null"));
        return wire;
    }

    /// From now on the page notes when what it tells of hospital stays has become another.
    void noteNews() {
        var _ = page.evaluate("""
                () => {
                  window.overgangNews = [];
                  var last = document.getElementById('today-band').dataset.news;
                  new MutationObserver(function () {
                    var band = document.getElementById('today-band');
                    if (band && band.dataset.news !== last) {
                      last = band.dataset.news;
                      window.overgangNews.push(Date.now());
                    }
                  }).observe(document.querySelector('main'), {childList: true, subtree: true});
                }""");
        finished.clear();
    }

    int news() {
        return ((Number) page.evaluate("window.overgangNews.length")).intValue();
    }

    /// When something was new for the last time, in milliseconds of the machine's clock, once there was more than
    /// before.
    long newsAfter(int before) {
        until(() -> news() > before);
        return ((Number) page.evaluate("window.overgangNews[" + before + "]")).longValue();
    }

    /// Of what was asked for since it was last asked.
    Wire wire() {
        // To ask for sizes lets the browser report more requests meanwhile.
        var requests = List.copyOf(finished);
        finished.clear();
        var sizes = requests.stream().map(Request::sizes).toList();
        return new Wire(
                sizes.size(),
                sizes.stream().mapToLong(one -> one.responseBodySize).sum(),
                sizes.stream().mapToLong(one -> one.responseHeadersSize).sum());
    }

    private boolean isTrue(String expression) {
        return Boolean.TRUE.equals(page.evaluate("() => Boolean(" + expression + ")"));
    }

    private static void until(BooleanSupplier met) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!met.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new SetupError("The browser did not show what was waited for: try again on a quieter machine.");
            }
            LockSupport.parkNanos(PACE.toNanos());
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
