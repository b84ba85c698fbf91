package dk.overgang.portal.settings;

import static dk.overgang.portal.RunningPortal.IDENTITY;
import static dk.overgang.portal.RunningPortal.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.portal.PortalTest;
import dk.overgang.portal.StubIdentity;
import dk.overgang.portal.StubServices.Answer;
import dk.overgang.portal.Visitor;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// *Mine indstillinger*: calendar addresses, absences and contact details of who is logged in (F-64, F-65, F-68).
@PortalTest
class SettingsPageTest {

    private static final String PAGE = MettesSettings.PAGE;
    private static final String MAKE = "POST " + MettesSettings.FEEDS;
    private static final String REVOKE = "DELETE " + MettesSettings.FEEDS + "/" + MettesSettings.FEED;
    private static final String RENEW = PAGE + "/kalender/" + MettesSettings.FEED + "/ny";
    private static final String NOTE = "POST " + MettesSettings.ABSENCES;
    private static final String CHANGE = "POST " + MettesSettings.DETAILS;
    private static final Answer MADE = Answer.ok("""
            {"id": "%s", "language": "DA", "createdAt": "2026-11-26T09:00:00Z", "address": "%s"}""".formatted(MettesSettings.FEED, MettesSettings.SECRET));

    private Visitor mette = new Visitor();

    @BeforeEach
    void comes() {
        mette.close();
        mette = Visitor.loggedIn();
        SERVICES.forget();
        MettesSettings.answers();
    }

    @AfterEach
    void leaves() {
        mette.close();
    }

    @Test
    void everything_that_is_kept_of_the_worker_stands_there() {
        var page = mette.get(PAGE).body();

        assertThat(page)
                .contains("Mine indstillinger", "aria-current=\"page\"", "Den, der har adressen, kan læse kalenderen")
                .contains(
                        "Adresse lavet 12. nov. kl. 9.00", "Dansk, hentet sidst 25. nov.", "Engelsk, ikke hentet endnu")
                .contains("21. dec. til og med 1. jan. 2027", "Afløser: Amina Yusuf Østergaard-Ålbæk Christoffersen")
                .contains("Tidligere fravær (1)", "1. jul. til og med 14. jul.", "Afløser: en kollega")
                .contains("value=\"mette.lund@kommune.example\"", "value=\"+4512345678\"")
                .containsPattern("name=\"sms\"[^>]*checked")
                .doesNotContain("/calendar/");
        assertThat(page.indexOf("26. nov.</strong>")).isLessThan(page.indexOf("21. dec. til og med"));
    }

    @Test
    void who_has_nothing_yet_is_told_so() {
        MettesSettings.empty();

        assertThat(mette.get(PAGE).body())
                .contains(
                        "Du har ingen kalenderadresse.", "Lav en kalenderadresse", "Du har ikke noteret noget fravær.")
                .doesNotContain("Tidligere fravær", "Forny");
    }

    @Test
    void an_address_is_made_and_shown_once() {
        MettesSettings.empty();
        SERVICES.on(MAKE, MADE);
        var form = mette.get(PAGE).body();
        var made = mette.submit(form, PAGE + "/kalender", Map.of());

        assertThat(made.body()).contains(MettesSettings.SECRET, "Adressen vises kun nu.", "Kalenderadressen er lavet.");
        assertThat(made.uri().getPath()).isEqualTo(PAGE);
        assertThat(made.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(mette.get(PAGE).body()).doesNotContain(MettesSettings.SECRET);
        assertThat(SERVICES.asked(MAKE)).hasSize(1);
        assertThat(mette.submit(form, PAGE + "/kalender", Map.of(), "HX-Request", "true")
                        .body())
                .startsWith("<section id=\"kalender\"")
                .contains(MettesSettings.SECRET, "data-announce=\"Kalenderadressen er lavet.\"");
    }

    @Test
    void a_renewed_address_closes_the_old_one_after_the_new_is_made() {
        SERVICES.on(MAKE, MADE);
        SERVICES.on(REVOKE, Answer.ok("{\"items\": []}"));
        var renewed = mette.submit(mette.get(PAGE).body(), RENEW, Map.of());

        assertThat(renewed.body()).contains(MettesSettings.SECRET, "Du har en ny adresse, og den gamle er lukket.");
        assertThat(SERVICES.asked(REVOKE)).hasSize(1);
        assertThat(SERVICES.asked(REVOKE).getFirst().header("Idempotency-Key")).hasSize(36);
    }

    @Test
    void a_new_address_is_not_lost_when_the_old_one_cannot_be_closed() {
        SERVICES.on(MAKE, MADE);
        SERVICES.on(REVOKE, Answer.problem(503, "{}"));

        assertThat(mette.submit(mette.get(PAGE).body(), RENEW, Map.of()).body())
                .contains(MettesSettings.SECRET, "den gamle blev ikke lukket. Luk den på listen.");
    }

    @Test
    void while_no_new_address_is_made_the_old_one_stays() {
        SERVICES.on(MAKE, Answer.problem(409, """
                {"type": "urn:problem:calendar-feed:too-many", "title": "Så mange kalendere kan ikke være i brug",
                 "detail": "Der er allerede 10 kalenderadresser. Luk en af dem først."}"""));
        var refused = mette.submit(mette.get(PAGE).body(), RENEW, Map.of());

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Så mange kalendere", "Luk en af dem først.", "Dit fravær");
        assertThat(SERVICES.asked(REVOKE)).isEmpty();
    }

    @Test
    void an_address_is_closed() {
        SERVICES.on(REVOKE, Answer.ok("{\"items\": []}"));
        var close = PAGE + "/kalender/" + MettesSettings.FEED + "/luk";

        assertThat(mette.submit(mette.get(PAGE).body(), close, Map.of()).body()).contains("Adressen er lukket.");
        assertThat(SERVICES.asked(MAKE)).isEmpty();
        assertThat(SERVICES.asked(REVOKE)).hasSize(1);
    }

    @Test
    void an_absence_is_noted_with_who_covers() {
        SERVICES.on(NOTE, Answer.ok("{}"));
        var page = mette.get(PAGE).body();
        assertThat(page)
                .contains("<option value=\"" + MettesSettings.AMINA)
                .doesNotContain("value=\"demo-leader\"", "<option value=\"9d0f7c1e-5b0a-4c3e-9a51-0d5a6f0c1e01");
        var noted = mette.submit(page, PAGE + "/fravaer", absence("1", "2"));

        assertThat(noted.body()).contains("Fraværet er noteret.");
        assertThat(SERVICES.asked(NOTE).getFirst().body())
                .contains("\"from\":\"2027-02-01\"", "\"to\":\"2027-02-02\"", "\"cover\":\"" + MettesSettings.AMINA);
        assertThat(SERVICES.asked(NOTE).getFirst().header("Idempotency-Key")).hasSize(36);
    }

    @Test
    void what_is_refused_of_an_absence_stands_at_its_field_and_what_was_typed_stays() {
        SERVICES.on(NOTE, Answer.problem(422, """
                {"type": "urn:problem:invalid", "title": "Noget er forkert", "errors": [
                 {"pointer": "/to", "detail": "Datoen må ikke ligge før 5. februar 2027."}]}"""));
        var page = mette.get(PAGE).body();
        var refused = mette.submit(page, PAGE + "/fravaer", absence("5", "2"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "href=\"#f-to\"", "Datoen må ikke ligge før 5. februar 2027.", "name=\"from.day\" value=\"5\"")
                .containsPattern("value=\"" + MettesSettings.AMINA + "\"[^>]*selected");
        SERVICES.on(NOTE, Answer.problem(409, """
                {"type": "urn:problem:absence:overlaps", "title": "Der er allerede noteret fravær i de dage"}"""));
        assertThat(mette.submit(page, PAGE + "/fravaer", absence("5", "6"), "HX-Request", "true")
                        .body())
                .startsWith("<section id=\"fravaer\"")
                .contains("Der er allerede noteret fravær i de dage", "name=\"to.day\" value=\"6\"");
    }

    @Test
    void what_is_no_day_is_not_sent() {
        var refused = mette.submit(mette.get(PAGE).body(), PAGE + "/fravaer", absence("31", "2"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Det er ikke en dato.", "name=\"from.day\" value=\"31\"");
        assertThat(SERVICES.asked(NOTE)).isEmpty();
    }

    @Test
    void an_absence_is_taken_back() {
        var gone = "DELETE " + MettesSettings.ABSENCES + "/" + MettesSettings.ABSENCE;
        SERVICES.on(gone, Answer.ok("{\"items\": []}"));
        var remove = PAGE + "/fravaer/" + MettesSettings.ABSENCE + "/fjern";

        assertThat(mette.submit(mette.get(PAGE).body(), remove, Map.of()).body())
                .contains("Fraværet er fjernet.");
        assertThat(SERVICES.asked(gone)).hasSize(1);
    }

    @Test
    void contact_details_are_changed_and_what_is_left_out_is_forgotten() {
        SERVICES.on(CHANGE, Answer.ok("{}"));
        var filled = Map.of("email", "ml@kommune.example", "phone", "", "language", "EN");

        assertThat(mette.submit(mette.get(PAGE).body(), PAGE + "/kontakt", filled)
                        .body())
                .contains("Det er gemt.");
        var sent = SERVICES.asked(CHANGE).getFirst();
        assertThat(sent.header("If-Match")).isEqualTo("\"3\"");
        assertThat(sent.body())
                .contains("\"email\":\"ml@kommune.example\"", "\"language\":\"EN\"", "\"sms\":false")
                .doesNotContain("phone");
    }

    @Test
    void a_refused_address_stands_at_its_field_as_it_was_typed() {
        SERVICES.on(CHANGE, Answer.problem(422, """
                {"type": "urn:problem:invalid", "title": "Noget er forkert", "errors": [
                 {"pointer": "/phone", "detail": "Skriv otte cifre."}]}"""));
        var filled = Map.of("email", "ml@kommune.example", "phone", "ring bare", "language", "DA");
        var refused = mette.submit(mette.get(PAGE).body(), PAGE + "/kontakt", filled);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("href=\"#f-phone\"", "id=\"f-phone-error\"", "Skriv otte cifre.")
                .contains("value=\"ring bare\"", "value=\"ml@kommune.example\"", "value=\"&quot;3&quot;\"")
                .doesNotContainPattern("name=\"sms\"[^>]*checked");
    }

    /// The leader has corrected the address meanwhile.
    @Test
    void who_comes_second_sees_what_stands_now_beside_what_was_typed() {
        var form = mette.get(PAGE).body();
        MettesSettings.details("lederen.rettede@kommune.example", "\"4\"");
        SERVICES.on(CHANGE, Answer.problem(412, "{\"type\": \"urn:problem:stale\", \"title\": \"Ændret\"}"));
        var stale = mette.submit(form, PAGE + "/kontakt", Map.of("email", "mit.eget@kommune.example"));

        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body())
                .contains("En anden har ændret noget", "Det, der står nu", "lederen.rettede@kommune.example")
                .contains("value=\"mit.eget@kommune.example\"", "value=\"&quot;4&quot;\"");
    }

    @Test
    void while_a_service_is_away_the_page_says_which_parts_are_missing() {
        MettesSettings.away();
        assertThat(mette.get(PAGE).body())
                .contains("Dine kalenderadresser kan ikke vises lige nu", "Dit fravær kan ikke vises lige nu")
                .contains("Din e-mail og dit telefonnummer kan ikke vises lige nu")
                .doesNotContain("Du har ingen kalenderadresse.", "name=\"email\"");

        MettesSettings.answers();
        SERVICES.on(MettesSettings.WORKERS, Answer.problem(503, "{}"));
        assertThat(mette.get(PAGE).body())
                .contains("Kollegernes navne kan ikke vises lige nu", "21. dec. til og med", "Afløser: en kollega")
                .contains("Adresse lavet 12. nov.", "mette.lund@kommune.example")
                .doesNotContain("name=\"cover\"");
    }

    @Test
    void what_was_typed_is_kept_while_the_service_is_away() {
        SERVICES.on(CHANGE, Answer.problem(503, "{}"));
        var filled = Map.of("email", "ml@kommune.example");
        var away = mette.submit(mette.get(PAGE).body(), PAGE + "/kontakt", filled);

        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.body()).contains("Intet er tabt", "ml@kommune.example", "href=\"" + PAGE + "\"");
    }

    @Test
    void a_leader_has_a_calendar_and_contact_details_and_no_absence() {
        IDENTITY.next(StubIdentity.Login.LEADER);
        try (var leader = Visitor.loggedIn()) {
            assertThat(leader.get(PAGE).body())
                    .contains("href=\"" + PAGE + "\"", "Adresse lavet 12. nov.", "Hvor du får besked")
                    .doesNotContain("Dit fravær");
        }
    }

    /// Somebody who has fallen ill notes nothing.
    @Test
    void a_leader_notes_a_workers_absence_and_address_and_sees_no_calendar() {
        IDENTITY.next(StubIdentity.Login.LEADER);
        try (var leader = Visitor.loggedIn()) {
            SERVICES.on(NOTE, Answer.ok("{}"));
            SERVICES.on("POST " + MettesSettings.METTES_DETAILS, Answer.ok("{}"));
            var page = leader.get(MettesSettings.METTES_PAGE).body();

            assertThat(page)
                    .contains("Mette Lund: fravær og kontakt", "href=\"/team\"", "21. dec. til og med 1. jan. 2027")
                    .contains("Når medarbejderen er væk", "value=\"lederen.ser@kommune.example\"")
                    .doesNotContain("kalenderadresse", "Dit fravær", "Når du er væk");
            assertThat(leader.submit(page, MettesSettings.METTES_PAGE + "/fravaer", absence("5", "6"))
                            .body())
                    .contains("Fraværet er noteret.", "Mette Lund: fravær og kontakt");
            assertThat(SERVICES.asked(NOTE).getFirst().body())
                    .contains("\"from\":\"2027-02-05\"", MettesSettings.AMINA);
            assertThat(leader.submit(
                                    page,
                                    MettesSettings.METTES_PAGE + "/kontakt",
                                    Map.of("email", "mette@kommune.example"),
                                    "HX-Request",
                                    "true")
                            .body())
                    .startsWith("<section id=\"kontakt\"")
                    .contains("Det er gemt.", "action=\"" + MettesSettings.METTES_PAGE + "/kontakt\"");
            var sent = SERVICES.asked("POST " + MettesSettings.METTES_DETAILS).getFirst();
            assertThat(sent.header("If-Match")).isEqualTo("\"7\"");
            assertThat(SERVICES.asked(CHANGE)).isEmpty();
            assertThat(leader.submit(
                                    page.replace("/kontakt\"", "/kalender\""),
                                    MettesSettings.METTES_PAGE + "/kalender",
                                    Map.of())
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void a_worker_has_no_page_about_a_colleague() {
        assertThat(mette.get(MettesSettings.METTES_PAGE).statusCode()).isEqualTo(404);
        assertThat(mette.submit(
                                mette.get(PAGE)
                                        .body()
                                        .replace(PAGE + "/fravaer/", MettesSettings.METTES_PAGE + "/fravaer/"),
                                MettesSettings.METTES_PAGE + "/fravaer/" + MettesSettings.ABSENCE + "/fjern",
                                Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(SERVICES.asked("GET " + MettesSettings.METTES_DETAILS)).isEmpty();
    }

    @Test
    void it_speaks_english_too() {
        var _ = mette.get("/sprog/en");

        assertThat(mette.get(PAGE).body())
                .contains("My settings", "Address made 12 Nov at 09:00", "Danish, last read 25 Nov", "Your absences");
    }

    private static Map<String, String> absence(String from, String to) {
        return Map.of(
                "from.day", from,
                "from.month", "2",
                "from.year", "2027",
                "to.day", to,
                "to.month", "2",
                "to.year", "2027",
                "cover", MettesSettings.AMINA);
    }
}
