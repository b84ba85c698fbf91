package dk.overgang.portal.team;

import static dk.overgang.portal.RunningPortal.IDENTITY;
import static dk.overgang.portal.RunningPortal.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.overgang.portal.PortalTest;
import dk.overgang.portal.StubIdentity;
import dk.overgang.portal.StubServices.Answer;
import dk.overgang.portal.Visitor;
import dk.overgang.portal.today.Fjordby;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// *Team*: who has whom, and what only a leader does.
@PortalTest
class TeamPagesTest {

    private static final String MOVE = "/team/flyt/" + FjordbyTeam.COURSE;

    private Visitor leader = new Visitor();

    @BeforeEach
    void comes() {
        leader.close();
        SERVICES.forget();
        FjordbyTeam.answers();
        IDENTITY.next(StubIdentity.Login.LEADER);
        leader = Visitor.loggedIn();
    }

    @AfterEach
    void leaves() {
        leader.close();
    }

    @Test
    void shows_who_has_whom_beside_the_norm() {
        assertThat(leader.get("/team").body())
                .contains("5 forløb i gang, 1 uden medarbejder", "Mette Lund er over normen", "3 af 2", "0 af 2")
                .contains("Ukendt navn (9d0f7c1e)", "Uden medarbejder", "/team/medarbejder/ingen")
                .contains("href=\"/resultater\"", "Resultater af afsluttede forløb")
                .contains("Amina Yusuf", "1 punkt:", "Aftal startdato", "siden 21. nov. (for 5 dage siden)")
                .doesNotContain("Lone Vestergaard</a>");
    }

    /// A partner is nobody's course.
    @Test
    void what_is_late_about_partners_has_a_line_of_its_own() {
        SERVICES.on(
                "GET /notification/api/v1/reminders",
                asked -> Answer.ok(
                        "{\"items\": [%s]}".formatted(asked.path().contains("partners=true") ? Fjordby.PARTNER : "")));

        assertThat(leader.get("/team").body())
                .contains("Om samarbejdspartnere", "1 punkt:", "Hold kontakten til samarbejdspartneren ved lige")
                .contains("<strong>En samarbejdspartner</strong>")
                .doesNotContain("Intet er overskredet")
                .doesNotContainPattern("data-title=\"Overskredet\">\\s*<span class=\"status");
    }

    @Test
    void a_part_that_is_missing_hides_no_other() {
        SERVICES.on("GET /notification/api/v1/reminders", Answer.problem(503, "{}"));
        SERVICES.on("GET /referral/api/v1/emergency-access", Answer.problem(503, "{}"));

        assertThat(leader.get("/team").body())
                .contains("Påmindelser kan ikke vises lige nu", "Mette Lund", "3 af 2", "Pauser, der ikke er bekræftet")
                .doesNotContain("Intet er overskredet", "Ingen nødadgang venter");
    }

    @Test
    void a_team_without_courses_says_so() {
        SERVICES.on(FjordbyTeam.COURSES, Answer.ok("{\"items\": [], \"next\": null}"));
        SERVICES.on("GET /course/api/v1/workers", Answer.ok("{\"items\": [], \"next\": null}"));

        assertThat(leader.get("/team").body()).contains("Ingen medarbejdere endnu", "Alle pauser er bekræftet");
    }

    @Test
    void a_course_is_moved_knowing_what_it_means() {
        SERVICES.on(FjordbyTeam.MOVE, _ -> {
            FjordbyTeam.moved(FjordbyTeam.AMINA, "\"5\"");
            return Answer.ok("{}");
        });
        assertThat(leader.get("/team/medarbejder/" + FjordbyTeam.METTE).body())
                .contains("Forløb hos Mette Lund", "Jytte Brandt", "href=\"" + MOVE + "\"")
                .contains("/team/medarbejder/" + FjordbyTeam.METTE + "/indstillinger");
        assertThat(leader.get("/team/medarbejder/ingen").body()).doesNotContain("/ingen/indstillinger");
        var page = leader.get(MOVE).body();
        assertThat(page)
                .contains("Flyt forløbet for Jytte Brandt", "Nu: Mette Lund", "Der er ingen åbne påmindelser.")
                .contains("Ingen forløb nu, 1 bagefter; normen er 2")
                .doesNotContain("checked", "value=\"" + FjordbyTeam.METTE);

        var moved = leader.submit(page, MOVE, Map.of("worker", FjordbyTeam.AMINA));

        assertThat(moved.body()).contains("Forløbet er flyttet til Amina Yusuf", "2 af 2");
        var sent = SERVICES.asked(FjordbyTeam.MOVE).getLast();
        assertThat(sent.body()).isEqualTo("{\"worker\":\"" + FjordbyTeam.AMINA + "\"}");
        assertThat(sent.header("If-Match")).isEqualTo("\"4\"");
        assertThat(sent.header("Idempotency-Key")).hasSize(36);
    }

    @Test
    void who_was_faster_is_told_and_the_choice_stays() {
        SERVICES.on(FjordbyTeam.MOVE, _ -> {
            FjordbyTeam.moved(FjordbyTeam.UNNAMED, "\"5\"");
            return Answer.problem(412, "{\"type\": \"urn:problem:precondition-failed\", \"title\": \"Ændret imens\"}");
        });

        var stale = leader.submit(leader.get(MOVE).body(), MOVE, Map.of("worker", FjordbyTeam.AMINA));

        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body())
                .contains("Forløbet er ændret imens, og intet er flyttet", "Ukendt navn (9d0f7c1e)", "&quot;5&quot;")
                .containsPattern("value=\"" + FjordbyTeam.AMINA + "\"[^>]*checked");
    }

    @Test
    void nobody_chosen_and_nothing_to_move_are_told() {
        assertThat(leader.submit(leader.get(MOVE).body(), MOVE, Map.of()).body())
                .contains("Vælg, hvem der skal have forløbet.", "href=\"#worker\"");
        FjordbyTeam.mayNotMove();
        assertThat(leader.get(MOVE).body()).contains("Forløbet er afsluttet.").doesNotContain("type=\"radio\"");
    }

    @Test
    void an_emergency_is_reviewed() {
        var review = "POST /referral/api/v1/emergency-access/" + FjordbyTeam.EMERGENCY + "/review";
        SERVICES.on(review, Answer.ok("{}"));
        var form = "/team/noedadgang/" + FjordbyTeam.EMERGENCY;
        var page = leader.get("/team").body();
        assertThat(page).contains("Åge Lind", "25. nov. kl. 21.14", "Akut risiko; begrundelsen står i 2026-17");

        assertThat(leader.submit(page, form, Map.of()).body()).contains("Vælg, om der var grund til det.");
        assertThat(leader.submit(page, form, Map.of("finding", "JUSTIFIED")).body())
                .contains("Gennemsynet er gemt");
        assertThat(SERVICES.asked(review).getLast().body()).isEqualTo("{\"finding\":\"JUSTIFIED\"}");
    }

    @Test
    void what_the_leader_is_called_is_said_once_and_no_page_waits_for_it() {
        // Of a name of her own: what was said for the other tests may come in late.
        IDENTITY.next(new StubIdentity.Login("another-leader", "Else Vang", List.of("leader")));
        try (var other = Visitor.loggedIn()) {
            var _ = other.get("/team");
            var _ = other.get("/team");

            await().untilAsserted(() -> assertThat(SERVICES.asked("POST /course/api/v1/workers/me"))
                    .filteredOn(asked -> asked.body().equals("{\"name\":\"Else Vang\"}"))
                    .hasSize(1));
        }
    }
}
