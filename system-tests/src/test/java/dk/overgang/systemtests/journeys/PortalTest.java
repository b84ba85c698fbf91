package dk.overgang.systemtests.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import dk.overgang.launcher.identity.accounts.DemoWorker;
import dk.overgang.systemtests.SharedPlatform;
import dk.overgang.systemtests.actors.Actors;
import dk.overgang.systemtests.actors.Person;
import dk.overgang.systemtests.actors.PlainNotice;
import dk.overgang.systemtests.platform.Api;
import dk.overgang.systemtests.platform.Api.Caller;
import dk.overgang.systemtests.platform.Service;
import dk.overgang.systemtests.platform.Waiting;
import dk.overgang.testkit.browser.Chromium;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What a worker does in the portal on an ordinary morning, in a real browser on the whole platform.
class PortalTest {

    private static final Caller WORKER = Caller.of("worker");
    private static final double PATIENCE = 20_000;

    private final Actors actors = SharedPlatform.ACTORS;
    private final Api api = SharedPlatform.platform().api();
    private final LocalDate today = SharedPlatform.CLOCK.today();

    @Test
    void a_worker_answers_a_reminder_and_watches_an_admission_arrive() {
        try (var chromium = Chromium.orSkip()) {
            var person = assignedToJonas(actors.startedOn(today.minusDays(40)));
            var reminder = somethingToTick(person);
            var page = chromium.open(1280, true);
            logIn(page, "jonas");
            assertThat(page).hasTitle("I dag – Overgang");
            // The demo provider's page has no icon.
            assertThat(chromium.complaints()).allMatch(one -> one.contains("/favicon.ico"));
            assertThat(page.locator(".authority-name")).hasText("Jonas Bach");
            assertThat(page.locator("#live"))
                    .hasText("Opdateres af sig selv", new HasTextOptions().setTimeout(PATIENCE));

            page.locator("#task-" + reminder + " button").click();
            assertThat(page.locator("#task-" + reminder)).containsText("Fortryd");
            assertThat(state(reminder)).isEqualTo("DONE");

            actors.region().tells(PlainNotice.of(person.cpr(), "ADMITTED", "ward", today));
            assertThat(page.locator("#today-band"))
                    .containsText("indlagt", new ContainsTextOptions().setTimeout(PATIENCE));
            assertThat(page.locator("#today-band a[href='/forloeb/" + person.courseId() + "/pause']")
                            .first())
                    .hasText("Prøve Borger");
            Chromium.isAccessible(page, "portal-idag");

            var _ = page.navigate(portal("/borgere?fase=paused"));
            assertThat(page.locator("main")).containsText("Pausen er ikke bekræftet");
            Chromium.isAccessible(page, "portal-borgere");
            assertThat(chromium.complaints()).isEmpty();

            page.locator("header button:has-text('Log af')").click();
            assertThat(page.locator("h1")).hasText("Du er logget af");
            var _ = page.navigate(portal("/idag"));
            assertThat(page.locator("[name=password]")).isVisible();
        }
    }

    private void logIn(Page page, String who) {
        var _ = page.navigate(portal("/"));
        page.locator("[name=username]").fill(who);
        page.locator("[name=password]").fill("demo");
        page.locator("button").click();
    }

    private static String portal(String path) {
        return SharedPlatform.platform().api().address(Service.PORTAL) + path;
    }

    private Person assignedToJonas(Person person) {
        api.post(
                        Service.COURSE,
                        "/api/v1/courses/" + person.courseId() + "/worker",
                        Caller.of("leader"),
                        Map.of("worker", DemoWorker.JONAS.id()))
                .ok();
        return person;
    }

    /// The id of a reminder that stands on the list of the day and that a tap closes.
    private String somethingToTick(Person person) {
        var path =
                "/api/v1/reminders?limit=200&courseId=%s&worker=%s".formatted(person.courseId(), DemoWorker.JONAS.id());
        return Waiting.await("a reminder to tick off")
                .until(
                        () -> api.get(Service.NOTIFICATION, path, WORKER)
                                .ok()
                                .json()
                                .path("items")
                                .valueStream()
                                .filter(item -> item.path("group").isString())
                                .map(item -> item.path("id").asString())
                                .filter(this::isClosedByTap)
                                .findFirst()
                                .orElse(""),
                        id -> !id.isEmpty());
    }

    private boolean isClosedByTap(String reminder) {
        return reminder(reminder).at("/line/closing/by").asString("").equals("TAP")
                && !reminder(reminder).path("state").asString("").equals("DONE");
    }

    private String state(String reminder) {
        return reminder(reminder).path("state").asString("");
    }

    private JsonNode reminder(String id) {
        return api.get(Service.NOTIFICATION, "/api/v1/reminders/" + id, WORKER)
                .ok()
                .json();
    }
}
