package dk.overgang.portal.citizens;

import static dk.overgang.portal.RunningPortal.IDENTITY;
import static dk.overgang.portal.RunningPortal.SERVICES;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.portal.PortalTest;
import dk.overgang.portal.RunningPortal;
import dk.overgang.portal.StubIdentity;
import dk.overgang.portal.StubRows;
import dk.overgang.portal.StubServices.Answer;
import dk.overgang.portal.Visitor;
import dk.overgang.portal.today.Fjordby;
import dk.overgang.testkit.browser.Chromium;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// *Mine borgere*: everything that is chosen stands in the address, but for a name that is looked for.
@PortalTest
class CitizensPageTest {

    private static final String AREAS = "POST /course/api/v1/plans/focus-areas";
    private static final String COURSES = "GET /course/api/v1/courses";

    private Visitor mette = new Visitor();

    @BeforeEach
    void comes() {
        mette.close();
        mette = Visitor.loggedIn();
        SERVICES.forget();
        Fjordby.answers();
        SERVICES.on("GET /course/api/v1/focus-areas", Answer.ok("""
                {"areas": [{"code": "HOUSING", "name": {"da": "Bolig", "en": "Housing"}}]}"""));
        SERVICES.on(AREAS, Answer.ok("""
                {"courses": [{"courseId": "20000000-0000-4000-8000-000000000002",
                  "focusAreas": [{"phase": 1, "areas": ["MONEY"]}, {"phase": 2, "areas": ["HOUSING"]}]},
                 {"courseId": "20000000-0000-4000-8000-000000000003", "focusAreas": []}]}"""));
    }

    @AfterEach
    void leaves() {
        mette.close();
    }

    @Test
    void shows_a_line_for_each_course_with_phase_next_change_and_open_items() {
        assertThat(mette.get("/borgere").body())
                .contains("3 i gang, heraf 1 på pause og 1 i kontaktfasen")
                .contains("Jytte Brandt", "Kontaktfase", "dag 38", "Startdato mangler", "1 overskredet")
                .contains("Gorm Bisgaard", "På pause", "Pausen er ikke bekræftet")
                .contains("dag 40 af 92", "<span class=\"chip\">Bolig</span>", "/kontakt\"")
                .doesNotContain("MONEY");
    }

    /// One call for each citizen would make the page slower with every course of the worker.
    @Test
    void forty_citizens_are_shown_by_the_same_calls_as_two() {
        var few = callsFor(2);
        var many = callsFor(40);

        assertThat(many).isEqualTo(few).contains(AREAS);
        assertThat(SERVICES.asked(AREAS).getLast().body()).contains(course(1), course(40));
    }

    /// The services' operations that one *Mine borgere* with so many citizens asks. Without the person's own name,
    /// which is told once a session at its own time.
    private List<String> callsFor(int citizens) {
        SERVICES.on(
                COURSES,
                Answer.ok("{\"items\": [%s]}"
                        .formatted(IntStream.rangeClosed(1, citizens)
                                .mapToObj(number -> """
                        {"courseId": "%s", "citizenId": "10000000-0000-4000-8000-%012d", "status": "CONTACT",
                         "onHold": false, "transitionUncertain": false, "contactSince": "2026-10-20", "pauses": [], "proposals": []}
                        """.formatted(course(number), number))
                                .collect(joining(", ")))));
        var before = SERVICES.asked().size();
        assertThat(mette.get("/borgere").body()).contains(course(1), course(citizens));
        return SERVICES.asked().stream()
                .skip(before)
                .map(one -> one.method() + " " + one.path().replaceFirst("\\?.*", ""))
                .filter(call -> !call.endsWith("/workers/me"))
                .sorted()
                .toList();
    }

    private static String course(int number) {
        return "20000000-0000-4000-8000-%012d".formatted(number);
    }

    /// A leader's are those of the municipality, which do not stand in one page of the service.
    @Test
    void open_items_are_counted_to_the_last() {
        SERVICES.on("GET /notification/api/v1/reminders", asked -> {
            var late = Fjordby.late("SENT", "OVERDUE");
            var next = asked.path().contains("after=") ? "null" : "\"more\"";
            return Answer.ok("{\"items\": [%s], \"next\": %s}".formatted(StubRows.of(asked, late), next));
        });

        assertThat(mette.get("/borgere").body()).contains("2 overskredet");
    }

    /// Nobody says then that none was chosen, and no spreadsheet keeps it.
    @ParameterizedTest
    @ValueSource(ints = {404, 503})
    void without_an_answer_about_focus_areas_the_list_stands_without_them(int status) {
        SERVICES.on(AREAS, Answer.problem(status, "{\"type\": \"urn:problem:not-found\"}"));

        assertThat(mette.get("/borgere").body())
                .contains("Jytte Brandt", "3 i gang, heraf 1 på pause", "Kan ikke vises lige nu</span>")
                .contains("Forløb kan ikke vises lige nu")
                .doesNotContain("class=\"chip\"", "Ikke valgt");
        assertThat(mette.get("/borgere.csv").statusCode()).isEqualTo(503);
    }

    @Test
    void what_is_chosen_stands_in_the_address_and_in_the_form() {
        assertThat(mette.get("/borgere?fase=paused&sort=-name").body())
                .contains("Gorm Bisgaard", "<option value=\"paused\" selected")
                .doesNotContain("Jytte");
        assertThat(mette.get("/borgere?vis=late").body())
                .contains("Jytte Brandt")
                .doesNotContain("Gorm Bisgaard");
        assertThat(mette.get("/borgere?vis=unconfirmed").body())
                .contains("Gorm Bisgaard")
                .doesNotContain("Jytte Brandt");
        assertThat(mette.get("/borgere?fase=3").body()).contains("Ingen borgere her");
        assertThat(mette.get("/borgere?fase=x&vis=%3Cscript%3E&sort=zz").body())
                .contains("Gorm Bisgaard", "Jytte Brandt");
    }

    @Test
    void a_name_that_is_looked_for_stands_in_the_form_and_in_no_address() {
        var found = named("GORM");

        assertThat(found.uri().getQuery()).isNull();
        assertThat(found.body()).contains("Gorm Bisgaard", "value=\"GORM\"").doesNotContain("Jytte", "navn=GORM");
        assertThat(named("<b>").body()).contains("Ingen borgere her", "value=\"&lt;b&gt;\"");
        assertThat(mette.get("/borgere?navn=GORM").body()).contains("Jytte Brandt");
    }

    private HttpResponse<String> named(String name) {
        return mette.submit(mette.get("/borgere").body(), "/borgere", Map.of("navn", name, "fase", "running"));
    }

    @Test
    void is_sorted_as_danish_people_sort_and_the_other_way_round() {
        SERVICES.on("POST /referral/api/v1/citizens/names", Answer.ok("""
                {"citizens": [{"citizenId": "10000000-0000-4000-8000-000000000001", "name": "Åse Brandt"},
                              {"citizenId": "10000000-0000-4000-8000-000000000002", "name": "Zelma Dal"},
                              {"citizenId": "10000000-0000-4000-8000-000000000003", "name": "Ægir Holm"}]}"""));

        assertThat(names("/borgere")).containsExactly("Zelma Dal", "Ægir Holm", "Åse Brandt");
        assertThat(names("/borgere?sort=-name")).containsExactly("Åse Brandt", "Ægir Holm", "Zelma Dal");
        assertThat(names("/borgere?sort=-open").getFirst()).isEqualTo("Zelma Dal");
        assertThat(mette.get("/borgere?sort=-name").body()).contains("aria-sort=\"descending\"");
    }

    private List<String> names(String address) {
        return Pattern.compile("<th scope=\"row\"><a [^>]*>([^<]+)</a>")
                .matcher(mette.get(address).body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void a_spreadsheet_gets_the_same_list_and_computes_nothing() {
        SERVICES.on("POST /referral/api/v1/citizens/names", Answer.ok("""
                {"citizens": [{"citizenId": "10000000-0000-4000-8000-000000000001", "name": "=1+1; \\"Jytte\\""}]}"""));
        var csv = mette.get("/borgere.csv?fase=contact");

        assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(csv.headers().firstValue("Content-Disposition").orElse("")).contains("borgere-2026-11-26.csv");
        assertThat(csv.body())
                .startsWith("\uFEFFBorger;Fase;Dag;")
                .contains("\"'=1+1; \"\"Jytte\"\"\";Kontaktfase;dag 38;;;;1;1;\r\n");
    }

    @Test
    void nothing_is_computed_either_where_a_name_has_two_lines() {
        SERVICES.on("POST /referral/api/v1/citizens/names", Answer.ok("""
                {"citizens": [{"citizenId": "10000000-0000-4000-8000-000000000001", "name": "=1+1\\nJytte"}]}"""));

        assertThat(mette.get("/borgere.csv?fase=contact").body()).contains("\"'=1+1\nJytte\";Kontaktfase");
    }

    @Test
    void half_a_list_is_shown_as_such_and_never_downloaded() {
        SERVICES.on("GET /notification/api/v1/reminders", Answer.problem(503, "{}"));

        assertThat(mette.get("/borgere").body()).contains("Påmindelser kan ikke vises lige nu", "Jytte Brandt");
        assertThat(mette.get("/borgere.csv").statusCode()).isEqualTo(503);
        SERVICES.on(COURSES, Answer.problem(503, "{}"));
        assertThat(mette.get("/borgere").body())
                .contains("Forløb kan ikke vises lige nu")
                .doesNotContain("Ingen borgere her", "0 i gang");
    }

    @Test
    void a_leader_has_the_courses_of_all() {
        IDENTITY.next(StubIdentity.Login.LEADER);
        try (var leader = Visitor.loggedIn()) {
            assertThat(leader.get("/borgere").body())
                    .contains("Jytte Brandt", "Teamleder", "<title>Teamets borgere", "Teamets borgere</h1>")
                    .contains("Teamets borgere</span>")
                    .doesNotContain("Mine borgere");
            assertThat(leader.get("/borgere?fase=3").body()).contains("Ingen af teamets forløb");
            assertThat(leader.get("/borgere.csv")
                            .headers()
                            .firstValue("Content-Disposition")
                            .orElse(""))
                    .contains("teamets-borgere-2026-11-26.csv");
        }
        assertThat(SERVICES.asked(COURSES).getLast().path()).doesNotContain("worker=");
    }

    @Test
    void is_accessible_at_a_desk_and_on_a_phone() {
        try (var chromium = Chromium.orSkip()) {
            for (var width : new int[] {1280, 390}) {
                var page = chromium.open(width, true);
                var _ = page.navigate(RunningPortal.ADDRESS + "/borgere");
                Chromium.isAccessible(page, "borgere");
                var _ = page.navigate(RunningPortal.ADDRESS + "/borgere?fase=3");
                Chromium.isAccessible(page, "borgere-tom");
            }
            assertThat(chromium.complaints()).isEmpty();
        }
    }
}
