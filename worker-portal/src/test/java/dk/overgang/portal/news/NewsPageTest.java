package dk.overgang.portal.news;

import static dk.overgang.portal.RunningPortal.IDENTITY;
import static dk.overgang.portal.RunningPortal.SERVICES;
import static dk.overgang.portal.today.Fjordby.one;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.portal.PortalTest;
import dk.overgang.portal.StubIdentity;
import dk.overgang.portal.StubServices.Answer;
import dk.overgang.portal.Visitor;
import dk.overgang.portal.today.Fjordby;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What happened since the last visit (F-63), above the list of the day and on a page of its own.
@PortalTest
class NewsPageTest {

    private static final String NEWS = "GET /notification/api/v1/since-last-visit";
    private static final String SEEN = "POST /notification/api/v1/seen";
    private static final String PAGE = "/mens-du-var-vaek";

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

    private static void fourThings() {
        Fjordby.happened(Stream.of(
                        one("REMINDERS_SENT", 2, "2026-11-26T06:30:00Z", 2),
                        one("REMINDERS_MOVED", 3, "2026-11-25T18:05:01Z", 1),
                        one("PAUSED", 3, "2026-11-25T18:05:00Z", 1),
                        one("BRAND_NEW_KIND", 1, "2026-11-24T07:00:00Z", 0))
                .collect(joining(", ")));
    }

    @Test
    void the_three_most_important_stand_above_the_list_with_their_number_and_moment() {
        fourThings();
        var page = mette.get("/idag").body();

        assertThat(page)
                .contains("4 ting skete, mens du var væk", "Siden i går kl. 16.12", "Se alt", "Markér som set")
                .contains("Forløbet er sat på pause", "i går kl. 19.05", "1 påmindelse er flyttet", "i dag kl. 7.30")
                .contains("href=\"/forloeb/20000000-0000-4000-8000-000000000003/pause\"")
                .doesNotContain("Noget andet");
        assertThat(page.indexOf("sat på pause"))
                .isLessThan(page.indexOf("påmindelse er flyttet"))
                .isLessThan(page.indexOf("Aftal startdato"));
    }

    @Test
    void the_page_has_all_of_it_and_looking_marks_nothing() {
        fourThings();
        var page = mette.get(PAGE).body();

        assertThat(page)
                .contains("<title>Mens du var væk", "Gorm Bisgaard", "Anne-Margrethe Dalsgaard-Kristoffersen")
                .contains("2 påmindelser er sendt", "Noget andet i forløbet er ændret", "24. nov. kl. 8.00");
        assertThat(SERVICES.asked(SEEN)).isEmpty();
    }

    /// What comes between the look and the tap is news the next time.
    @Test
    void one_tap_marks_what_stood_there_and_nothing_newer() {
        fourThings();
        SERVICES.on(SEEN, Answer.ok("{\"upTo\": \"2026-11-26T06:30:00Z\"}"));
        var next = mette.submit(mette.get(PAGE).body(), PAGE + "/set", Map.of());

        assertThat(SERVICES.asked(SEEN).getFirst().body()).isEqualTo("{\"upTo\":\"2026-11-26T06:30:00Z\"}");
        assertThat(next.uri().getPath()).isEqualTo("/idag");
        assertThat(next.body()).contains("Markeret som set");
    }

    @Test
    void nothing_new_is_said_on_the_page_and_takes_no_room_on_the_day() {
        assertThat(mette.get("/idag").body()).doesNotContain("mens du var væk", "today-away");
        assertThat(mette.get(PAGE).body())
                .contains("Intet nyt", "Der er ikke sket noget i dine forløb siden i går kl. 16.12.")
                .doesNotContain("Markér som set");
    }

    @Test
    void what_cannot_be_shown_is_said_and_the_rest_stands() {
        SERVICES.on(NEWS, Answer.problem(503, "{}"));
        assertThat(mette.get("/idag").body())
                .contains("Hvad der skete, mens du var væk, kan ikke vises lige nu.", "Aftal startdato")
                .doesNotContain("Påmindelser kan ikke vises");
        assertThat(mette.get(PAGE).body()).contains("Påmindelser kan ikke vises lige nu");

        fourThings();
        SERVICES.on("POST /referral/api/v1/citizens/names", Answer.problem(503, "{}"));
        assertThat(mette.get(PAGE).body())
                .contains("Borgernes navne og henvisninger kan ikke vises lige nu", "Navnet kan ikke vises")
                .contains("Forløbet er sat på pause");
    }

    /// What happened while somebody was away does not change while they are here.
    @Test
    void a_page_that_follows_by_itself_does_not_ask_again() {
        var _ = mette.get("/idag", "HX-Request", "true", "X-Live", "1");

        assertThat(SERVICES.asked(NEWS)).isEmpty();
    }

    @Test
    void more_than_the_page_has_room_for_is_said() {
        SERVICES.on(NEWS, Answer.ok("""
                {"since": "2026-11-01T08:00:00Z", "items": [%s], "next": "abc"}""".formatted(one("ENDED", 1, "2026-11-26T06:30:00Z", 0))));

        assertThat(mette.get(PAGE).body())
                .contains("1 ting skete, mens du var væk", "Siden 1. nov. kl. 9.00", "Listen viser de 200 nyeste");
    }

    @Test
    void a_leader_without_courses_has_no_news() {
        IDENTITY.next(StubIdentity.Login.LEADER);
        try (var leader = Visitor.loggedIn()) {
            assertThat(leader.get("/idag").body()).doesNotContain("mens du var væk");
        }
    }
}
