package dk.overgang.network;

import static dk.overgang.network.MembersClient.body;
import static dk.overgang.network.MembersClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.network.CourseEvents.Permission;
import dk.overgang.testkit.MovableTestClock;
import dk.overgang.testkit.Platform;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Who takes over in Anna's course, day by day, and what the network card shows on the way (acceptance 1.5; R-168,
/// F-52).
@SpringBootTest(
        properties = {
            NetworkServiceApplication.CONFIG_NAME,
            "overgang.scope.municipalities[" + CourseEvents.NARROW + "]=ASSIGNED"
        })
@ContextConfiguration(initializers = Platform.class)
@AutoConfigureMockMvc
class AnnasNetworkTest {

    private static final Map<String, String> IN_ENGLISH = Map.of("Accept-Language", "en");

    @Autowired
    MockMvcTester http;

    @Autowired
    MovableTestClock clock;

    private final CourseEvents anna = CourseEvents.unknown();
    private final List<Permission> permissions = new ArrayList<>();

    @AfterEach
    void the_clock_goes_on() {
        clock.release();
    }

    @Test
    void everybody_takes_over_on_the_day_of_the_acceptance_course() {
        clock.set(LocalDate.parse("2026-03-03"));
        var worker = MembersClient.of(http, anna);
        anna.started(1);
        worker.awaitsStatus("ACTIVE");

        var clinic = worker.proposes("PROFESSIONAL", "CLINIC", "Ambulatoriet", "2026-03-03");
        involved(worker, clinic, "2026-03-04", "2026-03-12");

        on("2026-03-16");
        assertThat(everyView(worker)).doesNotContain("Søster Karen");
        on("2026-03-17");
        var sister = worker.proposes("PRIVATE", "SIBLING", "Søster Karen", "2026-03-17");
        assertThat(card(worker)).doesNotContain("Søster Karen").contains("Bror eller søster");
        assertThat(worker.agrees(sister, "2026-03-17")).hasStatusOk();
        involved(worker, sister, "2026-03-17", "2026-03-24");
        assertThat(card(worker)).contains("Søster Karen");

        on("2026-04-20");
        var jobCentre = worker.proposes("AUTHORITY", "JOB_CENTRE", "Jobcenter", "2026-04-20");
        assertThat(json(worker.moves(jobCentre, "CONTACTED", "2026-04-20")).<String>read("$.type"))
                .isEqualTo("urn:problem:member:no-consent-of-citizen");
        involved(worker, jobCentre, "2026-04-21", "2026-04-28");

        on("2026-05-12");
        var dropIn = worker.proposes("CIVIL_SOCIETY", "DROP_IN_CENTRE", "Værestedet Åen", "2026-05-12");
        assertThat(worker.agrees(dropIn, "2026-05-12")).hasStatusOk();
        involved(worker, dropIn, "2026-05-12", "2026-05-12");
        on("2026-07-01");
        assertThat(worker.moves(dropIn, "ENDED", "2026-07-01")).hasStatusOk();
        assertThat(standing(worker, "Værestedet Åen")).isEqualTo("afprøvet");

        on("2026-07-09");
        var workshop = worker.proposes("CIVIL_SOCIETY", "ASSOCIATION", "Kreativt værksted", "2026-07-09");
        assertThat(worker.agrees(workshop, "2026-07-09")).hasStatusOk();
        involved(worker, workshop, "2026-07-09", "2026-07-15");

        takesOver(worker, workshop, "2026-09-08");
        takesOver(worker, clinic, "2026-09-15");
        takesOver(worker, jobCentre, "2026-09-24");
        takesOver(worker, sister, "2026-11-04");

        on("2026-11-24");
        var support = worker.proposes("PROFESSIONAL", "SUPPORT_WORKER", "§ 85-støtte", "2026-11-24");
        involved(worker, support, "2026-11-24", "2026-12-02");
        takesOver(worker, support, "2026-12-24");

        var members = json(worker.get("/members"));
        assertThat(members.<List<String>>read("$.items[*].firstTriedOn"))
                .containsExactly("2026-03-12", "2026-03-24", "2026-04-28", "2026-05-12", "2026-07-15", "2026-12-02");
        assertThat(members.<List<String>>read("$.items[*].takenOverOn"))
                .containsExactly("2026-09-15", "2026-11-04", "2026-09-24", null, "2026-09-08", "2026-12-24");
        assertThat(members.<List<String>>read("$.items[?(@.state == 'ENDED')].who.name"))
                .containsExactly("Værestedet Åen");
        assertThat(standing(worker, "Søster Karen")).isEqualTo("har taget over");
    }

    /// The citizen's own view has plain words and no code.
    @Test
    void the_citizen_sees_the_network_in_plain_words_in_danish_or_english() {
        clock.set(LocalDate.parse("2026-07-15"));
        var worker = MembersClient.of(http, anna);
        anna.started(1);
        worker.awaitsStatus("ACTIVE");
        var empty = json(worker.get("/network-card?view=citizen"));
        assertThat(empty.<String>read("$.title")).isEqualTo("Mit netværk");
        assertThat(empty.<List<String>>read("$.sectors[*].name"))
                .containsExactly(
                        "Familie og venner",
                        "Foreninger og steder, jeg kommer",
                        "Behandling og støtte",
                        "Kommune og myndigheder");
        var clinic = worker.proposes("PROFESSIONAL", "CLINIC", "Ambulatoriet <Æ>", "2026-07-15");
        involved(worker, clinic, "2026-07-15", "2026-07-15");

        var mine = worker.get("/network-card?view=citizen");
        assertThat(body(mine))
                .contains("vi prøver")
                .doesNotContain("TRIED")
                .doesNotContain("PROFESSIONAL")
                .doesNotContain("CLINIC")
                .doesNotContain(clinic.toString());
        assertThat(json(worker.get("/network-card")).<String>read("$.sectors[2].members[0].codes.state"))
                .isEqualTo("TRIED");
        assertThat(body(worker.get("/network-card?view=citizen", IN_ENGLISH)))
                .contains("My network")
                .contains("we are trying")
                .contains("15 July 2026");

        var drawn = worker.get("/network-card.svg?view=citizen", IN_ENGLISH);
        assertThat(drawn)
                .hasStatusOk()
                .hasContentType("image/svg+xml")
                .hasHeader("Content-Security-Policy", "default-src 'none'")
                .hasHeader("Cache-Control", "no-store")
                .hasHeader("Content-Disposition", "inline; filename=\"network-card.svg\"");
        assertThat(body(drawn))
                .contains("<title id=\"card-title\">My network</title>")
                .contains(">Me</text>")
                .contains("Ambulatoriet &lt;Æ&gt;")
                .contains("lang=\"en\"");
        assertThat(body(worker.get("/network-card.svg")))
                .contains(">Borgeren</text>")
                .contains("Fagpersoner og behandling: Ambulatoriet &lt;Æ&gt;, Klinik eller ambulatorium, afprøves.")
                .contains("Som det ser ud 15. juli 2026");
        assertThat(worker.get("/network-card?view=doctor")).hasStatus(400);
        assertThat(worker.get("/network-card.svg?view=doctor")).hasStatus(400);
    }

    private void on(String day) {
        clock.set(LocalDate.parse(day));
    }

    /// Consented to on a day, contacted on it and tried on another.
    private void involved(MembersClient worker, UUID member, String consent, String tried) {
        on(consent);
        permissions.add(Permission.of(member, consent));
        worker.awaits(permissions.size(), permissions);
        assertThat(worker.moves(member, "CONTACTED", consent)).hasStatusOk();
        on(tried);
        assertThat(worker.post(
                        "/members/" + member + "/trials",
                        "{\"on\": \"%s\", \"outcome\": \"WENT_WELL\"}".formatted(tried)))
                .hasStatusOk();
    }

    private void takesOver(MembersClient worker, UUID member, String day) {
        on(day);
        assertThat(worker.moves(member, "AGREED", day)).hasStatusOk();
        assertThat(worker.moves(member, "TAKEN_OVER", day)).hasStatusOk();
    }

    private static String standing(MembersClient worker, String name) {
        return json(worker.get("/network-card"))
                .<List<String>>read("$.sectors[*].members[?(@.name == '%s')].standing".formatted(name))
                .getFirst();
    }

    private static String card(MembersClient worker) {
        return body(worker.get("/network-card.svg"));
    }

    private static String everyView(MembersClient worker) {
        return String.join(
                "\n",
                Stream.of(
                                "",
                                "/members",
                                "/stability",
                                "/network-card",
                                "/network-card.svg",
                                "/network-card?view=citizen")
                        .map(view -> body(worker.get(view)))
                        .toList());
    }
}
