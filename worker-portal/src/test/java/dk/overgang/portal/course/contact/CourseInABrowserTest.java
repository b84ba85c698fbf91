package dk.overgang.portal.course.contact;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.overgang.portal.RunningPortal.IDENTITY;
import static dk.overgang.portal.RunningPortal.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.overgang.portal.PortalTest;
import dk.overgang.portal.RunningPortal;
import dk.overgang.portal.StubIdentity;
import dk.overgang.portal.StubServices.Answer;
import dk.overgang.portal.course.Margrethe;
import dk.overgang.testkit.browser.Chromium;
import java.util.HashSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A course at a desk and on a phone, and a contact that is logged over a lost connection.
@PortalTest
class CourseInABrowserTest {

    private static final String MET = "POST " + Margrethe.COURSE + "/contacts";
    private static final String TRIED = "POST " + Margrethe.COURSE + "/attempts";

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
    void answers() {
        Margrethe.answers();
        SERVICES.on(MET, Answer.ok("{}"));
        SERVICES.on(TRIED, Answer.ok("{}"));
    }

    private static Page open(int width, String path) {
        var page = chromium.open(width, true);
        var _ = page.navigate(RunningPortal.ADDRESS + Margrethe.PAGE + path);
        return page;
    }

    private static void choose(Page page, String label) {
        page.locator("label")
                .getByText(label, new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
                .click();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void every_page_is_accessible(int width) {
        var page = open(width, "");
        page.locator("summary").first().click();
        Chromium.isAccessible(page, "forloeb");
        var _ = page.navigate(RunningPortal.ADDRESS + Margrethe.PAGE + "/kontakt");
        Chromium.isAccessible(page, "kontakt");
        choose(page, "Lukket dør");
        Chromium.isAccessible(page, "kontakt-lukket-doer");
        var _ = page.navigate(RunningPortal.ADDRESS + Margrethe.PAGE + "/tjekliste");
        page.locator("summary").first().click();
        Chromium.isAccessible(page, "tjekliste");
        var _ = page.navigate(RunningPortal.ADDRESS + Margrethe.PAGE + "/kontakter?gemt=1");
        page.locator("summary").click();
        Chromium.isAccessible(page, "kontakter");
        var _ = page.navigate(RunningPortal.ADDRESS + Margrethe.PAGE + "/kontakter/" + Margrethe.CONTACT);
        Chromium.isAccessible(page, "kontakt-en");
        var _ = page.navigate(RunningPortal.ADDRESS + Margrethe.PAGE + "/handlinger");
        Chromium.isAccessible(page, "handlinger");
        var _ = page.navigate(RunningPortal.ADDRESS + Margrethe.PAGE + "/handlinger/afslut");
        Chromium.isAccessible(page, "handling-afslut");
        var _ = page.navigate(RunningPortal.ADDRESS + Margrethe.PAGE + "/tidslinje");
        Chromium.isAccessible(page, "tidslinje");
        assertThat(chromium.complaints()).isEmpty();
    }

    /// Three taps and a text in a stairwell: it waits on the phone and is sent once.
    @Test
    void a_contact_over_a_lost_connection_is_sent_once() {
        var page = open(390, "/kontakt");
        var key = page.locator("input[name=key]").inputValue();
        page.context().setOffline(true);
        choose(page, "Mødt");
        choose(page, "Hjemme");
        page.locator("textarea").fill("Gik en tur ved havnen.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gem kontakt"))
                .click();
        assertThat(page.locator("#offline")).isVisible();
        assertThat(page.locator("#draft-state")).containsText("Venter på forbindelse");
        Chromium.isAccessible(page, "kontakt-uden-forbindelse");
        assertThat(SERVICES.asked(MET)).isEmpty();

        page.context().setOffline(false);
        assertThat(page.locator("main")).containsText("Det er gemt.");
        assertThat(page.evaluate("Object.keys(localStorage).length")).isEqualTo(0);
        var asked = SERVICES.asked(MET);
        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst().header("Idempotency-Key")).isEqualTo(key);
        assertThat(asked.getFirst().body()).contains("Gik en tur ved havnen.", "\"place\":\"HOME\"");
        // The browser says of the attempt without a connection that it failed.
        assertThat(chromium.complaints()).allMatch(one -> one.contains("ERR_INTERNET_DISCONNECTED"));
    }

    private static void save(Page page, String note) {
        choose(page, "Telefon");
        page.locator("textarea").fill(note);
        page.locator(".save-bar .button-primary").click();
    }

    /// A window of its own beside another one, of the same person.
    private static Page beside(Page other, String path) {
        var page = other.context().newPage();
        var _ = page.navigate(RunningPortal.ADDRESS + Margrethe.PAGE + path);
        return page;
    }

    /// A form was left open in a second window, blank or with half of the words. It sends what was saved in the first.
    @ParameterizedTest
    @ValueSource(strings = {"", "Gik en"})
    void a_contact_that_waits_is_sent_as_it_was_saved_by_an_untouched_form_of_another_window(String half) {
        var page = open(1280, "/kontakt");
        var key = page.locator("input[name=key]").inputValue();
        if (!half.isEmpty()) {
            choose(page, "Besked");
            page.locator("textarea").fill(half);
        }
        var other = beside(page, "/kontakt");
        assertThat(other.locator("textarea")).hasValue(half);
        page.context().setOffline(true);
        save(page, "Gik en tur ved havnen.");
        assertThat(page.locator("#draft-state")).containsText("Venter på forbindelse");
        page.close();

        other.context().setOffline(false);
        assertThat(other.locator("main")).containsText("Det er gemt.");
        var asked = SERVICES.asked(MET);
        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst().header("Idempotency-Key")).isEqualTo(key);
        assertThat(asked.getFirst().body()).contains("Gik en tur ved havnen.", "PHONE_CALL");
        assertThat(other.evaluate("Object.keys(localStorage).length")).isEqualTo(0);
        assertThat(chromium.complaints()).allMatch(one -> one.contains("ERR_INTERNET_DISCONNECTED"));
    }

    /// Both are words of the person: what was saved goes out, what was not stays a draft, and neither becomes the
    /// other.
    @ParameterizedTest
    @ValueSource(strings = {"", "Gik en"})
    void what_is_written_in_another_window_is_not_sent_in_place_of_a_contact_that_waits(String half) {
        var page = open(1280, "/kontakt");
        var key = page.locator("input[name=key]").inputValue();
        if (!half.isEmpty()) {
            choose(page, "Besked");
            page.locator("textarea").fill(half);
        }
        var other = beside(page, "/kontakt");
        page.context().setOffline(true);
        save(page, "Gik en tur ved havnen.");
        assertThat(page.locator("#draft-state")).containsText("Venter på forbindelse");
        choose(other, "Video");
        other.locator("textarea").fill("Hun vil helst");
        assertThat(other.locator("#draft-state")).containsText("Kladde gemt");
        page.close();

        other.context().setOffline(false);
        assertThat(other.locator("#offline")).isHidden();
        assertThat(other.locator("textarea")).hasValue("Hun vil helst");
        var third = beside(other, "");
        third.locator(".news a").click();
        assertThat(third.locator("main")).containsText("Det er gemt.");
        var asked = SERVICES.asked(MET);
        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst().header("Idempotency-Key")).isEqualTo(key);
        assertThat(asked.getFirst().body()).contains("Gik en tur ved havnen.", "PHONE_CALL");

        other.close();
        var _ = third.navigate(RunningPortal.ADDRESS + Margrethe.PAGE + "/kontakt");
        assertThat(third.locator("textarea")).hasValue("Hun vil helst");
        assertThat(third.locator("input[name=key]")).not().hasValue(key);
        assertThat(SERVICES.asked(MET)).hasSize(1);
        assertThat(chromium.complaints()).allMatch(one -> one.contains("ERR_INTERNET_DISCONNECTED"));
    }

    /// A device that several share: the session of one ended without a logout.
    @Test
    void what_waits_of_one_person_is_not_told_to_another() {
        SERVICES.on(MET, Answer.problem(503, "{}"));
        var page = open(1280, "/kontakt");
        save(page, "Ringede.");
        assertThat(page.locator("#draft-state")).containsText("Venter på forbindelse");
        page.context().clearCookies();
        IDENTITY.next(StubIdentity.Login.LEADER);
        var _ = page.navigate(RunningPortal.ADDRESS + Margrethe.PAGE);

        assertThat(page.locator(".authority-name")).hasText("Lone Vestergaard");
        assertThat(page.locator("main .news")).hasCount(0);
        assertThat(chromium.complaints()).allMatch(one -> one.contains("503"));
    }

    /// The page was closed, or the session had ended: the draft comes back under its key.
    @Test
    void a_draft_comes_back_and_is_gone_at_logout() {
        var page = open(390, "/kontakt");
        var key = page.locator("input[name=key]").inputValue();
        choose(page, "Telefon");
        page.locator("textarea").fill("Ringede.");
        var _ = page.reload();

        assertThat(page.locator("textarea")).hasValue("Ringede.");
        assertThat(page.locator("input[value=PHONE_CALL]")).isChecked();
        assertThat(page.locator("input[name=key]")).hasValue(key);
        page.locator("footer button").click();
        assertThat(page.locator("h1")).hasText("Du er logget af");
        assertThat(page.evaluate("Object.keys(localStorage).length")).isEqualTo(0);
        assertThat(chromium.complaints()).isEmpty();
    }

    /// The days that are offered are counted from today: a draft of yesterday has one of its own.
    @Test
    void a_draft_of_another_day_keeps_the_day_of_the_next_try() {
        var page = open(390, "/kontakt");
        choose(page, "Lukket dør");
        page.locator("label[for=contact-try-2026-12-03]").click();
        assertThat(page.locator("#draft-state")).containsText("Kladde gemt");
        var _ = page.evaluate("Object.keys(localStorage).forEach(name => "
                + "localStorage.setItem(name, localStorage.getItem(name).replace('2026-12-03', '2026-12-02')))");
        var _ = page.reload();

        assertThat(page.locator("input[name=nextTry]:checked")).hasValue("2026-12-02");
        assertThat(page.locator("label[for=contact-try-2026-12-02]")).containsText("2. dec.");
        Chromium.isAccessible(page, "kontakt-kladde-fra-i-gaar");
        page.locator(".save-bar .button-primary").click();
        assertThat(page.locator("main")).containsText("Det er gemt.");
        assertThat(SERVICES.asked(TRIED).getFirst().body()).contains("\"nextTry\":\"2026-12-02\"");
        assertThat(chromium.complaints()).isEmpty();
    }

    /// What could not be sent before the page was left is not forgotten silently.
    @Test
    void what_still_waits_is_said_on_other_pages_too() {
        SERVICES.on(MET, Answer.problem(503, "{}"));
        var page = open(390, "/kontakt");
        choose(page, "Telefon");
        page.locator(".save-bar .button-primary").click();
        assertThat(page.locator("#draft-state")).containsText("Venter på forbindelse");
        var _ = page.navigate(RunningPortal.ADDRESS + Margrethe.PAGE);
        assertThat(page.locator(".news")).containsText("En kontakt er endnu ikke sendt.");
        Chromium.isAccessible(page, "forloeb-kontakt-venter");
        SERVICES.on(MET, Answer.ok("{}"));
        page.locator(".news a").click();
        assertThat(page.locator("main")).containsText("Det er gemt.");

        var keys = new HashSet<String>();
        SERVICES.asked(MET).forEach(one -> keys.add(one.header("Idempotency-Key")));
        assertThat(keys).hasSize(1);
        assertThat(chromium.complaints()).allMatch(one -> one.contains("503"));
    }

    @Test
    void what_is_refused_stands_in_the_form_and_goes_out_as_a_new_request() {
        SERVICES.on(MET, Answer.problem(422, """
                {"type": "urn:problem:invalid", "title": "Dagen passer ikke", "errors": [{"pointer": "/on", "detail": "For tidligt."}]}"""));
        var page = open(1280, "/kontakt");
        choose(page, "Besked");
        page.locator("textarea").fill("Skrev.");
        page.locator(".save-bar .button-primary").click();
        assertThat(page.locator("main")).containsText("For tidligt.");
        assertThat(page.locator("textarea")).hasValue("Skrev.");
        Chromium.isAccessible(page, "kontakt-afvist");
        SERVICES.on(MET, Answer.ok("{}"));
        page.locator(".save-bar .button-primary").click();
        assertThat(page.locator("main")).containsText("Det er gemt.");

        var keys = new HashSet<String>();
        SERVICES.asked(MET).forEach(one -> keys.add(one.header("Idempotency-Key")));
        assertThat(keys).hasSize(2);
        // A refusal is told to the console too.
        assertThat(chromium.complaints()).allMatch(one -> one.contains("422"));
    }
}
