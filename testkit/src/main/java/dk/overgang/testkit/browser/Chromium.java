package dk.overgang.testkit.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Windows of Debian's Chromium under Playwright; its objects belong to one thread, so a wait of Awaitility needs
/// `pollInSameThread`. Where there is none, tests are skipped and say why. One Chromium serves all tests of a JVM.
public final class Chromium implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Chromium.class);
    private static final Path PICTURES = Path.of("target", "pictures");

    /// How long a page may take to show what is expected of it, in milliseconds: a busy machine needs more than the
    /// usual five seconds.
    private static final double PATIENCE = 20_000;

    private static @Nullable Browser running;

    private final Browser browser;
    private final List<BrowserContext> windows = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    private Chromium(Browser browser) {
        this.browser = browser;
    }

    private static Browser started(Path chromium, Path node) {
        if (running == null || !running.isConnected()) {
            var playwright = Playwright.create(new Playwright.CreateOptions()
                    .setEnv(Map.of(
                            "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1", "PLAYWRIGHT_NODEJS_PATH", node.toString())));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "chromium-stop"));
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            running = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(chromium)
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-quic",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync")));
        }
        return running;
    }

    public static Chromium orSkip() {
        var chromium = found("chromium", "chromium-browser", "google-chrome");
        var node = found("node");
        var styled = Chromium.class.getResource("/portal/static/assets/dkfds/css/dkfds.min.css") != null;
        skipUnless(chromium.isPresent(), "there is no Chromium on this machine (apt-get install chromium)");
        skipUnless(node.isPresent(), "there is no Node.js on this machine (apt-get install nodejs)");
        skipUnless(styled, "the pages' npm packages were not fetched");
        return new Chromium(started(chromium.orElseThrow(), node.orElseThrow()));
    }

    private static void skipUnless(boolean possible, String reason) {
        if (!possible) {
            LOG.info("Browser tests are skipped: {}", reason);
        }
        assumeTrue(possible, reason);
    }

    private static Optional<Path> found(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(String.valueOf(System.getenv("PATH")).split(":", -1))
                        .map(directory -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// A new window, as Danish people have it, at a width of 1280 (desk) or 390 (phone).
    public Page open(int width, boolean script) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setLocale("da-DK")
                .setTimezoneId("Europe/Copenhagen")
                .setJavaScriptEnabled(script)
                .setViewportSize(width, 900));
        windows.add(context);
        var page = context.newPage();
        page.onConsoleMessage(message -> {
            // htmx says so of a stream of events that has ended.
            if (message.type().equals("error") && !message.text().equals("[object Event]")) {
                complaints.add(message.text() + " " + message.location());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    /// What scripts complained of and what was refused to them, since last asked.
    public List<String> complaints() {
        var all = List.copyOf(complaints);
        complaints.clear();
        return all;
    }

    /// Fails for anything that WCAG 2.1 AA or axe's good practice forbids, and for a page that scrolls sideways. With
    /// `-Dpictures` a picture of what was looked at stands in `target/pictures`: drawing takes longer than looking.
    public static void isAccessible(Page page, String picture) {
        if (Boolean.getBoolean("pictures")) {
            var _ = page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve(picture + "-" + page.viewportSize().width + ".png"))
                    .setFullPage(true));
        }
        var violations = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"))
                // Otherwise each look opens a window of its own, for pages with frames of other addresses.
                .setLegacyMode(true)
                .analyze()
                .getViolations();
        assertThat(violations).as(violations::toString).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("scrolls sideways")
                .isEqualTo(true);
    }

    /// Closes the windows: what still lives in one would ask the services of the next tests.
    @Override
    public void close() {
        windows.forEach(BrowserContext::close);
        windows.clear();
    }
}
