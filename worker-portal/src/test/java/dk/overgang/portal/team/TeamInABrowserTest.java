package dk.overgang.portal.team;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.overgang.portal.RunningPortal.IDENTITY;
import static dk.overgang.portal.RunningPortal.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.portal.PortalTest;
import dk.overgang.portal.RunningPortal;
import dk.overgang.portal.StubIdentity;
import dk.overgang.portal.StubServices.Answer;
import dk.overgang.testkit.browser.Chromium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The leader moves a course, with a script and without.
@PortalTest
class TeamInABrowserTest {

    @ParameterizedTest
    @CsvSource({"1280, true", "390, false"})
    void the_leader_moves_a_course(int width, boolean script) {
        FjordbyTeam.answers();
        IDENTITY.next(StubIdentity.Login.LEADER);
        SERVICES.on(FjordbyTeam.MOVE, _ -> {
            FjordbyTeam.moved(FjordbyTeam.AMINA, "\"5\"");
            return Answer.ok("{}");
        });
        try (var chromium = Chromium.orSkip()) {
            var page = chromium.open(width, script);
            var _ = page.navigate(RunningPortal.ADDRESS + "/team");
            page.locator("tbody a:has-text('Mette Lund')").click();
            page.locator("li:has-text('Jytte Brandt') a:has-text('Flyt')").click();
            page.locator("label:has-text('Amina Yusuf')").click();
            page.locator("button:has-text('Flyt forløbet')").click();

            assertThat(page.locator("main")).containsText("Forløbet er flyttet til Amina Yusuf");
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    @Test
    void every_state_is_accessible() {
        FjordbyTeam.answers();
        IDENTITY.next(StubIdentity.Login.LEADER);
        try (var chromium = Chromium.orSkip()) {
            for (var width : new int[] {1280, 390}) {
                var page = chromium.open(width, true);
                var _ = page.navigate(RunningPortal.ADDRESS + "/team");
                page.locator("summary:has-text('Gennemse')").click();
                Chromium.isAccessible(page, "team");
                var _ = page.navigate(RunningPortal.ADDRESS + "/team/medarbejder/" + FjordbyTeam.METTE);
                Chromium.isAccessible(page, "team-medarbejder");
                var _ = page.navigate(RunningPortal.ADDRESS + "/team/flyt/" + FjordbyTeam.COURSE);
                Chromium.isAccessible(page, "team-flyt");
                var _ = page.navigate(
                        RunningPortal.ADDRESS + "/team/medarbejder/" + FjordbyTeam.METTE + "/indstillinger");
                assertThat(page.locator("h1")).hasText("Mette Lund: fravær og kontakt");
                Chromium.isAccessible(page, "team-medarbejder-indstillinger");
            }
            assertThat(chromium.complaints()).isEmpty();
        }
    }
}
