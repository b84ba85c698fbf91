package dk.overgang.portal.today;

import static dk.overgang.portal.RunningPortal.IDENTITY;
import static dk.overgang.portal.RunningPortal.SERVICES;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.portal.PortalTest;
import dk.overgang.portal.StubIdentity;
import dk.overgang.portal.StubRows;
import dk.overgang.portal.StubServices.Answer;
import dk.overgang.portal.Visitor;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// *I dag* as every browser gets it.
@PortalTest
class TodayPageTest {

    private static final String LIST = "GET /notification/api/v1/reminders";
    private static final String COURSES = "GET /course/api/v1/courses";
    private static final String NAMES = "POST /referral/api/v1/citizens/names";
    private static final String DONE = "POST /notification/api/v1/reminders/" + Fjordby.LATE + "/done";
    private static final String SNOOZE = "POST /notification/api/v1/reminders/" + Fjordby.NOW + "/snooze";
    private static final String[] HTMX = {"HX-Request", "true"};

    private Visitor mette = new Visitor();

    @BeforeEach
    void comes() {
        mette.close();
        mette = Visitor.loggedIn();
        SERVICES.forget();
        Fjordby.answers();
    }

    @AfterEach
    void leaves() {
        mette.close();
    }

    @Test
    void shows_what_is_late_due_and_near_with_name_phase_and_window() {
        var page = mette.get("/idag");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("torsdag 26. november 2026", "1 at gøre i dag, 1 overskredet")
                .contains(
                        "Jytte Brandt",
                        "Kontaktfase",
                        "dag 38",
                        "7 dage over",
                        "Kan gøres fra 12. nov. · senest 19. nov.")
                .contains("Anne-Margrethe Dalsgaard-Kristoffersen", "Fase 2", "dag 40 af 92")
                .contains("Gorm Bisgaard", "På pause", "siden 21. nov.", "tirs. 1. dec.")
                .doesNotContain("Længe til");
    }

    /// Ticking off what only a record closes would be a lie.
    @Test
    void what_a_record_closes_leads_to_where_it_is_made() {
        var page = mette.get("/idag").body();

        assertThat(page)
                .contains("href=\"/forloeb/20000000-0000-4000-8000-000000000003/kontakt\"")
                .doesNotContain("/idag/" + Fjordby.SOON + "/udfoert");
    }

    @Test
    void asks_for_the_own_reminders_with_the_own_token_and_language() {
        var _ = mette.get("/idag");

        // The colleague's are asked for at the same time.
        var asked = SERVICES.asked(LIST).stream()
                .filter(one -> !one.path().contains("covering=true"))
                .findFirst()
                .orElseThrow();
        assertThat(asked.path()).contains("worker=" + StubIdentity.Login.METTE.subject());
        assertThat(asked.header("Authorization")).isEqualTo("Bearer token-of-" + StubIdentity.Login.METTE.subject());
        assertThat(asked.header("Accept-Language")).isEqualTo("da");
        var _ = mette.get("/sprog/en?back=/idag");
        assertThat(mette.get("/idag").body()).contains("Thursday 26 November 2026", "Can be done from 12 Nov");
        assertThat(SERVICES.asked(LIST).getLast().header("Accept-Language")).isEqualTo("en");
    }

    @Test
    void names_are_asked_for_once_and_who_may_not_be_seen_has_none() {
        var _ = mette.get("/idag");
        assertThat(SERVICES.asked(NAMES)).hasSize(1);
        SERVICES.on(NAMES, Answer.ok("""
                {"citizens": [{"citizenId": "10000000-0000-4000-8000-000000000001", "name": "Jytte Brandt"}]}"""));

        assertThat(mette.get("/idag").body()).contains("Jytte Brandt", "Navnet kan ikke vises");
    }

    /// Each name that is asked for is an entry in the access log of a citizen whom somebody looked at.
    @Test
    void the_names_of_those_alone_who_stand_on_the_page_are_asked_for() {
        Fjordby.onlyTheLate();
        Fjordby.happened(Stream.of("STARTED", "PAUSED", "RESUMED", "REMINDERS_SENT")
                .map(kind -> Fjordby.one(kind, kind.equals("REMINDERS_SENT") ? 2 : 1, "2026-11-25T18:05:00Z", 1))
                .collect(joining(", ")));

        var page = mette.get("/idag").body();
        assertThat(page).contains("Jytte Brandt", "Gorm Bisgaard").doesNotContain("Navnet kan ikke vises");
        assertThat(SERVICES.asked(NAMES).getLast().body())
                .contains(Fjordby.JYTTE, Fjordby.GORM)
                .doesNotContain(Fjordby.MARGRETHE);
    }

    /// E8: a leave resumes nothing and is a time to meet.
    @Test
    void a_leave_and_a_contradiction_stand_in_the_band_as_what_they_are() {
        Fjordby.onLeaveAndContradicting();

        assertThat(mette.get("/idag").body())
                .contains("meldt på orlov 24. nov.; pausen løber videre", "Se orlov")
                .contains("det, der er meldt om et ophold, kan ikke alt sammen passe", "Skal afklares")
                .contains("(3)", "href=\"/forloeb/20000000-0000-4000-8000-000000000003/kontakt\"");
    }

    @Test
    void nothing_planned_is_said() {
        Fjordby.nothingPlanned();

        assertThat(mette.get("/idag").body()).contains("Intet planlagt i dag");
    }

    @Test
    void a_service_that_is_away_leaves_the_rest_standing() {
        SERVICES.on("GET /course/api/v1/courses", Answer.problem(503, "{}"));
        SERVICES.on(NAMES, Answer.problem(500, ""));
        var page = mette.get("/idag");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Forløb kan ikke vises lige nu", "Borgernes navne og henvisninger kan ikke vises lige nu")
                .contains("Aftal startdato", "Navnet kan ikke vises")
                .doesNotContain("Påmindelser kan ikke vises");
        SERVICES.on(LIST, Answer.problem(503, "{}"));
        assertThat(mette.get("/idag").body())
                .contains("Påmindelser kan ikke vises lige nu")
                .doesNotContain("Intet planlagt");
    }

    /// The letter of the morning tells of them too.
    @Test
    void who_covers_for_a_colleague_has_the_colleagues_reminders_under_a_heading_of_their_own() {
        Fjordby.covering();
        SERVICES.on(Fjordby.COVERED_COURSE, Answer.ok(Fjordby.course(4, Fjordby.KAJ, "ACTIVE", "1", "null")));

        assertThat(mette.get("/idag").body())
                .contains(
                        "Du dækker for en kollega",
                        "Kaj Holm",
                        "Fase 1",
                        "2 dage over",
                        "2 at gøre i dag, 1 overskredet")
                .contains("Hjemmebesøg efter udskrivningen", "/idag/" + Fjordby.COVERED + "/udfoert")
                .doesNotContain("Intet planlagt", "Aftensbesøg");
        assertThat(mette.get("/sprog/en?back=/idag").body()).contains("You cover for a colleague");
    }

    /// Where workers see their own courses alone, that is not one of them.
    @Test
    void a_colleagues_reminder_is_answered_without_seeing_its_course() {
        Fjordby.covering();
        SERVICES.on(Fjordby.COVERED_COURSE, Answer.problem(404, "{}"));
        var page = mette.get("/idag").body();
        var row = mette.submit(page, "/idag/" + Fjordby.COVERED + "/udfoert", Map.of(), HTMX);

        assertThat(row.statusCode()).isEqualTo(200);
        assertThat(row.body()).contains("task--done", "Kaj Holm");
    }

    @Test
    void who_covers_for_nobody_sees_no_such_heading() {
        assertThat(mette.get("/idag").body()).doesNotContain("Du dækker for en kollega");
    }

    @Test
    void a_row_is_done_in_one_tap_and_can_be_undone() {
        var page = mette.get("/idag").body();
        var row = mette.submit(page, "/idag/" + Fjordby.LATE + "/udfoert", Map.of(), HTMX);

        assertThat(row.statusCode()).isEqualTo(200);
        assertThat(row.body())
                .contains("id=\"task-" + Fjordby.LATE, "task--done", "Fortryd")
                .doesNotContain("<html");
        assertThat(SERVICES.asked(DONE).getFirst().header("Idempotency-Key")).isNotEmpty();
        var undone = mette.submit(row.body(), "/idag/" + Fjordby.LATE + "/fortryd", Map.of(), HTMX);
        assertThat(undone.body()).contains("7 dage over").doesNotContain("task--done");
        assertThat(SERVICES.asked("POST /notification/api/v1/reminders/" + Fjordby.LATE + "/not-done")
                        .getFirst()
                        .header("If-Match"))
                .isEqualTo("\"8\"");
    }

    @Test
    void without_a_script_an_answer_leads_back_to_the_page_with_what_happened() {
        var page = mette.get("/idag").body();
        var next = mette.submit(page, "/idag/" + Fjordby.LATE + "/udfoert", Map.of());

        assertThat(next.uri().getPath()).isEqualTo("/idag");
        assertThat(next.body()).contains("Udført: Aftal startdato", "Fortryd");
    }

    @Test
    void a_refusal_stands_at_its_row_in_the_services_words() {
        var page = mette.get("/idag").body();
        SERVICES.on(DONE, Answer.problem(409, """
                {"type": "urn:problem:reminder:closed-by-fact", "title": "Lukkes af det, der sker",
                 "detail": "Sæt en startdato, så lukkes punktet af sig selv."}"""));
        var row = mette.submit(page, "/idag/" + Fjordby.LATE + "/udfoert", Map.of(), HTMX);

        assertThat(row.statusCode()).isEqualTo(409);
        assertThat(row.body()).contains("Lukkes af det, der sker", "Sæt en startdato", "Udført");
        assertThat(mette.submit(page, "/idag/" + Fjordby.LATE + "/udfoert", Map.of())
                        .body())
                .contains("<html", "Lukkes af det, der sker");
    }

    @Test
    void a_row_is_postponed_with_a_day_and_a_reason_and_the_version_that_was_seen() {
        var form = mette.get("/idag/" + Fjordby.NOW + "/udskyd", HTMX).body();
        assertThat(form)
                .contains("I morgen", "fre. 27. nov.", "Sidste dag", "Borgeren vil vente")
                .doesNotContain("checked");
        SERVICES.on(SNOOZE, Answer.ok(Fjordby.late("SENT", null), "\"4\""));
        var row = mette.submit(
                form,
                "/idag/" + Fjordby.NOW + "/udskyd",
                Map.of("until", "2026-11-27", "reason", "CITIZEN_WANTS_LATER"),
                HTMX);

        assertThat(row.statusCode()).isEqualTo(200);
        var asked = SERVICES.asked(SNOOZE).getFirst();
        assertThat(asked.body()).isEqualTo("{\"until\":\"2026-11-27\",\"reason\":\"CITIZEN_WANTS_LATER\"}");
        assertThat(asked.header("If-Match")).isEqualTo("\"3\"");
    }

    @Test
    void what_is_late_cannot_be_postponed_for_the_services_reason_and_still_be_done() {
        assertThat(mette.get("/idag").body())
                .contains("id=\"later-%s\"".formatted(Fjordby.NOW), "/idag/" + Fjordby.LATE + "/udfoert")
                .contains("Kan ikke lige nu", Fjordby.OVER)
                .doesNotContain("id=\"later-%s\"".formatted(Fjordby.LATE));
        assertThat(mette.get("/idag/" + Fjordby.LATE + "/udskyd", HTMX).body())
                .contains(Fjordby.OVER)
                .doesNotContain("I morgen");
    }

    @Test
    void a_tap_that_the_service_would_refuse_is_not_offered_and_the_row_says_why() {
        var notMine = Fjordby.refusing(Fjordby.late("SENT", null), "FINISH", "Din rolle giver ikke ret til dette.");
        SERVICES.on("GET /notification/api/v1/reminders/" + Fjordby.LATE, Answer.ok(notMine, "\"7\""));
        assertThat(mette.get("/idag/" + Fjordby.LATE, HTMX).body())
                .contains("Din rolle giver ikke ret til dette.")
                .doesNotContain("/udfoert");

        var tooLate = Fjordby.refusing(Fjordby.late("DONE", null), "TAKE_BACK", "Det kan kun fortrydes samme dag.");
        SERVICES.on("GET /notification/api/v1/reminders/" + Fjordby.LATE, Answer.ok(tooLate, "\"8\""));
        assertThat(mette.get("/idag/" + Fjordby.LATE, HTMX).body())
                .contains("Det kan kun fortrydes samme dag.")
                .doesNotContain("/fortryd", Fjordby.OVER);
    }

    @Test
    void where_the_service_does_not_say_what_may_be_done_it_may_be_tried() {
        SERVICES.on(
                "GET /notification/api/v1/reminders/" + Fjordby.LATE,
                Answer.ok(Fjordby.late("SENT", null).replaceFirst("(?s)\"allowed\": \\[.*?]", "\"allowed\": null")));

        assertThat(mette.get("/idag/" + Fjordby.LATE, HTMX).body())
                .contains("/udfoert", "id=\"later-%s\"".formatted(Fjordby.LATE))
                .doesNotContain("Kan ikke lige nu");
    }

    @Test
    void what_was_chosen_stands_there_when_a_field_is_missing() {
        var form = mette.get("/idag/" + Fjordby.NOW + "/udskyd").body();
        assertThat(form).contains("<html");
        SERVICES.on(SNOOZE, Answer.problem(422, """
                {"type": "urn:problem:invalid", "title": "Noget mangler",
                 "errors": [{"pointer": "/reason", "detail": "Vælg en grund."}, {"pointer": "/else", "detail": "Andet."}]}"""));
        var again = mette.submit(form, "/idag/" + Fjordby.NOW + "/udskyd", Map.of("until", "2026-11-27"));

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body())
                .contains("Noget mangler", "href=\"#postpone-%s-reason\"".formatted(Fjordby.NOW), "Andet.")
                .contains("value=\"2026-11-27\" checked");
    }

    @Test
    void a_stranger_changing_nothing_sees_one_and_the_same_page_for_what_is_not_theirs() {
        var unknown = mette.get("/idag/00000000-0000-4000-8000-00000000000f");

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("Her er ikke noget");
        assertThat(mette.get("/findes/ikke").body()).contains("Her er ikke noget");
        assertThat(mette.get("/idag/no-id").body()).contains("Her er ikke noget");
    }

    /// The courses of a municipality do not stand in one page of the service.
    @Test
    void a_pause_that_nobody_confirmed_stands_in_the_band_however_many_courses_there_are() {
        SERVICES.on(
                COURSES,
                asked -> Answer.ok(
                        asked.path().contains("after=more")
                                ? "{\"items\": [%s]}"
                                        .formatted(StubRows.of(
                                                asked, Fjordby.course(3, Fjordby.GORM, "PAUSED", "1", "null")))
                                : "{\"items\": [], \"next\": \"more\"}"));

        assertThat(mette.get("/idag").body()).contains("indlagt 21. nov.", "Pausen er ikke bekræftet");
    }

    /// They grow with the years, and each row of an answer is an entry of the access log.
    @Test
    void courses_that_have_ended_are_asked_for_only_where_a_row_belongs_to_one() {
        SERVICES.on(COURSES, Answer.ok("{\"items\": []}"));
        SERVICES.on(
                "GET /course/api/v1/courses/20000000-0000-4000-8000-000000000001",
                Answer.ok(Fjordby.course(1, Fjordby.JYTTE, "ENDED", "null", "null")));

        assertThat(mette.get("/idag").body()).contains("Afsluttet", "Aftal startdato");
        assertThat(SERVICES.asked(COURSES))
                .isNotEmpty()
                .allMatch(asked -> asked.path().matches(".*status=(CONTACT|ACTIVE|PAUSED)&.*"));
    }

    /// Nobody else keeps the contact with them warm.
    @Test
    void a_leader_is_reminded_of_partners_too() {
        SERVICES.on(
                LIST,
                asked -> Answer.ok(
                        "{\"items\": [%s]}".formatted(asked.path().contains("partners=true") ? Fjordby.PARTNER : "")));
        IDENTITY.next(StubIdentity.Login.LEADER);
        try (var leader = Visitor.loggedIn()) {
            assertThat(leader.get("/idag").body())
                    .contains("Samarbejdspartner", "Hold kontakten til samarbejdspartneren ved lige");
        }
    }

    @Test
    void a_leader_sees_what_is_for_leaders() {
        IDENTITY.next(StubIdentity.Login.LEADER);
        try (var leader = Visitor.loggedIn()) {
            assertThat(leader.get("/idag").statusCode()).isEqualTo(200);
        }
        assertThat(SERVICES.asked(LIST).getLast().path())
                .contains("recipient=LEADER")
                .doesNotContain("worker=");
    }
}
