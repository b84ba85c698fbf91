package dk.overgang.portal.live;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.overgang.portal.RunningPortal.SERVICES;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dk.overgang.portal.PortalTest;
import dk.overgang.portal.RunningPortal;
import dk.overgang.portal.StubIdentity;
import dk.overgang.portal.StubServices.Answer;
import dk.overgang.portal.today.Fjordby;
import dk.overgang.testkit.browser.Chromium;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// An event of a service becomes news in the browsers that it concerns, and in no other.
@PortalTest
class LiveTest {

    private static final String METTE = StubIdentity.Login.METTE.subject();

    @Autowired
    private Listeners listeners;

    @Test
    void a_page_follows_by_itself_and_leaves_alone_what_somebody_works_in() {
        try (var chromium = Chromium.orSkip()) {
            Fjordby.answers();
            var page = chromium.open(1280, true);
            var _ = page.navigate(RunningPortal.ADDRESS + "/idag");
            assertThat(page.locator("#live")).hasText("Opdateres af sig selv");
            assertThat(page.locator("#today-band")).containsText("indlagt 21. nov.");

            SERVICES.on("GET /course/api/v1/courses", Answer.ok("{\"items\": []}"));
            listeners.tell(new Change("course", "0101", "c", METTE));
            assertThat(page.locator("#today-band")).containsText("Ingen advis venter på dig.");
            assertThat(page.locator("#announce")).hasText("Opdateret: 0 advis, 0 faseskift inden for 14 dage");

            page.locator("#later-" + Fjordby.NOW).focus();
            SERVICES.on("GET /course/api/v1/courses", Answer.problem(503, "{}"));
            listeners.tell(new Change("course", "0101", "c", METTE));
            assertThat(page.locator("#today-band")).containsText("Forløb kan ikke vises lige nu");
            assertThat(page.locator("#later-" + Fjordby.NOW)).isFocused();
            assertThat(page.locator("#today-tasks .phase")).hasCount(0);

            works(page);
            Fjordby.nothingPlanned();
            listeners.tell(new Change("reminder", "0101", "c", METTE));
            assertThat(page.locator("#news")).isVisible();
            assertThat(page.locator("form.task-form")).isVisible();
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    private static void works(Page page) {
        page.locator("#task-" + Fjordby.NOW + " a:has-text('Udskyd')").click();
        assertThat(page.locator("form.task-form")).isVisible();
    }

    @Test
    void what_changes_while_an_answer_is_on_its_way_is_asked_for_after_it() {
        try (var chromium = Chromium.orSkip()) {
            Fjordby.answers();
            var page = chromium.open(1280, true);
            var _ = page.navigate(RunningPortal.ADDRESS + "/idag");
            assertThat(page.locator("#live")).hasText("Opdateres af sig selv");
            assertThat(page.locator("#today-band")).containsText("indlagt 21. nov.");
            var _ = page.evaluate("""
                    () => {
                      window.heard = 0;
                      document.addEventListener('htmx:sseMessage', function () { window.heard++; });
                    }""");

            var asked = new CountDownLatch(1);
            var mayAnswer = new CountDownLatch(1);
            SERVICES.on("GET /course/api/v1/courses", _ -> {
                asked.countDown();
                waitFor(mayAnswer);
                return Answer.problem(503, "{}");
            });
            listeners.tell(new Change("course", "0101", "c", METTE));
            waitFor(asked);
            SERVICES.on("GET /course/api/v1/courses", Answer.ok("{\"items\": []}"));
            listeners.tell(new Change("course", "0101", "c", METTE));
            var _ = page.waitForFunction("window.heard === 2");
            mayAnswer.countDown();

            assertThat(page.locator("#today-band")).containsText("Ingen advis venter på dig.");
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    @Test
    void a_worker_hears_of_the_own_courses_and_a_leader_of_all_in_the_municipality() {
        var change = new Change("course", "0101", "c", METTE);

        assertThat(change.concerns("0101", METTE, false)).isTrue();
        assertThat(change.concerns("0101", "somebody-else", false)).isFalse();
        assertThat(change.concerns("0101", "somebody-else", true)).isTrue();
        assertThat(change.concerns("0751", METTE, true)).isFalse();
        assertThat(new Change("course", "0101", "c", null).concerns("0101", METTE, false))
                .isFalse();
    }

    @Test
    void of_an_event_only_what_it_is_about_is_told() {
        assertThat(read("dk.overgang.course.paused.v1", """
                {"municipality": "0101", "courseId": "c", "citizenId": "x", "worker": "w", "somethingNew": {}}""")).hasValue(new Change("course", "0101", "c", "w"));
        assertThat(read("dk.overgang.reminder.due.v1", """
                {"municipality": "0101", "courseId": "c"}""")).hasValue(new Change("reminder", "0101", "c", null));
        assertThat(read("dk.overgang.reminder.due.v1", "no json")).isEmpty();
        assertThat(read("dk.overgang.partner.due.v1", "{}")).isEmpty();
        assertThat(Change.of(new ConsumerRecord<>("t", 0, 0, "k", new byte[0]))).isEmpty();
    }

    private static Optional<Change> read(String type, String json) {
        var message = new ConsumerRecord<>("t", 0, 0, "k", json.getBytes(UTF_8));
        var _ = message.headers().add("ce_type", type.getBytes(UTF_8));
        return Change.of(message);
    }
}
