package dk.overgang.portal.extract;

import static dk.overgang.portal.RunningPortal.IDENTITY;
import static dk.overgang.portal.RunningPortal.SERVICES;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.portal.PortalTest;
import dk.overgang.portal.RunningPortal;
import dk.overgang.portal.StubIdentity.Login;
import dk.overgang.portal.StubServices.Answer;
import dk.overgang.portal.StubServices.Asked;
import dk.overgang.portal.Visitor;
import dk.overgang.testkit.browser.Chromium;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The extract is whole, or says that it is not.
@PortalTest
class ExtractPageTest {

    private static final String CITIZEN = "10000000-0000-4000-8000-000000000001";
    private static final String EXTRACT = "/hvem-har-set?borger=" + CITIZEN;

    private Visitor auditor = new Visitor();

    @BeforeEach
    void comes() {
        auditor.close();
        IDENTITY.next(new Login("demo-auditor", "Rie Revisor", List.of("auditor")));
        auditor = Visitor.loggedIn();
        SERVICES.forget();
        for (var service : List.of("referral", "course", "network", "notification")) {
            SERVICES.on("GET /" + service + "/api/v1/access-log", Answer.ok("{\"items\": [], \"next\": null}"));
        }
        SERVICES.on(
                "GET /course/api/v1/access-log",
                asked -> Answer.ok(
                        asked.path().contains("after=")
                                ? page("2026-11-20T08:00:00Z", "CHANGE", "Ændret", "null")
                                : page("2026-11-26T08:05:00Z", "READ", "Læst", "\"x\"")));
        SERVICES.on(
                "GET /referral/api/v1/access-log",
                Answer.ok(page("2026-11-23T21:14:00Z", "SEARCH", "Fundet ved søgning", "null")));
    }

    @AfterEach
    void leaves() {
        auditor.close();
    }

    private static String page(String at, String use, String text, String next) {
        return """
                {"items": [{"at": "%s", "use": "%s", "useText": "%s", "purpose": "OWN_PURPOSE", "purposeText": ""}],
                 "next": %s}""".formatted(at, use, text, next);
    }

    @Test
    void the_uses_of_all_services_stand_in_one_list_the_newest_first() {
        var page = auditor.get(EXTRACT).body();

        assertThat(page)
                .contains("Opslag: 3", "torsdag 26. november 2026 kl. 09.05", "OWN_PURPOSE")
                .containsSubsequence("Læst", "Fundet ved søgning", "Ændret");
    }

    /// The services answer the oldest first, a few at a time.
    @Test
    void a_long_extract_begins_with_the_newest_use_and_leads_to_the_oldest() {
        var first = Instant.parse("2026-11-20T08:00:00Z");
        SERVICES.on("GET /course/api/v1/access-log", asked -> {
            var page = pageOf(asked);
            return Answer.ok("{\"items\": [%s], \"next\": %s}"
                    .formatted(
                            IntStream.range(200 * page, 200 * page + 200)
                                    .mapToObj(use -> line(first, use))
                                    .collect(joining(", ")),
                            page == 10 ? "null" : "\"%d\"".formatted(page + 1)));
        });
        // Of the moment at which the page is full.
        SERVICES.on(
                "GET /referral/api/v1/access-log",
                Answer.ok(page(first.plusSeconds(200).toString(), "SEARCH", "Fundet ved søgning", "null")));

        var newest = auditor.get(EXTRACT).body();
        assertThat(newest)
                .contains("Opslag nr. 2199<", "Opslag nr. 200<", "Fundet ved søgning", "Der er ældre opslag")
                .doesNotContain("Opslag nr. 199<");
        var link = Pattern.compile("href=\"(/hvem-har-set[^\"]*foer=[^\"]*)\"").matcher(newest);
        assertThat(link.find()).isTrue();
        assertThat(auditor.get(link.group(1).replace("&amp;", "&")).body())
                .contains("Opslag: 200,", "Opslag nr. 199<", "Opslag nr. 0<", "Vis de nyeste")
                .doesNotContain("Opslag nr. 200<", "Fundet ved søgning", "Der er ældre opslag");
    }

    private static int pageOf(Asked asked) {
        var after = Pattern.compile("after=(\\d+)").matcher(asked.path());
        return after.find() ? Integer.parseInt(after.group(1)) : 0;
    }

    private static String line(Instant first, int use) {
        return """
                {"at": "%s", "use": "READ", "useText": "Opslag nr. %d", "purpose": "WORK", "purposeText": ""}""".formatted(first.plusSeconds(use), use);
    }

    @Test
    void half_an_extract_is_called_so() {
        SERVICES.on("GET /network/api/v1/access-log", Answer.problem(503, "{}"));

        assertThat(auditor.get(EXTRACT).body())
                .contains("Netværk og overdragelse kan ikke vises lige nu", "Giv det ikke til borgeren endnu", "Læst");
    }

    @Test
    void nothing_is_asked_before_there_is_an_id() {
        assertThat(auditor.get("/hvem-har-set").body()).doesNotContain("Ingen opslag");
        var noId = auditor.get("/hvem-har-set?borger=161276-1234");
        assertThat(noId.statusCode()).isEqualTo(422);
        assertThat(noId.body()).contains("Det er ikke et id.");
        assertThat(SERVICES.asked("GET /course/api/v1/access-log")).isEmpty();
    }

    @Test
    void is_accessible_at_a_desk_and_on_a_phone() {
        try (var chromium = Chromium.orSkip()) {
            for (var width : new int[] {1280, 390}) {
                var page = chromium.open(width, true);
                var _ = page.navigate(RunningPortal.ADDRESS + EXTRACT);
                Chromium.isAccessible(page, "hvem-har-set");
            }
            assertThat(chromium.complaints()).isEmpty();
        }
    }
}
