package dk.overgang.systemtests.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import dk.overgang.launcher.identity.accounts.DemoWorker;
import dk.overgang.systemtests.SharedPlatform;
import dk.overgang.systemtests.actors.Actors;
import dk.overgang.systemtests.actors.Authority;
import dk.overgang.systemtests.actors.Person;
import dk.overgang.systemtests.actors.PlainNotice;
import dk.overgang.systemtests.platform.Api;
import dk.overgang.systemtests.platform.Api.Caller;
import dk.overgang.systemtests.platform.Service;
import dk.overgang.systemtests.platform.Waiting;
import dk.overgang.testkit.browser.Chromium;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// The journeys that people make in the portal, in a real browser on the whole platform: each sees its effect in the
/// service too. At a desk and on a phone by turns, the two that workers make most at both.
class PortalTest {

    private static final Caller WORKER = Caller.of("worker");
    /// What browsers say of what these journeys provoke: refusals, a lost connection, the icon of the demo's provider.
    private static final List<String> EXPECTED =
            List.of("412", "422", "ERR_INTERNET_DISCONNECTED", "/favicon.ico", "inline style");

    private static Chromium chromium;

    private final Actors actors = SharedPlatform.ACTORS;
    private final Api api = SharedPlatform.platform().api();
    private final LocalDate today = SharedPlatform.CLOCK.today();

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
    void nothing_else_was_refused_to_the_pages() {
        assertThat(chromium.complaints()).allMatch(one -> EXPECTED.stream().anyMatch(one::contains));
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void who_was_admitted_today_comes_by_itself_and_the_pause_is_confirmed(int width) {
        var person = courseOf("Gorm Prøve-Bisgaard", 40, DemoWorker.JONAS);
        var jonas = visit(width, "jonas");
        assertThat(jonas.page()).hasTitle("I dag – Overgang");
        assertThat(jonas.at("#live")).hasText("Opdateres af sig selv", new HasTextOptions().setTimeout(Visit.PATIENCE));

        actors.region().tells(PlainNotice.of(person.cpr(), "ADMITTED", "ward", today));
        var notice = jonas.at("#today-band a[href='/forloeb/%s/pause']".formatted(person.courseId()));
        assertThat(notice.first()).hasText("Gorm Prøve-Bisgaard", new HasTextOptions().setTimeout(Visit.PATIENCE));
        assertThat(jonas.at("#today-band"))
                .containsText("indlagt", new ContainsTextOptions().setTimeout(Visit.PATIENCE));
        Chromium.isAccessible(jonas.page(), "portal-idag");
        notice.last().click();
        jonas.shows("Psykiatrisk Center");
        Chromium.isAccessible(jonas.page(), "portal-pause");
        jonas.choose("Bekræft pausen");
        jonas.press("Gem vurdering");
        jonas.shows("Pausen er bekræftet.");

        var pauses = actors.worker().looksAt(person).standingPauses();
        assertThat(pauses)
                .hasSize(1)
                .allMatch(pause -> pause.confirmed() && pause.from().equals(today));
        jonas.goTo("/borgere?fase=paused");
        jonas.shows("Gorm Prøve-Bisgaard");
        Chromium.isAccessible(jonas.page(), "portal-borgere");
    }

    /// Three taps and a text in a stairwell without a connection.
    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void a_contact_waits_for_the_connection_and_is_noted_once(int width) {
        var person = courseOf("Camilla Prøve-Friis", 40, DemoWorker.JONAS);
        var jonas = visit(width, "jonas");
        jonas.goTo(course(person, "/kontakt"));
        jonas.page().context().setOffline(true);
        jonas.choose("Mødt");
        jonas.choose("Hjemme");
        jonas.fill("textarea", "Gik en tur ved havnen. أهلاً");
        jonas.press("Gem kontakt");
        assertThat(jonas.at("#offline")).isVisible();
        assertThat(jonas.at("#draft-state")).containsText("Venter på forbindelse");
        assertThat(contacts(person)).isEmpty();

        jonas.page().context().setOffline(false);
        jonas.shows("Det er gemt.");
        assertThat(jonas.page().evaluate("Object.keys(localStorage).length")).isEqualTo(0);
        var noted = contacts(person);
        assertThat(noted).hasSize(1);
        assertThat(noted.getFirst().path("place").asString("")).isEqualTo("HOME");
        var contact = "contacts/" + noted.getFirst().path("contactId").asString("");
        assertThat(actors.worker().reads(person, contact).at("/texts/note").asString(""))
                .isEqualTo("Gik en tur ved havnen. أهلاً");
        jonas.goTo(course(person, "/kontakter"));
        jonas.shows("Hjemme");
        Chromium.isAccessible(jonas.page(), "portal-kontakter");
    }

    @Test
    void a_meeting_is_planned_and_moved() {
        var person = courseOf("Bodil Prøve-Nørgaard", 40, DemoWorker.JONAS);
        var jonas = visit(1280, "jonas");
        jonas.goTo(course(person, "/netvaerk"));
        jonas.click("a[href$='/netvaerk/moede']");
        jonas.choose("Overdragelsesmøde");
        jonas.fillDay("#f-on", today.plusDays(8));
        jonas.press("Planlæg");
        assertThat(jonas.at("#announce")).hasText("Mødet er planlagt.");
        assertThat(meetings(person)).contains(today.plusDays(8).toString());

        jonas.click("a[href$='/netvaerk/flyt/%s']".formatted(meeting(person, today.plusDays(8))));
        jonas.fillDay("#f-on", today.plusDays(12));
        jonas.fill("#f-at", "16:00");
        jonas.press("Flyt mødet");
        assertThat(jonas.at("#announce")).hasText("Mødet er flyttet.");
        jonas.shows("kl. 16");
        Chromium.isAccessible(jonas.page(), "portal-netvaerk");
        assertThat(meetings(person))
                .contains(today.plusDays(12).toString())
                .doesNotContain(today.plusDays(8).toString());
    }

    @Test
    void a_change_of_phase_is_gone_through() {
        var person = courseOf("Dennis Prøve-Vang", 84, DemoWorker.JONAS);
        var jonas = visit(390, "jonas");
        jonas.click("#today-band a[href='/forloeb/%s/faseskift/1']".formatted(person.courseId()));
        jonas.click("a:has-text('Videre til det, der mangler')");
        jonas.click("label[for=done-OWN_HOME]");
        jonas.click("label[for=carry-ECONOMY]");
        var _ = jonas.at("#who-ECONOMY").selectOption("NETWORK");
        jonas.press("Gem, og videre");
        jonas.shows("Gemte punkter: 2");
        Chromium.isAccessible(jonas.page(), "portal-faseskift");
        jonas.click("label[for=told-yes]");
        jonas.fill("#words", "Dennis er klar.\nVi ses hver 14. dag.");
        jonas.press("Gem faseskiftet");
        jonas.shows("Faseskiftet er registreret.");
        jonas.shows("Dennis er klar.");

        var change = actors.worker().reads(person, "phase-changes/1");
        assertThat(change.at("/record/toldToCitizen").asBoolean()).isTrue();
        assertThat(change.at("/record/words").asString("")).contains("Vi ses hver 14. dag.");
        assertThat(change.at("/record/carriedOver").valueStream())
                .anyMatch(one -> one.path("item").asString("").equals("ECONOMY")
                        && one.at("/owner/role").asString("").equals("NETWORK"))
                .noneMatch(one -> one.path("item").asString("").equals("OWN_HOME"));
    }

    @Test
    void a_reminder_is_postponed_and_another_one_done() {
        var person = courseOf("Erna Prøve-Kjær", 84, DemoWorker.JONAS);
        var reminder = somethingToTick(person, this::hasDaysLeft);
        var last = reminder(reminder).path("until").asString("");
        var jonas = visit(1280, "jonas");
        var row = "#task-" + reminder;
        jonas.click(row + " a:has-text('Udskyd')");
        jonas.click(row + " .choice:has([value='" + last + "']) label");
        jonas.choose("Borgeren vil vente");
        jonas.click(row + " button:has-text('Udskyd')");
        assertThat(jonas.at(row + " form.task-form")).hasCount(0);
        assertThat(reminder(reminder).at("/snooze/reason").asString("")).isEqualTo("CITIZEN_WANTS_LATER");

        jonas.click(row + " button");
        assertThat(jonas.at(row)).containsText("Fortryd");
        assertThat(reminder(reminder).path("state").asString("")).isEqualTo("DONE");
    }

    /// Nobody's words are lost: the first stand in the plan until the second has seen them.
    @Test
    void two_workers_edit_the_same_plan() {
        var person = courseOf("Anna Prøve-Holm", 40, DemoWorker.JONAS);
        var jonas = visit(1280, "jonas");
        jonas.goTo(course(person, "/plan"));
        jonas.click("a[href$='/plan/behov']");
        var _ = jonas.at("#f-area").selectOption("HOME");
        jonas.choose("Et behov");
        jonas.fill("#f-citizensWords", "Sove igennem");
        jonas.choose("Nu");
        jonas.press("Gem");
        assertThat(jonas.at("#announce")).not().isEmpty();
        jonas.shows("Sove igennem");

        var mette = visit(390, "mette");
        mette.goTo(course(person, "/plan"));
        mette.click("a[href*='/plan/ord/']");
        // She has the version that stood before his.
        assertThat(mette.at("#f-words")).isVisible();
        jonas.click("a[href*='/plan/ord/']");
        jonas.fill("#f-words", "Skrevet af Jonas: sove fra klokken elleve");
        jonas.click("#place-behov button");
        assertThat(jonas.at("#announce")).hasText("Borgerens ord er gemt.");
        mette.fill("#f-words", "Skrevet af Mette: sove hele natten");
        mette.click("#place-behov button");

        assertThat(mette.at("#stands-now")).containsText("Skrevet af Jonas: sove fra klokken elleve");
        assertThat(mette.at("#f-words")).hasValue("Skrevet af Mette: sove hele natten");
        assertThat(need(person)).isEqualTo("Skrevet af Jonas: sove fra klokken elleve");
        Chromium.isAccessible(mette.page(), "portal-plan-412");
        mette.click("#place-behov button");
        assertThat(mette.at("#announce")).hasText("Borgerens ord er gemt.");
        assertThat(need(person)).isEqualTo("Skrevet af Mette: sove hele natten");
        assertThat(actors.worker()
                        .reads(person, "plan/versions/2")
                        .at("/needs/0/citizensWords")
                        .asString(""))
                .contains("Jonas");
    }

    @Test
    void a_pause_is_begun_and_ended_without_a_script() {
        var person = courseOf("Hassan Prøve-Abdi", 40, DemoWorker.JONAS);
        var jonas = Visit.of(chromium.open(390, false), "jonas");
        jonas.goTo(course(person, "/pause/ny"));
        jonas.choose("Afsoner dom");
        jonas.press("Vis, hvad der kommer til at vente");
        jonas.shows("Venter, så længe pausen varer");
        jonas.press("Sæt på pause fra");
        jonas.shows("Forløbet er på pause");
        assertThat(actors.worker().looksAt(person).status()).isEqualTo("PAUSED");

        jonas.goTo(course(person, "/pause/genoptag"));
        jonas.choose("Fortsæt, hvor I slap");
        jonas.press("Gem beslutning");
        jonas.shows("Forløbet er genoptaget");
        assertThat(actors.worker().looksAt(person).status()).isEqualTo("ACTIVE");
        jonas.goTo(course(person, "/kontakt"));
        jonas.choose("Telefon");
        jonas.fill("textarea", "Ringede om hjemkomsten.");
        jonas.press("Gem kontakt");
        jonas.shows("Det er gemt.");
        assertThat(contacts(person)).hasSize(1);
    }

    @Test
    void a_contact_is_noted_and_a_reminder_done_by_the_keyboard_alone() {
        var person = courseOf("Inge Prøve-Madsen", 40, DemoWorker.AMINA);
        var reminder = somethingToTick(person, _ -> true);
        var amina = visit(1280, "amina");
        amina.tabTo(".skipnav", "Enter");
        amina.tabTo("#do-" + reminder, "Enter");
        assertThat(amina.at("#task-" + reminder + " button:has-text('Fortryd')"))
                .isFocused();
        assertThat(reminder(reminder).path("state").asString("")).isEqualTo("DONE");

        amina.goTo(course(person, ""));
        amina.tabTo("a[href$='/kontakt']", "Enter");
        assertThat(amina.at("h1")).hasText("Mødt borgeren");
        amina.tabTo("[name=kind]", "ArrowRight");
        amina.tabTo("textarea", "End");
        amina.page().keyboard().type("Ringede: kommer på onsdag.");
        amina.tabTo(".save-bar button", "Enter");
        amina.shows("Det er gemt.");
        assertThat(contacts(person)).hasSize(1);
        assertThat(contacts(person).getFirst().path("kind").asString("")).isEqualTo("PHONE_CALL");
    }

    @Test
    void the_authority_decides_a_referral() {
        var referred =
                actors.authority().refers(actors.authority().freshCpr(), Authority.NINE_MONTHS, "Emil Prøve-Rønne");
        var soren = visit(1280, "sagsbehandler");
        assertThat(soren.page()).hasTitle("Henvisninger – Overgang");
        soren.goTo("/henvisninger?vis=new&sort=received");
        var link = "a[href='/henvisninger/%s']".formatted(referred.referralId());
        while (soren.at(link).count() == 0) {
            var next = soren.at("a:has-text('Vis flere')").getAttribute("href");
            soren.click("a:has-text('Vis flere')");
            // Otherwise the page that is being left is counted once more.
            soren.page().waitForURL(address -> address.endsWith(next));
        }
        soren.click(link);
        for (var yes :
                List.of("criticalTransition", "wantsSupport", "managesWithNetwork", "ownHome", "sel85TargetGroup")) {
            answer(soren, yes);
        }
        soren.press("Gem svar og vurdér");
        soren.shows("Ingen regel står i vejen.");
        Chromium.isAccessible(soren.page(), "portal-henvisning");
        soren.click("label[for=choice-ACCEPT]");
        soren.press("Gem afgørelsen");
        soren.shows("Henvisningen er godkendt");
        soren.click("#cpr summary");
        var _ = soren.at("#cpr-purpose").selectOption("IDENTIFICATION");
        soren.press("Vis hele nummeret");
        assertThat(soren.at("#cpr strong")).hasText(referred.cpr().replaceFirst("(\\d{6})", "$1-"));

        var decided = api.get(Service.REFERRAL, "/api/v1/referrals/" + referred.referralId(), Caller.of("authority"))
                .ok()
                .json();
        assertThat(decided.path("status").asString("")).isEqualTo("ACCEPTED");
        assertThat(decided.at("/grant/paragraph").asString("")).isNotEmpty();
        var opened = "/api/v1/courses?citizenId=" + referred.citizenId();
        var _ = Waiting.await("the course")
                .until(
                        () -> api.get(Service.COURSE, opened, Caller.of("authority"))
                                .ok()
                                .json()
                                .path("items")
                                .size(),
                        size -> size == 1);
    }

    @Test
    void the_leader_sees_who_has_whom_and_moves_a_course() {
        var person = courseOf("Jytte Prøve-Brandt", 40, DemoWorker.AMINA);
        actors.region().tells(PlainNotice.of(person.cpr(), "ADMITTED", "ward", today));
        actors.view().awaitEverywhere(person, "PAUSED");
        // Who has never logged in has no name.
        var _ = visit(1280, "amina");
        var lone = visit(390, "leder");
        lone.goTo("/team");
        assertThat(lone.at("#pauses")).isVisible();
        lone.shows("Jytte Prøve-Brandt");
        Chromium.isAccessible(lone.page(), "portal-team");
        lone.click("tbody a:has-text('Amina Rahimi')");
        lone.click("a[href='/team/flyt/%s']".formatted(person.courseId()));
        lone.choose("Mette Lund");
        lone.press("Flyt forløbet");
        lone.shows("Forløbet er flyttet til Mette Lund");
        lone.click("a:has-text('Resultater af afsluttede forløb')");
        assertThat(lone.at("h1")).hasText("Resultater");
        assertThat(lone.at("form.filters")).isVisible();
        Chromium.isAccessible(lone.page(), "portal-resultater");

        assertThat(actors.worker().reads(person, "").path("worker").asString(""))
                .isEqualTo(DemoWorker.METTE.id().toString());
    }

    @Test
    void a_worker_makes_a_calendar_address_that_a_calendar_reads_until_it_is_closed() {
        var jonas = visit(390, "jonas");
        jonas.goTo("/indstillinger");
        jonas.click("form[action='/indstillinger/kalender'] button");
        var feed = URI.create(jonas.at("#address").textContent()).getPath();
        Chromium.isAccessible(jonas.page(), "portal-indstillinger");

        var read =
                api.send(Service.NOTIFICATION, feed, HttpRequest.Builder::GET).ok();
        assertThat(read.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
        assertThat(read.body()).startsWith("BEGIN:VCALENDAR");
        jonas.goTo("/indstillinger");
        assertThat(jonas.at("#kalender")).not().containsText(feed);
        jonas.at("#kalender li:has-text('hentet sidst') button:has-text('Luk')")
                .last()
                .click();
        jonas.shows("Adressen er lukket.");
        assertThat(api.send(Service.NOTIFICATION, feed, HttpRequest.Builder::GET)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void who_has_logged_out_sees_nothing_more() {
        var jonas = visit(390, "jonas");
        jonas.goTo("/borgere");
        jonas.click("footer button:has-text('Log af')");
        assertThat(jonas.at("h1")).hasText("Du er logget af");
        jonas.goTo("/idag");
        assertThat(jonas.at("[name=password]")).isVisible();
    }

    private static Visit visit(int width, String login) {
        return Visit.of(chromium.open(width, true), login);
    }

    private static String course(Person person, String page) {
        return "/forloeb/" + person.courseId() + page;
    }

    private static void answer(Visit visit, String question) {
        var answer = visit.at("[name='answer.%s'][value=YES]".formatted(question));
        visit.page()
                .evaluate(
                        "code => document.getElementById('q-' + code).closest('details')?.setAttribute('open', '')",
                        question);
        visit.click("label[for='%s']".formatted(answer.getAttribute("id")));
    }

    /// A citizen of whom that worker has known for so many days, as all services know.
    private Person courseOf(String name, int days, DemoWorker worker) {
        var person = actors.startedOn(today.minusDays(days), name);
        api.post(
                        Service.COURSE,
                        "/api/v1/courses/" + person.courseId() + "/worker",
                        Caller.of("leader"),
                        Map.of("worker", worker.id()))
                .ok();
        SharedPlatform.RECORDED_EVENTS.awaitQuiet();
        return person;
    }

    private List<JsonNode> contacts(Person person) {
        return actors.worker()
                .reads(person, "contacts")
                .path("items")
                .valueStream()
                .toList();
    }

    /// The days of the meetings that are planned.
    private List<String> meetings(Person person) {
        return planned(person).map(meeting -> meeting.path("on").asString("")).toList();
    }

    private String meeting(Person person, LocalDate on) {
        return planned(person)
                .filter(meeting -> meeting.path("on").asString("").equals(on.toString()))
                .map(meeting -> meeting.path("id").asString(""))
                .findFirst()
                .orElseThrow();
    }

    private Stream<JsonNode> planned(Person person) {
        return actors.view()
                .network(person)
                .path("meetings")
                .valueStream()
                .filter(meeting -> meeting.path("state").asString("").equals("PLANNED"));
    }

    private String need(Person person) {
        return actors.worker()
                .reads(person, "plan")
                .at("/needs/0/citizensWords")
                .asString("");
    }

    /// The id of a reminder of the worker who has the course that stands on the list of the day and that a tap closes.
    private String somethingToTick(Person person, Predicate<JsonNode> other) {
        var path = "/api/v1/reminders?limit=200&courseId=" + person.courseId();
        return Waiting.await("a reminder to tick off")
                .until(
                        () -> api.get(Service.NOTIFICATION, path, WORKER)
                                .ok()
                                .json()
                                .path("items")
                                .valueStream()
                                .filter(item -> item.path("group").isString()
                                        && item.path("worker").isString())
                                .filter(other)
                                .map(item -> item.path("id").asString())
                                .filter(this::isClosedByTap)
                                .findFirst()
                                .orElse(""),
                        id -> !id.isEmpty());
    }

    private boolean hasDaysLeft(JsonNode reminder) {
        var until = LocalDate.parse(reminder.path("until").asString());
        return until.isAfter(today.plusDays(1))
                && until.isAfter(LocalDate.parse(reminder.path("due").asString()));
    }

    private boolean isClosedByTap(String id) {
        return reminder(id).at("/line/closing/by").asString("").equals("TAP")
                && !reminder(id).path("state").asString("").equals("DONE");
    }

    private JsonNode reminder(String id) {
        return api.get(Service.NOTIFICATION, "/api/v1/reminders/" + id, WORKER)
                .ok()
                .json();
    }
}
